"""Find the whole of Fashion-MNIST, or install it: `python tools/fashion_mnist.py` prints where it is.

In this order: where `d2lmini.fashion_mnist.load` looks, Debian's package (as root, or by sudo without a password),
torchvision's download. Where none of them has it, it says so, and the tests that want all of it run on the packaged
sample.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import debian

from d2lmini import fashion_mnist


def install() -> Path | None:
    """Debian's package if it can be had, else torchvision's download; the folder, or None and why on stderr."""
    if debian.install("dataset-fashion-mnist") and (folder := fashion_mnist.where()):
        return folder
    try:
        fashion_mnist.load()
    except RuntimeError as error:
        print(error, file=sys.stderr)
    return fashion_mnist.where()


if __name__ == "__main__":
    os.environ.pop("D2LMINI_QUICK", None)  # it asks for the sample
    print(
        fashion_mnist.where()
        or install()
        or "Fashion-MNIST is not to be had here: what needs all of it is tested on the packaged sample"
    )
