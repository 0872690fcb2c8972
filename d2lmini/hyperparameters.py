"""Two helpers of d2l's style of writing classes: arguments kept as attributes, methods added cell by cell."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any


def add_to_class(Class: type) -> Callable:
    """Decorator: make a function a method of a class that exists already (so that a notebook can go step by step).

    >>> class A: pass
    >>> @add_to_class(A)
    ... def hello(self): return "hello"
    >>> A().hello()
    'hello'
    """

    def add(function: Callable) -> Callable:
        setattr(Class, function.__name__, function)
        return function  # d2l returns None, which leaves the notebook with a name that is None

    return add


class HyperParameters:
    """Base of classes that keep the arguments of their `__init__`."""

    def save_hyperparameters(self, ignore: Iterable[str] = ()) -> None:
        """Save the arguments of the calling `__init__` as attributes, and all of them in `self.hparams`.

        Only the arguments: d2l saves every local variable that the caller has so far.

        Args:
            ignore: names of arguments to leave out; names that begin with `_` are always left out.
        """
        frame = inspect.currentframe().f_back
        (_, *names), args, kwargs, values = inspect.getargvalues(frame)  # the first is the object itself
        skip = {ignore} if isinstance(ignore, str) else set(ignore)
        self.hparams: dict[str, Any] = {
            name: values[name]
            for name in (*names, args, kwargs)
            if name and name not in skip and not name.startswith("_")
        }
        for name, value in self.hparams.items():
            setattr(self, name, value)
