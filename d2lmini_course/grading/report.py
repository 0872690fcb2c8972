"""What comes out of grading: a table, Gradescope's results, a page for each student, the sheet for graders."""

from __future__ import annotations

import csv
import hashlib
import html
import io
import json
import math
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from d2lmini_course.assignment import Assignment
from d2lmini_course.grading.batch import Graded, GradingError, settle, settled
from d2lmini_course.grading.jobs import NO_ANSWER, Result

SHEET = ["submission", "student", "question", "cell", "points", "score", "comment", "answer", "rubric", "text"]
BACK = "-"  # in place of a score: take it back
STYLE = """
:root { color-scheme: light dark; --line: #8886; --good: #00734c; --bad: #b3400a; --shade: #8881 }
@media (prefers-color-scheme: dark) { :root { --good: #4fd3a5; --bad: #ff9d6b } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  overflow-wrap: anywhere }
table { border-collapse: collapse } 
td, th { border-bottom: 1px solid var(--line); padding: .3rem .8rem .3rem 0; text-align: left }
td.n, th.n { text-align: right }
pre { background: var(--shade); padding: .7rem; white-space: pre-wrap; overflow-wrap: anywhere }
summary { cursor: pointer } details pre { margin-top: .3rem }
.full { color: var(--good) } .less { color: var(--bad) } h2 { margin-top: 2rem }
"""


def write(graded: Sequence[Graded], assignment: Assignment, out: Path) -> list[Graded]:
    """Write grades.csv, by-hand.csv, results/ and feedback/ anew; the states, with the scores given by hand put in."""
    by_hand = _followed(_by_hand(out), graded, assignment)
    _keep_by_hand(by_hand, out)
    graded = [_merged(one, by_hand, assignment) for one in graded]
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
    settle(out, table=_print_of_table(out / "grades.csv"))
    _sheet(graded, by_hand, assignment, out)
    keys = {one.key for one in graded}
    for folder in ("results", "feedback"):
        (out / folder).mkdir(exist_ok=True)
        for path in (out / folder).iterdir():
            ours = re.fullmatch(r".*-[0-9a-f]{8}\.(html|json)", path.name) and path.is_file()
            if ours and path.stem not in keys:  # of a submission that is there no more
                path.unlink()
    for one in graded:
        result = json.dumps(gradescope_results(one, assignment), indent=1, ensure_ascii=False)
        (out / "results" / f"{one.key}.json").write_text(result + "\n", encoding="utf-8")
        (out / "feedback" / f"{one.key}.html").write_text(page(one, assignment), encoding="utf-8")
    return graded


def refuse_to_lose(out: Path) -> None:
    """Before the tables are written anew: whether somebody has changed them.

    Raises:
        GradingError: by-hand.csv holds scores or comments that were not merged, or grades.csv was corrected.
    """
    refuse_to_lose_corrections(out)
    _refuse_to_lose_scores(out, _by_hand(out))


def refuse_to_lose_corrections(out: Path) -> None:
    """Before grades.csv is written anew: whether somebody has changed numbers in it.

    Raises:
        GradingError: somebody has.
    """
    path, known = out / "grades.csv", settled(out, "table")
    if path.exists() and known and _print_of_table(path) != known:
        raise GradingError(
            f"{path} was changed by hand and would be written anew. Put corrections into by-hand.csv and merge them: "
            "a row with submission, cell and score is enough, for a check's cell, too. Then remove the changed table"
        )


def _refuse_to_lose_scores(out: Path, *known: dict[str, dict[str, Any]]) -> None:
    """Refuse if by-hand.csv holds what is in none of these: what was merged before, what is being merged."""
    path = out / "by-hand.csv"
    for row in read_rows(path, {"submission", "cell", "score"}).values() if path.exists() else ():
        entries = [merged.get(f"{_unquote(row['submission'])}\n{row['cell']}", {}) for merged in known]
        score, comment = row["score"].strip(), row.get("comment", "").strip()
        if (score and number_in(score) not in [entry.get("score") for entry in entries]) or (
            comment and comment not in [entry.get("comment", "").strip() for entry in entries]
        ):
            raise GradingError(
                f"{path} holds scores or comments that are not in the grades yet, and would be written anew; "
                f"first: d2lmini-course merge {path} …, or move it away"
            )


