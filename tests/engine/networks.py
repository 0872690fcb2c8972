"""The engine's networks as PyTorch has them, and the engine itself under node."""

import base64
import json
import subprocess
from pathlib import Path

import book
import numpy as np
import torch
from support import ROOT
from torch import nn

HERE = Path(__file__).parent
SCRIPT = ROOT / "d2lmini" / "widgets" / "static" / "d2l-nn.js"


class Residual(nn.Module):
    """What `Residual` in the engine computes; like d2lmini's, it refuses what PyTorch's addition would spread."""

    def __init__(self, branch: nn.Module, shortcut: nn.Module | None, scale: float):
        super().__init__()
        self.branch, self.shortcut, self.scale = branch, shortcut, scale

    def forward(self, x):
        y, x = self.branch(x), self.shortcut(x) if self.shortcut else x
        if x.shape != y.shape:
            raise ValueError("shapes that cannot be added")
        return self.scale * y + x


class BatchNorm(nn.Module):
    """`LazyBatchNorm2d` for maps, `LazyBatchNorm1d` for flat numbers, with their own names of weights."""

    def __init__(self, **options):
        super().__init__()
        self.options, self.norm = options, None

    def forward(self, x):
        if self.norm is None:
            self.norm = (nn.BatchNorm2d if x.dim() == 4 else nn.BatchNorm1d)(x.shape[1], **self.options)
            self.norm.train(self.training)
        return self.norm(x)


def layer(kind: str, **options) -> nn.Module:
    """A description of the engine (`describe.ts`) as a module."""
    match kind:
        case "conv2d":
            return nn.LazyConv2d(**options)
        case "dense":
            return nn.LazyLinear(**options)
        case "max_pool2d":
            return nn.MaxPool2d(**options)
        case "avg_pool2d":
            return nn.AvgPool2d(**options)
        case "batch_norm":
            return BatchNorm(**options)
        case "sequential":
            return sequential(options["layers"])
        case "residual":
            shortcut = options.get("shortcut")
            return Residual(
                sequential(options["branch"]),
                sequential(shortcut) if shortcut else None,
                options.get("branch_scale", 1),
            )
    plain = {
        "global_avg_pool2d": lambda: nn.AdaptiveAvgPool2d(1),
        "relu": nn.ReLU,
        "sigmoid": nn.Sigmoid,
        "tanh": nn.Tanh,
        "flatten": nn.Flatten,
    }
    return plain[kind]()


def sequential(layers: list[dict]) -> nn.Sequential:
    return nn.Sequential(*(layer(**description) for description in layers))


def statistics(net: nn.Module) -> list[torch.Tensor]:
    """Running means and variances, in the order of the layers."""
    return [
        s
        for m in net.modules()
        if isinstance(m, nn.modules.batchnorm._BatchNorm)
        for s in (m.running_mean, m.running_var)
    ]


def text(tensor: torch.Tensor) -> str:
    return base64.b64encode(tensor.detach().numpy().astype("<f4").tobytes()).decode()


def floats(text: str) -> torch.Tensor:
    return torch.from_numpy(np.frombuffer(base64.b64decode(text), "<f4").copy())


def engine(cases: list[dict], folder: Path) -> list[dict]:
    """The engine's answers to the cases, from one process."""
    (folder / "cases.json").write_text(json.dumps(cases))
    environment, _ = book.node()
    command = ["node", HERE / "run.mjs", SCRIPT, folder / "cases.json", folder / "answers.json"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "answers.json").read_text())
