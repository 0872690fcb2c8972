"""Checkpoints: the state of a training run in a file, from which it goes on as if it had never stopped."""

from __future__ import annotations

import glob
import io
import os
import pickle
import re
import tempfile
import time
import zipfile
import zlib
from pathlib import Path
from typing import Any

import torch

# Raised when the meaning of the file's content changes.
FORMAT = 3
# So many of the things in which another run differs are named.
SHOWN = 8
# What PyTorch and pickle raise for objects that are no data.
NOT_DATA = (pickle.PicklingError, pickle.UnpicklingError, AttributeError, TypeError, RuntimeError)


def plain(value: Any) -> Any:
    """`value` with Python's own numbers and texts in place of NumPy's, also inside lists and dictionaries.

    A checkpoint holds nothing else but tensors: see `load`. What is neither is given back as it is.
    """
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return (list if isinstance(value, list) else tuple)(map(plain, value))
    if type(value).__module__ == "numpy" and getattr(value, "ndim", None) == 0:
        return value.item()
    for kind in (bool, int, float, str):  # NumPy's float64 is a float, but not only that
        if isinstance(value, kind):
            return kind(value)
    return value


def check_path(path: str | os.PathLike) -> None:
    """Refuse a path that could not be written, before hours of training and not after.

    Raises:
        ValueError: it is no path, a folder, its folder is not there, or nothing can be written there.
    """
    if not isinstance(path, str | os.PathLike):
        raise ValueError(f'checkpoint={path!r}: expected the path of a file, such as "run.pt"')
    path = Path(path)
    if path.is_dir():
        raise ValueError(f"checkpoint={str(path)!r} is a folder; give the path of a file in it, e.g. {path / 'run.pt'}")
    if not path.parent.is_dir():
        raise ValueError(f"checkpoint={str(path)!r}: there is no folder {path.parent}; make it first")
    if not path.exists():
        check_writable(path)


def check_writable(path: Path) -> None:
    """Refuse a folder where nothing can be written, and take away what a process killed in a `save` has left there.

    Raises:
        ValueError: nothing can be written there.
    """
    path = path.resolve()  # a link stays a link: the state is written beside what it points to
    try:
        tempfile.TemporaryFile(dir=path.parent).close()
    except OSError as error:
        raise ValueError(f"checkpoint={str(path)!r} cannot be written: {error}; give another path") from error
    for left in path.parent.glob(f"{glob.escape(path.name)}.*.partial"):
        # Not a fresh one: another process may be writing it.
        if re.fullmatch(r"\d+", left.name.removeprefix(f"{path.name}.").removesuffix(".partial")) and _hours(left) > 1:
            left.unlink(missing_ok=True)


def _hours(path: Path) -> float:
    """Since the last change."""
    return (time.time() - path.stat().st_mtime) / 3600


def check_readable(state: dict[str, Any]) -> None:
    """Refuse a state that could be written but not read again, before the first step and not after a cut.

    Raises:
        ValueError: it holds more than data.
    """
    file = io.BytesIO()
    try:
        torch.save(state, file)
        file.seek(0)
        torch.load(file, weights_only=True)
    except NOT_DATA as error:
        raise ValueError(
            f"checkpoint=: optimiser, schedulers or arguments of this run hold more than numbers and text, so it could "
            f"not go on ({error}); take functions and objects of your own out of them, or train without a checkpoint"
        ) from error


def save(path: Path, state: dict[str, Any]) -> None:
    """Write `state`, so that at any moment the file holds either the old state or the new one, whole and readable.

    Raises:
        OSError: it could not be written, or not be read again; the old file is as it was.
    """
    path = path.resolve()
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        with open(partial, "wb") as file:
            torch.save({"d2lmini_checkpoint": FORMAT, **state}, file)
            file.flush()
            os.fsync(file.fileno())
        load(partial)  # what cannot be read must be known now, not when somebody wants to go on
        os.replace(partial, path)
    except (OSError, ValueError, *NOT_DATA) as error:
        raise OSError(
            f"epoch {state['epochs']} could not be saved in {path}: {error}. "
            f"{'The file holds the epochs before' if path.exists() else 'There is no checkpoint yet'}; "
            "the model in memory is trained up to here"
        ) from error
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


def differences(stored: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """In words, each setting that is not what it was."""

    def words(settings: dict[str, Any], name: str) -> str:
        return repr(settings[name]) if name in settings else "not set"

    return [
        f"{name} was {words(stored, name)} and is {words(now, name)}"
        for name in {**stored, **now}
        # compared as text where they are not equal: nan is nan
        if stored.get(name) != now.get(name) and words(stored, name) != words(now, name)
    ]


def refuse_other(path: Path, stored: dict[str, Any], now: dict[str, Any]) -> None:
    """Refuse to go on with a run that was started with something else.

    Raises:
        ValueError: names the things that differ (the first eight), as they were and as they are.
    """
    other = differences(stored, now)
    if other:
        more = f"; and {len(other) - SHOWN} more" if len(other) > SHOWN else ""
        raise ValueError(
            f"{path} holds another run: {'; '.join(other[:SHOWN])}{more}. Set it back to go on with that run, "
            "or give checkpoint= another path to start this one"
        )
