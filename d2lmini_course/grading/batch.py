"""Grade a folder of submissions: each gets a grade, or one line that says why not; none is lost.

grades/grading.json      the seed of the hidden tests, what was graded, and a fingerprint of grades.csv
grades/state/            one file per submission: a run that was cut goes on from here
grades/grades.csv        a row per submission, a column per question
grades/by-hand.csv       what waits for a person: fill in `score`, then `d2lmini-course merge`
grades/by-hand.json      all that was merged
grades/results/          Gradescope's results.json of each
grades/feedback/         a page for each student
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import hashlib
import json
import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from tqdm import tqdm

from d2lmini_course.assignment import Assignment
from d2lmini_course.bank import Exercise
from d2lmini_course.grading import jobs, submission
from d2lmini_course.grading.jobs import Job, Limits, Result, printable
from d2lmini_course.grading.people import SKIPPED, Roster, in_archive, name_of, person_of, root_of, students_of
from d2lmini_course.names import same

IN_PLACE = "is defined in a cell that is no answer cell or that comes later"
ELSEWHERE = f"`{{}}` {IN_PLACE}; a person looks at it"
NO_GRADES = "{} holds no grades; expected a folder that `d2lmini-course grade … --out` made"
READING = 3  # raised when notebooks are read in another way, so that earlier results do not count


class GradingError(RuntimeError):
    """Grading cannot go on, and no student is to blame."""


@dataclass
class Graded:
    """One submission's state.

    Args:
        path: of the notebook, below the folder of submissions.
        student: who handed it in, as the folder's or the file's name says.
        digest: of everything that the grade depends on.
        problem: why it could not be graded; empty if it was.
        notes: how it was read, where that needs saying.
        results: of every check and written answer.
        answers: what was run, by cell, for the page that the student gets.
        numbers_of: whose numbers the exercises had, where students have numbers of their own.
    """

    path: str
    student: str
    digest: str
    problem: str = ""
    notes: list[str] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    numbers_of: str = ""
    answers: dict[str, list[str]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """A name for its files: readable, and unique."""
        readable = re.sub(r"[^\w.-]+", "_", self.student).encode()[:60].decode(errors="ignore")
        return f"{readable}-{hashlib.sha256(self.path.encode()).hexdigest()[:8]}"


def grade(
    folder: Path, assignment: Assignment, out: Path, *, limits: Limits | None = None, seed: int | None = None,
    workers: int = 1, dask: str = "", progress: bool = True, unprotected: bool = False, roster: Roster | None = None,
) -> list[Graded]:  # fmt: skip
    """Grade every notebook below `folder`. What `out` holds already, for the same files and settings, is kept.

    Args:
        folder: notebooks, named after students or in folders named after them.
        assignment: what they answer.
        out: where state is kept.
        limits: what each may take.
        seed: of the hidden tests; default: that of an earlier run in `out`, else a new one.
        workers: submissions at a time, on this machine.
        dask: a Dask scheduler's address, to grade on its workers instead.
        progress: show a bar.
        unprotected: grade even where the system cannot lock answers up.
        roster: the course's list, for names that files do not tell.

    Raises:
        GradingError: the solution itself does not get full marks here, answers cannot be locked up, or there is
            nothing to grade.
    """
    limits = limits or Limits()
    paths, others = files_in(folder, assignment.name, out)
    root = root_of(folder, assignment.name)
    names = students_of([*paths, *others], root, roster)
    seed = _seed(out, assignment, seed)
    with _engine(workers, dask) as engine:
        prove(assignment, engine, limits, seed, unprotected)
        graded, waiting = [], {}
        for path in others:
            kind = "a link or no file" if path.is_symlink() or not path.is_file() else "not a notebook"
            problem = f"{kind}: {name_of(path, path.parent)}; hand in the notebook itself, which ends in .ipynb"
            if path.is_dir():
                problem = "the folder holds nothing that could be graded; hand in the notebook, which ends in .ipynb"
            graded.append(Graded(name_of(path, folder), names[path], "", problem))
            _keep(graded[-1], out)
        for path in paths:
            digest = _digest(path, assignment, seed, limits)
            one = Graded(name_of(path, folder), names[path], digest)
            graded.append(one)
            if not _recall(one, out):
                with _problem(one):
                    one.numbers_of, read = read_one(path, _called(path, root, roster), assignment)
                    one.notes, one.answers = read.notes, read.answers
                    exercises = assignment.variant(one.numbers_of)
                    job = Job(exercises, read.answers, seed, limits, unprotected)
                    waiting[engine.submit(jobs.run, job)] = one, read
                if one.problem:
                    _keep(one, out)
        bar = tqdm(total=len(graded), initial=len(graded) - len(waiting), desc="graded", disable=not progress)
        with bar:
            for future in engine.completed(waiting):
                one, read = waiting[future]
                with _problem(one):
                    one.results = [_looked_at(result, one, read) for result in future.result()]
                    one.notes += notes_on_names(one.results)
                _keep(one, out)
                bar.update()
    settle(out, submissions=sorted(one.path for one in graded))
    return sorted(graded, key=lambda one: one.path)


def _looked_at(result: Result, one: Graded, read: submission.Submission) -> Result:
    """An answer that stands elsewhere in the notebook, or needs what does, waits for a person."""
    missing = set(re.findall(r"name '(\w+)' is not defined", result.feedback)) & read.elsewhere
    if missing and result.score is not None and result.score < result.points:
        text = "".join(f"{ELSEWHERE.format(name)}\n" for name in sorted(missing))
        return replace(result, score=None, feedback=text + result.feedback)
    if result.cell not in read.look or result.score != 0:
        return result
    text = f"[Nothing in the answer's cell, but text elsewhere in the notebook; look into it. Version {one.digest[:8]}]"
    return replace(result, score=None, feedback=text)


def prove(assignment: Assignment, engine: Engine, limits: Limits, seed: int, unprotected: bool = False) -> None:
    """Grade the solution on every machine that will grade.

    Raises:
        GradingError: it gets less than full marks, and grading would take points from everybody; or a machine cannot
            lock answers up, and `unprotected` does not allow that.
    """
    variants: list[list[Exercise]] = []
    for student in assignment.students or ("",):
        if (exercises := assignment.variant(student)) not in variants:
            variants.append(exercises)
    for exercises in variants:
        answers = {cell.id: [cell.source] for exercise in exercises for cell in exercise.of_role("answer", "written")}
        try:
            proofs = engine.everywhere(Job(exercises, answers, seed, limits, unprotected))
        except jobs.Unprotected as error:
            raise GradingError(
                f"nothing was graded: this system cannot lock away {error}, so that answers could misuse them. Grade "
                "on Linux 5.13 or later; or, on a machine that holds nothing else, with --unprotected"
            ) from error
        for where, results in proofs:
            for result in results:
                if result.score is not None and result.score < result.points:
                    raise GradingError(
                        f"nothing was graded: on {where}, the solution of {result.exercise} gets {result.score:g} of "
                        f"{result.points} points in {result.cell}, so this machine cannot grade: "
                        f"{result.feedback.strip()}"
                    )


@contextlib.contextmanager
def alone(out: Path) -> Iterator[None]:
    """Make sure that no other command writes into this folder of grades.

    Raises:
        GradingError: one does, or there is no such folder.
    """
    import fcntl

    if not out.is_dir():
        raise GradingError(NO_GRADES.format(out))
    with open(out / "in-use", "w") as lock:  # the lock ends with the process; the file may stay
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise GradingError(f"another command is writing into {out}; wait for it, or give another --out") from error
        yield


def read_one(path: Path, student: str, assignment: Assignment) -> tuple[str, submission.Submission]:
    """Whose numbers a notebook has, and its answers. Raises submission.Unreadable."""
    read = submission.read(path, assignment.exercises)
    stamp = read.stamp
    if (name := stamp.get("assignment")) not in (None, assignment.name):
        raise submission.Unreadable(f"this notebook is of the assignment {name!r}, not {assignment.name!r}")
    if not assignment.students:
        return "", read
    known = {same(name): name for name in assignment.students}
    named, made_for = known.get(same(student)), known.get(same(str(stamp.get("student", ""))))
    if not (named or made_for):
        raise submission.Unreadable(  # students read it: no names of others
            f"no notebook was made for {student!r}; the file must have the name that is on the assignment's list"
        )
    if named and made_for and named != made_for:
        read.notes.append(f"this notebook was made for {made_for}; it is graded with {named}'s numbers")
    if not named:
        read.notes.append(f"nobody on the list is called {student!r}; the notebook was made for {made_for}")
    return named or made_for or "", read


def files_in(folder: Path, assignment: str = "", out: Path | None = None) -> tuple[list[Path], list[Path]]:
    """All notebooks below a folder; and what students handed in who have none, or their empty folder.

    Args:
        folder: where to look.
        assignment: its name; of a student's folders of several assignments, nbgrader's way, only this one counts.
        out: a folder that is left out.

    Raises:
        GradingError: there is no such folder, or no notebook in it.
    """
    if not folder.is_dir():
        raise GradingError(
            f"{folder} is no folder; expected one with notebooks, named after students or in folders of their names"
        )
    root = root_of(folder, assignment)
    out = out.absolute() if out and folder.absolute() in out.absolute().parents else None
    files = [path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir()]
    files = [path for path in files if path.name[:1] != "." and not SKIPPED & set(path.relative_to(folder).parts)]
    files = [path for path in files if out not in path.absolute().parents]
    if any(in_archive(path.relative_to(root).parts[0]) for path in files if root in path.parents):
        files = [path for path in files if path != root / "index.html"]  # Brightspace's own
    files = [path for path in files if not _of_another(path, root, assignment)]
    # A link could lead to another student's work, a pipe to nowhere.
    paths = [p for p in files if p.suffix.lower() == ".ipynb" and p.is_file() and not p.is_symlink()]
    if not paths:
        raise GradingError(
            f"{folder} holds no .ipynb files; unpack the archive that your course system gave you, if it is one"
        )
    people = {person_of(path, root) for path in paths}
    others = [path for path in files if path not in paths and person_of(path, root) not in people]
    within = {path.relative_to(root).parts[0] for path in files if root in path.parents}
    folders = [path for path in sorted(root.iterdir()) if path.is_dir() and path.name[:1] != "."]
    empty = [path for path in folders if path.name not in within | SKIPPED and path.absolute() != out]
    return paths, [*others, *empty]


def _called(path: Path, root: Path, roster: Roster | None) -> str:
    person = person_of(path, root)
    return roster.name(person) or person.name if roster else person.name


def _of_another(path: Path, root: Path, assignment: str) -> bool:
    """Whether a file lies in `student/other assignment/` beside `student/this assignment/`."""
    parts = path.relative_to(root).parts if root in path.parents else ()
    return len(parts) > 2 and assignment not in ("", parts[1]) and (root / parts[0] / assignment).is_dir()


def notes_on_names(results: list[Result]) -> list[str]:
    """For each answer that waits because what it needs stands in another cell: that it does."""
    lines = [(one, line) for one in results if one.score is None for line in one.feedback.splitlines()]
    return sorted({f"{one.exercise}: {line}" for one, line in lines if IN_PLACE in line})


def states(out: Path) -> list[Graded]:
    """What the last run into a folder of grades has graded.

    Raises:
        GradingError: it holds nothing.
    """
    paths = _settings(out).get("submissions", [])
    loaded = filter(None, map(_load, sorted((out / "state").glob("*.json"))))
    graded = sorted((one for one in loaded if one.path in paths), key=lambda one: one.path)
    if not graded:
        raise GradingError(NO_GRADES.format(out))
    return graded


@contextlib.contextmanager
def _problem(one: Graded) -> Iterator[None]:
    """Whatever goes wrong with one submission is told with it, and the others go on."""
    try:
        yield
    except submission.Unreadable as error:
        one.problem = str(error)
    except Exception as error:  # a fault of ours or of the machine: no grade rather than a wrong one
        problem = f"could not be graded, and that is not the student's fault: {type(error).__name__}: {error}"
        one.problem = " ".join(printable(problem).split())


def seed_from_environment() -> int | None:
    """D2L_GRADER_SEED, if it is set.

    Raises:
        GradingError: it is no whole number.
    """
    text = os.environ.get("D2L_GRADER_SEED", "")
    try:
        return int(text) if text else None
    except ValueError:
        raise GradingError(
            f"D2L_GRADER_SEED={text!r}: expected a whole number, which draws the hidden tests' cases"
        ) from None


def _settings(out: Path) -> dict[str, Any]:
    path = out / "grading.json"
    try:
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except ValueError as error:
        raise GradingError(f"{path} is damaged ({error}); remove it, and the next `grade` writes it anew") from None


def settle(out: Path, **settings: Any) -> None:
    """Note something in grading.json."""
    _write(out / "grading.json", {**_settings(out), **settings})


def settled(out: Path, name: str) -> Any:
    """What grading.json says of something; None if it says nothing."""
    return _settings(out).get(name)


def refuse_another(out: Path, assignment: Assignment) -> None:
    """Keep grades of one assignment apart from those of another.

    Raises:
        GradingError: the folder holds another's.
    """
    before = settled(out, "assignment")
    if before not in (None, assignment.name):
        raise GradingError(f"{out} holds the grades of {before!r}, not of {assignment.name!r}; give another --out")


def _seed(out: Path, assignment: Assignment, seed: int | None) -> int:
    """The seed of this run; of an earlier one into the same folder, if none is given."""
    refuse_another(out, assignment)
    before = _settings(out)
    for candidate in (seed, before.get("seed"), seed_from_environment(), secrets.randbits(31)):
        if candidate is not None:
            break
    (out / "state").mkdir(parents=True, exist_ok=True)
    settle(out, assignment=assignment.name, seed=candidate, points=assignment.points)
    return candidate


def _digest(path: Path, assignment: Assignment, seed: int, limits: Limits) -> str:
    numbers = f"{assignment.variant_seed} {sorted(assignment.students)}"
    digest = hashlib.sha256(f"{READING} {seed} {limits} {numbers}".encode())
    for exercise in assignment.exercises:
        digest.update(exercise.path.read_bytes())
    with contextlib.suppress(OSError), open(path, "rb") as file:
        while part := file.read(2**20):
            digest.update(part)
    return digest.hexdigest()


def _recall(one: Graded, out: Path) -> bool:
    """Take over an earlier result for the same file. A fault of the machine is tried again."""
    before = _load(out / "state" / f"{one.key}.json")
    if before is None or before.digest != one.digest or "not the student's fault" in before.problem:
        return False
    one.problem, one.notes, one.results = before.problem, before.notes, before.results
    one.numbers_of, one.answers = before.numbers_of, before.answers
    return True


def _keep(one: Graded, out: Path) -> None:
    _write(out / "state" / f"{one.key}.json", asdict(one))


def _load(path: Path) -> Graded | None:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return Graded(**{**document, "results": [Result(**result) for result in document["results"]]})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _write(path: Path, document: Any) -> None:
    """Whole or not at all: a cut run leaves no half file."""
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(partial, path)


class Engine:
    """Threads on this machine, each with a nursery of its own."""

    def __init__(self, workers: int):
        self._pool = concurrent.futures.ThreadPoolExecutor(workers)

    def submit(self, function: Any, job: Job) -> Any:
        """A future of `function(job)`."""
        return self._pool.submit(function, job)

    def completed(self, futures: Any) -> Iterator[Any]:
        """Futures as they are done."""
        return concurrent.futures.as_completed(futures)

    def everywhere(self, job: Job) -> list[tuple[str, list[Result]]]:
        """The results of a job on each machine, with the machine's name."""
        return [("this machine", self.submit(jobs.run, job).result())]

    def close(self) -> None:
        """Drop what has not begun."""
        self._pool.shutdown(cancel_futures=True)


