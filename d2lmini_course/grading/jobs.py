"""A submission's job for the checker: what it needs, what it may take, what comes back."""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from d2lmini_course.bank import Exercise
from d2lmini_course.grading import sandbox
from d2lmini_course.grading.nursery import Nursery, ask
from d2lmini_course.grading.wire import Wire

PATIENCE = 5
NO_ANSWER = "There is no answer in your notebook: its cell is missing or untouched."


@dataclass(frozen=True)
class Limits:
    """What a submission may take.

    Args:
        seconds: of processor time for one cell, an answer's or a check's. By the clock it may take PATIENCE times as
            long, so that a busy machine costs nobody points.
        total: seconds for all cells together, by the clock.
        memory: megabytes that the student's process may take beyond PyTorch.
        disk: megabytes that it may write.
    """

    seconds: float = 10
    total: float = 240
    memory: int = 1024
    disk: int = 256


@dataclass
class Result:
    """What a check gave, or what waits for a person: `score` None. `comment` is the person's."""

    exercise: str
    cell: str
    points: int
    score: float | None = 0
    feedback: str = ""
    hidden: bool = False
    comment: str = ""


@dataclass
class Job:
    """What a checker needs: exercises with their variants filled in, the answers by cell, the hidden tests' seed."""

    exercises: list[Exercise]
    answers: dict[str, list[str]]
    seed: int
    limits: Limits = field(default_factory=Limits)
    unprotected: bool = False  # run it even where the system cannot lock answers up
    folder: Path | None = None  # where answers may write; made for each run


class Unprotected(RuntimeError):
    """Answers would run without a lock that is needed."""


def printable(text: str) -> str:
    """Text that can be written in UTF-8: half a character, which Python allows in a string, becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def check(control: socket.socket, job: Job) -> list[Result]:
    """Have a job done by a checker that is forked for it.

    Raises:
        RuntimeError: the checker itself failed. That is never the student's fault, and gives no grade.
    """
    folder = tempfile.mkdtemp(prefix="d2lmini-grading-")
    link, process = ask(control, "checker")
    with link:
        wire = Wire(link)
        try:
            wire.send({}, [pickle.dumps(replace(job, folder=Path(folder)))])
            results, _ = wire.receive(time.monotonic() + job.limits.total * 1.5 + 60)
        except Exception as error:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            raise RuntimeError(f"the checks could not be run: {error or type(error).__name__}") from error
        finally:
            # Not shutil.rmtree: an answer can nest folders deeper than Python can recurse.
            subprocess.run(["rm", "-rf", "--", folder], stderr=subprocess.DEVNULL, check=False)
    return [Result(**result) for result in results]


def run(job: Job) -> list[Result]:
    """`check`, with a nursery that this process keeps for its next jobs; here and on Dask's workers.

    A nursery that died (killed for memory, say) is replaced once; then the error is the machine's.

    Raises:
        Unprotected: this system cannot lock answers up, and the job does not allow that.
        RuntimeError: as `check`.
    """
    if not job.unprotected and (missing := sandbox.missing()):
        raise Unprotected(missing)
    for attempt in (1, 2):
        try:
            nursery = _idle.pop()
        except IndexError:
            nursery = Nursery()
        _busy.append(nursery)
        try:
            results = check(nursery.control, job)
        except RuntimeError:
            nursery.close()
            if attempt == 2 or nursery not in _busy:
                raise
        else:
            _idle.append(nursery)
            return results
        finally:
            with contextlib.suppress(ValueError):
                _busy.remove(nursery)
    raise AssertionError("not reached")


def stop() -> None:
    """End all that is running, at once: their jobs fail."""
    while _busy:
        _busy.pop().kill()


_busy: list[Nursery] = []
_idle: list[Nursery] = []  # importing PyTorch takes seconds: what one batch has started serves the next


@atexit.register
def _close_idle() -> None:
    while _idle:
        _idle.pop().close()
