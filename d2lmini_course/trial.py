"""Whether an exercise does what it should: solution full marks, stub none, wrong answers fewer and told why."""

from __future__ import annotations

from collections.abc import Iterator

from d2lmini_course import forms
from d2lmini_course.bank import Cell, Exercise
from d2lmini_course.grading import jobs
from d2lmini_course.grading.jobs import Job, Limits, Result

VARIANTS = 3  # how many draws of an exercise with variants are tried


def trials(exercise: Exercise, seed: int, limits: Limits | None = None) -> Iterator[str]:
    """What is not as it should be, in words; nothing if all is well. Takes a tenth of a second per answer.

    Tried are the solution, the untouched stub, each wrong answer; and, for the first draw, the solution in every other
    form, and fakes of it (forms.py).

    Args:
        exercise: as in the bank.
        seed: of the hidden tests.
        limits: what each answer may take.
    """
    draws = [None, *range(VARIANTS)] if exercise.variants else [None]
    for draw in draws:
        drawn = exercise.variant(draw, "a student")
        prefix = f"variant {draw}: " if draw is not None else ""
        for problem in _trials(drawn, seed, limits or Limits()):
            yield prefix + problem
    yield from forms.problems(exercise.variant(), seed)


def _trials(exercise: Exercise, seed: int, limits: Limits) -> Iterator[str]:
    def graded(change: dict[str, str] | None = None, stub: bool = False) -> list[Result]:
        def source(cell: Cell) -> str:
            return (change or {}).get(cell.id, cell.stub if stub else cell.source)

        answers = {cell.id: [source(cell)] for cell in exercise.of_role("answer", "written")}
        job = Job([exercise], answers, seed, limits, unprotected=True)  # the bank's own answers
        return [result for result in jobs.run(job) if result.cell in checks]

    checks = {cell.id: cell.points for cell in exercise.of_role("check")}
    full = sum(checks.values())
    results = graded()
    if any(result.score != result.points for result in results) or {result.cell for result in results} != set(checks):
        yield f"the solution gets {_total(results):g} of {full} points: {_feedback(results)}"
    if full and (total := _total(graded(stub=True))):
        yield f"the untouched stub gets {total:g} points"
    for wrong in exercise.of_role("wrong"):
        results = graded({wrong.of: wrong.source})
        if _total(results) >= full:
            yield f"wrong answer {wrong.name!r} gets full marks"
        if wrong.message not in _feedback(results):
            yield f"wrong answer {wrong.name!r} is not told {wrong.message!r}, but: {_feedback(results)}"


def _total(results: list[Result]) -> float:
    return sum(result.score or 0 for result in results)


def _feedback(results: list[Result]) -> str:
    return "\n".join(filter(None, (result.feedback for result in results)))
