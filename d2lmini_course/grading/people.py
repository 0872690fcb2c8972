"""Who handed in a file, by its name or its folder's: as students or the archives of course systems name them."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from d2lmini_course.grading.jobs import printable
from d2lmini_course.names import same

SKIPPED = {".ipynb_checkpoints", "__MACOSX", ".git"}
# Below the folder of an archive, the name of a file or of a folder. What a student typed into a form comes as a file
# beside the notebook.
_ARCHIVES = {
    # doejane_101_5001_hw1.ipynb, doejane_LATE_101_5001_hw1.ipynb, doejane_101_text.html
    "Canvas": r"(?P<student>.+?)(_LATE|_late)?_(?P<user>\d+)_(\d+_.*|(text|link)(\.html)?)",
    # Jane Doe_1234_assignsubmission_file_/hw1.ipynb, or …_file_hw1.ipynb; …_onlinetext_
    "Moodle": r"(?P<student>.+?)_(?P<user>\d+)_assignsubmission_[a-z]+(_.*)?",
    # 1234-5678 - Jane Doe - Nov 3, 2026 1015 AM/hw1.ipynb, or … - hw1.ipynb
    "Brightspace": r"(?P<user>\d+)-\d+ - (?P<student>.+?) - [^-]*\d{4}[^-]*( - .*)?",
    # Homework 1_jdoe_attempt_2026-11-03-10-15-22_hw1.ipynb, ….txt
    "Blackboard": r".+_(?P<student>[^_]+)_attempt_\d{4}(-\d\d){5}(_.*|\.txt)?",
}


@dataclass(frozen=True)
class Person:
    """A student, as an archive or a name of a file tells: the name, and a number where the course system gives one."""

    name: str
    number: str = ""


def in_archive(name: str) -> Person | None:
    """Whose a file or folder is that a course system has named; None if none has."""
    for pattern in _ARCHIVES.values():
        if found := re.fullmatch(pattern, name):
            return Person(found["student"], found.groupdict().get("user") or "")
    return None


def person_of(path: Path, root: Path) -> Person:
    """Who handed it in: `alice/hw1.ipynb`, `alice/hw1/hw1.ipynb`, `alice.ipynb`, or as in an archive."""
    first, *rest = name_of(path, root).split("/")
    return in_archive(first) or Person(first if rest else first.rpartition(".")[0] or first)


def students_of(paths: Sequence[Path], root: Path, roster: Roster | None = None) -> dict[Path, str]:
    """Who handed in each file: as the roster has it, else as found, with the number where several have one name."""
    people = {path: person_of(path, root) for path in paths}
    several = {name for name, n in Counter(person.name for person in {*people.values()}).items() if n > 1}

    def name(person: Person) -> str:
        known = roster.name(person) if roster else ""
        return known or (f"{person.name} {person.number}" if person.number and person.name in several else person.name)

    return {path: name(person) for path, person in people.items()}


def root_of(folder: Path, assignment: str) -> Path:
    """Where the students' files and folders are: `folder`, or the one folder in it that an archive put around them."""
    inside = [path for path in folder.iterdir() if path.name[:1] != "." and path.name not in SKIPPED]
    if len(inside) != 1 or not inside[0].is_dir() or inside[0].is_symlink() or in_archive(inside[0].name):
        return folder
    within = [path for path in inside[0].iterdir() if path.name[:1] != "." and path.name not in SKIPPED]
    of_archive = any(in_archive(path.name) for path in within)
    of_students = len(within) > 1 and all(path.is_dir() and path.name != assignment for path in within)
    return inside[0] if of_archive or of_students else folder


def name_of(path: Path, folder: Path) -> str:
    """A path below a folder as text; one that is no UTF-8, or not of one line, with a number that keeps it unique."""
    name = path.relative_to(folder).as_posix()
    text = re.sub(r"[\x00-\x1f\x7f\u2028\u2029]", "?", printable(name))
    return text if text == name else f"{text} ({hashlib.sha256(os.fsencode(name)).hexdigest()[:6]})"


class Roster:
    """A course's list: CSV, in its first column the name that grades shall have, in others what files may say instead.

    Args:
        path: of the table; its first line names the columns.

    Raises:
        ValueError: it cannot be read, or holds nobody.
    """

    def __init__(self, path: Path):
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise ValueError(f"{path}: not in UTF-8 ({error.reason}); save it as UTF-8") from None
        first = text.partition("\n")[0]
        sign = max(",;\t", key=first.count)
        rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign)]
        rows = [row for row in rows[1:] if row and row[0]]
        if not rows:
            raise ValueError(
                f"{path}: expected a line of titles, then a line for each student that begins with the name"
            )
        self.names = [row[0] for row in rows]
        said: dict[str, set[str]] = {}
        for row in rows:
            for cell in filter(None, row):
                said.setdefault(same(cell), set()).add(row[0])
        self._said = {key: names.pop() for key, names in said.items() if len(names) == 1}  # else it names nobody

    def name(self, person: Person) -> str:
        """The name of a person on the list; empty if it is on none of its lines."""
        return self._said.get(same(person.number), "") or self._said.get(same(person.name), "")
