"""What comes out of grading: a table, Gradescope's results, a page for each student, the sheet for graders."""

from __future__ import annotations

import csv
import hashlib
import html
import io
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from d2lmini_course.assignment import Assignment
from d2lmini_course.grading.batch import Graded, GradingError
from d2lmini_course.grading.jobs import Result

SHEET = ["submission", "student", "question", "cell", "points", "score", "comment", "answer", "rubric"]
STYLE = """
:root { color-scheme: light dark; --line: #8886; --good: #00734c; --bad: #b3400a; --shade: #8881 }
@media (prefers-color-scheme: dark) { :root { --good: #4fd3a5; --bad: #ff9d6b } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse } 
td, th { border-bottom: 1px solid var(--line); padding: .3rem .8rem .3rem 0; text-align: left }
td.n, th.n { text-align: right }
pre { background: var(--shade); padding: .7rem; white-space: pre-wrap; overflow-wrap: anywhere }
.full { color: var(--good) } .less { color: var(--bad) } h2 { margin-top: 2rem }
"""


def write(graded: Sequence[Graded], assignment: Assignment, out: Path) -> list[Graded]:
    """Write grades.csv, by-hand.csv, results/ and feedback/ anew; the states, with the scores given by hand put in."""
    by_hand = _by_hand(out)
    graded = [_merged(one, by_hand) for one in graded]
    questions = [exercise.id for exercise in assignment.exercises]
    rows = []
    for one in graded:
        scores = question_scores(one)
        waiting = sum(result.points for result in one.results if result.score is None)
        total = "" if one.problem else f"{sum(scores.values()):g}"
        status = "not graded" if one.problem else "waits for a person" if waiting else "graded"
        rows.append([one.student, one.path, status, total, assignment.points, waiting or "",
                     *(f"{scores[id]:g}" if id in scores else "" for id in questions),
                     f"feedback/{one.key}.html", " | ".join(filter(None, [one.problem, *one.notes]))])  # fmt: skip
    _csv(
        out / "grades.csv",
        ["student", "submission", "status", "total", "of", "waiting", *questions, "feedback", "notes"],
        rows,
    )
    _sheet(graded, assignment, out)
    keys = {one.key for one in graded}
    for folder in ("results", "feedback"):
        (out / folder).mkdir(exist_ok=True)
        for path in (out / folder).iterdir():
            if path.stem not in keys:  # of a submission that is there no more
                path.unlink()
    for one in graded:
        result = json.dumps(gradescope_results(one, assignment), indent=1, ensure_ascii=False)
        (out / "results" / f"{one.key}.json").write_text(result + "\n", encoding="utf-8")
        (out / "feedback" / f"{one.key}.html").write_text(page(one, assignment), encoding="utf-8")
    return graded


def refuse_to_lose(out: Path) -> None:
    """Before by-hand.csv is written anew: whether somebody has filled it in and not merged it.

    Raises:
        GradingError: it holds scores that the grades do not.
    """
    path = out / "by-hand.csv"
    if path.exists():
        merged = _by_hand(out)
        for row in read_rows(path):
            entry = merged.get(f"{_unquote(row['submission'])}\n{row['cell']}", {})
            if row["score"].strip() and row["score"].strip() != f"{entry.get('score', math.nan):g}":
                raise GradingError(
                    f"{path} holds scores that are not in the grades yet, and would be written anew; "
                    f"first: d2lmini-course merge {path} …, or move it away"
                )


def question_scores(one: Graded) -> dict[str, float]:
    """Points per exercise; what waits for a person counts nothing yet."""
    scores: dict[str, float] = {}
    for result in one.results:
        scores[result.exercise] = scores.get(result.exercise, 0) + (result.score or 0)
    return scores


def gradescope_results(one: Graded, assignment: Assignment) -> dict[str, Any]:
    """Gradescope's results.json (Autograder Specifications, "Output format")."""
    if one.problem:
        return {"score": 0, "output": f"Not graded: {one.problem}", "tests": [], "stdout_visibility": "hidden"}
    tests = []
    for result in one.results:
        by_hand = _is_written(result, assignment)
        text = f"Graded by hand. {result.comment}\n\nYour answer:\n\n{result.feedback}" if by_hand else result.feedback
        test = {"name": f"{result.exercise} ({result.cell})", "max_score": result.points, "output": text,
                "visibility": "after_published" if result.hidden else "visible"}  # fmt: skip
        tests.append(test if result.score is None else {**test, "score": result.score})
    total = sum(result.score or 0 for result in one.results)
    return {"score": total, "output": "\n".join(one.notes), "tests": tests, "stdout_visibility": "hidden"}


