"""Bring the totals of a folder of grades back to Canvas: fill in one column of the gradebook that Canvas exported.

Canvas knows a student by a number, and puts that into the names of the files that it gives out (Canvas, "How do I
import grades in the Gradebook?").
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from pathlib import Path

from d2lmini_course.grading.batch import GradingError
from d2lmini_course.grading.people import in_archive
from d2lmini_course.grading.report import number_in, read_rows

# Who a row is about. Other columns stay out: an import would set them back to what they were at the export.
PERSON = ("Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section")


@dataclass
class Filled:
    """What `fill` did.

    Args:
        column: the one that was filled in.
        taken: how many students got a total. Only they are in the file, so that the others keep what Canvas has.
        waiting: submissions that wait for a person or could not be graded, of students without a total.
        excused: submissions of students whom Canvas excuses.
        unknown: submissions of nobody in the gradebook.
        possible: the points that Canvas has for the column; None if it does not say.
    """

    column: str
    taken: int = 0
    waiting: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    possible: float | None = None


def fill(gradebook: Path, grades: Path, out: Path, assignment: str, column: str = "") -> Filled:
    """Write the gradebook's column with the totals of grades.csv.

    Of several files of a student the best counts, if none of them waits for a person.

    Args:
        gradebook: CSV, as Canvas exports it.
        grades: CSV that `grade` wrote, with corrections that somebody made in it.
        out: CSV for Canvas's import, with the rows and columns that it needs.
        assignment: the assignment's name; a column that is called so, with Canvas's number behind it, is found.
        column: another column's name, as it stands in the gradebook's first line.

    Raises:
        GradingError: a file or the column is not what it should be. Then nothing is written.
    """
    people, scores = read_rows(gradebook, {"Student", "ID"}), read_rows(grades, {"submission", "status", "total"})
    rows = list(people.values())
    if not rows:
        raise GradingError(f"{gradebook} holds nobody; export the gradebook of the course from Canvas")
    filled = Filled(_column(list(rows[0]), assignment, column, gradebook))
    totals: dict[str, float] = {}
    later: dict[str, str] = {}  # by student: what waits for a person
    never: dict[str, str] = {}  # and what could not be graded
    excused = {row["ID"].strip() for row in rows if row[filled.column].strip().upper() == "EX"}
    known = {row["ID"].strip() for row in rows} - {""}
    for number, row in scores.items():
        person = in_archive(row["submission"].rpartition("/")[2])
        user = person.number if person else ""
        if user not in known:
            filled.unknown.append(row["submission"])
        elif user in excused:
            filled.excused.append(row["submission"])
        elif row["status"] == "waits for a person":
            later[user] = row["submission"]
        elif not row["total"].strip():
            never[user] = row["submission"]
        else:
            total = _total(row, f"{grades}, row {number}")
            totals[user] = max(total, totals.get(user, total))
    totals = {user: total for user, total in totals.items() if user not in later}
    filled.waiting = sorted({**{user: path for user, path in never.items() if user not in totals}, **later}.values())
    filled.taken = len(totals)
    if not totals:
        raise GradingError(
            f"{grades} holds no total of anybody in {gradebook}: files as Canvas names them "
            "(doejane_101_5001_hw1.ipynb) tell the student's number, which stands in the gradebook's column ID"
        )
    kept = []
    for row in rows:
        if row["Student"].strip() == "Points Possible":
            filled.possible = number_in(row[filled.column])
            kept.append(row)
        elif row["ID"].strip() in totals:
            kept.append({**row, filled.column: f"{totals[row['ID'].strip()]:g}"})
    text = io.StringIO(newline="")
    names = [*(name for name in PERSON if name in rows[0]), filled.column]
    writer = csv.DictWriter(text, names, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(kept)
    out.write_text(text.getvalue(), encoding="utf-8", newline="")
    return filled


def _total(row: dict[str, str], where: str) -> float:
    """A row's total, which somebody may have corrected."""
    total = number_in(row["total"])
    if total is None or total < 0:
        raise GradingError(f"{where}: total {row['total']!r}: expected a number of points")
    parts = [number_in(cell) for name, cell in row.items() if re.fullmatch(r"\d\.\d-\d+", name) and cell.strip()]
    together = sum(part for part in parts if part is not None)
    if parts and abs(together - total) > 1e-6:
        raise GradingError(f"{where}: the total is {total:g}, and its exercises give {together:g}; correct one of them")
    return total


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
