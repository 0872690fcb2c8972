"""d2l 1.0.3 in an environment of its own, over the torch that is installed here, and the data in the form it wants."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import torch

import d2lmini as d2l

D2L = "d2l==1.0.3"
# What `from d2l import torch` imports beyond torch, torchvision, numpy and matplotlib; newest versions, since the ones
# that d2l pins have no wheels for current Pythons.
NEEDS = ["pandas", "scipy", "requests", "matplotlib-inline", "ipython"]


def python(folder: Path) -> str:
    """The Python of the environment in `folder`, which is made if it is not there."""
    environment = folder / "d2l"
    executable = environment / "bin" / "python"
    if not (environment / "ready").exists():
        print(f"installing {D2L} into {environment}", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
        site = next((environment / "lib").glob("python*/site-packages"))
        ours = [sysconfig.get_paths()["purelib"], str(Path(d2l.__file__).parents[1])]
        (site / "the-same-torch.pth").write_text("\n".join(ours) + "\n")
        pip = [str(executable), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        for what in (["--no-deps", D2L], NEEDS):
            # Captured, since pip complains of d2l's pins, at length; shown where it fails.
            done = subprocess.run([*pip, *what], capture_output=True, text=True)
            if done.returncode:
                raise SystemExit(done.stderr)
        (environment / "ready").touch()
    return str(executable)


def write_data(folder: Path) -> None:
    """Fashion-MNIST as torchvision keeps it, uncompressed IDX files in data/FashionMNIST/raw."""
    raw = folder / "data" / "FashionMNIST" / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    data = d2l.FashionMNIST()
    for prefix, part in (("train", data.train), ("t10k", data.val)):
        images, labels = part.images.contiguous(), part.labels.to(torch.uint8)
        for kind, magic, tensor in (("images-idx3", 2051, images), ("labels-idx1", 2049, labels)):
            head = b"".join(number.to_bytes(4, "big") for number in (magic, *tensor.shape))
            (raw / f"{prefix}-{kind}-ubyte").write_bytes(head + tensor.numpy().tobytes())
