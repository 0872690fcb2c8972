"""The process that runs the checks of one submission, and has the student's answers run in another."""

from __future__ import annotations

import ast
import contextlib
import linecache
import os
import pickle
import random
import re
import signal
import socket
import time
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from d2lmini.answers import plain, what_came
from d2lmini_course.bank import Cell, Exercise
from d2lmini_course.grading import sandbox
from d2lmini_course.grading.jobs import NO_ANSWER, PATIENCE, Job, Result, printable
from d2lmini_course.grading.nursery import ask
from d2lmini_course.grading.standins import NOTHING, TOO_LONG, Link, Stopped
from d2lmini_course.grading.student import MOST_TEXT, Printed
from d2lmini_course.grading.wire import Wire

MB = 2**20
MOST_THREADS = 200
ROOM = 4  # the checks may take so many times a student's memory: what an answer returns is here, too, and its copies


def serve(link: socket.socket, control: socket.socket) -> None:
    """Take one job, pickled by the process that we were forked for; send the results."""
    wire = Wire(link)
    (_, [pickled]) = wire.receive()
    job = pickle.loads(pickled)
    sandbox.limit_memory(ROOM * job.limits.memory * MB)
    results = Checks(job, control).run()
    wire.send([asdict(result) for result in results])


class Checks:
    """One submission's run through the cells of an assignment."""

    def __init__(self, job: Job, control: socket.socket):
        self.job, self.control = job, control
        self.limits, self.end = job.limits, time.monotonic() + job.limits.total
        self.until = self.used = 0.0  # of the present cell: its end by the clock, processor time used before it
        self.idle, self.seen = 0.0, (0.0, 0.0)  # how long it has slept; clock and processor time when it was last seen
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
                    result.feedback = printable(result.feedback)[:MOST_TEXT]
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
                self._student().request("run", cell.source, name)
                self.ran.append((cell.source, name))
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
                    self._student().request("run", source, name)
                    self.ran.append((source, name))
                except Stopped as stop:
                    self._end_process()
                    yield f"Your answer was stopped: {self._why(stop)}."
                except Exception as error:
                    self.ran.append((source, name))  # what it defined before the error is there
                    yield f"Your answer ends with {_error(error)}"
        if not self.job.answers.get(cell.id):
            yield NO_ANSWER

    def _check(self, exercise: Exercise, cell: Cell) -> Result:
        """One check cell: its points if it ends well, or those that its last line says."""
        result = Result(exercise.id, cell.id, cell.points, hidden=cell.hidden)
        answers = exercise.of_role("answer")
        if answers and not any(self.job.answers.get(answer.id) for answer in answers):
            return result
        self.printed, ours, came = Printed(), Printed(), {}
        with self._time(), contextlib.redirect_stdout(ours):
            try:
                self._student().came = NOTHING
                came = self._defined(exercise.needed(cell))
                names = {**self.names, "seed": _seed(self.job.seed, cell.id)}
                names |= {name: plain(value) for name, value in came.items()}
                if answers and not came:
                    needed = ", ".join(f"`{name}`" for name in exercise.needed(cell))
                    raise AssertionError(f"Your answer does not define {needed}.")
                self._student().came = NOTHING
                score = run_check(cell.source, names, cell.id)
                result.score = float(cell.points if score is None else score)
            except Stopped as stop:
                self._end_process()
                ours.write(f"Stopped: {self._why(stop)}.")
            except MemoryError:
                ours.write("Your results take so much memory that they could not be checked.")
            except AssertionError as error:
                ours.write(str(error) or f"This does not hold: {_line_of(error)}")
            except Exception as error:
                ours.write(_error(error))
        if not 0 <= result.score <= cell.points:
            ours.write(f"The check gave {result.score} of {cell.points} points, which cannot be: tell your instructor.")
            result.score = 0.0
        if result.score < cell.points:
            ours.write(self._what_came(came))
        result.feedback = "\n".join(dict.fromkeys(ours.text.strip().splitlines()))  # one line for one cause
        return result

    def _defined(self, names: list[str]) -> dict[str, Any]:
        """What the answers define of these names, in the form that it came in."""
        came = {}
        for name in names:
            with contextlib.suppress(NameError):
                self._student().request("get", name)
                came[name] = self._student().came
        return came

    def _what_came(self, came: dict[str, Any]) -> str:
        """What the answer left in variables, or else what it returned last, each with its type."""
        last = [self.link.came] if self.link and self.link.came is not NOTHING else []
        text = what_came(came, last)
        return f"\nWhat came: {text}" if text else ""

    @contextlib.contextmanager
    def _time(self) -> Iterator[None]:
        """The time of one cell."""
        self.until = min(time.monotonic() + PATIENCE * self.limits.seconds, self.end)
        self.used, self.idle = Used.by(self.process).seconds if self.link else 0.0, 0.0
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
                self.control, "student", folder=str(self.job.folder), memory=self.limits.memory * MB, seconds=seconds
            )
            self.used = 0.0
            printed = lambda text: self.printed.write(text)  # noqa: E731
            self.link = Link(Wire(socket_, self._watch), lambda: self.until, printed)
            for source, name in list(self.ran):
                with contextlib.suppress(Exception):
                    self.link.request("run", source, name)
        return self.link

    def _watch(self) -> None:
        """End a process that takes too much. Other limits of memory and of files are the operating system's."""
        used = Used.by(self.process)
        if used.seconds - self.used > self.limits.seconds:
            raise Stopped(TOO_LONG)
        (before, computed), self.seen = self.seen, (time.monotonic(), used.seconds)
        if used.asleep and used.seconds == computed:  # on a busy machine a process that computes waits, too, but awake
            self.idle += min(self.seen[0] - before, 0.25)
        if self.idle > self.limits.seconds:
            raise Stopped(f"it slept, or waited for something, for more than {self.limits.seconds:g} s")
        if used.shared > self.limits.memory * MB:
            raise Stopped(f"it took more memory than {self.limits.memory} MB")
        if used.written > self.limits.disk * MB:
            raise Stopped(f"it wrote more than {self.limits.disk} MB")
        if used.threads > MOST_THREADS:
            raise Stopped(f"it started more than {MOST_THREADS} threads")

    def _end_process(self) -> None:
        if self.link is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)
            self.link.wire.link.close()
            self.link = None


@dataclass(frozen=True)
class Used:
    """What a process has used: processor seconds, bytes of shared memory, bytes written, threads; whether it sleeps."""

    seconds: float = 0.0
    shared: int = 0
    written: int = 0
    threads: int = 0
    asleep: bool = False

    @classmethod
    def by(cls, process: int) -> Used:
        """All zero where the system does not tell: then the clock and the system's own limits remain."""
        try:
            times = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            status = dict(re.findall(r"(?m)^(RssShmem|Threads):\s+(\d+)", Path(f"/proc/{process}/status").read_text()))
            written = re.search(r"wchar: (\d+)", Path(f"/proc/{process}/io").read_text())
        except OSError:
            return cls()
        seconds = (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")
        shared, threads = int(status.get("RssShmem", 0)) * 1024, int(status.get("Threads", 0))
        return cls(seconds, shared, int(written[1]) if written else 0, threads, times[0] == "S")


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
    return f"{type(error).__name__}: {error}" + (f"\n{where}" if where else "")
