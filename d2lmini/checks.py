"""Arguments checked at the door: what came, what was expected."""

from __future__ import annotations

import operator
from typing import Any


def whole(name: str, value: Any, least: int = 1, most: int | None = None) -> int:
    """`value` as an int from `least` to `most`, or a ValueError that names the argument."""
    try:
        number = operator.index(value)
    except TypeError:
        number = None
    if number is None or isinstance(value, bool) or number < least:
        raise ValueError(f"{name}={value!r}: expected a whole number of at least {least}")
    if most is not None and number > most:
        raise ValueError(f"{name}={value!r}: expected a whole number from {least} to {most}")
    return number


def flag(name: str, value: Any) -> bool:
    """`value` as True or False; a text such as "no" is neither, though Python takes it for true."""
    if isinstance(value, str) or value not in (True, False):
        raise ValueError(f"{name}={value!r}: expected True or False")
    return bool(value)


def pair(name: str, value: Any, least: int = 1) -> tuple[int, int]:
    """`value` as (height, width); one number stands for both."""
    sides = tuple(value) if isinstance(value, tuple | list) else (value, value)
    if len(sides) != 2:
        raise ValueError(f"{name}={value!r}: expected one number or a pair (height, width)")
    return whole(name, sides[0], least), whole(name, sides[1], least)
