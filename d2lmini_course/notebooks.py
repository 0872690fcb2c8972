"""Notebooks made from exercises: the student's, the solution, and the one that nbgrader takes as its source."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from d2lmini_course.address import Address
from d2lmini_course.bank import HIDDEN, KINDS, LEVELS, SOLUTION, Cell, Exercise

# nbgrader runs a hidden test as it stands, so it must draw its seed itself; d2lmini_course.grading draws the same one.
SEED = """\
import os, random
seed = random.Random(f"{{os.environ.get('D2L_GRADER_SEED', 0)}} {id}").getrandbits(31)
"""
# Checks see answers in a plain form; d2lmini_course.grading puts them into the same one.
USE = "import d2lmini.answers; d2lmini.answers.use(globals(), {names})"
LATER = "# This part is checked when your work is graded."
HOW_TO = """\
**How this works.** Write only into the cells that say *Your code here* or *Your answer here*; you may add cells to
try things, but only those are graded. Everything that an answer needs must stand in its cell. The cells below an answer
check it: run them as often as you like. When your work is graded, more is checked than you see here.
Answers may import NumPy, PyTorch, d2lmini and what comes with Python (`math`, `itertools`, …). Other packages may
not be there when your work is graded.
At the end choose *Restart and run all* once, save, and hand in this file."""


def student(exercises: Sequence[Exercise], name: str, address: Address, stamp: dict[str, Any]) -> NotebookNode:
    """What is handed out: no solutions, no hidden tests; hints folded.

    Args:
        exercises: with their variants filled in.
        name: the assignment's.
        address: where the book is.
        stamp: what grading finds again in `metadata.d2lmini`.
    """

    def cells(exercise: Exercise, cell: Cell) -> list[NotebookNode]:
        if cell.role == "hint":
            return [
                new_markdown_cell(f"<details><summary>Hint</summary>\n\n{address.absolute(cell.source)}\n\n</details>")
            ]
        if cell.role in ("explanation", "rubric", "wrong"):
            return []
        source = cell.stub
        if cell.role == "check":
            source = f"{_head(exercise, cell)}\n{source}" + (f"\n{LATER}" if cell.hidden else "")
        return [_marked(cell, source if cell.is_code else address.absolute(source))]

    return _notebook(exercises, name, address, {"d2lmini": stamp}, cells, HOW_TO)


def solution(exercises: Sequence[Exercise], name: str, address: Address) -> NotebookNode:
    """What an instructor reads: solutions, explanations, rubrics, hidden tests, typical wrong answers."""

    def cells(exercise: Exercise, cell: Cell) -> list[NotebookNode]:
        if cell.role == "answer":
            return [_marked(cell, SOLUTION.sub(lambda match: match[1], cell.source).rstrip("\n"))]
        if cell.role == "check":
            return [_marked(cell, f"{_head(exercise, cell)}\n{_seeded(cell)}")]
        if cell.role == "wrong":
            return [
                new_markdown_cell(
                    f"*Typical wrong answer: {cell.name}.*\n\n```python\n{cell.source}\n```\n\n"
                    f"Feedback: {cell.message} …"
                )
            ]
        label = {"hint": "*Hint.* ", "explanation": "*Why.* ", "rubric": "*Rubric.*\n\n", "written": "*Model answer.* "}
        if cell.role == "given":
            return [_marked(cell, cell.source)]
        return [_marked(cell, label.get(cell.role, "") + address.absolute(cell.source))]

    return _notebook(exercises, name, address, {}, cells, "Solutions. Not for students.")


def nbgrader_source(exercises: Sequence[Exercise], name: str, address: Address, stamp: dict[str, Any]) -> NotebookNode:
    """What `nbgrader generate_assignment` takes: solutions and hidden tests between its own marks.

    It keeps the notebook's metadata, so that students' notebooks have the stamp, as those of `student` do.
    """

    def cells(exercise: Exercise, cell: Cell) -> list[NotebookNode]:
        if cell.role == "hint":
            return [
                new_markdown_cell(f"<details><summary>Hint</summary>\n\n{address.absolute(cell.source)}\n\n</details>")
            ]
        if cell.role in ("explanation", "rubric", "wrong"):
            return []
        source = f"{_head(exercise, cell)}\n{_seeded(cell)}" if cell.role == "check" else cell.source
        return [_marked(cell, source if cell.is_code else address.absolute(source))]

    return _notebook(exercises, name, address, {"d2lmini": stamp}, cells, HOW_TO)


def _notebook(
    exercises: Sequence[Exercise], name: str, address: Address, metadata: dict[str, Any],
    cells: Callable[[Exercise, Cell], list[NotebookNode]], how_to: str,
) -> NotebookNode:  # fmt: skip
    total = sum(exercise.points for exercise in exercises)
    rows = "\n".join(f"| {e.id} {e.title} | {KINDS[e.kind]} | {e.minutes} min | {e.points} |" for e in exercises)
    title = (f"# {name}\n\n| exercise | kind | time | points |\n| :-- | :-- | --: | --: |\n{rows}\n"
             f"| | | {sum(e.minutes for e in exercises)} min | {total} |\n\n{how_to}")  # fmt: skip
    made = [new_markdown_cell(title, id="title"), new_code_cell(address.setup, id="setup")]
    for exercise in exercises:
        kind, level = KINDS[exercise.kind].capitalize(), LEVELS[exercise.level]
        line = f"*{kind} · {level} · {exercise.minutes} minutes · {_points(exercise.points)}.* {exercise.goal}"
        head = f"## {exercise.id} {exercise.title}\n\n{line}"
        prefix = exercise.id.replace(".", "-")
        made.append(new_markdown_cell(head, id=prefix))
        number = 0
        for cell in exercise.cells:
            for node in cells(exercise, cell):
                number += not cell.id
                node["id"] = cell.id or f"{prefix}-{cell.role}-{number}"
                made.append(node)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = new_notebook(
        cells=made, metadata={"kernelspec": kernel, "language_info": {"name": "python"}, **metadata}
    )
    nbformat.validate(notebook)
    return notebook


def _marked(cell: Cell, source: str) -> NotebookNode:
    make = new_code_cell if cell.is_code else new_markdown_cell
    metadata: dict[str, Any] = {"nbgrader": cell.metadata} if cell.id else {}
    if cell.role == "check":
        metadata |= {"deletable": False, "editable": False}
    elif cell.id:
        metadata |= {"deletable": False}
    return make(source, metadata=metadata)


def _head(exercise: Exercise, cell: Cell) -> str:
    names = ", ".join(f'"{name}"' for name in exercise.needed(cell))
    return f"# {exercise.id}: {_points(cell.points)}\n{USE.format(names=names)}"


def _points(points: int) -> str:
    return f"{points} point{'s' * (points != 1)}"


def _seeded(cell: Cell) -> str:
    """A check that draws its seed itself, at the head of its hidden part."""
    if not re.search(r"\bseed\b", cell.source):
        return cell.source
    mark = "### BEGIN HIDDEN TESTS\n"
    return HIDDEN.sub(lambda match: match[0].replace(mark, mark + SEED.format(id=cell.id), 1), cell.source)
