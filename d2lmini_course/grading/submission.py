"""A student's notebook, whatever has become of it: which cells answer what, and what should be said about it.

Only answers are taken. Text, given code and checks come from the assignment, so that it does not matter what
happened to them. Nothing here runs anything.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from d2lmini_course.bank import Cell, Exercise
from d2lmini_course.grading.definitions import Definitions, top_level
from d2lmini_course.grading.jobs import printable

MOST_BYTES = 200 * 2**20
_OF_AN_EXERCISE = re.compile(r"\d-\d-\d+-")
# First bytes, in small letters, of what is handed in under a notebook's name.
_OTHERS = {
    (b"<!doctype html", b"<html"): "not a notebook but a web page (HTML) that is called .ipynb",
    (b"#", b"import ", b"from ", b"def ", b"class ", b"try:", b'"""'):
        "not a notebook but a Python script that is called .ipynb",
    (b"%pdf",): "not a notebook but a PDF that is called .ipynb",
}  # fmt: skip
_FENCED = re.compile(r"```[^\n`]*\n(.*?)\n?```", re.S)
# Cells that d2lmini_course.notebooks makes, by their ids; and titles and hints by what they say.
_OURS = re.compile(r"(title|setup)$|\d-\d-\d+(-|$)")
_OUR_TEXT = re.compile(r"\d-\d-\d+-text-\d+$")
_MADE = re.compile(r"\A(## \d\.\d-\d+ |<details><summary>Hint</summary>)|^\| exercise \| kind \| time \|", re.M)
_PICTURE = re.compile(r"!\[|<img\b")
_DATA = re.compile(r"(data:image/[\w.+-]{1,40};base64,)([A-Za-z0-9+/=]+)")
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
        elsewhere: names that the student's other cells define.
        notes: what the student and the instructor should know about how it was read.
        look: written answers that are untouched while there is text of the student's elsewhere: a person must look.
    """

    answers: dict[str, list[str]]
    stamp: dict[str, Any] = field(default_factory=dict)
    elsewhere: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    look: set[str] = field(default_factory=set)


def read(path: Path, exercises: Sequence[Exercise]) -> Submission:
    """The answers to these exercises in a notebook.

    Raises:
        Unreadable: it is no notebook, or none of this assignment.
    """
    notebook = _notebook(path)
    cells = [_Found.of(cell) for cell in notebook["cells"] if isinstance(cell, dict)]
    marked = {cell.id for exercise in exercises for cell in exercise.of_role("answer", "written", "check")}
    written = [cell.id for exercise in exercises for cell in exercise.of_role("written")]
    submission = Submission({}, _part(notebook, "metadata", "d2lmini"))
    handed_out = _handed_out(exercises)
    loose = [
        cell.source
        for cell in cells
        if cell.is_code and not _OF_AN_EXERCISE.match(cell.id) and _plain(cell.source) not in handed_out
    ]
    others = Definitions(source for source in loose if len(source) <= MOST_SOURCE)
    known: set[str] = set()  # names that are there when an answer runs
    for exercise in exercises:
        for cell in exercise.of_role("given", "answer", "written"):
            if cell.role == "given":
                known |= top_level(cell.source)
                continue
            stubs = {_core(stub) for stub in exercise.possible(cell.stub)}
            copies = [copy for copy in cells if copy.id == cell.id and _core(_bare(copy.source)) not in stubs | {""}]
            read = {name for check in exercise.of_role("check") for name in exercise.needed(check)}
            sources = _code(submission, cell, read, copies, loose) if cell.is_code else _text(submission, cell, copies)
            if cell.is_code and sources:
                if found := others.needed(sources, known):
                    taken = ", ".join(f"`{name}`" for name in found)
                    submission.notes.append(f"{exercise.id}: {taken} taken from a cell that is no answer cell")
                    sources = [*found.values(), *sources]
                known |= set().union(*map(top_level, sources))
            submission.answers[cell.id] = sources
    answered = (top_level(source) for sources in submission.answers.values() for source in sources)
    submission.elsewhere = others.names.union(*answered)
    if not marked & {cell.id for cell in cells} and not any(submission.answers.values()):
        found = sorted({_exercise_of(cell.id) for cell in cells if _OF_AN_EXERCISE.match(cell.id)})
        holds = f"it answers {', '.join(found)}" if found else "no cell of it is marked as an answer"
        raise Unreadable(f"not this assignment's notebook: {holds}")
    _look_around(submission, cells, written, handed_out)
    for id in filter(submission.answers.get, written):
        submission.answers[id] = [_DATA.sub(_short, source) for source in submission.answers[id]]
        if any(map(_PICTURE.search, submission.answers[id])):
            submission.notes.append(
                f"{_exercise_of(id)}: the answer holds pictures, which the sheet for grading by hand does not show; "
                "look into the notebook"
            )
    for id, sources in submission.answers.items():
        submission.answers[id] = _cut(submission, id, sources)
    return submission


@dataclass(frozen=True)
class _Found:
    """A cell of a student's notebook."""

    id: str
    is_code: bool
    source: str

    @classmethod
    def of(cls, cell: dict[str, Any]) -> _Found:
        return cls(_id_of(cell), cell.get("cell_type") == "code", _source(cell))


