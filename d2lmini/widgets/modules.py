"""What figures show of a `torch.nn` module, and of the picture that it reads."""

from typing import Any

import numpy as np

from .values import as_array


def check_conv2d(module: Any) -> None:
    """Raises unless `module` is a `torch.nn.Conv2d` with weights.

    Raises:
        TypeError: it is another module.
        ValueError: it is lazy and has no weights yet.
    """
    from torch import nn  # imported here: the widgets themselves do without torch

    if not isinstance(module, nn.Conv2d):
        name = type(module).__name__
        why = ""
        if isinstance(module, (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)):
            why = "; a transposed convolution spreads cells and reads no windows"
        elif isinstance(module, (nn.Conv1d, nn.Conv3d)):
            why = "; this figure has two axes, height and width"
        raise TypeError(f"from_module shows a torch.nn.Conv2d; got {name}{why}")
    if isinstance(module.weight, nn.parameter.UninitializedParameter):
        raise ValueError("this LazyConv2d has no weights yet; call it once on an input, then show it")


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
