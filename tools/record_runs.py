"""Record training runs as data: `python tools/record_runs.py [lenet-sigmoid …] [--seeds 0 1 2 3 4]`.

Each setting of tools/settings.py goes to runs/<setting>.json, which the chapters quote from. What is recorded already
is kept, and these commands may run side by side, one to a setting. A run saves its state after every epoch, so that one
that was cut goes on; with --partial the epochs it has by now are recorded, and the file says how many. A file never
loses epochs, and holds the runs of one configuration only. Ctrl-C stops after the running step.

With D2LMINI_QUICK=1, two epochs on the packaged sample go into another folder, which --runs names.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

import torch
import torchvision
from settings import BATCH_SIZE, SETTINGS

import d2lmini as d2l
from d2lmini import checkpoints, run_state
from d2lmini.checks import pair

ROOT = Path(__file__).parent.parent
RUNS = ROOT / "runs"


def commit() -> str:
    """The commit whose code is running, marked if the code was changed since."""
    git = ["git", "describe", "--always", "--dirty", "--exclude=*"]
    return subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def versions() -> dict[str, str]:
    """Of what the numbers depend on."""
    return {
        "python": platform.python_version(), "torch": str(torch.__version__),
        "torchvision": torchvision.__version__, "d2lmini": d2l.__version__,
    }  # fmt: skip


class Recorder(d2l.Trainer):
    """A trainer whose checkpoints also name the commit whose code was running."""

    def environment(self) -> dict[str, str]:
        """Device, versions and commit."""
        return {**super().environment(), **versions(), "commit": commit()}


def config(name: str) -> dict:
    """The setting in words and numbers."""
    setting = SETTINGS[name]
    pictures = "2,000 + 500" if d2l.quick() else "60,000 + 10,000"
    return {
        "model": setting.name, **setting.arguments, "batch_size": BATCH_SIZE, "max_epochs": setting.epochs,
        "init": setting.rule, "optimizer": "SGD",
        "data": f"Fashion-MNIST, {pictures}, {setting.resize}×{setting.resize}",
    }  # fmt: skip


def train(name: str, seed: int, checkpoint: Path, precision: str, channels_last: bool) -> dict:
    """One training run from one seed: what was measured after each epoch."""
    setting = SETTINGS[name]
    trainer = Recorder(
        setting.epochs, num_gpus=min(1, d2l.num_gpus()), seed=seed, checkpoint=checkpoint, precision=precision,
        channels_last=channels_last, keep_memory=not d2l.num_gpus(),
    )  # fmt: skip
    data = d2l.FashionMNIST(BATCH_SIZE, resize=setting.resize)
    model = setting.model(**setting.arguments, **setting.extra)
    model.plot_train_per_epoch = 1
    if setting.init:
        model.apply_init([next(iter(data.train_dataloader()))[0]], d2l.init_cnn)
    trainer.fit(model, data)
    if trainer.stopped:
        sys.exit(f"{name}, seed {seed}: stopped; the same command goes on, with --partial it records the whole epochs")
    return record(name, seed, checkpoint)


def check(name: str, seed: int, settings: dict) -> None:
    """Refuse a checkpoint of another seed, or whose model was made by other arguments: it is not this run.

    Raises:
        ValueError: names what differs.
    """
    setting = SETTINGS[name]
    model = setting.model(**setting.arguments, **setting.extra).eval()
    with torch.no_grad():
        model(torch.zeros(1, 1, setting.resize, setting.resize))  # lazy layers get their sizes
    asked = {
        "seed": seed, "the model's class": setting.name, "the data's batch_size": BATCH_SIZE,
        "the data's resize": pair("resize", setting.resize), **run_state.layers(model),
        **{f"the model's {key}": checkpoints.plain(value) for key, value in setting.arguments.items()},
    }  # fmt: skip
    held = {key: settings[key] for key in asked if key in settings}
    if other := checkpoints.differences(held, {key: asked[key] for key in held}):
        raise ValueError(
            f"the checkpoint of {name}, seed {seed}, was trained with another configuration: {'; '.join(other[:8])}. "
            "Set it back in tools/settings.py, or move the checkpoint away"
        )


def record(name: str, seed: int, checkpoint: Path) -> dict:
    """Write what a checkpoint holds into the file of its setting, unless that has more epochs of this seed already.

    Raises:
        ValueError: the checkpoint, or what is in the file, was trained with another configuration.
    """
    state = checkpoints.load(checkpoint)
    check(name, seed, state["settings"])
    settings, where = state["settings"], in_all(state["environments"])
    curves = {label: [round(y, 5) for _, y in points] for label, points in state["curves"].items()}
    run = {
        "seed": seed, "epochs": state["epochs"], "seconds": round(sum(state["seconds"]), 1), "device": where["device"],
        "precision": settings["precision"], "channels_last": settings["channels_last"],
        "versions": {name: where[name] for name in versions()}, "commit": where["commit"],
        "recorded": time.strftime("%Y-%m-%d"), **curves,
    }  # fmt: skip
    path = RUNS / f"{name}.json"
    runs = stored(name)
    for other in runs:
        if other["seed"] == seed and other["epochs"] > run["epochs"]:
            print(f"{name}, seed {seed}: {other['epochs']} epochs are recorded, and kept; this run has {run['epochs']}")
            return other
    runs = [other for other in runs if other["seed"] != seed]
    document = {"setting": name, "config": config(name), "runs": sorted([*runs, run], key=lambda run: run["seed"])}
    partial = path.with_suffix(f".{os.getpid()}.partial")
    partial.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(partial, path)
    print(f"{name}, seed {seed}: {state['epochs']} epochs, val_acc {curves['val_acc'][-1]:.4f}", flush=True)
    return run


def in_all(environments: list[dict[str, str]]) -> dict[str, str]:
    """What the places that trained epochs of a run say; where they differ, what each says, in the order of time."""
    return {key: " and ".join(dict.fromkeys(place[key] for place in environments)) for key in environments[0]}


def stored(name: str) -> list[dict]:
    """The runs in the file of a setting.

    Raises:
        ValueError: they were recorded with another configuration, or the file is damaged.
    """
    path = RUNS / f"{name}.json"
    if not path.exists():
        return []
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise ValueError(f"{path} is damaged: {error}; restore it (git checkout), or move it away") from error
    now = json.loads(json.dumps(config(name)))
    then = {**document["config"], "max_epochs": SETTINGS[name].epochs}  # each run says for itself how many it has
    if other := checkpoints.differences(then, now):
        raise ValueError(
            f"{path} was recorded with another configuration: {'; '.join(other)}. "
            "Set it back in tools/settings.py, give the new setting a name of its own, or move the file away"
        )
    return document["runs"]


def main() -> None:
    """Record the runs that the command line asks for and the files do not hold yet."""
    global RUNS
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", default=list(SETTINGS), metavar="SETTING", help="default: all")
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2, 3, 4])
    parser.add_argument("--runs", type=Path, default=RUNS, metavar="FOLDER", help="default: %(default)s")
    parser.add_argument("--checkpoints", type=Path, default=ROOT / "_build" / "checkpoints", metavar="FOLDER")
    parser.add_argument("--precision", default="float32", choices=d2l.training.PRECISIONS)
    parser.add_argument("--channels-last", action="store_true")
    parser.add_argument("--partial", action="store_true", help="train nothing: record the epochs of cut runs")
    options = parser.parse_args()
    if unknown := set(options.names) - set(SETTINGS):
        parser.error(f"unknown settings: {', '.join(sorted(unknown))}; there are: {', '.join(SETTINGS)}")
    if d2l.quick() and options.runs.resolve() == RUNS.resolve():
        parser.error(
            "D2LMINI_QUICK is set: runs/ is for runs on the full data; unset it, or name another folder, --runs"
        )
    RUNS = options.runs
    for folder in (RUNS, options.checkpoints):
        folder.mkdir(parents=True, exist_ok=True)
    for name in options.names:
        epochs = SETTINGS[name].epochs
        for seed in options.seeds:
            checkpoint = options.checkpoints / f"{name}-{seed}.pt"
            whole = [run for run in stored(name) if run["seed"] == seed and run["epochs"] == epochs]
            if whole:
                how = whole[0]["precision"] + ", channels last" * whole[0]["channels_last"]
                print(f"{name}, seed {seed}: recorded already ({epochs} epochs, {how})", flush=True)
            elif not options.partial:
                print(f"{name}, seed {seed}", flush=True)
                train(name, seed, checkpoint, options.precision, options.channels_last)
            elif checkpoint.exists():
                record(name, seed, checkpoint)
            else:
                print(f"{name}, seed {seed}: nothing to record, there is no {checkpoint}", flush=True)


if __name__ == "__main__":
    try:
        main()
    except ValueError as error:
        sys.exit(str(error))
