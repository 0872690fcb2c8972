"""Bring the totals of a folder of grades back to Canvas: fill in one column of the gradebook that Canvas exported.

Canvas knows a student by a number, and puts that into the names of the files that it gives out (Canvas, "How do I
import grades in the Gradebook?").
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
from dataclasses import dataclass, field
from pathlib import Path

from d2lmini_course.grading.batch import CANVAS, GradingError
from d2lmini_course.grading.report import read_rows

# Who a row is about. Other columns stay out: an import would set them back to what they were at the export.
PERSON = ("Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section")


@dataclass
class Filled:
    """What `fill` did.

    Args:
        column: the one that was filled in.
        taken: how many students got a total.
        waiting: students whose work waits for a person, or could not be graded: their cell is as Canvas had it.
        unknown: submissions of nobody in the gradebook.
        possible: the points that Canvas has for the column; None if it does not say.
    """

    column: str
    taken: int = 0
    waiting: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    possible: float | None = None


def fill(gradebook: Path, grades: Path, out: Path, assignment: str, column: str = "") -> Filled:
    """Write the gradebook's column with the totals of grades.csv; of several files of a student, the best counts.

    Args:
        gradebook: CSV, as Canvas exports it.
        grades: CSV that `grade` wrote, with corrections that somebody made in it.
        out: CSV for Canvas's import, with the rows and columns that it needs.
        assignment: the assignment's name; a column that is called so, with Canvas's number behind it, is found.
        column: another column's name, as it stands in the gradebook's first line.

    Raises:
        GradingError: a file or the column is not what it should be. Then nothing is written.
    """
    rows, scores = read_rows(gradebook), read_rows(grades)
    if not rows or not {"Student", "ID"} <= set(rows[0]):
        raise GradingError(f"{gradebook}: expected a gradebook as Canvas exports it, with the columns Student and ID")
    if not scores or not {"submission", "status", "total"} <= set(scores[0]):
        raise GradingError(f"{grades}: expected the columns of grades.csv, at least submission, status, total")
    filled = Filled(_column(list(rows[0]), assignment, column, gradebook))
    totals: dict[str, float] = {}
    waiting: dict[str, str] = {}
    known = {row["ID"].strip() for row in rows} - {""}
    for number, row in enumerate(scores, start=2):
        named = CANVAS.fullmatch(row["submission"].rpartition("/")[2])
        user = named["user"] if named else ""
        if user not in known:
            filled.unknown.append(row["submission"])
        elif row["status"] != "graded":
            waiting[user] = row["submission"]
        else:
            try:
                total = _number(row["total"])
            except ValueError:
                raise GradingError(f"{grades}, row {number}: total {row['total']!r}: expected a number") from None
            totals[user] = max(total, totals.get(user, total))
    filled.waiting = sorted(path for user, path in waiting.items() if user not in totals)
    filled.taken = len(totals)
    if not totals:
        raise GradingError(
            f"{grades} holds no total of anybody in {gradebook}: files as Canvas names them "
            "(doejane_101_5001_hw1.ipynb) tell the student's number, which stands in the gradebook's column ID"
        )
    for row in rows:
        if row["Student"].strip() == "Points Possible":
            with contextlib.suppress(ValueError):
                filled.possible = _number(row[filled.column])
        row[filled.column] = f"{totals[row['ID'].strip()]:g}" if row["ID"].strip() in totals else row[filled.column]
    text = io.StringIO(newline="")
    names = [*(name for name in PERSON if name in rows[0]), filled.column]
    writer = csv.DictWriter(text, names, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    out.write_text(text.getvalue(), encoding="utf-8", newline="")
    return filled


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _column(names: list[str], assignment: str, column: str, gradebook: Path) -> str:
    """The column's name in the gradebook."""
    assignments = [name for name in names if re.search(r" \(\d+\)$", name)]
    found = [name for name in assignments if name == column or name.rpartition(" (")[0] == (column or assignment)]
    if len(found) != 1:
        problem = "several columns are called" if found else "no column is called"
        raise GradingError(
            f"{gradebook}: {problem} {column or assignment!r}; give --column one of: {', '.join(assignments) or 'none'}"
        )
    return found[0]