def page(one: Graded, assignment: Assignment) -> str:
    """A student's feedback as one HTML file; nothing comes from elsewhere, and nothing of the student's is markup."""
    text = html.escape
    parts = [f"<h1>{text(assignment.name)}: {text(one.student)}</h1>"]
    if one.problem:
        parts.append(f"<p class=less><strong>Not graded.</strong> {text(one.problem)}</p>")
    else:
        scores = question_scores(one)
        rows = "".join(
            f"<tr><td>{e.id} {text(e.title)}<td class=n>{scores.get(e.id, 0):g}<td class=n>{e.points}"
            for e in assignment.exercises
        )
        total = f"<tr><th>together<th class=n>{sum(scores.values()):g}<th class=n>{assignment.points}"
        parts.append(f"<table><tr><th>exercise<th class=n>points<th class=n>of</tr>{rows}{total}</table>")
    parts += [f"<p>{text(note)}" for note in one.notes]
    for exercise in assignment.exercises:
        results = [result for result in one.results if result.exercise == exercise.id]
        if results:
            parts.append(f"<h2>{exercise.id} {text(exercise.title)}</h2>")
        for result in results:
            waits = result.score is None
            kind = "" if waits else "full" if result.score == result.points else "less"
            score = "waits for a person" if waits else f"{result.score:g}"
            parts.append(f"<p class='{kind}'><strong>{text(result.cell)}</strong>: {score} of {result.points}</p>")
            parts += [f"<pre>{text(result.feedback)}</pre>"] if result.feedback else []
            parts += [f"<p><em>{text(result.comment)}</em>"] if result.comment else []
    title = f"{text(assignment.name)}: {text(one.student)}"
    return (f"<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
            f"<title>{title}</title><style>{STYLE}</style><body>{''.join(parts)}</body></html>\n")  # fmt: skip


def merge(sheet: Path, graded: Sequence[Graded], assignment: Assignment, out: Path) -> tuple[int, int]:
    """Take scores from a filled-in by-hand.csv: how many were taken, how many are still empty.

    Raises:
        GradingError: a row is unknown or its score impossible. Then nothing is taken.
    """
    answers = {
        (one.path, result.cell): result for one in graded for result in one.results if _is_written(result, assignment)
    }
    taken, empty, problems = {}, 0, []
    rows = read_rows(sheet)
    if not rows or not {"submission", "cell", "score"} <= set(rows[0]):
        raise GradingError(f"{sheet}: expected the columns of by-hand.csv, at least submission, cell, score")
    for number, row in enumerate(rows, start=2):
        given = (row["score"] or "").strip().replace(",", ".")
        result = answers.get((_unquote(row["submission"]), row["cell"]))
        if result is None:
            problems.append(f"row {number}: no written answer {row['cell']} in {row['submission']}")
        elif not given:
            empty += 1
        elif not _between(given, result.points):
            problems.append(f"row {number}: score {row['score']!r}: expected a number from 0 to {result.points}")
        else:
            entry = {"score": float(given), "comment": row.get("comment") or "", "answer": _print(result.feedback)}
            taken[f"{_unquote(row['submission'])}\n{row['cell']}"] = entry
    if problems:
        raise GradingError(f"{sheet}: nothing was taken. " + "; ".join(problems))
    path = out / "by-hand.json"
    path.write_text(json.dumps({**_by_hand(out), **taken}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    write(graded, assignment, out)
    return len(taken), empty


def read_rows(sheet: Path) -> list[dict[str, str]]:
    """A sheet's rows, whichever sign a spreadsheet put between its columns."""
    try:
        with open(sheet, newline="", encoding="utf-8-sig") as file:
            text = file.read()
        head = text.split("\n")[0]
        sign = ";" if head.count(";") > head.count(",") else ","
        csv.field_size_limit(10**9)
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=sign, restval=""))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GradingError(f"{sheet}: cannot be read as CSV in UTF-8: {error}") from error


def _is_written(result: Result, assignment: Assignment) -> bool:
    return any(result.cell == cell.id for exercise in assignment.exercises for cell in exercise.of_role("written"))


def _between(given: str, points: int) -> bool:
    try:
        return 0 <= float(given) <= points
    except ValueError:
        return False


def _by_hand(out: Path) -> dict[str, dict[str, Any]]:
    path = out / "by-hand.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _print(answer: str) -> str:
    """A fingerprint: a score given by hand counts for the text that it was given for."""
    return hashlib.sha256(answer.encode()).hexdigest()


def _merged(one: Graded, by_hand: dict[str, dict[str, Any]]) -> Graded:
    results = []
    for result in one.results:
        entry = by_hand.get(f"{one.path}\n{result.cell}")
        if entry and entry["answer"] == _print(result.feedback):
            result = replace(result, score=entry["score"], comment=entry["comment"])
        results.append(result)
    return replace(one, results=results)


def _sheet(graded: Iterable[Graded], assignment: Assignment, out: Path) -> None:
    rows = []
    for one in graded:
        exercises = assignment.variant(one.student)
        rubrics = {cell.of: cell.source for exercise in exercises for cell in exercise.of_role("rubric")}
        rows += [
            [one.path, one.student, result.exercise, result.cell, result.points,
             "" if result.score is None else f"{result.score:g}", result.comment, result.feedback, rubrics[result.cell]]
            for result in one.results
            if result.cell in rubrics and result.feedback
        ]  # fmt: skip
    _csv(out / "by-hand.csv", SHEET, rows)


def _csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """A table that spreadsheets open as text: with a mark for UTF-8, and no cell that they would run as a formula."""
    with open(path, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows([[_quote(cell) for cell in row] for row in rows])


def _quote(cell: Any) -> Any:
    return "'" + cell if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell[:1] and not _number(cell) else cell


def _unquote(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in "=+-@\t\r" else cell


def _number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
