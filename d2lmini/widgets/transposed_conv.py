"""`TransposedConv`: each input stamps the kernel, and where stamps overlap they add up (section 7.3)."""

from typing import Any, ClassVar

import numpy as np
import traitlets

from . import geometry
from .figure import Figure
from .modules import as_image
from .values import Grid, Pair, as_array
from .words import pair_text, shape_text


class TransposedConv(Figure):
    """A transposed convolution: stamps of the kernel, s cells apart (section 7.3).

    >>> TransposedConv(padding=1, output_padding=1)
    TransposedConv(input=4×4, kernel=3×3, stride=2, padding=1, output_padding=1, output=8×8)

    Args:
        input: input X, (rows, columns), at most 8×8; a tensor, an array or lists.
        kernel: kernel K, at most 8×8.
        stride: whole number or (height, width), at most 4: how far apart the stamps are.
        padding: whole number or (height, width): cells that are cropped on each side.
        output_padding: whole number or (height, width): cells that come back below and to the right.
        view: "stamps", "overlaps" (how many stamps lie on each cell), "zeros" (a convolution of the input with zeros
            between) or "matrix" (of the convolution that this is the transpose of).
        down: shows what that convolution makes of the output.
        position: output (row, column) whose sum is shown.
        ask: "output_shape": the reader predicts it before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-transposed-conv"
    questions: ClassVar = {"output_shape": "How large is the output?"}

    input = Grid([[1.0] * 4 for _ in range(4)], most=(8, 8)).tag(sync=True, state=True)
    kernel = Grid([[1.0] * 3 for _ in range(3)], most=(8, 8)).tag(sync=True, state=True)
    stride = Pair([2, 2], 1, 4).tag(sync=True, state=True)
    padding = Pair([0, 0], 0, 7).tag(sync=True, state=True)
    output_padding = Pair([0, 0], 0, 3).tag(sync=True, state=True)
    view = traitlets.Enum(["stamps", "overlaps", "zeros", "matrix"], "stamps").tag(sync=True, state=True)
    down = traitlets.Bool(False).tag(sync=True, state=True)
    position = Pair([2, 2], 0, 1000).tag(sync=True, state=True)

    @classmethod
    def from_module(cls, module: Any, x: Any, channel: int = 0, **traits: Any) -> "TransposedConv":
        """The figure of a `torch.nn.ConvTranspose2d` at work on `x`, with the module's own numbers.

        Args:
            module: one whose every output reads one input channel: `in_channels == groups`; without bias or dilation.
            x: its input, (H, W), (C, H, W) or (1, C, H, W).
            channel: which of the module's output channels to show.

        Raises:
            TypeError: the module is no ConvTranspose2d.
            ValueError: it, or `x`, has something that the figure cannot show.
        """
        from torch import nn  # imported here: the widgets themselves do without torch

        if not isinstance(module, nn.ConvTranspose2d):
            raise TypeError(f"from_module shows a torch.nn.ConvTranspose2d; got {type(module).__name__}")
        if isinstance(module.weight, nn.parameter.UninitializedParameter):
            raise ValueError("this LazyConvTranspose2d has no weights yet; call it once on an input, then show it")
        if module.in_channels != module.groups:
            per_group = module.in_channels // module.groups
            raise ValueError(
                f"each output of this ConvTranspose2d sums {per_group} input channels, and this figure shows one; "
                f"pass the parts, such as TransposedConv(input=x[0, 0], kernel=conv.weight[0, {channel}])"
            )
        if tuple(module.dilation) != (1, 1):
            raise ValueError(
                f"this ConvTranspose2d has dilation {module.dilation}, and this figure's stamps have no holes"
            )
        if module.bias is not None:
            raise ValueError("this ConvTranspose2d has a bias, and this figure shows none; make it with bias=False")
        if not 0 <= channel < module.out_channels:
            raise ValueError(f"channel {channel} is not one of the module's {module.out_channels} output channels")
        per_group = module.out_channels // module.groups
        weight = as_array(module.weight, "module.weight")
        own = {
            "input": as_image(x, module.in_channels, "a ConvTranspose2d")[channel // per_group],
            "kernel": weight[channel // per_group, channel % per_group],
            "stride": module.stride,
            "padding": module.padding,
            "output_padding": module.output_padding,
            "position": (0, 0),
        }
        return cls(**{**own, **traits})

    @property
    def output_shape(self) -> list[int]:
        """Shape [rows, columns] of the output.

        Raises:
            ValueError: PyTorch refuses these settings; the sentence says why and what would do.
        """
        made = []
        for axis, name in enumerate(("height", "width")):
            s, p, more = self.stride[axis], self.padding[axis], self.output_padding[axis]
            if more >= s:
                raise ValueError(
                    f"{name}: output_padding {more} must be smaller than stride {s}; "
                    f"it says which of {s} sizes one wants back"
                )
            laid = (np.shape(self.input)[axis] - 1) * s + np.shape(self.kernel)[axis]
            if laid - 2 * p + more < 1:
                fits = (laid + more - 1) // 2
                raise ValueError(f"{name}: padding {p} crops all of the {laid} cells; use {fits} or less")
            made.append(laid - 2 * p + more)
        return made

    @property
    def output(self) -> list[list[float]]:
        """Output Y, (rows, columns), as nested lists; raises like `output_shape`."""
        X, K, shape = np.array(self.input), np.array(self.kernel), self.output_shape
        needed = [p + n for p, n in zip(self.padding, shape, strict=True)]
        laid = np.maximum(needed, [n * s + k for n, s, k in zip(X.shape, self.stride, K.shape, strict=True)])
        Y = np.zeros(laid)  # with room for what is cropped, and for output_padding
        for i, j in np.ndindex(X.shape):
            down, right = i * self.stride[0], j * self.stride[1]
            Y[down : down + len(K), right : right + len(K[0])] += X[i, j] * K
        top, left = self.padding
        return Y[top : top + shape[0], left : left + shape[1]].tolist()

    @property
    def returned(self) -> list[list[float]]:
        """What the convolution makes of the output: the input's shape, other values."""
        Y, K = np.array(self.output), np.array(self.kernel)
        axes = geometry.axes(Y.shape, K.shape, self.stride, self.padding, [1, 1], "zeros")
        return geometry.conv2d(Y, K, *axes, "zeros").tolist()

    def summary(self) -> dict[str, str]:
        """Shapes and stride, what is cropped and given back, and the output's shape."""
        told = {"input": shape_text(np.shape(self.input)), "kernel": shape_text(np.shape(self.kernel))}
        told |= {"stride": pair_text(self.stride)}
        for name in ("padding", "output_padding"):
            if any(getattr(self, name)):
                told[name] = pair_text(getattr(self, name))
        try:
            told["output"] = "?" if self.ask else shape_text(self.output_shape)
        except ValueError:
            told["output"] = "none"
        return told

    def describe(self) -> str:
        """The stamps and what they add up to."""
        words = (
            f"Each cell of a {shape_text(np.shape(self.input))} input stamps a {shape_text(np.shape(self.kernel))} "
            f"kernel, {pair_text(self.stride)} cells apart"
        )
        try:
            Y = np.array(self.output)
        except ValueError as error:
            return f"{words}: {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        found = np.unique(Y.round(6))
        numbers = ", ".join(f"{y:g}" for y in found)
        values = f"with the values {numbers}" if len(found) <= 6 else f"from {found[0]:g} to {found[-1]:g}"
        return f"{words}; where stamps overlap they add up to a {shape_text(Y.shape)} output {values}."
