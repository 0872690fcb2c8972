"""An assignment: exercises that were picked, and the folder that is made of them.

hw1/assignment.json      points, ids, versions, variants
hw1/exercises/           copies of the exercises: later changes of the bank do not touch what was handed out
hw1/student/hw1.ipynb    to hand out; with students, one each
hw1/solution/            solutions
hw1/rubric.md            for whoever grades by hand
hw1/gradescope.zip       to upload
hw1/nbgrader/            a course folder for nbgrader
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import nbformat

from d2lmini_course import gradescope, notebooks
from d2lmini_course.address import Address
from d2lmini_course.bank import POINTS, Bank, Exercise, ExerciseError
from d2lmini_course.names import same

FORMAT = 1
FILE = "assignment.json"
NBGRADER_CONFIG = """\
# Made by d2lmini-course. Before grading, set D2L_GRADER_SEED to a number of your own: it draws the hidden tests' cases.
c = get_config()
c.CourseDirectory.course_id = "{name}"
c.ClearSolutions.code_stub = {{"python": "# Your code here.\\nraise NotImplementedError"}}
c.ClearSolutions.text_stub = "*Your answer here.*"
c.ExecutePreprocessor.timeout = 60
"""


@dataclass(frozen=True)
class Assignment:
    """What `assignment.json` and the copies of the exercises say.

    Args:
        name: the assignment's; names its notebooks.
        exercises: as in the bank, variants not yet filled in.
        variant_seed: draws the variants; None gives everybody the first values.
        students: for whom notebooks were made; empty if all get the same.
        address: where the book is.
    """

    name: str
    exercises: tuple[Exercise, ...]
    variant_seed: int | None
    students: tuple[str, ...]
    address: Address

    @property
    def points(self) -> int:
        """What full marks are."""
        return sum(exercise.points for exercise in self.exercises)

    @property
    def varies(self) -> bool:
        """Whether any exercise has variants; if none has, a seed changes nothing, and all students get the same."""
        return any(exercise.variants for exercise in self.exercises)

    def variant(self, student: str = "") -> list[Exercise]:
        """The exercises as this student has them."""
        return [exercise.variant(self.variant_seed, student if self.students else "") for exercise in self.exercises]

    def stamp(self, student: str = "") -> dict[str, Any]:
        """What stands in the metadata of a student's notebook."""
        return {"assignment": self.name, "format": FORMAT, **({"student": student} if student else {})}


def create(
    bank: Bank, ids: Sequence[str], out: Path, address: Address,
    variant_seed: int | None = None, students: Sequence[str] = (),
) -> Assignment:  # fmt: skip
    """Pick exercises and write the assignment's folder `out`, whose name is the assignment's.

    Raises:
        ExerciseError: an id is unknown, a name cannot be a file's, or the folder is there already.
    """
    exercises = tuple(bank.pick(ids))
    if not re.fullmatch(r"\w[\w.@+-]*", out.name):
        raise ExerciseError(
            f"the folder's name {out.name!r}: expected letters, digits and . @ + - _, because files get this name"
        )
    for student in students:
        if not student.isprintable() or re.search(r'[/\\:*?"<>|]|^[. ]|[. ]$', student) or not 0 < len(student) <= 100:
            raise ExerciseError(
                f'student {student!r}: expected a name without / \\ : * ? " < > | and without a point at an end, '
                "because a file gets this name"
            )
    if len({same(student) for student in students}) < len(students):
        raise ExerciseError("the list of students names somebody twice (capital letters do not count)")
    if students and variant_seed is None:
        raise ExerciseError(
            "notebooks for single students differ only in variants: give --variant-seed, a number of yours"
        )
    if out.exists() and any(out.iterdir()):
        raise ExerciseError(
            f"{out} is there already; give another --out, or remove it (what was handed out should stay)"
        )
    assignment = Assignment(out.name, exercises, variant_seed, tuple(students), address)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".d2lmini-") as folder:  # whole, or not there at all
        _write(assignment, Path(folder) / out.name)
        if out.exists():
            out.rmdir()
        (Path(folder) / out.name).rename(out)
    return assignment