def _code(
    submission: Submission, cell: Cell, read: set[str], copies: list[_Found], loose: list[str]
) -> list[str]:  # fmt: skip
    """The sources of an answer in code, of which checks read these names; says what was done to find them."""
    exercise, needed = _exercise_of(cell.id), read & {*cell.names}
    if sources := [copy.source for copy in copies if copy.is_code]:
        if len(sources) > 1:
            submission.notes.append(
                f"{exercise}: the answer cell is there {len(sources)} times; all were run one after the other"
            )
        return sources
    texts = [_bare(copy.source) for copy in copies]

    def defining(candidates: list[str]) -> list[str]:
        # A cell that became text may hold an explanation only, and the code may stand elsewhere.
        return [one for one in candidates if len(one) <= MOST_SOURCE and needed and needed <= top_level(one)]

    good = defining(texts)
    if not good and (sources := defining(loose)):
        submission.notes.append(
            f"{exercise}: taken from a cell that has lost its mark; it defines {', '.join(sorted(needed))}"
        )
        return sources
    if texts:
        submission.notes.append(f"{exercise}: the answer cell was made a text cell; it was run as code all the same")
    return good or texts


def _text(submission: Submission, cell: Cell, copies: list[_Found]) -> list[str]:
    """The sources of a written answer; says what was done to find them."""
    exercise = _exercise_of(cell.id)
    if any(copy.is_code for copy in copies):
        submission.notes.append(f"{exercise}: the answer cell was made a code cell; it was read as text all the same")
    if len(copies) > 1:
        submission.notes.append(f"{exercise}: the answer cell is there {len(copies)} times; all were read together")
    return [copy.source for copy in copies]


def _look_around(submission: Submission, cells: list[_Found], written: list[str], handed_out: set[str]) -> None:
    """Where a written answer is untouched, take the student's own text right below it, or say that there is some."""
    missing = [id for id in written if not submission.answers[id]]
    if not missing:
        return
    unchanged = [bool(_MADE.search(cell.source)) or _plain(cell.source) in handed_out for cell in cells]
    ours = [same or bool(_OURS.match(cell.id)) for cell, same in zip(cells, unchanged, strict=True)]
    texts = [n for n, cell in enumerate(cells) if not cell.is_code and cell.source.strip()]
    own = {n for n in texts if not ours[n]}
    # Who types an answer below the question, into the question's cell, changes a cell of ours.
    changed = any(_OUR_TEXT.match(cells[n].id) and not unchanged[n] for n in texts)
    for id in missing:
        below = []
        for n in (n for n, cell in enumerate(cells) if cell.id == id):
            after = itertools.takewhile(lambda m: not ours[m], range(n + 1, len(cells)))
            below += [m for m in after if m in own]
        if below:
            own -= set(below)
            submission.answers[id] = [cells[m].source for m in below]
            where = "the cell" if len(below) == 1 else f"the {len(below)} cells"
            submission.notes.append(f"{_exercise_of(id)}: the answer cell is untouched; taken from {where} below it")
    for id in missing:
        note = (
            f"{_exercise_of(id)}: the written answer is untouched or missing, but there is text outside of answer "
            "cells; look into the notebook"
        )
        if (own or changed) and not submission.answers[id]:
            submission.look.add(id)
            if note not in submission.notes:
                submission.notes.append(note)


