"""Record training runs as data: `python tools/record_runs.py [lenet-sigmoid …] [--seeds 0 1 2 3 4]`.

Each setting goes to runs/<setting>.json, which chapters quote from. The file is written anew after every seed; seeds
that it holds already are kept.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import time
from pathlib import Path

import torch
import torchvision
from torch import nn

import d2lmini as d2l

RUNS = Path(__file__).parent.parent / "runs"


class ModernLeNet(d2l.LeNet):
    """LeNet with ReLU for sigmoid and max pooling for average pooling; sizes as before."""

    def __init__(self, lr: float = 0.1, num_classes: int = 10):
        super().__init__(lr, num_classes)
        swap = {nn.Sigmoid: lambda layer: nn.ReLU(), nn.AvgPool2d: lambda layer: nn.MaxPool2d(2, 2)}
        self.net = nn.Sequential(*(swap.get(type(layer), lambda layer: layer)(layer) for layer in self.net))


# name → (model, its arguments); all with Xavier initialisation, batches of 128, SGD, 10 epochs at 28×28
SETTINGS = {
    "softmax": (d2l.SoftmaxRegression, {"num_outputs": 10, "lr": 0.1}),
    "lenet-sigmoid": (d2l.LeNet, {"lr": 0.1}),
    "lenet-sigmoid-lr0.9": (d2l.LeNet, {"lr": 0.9}),
    "lenet-relu-max": (ModernLeNet, {"lr": 0.1}),
}
EPOCHS, BATCH_SIZE = 10, 128


def record(name: str, seed: int) -> dict:
    """One training run from one seed: what was measured after each epoch."""
    Model, arguments = SETTINGS[name]
    trainer = d2l.Trainer(EPOCHS, num_gpus=min(1, d2l.num_gpus()), seed=seed)
    data = d2l.FashionMNIST(BATCH_SIZE)
    model = Model(**arguments)
    model.plot_train_per_epoch = 1
    model.apply_init([next(iter(data.train_dataloader()))[0]], d2l.init_cnn)
    start = time.perf_counter()
    trainer.fit(model, data)
    curves = {label: [round(point.y, 5) for point in points] for label, points in model.board.data.items()}
    return {"seed": seed, "seconds": round(time.perf_counter() - start, 1), **curves}


def main() -> None:
    """Record the runs that the command line asks for and the file does not hold yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(SETTINGS), help="default: all")
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2, 3, 4])
    options = parser.parse_args()
    if unknown := set(options.names) - set(SETTINGS):
        parser.error(f"unknown settings: {', '.join(unknown)}; there are: {', '.join(SETTINGS)}")
    if os.environ.get("D2LMINI_QUICK", "0") not in ("", "0"):
        parser.error("D2LMINI_QUICK is set: runs are recorded on the full data only; unset it")
    for name in options.names:
        path = RUNS / f"{name}.json"
        runs = json.loads(path.read_text())["runs"] if path.exists() else []
        for seed in options.seeds:
            if any(run["seed"] == seed for run in runs):
                continue
            print(f"{name}, seed {seed}")
            runs.append(record(name, seed))
            runs.sort(key=lambda run: run["seed"])
            Model, arguments = SETTINGS[name]
            on_gpu, threads = torch.cuda.is_available(), torch.get_num_threads()
            document = {
                "setting": name,
                "config": {
                    "model": Model.__name__, **arguments, "batch_size": BATCH_SIZE, "max_epochs": EPOCHS,
                    "init": "xavier_uniform", "optimizer": "SGD", "data": "Fashion-MNIST, 60,000 + 10,000, 28×28",
                },
                "device": torch.cuda.get_device_name() if on_gpu else f"CPU, {threads} thread{'s' * (threads > 1)}",
                "versions": {
                    "python": platform.python_version(), "torch": torch.__version__,
                    "torchvision": torchvision.__version__, "d2lmini": d2l.__version__,
                },
                "commit": subprocess.run(
                    ["git", "rev-parse", "--short", "HEAD"], cwd=RUNS, capture_output=True, text=True, check=True
                ).stdout.strip(),
                "runs": runs,
            }  # fmt: skip
            partial = path.with_suffix(".partial")
            partial.write_text(json.dumps(document, indent=1) + "\n")
            os.replace(partial, path)


if __name__ == "__main__":
    main()
