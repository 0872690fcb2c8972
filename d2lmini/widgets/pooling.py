"""`Pooling`: one number per window, and what is left of it when the picture moves (section 7.5)."""

from collections.abc import Iterator
from typing import Any, ClassVar

import numpy as np
import traitlets

from . import draws
from .figure import Figure
from .modules import as_image
from .picture import short
from .values import Grid, Pair
from .words import pair_text, shape_text

_LINE = [[0.0, 9.0, 0.0, 0.0, 0.0, 0.0] for _ in range(6)]


def _outputs(n: int, k: int, s: int, p: int, ceil_mode: bool) -> int:
    """Windows along one axis."""
    if p > k // 2:
        raise ValueError(f"padding {p} is more than half of window {k}; use padding {k // 2} or less")
    room = n + 2 * p - k
    last = -(-room // s) if ceil_mode else room // s
    if ceil_mode and last * s >= n + p:  # it would start in the frame behind the input
        last -= 1
    if last < 0:
        raise ValueError(f"window {k} does not fit input {n} + 2·{p}; use a window of {n + 2 * p} or less")
    return last + 1


class Pooling(Figure):
    """Max, average and stochastic pooling, before and after the input moves (section 7.5).

    >>> Pooling(pool_size=2, shift=(0, -1))
    Pooling(input=6×6, mode='max', window=2, stride=2, shift=(0, -1), changed=0 of 9)

    Args:
        input: input X, (rows, columns), at most 28×28; a tensor, an array or lists.
        pool_size, padding: whole number or (height, width).
        stride: whole number or (height, width); None, as in PyTorch, makes it the window's size.
        ceil_mode, count_include_pad: as in `torch.nn.AvgPool2d`.
        mode: "max", "average" or "stochastic" (Zeiler & Fergus, 2013).
        training: whether stochastic pooling draws, or gives its expected value.
        seed: of the draws.
        shift: how far the input moves, (down, right); what leaves is lost, and zeros come in;
            None shows no moved input.
        backward: shows the gradient that reaches the input instead of the moved input.
        position: output (row, column) whose window is shown.
        ask: "changed" or "output_shape": the reader predicts it before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-pooling"
    questions: ClassVar = {
        "changed": "How many outputs change when the input moves?",
        "output_shape": "How large is the output?",
    }

    input = Grid(_LINE, most=(28, 28)).tag(sync=True, state=True)
    pool_size = Pair([2, 2], 1, 14).tag(sync=True, state=True)
    stride = Pair(None, 1, 28, allow_none=True).tag(sync=True, state=True)
    padding = Pair([0, 0], 0, 7).tag(sync=True, state=True)
    ceil_mode = traitlets.Bool(False).tag(sync=True, state=True)
    count_include_pad = traitlets.Bool(True).tag(sync=True, state=True)
    mode = traitlets.Enum(["max", "average", "stochastic"], "max").tag(sync=True, state=True)
    training = traitlets.Bool(True).tag(sync=True, state=True)
    seed = traitlets.Int(0, min=0, max=9999).tag(sync=True, state=True)
    shift = Pair([0, 1], -27, 27, allow_none=True).tag(sync=True, state=True)
    backward = traitlets.Bool(False).tag(sync=True, state=True)
    position = Pair([1, 0], 0, 1000).tag(sync=True, state=True)

    @classmethod
    def from_module(cls, module: Any, x: Any, channel: int = 0, **traits: Any) -> "Pooling":
        """The figure of a `torch.nn.MaxPool2d` or `AvgPool2d` at work on one channel of `x`.

        Args:
            x: its input, (H, W), (C, H, W) or (1, C, H, W).
            channel: which channel to show; pooling treats each by itself.

        Raises:
            TypeError: the module is neither.
            ValueError: it, or `x`, is something that the figure cannot show.
        """
        from torch import nn  # imported here: the widgets themselves do without torch

        if not isinstance(module, (nn.MaxPool2d, nn.AvgPool2d)):
            raise TypeError(f"from_module shows a torch.nn.MaxPool2d or AvgPool2d; got {type(module).__name__}")
        if getattr(module, "dilation", 1) not in (1, (1, 1)):
            raise ValueError(f"this MaxPool2d has dilation {module.dilation}, and this figure's windows have no holes")
        if getattr(module, "divisor_override", None):
            raise ValueError("this AvgPool2d divides by divisor_override, and this figure by the cells it counts")
        shape = np.shape(x)
        image = as_image(x, shape[-3] if len(shape) > 2 else 1, type(module).__name__)
        if not 0 <= channel < len(image):
            raise ValueError(f"channel {channel} is not one of the {len(image)} channels of x")
        own = {
            "input": image[channel],
            "pool_size": module.kernel_size,
            "stride": module.stride,
            "padding": module.padding,
            "ceil_mode": module.ceil_mode,
            "count_include_pad": getattr(module, "count_include_pad", True),
            "mode": "max" if isinstance(module, nn.MaxPool2d) else "average",
            "position": (0, 0),
        }
        return cls(**{**own, **traits})

    @property
    def _stride(self) -> list[int]:
        return self.stride or self.pool_size

    @property
    def output_shape(self) -> list[int]:
        """Shape [rows, columns] of the output.

        Raises:
            ValueError: PyTorch refuses this window; the sentence says why and what would fit.
        """
        made = []
        for axis, name in enumerate(("height", "width")):
            settings = (self.pool_size[axis], self._stride[axis], self.padding[axis], self.ceil_mode)
            try:
                made.append(_outputs(len(self.input if axis == 0 else self.input[0]), *settings))
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
        return made

    def _windows(self, X: np.ndarray) -> Iterator[tuple[tuple, tuple, float, np.ndarray]]:
        """For each output: its place, the slices of its window, its value, and each cell's share of a gradient."""
        shape = self.output_shape
        if self.mode == "stochastic" and X.min() < 0:
            i, j = np.argwhere(X < 0)[0]
            raise ValueError(
                f"stochastic pooling needs values of 0 or more, and X[{i}, {j}] is {short(X[i, j])}; apply a ReLU first"
            )
        darts = draws.uniform(self.seed)
        for at in np.ndindex(*shape):
            axes = list(zip(at, self._stride, self.pool_size, self.padding, X.shape, strict=True))
            inside = tuple(slice(max(i * s - p, 0), i * s - p + k) for i, s, k, p, _ in axes)
            # The padding counts as cells; what hangs over under ceil_mode does not.
            counted = np.prod([min(i * s - p + k, n + p) - (i * s - p) for i, s, k, p, n in axes])
            yield at, inside, *self._report(X[inside], counted, next(darts))

    def _report(self, window: np.ndarray, counted: int, dart: float) -> tuple[float, np.ndarray]:
        """What a window reports, and the derivative by each of its cells."""
        if self.mode == "average":
            shares = np.full(window.shape, 1 / (counted if self.count_include_pad else window.size))
            return window.sum() * shares.flat[0], shares
        if self.mode == "stochastic" and not self.training:
            total = window.sum()
            value = (window**2).sum() / total if total > 0 else 0.0
            return value, (2 * window - value) / total if total > 0 else np.zeros_like(window)
        ends = window.cumsum()  # a cell owns a stretch as long as its value
        hit = window.argmax() if self.mode == "max" else min((ends <= dart * ends[-1]).sum(), window.size - 1)
        shares = np.zeros_like(window)
        shares.flat[hit] = 1
        return window.flat[hit], shares

    def _pool(self, X: np.ndarray) -> np.ndarray:
        return np.reshape([value for _, _, value, _ in self._windows(X)], self.output_shape)

    def _moved(self) -> np.ndarray:
        X = np.array(self.input)
        moved = np.zeros_like(X)
        by = self.shift or [0, 0]
        for i, j in np.ndindex(X.shape):
            down, right = i + by[0], j + by[1]
            if 0 <= down < len(X) and 0 <= right < len(X[0]):
                moved[down, right] = X[i, j]
        return moved

    @property
    def output(self) -> list[list[float]]:
        """Output Y of the input before it moves, as nested lists; raises like `output_shape`."""
        return self._pool(np.array(self.input)).tolist()

    @property
    def moved_output(self) -> list[list[float]]:
        """Output Y′ of the moved input; with the same draws."""
        return self._pool(self._moved()).tolist()

    @property
    def changed(self) -> int:
        """Number of outputs that change when the input moves by `shift`."""
        return int((~np.isclose(self.output, self.moved_output, rtol=1e-9, atol=0)).sum())

    @property
    def gradient(self) -> list[list[float]]:
        """The gradient of the sum of all outputs with respect to the input; raises like `output_shape`."""
        gradient = np.zeros(np.shape(self.input))
        for _, inside, _, shares in self._windows(np.array(self.input)):
            gradient[inside] += shares
        return gradient.tolist()

    def summary(self) -> dict[str, str]:
        """The input's shape, the rule and its window, and what a shift changes."""
        told = {"input": shape_text(np.shape(self.input)), "mode": repr(self.mode)}
        told |= {"window": pair_text(self.pool_size), "stride": pair_text(self._stride)}
        if any(self.padding):
            told["padding"] = pair_text(self.padding)
        if self.shift is not None:
            told["shift"] = pair_text(self.shift)
            try:
                told["changed"] = "?" if self.ask else f"{self.changed} of {np.prod(self.output_shape)}"
            except ValueError:
                told["changed"] = "none"
        return told

    def describe(self) -> str:
        """The rule, the sizes, and how many outputs a shift changes."""
        words = (
            f"{self.mode.capitalize()} pooling with a {shape_text(self.pool_size)} window and stride "
            f"{pair_text(self._stride)} on an input of {shape_text(np.shape(self.input))}"
        )
        try:
            shape = self.output_shape
            changed = self.changed
        except ValueError as error:
            return f"{words}: {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        words += f" gives a {shape_text(shape)} output"
        if self.shift is None:
            return f"{words}."
        ways = [("down", "up"), ("right", "left")]
        told = [f"{abs(by)} {way[by < 0]}" for by, way in zip(self.shift, ways, strict=True) if by]
        way = " and ".join(told) or "nowhere"
        return f"{words}; when the input moves {way}, {changed} of {np.prod(shape)} outputs change."
