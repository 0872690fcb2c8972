"""The tensor functions that d2l's chapters call as `d2l.<name>`: PyTorch's own, under the names the book uses."""

# ruff: noqa: I001  (one name a line would fill a page)
from __future__ import annotations

import torch
from torch import (
    abs, arange, argmax, cos, cosh, exp, eye, float32, int32, int64, linspace, log, matmul, meshgrid, normal, ones,
    ones_like, rand, randn, sigmoid, sin, sinh, stack, swapaxes, tanh, tensor, zeros, zeros_like,
)  # fmt: skip
from torch import bmm as batch_matmul
from torch import cat as concat
from torch import mean as reduce_mean
from torch import sum as reduce_sum
from torch import t as transpose
from torch import unsqueeze as expand_dims


__all__ = [
    "abs", "arange", "argmax", "astype", "batch_matmul", "concat", "cos", "cosh", "exp", "expand_dims", "eye",
    "float32", "int32", "int64", "linspace", "log", "matmul", "meshgrid", "normal", "numpy", "ones", "ones_like",
    "rand", "randn", "reduce_mean", "reduce_sum", "repeat", "reshape", "sigmoid", "sin", "sinh", "size", "stack",
    "swapaxes", "tanh", "tensor", "to", "transpose", "zeros", "zeros_like",
]  # fmt: skip


def astype(x: torch.Tensor, dtype: torch.dtype | str) -> torch.Tensor:
    """`x` with elements of type `dtype` (`Tensor.type`)."""
    return x.type(dtype)


def numpy(x: torch.Tensor):
    """`x` as a NumPy array, from any device, cut from the graph."""
    return x.detach().cpu().numpy()


def repeat(x: torch.Tensor, *sizes: int) -> torch.Tensor:
    """`x` tiled `sizes` times along its axes (`Tensor.repeat`)."""
    return x.repeat(*sizes)


def reshape(x: torch.Tensor, *shape) -> torch.Tensor:
    """`x` in another shape, given as a tuple or as numbers."""
    return x.reshape(*shape)


def size(x: torch.Tensor) -> int:
    """Number of elements of `x`."""
    return x.numel()


def to(x: torch.Tensor, *args, **kwargs) -> torch.Tensor:
    """`x` on another device or of another type (`Tensor.to`)."""
    return x.to(*args, **kwargs)
