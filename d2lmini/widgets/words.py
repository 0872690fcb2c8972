"""How a figure's values read in its one-line text and its alternative text."""

from typing import Any


def shape_text(shape: Any) -> str:
    """6×8 for (6, 8)."""
    return "×".join(str(n) for n in shape)


def pair_text(value: Any) -> str:
    """1 for [1, 1], (1, 2) for [1, 2], and a quoted word for "same"."""
    if isinstance(value, str):
        return repr(value)
    return str(value[0]) if value[0] == value[1] else f"({value[0]}, {value[1]})"
