"""Measure the engine that trains networks in the page beside its peers, in Node, in Chromium and in PyTorch.

    python benchmarks/nn/run.py [--rounds 5]

One step of LeNet (sigmoid, average pooling), batch 64, one thread: forward, backward, SGD. The contenders take turns,
in one process each for Node and Chromium, with PyTorch's turn before and after. What is measured goes into
results.json beside this file, under this processor's name. `@jax-js/jax` is installed into _build.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import torch
from playwright.sync_api import sync_playwright
from torch import nn

import d2lmini as d2l

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import book  # noqa: E402
import browsers  # noqa: E402
from record_runs import commit, versions  # noqa: E402

ENGINE = ROOT / "d2lmini" / "widgets" / "static" / "d2l-nn.js"
RESULTS = Path(__file__).with_name("results.json")
WORK = ROOT / "_build" / "benchmarks" / "nn"
PEER = "@jax-js/jax@0.1.25"
IN_NODE = """const { readFileSync } = require('fs');
(0, eval)(readFileSync(%r, 'utf8') + ';' + readFileSync(%r, 'utf8') + ';globalThis.contest = contest');
const { weights, x, labels, rounds, pictures, classes } = JSON.parse(readFileSync(%r, 'utf8'));
(async () => {
  const steps = await contest.steps(d2lEngine(), weights, x, labels, rounds);
  console.log(JSON.stringify({ steps, epoch: contest.epoch(d2lEngine(), pictures, classes) }));
})()"""
IN_PAGE = """async ({ weights, x, labels, rounds, pictures, classes }) => ({
  steps: await contest.steps(d2lEngine(), weights, x, labels, rounds),
  epoch: contest.epoch(d2lEngine(), pictures, classes),
})"""


def bundle() -> Path:
    """The contenders as one classic script."""
    environment, npm = book.node()
    options = {"env": environment, "check": True}
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "package.json").write_text("{}")
    subprocess.run([*npm, "install", "--no-audit", "--no-fund", "--loglevel=error", PEER], cwd=WORK, **options)
    out = WORK / "contest.js"
    esbuild = [ROOT / "js/node_modules/.bin/esbuild", Path(__file__).parent / "steps.mjs"]
    names = ["--bundle", "--format=iife", "--global-name=contest", "--log-level=error", f"--outfile={out}"]
    subprocess.run([*esbuild, *names], env={**environment, "NODE_PATH": str(WORK / "node_modules")}, check=True)
    return out


def lenet() -> nn.Sequential:
    """The network of all contenders."""
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10),
    )  # fmt: skip


def pytorch(net: nn.Module, x: torch.Tensor, labels: torch.Tensor, rounds: int) -> dict:
    """PyTorch's steps, ten at a time, on one thread."""
    optimizer, times, losses = torch.optim.SGD(net.parameters(), lr=0.1), [], []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        for _ in range(10):
            loss = nn.functional.cross_entropy(net(x), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        times.append((time.perf_counter() - start) * 100)
    return {"times": times[1:], "losses": losses}


def node(script: Path, case: Path) -> dict:
    """The contest in Node."""
    code = IN_NODE % (str(ENGINE), str(script), str(case))
    done = subprocess.run(["node", "-e", code], env=book.node()[0], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def page(script: Path, case: dict) -> dict:
    """The contest in Chromium, on a page from `file://`."""
    html = WORK / "page.html"
    scripts = f'<script src="{ENGINE.as_uri()}"></script><script src="{script.as_uri()}"></script>'
    html.write_text(f'<!doctype html><meta charset="utf-8">{scripts}')
    with sync_playwright() as playwright:
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=browsers.find("chromium"), args=flags)
        tab = browser.new_page()
        tab.goto(html.as_uri())
        return tab.evaluate(IN_PAGE, case)


def table(found: dict) -> str:
    """What was measured, each beside the engine in the same process."""
    lines = []
    for where in ("Node", "Chromium"):
        ours = median(found[where]["steps"]["engine"]["times"])
        lines.append(f"{where:30} {'ms a step':>10} {'engine = 1':>11}")
        rows = found[where]["steps"] | {"PyTorch, one thread": found["PyTorch"]}
        for name, one in rows.items():
            lines.append(f"  {name:28} {median(one['times']):10.1f} {median(one['times']) / ours:11.2f}")
        lines.append(
            "  residual 20, an epoch of 2,000: {seconds:.2f} s, longest piece {longest:.0f} ms".format(
                **found[where]["epoch"]
            )
        )
    return "\n".join(lines)


def main() -> None:
    """Measure, check that all contenders compute the same, and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    torch.set_num_threads(1)
    torch.manual_seed(0)
    script, net = bundle(), lenet()
    x, labels = torch.rand(64, 1, 28, 28), torch.randint(0, 10, (64,))
    case = {"weights": [p.detach().flatten().tolist() for p in net.parameters()], "rounds": rounds}
    case |= {"x": x.flatten().tolist(), "labels": labels.tolist()}
    case |= {
        "pictures": torch.randint(0, 256, (2000 * 784,)).tolist(),
        "classes": torch.randint(0, 10, (2000,)).tolist(),
    }
    (WORK / "case.json").write_text(json.dumps(case))
    found = {"PyTorch": pytorch(net, x, labels, rounds)}
    found |= {"Node": node(script, WORK / "case.json"), "Chromium": page(script, case)}
    found["PyTorch"]["times"] += pytorch(net, x, labels, rounds)["times"]
    for where in ("Node", "Chromium"):
        for name, one in found[where]["steps"].items():
            losses = one.pop("losses")
            if "ReLU" not in name:
                pairs = zip(losses, found["PyTorch"]["losses"], strict=False)
                assert all(abs(a - b) < 1e-3 for a, b in pairs), f"{name} in {where} computes something else"
    del found["PyTorch"]["losses"]
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    machine = d2l.devices.in_words(torch.device("cpu"))
    about = {"rounds": rounds, "date": time.strftime("%Y-%m-%d"), "commit": commit(), "versions": versions()}
    results[machine] = {**about, **found}
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(machine, table(found), sep="\n")


if __name__ == "__main__":
    main()
