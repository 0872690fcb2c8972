"""Right answers in every other form, which must get full marks; and fakes, which must not.

A solution and its checks run in this process, as in a notebook: thousands of runs, of milliseconds each.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch
from torch import nn

from d2lmini.answers import here
from d2lmini_course.bank import HIDDEN, Exercise
from d2lmini_course.grading.checker import run_check

Change = Callable[[Any], Any]
# What a check says that gives the points of several values singly.
_SINGLY = re.compile(r"(?m)^# .*\bpoints? (each|for (each|`))")


def inside(change: Change) -> Change:
    """A change of values that reaches into lists, tuples and dicts."""

    def changed(value: Any) -> Any:
        if type(value) is dict:
            return change({key: changed(item) for key, item in value.items()})
        return change(type(value)(map(changed, value))) if type(value) in (list, tuple) else change(value)

    return changed


def _of_tensors(change: Callable[[torch.Tensor], Any]) -> Change:
    return inside(lambda value: change(value) if isinstance(value, torch.Tensor) else value)


def _of_numbers(change: Callable[[Any], Any]) -> Change:
    return inside(lambda value: change(value) if isinstance(value, int | float) and value is not True else value)


def _if_exact(dtype: torch.dtype) -> Change:
    def cast(value: torch.Tensor) -> torch.Tensor:
        other = value.to(dtype)
        return other if torch.equal(other.to(value.dtype), value) else value

    return _of_tensors(cast)


def _subclass(value: Any) -> Any:
    kind = type(value)
    if kind in (int, float, str, list, tuple, dict):
        return type("Mine", (kind,), {})(value)
    return value.as_subclass(type("Mine", (torch.Tensor,), {})) if kind is torch.Tensor else value


def _whole(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    return float(value) if isinstance(value, int) else int(value) if value == value // 1 else value


def _gradient(value: torch.Tensor) -> torch.Tensor:
    return value.detach().clone().requires_grad_() * 1 if value.is_floating_point() else value


FORMS: dict[str, Change] = {
    "float64": _of_tensors(lambda value: value.double() if value.is_floating_point() else value),
    "float16": _if_exact(torch.float16),
    "bfloat16": _if_exact(torch.bfloat16),
    "with gradients": _of_tensors(_gradient),
    "whole-number tensors": _if_exact(torch.int64),
    "bool tensors": _if_exact(torch.bool),
    "floating tensors": _of_tensors(lambda value: value if value.is_floating_point() else value.float()),
    "tensors without axes": _of_numbers(lambda value: torch.tensor(value, device="cpu")),
    "arrays without axes": _of_numbers(np.array),
    "NumPy's numbers": _of_numbers(lambda value: np.array(value)[()]),
    "NumPy's arrays": _of_tensors(lambda value: value.detach().numpy()),
    "tuples": inside(lambda value: tuple(value) if isinstance(value, list) else value),
    "lists": inside(lambda value: list(value) if isinstance(value, tuple) else value),
    "floats for whole numbers": _of_numbers(_whole),
    "subclasses": inside(_subclass),
}


def _nan(found: list[Any]) -> Change:
    def change(value: Any) -> Any:
        if isinstance(value, nn.Module):
            found.append(value)
        if isinstance(value, torch.Tensor):
            found.append(None)
            return torch.full(value.shape, torch.nan)
        if isinstance(value, int | float) and not isinstance(value, bool):
            found.append(None)
            return float("nan")
        return value

    return inside(change)


class Run:
    """An exercise's code that is given, its answers, and its checks, in one namespace.

    Args:
        exercise: with its variants filled in.
        seed: of the hidden tests.
        instead: answers in the place of the solution's, by cell.
    """

    def __init__(self, exercise: Exercise, seed: int, instead: dict[str, str] | None = None):
        self.exercise, self.seed = exercise, seed
        self.names: dict[str, Any] = {"__name__": "__main__"}
        for cell in exercise.of_role("given", "answer"):
            source = (instead or {}).get(cell.id, cell.source)
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(source, f"<{cell.id or exercise.id}>", "exec"), self.names)
        self.answers = [name for cell in exercise.of_role("answer") for name in cell.names if name in self.names]

    def score(self, change: Change = lambda value: value, shown: bool = False, without: str = "",
              answers: dict[str, Any] | None = None) -> tuple[float, str]:  # fmt: skip
        """Points of all checks, and what they say.

        Args:
            change: is made with every value that an answer holds or returns.
            shown: run only what students see.
            without: the name of an answer that is taken away.
            answers: others in the place of some.
        """
        total, said = 0.0, io.StringIO()
        for cell in self.exercise.of_role("check"):
            names = {**self.names, "seed": self.seed}
            held = {name: value for name, value in {**self.names, **(answers or {})}.items() if name in self.answers}
            names |= held | {name: here(held[name], change) for name in self.exercise.needed(cell) if name in held}
            names.pop(without, None)
            with contextlib.redirect_stdout(said):
                try:
                    score = run_check(HIDDEN.sub("", cell.source) if shown else cell.source, names, cell.id)
                    total += cell.points if score is None else score
                except Exception as error:
                    print(f"{type(error).__name__}: {error}")
        return total, said.getvalue().strip()


def problems(exercise: Exercise, seed: int) -> Iterator[str]:
    """What is not as it should be, in words.

    Args:
        exercise: with its variants filled in.
        seed: of the hidden tests.
    """
    full = sum(cell.points for cell in exercise.of_role("check"))
    if not full:
        return
    run = Run(exercise, seed)
    for form, change in FORMS.items():
        total, said = run.score(change)
        if total != full:
            yield f"the solution gets {total:g} of {full} points in the form {form!r}: {said}"
    for fake, total in _fakes(run, exercise, seed):
        if total >= full:
            yield f"a fake gets full marks: {fake}"
    found: list[Any] = []
    total, said = run.score(_nan(found))
    of_network = any(isinstance(value, nn.Module) for value in found)  # its sizes earn their points
    if found and not of_network and total:
        yield f"the solution with NaN in the place of its numbers gets {total:g} points: {said}"
    yield from _parts(run, exercise)


def _parts(run: Run, exercise: Exercise) -> Iterator[str]:
    """Whether an answer of several values loses only the points of one that is missing or nonsense."""
    values = [name for name in run.answers if not callable(run.names[name]) and not inspect.ismodule(run.names[name])]
    promised = any(_SINGLY.search(cell.source) for cell in exercise.of_role("check"))
    for name in values if len(values) > 1 and promised else ():
        for what, options in (("is missing", {"without": name}), ("is nonsense", {"answers": {name: "nonsense"}})):
            total, said = run.score(**options)
            if not total:
                yield f"no point is left where only `{name}` {what}: {said}"


def _fakes(run: Run, exercise: Exercise, seed: int) -> Iterator[tuple[str, float]]:
    """Answers that only look right: what each does, and its points."""
    functions = [name for name in run.answers if inspect.isfunction(run.names[name])]
    for name in functions:
        function, calls = run.names[name], []

        def noted(*arguments: Any, _function: Any = function, _calls: list = calls, **options: Any) -> Any:
            key = _key(arguments, options)
            result = _function(*arguments, **options)
            _calls.append((key, result))
            return result

        run.score(answers={name: noted}, shown=True)
        shown = list(calls)
        run.score(answers={name: noted})
        if len({_key(result) for _, result in calls}) < 2 or not shown:
            continue  # it always returns the same, or nothing was shown
        table = dict(shown)
        first = shown[0][1]
        yield f"`{name}` ignores its input", run.score(answers={name: lambda *_, _r=first, **__: _r})[0]
        yield (
            f"`{name}` is a table of the shown cases",
            run.score(answers={name: lambda *a, _t=table, _r=first, **o: _t.get(_key(a, o), _r)})[0],
        )
        yield f"`{name}` returns its input", run.score(answers={name: lambda x=None, *_, **__: x})[0]
    networks = []
    run.score(lambda value: networks.append(isinstance(value, nn.Module)) or value)
    for wrong, constant in itertools.product(exercise.of_role("wrong") if any(networks) else (), (0.0, 0.5, 1.0)):
        fake = Run(exercise, seed, {wrong.of: wrong.source})
        yield f"{wrong.name}, all weights {constant:g}", fake.score(_constant(constant))[0]


def _key(*values: Any) -> str:
    """A text that is the same for the same values."""
    return repr([value.tolist() if isinstance(value, torch.Tensor) else value for value in _flat(values)])


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        value = list(value.items())
    if isinstance(value, list | tuple):
        yield len(value)
        for item in value:
            yield from _flat(item)
    else:
        yield value


def _constant(constant: float) -> Change:
    """Fill a network's weights, as soon as they are there."""

    def fill(network: nn.Module) -> None:
        with torch.no_grad():
            for parameter in network.parameters():
                if not nn.parameter.is_lazy(parameter):
                    parameter.fill_(constant)

    def change(value: Any) -> Any:
        if isinstance(value, nn.Module) and not hasattr(value, "_filled"):
            value._filled = True
            fill(value)
            handle = value.register_forward_hook(lambda network, *_: (fill(network), handle.remove())[:0] or None)
        return value

    return change
