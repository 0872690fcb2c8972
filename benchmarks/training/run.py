"""Measure training against d2l and against bare loops, side by side; write results.json and the book's tables.

    python benchmarks/training/run.py [lenet resnet18-96 vgg-slim-224 memory import plot] [--rounds 5]

What is measured replaces what stood in results.json for this device; the rest stays.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import peer
import torch

import d2lmini as d2l

HERE = Path(__file__).parent
TOOLS = str(HERE.parents[1] / "tools")
sys.path.insert(0, TOOLS)
from contenders import CASES  # noqa: E402
from record_runs import commit, versions  # noqa: E402

RESULTS = HERE.parent / "results.json"
WORK = HERE.parents[1] / "_build" / "benchmarks"
IMPORT = "import torch, time; start = time.perf_counter(); import d2lmini; print(time.perf_counter() - start)"


def case(name: str, rounds: int) -> dict:
    """Epochs of all contenders, in turns, in one process."""
    python, folder = peer.python(WORK), WORK / "notebook"  # d2l looks for ../data
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "out.json"
        command = [python, str(HERE / "contenders.py"), name, str(out), "--rounds", str(rounds)]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        return json.loads(out.read_text())


def memory(rounds: int) -> dict:
    """Peak memory, each in a process of its own, in turns."""
    peaks: dict[str, list[float]] = {"bare": [], "ours": [], "kept": []}
    for _ in range(max(1, rounds // 2)):
        for what, values in peaks.items():
            command = [sys.executable, str(HERE / "memory.py"), what]
            out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            values.append(float(out.rsplit(None, 1)[1]))
    return {"peak_MB": peaks}


def imports(rounds: int) -> dict:
    """Seconds that importing d2lmini takes where torch is imported already."""
    run = [sys.executable, "-c", IMPORT]
    return {"seconds": [float(subprocess.check_output(run, text=True)) for _ in range(2 * rounds + 1)][1:]}


def plot(rounds: int) -> dict:
    """Shares of live plot and progress bar."""
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "out.json"
        subprocess.run([sys.executable, str(HERE / "plot.py"), str(out)], check=True)
        return {"share": json.loads(out.read_text())}


TO = "\u2060–\u2060"  # a dash at which no line breaks


def middle(values: list[float], digits: int = 2) -> str:
    """Median with the smallest and the largest."""
    return f"{median(values):.{digits}f} [{min(values):.{digits}f}{TO}{max(values):.{digits}f}]"


def tables(results: dict) -> str:
    """The book's tables: one part for each device, each number as it was measured."""
    lines = ["% Written by benchmarks/training/run.py from benchmarks/results.json.", ""]
    for machine, measured in results.items():
        lines += [f"### {machine}", ""]
        for name in CASES:
            if name not in measured:
                continue
            one = measured[name]
            lines += [
                f"**{name}**, {one['train']:,} + {one['val']:,} pictures, {one['rounds']} rounds "
                f"(torch {one['versions']['torch']}, {one['date']}):", "",
                "| an epoch by | seconds | from–to | bare loop = 1 | pictures/s | the first, s |",
                "|:--|--:|:-:|--:|--:|--:|",
            ]  # fmt: skip
            for label, times in one["times"].items():
                # The two of a round stand side by side in time, so that a machine that slows down slows both.
                ratio = median(mine / bare for mine, bare in zip(times, one["times"]["bare loop"], strict=True))
                rate = (one["train"] + one["val"]) / median(times)
                lines.append(
                    f"| {label} | {median(times):.1f} | {min(times):.1f}{TO}{max(times):.1f} "
                    f"| {ratio:.2f} | {rate:,.0f} | {one['first'][label]:.1f} |"
                )
            lines.append("")
        rows = []
        if "memory" in measured:
            who = {"bare": "bare loop", "ours": "d2lmini", "kept": "d2lmini, keep_memory=True"}
            for what, peaks in measured["memory"]["peak_MB"].items():
                rows.append((f"peak memory, slim VGG at 224, {who[what]}", f"{middle(peaks, 0)} MB"))
        if "import" in measured:
            rows.append(("`import d2lmini` after `import torch`", f"{middle(measured['import']['seconds'])} s"))
        for n, share in measured.get("plot", {}).get("share", {}).items():
            both = share["plot"] + share["bar"]
            text = f"{both:.1%} of an epoch of {share['epoch']:.1f} s"
            rows.append((f"live plot and progress bar, batches of {n}", text))
        if rows:
            lines += ["| measured | value |", "|:--|--:|", *(f"| {what} | {value} |" for what, value in rows), ""]
    return "\n".join(lines)


def main() -> None:
    """Measure what was asked for and write it."""
    others = {"memory": memory, "import": imports, "plot": plot}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=[*CASES, *others], help="default: all")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if unknown := set(options.what) - {*CASES, *others}:
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are: {', '.join([*CASES, *others])}")
    os.environ.pop("D2LMINI_QUICK", None)
    # The first epoch of compile=True shows what the compiler takes, also where it compiled the same network before.
    os.environ["TORCHINDUCTOR_FORCE_DISABLE_CACHES"] = "1"
    # What is started below finds the settings, too, also in the environment of peer.py.
    os.environ["PYTHONPATH"] = os.pathsep.join([TOOLS, *filter(None, [os.environ.get("PYTHONPATH")])])
    WORK.mkdir(parents=True, exist_ok=True)
    if set(options.what) & set(CASES):
        peer.write_data(WORK)
    machine = d2l.devices.in_words(d2l.try_gpu())
    for name in options.what:
        print(name, flush=True)
        found = others[name](options.rounds) if name in others else case(name, options.rounds)
        results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
        results.setdefault(machine, {})[name] = {
            "rounds": options.rounds, "date": time.strftime("%Y-%m-%d"), "commit": commit(), "versions": versions(),
            **found,
        }  # fmt: skip
        RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        (HERE.parent / "tables.md").write_text(tables(results), encoding="utf-8")
    print(tables(results))


if __name__ == "__main__":
    torch.manual_seed(0)
    main()
