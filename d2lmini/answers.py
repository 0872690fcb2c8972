"""Answers to exercises, as checks see them: each value in one plain form, whatever form it came in.

A right answer counts in every form: float64 or float16, with a gradient attached, as whole numbers, as an array of
NumPy, as a tensor without axes for a number, as a tuple for a list. So a check, in a notebook and in a grader alike,
never sees an answer itself, but what `plain` makes of it; and in the place of a function or a network, an `Answer`.
"""

from __future__ import annotations

import collections.abc
import itertools
import numbers
import operator
import os
import sys
import traceback
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import torch

MOST_ITEMS = 1_000_000  # of an iterator
MOST_DEPTH = 30
_VIEWS = (type({}.keys()), type({}.values()), type({}.items()))
_missing: set[str] = set()  # answers that the last check needs and that are not there
_last: list[Any] = []  # what an answer has returned last
_EXACT = 2**53  # below it, every whole number is a float

# What a check can do with an answer that is not plain data.
OPERATIONS: dict[str, Callable[..., Any]] = {
    "call": lambda thing, arguments, options: thing(*arguments, **options),
    "attribute": getattr,
    "item": operator.getitem,
    "length": len,
    "items": list,
}


def plain(value: Any, other: Callable[[Any], Any] = lambda value: value, depth: int = 0) -> Any:
    """A value in the form that checks expect.

    - A number, also one of NumPy's, a tensor or array without axes: `bool`, `int` where it is whole, else `float`.
    - A tensor or an array of real numbers: a float32 tensor without a graph (float64 for whole numbers that need it).
    - A list, tuple, range, iterator or view of a dict: a list; a key of a dict and an item of a set: a tuple.
    - A dict, a set, a string of a subclass: a plain one.

    Args:
        value: what an answer left in a variable, or returned.
        other: what becomes of everything else, e.g. functions and networks.
        depth: in how many containers the value is.
    """
    if value is None or isinstance(value, bool | np.bool_):
        return None if value is None else bool(value)
    if isinstance(value, torch.Tensor) and value.layout is torch.strided and not value.is_quantized:
        return _tensor(value)
    if isinstance(value, numbers.Number | Decimal):
        return _number(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biufc":
            return plain(value.tolist(), other, depth)
        native = value.astype(value.dtype.newbyteorder("="))  # a copy: PyTorch takes no negative steps
        if native.dtype in (np.uint16, np.uint32, np.uint64, np.longdouble):
            native = native.astype(np.float64)
        return _tensor(torch.from_numpy(native))
    if depth < MOST_DEPTH:

        def inner(item: Any) -> Any:
            return plain(item, other, depth + 1)

        if isinstance(value, dict):
            return {_frozen(inner(key)): inner(item) for key, item in value.items()}
        if isinstance(value, set | frozenset):
            return {_frozen(inner(item)) for item in value}
        if isinstance(value, (list, tuple, range, collections.abc.Iterator, *_VIEWS)):
            return [inner(item) for item in itertools.islice(value, MOST_ITEMS)]
    return other(value)


def _tensor(value: torch.Tensor) -> Any:
    value = value.detach().resolve_conj().resolve_neg().cpu()
    if value.dim() == 0:
        return plain(value.item())
    if value.is_complex():
        return value
    single = value.as_subclass(torch.Tensor).float()
    if not value.is_floating_point() and not torch.equal(single.to(value.dtype), value):
        return value.double()
    return single


def _number(value: Any) -> Any:
    if isinstance(value, numbers.Complex) and not isinstance(value, numbers.Real):
        return complex(value)
    if isinstance(value, numbers.Integral):
        return int(value)
    value = float(value)
    return int(value) if value.is_integer() and abs(value) <= _EXACT else value


def _frozen(value: Any) -> Any:
    """As a key of a dict."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


class Answer:
    """What a check has in the place of an answer that is not plain data. All that it gives is plain again.

    It can be called, indexed, iterated over, and asked for its length and its attributes.

    Args:
        ask: does one of OPERATIONS: its name, the thing, further arguments; gives the result in its plain form.
        thing: the answer itself, or what `ask` knows it by.
        kind: the name of its type.
        text: how it prints.
    """

    __slots__ = ("_ask", "_text", "_thing")

    def __new__(cls, ask: Callable[..., Any], thing: Any, kind: str, text: str = "") -> Answer:
        """Of a class with the name of the answer's own: Python's messages name it."""
        return super().__new__(type(f"your {kind}", (cls,), {"__slots__": ()}) if cls is Answer else cls)

    def __init__(self, ask: Callable[..., Any], thing: Any, kind: str, text: str = ""):
        self._ask, self._thing, self._text = ask, thing, text

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: D102
        return self._ask("call", self._thing, arguments, options)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._ask("attribute", self._thing, name)

    def __getitem__(self, key: Any) -> Any:
        return self._ask("item", self._thing, key)

    def __len__(self) -> int:
        return self._ask("length", self._thing)

    def __iter__(self) -> collections.abc.Iterator[Any]:
        return iter(self._ask("items", self._thing))

    def __bool__(self) -> bool:
        raise TypeError(f"expected True or False, or another plain value, not {self!r}")

    def __repr__(self) -> str:
        return f"{type(self).__name__} {self._text}".strip()

    def __reduce__(self) -> Any:
        raise TypeError(f"{self!r} cannot be sent")


def unwrapped(value: Any, thing: Callable[[Answer], Any] = lambda answer: answer._thing) -> Any:
    """A value with what answers stand for in their places, inside lists, tuples and dicts, too."""
    if isinstance(value, Answer):
        return thing(value)
    if type(value) is dict:
        return {key: unwrapped(item, thing) for key, item in value.items()}
    return type(value)(unwrapped(item, thing) for item in value) if type(value) in (list, tuple) else value


def here(value: Any, change: Callable[[Any], Any] = lambda value: value) -> Any:
    """An answer of this process in its plain form.

    Args:
        value: the answer.
        change: is given each value before it becomes plain, also those that functions and networks return.
    """

    def ask(what: str, thing: Any, *arguments: Any) -> Any:
        _last[:] = [OPERATIONS[what](thing, *unwrapped(arguments))]
        return here(_last[0], change)

    def other(value: Any) -> Any:
        return value if isinstance(value, Answer) else Answer(ask, value, type(value).__name__, text_of(value))

    return plain(change(value), other)


def text_of(value: Any) -> str:
    """How a thing prints; a function or a class by its name."""
    try:
        return str(getattr(value, "__name__", None) or value)[:300]
    except Exception:
        return ""


def described(value: Any) -> str:
    """What came, in a few words, with its type."""
    if isinstance(value, torch.Tensor | np.ndarray):
        kind = "a tensor" if isinstance(value, torch.Tensor) else "an array of NumPy"
        few = f": {value.tolist()}" if np.prod(value.shape) <= 9 else ""
        return f"{kind} of shape {tuple(value.shape)}, {str(value.dtype).removeprefix('torch.')}{few}"
    if value is None or isinstance(value, Answer):
        return repr(value)
    text = repr(value)
    return f"{type(value).__name__} {text if len(text) <= 100 else text[:100] + ' …'}"


def what_came(values: dict[str, Any], last: list[Any]) -> str:
    """For a check that was not passed: what variables hold, or else what was returned last, in the form that came."""
    held = [f"`{name}`: {described(value)}" for name, value in values.items() if _is_data(value)]
    return "; ".join(held or map(described, last[-1:]))


def _is_data(value: Any) -> bool:
    return plain(value, lambda other: NotImplemented) is not NotImplemented


def use(names: dict[str, Any], *which: str) -> None:
    """At the head of a check in a notebook: put answers in their plain form, until the cell has ended.

    Args:
        names: the notebook's, `globals()`.
        which: names that answers should have defined.

    Raises:
        NotImplementedError: none of them is there. See `start`.
    """
    kept = {name: names[name] for name in which if name in names}
    _missing.clear()
    _missing.update(set(which) - set(kept))
    if which and not kept:
        raise NotImplementedError
    names.update({name: here(value) for name, value in kept.items()})
    _last.clear()
    if shell := _shell():

        def put_back(result: Any) -> None:
            if isinstance(result.error_in_exec, AssertionError) and (came := what_came(kept, _last)):
                print(f"What came: {came}")
            shell.events.unregister("post_run_cell", put_back)
            for name in which:  # a check may have set what was missing
                names.pop(name, None)
            names.update(kept)

        shell.events.register("post_run_cell", put_back)


def start() -> None:
    """In the first cell of a notebook: let *Restart and run all* go on where an answer is not written yet.

    An untouched answer raises NotImplementedError. Then a line says so, in its cell and in those that check it, and
    the next cells run. nbgrader needs the error itself.
    """
    shell = _shell()
    if shell and not os.environ.get("NBGRADER_EXECUTION"):
        shell.set_custom_exc((NotImplementedError, NameError), _say)
        shell.events.register("post_run_cell", _go_on)


def _not_written(error: BaseException | None) -> str:
    """Of which answer that is not written an error tells; empty if it tells of something else."""
    if isinstance(error, NameError):
        return f"`{error.name}`" if error.name in _missing else ""
    if not isinstance(error, NotImplementedError) or error.args:  # PyTorch's own have a message
        return ""
    last = list(traceback.walk_tb(error.__traceback__))[-1][0].f_code
    return "an answer" if last.co_name == "<module>" or last is use.__code__ else f"`{last.co_name}`"


def _say(shell: Any, kind: type, error: BaseException, trace: Any, tb_offset: int | None = None) -> None:
    if name := _not_written(error):
        print(f"Not written yet: {name}. The other cells go on.")
    else:
        shell.showtraceback((kind, error, trace), tb_offset=tb_offset)


def _go_on(result: Any) -> None:
    if _not_written(result.error_in_exec):
        result.error_in_exec = None  # what runs all cells stops at one that has ended with an error


def _shell() -> Any:
    """IPython's, if this is a notebook."""
    return sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
