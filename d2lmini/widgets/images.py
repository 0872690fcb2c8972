"""The pictures that figures know by name; the browser has the same in `js/src/core/pictures.ts`."""

import json
from functools import cache
from pathlib import Path

import numpy as np

_FASHION = json.loads((Path(__file__).parent / "static" / "fashion.json").read_text())


def rings(n: int) -> np.ndarray:
    """Section 7.3's test picture, (n, n): rings whose waves are n / r pixels long at radius r."""
    away = (np.arange(n) - n // 2) ** 2
    return 0.5 + 0.5 * np.cos(np.pi * (away[:, None] + away) / n)


def disc(n: int) -> np.ndarray:
    """A white disc on black, (n, n)."""
    away = (np.arange(n) - (n - 1) / 2) ** 2
    return (np.sqrt(away[:, None] + away) < n / 3).astype(float)


def framed(name: str, n: int) -> np.ndarray:
    """An item of Fashion-MNIST, "boot", "shirt" or "bag", in the middle of a black picture, (n, n)."""
    item = np.array(_FASHION[name])
    before = (n - len(item)) // 2
    return np.pad(item, (before, n - len(item) - before))


_MAKERS = {
    "rings": lambda: rings(129),
    "disc": lambda: disc(64),
    "boot": lambda: framed("boot", 44),
    "shirt": lambda: framed("shirt", 44),
    "bag": lambda: framed("bag", 44),
}
NAMES = list(_MAKERS)


@cache
def image(name: str) -> np.ndarray:
    """The picture of that name, (H, W), from 0 to 1."""
    return _MAKERS[name]()
