"""Fashion-MNIST's four files: found, checked, or downloaded (Xiao, Rasul & Vollgraf, 2017)."""

from __future__ import annotations

import functools
import gzip
import hashlib
import http.client
import os
import tempfile
import warnings
import zlib
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

CLASSES = (
    "t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot",
)  # fmt: skip

# MD5 of the *uncompressed* files: packagers compress them anew, so the .gz files differ from one source to the next.
FILES = {
    "train-images-idx3-ubyte": "f4a8712d7a061bf5bd6d2ca38dc4d50a",
    "train-labels-idx1-ubyte": "9018921c3c673c538a1fc5bad174d6f9",
    "t10k-images-idx3-ubyte": "8181f5470baa50b63fa0f6fddb340f0a",
    "t10k-labels-idx1-ubyte": "15d484375f8d13e6eb1aabb0c3f46965",
}
DEBIAN = Path("/usr/share/datasets/fashion-mnist")
SAMPLE = Path(__file__).parent / "fashion_mnist_sample" / "sample.npz"

Split = tuple[Tensor, Tensor]  # images (n, 28, 28) uint8, labels (n,) int64


class NotThere(Exception):
    """A folder holds none of the files."""


class Damaged(Exception):
    """A folder holds a file that is not what it should be, or only some of the files."""


def quick() -> bool:
    """Whether D2LMINI_QUICK=1 asks for the small sample and short trainings (for tests)."""
    return os.environ.get("D2LMINI_QUICK", "") not in ("", "0")


def load(root: str | os.PathLike | None = None) -> tuple[Split, Split]:
    """Training and validation set: 60,000 and 10,000 pictures, or the packaged sample if `quick()`.

    Looked for, in this order, in `root`, in `$D2LMINI_DATA`, in torchvision's usual folders (`data`, `../data`), in
    the folder of earlier downloads and in that of Debian's package `dataset-fashion-mnist`; then downloaded by
    torchvision into the first of `root`, `$D2LMINI_DATA` and `~/.cache/d2lmini`. A file counts only if its MD5 is
    right.

    Raises:
        RuntimeError: the data are nowhere and cannot be downloaded; the message lists the ways to get them.
    """
    if quick():
        return _sample()
    damaged: list[str] = []
    folder = where(root, damaged)
    return _read_once(folder) if folder else _download(_homes(root)[0], damaged)


def where(root: str | os.PathLike | None = None, damaged: list[str] | None = None) -> Path | None:
    """The first folder in which the whole set is, in the order of `load`; None where it is in none of them.

    Nothing is downloaded. What is damaged is warned of, and also added to `damaged`, in words.
    """
    damaged = [] if damaged is None else damaged
    named = _homes(root)[:-1]
    elsewhere = [Path("data"), Path("../data"), _cache(), DEBIAN]
    for folder in dict.fromkeys(f.absolute() for f in named + elsewhere):
        for place in (folder, folder / "FashionMNIST" / "raw"):
            try:
                _read_once(place)
            except NotThere:
                continue
            except Damaged as error:
                damaged.append(str(error))
                warnings.warn(f"Fashion-MNIST: {error}; looking elsewhere", stacklevel=4)
                continue
            if named and folder not in [f.absolute() for f in named] and not damaged:
                warnings.warn(f"no Fashion-MNIST in {named[0]}; using {place}", stacklevel=4)
            return place
    return None


def _homes(root: str | os.PathLike | None) -> list[Path]:
    """The folders that the caller named, and that of earlier downloads: the first is where a download goes."""
    return [*(Path(p).expanduser() for p in (root, os.environ.get("D2LMINI_DATA")) if p), _cache()]


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "d2lmini"


@functools.lru_cache(maxsize=1)
def _read_once(folder: Path) -> tuple[Split, Split]:
    """The set is held once in memory, as uint8 (55 MB), however many `FashionMNIST` objects use it."""
    raw = {name: _file(folder, name, md5) for name, md5 in FILES.items()}
    missing = [name for name, content in raw.items() if content is None]
    if len(missing) == len(FILES):
        raise NotThere(folder)
    if missing:
        raise Damaged(f"{folder} is incomplete: no {', no '.join(missing)}")
    return tuple(
        (
            _idx(raw[f"{split}-images-idx3-ubyte"], 16).reshape(-1, 28, 28),
            _idx(raw[f"{split}-labels-idx1-ubyte"], 8).long(),
        )
        for split in ("train", "t10k")
    )  # type: ignore[return-value]


def _file(folder: Path, name: str, md5: str) -> bytes | None:
    """Content of one file, uncompressed and checked; None if it is not there."""
    problem = None
    for path in (folder / name, folder / f"{name}.gz"):
        try:
            content = path.read_bytes()
            if path.suffix == ".gz":
                content = gzip.decompress(content)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, EOFError, zlib.error) as error:
            problem = f"{path} cannot be read ({error or type(error).__name__})"
            continue
        found = hashlib.md5(content, usedforsecurity=False).hexdigest()
        if found == md5:
            if problem:
                warnings.warn(f"Fashion-MNIST: {problem}; using {path}", stacklevel=6)
            return content
        problem = f"{path} is truncated or damaged ({len(content):,} bytes, MD5 {found}; expected {md5})"
    if problem:
        raise Damaged(problem)
    return None


def _idx(content: bytes, header: int) -> Tensor:
    return torch.from_numpy(np.frombuffer(content, np.uint8, offset=header).copy())


def _sample() -> tuple[Split, Split]:
    with np.load(SAMPLE) as arrays:
        return tuple(
            (torch.from_numpy(arrays[f"{split}_images"]), torch.from_numpy(arrays[f"{split}_labels"]).long())
            for split in ("train", "val")
        )  # type: ignore[return-value]


def _download(home: Path, damaged: list[str]) -> tuple[Split, Split]:
    """Download into a folder of our own, check, then move each file in one step: two processes do no harm."""
    from torchvision import datasets  # here and not above: only a download needs it, and it is slow to import

    raw = home / "FashionMNIST" / "raw"
    try:
        raw.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home, prefix="download-") as folder:
            datasets.FashionMNIST(folder, download=True)
            fresh = Path(folder) / "FashionMNIST" / "raw"
            data = _read_once.__wrapped__(fresh)
            for name in FILES:
                os.replace(fresh / name, raw / name)
        return data
    except (OSError, RuntimeError, http.client.HTTPException, NotThere, Damaged) as error:
        found = "".join(f"\n  (found, but not used: {problem})" for problem in damaged)
        raise RuntimeError(
            f"Fashion-MNIST is not on this machine and could not be downloaded into {home}: {error}{found}\n"
            "Do one of these:\n"
            "  - connect to the Internet and try again;\n"
            "  - on Debian or Ubuntu: apt-get install dataset-fashion-mnist;\n"
            f"  - put the four files {', '.join(FILES)} (or their .gz) into a folder, and pass it as "
            "FashionMNIST(root=…) or set D2LMINI_DATA to it;\n"
            "  - to try the code on a sample of 2,000 + 500 pictures: set D2LMINI_QUICK=1."
        ) from error
