"""The process that runs the checks of one submission, and has the student's answers run in another."""

from __future__ import annotations

import ast
import contextlib
import linecache
import os
import pickle
import random
import shutil
import signal
import socket
import tempfile
import time
import traceback
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from d2lmini_course.bank import Cell, Exercise
from d2lmini_course.grading.jobs import PATIENCE, Job, Result
from d2lmini_course.grading.nursery import ask
from d2lmini_course.grading.standins import TOO_LONG, Link, Stopped
from d2lmini_course.grading.student import MOST_TEXT, Printed
from d2lmini_course.grading.wire import Wire

MB = 2**20


def serve(link: socket.socket, control: socket.socket) -> None:
    """Take one job, pickled by the process that we were forked for; send the results."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    wire = Wire(link)
    (_, [job]) = wire.receive()
    folder = Path(tempfile.mkdtemp(prefix="d2lmini-grading-"))
    try:
        results = Checks(pickle.loads(job), control, folder).run()
        wire.send([asdict(result) for result in results])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Checks:
    """One submission's run through the cells of an assignment."""

    def __init__(self, job: Job, control: socket.socket, folder: Path):
        self.job, self.control, self.folder = job, control, folder
        self.limits, self.end = job.limits, time.monotonic() + job.limits.total
        self.until = self.used = 0.0  # of the present cell: its end by the clock, processor time used before it
        self.printed = Printed()
        self.link: Link | None = None
        self.process = 0
        self.ran: list[tuple[str, str]] = []  # cells that a new student's process must run again
        self.names: dict[str, Any] = {}

    def run(self) -> list[Result]:
        """Run all cells in order; every check and every written answer has a result."""
        results = []
        for exercise in self.job.exercises:
            trouble: list[str] = []  # what went wrong in the exercise's answers, told with its first check
            for cell in exercise.cells:
                if cell.role == "given":
                    trouble += self._given(exercise, cell)
                elif cell.role == "answer":
                    trouble += self._answer(exercise, cell)
                elif cell.role == "check":
                    result = self._check(exercise, cell)
                    if result.score < cell.points:
                        result.feedback, trouble = "\n".join([*trouble, result.feedback]), []
                    results.append(result)
                elif cell.role == "written":
                    text = "\n\n".join(self.job.answers.get(cell.id, []))
                    blank = text.strip() in ("", cell.stub)
                    results.append(Result(exercise.id, cell.id, cell.points, 0 if blank else None, text, False))
        self._end_process()
        return results

    def _given(self, exercise: Exercise, cell: Cell) -> Iterator[str]:
        """Code of ours, for both sides. On the student's side an earlier answer can have broken what it needs."""
        name = f"<given in {exercise.id}>"
        exec(compile(cell.source, name, "exec"), self.names)
        with self._time():
            try:
                link = self._student()
                self.ran.append((cell.source, name))
                link.request("run", cell.source, name)
            except Stopped as stop:
                self._end_process()
                yield f"The code that is given was stopped after your earlier answers: {self._why(stop)}."
            except Exception as error:
                yield f"After your earlier answers, the code that is given ends with {_error(error)}"

    def _answer(self, exercise: Exercise, cell: Cell) -> Iterator[str]:
        """The student's code; what went wrong, in words."""
        for source in self.job.answers.get(cell.id, []):
            name = f"<your answer to {exercise.id}>"
            with self._time():
                try:
                    self.printed = Printed()
                    link = self._student()
                    self.ran.append((source, name))
                    link.request("run", source, name)
                except Stopped as stop:
                    self.ran.remove((source, name))
                    self._end_process()
                    yield f"Your answer was stopped: {self._why(stop)}."
                except Exception as error:
                    yield f"Your answer ends with {_error(error)}"
        if not self.job.answers.get(cell.id):
            yield "There is no answer in your notebook: its cell is missing or untouched."

    def _check(self, exercise: Exercise, cell: Cell) -> Result:
        """One check cell: its points if it ends well, or those that its last line says."""
        result = Result(exercise.id, cell.id, cell.points, hidden=cell.hidden)
        self.printed, ours = Printed(), Printed()
        with self._time(), contextlib.redirect_stdout(ours):
            try:
                names = {**self.names, "seed": _seed(self.job.seed, cell.id)}
                for answer in exercise.of_role("answer"):
                    for name in answer.names:
                        with contextlib.suppress(NameError):
                            names[name] = self._student().request("get", name)
                score = run_check(cell.source, names, cell.id)
                result.score = cell.points if score is None else score
            except Stopped as stop:
                self._end_process()
                ours.write(f"Stopped: {self._why(stop)}.")
            except AssertionError as error:
                ours.write(str(error) or f"This does not hold: {_line_of(error)}")
            except Exception as error:
                ours.write(_error(error))
        if result.score and not (isinstance(result.score, int | float) and 0 <= result.score <= cell.points):
            raise RuntimeError(f"{cell.id}: a score of {result.score!r} of {cell.points}")
        result.score = float(result.score)
        result.feedback = ours.text.strip()[:MOST_TEXT]
        return result

    @contextlib.contextmanager
    def _time(self) -> Iterator[None]:
        """The time of one cell."""
        self.until = min(time.monotonic() + PATIENCE * self.limits.seconds, self.end)
        self.used = _processor_seconds(self.process) if self.link else 0.0
        yield

    def _why(self, stop: Stopped) -> str:
        if time.monotonic() >= self.end:
            return f"the time for a whole submission, {self.limits.total:g} s, was used up"
        if str(stop) == TOO_LONG:
            return f"{TOO_LONG}, more than {self.limits.seconds:g} s (an endless loop?)"
        return str(stop)

    def _student(self) -> Link:
        """The student's process; if there is none, a new one in which all earlier cells have been run."""
        if self.link is None:
            if time.monotonic() >= self.end:
                raise Stopped
            seconds = int(self.limits.total) + 5
            socket_, self.process = ask(
                self.control, "student", folder=str(self.folder), memory=self.limits.memory * MB, seconds=seconds
            )
            self.used = 0.0
            printed = lambda text: self.printed.write(text)  # noqa: E731
            self.link = Link(Wire(socket_, self._watch), lambda: self.until, printed)
            for source, name in list(self.ran):
                with contextlib.suppress(Exception):
                    self.link.request("run", source, name)
        return self.link

    def _watch(self) -> None:
        """End a process that takes too much. Memory, and the size of one file, are limited by the operating system."""
        if _processor_seconds(self.process) - self.used > self.limits.seconds:
            raise Stopped(TOO_LONG)
        size = sum(path.lstat().st_size for path in self.folder.rglob("*") if path.is_file())
        if size > self.limits.disk * MB:
            raise Stopped(f"it wrote more than {self.limits.disk} MB")

    def _end_process(self) -> None:
        if self.link is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)
            self.link.wire.link.close()
            self.link = None
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _processor_seconds(process: int) -> float:
    """Processor time that a process has used; 0 where the system does not tell, so that only the clock counts."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def run_check(source: str, names: dict[str, Any], name: str) -> Any:
    """Run a check; the value of its last line if that is an expression, else None."""
    linecache.cache[f"<{name}>"] = (len(source), None, source.splitlines(True), f"<{name}>")
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, f"<{name}>", "exec"), names)
    return eval(compile(ast.Expression(last.value), f"<{name}>", "eval"), names) if last else None


def _seed(seed: int, cell: str) -> int:
    """A seed of its own for each check, so that they do not draw the same cases."""
    return random.Random(f"{seed} {cell}").getrandbits(31)


def _line_of(error: BaseException) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return frame.line or f"line {frame.lineno} of the check"


def _error(error: BaseException) -> str:
    where = getattr(error, "where", "")
    name = "" if type(error).__name__ == "AnswerError" else type(error).__name__ + ": "
    return f"{name}{error}" + (f"\n{where}" if where else "")
