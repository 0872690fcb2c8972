"""The exercise bank: `exercises/<section>/<id>.md`, MyST notebooks with nbgrader's cell metadata, read and checked.

exercises/README.md tells authors what a file holds. Everything else of this package starts from `Bank`.
"""

from __future__ import annotations

import ast
import dataclasses
import difflib
import functools
import hashlib
import itertools
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jupytext
import yaml

KINDS = {
    "predict": "predict, then look",
    "compute": "compute by hand",
    "code": "write code",
    "explain": "explain",
    "break": "break it",
}
LEVELS = {1: "warm-up", 2: "core", 3: "stretch"}
SOLUTIONS = ("public", "instructors")
# What a cell is: the task's text, code that is given, code or text that the student writes, a check that gives points;
# and what only the solution shows.
PUBLIC_ROLES = ("text", "given", "answer", "written", "check")
ROLES = (*PUBLIC_ROLES, "hint", "explanation", "rubric", "wrong")
FIELDS = {"id", "title", "goal", "level", "minutes", "kind", "needs", "solution", "variants"}
SOLUTION = re.compile(r"^[ \t]*### BEGIN SOLUTION\n(.*?)^[ \t]*### END SOLUTION[ \t]*\n?", re.M | re.S)
HIDDEN = re.compile(r"^### BEGIN HIDDEN TESTS\n(.*?)^### END HIDDEN TESTS[ \t]*\n?", re.M | re.S)
POINTS = re.compile(r"(?m)^- (\d+) points?: ")


class ExerciseError(ValueError):
    """An exercise's file is not what it should be; the message names the file."""


@dataclass(frozen=True)
class Cell:
    """One cell of an exercise.

    Args:
        role: one of ROLES.
        source: its text or code, with solutions and hidden tests.
        id: nbgrader's grade_id, unique in the bank; only of answers, written answers and checks.
        points: what a check or a written answer is worth.
        name: of a wrong answer, what is wrong in a few words.
        of: of a wrong answer or a rubric, the id of the cell that it belongs to.
        message: of a wrong answer, text that the feedback must hold.
        metadata: nbgrader's, as it stands in the file.
    """

    role: str
    source: str
    id: str = ""
    points: int = 0
    name: str = ""
    of: str = ""
    message: str = ""
    metadata: dict[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def is_code(self) -> bool:
        """Whether the cell is run."""
        return self.role in ("given", "answer", "check", "wrong")

    @property
    def stub(self) -> str:
        """What the student gets: no solution, no hidden tests."""
        if self.role == "written":
            return "*Your answer here.*"
        without = SOLUTION.sub(_blank, self.source)
        return HIDDEN.sub("", without).rstrip("\n")

    @property
    def hidden(self) -> bool:
        """Whether part of the cell is kept from students."""
        return bool(HIDDEN.search(self.source))

    @property
    def names(self) -> list[str]:
        """The names that an answer must define: those that the solution defines at the top level."""
        return top_level_names(self.source)


def _blank(match: re.Match[str]) -> str:
    indent = re.match(r"[ \t]*", match[0])[0]
    return f"{indent}# Your code here.\n{indent}raise NotImplementedError\n"


def top_level_names(source: str) -> list[str]:
    """Functions, classes and variables that a piece of code defines at its top level, in order."""
    names: dict[str, None] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names[node.name] = None
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for name in (leaf for target in targets for leaf in ast.walk(target)):
                if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store):
                    names[name.id] = None
    return list(names)