def _print_of_table(path: Path) -> str:
    """A fingerprint of the numbers in grades.csv, which stays when a spreadsheet saves it in a form of its own."""
    rows = [
        [
            number_in(cell) if number_in(cell) is not None else cell.strip()
            for name, cell in row.items()
            if name != "notes"
        ]
        for row in read_rows(path, {"submission", "status", "total"}).values()
    ]
    return hashlib.sha256(json.dumps(rows, sort_keys=True, default=str).encode()).hexdigest()


def number_in(text: str) -> float | None:
    """The number that a cell of a sheet holds, with a point or a comma; None if it is none."""
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) and "_" not in text else None


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
    tests, titles = [], {exercise.id: exercise.title for exercise in assignment.variant(one.numbers_of)}
    for result in one.results:
        text = said = _said(result, assignment)
        if _is_written(result, assignment) and result.feedback:
            text = f"Graded by hand. {result.comment}\n\nYour answer:\n\n{said}"
        beside = [other for other in one.results if other.exercise == result.exercise]
        name = f"{result.exercise} {titles[result.exercise]}: {_named(result, beside, assignment).lower()}"
        test = {"name": name, "max_score": result.points, "output": text,
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
            for e in assignment.variant(one.numbers_of)
        )
        total = f"<tr><th>together<th class=n>{sum(scores.values()):g}<th class=n>{assignment.points}"
        parts.append(f"<table><tr><th>exercise<th class=n>points<th class=n>of</tr>{rows}{total}</table>")
        if waiting := sum(result.points for result in one.results if result.score is None):
            parts.append(f"<p>{waiting} of these points wait for a person.</p>")
    parts += [f"<p>{text(note)}" for note in one.notes]
    for exercise in assignment.variant(one.numbers_of):
        results = [result for result in one.results if result.exercise == exercise.id]
        if results:
            parts.append(f"<h2>{exercise.id} {text(exercise.title)}</h2>")
        code = "\n\n".join(source for cell in exercise.of_role("answer") for source in one.answers.get(cell.id, ()))
        if code:
            lost = any(result.score != result.points for result in results if not _is_written(result, assignment))
            parts.append(f"<details{' open' * lost}><summary>Your code</summary><pre>{text(code)}</pre></details>")
        for result in results:
            waits = result.score is None
            kind = "" if waits else "full" if result.score == result.points else "less"
            score = f"waits for a person ({result.points})" if waits else f"{result.score:g} of {result.points}"
            name = _named(result, results, assignment)
            parts.append(f"<p class='{kind}' id='{text(result.cell)}'><strong>{name}</strong>: {score}</p>")
            said = _said(result, assignment)
            parts += [f"<pre>{text(said)}</pre>"] if said else []
            parts += [f"<p><em>{text(result.comment)}</em>"] if result.comment else []
    title = f"{text(assignment.name)}: {text(one.student)}"
    return (f"<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
            f"<title>{title}</title><style>{STYLE}</style><body>{''.join(parts)}</body></html>\n")  # fmt: skip


@dataclass
class Merged:
    """What `merge` did.

    Args:
        taken: how many scores were taken.
        empty: how many rows have none.
        changed: submissions whose text is another one than the one that the score was given for; not taken.
    """

    taken: int = 0
    empty: int = 0
    changed: list[str] = field(default_factory=list)


