"""Checkpoints: the state of a training run in a file, from which it goes on as if it had never stopped."""

from __future__ import annotations

import os
import pickle
import zipfile
import zlib
from pathlib import Path
from typing import Any

import torch

# Raised when the meaning of the file's content changes.
FORMAT = 2


def check_path(path: Path) -> None:
    """Refuse a path that could not be written, before hours of training and not after.

    Raises:
        ValueError: it is a folder, or its folder is not there.
    """
    if path.is_dir():
        raise ValueError(f"checkpoint={str(path)!r} is a folder; give the path of a file in it, e.g. {path / 'run.pt'}")
    if not path.parent.is_dir():
        raise ValueError(f"checkpoint={str(path)!r}: there is no folder {path.parent}; make it first")


def save(path: Path, state: dict[str, Any]) -> None:
    """Write `state`, so that at any moment the file holds either the old state or the new one, whole."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        with open(partial, "wb") as file:
            torch.save({"d2lmini_checkpoint": FORMAT, **state}, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def load(path: Path) -> dict[str, Any]:
    """What `save` wrote. Only data is read; a file cannot bring code with it.

    Raises:
        ValueError: damaged, not a checkpoint of a `Trainer`, or of another format.
    """
    way_out = "give checkpoint= another path, or delete the file to start anew"
    try:
        with zipfile.ZipFile(path) as archive:  # PyTorch itself does not look at the checksums
            if wrong := archive.testzip():
                raise zipfile.BadZipFile(f"{wrong} has changed since it was written")
        state = torch.load(path, map_location="cpu", weights_only=True)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, pickle.UnpicklingError) as error:
        reason = "it holds more than data" if isinstance(error, pickle.UnpicklingError) else str(error)
        raise ValueError(f"{path} is damaged or no checkpoint ({reason}); {way_out}") from error
    if not isinstance(state, dict) or "d2lmini_checkpoint" not in state:
        raise ValueError(f"{path} is a file of PyTorch, but no checkpoint of d2lmini's Trainer; {way_out}")
    if state["d2lmini_checkpoint"] != FORMAT:
        raise ValueError(
            f"{path} has format {state['d2lmini_checkpoint']}, this d2lmini reads format {FORMAT}; "
            f"go on with the d2lmini that wrote it, or {way_out}"
        )
    return state


def refuse_other(path: Path, stored: dict[str, Any], now: dict[str, Any]) -> None:
    """Refuse to go on with a run that was started with something else.

    Raises:
        ValueError: names each thing that differs, as it was and as it is.
    """
    other = [
        f"{name} was {stored.get(name)!r} and is {now.get(name)!r}"
        for name in {**stored, **now}
        if stored.get(name) != now.get(name)
    ]
    if other:
        raise ValueError(
            f"{path} holds another run: {'; '.join(other)}. Set it back to go on with that run, "
            "or give checkpoint= another path to start this one"
        )
