"""The operators of chapter 7, written to be read: each is its definition, in a few lines, on any device."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch
from torch import Tensor

from d2lmini.checks import pair, whole


def _shape(x: Tensor, name: str, axes: str) -> tuple[int, ...]:
    """The shape of `x`, which must have one axis per word in `axes`."""
    if not isinstance(x, Tensor):
        raise TypeError(f"{name} must be a tensor of shape ({axes}), not {type(x).__name__}; use torch.tensor(…)")
    rank = len(axes.split(", "))
    if x.dim() != rank:
        raise ValueError(
            f"{name} must have {rank} axes ({axes}); it has {x.dim()}, of shape {tuple(x.shape)}; "
            f"add or drop an axis with {name}[None] or {name}[0]"
        )
    return tuple(x.shape)


def _windows(X: Tensor, window: tuple[int, int], name: str) -> Tensor:
    """Every `window` of `X`, as a view of shape (n_h − k_h + 1, n_w − k_w + 1, k_h, k_w)."""
    (n_h, n_w), (k_h, k_w) = _shape(X, "X", "height, width"), window
    if k_h < 1 or k_w < 1:
        raise ValueError(f"{name} {k_h}×{k_w} is empty; both sides must be at least 1")
    if k_h > n_h or k_w > n_w:
        raise ValueError(
            f"{name} {k_h}×{k_w} does not fit into input {n_h}×{n_w}; pad the input by at least "
            f"{max(k_h - n_h, 0)} rows and {max(k_w - n_w, 0)} columns, or take a smaller {name}"
        )
    return X.unfold(0, k_h, 1).unfold(1, k_w, 1)


def corr2d(X: Tensor, K: Tensor) -> Tensor:
    """Cross-correlation of a picture with a kernel (section 7.2).

    `Y[i, j] = Σ_a Σ_b K[a, b] · X[i + a, j + b]`: lay the kernel on the input, multiply what lies on top of each
    other, add up, move on by one.

    >>> corr2d(torch.arange(9.0).reshape(3, 3), torch.tensor([[0.0, 1.0], [2.0, 3.0]]))
    tensor([[19., 25.],
            [37., 43.]])

    Args:
        X: input, shape (n_h, n_w).
        K: kernel, shape (k_h, k_w).

    Returns:
        Shape (n_h − k_h + 1, n_w − k_w + 1), on X's device, of the type that PyTorch gives the sum of
        products; differentiable in both arguments.

    Raises:
        ValueError: an argument does not have two axes, or the kernel does not fit into the input.
    """
    window = _shape(K, "K", "height, width")
    return (_windows(X, window, "kernel") * K).sum(dim=(-2, -1))


def corr2d_multi_in(X: Tensor, K: Tensor) -> Tensor:
    """Cross-correlation over several input channels: one per channel, then their sum (section 7.4).

    Args:
        X: input, shape (c_i, n_h, n_w).
        K: kernel, shape (c_i, k_h, k_w).

    Returns:
        Shape (n_h − k_h + 1, n_w − k_w + 1).

    Raises:
        ValueError: wrong number of axes, channels that do not match, or a kernel that does not fit.
    """
    c_x = _shape(X, "X", "channels, height, width")[0]
    c_k = _shape(K, "K", "channels, height, width")[0]
    if c_x != c_k:
        raise ValueError(f"X has {c_x} channels and K has {c_k}; the kernel needs one slice per input channel")
    return torch.stack([corr2d(x, k) for x, k in zip(X, K, strict=True)]).sum(0)


def corr2d_multi_in_out(X: Tensor, K: Tensor) -> Tensor:
    """Cross-correlation with several output channels: one multi-channel kernel for each (section 7.4).

    Args:
        X: input, shape (c_i, n_h, n_w).
        K: kernels, shape (c_o, c_i, k_h, k_w).

    Returns:
        Shape (c_o, n_h − k_h + 1, n_w − k_w + 1).

    Raises:
        ValueError: wrong number of axes, channels that do not match, or a kernel that does not fit.
    """
    _shape(K, "K", "output channels, input channels, height, width")
    return torch.stack([corr2d_multi_in(X, k) for k in K])


def corr2d_multi_in_out_1x1(X: Tensor, K: Tensor) -> Tensor:
    """1×1 convolution as what it is: one dense layer, the same at every pixel (section 7.4).

    Args:
        X: input, shape (c_i, n_h, n_w).
        K: kernels, shape (c_o, c_i, 1, 1).

    Returns:
        Shape (c_o, n_h, n_w), equal to `corr2d_multi_in_out(X, K)` up to rounding.

    Raises:
        ValueError: wrong number of axes, channels that do not match, or a kernel larger than 1×1.
    """
    c_i, h, w = _shape(X, "X", "channels, height, width")
    c_o, c_k, k_h, k_w = _shape(K, "K", "output channels, input channels, height, width")
    if (k_h, k_w) != (1, 1):
        raise ValueError(f"kernel {k_h}×{k_w} is not 1×1; use corr2d_multi_in_out")
    if c_i != c_k:
        raise ValueError(f"X has {c_i} channels and K has {c_k}; the kernel needs one slice per input channel")
    return (K.reshape(c_o, c_i) @ X.reshape(c_i, h * w)).reshape(c_o, h, w)


def pool2d(X: Tensor, pool_size: int | tuple[int, int], mode: str = "max") -> Tensor:
    """Maximum or mean of every window, with stride 1 (section 7.5).

    Args:
        X: input, shape (n_h, n_w).
        pool_size: window (p_h, p_w), or one number for a square.
        mode: "max" or "avg".

    Returns:
        Shape (n_h − p_h + 1, n_w − p_w + 1); means of whole numbers are float32.

    Raises:
        ValueError: X does not have two axes, the window does not fit, or the mode is unknown.
    """
    if mode not in ("max", "avg"):
        raise ValueError(f"unknown pooling mode {mode!r}; it must be 'max' or 'avg'")
    windows = _windows(X, pair("pool_size", pool_size), "pooling window")
    if mode == "max":
        return windows.amax(dim=(-2, -1))
    return (windows if X.is_floating_point() else windows.float()).mean(dim=(-2, -1))


def comp_conv2d(conv2d: Callable[[Tensor], Tensor], X: Tensor) -> Tensor:
    """Apply a one-channel layer to a single picture: adds the batch and channel axes, and drops them (section 7.3).

    Args:
        conv2d: layer that takes (1, 1, n_h, n_w).
        X: input, shape (n_h, n_w).

    Returns:
        Shape (y_h, y_w).

    Raises:
        ValueError: X does not have two axes, or the layer gives more than one channel.
    """
    _shape(X, "X", "height, width")
    Y = conv2d(X[None, None])
    if Y.shape[:2] != (1, 1):
        raise ValueError(f"comp_conv2d shows one output channel; the layer gave shape {tuple(Y.shape)}")
    return Y[0, 0]


def receptive_field(layers: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Receptive field and jump, along one axis, of layers that follow each other (section 7.5).

    Padding moves the field, and does not change its size.

    >>> receptive_field([(5, 1), (2, 2), (5, 1), (2, 2)])  # convolution and pooling, twice
    (16, 4)

    Args:
        layers: window and stride of each convolution and pooling, from the input on.

    Returns:
        (r, jump), in pixels of the input: how many can influence one output, and how far apart neighbouring outputs
        lie.

    Raises:
        ValueError: a window or stride is not a whole number of at least 1.
    """
    r, jump = 1, 1
    for window, stride in layers:
        r += (whole("window", window) - 1) * jump
        jump *= whole("stride", stride)
    return r, jump
