"""Say on what this machine trains, and with which versions: `python tools/versions.py [--gpu]`.

With --gpu it fails where PyTorch finds none.
"""

from __future__ import annotations

import argparse
import platform
import sys

import torch
import torchvision

import d2lmini as d2l
from d2lmini import devices


def lines() -> list[str]:
    """Device, Python, and what the numbers depend on."""
    return [
        devices.in_words(d2l.try_gpu()),
        f"Python {platform.python_version()}, {platform.platform()}",
        f"torch {torch.__version__}, torchvision {torchvision.__version__}, d2lmini {d2l.__version__}",
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gpu", action="store_true")
    options = parser.parse_args()
    print("\n".join(lines()))
    if options.gpu and not d2l.num_gpus():
        sys.exit("PyTorch finds no GPU here: is its driver installed, and was torch built for it?")