def read_first(source: str) -> set[str]:
    """Names that a piece of code reads before it gives them a value itself, also by a string: `globals()["name"]`."""
    read: set[str] = set()
    own: set[str] = set()
    for statement in ast.parse(source).body:
        nodes = list(ast.walk(statement))
        names = [node for node in nodes if isinstance(node, ast.Name)]
        read |= {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
        read |= {name.id for name in names if isinstance(name.ctx, ast.Load)} - own
        own |= {name.id for name in names if isinstance(name.ctx, ast.Store)} - read
    return read


@dataclass(frozen=True)
class Exercise:
    """One exercise of the bank; see FIELDS for its head and Cell for its body."""

    id: str
    title: str
    goal: str
    level: int
    minutes: int
    kind: str
    needs: tuple[str, ...]
    solution: str
    variants: dict[str, tuple[Any, ...]]
    cells: tuple[Cell, ...]
    path: Path

    @property
    def section(self) -> str:
        """The section it belongs to, e.g. "7.3"."""
        return self.id.partition("-")[0]

    @property
    def points(self) -> int:
        """What full marks are."""
        return sum(cell.points for cell in self.cells)

    @property
    def coded(self) -> bool:
        """Whether any of its points are given by checks."""
        return any(cell.role == "check" for cell in self.cells)

    def of_role(self, *roles: str) -> list[Cell]:
        """Its cells of these roles, in order."""
        return [cell for cell in self.cells if cell.role in roles]

    def needed(self, check: Cell) -> list[str]:
        """The names of answers that a check reads: not those that a solution uses only for itself."""
        names = [name for answer in self.of_role("answer") for name in answer.names]
        read = read_first(re.sub(r"\{\{\w+\}\}", "0", check.source))  # variants need not be filled in
        return [name for name in names if name in read]

    def variant(self, seed: int | None = None, student: str = "") -> Exercise:
        """The exercise with its `{{parameters}}` filled in: the first values, or others that a student's name draws.

        The first values stand on the book's pages, so a draw that is all of them is drawn again. The draw depends on
        the seed, the student and the exercise only, so that a notebook and the grader agree.
        """
        first = values = {name: choices[0] for name, choices in self.variants.items()}
        if seed is not None and any(choice != first[name] for name in first for choice in self.variants[name]):
            digest = hashlib.sha256(f"{seed}\n{student}\n{self.id}".encode()).digest()
            draw = random.Random(digest)
            while values == first:
                values = {name: draw.choice(choices) for name, choices in self.variants.items()}
        return self._filled(values)

    def possible(self, text: str) -> list[str]:
        """A text of the exercise with each choice of its `{{parameters}}`."""
        names = [name for name in self.variants if "{{" + name + "}}" in text]
        return [
            _fill(text, dict(zip(names, values, strict=True)))
            for values in itertools.product(*(self.variants[name] for name in names))
        ]

    def _filled(self, values: Mapping[str, Any]) -> Exercise:
        texts = ("source", "name", "message")
        cells = tuple(
            dataclasses.replace(cell, **{field: _fill(getattr(cell, field), values) for field in texts})
            for cell in self.cells
        )
        goal, title = _fill(self.goal, values), _fill(self.title, values)
        return dataclasses.replace(self, goal=goal, title=title, cells=cells, variants={})


def _fill(text: str, values: Mapping[str, Any]) -> str:
    for name, value in values.items():
        text = text.replace("{{" + name + "}}", str(value))
    return text


def read(path: Path) -> Exercise:
    """The exercise in a file.

    Raises:
        ExerciseError: the file is not an exercise; says what came, what was expected, what to do.
    """
    return _parse(path, path.read_text(encoding="utf-8"))


@functools.cache  # jupytext and YAML take 40 ms a file: what did not change is not parsed twice
def _parse(path: Path, text: str) -> Exercise:
    try:
        notebook = jupytext.reads(text, fmt="md:myst")
        head = yaml.safe_load(text.split("---\n", 2)[1])["exercise"]
    except Exception as error:
        raise ExerciseError(
            f"{path}: cannot be read as a MyST notebook with `exercise:` in its head: {error}"
        ) from error
    cells = tuple(_cell(path, cell) for cell in notebook.cells)
    exercise = _exercise(path, head, cells)
    _check(exercise)
    return exercise


def _exercise(path: Path, head: Any, cells: tuple[Cell, ...]) -> Exercise:
    if not isinstance(head, dict) or (wrong := set(head) ^ (FIELDS - {"variants"} | set(head) & {"variants"})):
        difference = ", ".join(sorted(wrong)) if isinstance(head, dict) else repr(head)
        raise ExerciseError(f"{path}: `exercise:` must hold {', '.join(sorted(FIELDS))} (variants may be left out); "
                            f"missing or unknown: {difference}")  # fmt: skip
    variants = {name: tuple(choices) for name, choices in (head.get("variants") or {}).items()}
    fields = {**head, "needs": tuple(map(str, head["needs"] or ())), "variants": variants}
    return Exercise(**fields, cells=cells, path=path)


def _cell(path: Path, cell: Any) -> Cell:
    metadata = dict(cell.metadata)
    grading = metadata.get("nbgrader", {})
    code = cell.cell_type == "code"
    role = metadata.get("role") or ("given" if code else "text")
    if grading:
        role = {(True, False): "check", (False, True): "answer" if code else "", (True, True): "written"}.get(
            (bool(grading.get("grade")), bool(grading.get("solution"))), ""
        )
    if role not in ROLES or code != (role in ("given", "answer", "check", "wrong")):
        raise ExerciseError(
            f"{path}: a {cell.cell_type} cell with metadata {metadata} has no meaning here; "
            f"roles are {', '.join(ROLES)}"
        )
    return Cell(
        role, cell.source, id=grading.get("grade_id", ""), points=grading.get("points", 0),
        name=metadata.get("name", ""), of=metadata.get("of", ""), message=metadata.get("message", ""),
        metadata=grading,
    )  # fmt: skip


def _check(exercise: Exercise) -> None:
    """Whether the exercise is whole: what a student, a grader and an instructor need is there."""
    problems = [
        problem
        for found, problem in (
            (exercise.id != exercise.path.stem, f"its id is {exercise.id!r}, and its file is {exercise.path.name}"),
            (not re.fullmatch(r"\d\.\d-\d+", exercise.id), f"id {exercise.id!r}: expected section-number, like 7.3-4"),
            (exercise.kind not in KINDS, f"kind {exercise.kind!r}: expected one of {', '.join(KINDS)}"),
            (exercise.level not in LEVELS, f"level {exercise.level!r}: expected 1, 2 or 3"),
            (exercise.solution not in SOLUTIONS, f"solution {exercise.solution!r}: expected {' or '.join(SOLUTIONS)}"),
            (not exercise.of_role("answer", "written"), "there is nothing to answer"),
            (not exercise.of_role("hint"), "there is no hint"),
            (not exercise.of_role("explanation"), "there is no explanation of the solution"),
            (exercise.coded and not exercise.of_role("wrong"), "there is no wrong answer to test the checks with"),
        )
        if found
    ]
    prefix = exercise.id.replace(".", "-") + "-"
    ids = [cell.id for cell in exercise.of_role("answer", "written", "check")]
    problems += [
        f"grade_id {id!r}: expected one that starts with {prefix!r}" for id in ids if not id.startswith(prefix)
    ]
    problems += [f"grade_id {id!r} is there twice" for id in set(ids) if ids.count(id) > 1]
    for cell in exercise.cells:
        problems += _check_cell(exercise, cell)
    if problems:
        raise ExerciseError(f"{exercise.path}: " + "; ".join(problems))


def _check_cell(exercise: Exercise, cell: Cell) -> Iterator[str]:
    if cell.role in ("check", "written") and not (isinstance(cell.points, int) and cell.points > 0):
        yield f"{cell.id}: points {cell.points!r}: expected a whole number above 0"
    if cell.role == "answer" and not SOLUTION.search(cell.source):
        yield f"{cell.id}: no lines ### BEGIN SOLUTION … ### END SOLUTION"
    if cell.role != "answer" and re.search("(BEGIN|END) SOLUTION", cell.source):
        yield f"{cell.id or cell.role}: a solution may stand only in an answer cell"
    if cell.role != "check" and re.search("(BEGIN|END) HIDDEN", cell.source):
        yield f"{cell.id or cell.role}: hidden tests may stand only in a check cell"
    if re.search("(BEGIN|END) (SOLUTION|HIDDEN)", HIDDEN.sub("", SOLUTION.sub("", cell.source))):
        yield f"{cell.id}: a BEGIN without its END, or indented ### BEGIN HIDDEN TESTS"
    if cell.role == "wrong" and (
        not (cell.name and cell.message) or cell.of not in [answer.id for answer in exercise.of_role("answer")]
    ):
        yield f"wrong answer {cell.name!r}: needs name, message, and in `of` the grade_id of an answer cell"
    if cell.role == "rubric":
        written = [other for other in exercise.of_role("written") if other.id == cell.of]
        total = sum(map(int, POINTS.findall(cell.source)))
        if not written or total != written[0].points:
            yield (
                f"rubric of {cell.of!r}: needs in `of` the grade_id of a written answer, and lines `- 2 points: …` "
                f"that add up to its points, not {total}"
            )
    if cell.role == "written" and cell.id not in [rubric.of for rubric in exercise.of_role("rubric")]:
        yield f"{cell.id}: a person grades it, and there is no rubric for it"


class Bank(Mapping[str, Exercise]):
    """All exercises below folders, by id, in the order of the book.

    Raises:
        ExerciseError: there is no exercise, two have the same id, one needs another that is missing, or one is broken.
    """

    def __init__(self, *folders: Path):
        files = []
        for folder in folders:
            files += (found := sorted(folder.glob("*/*.md")))
            if not found:
                raise ExerciseError(f"{folder} holds no exercises; expected files like {folder / '7-3' / '7.3-4.md'}")
        exercises = sorted(map(read, files), key=lambda exercise: _order(exercise.id))
        self._exercises = {exercise.id: exercise for exercise in exercises}
        for one, next_ in itertools.pairwise(exercises):
            if one.id == next_.id:
                raise ExerciseError(
                    f"{one.path} and {next_.path} hold an exercise of the same id, {one.id}; "
                    f"give yours another number, like {one.section}-101"
                )
        sections = {exercise.section for exercise in exercises}
        for exercise in exercises:
            if missing := [need for need in exercise.needs if need not in self._exercises and need not in sections]:
                raise ExerciseError(
                    f"{exercise.path}: needs {', '.join(missing)}, which is neither section nor exercise"
                )

    def __getitem__(self, id: str) -> Exercise:
        return self._exercises[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._exercises)

    def __len__(self) -> int:
        return len(self._exercises)

    @property
    def sections(self) -> list[str]:
        """The sections that have exercises."""
        return list(dict.fromkeys(exercise.section for exercise in self.values()))

    def section(self, section: str) -> list[Exercise]:
        """The exercises of a section."""
        return [exercise for exercise in self.values() if exercise.section == section]

    def pick(self, ids: Iterable[str]) -> list[Exercise]:
        """The exercises of these ids, in this order.

        Raises:
            ExerciseError: an id is unknown or asked for twice, or there is none.
        """
        ids = list(ids)
        if not ids:
            raise ExerciseError("no exercise was asked for; give ids like 7.3-4 (d2lmini-course list shows all)")
        for id in ids:
            if id not in self._exercises:
                close = difflib.get_close_matches(id, self._exercises, 3, 0.5)
                hint = f"did you mean {', '.join(close)}?" if close else "d2lmini-course list shows all"
                raise ExerciseError(f"there is no exercise {id!r}; {hint}")
            if ids.count(id) > 1:
                raise ExerciseError(f"exercise {id} was asked for {ids.count(id)} times; once is enough")
        return [self._exercises[id] for id in ids]


def _order(id: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", id)))
