"""The trained LeNets of `LeNetLive` as PyTorch modules, from the scripts that the page loads, and their pictures."""

import base64
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .draws import uniform

if TYPE_CHECKING:
    from torch import nn

SIDE = 28
ITEMS = ("tshirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot")
NAMES = [*ITEMS, "checkerboard", "blank"]
WEIGHTS = ("relu", "sigmoid")

_STATIC = Path(__file__).parent / "static"


def script(weights: str) -> str:
    """Name of the script with these weights; load.ts knows the same."""
    return f"lenet-{weights}.js"


def wrap(weights: str, held: dict[str, Any]) -> str:
    """The script that leaves what it holds in a global: pages opened from `file://` can load nothing else."""
    return f"globalThis.d2lLenet{weights.title()}={json.dumps(held, separators=(',', ':'))};\n"


@cache
def trained(weights: str) -> dict[str, Any]:
    """What the script with these weights holds, see `Trained` in lenet.ts."""
    text = (_STATIC / script(weights)).read_text(encoding="utf-8")
    return json.loads(text[text.index("=") + 1 : text.rindex(";")])


def network(layers: list[dict[str, Any]], weights: str) -> "nn.Sequential":
    """The LeNet with these rounded weights: ReLU and max pooling, or sigmoid and average pooling."""
    import torch  # imported here: the widgets themselves do without torch
    from torch import nn

    act, pool = (nn.ReLU, nn.MaxPool2d) if weights == "relu" else (nn.Sigmoid, nn.AvgPool2d)
    net = nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), act(), pool(2, 2), nn.Conv2d(6, 16, 5), act(), pool(2, 2),
        nn.Flatten(), nn.Linear(400, 120), act(), nn.Linear(120, 84), act(), nn.Linear(84, 10),
    )  # fmt: skip
    with_weights = [layer for layer in net if hasattr(layer, "weight")]
    for layer, held in zip(with_weights, layers, strict=True):
        whole = np.frombuffer(base64.b64decode(held["weights"]), np.int8).reshape(held["shape"])
        scale = np.array(held["scale"]).reshape(-1, *[1] * (whole.ndim - 1))
        layer.weight.data = torch.tensor(whole * scale, dtype=torch.float32)
        layer.bias.data = torch.tensor(held["bias"], dtype=torch.float32)
    return net.eval().requires_grad_(False)


def unpack(text: str) -> np.ndarray:
    """A picture of 16 greys, (28, 28), from 0 to 1."""
    pairs = np.frombuffer(base64.b64decode(text), np.uint8)
    return grey(np.stack([pairs >> 4, pairs & 15], 1).reshape(SIDE, SIDE))


def grey(level: np.ndarray) -> np.ndarray:
    """Levels 0 to 15 as the state holds them."""
    return np.floor(level / 15 * 100 + 0.5) / 100


def item(name: str) -> np.ndarray:
    """The picture of that name, (28, 28), from 0 to 1."""
    if name == "blank":
        return np.zeros((SIDE, SIDE))
    if name == "checkerboard":
        i, j = np.indices((SIDE, SIDE)) // 4
        return ((i + j) % 2).astype(float)
    return unpack(trained("relu")["items"][name])


def placed(picture: np.ndarray, rotate: float, shift: list[int], noise: float) -> np.ndarray:
    """Turned to the left by `rotate` degrees (bilinear), moved, then noisy; as `placed` in lenet.ts."""
    i, j = np.indices((SIDE, SIDE))
    i, j = i - shift[0], j - shift[1]
    inside = (i >= 0) & (j >= 0) & (i < SIDE) & (j < SIDE)
    angle, middle = np.pi * rotate / 180, (SIDE - 1) / 2
    y, x = i - middle, j - middle
    row = np.round(middle + np.cos(angle) * y + np.sin(angle) * x, 9)
    column = np.round(middle - np.sin(angle) * y + np.cos(angle) * x, 9)
    top, left = np.floor(row).astype(int), np.floor(column).astype(int)
    v, u = row - top, column - left

    def at(a: np.ndarray, b: np.ndarray) -> np.ndarray:
        there = (a >= 0) & (b >= 0) & (a < SIDE) & (b < SIDE)
        return np.where(there, picture[a.clip(0, SIDE - 1), b.clip(0, SIDE - 1)], 0)

    above = (1 - u) * at(top, left) + u * at(top, left + 1)
    below = (1 - u) * at(top + 1, left) + u * at(top + 1, left + 1)
    moved = np.where(inside, (1 - v) * above + v * below, 0)
    if noise:
        draw = uniform(0)
        drawn = np.array([next(draw) for _ in range(SIDE * SIDE)]).reshape(SIDE, SIDE)
        moved = (moved + noise * (2 * drawn - 1)).clip(0, 1)
    return moved