def merge(sheet: Path, graded: Sequence[Graded], assignment: Assignment, out: Path) -> Merged:
    """Take scores and comments from a filled-in by-hand.csv: of written answers, and of checks that were unjust.

    A row's score is an empty cell, a number, or `-`, which takes an earlier one back.

    Raises:
        GradingError: a row is unknown, its score impossible, or two rows contradict each other. Then nothing is taken.
    """
    results = {(one.path, result.cell): (one, result) for one in graded for result in one.results}
    by_hand, merged, problems = _by_hand(out), Merged(), []
    seen: dict[str, tuple[int, str, str]] = {}
    for number, row in read_rows(sheet, {"submission", "cell", "score"}).items():
        path, cell, given = _unquote(row["submission"]), row["cell"].strip(), row["score"].strip()
        key, comment = f"{path}\n{cell}", _unquote(row.get("comment", ""))
        if (path, cell) not in results:
            problems.append(f"row {number}: no answer {cell!r} in {path!r}; remove the row, or grade again")
            continue
        one, result = results[path, cell]
        score = number_in(given)
        if given not in ("", BACK) and (score is None or not 0 <= score <= result.points):
            problems.append(f"row {number}: score {row['score']!r}: expected a number from 0 to {result.points}")
            continue
        before, *said = seen.setdefault(key, (number, given, comment))
        if said != [given, comment]:
            problems.append(f"rows {before} and {number} are about the same answer and differ; keep one of them")
        elif before != number:
            continue
        elif given == BACK:
            place = _place(one, result, assignment)  # also where it was said of a file of another name
            by_hand = {key: entry for key, entry in by_hand.items() if _place_of(key, entry) != place}
        elif not given and not comment:
            merged.empty += 1
        elif _of_another_text(row, result, assignment):
            merged.changed.append(path)
        else:
            known = by_hand.get(key, {})
            kept = known.get("score") if known.get("answer") == _given_for(one, result, assignment) else None
            by_hand[key] = {"score": score if given else kept, "comment": comment, "student": one.student,
                            "answer": _given_for(one, result, assignment)}  # fmt: skip
            merged.taken += bool(given)
            merged.empty += not given
    if problems:
        raise GradingError(f"{sheet}: nothing was taken. " + "; ".join(problems))
    if not (out / "by-hand.csv").exists() or sheet.resolve() != (out / "by-hand.csv").resolve():
        _refuse_to_lose_scores(out, _by_hand(out), by_hand)
    _keep_by_hand(by_hand, out)
    write(graded, assignment, out)
    return merged


def read_rows(sheet: Path, columns: Collection[str]) -> dict[int, dict[str, str]]:
    """A sheet's rows by their numbers in a spreadsheet; empty ones are left out.

    It may be in whichever form a spreadsheet saves: `,` or `;` or tabs, UTF-8, UTF-16 or Windows' letters.

    Raises:
        GradingError: it cannot be read, or these columns are not in it.
    """
    if not sheet.is_file():
        raise GradingError(f"{sheet}: there is no such file" if not sheet.exists() else f"{sheet}: this is a folder")
    try:
        data = sheet.read_bytes()
        utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        try:
            text = data.decode("utf-16" if utf16 else "utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252")  # what a spreadsheet on Windows saves as plain CSV
        first, _, rest = text.partition("\n")
        text = rest if first.strip().lower() in ("sep=;", "sep=,") else text
        csv.field_size_limit(10**9)
        for sign in ",;\t":
            reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=sign, restval="")
            if set(columns) <= set(reader.fieldnames or ()):
                rows = [{name: cell for name, cell in row.items() if isinstance(name, str)} for row in reader]
                return {n: row for n, row in enumerate(rows, start=2) if any(cell.strip() for cell in row.values())}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GradingError(f"{sheet}: cannot be read as CSV ({error}); save it as CSV in UTF-8") from error
    raise GradingError(
        f"{sheet}: expected a CSV table with the columns {', '.join(sorted(columns))}; its first line is {first[:80]!r}"
    )


def _named(result: Result, beside: Sequence[Result], assignment: Assignment) -> str:
    """What students call a result of an exercise, among the others of its kind: "Check 2 of 3"."""
    written = _is_written(result, assignment)
    kin = [other.cell for other in beside if _is_written(other, assignment) == written]
    which = f" {kin.index(result.cell) + 1} of {len(kin)}" if len(kin) > 1 else ""
    return ("Written answer" if written else "Check") + which


def _said(result: Result, assignment: Assignment) -> str:
    """What a student reads below a score."""
    if _is_written(result, assignment) and not result.feedback and not result.score:
        return NO_ANSWER
    return result.feedback