def read(folder: Path) -> Assignment:
    """The assignment in a folder that `create` wrote.

    Raises:
        ExerciseError: it is none, of another version, or its exercises were changed.
    """
    path = folder / FILE
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise ExerciseError(f"{folder} holds no {FILE}; expected a folder that `d2lmini-course assign` made") from None
    except ValueError as error:
        raise ExerciseError(f"{path} is damaged: {error}") from error
    if document.get("format") != FORMAT:
        raise ExerciseError(f"{path} has format {document.get('format')}, this d2lmini-course reads {FORMAT}; "
                            f"use the version that made it ({document.get('versions')})")  # fmt: skip
    bank = Bank(folder / "exercises")
    ids = [exercise["id"] for exercise in document["exercises"]]
    address = Address(document["repository"], document["pages"])
    assignment = Assignment(
        document["name"], tuple(bank.pick(ids)), document["variant_seed"], tuple(document["students"]), address
    )
    if assignment.points != document["points"]:
        raise ExerciseError(f"{folder}: its exercises are worth {assignment.points} points, {FILE} says "
                            f"{document['points']}; they were changed after the assignment was made")  # fmt: skip
    return assignment


def _write(assignment: Assignment, folder: Path) -> None:
    for exercise in assignment.exercises:
        copy = folder / "exercises" / exercise.section.replace(".", "-") / exercise.path.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(exercise.path, copy)
    document = {
        "format": FORMAT, "name": assignment.name, "points": assignment.points,
        "exercises": [
            {"id": e.id, "title": e.title, "points": e.points, "by_hand": sum(c.points for c in e.of_role("written")),
             "minutes": e.minutes, "level": e.level, "kind": e.kind}
            for e in assignment.exercises
        ],
        "variant_seed": assignment.variant_seed, "students": list(assignment.students),
        "repository": assignment.address.repository, "pages": assignment.address.pages,
        "versions": {"d2lmini": _version("d2lmini"), "python": ".".join(map(str, sys.version_info[:3]))},
    }  # fmt: skip
    (folder / FILE).write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    name, address = assignment.name, assignment.address
    for student in assignment.students or ("",):
        notebook = notebooks.student(assignment.variant(student), name, address, assignment.stamp(student))
        _save(notebook, folder / "student" / f"{student or name}.ipynb")
        _save(
            notebooks.solution(assignment.variant(student), name, address),
            folder / "solution" / f"{student or name}.ipynb",
        )
    (folder / "rubric.md").write_text(rubric(assignment), encoding="utf-8")
    if assignment.students:
        return  # nbgrader and Gradescope know one notebook for all
    source = folder / "nbgrader" / "source" / name / f"{name}.ipynb"
    _save(notebooks.nbgrader_source(assignment.variant(), name, address, assignment.stamp()), source)
    (folder / "nbgrader" / "nbgrader_config.py").write_text(NBGRADER_CONFIG.format(name=name), encoding="utf-8")
    gradescope.write(folder, folder / "gradescope.zip")


def rubric(assignment: Assignment) -> str:
    """What to give points for, as Markdown: the rubric of each written answer, what the checks give, wrong answers."""
    by_hand = sum(cell.points for exercise in assignment.exercises for cell in exercise.of_role("written"))
    parts = [
        f"# Rubric of {assignment.name}",
        f"{assignment.points} points: {assignment.points - by_hand} by checks, {by_hand} by hand.",
    ]
    if assignment.students and assignment.varies:
        parts.append(
            "Numbers differ by student, and those below are nobody's: each one's solution is in "
            "`solution/<student>.ipynb`."
        )
    for exercise in assignment.variant():
        checks = ", ".join(f"{cell.id} {cell.points}" for cell in exercise.of_role("check"))
        parts.append(f"## {exercise.id} {exercise.title} ({exercise.points} points)")
        if checks:
            parts.append(f"By checks: {checks}.")
        parts += [
            f"**{cell.of}**, by hand ({sum(map(int, POINTS.findall(cell.source)))} points)\n\n{cell.source}\n\n"
            f"*Model answer.* {answer.source}"
            for cell in exercise.of_role("rubric")
            for answer in exercise.of_role("written")
            if answer.id == cell.of
        ]
        wrong = [f"- {cell.name}: “{cell.message}”" for cell in exercise.of_role("wrong")]
        if wrong:
            parts.append("Wrong answers that the checks know, and what they say:\n\n" + "\n".join(wrong))
    return "\n\n".join(parts) + "\n"


def _save(notebook: nbformat.NotebookNode, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"
