"""A student's notebook, whatever has become of it: which cells answer what, and what should be said about it.

Only answers are taken. Text, given code and checks come from the assignment, so that it does not matter what
happened to them. Nothing here runs anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from d2lmini_course.bank import Cell, Exercise, top_level_names
from d2lmini_course.grading.jobs import printable

MOST_BYTES = 200 * 2**20
_OF_AN_EXERCISE = re.compile(r"\d-\d-\d+-")
MOST_PARTS = 2_000_000
MOST_SOURCE = 100_000  # characters of one answer


class Unreadable(ValueError):
    """A submission that cannot be graded; the message is one line that says why."""


@dataclass
class Submission:
    """What a notebook holds.

    Args:
        answers: for each answer cell's id, the sources of the student's cells, in the order of the notebook.
        stamp: what the assignment wrote into the notebook's metadata: assignment, student.
        elsewhere: names that other cells define. They are not graded, so an answer must not need them.
        notes: what the student and the instructor should know about how it was read.
    """

    answers: dict[str, list[str]]
    stamp: dict[str, Any] = field(default_factory=dict)
    elsewhere: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)


def read(path: Path, exercises: Sequence[Exercise]) -> Submission:
    """The answers to these exercises in a notebook.

    Raises:
        Unreadable: it is no notebook, or none of this assignment.
    """
    notebook = _notebook(path)
    cells = [cell for cell in notebook["cells"] if isinstance(cell, dict)]
    wanted = {cell.id: cell for exercise in exercises for cell in exercise.of_role("answer", "written")}
    known = {*wanted, *(cell.id for exercise in exercises for cell in exercise.of_role("check"))}
    stamp = _part(notebook, "metadata", "d2lmini")
    submission = Submission({}, stamp)
    ids = [_id_of(cell) for cell in cells]
    loose = []
    for cell, id in zip(cells, ids, strict=True):
        source = _source(cell)
        if id in wanted and (cell.get("cell_type") == "code") == wanted[id].is_code:
            submission.answers.setdefault(id, []).append(source)
        elif not _OF_AN_EXERCISE.match(id) and cell.get("cell_type") == "code":
            loose.append(source)
    submission.elsewhere = {name for source in loose if len(source) <= MOST_SOURCE for name in _names(source)}
    for id, cell in wanted.items():
        _tidy(submission, id, cell, loose)
    if not known & set(ids) and not any(submission.answers.values()):
        found = sorted({_exercise_of(id) for id in ids if _OF_AN_EXERCISE.match(id)})
        holds = f"it answers {', '.join(found)}" if found else "no cell of it is marked as an answer"
        raise Unreadable(f"not this assignment's notebook: {holds}")
    return submission


def _tidy(submission: Submission, id: str, cell: Cell, loose: list[str]) -> None:
    """Leave out untouched copies, find answers that lost their mark, and say what was done."""
    copies = submission.answers.get(id, [])
    changed = [source for source in copies if _core(source) not in (_core(cell.stub), "")]
    if not changed and cell.is_code:
        for source in loose:
            if len(source) <= MOST_SOURCE and cell.names and set(cell.names) <= set(_names(source)):
                changed.append(source)
        if changed:
            submission.notes.append(
                f"{_exercise_of(id)}: taken from a cell that has lost its mark; it defines {', '.join(cell.names)}"
            )
    elif len(changed) > 1:
        what = "run one after the other" if cell.is_code else "read together"
        submission.notes.append(f"{_exercise_of(id)}: the answer cell is there {len(changed)} times; all were {what}")
    for source in changed:
        if len(source) > MOST_SOURCE:
            submission.notes.append(
                f"{_exercise_of(id)}: an answer of {len(source):,} characters was cut to {MOST_SOURCE:,}"
            )
    submission.answers[id] = [source[:MOST_SOURCE] for source in changed]


def _notebook(path: Path) -> dict[str, Any]:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise Unreadable(f"the file has {size / 2**20:.0f} MB; at most {MOST_BYTES / 2**20:.0f} MB are read")
        data = path.read_bytes()
        if data.count(b"[") + data.count(b"{") > MOST_PARTS:  # reading it would take gigabytes
            raise Unreadable(f"not a notebook: it has more than {MOST_PARTS:,} parts")
        notebook = json.loads(data)
    except (ValueError, RecursionError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(f"not a notebook (invalid JSON: {error})".replace("\n", " ")) from None
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}") from None
    if isinstance(notebook, dict) and "worksheets" in notebook:
        raise Unreadable("a notebook of a format before 4; open it in Jupyter, save it, and hand it in again")
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise Unreadable("not a notebook: it has no list of cells")
    return notebook


def _part(value: Any, *names: str) -> dict[str, Any]:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _id_of(cell: dict[str, Any]) -> str:
    """Its grade_id; if that is gone, the cell's own id, which is the same in the notebook that was handed out."""
    grade_id = _part(cell, "metadata", "nbgrader").get("grade_id")
    return str(grade_id or cell.get("id") or _part(cell, "metadata").get("id") or "")


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    return printable("".join(map(str, source)) if isinstance(source, list) else str(source))


def _core(source: str) -> str:
    """A cell without the differences that do not count: spaces, blank lines, the stub's comment."""
    lines = [line.rstrip() for line in source.replace("# Your code here.", "").splitlines()]
    return "\n".join(line for line in lines if line)


def _names(source: str) -> list[str]:
    try:
        return top_level_names(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _exercise_of(id: str) -> str:
    return re.sub(r"^(\d)-(\d)-(\d+)-.*", r"\1.\2-\3", id)