def _is_written(result: Result, assignment: Assignment) -> bool:
    return any(result.cell == cell.id for exercise in assignment.exercises for cell in exercise.of_role("written"))


def _by_hand(out: Path) -> dict[str, dict[str, Any]]:
    path = out / "by-hand.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _print(answer: str) -> str:
    """A fingerprint of a text, which does not see spaces and line ends; no spreadsheet takes it for a number."""
    return "text " + hashlib.sha256(" ".join(answer.split()).encode()).hexdigest()[:12]


def _given_for(one: Graded, result: Result, assignment: Assignment) -> str:
    """What a score is given for: a text; or, where it corrects a check, the notebook as it was."""
    return _print(result.feedback) if _is_written(result, assignment) else one.digest


def _of_another_text(row: dict[str, str], result: Result, assignment: Assignment) -> bool:
    """Whether the row of a sheet was made for another text than the present one."""
    if not _is_written(result, assignment):
        return False
    if row.get("text", "").strip():
        return row["text"].strip() != _print(result.feedback)
    return bool(row.get("answer", "").strip()) and _print(_unquote(row["answer"])) != _print(result.feedback)


def _keep_by_hand(by_hand: dict[str, dict[str, Any]], out: Path) -> None:
    path = out / "by-hand.json"
    if by_hand or path.exists():
        path.write_text(json.dumps(by_hand, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _followed(
    by_hand: dict[str, dict[str, Any]], graded: Sequence[Graded], assignment: Assignment
) -> dict[str, dict[str, Any]]:
    """With what was said of the same text of the same student, where the file has another name now."""
    said = {_place_of(key, entry): entry for key, entry in by_hand.items()}
    new = {
        f"{one.path}\n{result.cell}": said[place]
        for one in graded
        for result in one.results
        if (place := _place(one, result, assignment)) in said
    }
    own = {key: by_hand[key] for key in new if key in by_hand and by_hand[key]["answer"] == new[key]["answer"]}
    return {**by_hand, **new, **own}


def _place(one: Graded, result: Result, assignment: Assignment) -> tuple[str, str, str]:
    """What a score belongs to, whatever the file is called: student, cell, and what it is given for."""
    return one.student, result.cell, _given_for(one, result, assignment)


def _place_of(key: str, entry: dict[str, Any]) -> tuple[str, str, str]:
    return entry["student"], key.rpartition("\n")[2], entry["answer"]


def _merged(one: Graded, by_hand: dict[str, dict[str, Any]], assignment: Assignment) -> Graded:
    results, notes = [], list(one.notes)
    for result in one.results:
        entry = by_hand.get(f"{one.path}\n{result.cell}")
        if entry and entry["answer"] == _given_for(one, result, assignment):
            score = result.score if entry["score"] is None else entry["score"]
            result = replace(result, score=score, comment=entry["comment"])
        elif entry and not _is_written(result, assignment):
            notes.append(f"{result.exercise}: the correction by hand was of an earlier notebook, and is left out")
        results.append(result)
    return replace(one, results=results, notes=notes)


def _sheet(graded: Iterable[Graded], by_hand: dict[str, dict[str, Any]], assignment: Assignment, out: Path) -> None:
    """by-hand.csv: the written answers, and the checks that were corrected."""
    rows = []
    for one in graded:
        exercises = assignment.variant(one.numbers_of)
        rubrics = {cell.of: cell.source for exercise in exercises for cell in exercise.of_role("rubric")}
        for result in one.results:
            written, entry = result.cell in rubrics, by_hand.get(f"{one.path}\n{result.cell}")
            corrected = entry and entry["answer"] == _given_for(one, result, assignment)
            waits = result.score is None
            if not corrected and not waits and not (written and result.feedback):
                continue
            shown = not waits and (written or entry["score"] is not None)
            rubric = re.sub(r"(?m)^- ", "• ", rubrics.get(result.cell, ""))  # a spreadsheet takes `-` for a formula
            rows.append([one.path, one.student, result.exercise, result.cell, result.points,
                         f"{result.score:g}" if shown else "", result.comment, result.feedback, rubric,
                         _print(result.feedback) if written else ""])  # fmt: skip
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
