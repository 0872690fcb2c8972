"""The book's exercise pages, one for each section, and the notebook that each of them offers. Needs no PyTorch.

They are made at each build and are not kept: the exercises are the source.
"""

from __future__ import annotations

import re
from pathlib import Path

import nbformat

from d2lmini_course import notebooks
from d2lmini_course.address import Address
from d2lmini_course.bank import HIDDEN, KINDS, LEVELS, SOLUTION, Bank, Exercise

# A link to a figure in a state: Sphinx would look for a place of that name.
_FIGURE = re.compile(r"\[([^\]]*)\]\(\.\./\.\./chapters/([\w-]+)\.ipynb(#[\w-]+=[^)\s]*)\)")


def write(checkout: Path) -> list[Path]:
    """Write chapters/<section>-exercises.md for each section, and its notebook below _build/course; the pages' paths.

    A page whose text is as before is left alone, so that Sphinx does not build it again.
    """
    bank, address = Bank(checkout / "exercises"), Address.of(checkout)
    pages = []
    for section in bank.sections:
        name = f"{section.replace('.', '-')}-exercises"
        exercises = [exercise.variant() for exercise in bank.section(section)]
        notebook = notebooks.student(exercises, f"Exercises of section {section}", address, {})
        _renew(checkout / "_build" / "course" / f"{name}.ipynb", nbformat.writes(notebook) + "\n")
        pages.append(checkout / "chapters" / f"{name}.md")
        _renew(pages[-1], page(section, exercises))
    return pages


def page(section: str, exercises: list[Exercise]) -> str:
    """A section's page: MyST Markdown."""
    name = f"{section.replace('.', '-')}-exercises"
    rows = [
        f"| [{e.id}](#{place(e)}) {e.title} | {KINDS[e.kind]} · {LEVELS[e.level]} | {e.minutes} | {e.points} |"
        for e in exercises
    ]
    parts = [
        f"# Exercises of section {section}",
        f"{len(exercises)} exercises, with hints, checks and, for most of them, solutions. Write the answers "
        f"in a notebook: {{download}}`this one <../_build/course/{name}.ipynb>` holds all of them, with their checks, "
        "and opens in Jupyter, Colab and VS Code as it is. "
        "Teachers can pick some, hand them out and have them graded: see [Teach with this book](teach.md).",
        "| exercise | kind | min | points |\n| :-- | :-- | --: | --: |\n" + "\n".join(rows),
        *map(_exercise, exercises),
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def _exercise(exercise: Exercise) -> str:
    after = (
        f" · after {', '.join(need for need in exercise.needs if '-' in need)}"
        if any("-" in need for need in exercise.needs)
        else ""
    )
    parts = [
        f"({place(exercise)})=\n## {exercise.id} {exercise.title}",
        f"*{KINDS[exercise.kind].capitalize()} · {LEVELS[exercise.level]} · {exercise.minutes} minutes · "
        f"{_points(exercise.points)}{after}.* "
        f"**Goal.** {exercise.goal}",
    ]  # fmt: skip
    hints = exercise.of_role("hint")
    for cell in exercise.cells:
        if cell.role == "text":
            parts.append(cell.source)
        elif cell.role in ("given", "answer"):
            parts.append(_code(cell.stub))
        elif cell.role == "written":
            parts.append(f"*Your answer, in words ({cell.points} points).*")
        elif cell.role == "check" and (shown := HIDDEN.sub("", cell.source).strip()) and not _only_comments(shown):
            parts.append(
                _folded(f"Check ({_points(cell.points)}{', part of it hidden' if cell.hidden else ''})", _code(shown))
            )
    for number, hint in enumerate(hints, start=1):
        parts.append(_folded("Hint" if len(hints) == 1 else f"Hint {number}", hint.source))
    if exercise.solution == "public":
        parts.append(_folded("Solution", _solution(exercise)))
    else:
        parts.append("*The solution of this exercise is left to instructors.*")
    text = _FIGURE.sub(lambda match: f'<a href="{match[2]}.html{match[3]}">{match[1]}</a>', "\n\n".join(parts))
    return text.replace("](../../chapters/", "](")


def _solution(exercise: Exercise) -> str:
    parts = []
    for cell in exercise.cells:
        if cell.role == "answer":
            parts.append(_code(SOLUTION.sub(lambda match: match[1], cell.source).rstrip("\n")))
        elif cell.role in ("written", "explanation"):
            parts.append(cell.source)
    wrong = list(dict.fromkeys(cell.name for cell in exercise.of_role("wrong")))
    if wrong:
        parts.append("Typical mistakes, which the checks know: " + "; ".join(wrong) + ".")
    return "\n\n".join(parts)


def _folded(title: str, text: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{text}\n\n</details>"


def _code(source: str) -> str:
    return f"```python\n{source}\n```"


def _only_comments(source: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in source.splitlines())


def _points(points: int) -> str:
    return f"{points} point{'s' * (points != 1)}"


def place(exercise: Exercise) -> str:
    """The name of an exercise's place on its page: `7-3-exercises.html#exercise-7-3-4`."""
    return f"exercise-{exercise.id.replace('.', '-')}"


def _renew(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for written in write(Path(__file__).resolve().parent.parent):
        print(written)