class DaskEngine(Engine):
    """The workers of a Dask scheduler; d2lmini[course] must be installed there."""

    def __init__(self, address: str):
        try:
            from dask import distributed
        except ModuleNotFoundError as error:
            raise GradingError("--dask needs Dask; install it with: pip install 'd2lmini[dask]'") from error
        self._distributed = distributed
        try:
            self._client = distributed.Client(address, timeout=10)
        except (OSError, ValueError) as error:
            raise GradingError(f"no Dask scheduler answers at {address}: {error}") from error
        if not self._client.scheduler_info(n_workers=-1)["workers"]:
            raise GradingError(
                f"the Dask scheduler at {address} has no workers; start some with `dask worker {address}`"
            )

    def submit(self, function: Any, job: Job) -> Any:
        """A future on one of the workers."""
        return self._client.submit(function, job, pure=False)

    def completed(self, futures: Any) -> Iterator[Any]:
        """Futures as they are done."""
        return iter(self._distributed.as_completed(list(futures)))

    def everywhere(self, job: Job) -> list[tuple[str, list[Result]]]:
        """On each worker."""
        workers = list(self._client.scheduler_info(n_workers=-1)["workers"])
        futures = [self._client.submit(jobs.run, job, workers=[worker], pure=False) for worker in workers]
        return [(f"Dask's worker {worker}", future.result()) for worker, future in zip(workers, futures, strict=True)]

    def close(self) -> None:
        """Leave the scheduler as it was."""
        self._client.close()


@contextlib.contextmanager
def _engine(workers: int, dask: str) -> Iterator[Engine]:
    engine = DaskEngine(dask) if dask else Engine(workers)
    try:
        yield engine
    except BaseException:  # Ctrl-C, too: nobody waits for what is running
        jobs.stop()
        raise
    finally:
        engine.close()