def _handed_out(exercises: Sequence[Exercise]) -> set[str]:
    """What cells of the assignment say. Ids can be lost: Colab used to write other ones."""
    return {
        _plain(text)
        for exercise in exercises
        for cell in exercise.of_role("text", "given", "answer", "written")
        for text in exercise.possible(cell.stub)
    }


def _plain(text: str) -> str:
    """A text without the addresses of links, which are others in a student's notebook, and whatever spaces."""
    return " ".join(re.sub(r"\]\([^()\s]*\)", "]()", text).split())


def _short(data: re.Match[str]) -> str:
    """A picture within the text, as Colab writes it, by a fingerprint: it fills megabytes, and the text is cut."""
    return f"{data[1]}{hashlib.sha256(data[2].encode()).hexdigest()[:8]}"


def _cut(submission: Submission, id: str, sources: list[str]) -> list[str]:
    for source in sources:
        if len(source) > MOST_SOURCE:
            submission.notes.append(
                f"{_exercise_of(id)}: an answer of {len(source):,} characters was cut to {MOST_SOURCE:,}"
            )
    return [source[:MOST_SOURCE] for source in sources]


def _notebook(path: Path) -> dict[str, Any]:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise Unreadable(f"the file has {size / 2**20:.0f} MB; at most {MOST_BYTES / 2**20:.0f} MB are read")
        data = path.read_bytes()
        if why := _something_else(data):
            raise Unreadable(why)
        if data.count(b"[") + data.count(b"{") > MOST_PARTS:  # reading it would take gigabytes
            raise Unreadable(f"not a notebook: it has more than {MOST_PARTS:,} parts")
        notebook = json.loads(data)
    except (ValueError, RecursionError) as error:
        if isinstance(error, Unreadable):
            raise
        why = str(error).replace("\n", " ")
        raise Unreadable(
            f"not a notebook (invalid JSON: {why}): open it in Jupyter or Colab, save it there, and hand in the .ipynb "
            "file; if it does not open, the file is damaged: hand in another copy"
        ) from None
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}") from None
    if isinstance(notebook, dict) and "worksheets" in notebook:
        raise Unreadable("a notebook of a format before 4; open it in Jupyter, save it, and hand it in again")
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise Unreadable("not a notebook: it has no list of cells; hand in the .ipynb file that Jupyter or Colab saves")
    return notebook


def _something_else(data: bytes) -> str:
    """What to do with a file that is called .ipynb, and is plainly something else; empty if it is not."""
    start = data[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not data.strip():
        return "the file is empty: save the notebook in Jupyter, and hand it in again"
    for firsts, what in _OTHERS.items():
        if start.startswith(firsts):
            return f"{what}; download the notebook itself as .ipynb (Jupyter: File, Download), and hand that in"
    if start.startswith(b"pk\x03\x04"):
        return "not a notebook but a zip archive that is called .ipynb; unpack it, and hand in the notebook"
    return ""


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


def _bare(source: str) -> str:
    """A source without the ``` around it: who makes a text cell of code often fences it."""
    fenced = _FENCED.fullmatch(source.strip())
    return fenced[1] if fenced else source


def _exercise_of(id: str) -> str:
    return re.sub(r"^(\d)-(\d)-(\d+)-.*", r"\1.\2-\3", id)
