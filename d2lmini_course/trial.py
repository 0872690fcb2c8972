"""Whether an exercise does what it should: solution full marks, stub none, wrong answers fewer and told why."""

from __future__ import annotations

from collections.abc import Iterator

from d2lmini_course.bank import Cell, Exercise
from d2lmini_course.grading import jobs
from d2lmini_course.grading.jobs import Job, Limits, Result

VARIANTS = 3  # how many draws of an exercise with variants are tried

# Follows a solution, and gives its results another form. "NaN": it takes the place of every number that its functions
# return or its variables hold; where there is none (in text, modules, truth values), a function raises and a variable
# is not set. "tensor", "array": one without axes takes the place of each number that its functions return.
_FORM = """
def _formed(value, form):
    import functools
    import inspect

    import numpy
    import torch

    found = []

    def change(value):
        if isinstance(value, dict):
            return {key: change(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            changed = [change(item) for item in value]
            return type(value)(*changed) if hasattr(value, "_fields") else type(value)(changed)
        number = isinstance(value, int | float | numpy.number) and not isinstance(value, bool)
        if form == "NaN":
            found.append(number or isinstance(value, numpy.ndarray | torch.Tensor))
            if isinstance(value, torch.Tensor):
                return torch.full(value.shape, torch.nan, dtype=value.dtype if value.is_floating_point() else None)
            if isinstance(value, numpy.ndarray):
                return numpy.full(value.shape, numpy.nan)
            return float("nan") if number else value
        return value if not number else torch.tensor(value) if form == "tensor" else numpy.array(value)

    if inspect.isfunction(value):
        return functools.wraps(value)(lambda *arguments, **options: _formed(value(*arguments, **options), form))
    value = change(value)
    if form == "NaN" and not any(found):
        raise NotImplementedError
    return value


for _name in NAMES:
    if FORM == "NaN" or callable(globals()[_name]):
        try:
            globals()[_name] = _formed(globals().pop(_name), FORM)
        except NotImplementedError:
            pass
"""


def trials(exercise: Exercise, seed: int, limits: Limits | None = None) -> Iterator[str]:
    """What is not as it should be, in words; nothing if all is well. Takes a tenth of a second per answer.

    Tried are the solution, the untouched stub, each wrong answer; and, for the first draw, the solution with NaN in the
    place of its numbers (no points), and with 0-d tensors and arrays for the numbers it returns (full marks).

    Args:
        exercise: as in the bank.
        seed: of the hidden tests.
        limits: what each answer may take.
    """
    draws = [None, *range(VARIANTS)] if exercise.variants else [None]
    for draw in draws:
        drawn = exercise.variant(draw, "a student")
        prefix = f"variant {draw}: " if draw is not None else ""
        for problem in _trials(drawn, seed, limits or Limits(), forms=draw is None):
            yield prefix + problem


def _trials(exercise: Exercise, seed: int, limits: Limits, forms: bool) -> Iterator[str]:
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
    for form in ("NaN", "tensor", "array") if forms and full else ():
        results = graded({cell.id: _in_form(cell, form) for cell in exercise.of_role("answer")})
        total = _total(results)
        if form == "NaN" and total:
            yield f"the solution with NaN in the place of its numbers gets {total:g} points: {_feedback(results)}"
        if form != "NaN" and total != full:
            yield f"the solution gets {total:g} of {full} points if its numbers are 0-d {form}s: {_feedback(results)}"


def _in_form(cell: Cell, form: str) -> str:
    """A solution that gives its results in another form; see _FORM."""
    return f"{cell.source}\n{_FORM.replace('NAMES', repr(cell.names)).replace('FORM', repr(form))}"


def _total(results: list[Result]) -> float:
    return sum(result.score or 0 for result in results)


def _feedback(results: list[Result]) -> str:
    return "\n".join(filter(None, (result.feedback for result in results)))
