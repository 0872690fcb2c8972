"""What a figure accepts from Python: tensors, arrays and lists in, plain JSON out."""

import math
from typing import Any

import numpy as np
import traitlets

from .words import shape_text


def as_array(value: Any, name: str) -> np.ndarray:
    """`value` as a real numpy array, whatever holds it.

    Raises:
        TypeError: it is no array of numbers, or it is complex.
    """
    if hasattr(value, "detach"):  # a tensor; torch itself need not be imported for it
        value = value.detach().cpu()
        # numpy has no bfloat16, and every float fits into a double
        value = value.numpy() if str(value.dtype) != "torch.bfloat16" else value.double().numpy()
    try:
        array = np.asarray(value)
    except ValueError:
        raise TypeError(f"{name} is ragged; give rows of equal length, such as [[1, -1], [0, 2]]") from None
    if np.iscomplexobj(array):
        raise TypeError(f"{name} is complex, and a cell shows one real number; pass {name}.real or abs({name})")
    if array.dtype == bool:
        array = array.astype(float)
    if not np.issubdtype(array.dtype, np.number):
        raise TypeError(f"{name} must be numbers; got {type(value).__name__} of {array.dtype}")
    return array


def as_lists(array: np.ndarray) -> list:
    """Nested lists. A float32 becomes its short decimal, not 0.10000000149011612, to keep pages small."""
    if array.ndim > 1:
        return [as_lists(part) for part in array]
    short = array.dtype in (np.float32, np.float16)
    return [float(str(x)) if short else float(x) for x in array]


class _Array(traitlets.TraitType):
    """Finite numbers with the axes that a subclass names, stored as nested lists, at most `most` of them per axis."""

    axes: str

    def __init__(self, default: list, most: tuple[int, ...], **kwargs: Any):
        self.most = most
        super().__init__(default, **kwargs)

    def validate(self, obj: Any, value: Any) -> list:
        """The value as it is stored, or an error that says what would be one."""
        array, ndim = as_array(value, self.name), len(self.most)
        if array.ndim != ndim:
            zeros = ", ".join("0" * (array.ndim - ndim))
            way = f"pass {self.name}[{zeros}]" if array.ndim > ndim else f"pass {'[' * ndim}…{']' * ndim}"
            raise traitlets.TraitError(f"{self.name} must be {ndim}-D, {self.axes}; got shape {array.shape}; {way}")
        if not all(1 <= n <= most for n, most in zip(array.shape, self.most, strict=True)):
            least, most, got = (shape_text(shape) for shape in ([1] * ndim, self.most, array.shape))
            part = ", ".join(f":{n}" for n in self.most)
            raise traitlets.TraitError(
                f"{self.name} must be from {least} to {most} cells to be readable; got {got}; "
                f"pass a part of it, such as {self.name}[{part}]"
            )
        if not np.isfinite(array).all():
            at = tuple(np.argwhere(~np.isfinite(array))[0].tolist())
            raise traitlets.TraitError(
                f"{self.name}[{', '.join(map(str, at))}] is {array[at]}; "
                "a figure shows finite numbers, such as torch.nan_to_num gives"
            )
        return as_lists(array)


class Grid(_Array):
    """A 2-D grid of finite numbers, stored as nested lists, at most `most` = (rows, columns)."""

    axes = "(rows, columns)"


class Volume(_Array):
    """The planes of one picture, stored as nested lists, at most `most` = (C, H, W)."""

    axes = "(C, H, W)"


class Kernels(_Array):
    """The weights of a convolution, stored as nested lists, at most `most` = (C_out, C / groups, k_h, k_w)."""

    axes = "(C_out, C / groups, k_h, k_w)"


class Vector(traitlets.TraitType):
    """A list of at most `most` finite numbers; `None` is the empty one."""

    def __init__(self, default: list[float], most: int, **kwargs: Any):
        self.most = most
        super().__init__(default, **kwargs)

    def validate(self, obj: Any, value: Any) -> list[float]:
        """The value as it is stored, or an error that says what would be one."""
        array = as_array([] if value is None else value, self.name)
        if array.ndim != 1 or len(array) > self.most or not np.isfinite(array).all():
            raise traitlets.TraitError(
                f"{self.name} must be a list of at most {self.most} finite numbers; got {value!r}"
            )
        return as_lists(array)


class NamedGrid(Grid):
    """A `Grid`, or the name of one that the figure has."""

    def __init__(self, default: Any, names: list[str], most: tuple[int, int], **kwargs: Any):
        self.names = names
        super().__init__(default, most, **kwargs)

    def validate(self, obj: Any, value: Any) -> list[list[float]] | str:
        """The value as it is stored, or an error that says what would be one."""
        if not isinstance(value, str):
            return super().validate(obj, value)
        if value not in self.names:
            known = ", ".join(map(repr, self.names))
            raise traitlets.TraitError(f"{self.name} must be one of {known}, or a 2-D grid; got {value!r}")
        return value


class Pair(traitlets.TraitType):
    """A whole number or a pair (height, width), stored as `[height, width]`."""

    def __init__(self, default: Any, least: int, most: int, **kwargs: Any):
        self.least, self.most = least, most
        super().__init__(default, **kwargs)

    def validate(self, obj: Any, value: Any) -> list[int]:
        """The value as it is stored, or an error that says what would be one."""
        pair = list(value) if isinstance(value, (tuple, list)) else [value, value]
        whole = all(isinstance(x, (int, np.integer)) and not isinstance(x, bool) for x in pair)
        if len(pair) != 2 or not whole or not all(self.least <= x <= self.most for x in pair):
            raise traitlets.TraitError(
                f"{self.name} must be a whole number or a pair (height, width) from {self.least} "
                f"to {self.most}; got {value!r}"
            )
        return [int(x) for x in pair]


class Padding(Pair):
    """A `Pair`, or "same" or "valid" as in `torch.nn.Conv2d`."""

    def validate(self, obj: Any, value: Any) -> list[int] | str:
        """The value as it is stored, or an error that says what would be one."""
        if isinstance(value, str):
            if value not in ("same", "valid"):
                raise traitlets.TraitError(f'{self.name} must be "same", "valid" or whole numbers; got {value!r}')
            return value
        return super().validate(obj, value)


class Number(traitlets.Float):
    """A finite float."""

    def validate(self, obj: Any, value: Any) -> float:
        """The value as it is stored, or an error that says what would be one."""
        number = super().validate(obj, float(value) if isinstance(value, (int, np.number)) else value)
        if not math.isfinite(number):
            raise traitlets.TraitError(f"{self.name} must be a finite number; got {number}")
        return number
