"""What a figure accepts from Python: tensors, arrays and lists in, plain JSON out."""

import math
from typing import Any

import numpy as np
import traitlets


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


def as_image(x: Any, channels: int, reader: str) -> np.ndarray:
    """`x`, (H, W), (C, H, W) or (1, C, H, W), as an array (C, H, W) for a module `reader` that reads `channels`.

    Raises:
        ValueError: it has other dimensions, is a batch, or has another number of channels.
    """
    image = as_array(x, "x")
    if image.ndim > 4 or image.ndim < 2:
        raise ValueError(f"x has shape {image.shape}, {image.ndim}-D; {reader} reads (H, W), (C, H, W) or (1, C, H, W)")
    if image.ndim == 4:
        if image.shape[0] != 1:
            raise ValueError(f"x is a batch of {image.shape[0]} images; show one of them, such as x[:1]")
        image = image[0]
    if image.ndim == 2:
        image = image[None]
    if image.shape[0] != channels:
        raise ValueError(f"x has {image.shape[0]} channels and the module reads {channels}")
    return image


def as_grid(array: np.ndarray) -> list[list[float]]:
    """Nested lists. A float32 becomes its short decimal, not 0.10000000149011612, to keep pages small."""
    if array.dtype == np.float32 or array.dtype == np.float16:
        return [[float(str(x)) for x in row] for row in array]
    return [[float(x) for x in row] for row in array]


class Grid(traitlets.TraitType):
    """A 2-D grid of finite numbers, stored as nested lists, at most `most` = (rows, columns)."""

    def __init__(self, default: list[list[float]], most: tuple[int, int], **kwargs: Any):
        self.most = most
        super().__init__(default, **kwargs)

    def validate(self, obj: Any, value: Any) -> list[list[float]]:
        """The value as it is stored, or an error that says what would be one."""
        array = as_array(value, self.name)
        if array.ndim != 2:
            way = f"pass {self.name}[{', '.join('0' * (array.ndim - 2))}]" if array.ndim > 2 else "pass [[…]]"
            raise traitlets.TraitError(f"{self.name} must be 2-D, (rows, columns); got shape {array.shape}; {way}")
        rows, columns = array.shape
        if not (1 <= rows <= self.most[0] and 1 <= columns <= self.most[1]):
            high, wide = self.most
            raise traitlets.TraitError(
                f"{self.name} must be from 1×1 to {high}×{wide} cells to be readable; got {rows}×{columns}; "
                f"pass a part of it, such as {self.name}[:{high}, :{wide}]"
            )
        if not np.isfinite(array).all():
            i, j = np.argwhere(~np.isfinite(array))[0]
            raise traitlets.TraitError(
                f"{self.name}[{i}, {j}] is {array[i, j]}; a figure shows finite numbers, such as torch.nan_to_num gives"
            )
        return as_grid(array)


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
