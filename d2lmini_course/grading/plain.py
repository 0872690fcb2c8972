"""Values as plain data: numbers, text, containers, arrays and tensors.

What the student's process sends is only ever read as such: never unpickled. Whatever is not plain data stays where
it is and is named by a number (a `Reference`).
"""

from __future__ import annotations

import itertools
import math
import numbers
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
import torch

from d2lmini_course.grading.wire import WireError

MOST_ITEMS = 1_000_000  # of one container or iterator
MOST_DEPTH = 30
_NUMBERS = "?bBhHiIlLqQefdFD"  # NumPy's kinds of plain numbers
_DTYPES = {str(value).removeprefix("torch."): value for value in vars(torch).values() if isinstance(value, torch.dtype)}


@dataclass(frozen=True)
class Reference:
    """An object of the student's process that is not plain data: its number, its type's name, and how it prints."""

    number: int
    type: str
    text: str


def encode(value: Any, refer: Callable[[Any], Reference]) -> tuple[Any, list[bytes]]:
    """A value as JSON-able tree and blobs; `refer` keeps what is not plain data."""
    blobs: list[bytes] = []

    def tree(value: Any, depth: int) -> Any:
        if value is None or isinstance(value, bool):
            return ["value", value]
        if isinstance(value, int):
            return ["int", hex(int(value))]
        if isinstance(value, float):
            return ["float", float(value).hex()]
        if isinstance(value, str):
            return ["value", str(value)]
        if isinstance(value, torch.Tensor) and value.layout is torch.strided and not value.is_quantized:
            flat = value.detach().resolve_conj().resolve_neg().cpu().contiguous()
            blobs.append(flat.reshape(-1).view(torch.uint8).numpy().tobytes())
            return ["tensor", str(flat.dtype).removeprefix("torch."), list(flat.shape), len(blobs) - 1]
        if isinstance(value, np.generic) and value.dtype.char in _NUMBERS:
            return tree(value.item(), depth)
        if isinstance(value, np.ndarray) and value.dtype.char in _NUMBERS:
            blobs.append(np.ascontiguousarray(value).tobytes())
            return ["array", value.dtype.str, list(value.shape), len(blobs) - 1]
        if isinstance(value, numbers.Real | Decimal):  # fractions
            return ["float", float(value).hex()]
        if isinstance(value, complex):
            return ["complex", value.real.hex(), value.imag.hex()]
        if isinstance(value, torch.dtype):
            return ["dtype", str(value).removeprefix("torch.")]
        if depth < MOST_DEPTH:
            if isinstance(value, dict):
                pairs = list(itertools.islice(value.items(), MOST_ITEMS))
                return ["dict", [[tree(key, depth + 1), tree(item, depth + 1)] for key, item in pairs]]
            kinds = (("tuple", tuple), ("set", set | frozenset), ("list", list | range | Iterator))
            kinds += (("list", type({}.keys()) | type({}.values()) | type({}.items())),)
            for name, kind in kinds:
                if isinstance(value, kind):
                    return [name, [tree(item, depth + 1) for item in itertools.islice(value, MOST_ITEMS)]]
        reference = refer(value)
        return ["reference", reference.number, reference.type, reference.text]

    return tree(value, 0), blobs


def decode(tree: Any, blobs: list[bytes], stand_in: Callable[[Reference], Any]) -> Any:
    """The value that `encode` has encoded; a WireError if the tree is not one that it makes."""

    def value(tree: Any) -> Any:
        kind, *rest = tree
        if kind == "value" and (rest[0] is None or isinstance(rest[0], bool | str)):
            return rest[0]
        if kind == "int":
            return int(rest[0], 16)
        if kind == "float":
            return float.fromhex(rest[0])
        if kind == "complex":
            return complex(float.fromhex(rest[0]), float.fromhex(rest[1]))
        if kind == "dtype":
            return _DTYPES[rest[0]]
        if kind == "tensor":
            dtype, shape = _DTYPES[rest[0]], [int(size) for size in rest[1]]
            raw = torch.frombuffer(bytearray(blobs[rest[2]]), dtype=torch.uint8) if blobs[rest[2]] else torch.empty(0)
            if len(blobs[rest[2]]) != math.prod(shape) * dtype.itemsize:
                raise WireError("a tensor's data do not fit its shape")
            return raw.view(dtype).reshape(shape) if blobs[rest[2]] else torch.empty(shape, dtype=dtype)
        if kind == "array" and np.dtype(rest[0]).char in _NUMBERS:
            return (
                np.frombuffer(blobs[rest[2]], dtype=np.dtype(rest[0])).reshape([int(size) for size in rest[1]]).copy()
            )
        if kind in ("list", "tuple", "set"):
            return {"list": list, "tuple": tuple, "set": set}[kind](map(value, rest[0]))
        if kind == "dict":
            return {value(key): value(item) for key, item in rest[0]}
        if kind == "reference":
            return stand_in(Reference(int(rest[0]), str(rest[1])[:100], str(rest[2])[:300]))
        raise WireError(f"{kind!r} is no kind of value")

    try:
        return value(tree)
    except WireError:
        raise
    except Exception as error:
        raise WireError(f"not a message: {type(error).__name__}: {error}") from error
