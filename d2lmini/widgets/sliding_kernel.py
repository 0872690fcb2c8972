"""`SlidingKernel`: a kernel that slides over an input (section 7.2)."""

from typing import Any, ClassVar

import numpy as np
import traitlets

from . import geometry
from .figure import Figure
from .modules import as_image, check_conv2d
from .picture import Picture, short
from .values import Grid, Number, Padding, Pair, as_array
from .words import pair_text, shape_text

_BAR = [[1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0]] * 6


class SlidingKernel(Figure):
    """A kernel that slides over an input, with every number in the reader's hands (section 7.2).

    >>> SlidingKernel(kernel=[[1, -1]])
    SlidingKernel(input=6×8, kernel=1×2, stride=1, padding=0)

    Args:
        input: input X, (rows, columns), at most 28×28; a tensor, an array or lists.
        kernel: kernel K, at most 11×11.
        bias: number added to every output.
        stride, dilation: whole number or (height, width).
        padding: whole number, (height, width), "same" or "valid".
        padding_mode: "zeros", "reflect", "replicate" or "circular".
        mode: "correlation", or "convolution", which flips the kernel first.
        view: "window", or "matrix", which also draws the layer as one matrix.
        position: output (row, column) whose window is shown.
        ask: "output" or "output_shape": the reader predicts it before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-sliding-kernel"
    questions: ClassVar = {
        "output": "What is the output for the framed window?",
        "output_shape": "How large is the output?",
    }

    input = Grid(_BAR, most=(28, 28)).tag(sync=True, state=True)
    kernel = Grid([[1.0, -1.0]], most=(11, 11)).tag(sync=True, state=True)
    bias = Number(0.0).tag(sync=True, state=True)
    stride = Pair([1, 1], 1, 28).tag(sync=True, state=True)
    padding = Padding([0, 0], 0, 14).tag(sync=True, state=True)
    dilation = Pair([1, 1], 1, 14).tag(sync=True, state=True)
    padding_mode = traitlets.Enum(geometry.PADDING_MODES, "zeros").tag(sync=True, state=True)
    mode = traitlets.Enum(["correlation", "convolution"], "correlation").tag(sync=True, state=True)
    view = traitlets.Enum(["window", "matrix"], "window").tag(sync=True, state=True)
    position = Pair([0, 1], 0, 1000).tag(sync=True, state=True)

    @classmethod
    def from_module(cls, module: Any, x: Any, channel: int = 0, **traits: Any) -> "SlidingKernel":
        """The figure of a `torch.nn.Conv2d` at work on `x`, with the module's own numbers.

        Args:
            module: a Conv2d whose every output reads one input channel: `in_channels == groups`.
            x: its input, (H, W), (C, H, W) or (1, C, H, W).
            channel: which of the module's output channels to show.

        Raises:
            TypeError: the module is no Conv2d, or complex.
            ValueError: it, or `x`, has more dimensions or channels than the figure can show.
        """
        check_conv2d(module)
        weight = as_array(module.weight, "module.weight")
        if module.in_channels != module.groups:
            per_group = module.in_channels // module.groups
            raise ValueError(
                f"each output of this Conv2d sums {per_group} input channels, and this figure shows one; "
                f"pass the parts, such as SlidingKernel(input=x[0, 0], kernel=conv.weight[{channel}, 0])"
            )
        if not 0 <= channel < module.out_channels:
            raise ValueError(f"channel {channel} is not one of the module's {module.out_channels} output channels")

        image = as_image(x, module.in_channels, "a Conv2d")
        group = channel // (module.out_channels // module.groups)
        bias = 0.0 if module.bias is None else float(as_array(module.bias, "module.bias")[channel])
        own = {
            "input": image[group],
            "kernel": weight[channel, 0],
            "bias": bias,
            "stride": module.stride,
            "padding": module.padding,
            "dilation": module.dilation,
            "padding_mode": module.padding_mode,
            "position": (0, 0),
        }
        return cls(**{**own, **traits})

    def _axes(self) -> tuple[geometry.Axis, geometry.Axis]:
        shapes = np.shape(self.input), np.shape(self.kernel)
        return geometry.axes(*shapes, self.stride, self.padding, self.dilation, self.padding_mode)

    @property
    def output(self) -> list[list[float]]:
        """Output Y, (rows, columns), as nested lists.

        Raises:
            ValueError: the kernel does not fit; the sentence says what would.
        """
        rows, columns = self._axes()
        K = np.array(self.kernel)
        K = K[::-1, ::-1] if self.mode == "convolution" else K
        return geometry.conv2d(np.array(self.input), K, rows, columns, self.padding_mode, self.bias).tolist()

    @property
    def output_shape(self) -> list[int]:
        """Shape [rows, columns] of the output; raises like `output`."""
        return [axis.output for axis in self._axes()]

    def summary(self) -> dict[str, str]:
        """Shapes, stride and padding always; the rest where it is not what one expects."""
        told = {"input": shape_text(np.shape(self.input)), "kernel": shape_text(np.shape(self.kernel))}
        told |= {"stride": pair_text(self.stride), "padding": pair_text(self.padding)}
        if self.dilation != [1, 1]:
            told["dilation"] = pair_text(self.dilation)
        if self.bias:
            told["bias"] = short(self.bias)
        for name, usual in (("padding_mode", "zeros"), ("mode", "correlation")):
            if getattr(self, name) != usual:
                told[name] = repr(getattr(self, name))
        return told

    def _cursor(self) -> tuple[int, int]:
        shape = self.output_shape
        return min(self.position[0], shape[0] - 1), min(self.position[1], shape[1] - 1)

    def describe(self) -> str:
        """The plates, and the window's place and sum."""
        X, K = np.array(self.input), np.array(self.kernel)
        flipped = "flipped " if self.mode == "convolution" else ""
        words = f"A {shape_text(K.shape)} {flipped}kernel slides over a {shape_text(X.shape)} input"
        try:
            Y = np.array(self.output)
        except ValueError as error:
            return f"{words}: {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        i, j = self._cursor()
        result = f"a {shape_text(Y.shape)} output; at row {i}, column {j} the sum is {short(Y[i, j])}"
        return f"{words} and gives {result}."

    def picture(self) -> Picture:
        """Input with its ghost cells, kernel and output side by side; the window is outlined."""
        X, K = np.array(self.input), np.array(self.kernel)
        K = K[::-1, ::-1] if self.mode == "convolution" else K
        picture = Picture()
        try:
            rows, columns = self._axes()
        except ValueError as error:
            cell = min(32, 600 / (X.shape[1] + K.shape[1]))
            picture.plate(f"input X {shape_text(X.shape)}", "input", X, cell)
            picture.plate(f"kernel K {shape_text(K.shape)}", "kernel", K, cell)
            picture.sentence(str(error))
            return picture
        Y = np.array(self.output)
        i, j = self._cursor()
        cell = max(8, min(32, 560 / (columns.padded + K.shape[1] + Y.shape[1])))
        ghosts = np.pad(
            np.zeros_like(X), ((rows.before, rows.after), (columns.before, columns.after)), constant_values=1
        )
        window = (i * rows.stride, j * columns.stride, rows.extent, columns.extent)
        padded = geometry.pad(X, rows, columns, self.padding_mode)
        picture.plate(f"input X {shape_text(X.shape)}", "input", padded, cell, ghosts, window)
        picture.sign("∗" if self.mode == "convolution" else "⋆")
        name = "flipped" if self.mode == "convolution" else "kernel"
        picture.plate(f"{name} K {shape_text(K.shape)}", "kernel", K, max(cell, 20))
        picture.sign("=")
        if self.ask:
            picture.unknown("output Y", "output")
            picture.sentence(self.questions[self.ask])
            return picture
        picture.plate(f"output Y {shape_text(Y.shape)}", "output", Y, cell, None, (i, j, 1, 1), "output")
        return picture
