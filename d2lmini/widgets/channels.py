"""`Channels`: many planes, a slice of the kernel for each, one sum (section 7.4)."""

from typing import Any, ClassVar

import numpy as np
import traitlets

from . import geometry
from .figure import Figure
from .modules import as_image, check_conv2d
from .picture import short
from .values import Kernels, Padding, Pair, Vector, Volume, as_array
from .words import pair_text, shape_text

_MOST = 16


def _squares() -> list:
    """A white and a red square on grey; the red one is as bright as the grey."""
    picture = np.full((3, 7, 12), 0.5)
    picture[:, 2:5, 2:5] = 0.9
    picture[:, 2:5, 8:11] = np.reshape([1, 0.25, 0.25], (3, 1, 1))
    return picture.tolist()


class Channels(Figure):
    """How a convolution reads many channels and writes many (section 7.4).

    >>> Channels()
    Channels(input=3×7×12, kernel=1×3×1×2, stride=1, padding=0)

    Args:
        input: planes X, (C, H, W), at most 16×28×28; a tensor, an array or lists.
        kernel: weights K, (C_out, C / groups, k_h, k_w), at most 16×16×11×11.
        bias: one number for each output, or `None`.
        stride: whole number or (height, width).
        padding: whole number, (height, width), "same" or "valid".
        groups: number of groups; it divides the channels of the input and of the output.
        view: "sum" shows the parts of one output and their sum, "pointwise" a 1×1 kernel as a matrix at each pixel,
            "groups" the table of kernels.
        channel, plane: the output and the input channel in front.
        position: output (row, column) whose window is shown.
        ask: "output": the reader predicts it before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-channels"
    questions: ClassVar[dict[str, str]] = {"output": "What is the output for the framed window?"}

    input = Volume(_squares(), most=(_MOST, 28, 28)).tag(sync=True, state=True)
    kernel = Kernels([[[[1.0, -1.0]], [[-1.0, 1.0]], [[0.0, 0.0]]]], most=(_MOST, _MOST, 11, 11)).tag(
        sync=True, state=True
    )
    bias = Vector([], most=_MOST).tag(sync=True, state=True)
    stride = Pair([1, 1], 1, 28).tag(sync=True, state=True)
    padding = Padding([0, 0], 0, 14).tag(sync=True, state=True)
    groups = traitlets.Int(1, min=1, max=_MOST).tag(sync=True, state=True)
    view = traitlets.Enum(["sum", "pointwise", "groups"], "sum").tag(sync=True, state=True)
    channel = traitlets.Int(0, min=0, max=_MOST - 1).tag(sync=True, state=True)
    plane = traitlets.Int(0, min=0, max=_MOST - 1).tag(sync=True, state=True)
    position = Pair([3, 7], 0, 1000).tag(sync=True, state=True)

    @classmethod
    def from_module(cls, module: Any, x: Any, **traits: Any) -> "Channels":
        """The figure of a `torch.nn.Conv2d` at work on `x`, with the module's own numbers.

        Args:
            module: a Conv2d with dilation 1 and zeros around the picture.
            x: its input, (H, W), (C, H, W) or (1, C, H, W).

        Raises:
            TypeError: the module is no Conv2d.
            ValueError: it, or `x`, is one that the figure cannot show.
        """
        check_conv2d(module)
        for name, usual in (("dilation", (1, 1)), ("padding_mode", "zeros")):
            if getattr(module, name) != usual:
                raise ValueError(
                    f"this Conv2d has {name} {getattr(module, name)!r}, and Channels shows {usual!r}; "
                    "SlidingKernel shows one channel of it"
                )
        own = {
            "input": as_image(x, module.in_channels, "a Conv2d"),
            "kernel": as_array(module.weight, "module.weight"),
            "bias": None if module.bias is None else as_array(module.bias, "module.bias"),
            "stride": module.stride,
            "padding": module.padding,
            "groups": module.groups,
            "view": "groups" if module.groups > 1 else "sum",
            "position": (0, 0),
        }
        return cls(**{**own, **traits})

    def _axes(self) -> tuple[geometry.Axis, geometry.Axis]:
        inputs, (outputs, per_group) = len(self.input), np.shape(self.kernel)[:2]
        if inputs != per_group * self.groups:
            raise ValueError(
                f"weight expects {per_group} · {self.groups} = {per_group * self.groups} input channels, "
                f"and input has {inputs}"
            )
        if outputs % self.groups:
            raise ValueError(f"{outputs} output channels cannot be shared among {self.groups} groups; use a multiple")
        if self.bias and len(self.bias) != outputs:
            raise ValueError(f"bias has {len(self.bias)} numbers for {outputs} output channels; give one for each")
        shapes = np.shape(self.input)[1:], np.shape(self.kernel)[2:]
        return geometry.axes(*shapes, self.stride, self.padding, [1, 1], "zeros")

    @property
    def output(self) -> list[list[list[float]]]:
        """Output Y, (C_out, rows, columns), as nested lists.

        Raises:
            ValueError: the kernel does not fit; the sentence says what would.
        """
        rows, columns = self._axes()
        X, K = np.array(self.input), np.array(self.kernel)
        outputs, per_group = K.shape[:2]
        Y = np.zeros((outputs, rows.output, columns.output))
        for o, kernel in enumerate(K):
            first = o // (outputs // self.groups) * per_group
            for plane, part in zip(X[first : first + per_group], kernel, strict=True):
                Y[o] += geometry.conv2d(plane, part, rows, columns, "zeros")
        if self.bias:
            Y += np.reshape(self.bias, (-1, 1, 1))
        return Y.tolist()

    @property
    def output_shape(self) -> list[int]:
        """Shape [rows, columns] of each output channel; raises like `output`."""
        return [axis.output for axis in self._axes()]

    @property
    def weights(self) -> int:
        """Number of weights, without biases."""
        return int(np.size(self.kernel))

    @property
    def multiply_adds(self) -> int:
        """Multiplications and additions: each weight is used once at each place; raises like `output`."""
        return self.weights * int(np.prod(self.output_shape))

    def summary(self) -> dict[str, str]:
        """Shapes, stride and padding always; the rest where it is not what one expects."""
        told = {"input": shape_text(np.shape(self.input)), "kernel": shape_text(np.shape(self.kernel))}
        told |= {"stride": pair_text(self.stride), "padding": pair_text(self.padding)}
        if self.groups != 1:
            told["groups"] = str(self.groups)
        if self.view != "sum":
            told["view"] = repr(self.view)
        return told

    def describe(self) -> str:
        """The shapes, and the sum at the window's place."""
        inputs, outputs = len(self.input), len(self.kernel)
        group = f", in {self.groups} groups," if self.groups > 1 else ""
        words = (
            f"A convolution with {shape_text(np.shape(self.kernel)[2:])} kernels{group} reads {inputs} "
            f"{'channel' if inputs == 1 else 'channels'} of {shape_text(np.shape(self.input)[1:])}"
        )
        try:
            Y = np.array(self.output)
        except ValueError as error:
            return f"{words}: {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        o = min(self.channel, outputs - 1)
        i, j = (min(at, n - 1) for at, n in zip(self.position, Y.shape[1:], strict=True))
        return f"{words} and writes {outputs}; output {o} at row {i}, column {j} is the sum {short(Y[o, i, j])}."
