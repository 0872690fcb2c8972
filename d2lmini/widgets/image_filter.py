"""`ImageFilter`: what a kernel, and a stride, do to a whole picture (sections 7.2 and 7.3)."""

from itertools import product
from typing import ClassVar

import numpy as np

from . import geometry
from .figure import Figure
from .images import NAMES, image
from .values import Grid, NamedGrid, Number, Pair
from .words import pair_text, shape_text


def _same(X: np.ndarray, K: np.ndarray) -> np.ndarray:
    """Cross-correlation with zeros around, as many as keep the size."""
    axes = geometry.axes(X.shape, K.shape, [1, 1], "same", [1, 1], "zeros")
    return geometry.conv2d(X, K, *axes, "zeros")


class ImageFilter(Figure):
    """A kernel, then a blur, then a stride over a whole picture: edges, sharpening, aliasing (sections 7.2 and 7.3).

    >>> ImageFilter(input="boot", kernel=[[1, -1]], stride=1)
    ImageFilter(input='boot', kernel=1×2, sigma=0, stride=1)

    Args:
        input: "rings", "disc", "boot", "shirt", "bag", or a picture (rows, columns) with values from 0 to 1, at most
            256×256; a tensor, an array or lists. "own" is what a page's reader has opened: only the reader's page
            has it.
        kernel: kernel K, at most 11×11; zeros around the picture keep its size.
        sigma: standard deviation of the Gaussian blur, in pixels, from 0 (none) to 8.
        stride: whole number or (height, width): of the filtered picture every so many rows and columns are kept.
        shift: (down, right): the picture is moved first; what leaves it comes back at the other side.
        position: output (row, column) whose sum is shown.
        ask: "preset": the reader tells the kernel from the picture before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-image-filter"
    questions: ClassVar = {"preset": "Which kernel made the output from the input?"}

    input = NamedGrid("rings", [*NAMES, "own"], most=(256, 256)).tag(sync=True, state=True)
    kernel = Grid([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]], most=(11, 11)).tag(sync=True, state=True)
    sigma = Number(0.0, min=0, max=8).tag(sync=True, state=True)
    stride = Pair([4, 4], 1, 16).tag(sync=True, state=True)
    shift = Pair([0, 0], -256, 256).tag(sync=True, state=True)
    position = Pair([0, 0], 0, 256).tag(sync=True, state=True)

    def _image(self) -> np.ndarray:
        """The picture before it moves.

        Raises:
            ValueError: it is the reader's own.
        """
        if self.input == "own":
            raise ValueError("the reader's own picture never leaves the reader's page; give input as an array")
        return image(self.input) if isinstance(self.input, str) else np.array(self.input)

    def _filter(self, X: np.ndarray) -> np.ndarray:
        Y = _same(X, np.array(self.kernel))
        if self.sigma:
            side = int(np.ceil(3 * self.sigma))
            bell = np.exp(-0.5 * (np.arange(-side, side + 1)[None] / self.sigma) ** 2)
            bell /= bell.sum()
            Y = _same(_same(Y, bell), bell.T)
        return Y[:: self.stride[0], :: self.stride[1]]

    def _moved(self) -> np.ndarray:
        return np.roll(self._image(), self.shift, (0, 1))

    @property
    def output(self) -> list[list[float]]:
        """Output Y, (⌈rows / stride⌉, ⌈columns / stride⌉), as nested lists.

        Raises:
            ValueError: the picture is the reader's own, and Python does not have it.
        """
        return self._filter(self._moved()).tolist()

    @property
    def output_shape(self) -> list[int]:
        """Shape [rows, columns] of the output; raises like `output`."""
        return [-(-n // s) for n, s in zip(self._image().shape, self.stride, strict=True)]

    def _detail(self) -> tuple[float, float | None] | tuple[None, None]:
        """Contrast of the rings where no wave survives the stride, and the share kept where all do."""
        s = self.stride[0]
        if self.input != "rings" or s != self.stride[1] or abs(np.sum(self.kernel) - 1) > 1e-9:
            return None, None
        X, Y = self._moved(), np.array(self.output)
        n = len(X)
        away = [(np.arange(0, n, s) - d) % n - n // 2 for d in self.shift]
        radius = np.hypot(away[0][:, None], away[1])
        limit = n / (2 * s)
        beyond = (radius > limit + 8) & (radius < n / 2 - 10)
        within = radius < min(limit, n / 2) - 3
        false = Y[beyond].std(ddof=1) if beyond.sum() > 1 else 0.0
        true = Y[within].std(ddof=1) / X[::s, ::s][within].std(ddof=1) if within.sum() >= 9 else None
        return float(false), None if true is None else float(true)

    @property
    def false_detail(self) -> float | None:
        """Of the rings: contrast of the output where no wave survives the stride; None for other pictures."""
        return self._detail()[0]

    @property
    def true_detail(self) -> float | None:
        """Of the rings: share of the contrast that is kept where all waves survive; None for other pictures."""
        return self._detail()[1]

    @property
    def change(self) -> float | None:
        """Relative change of the output, beyond a shift of its own, when the input moves; None where it does not.

        Raises:
            ValueError: like `output`.
        """
        if self.shift == [0, 0]:
            return None
        X = self._image()
        before, after = self._filter(X), np.array(self.output)
        reach = max(np.shape(self.kernel)) // 2 + int(np.ceil(3 * self.sigma))
        steps = [sorted({d // s, -(-d // s)}) for d, s in zip(self.shift, self.stride, strict=True)]
        gaps = []
        for step in product(*steps):
            # Only cells whose windows stay clear of the border, and that have come from a cell.
            clear = []
            for axis in range(2):
                at = np.arange(after.shape[axis])
                margin = reach + abs(self.shift[axis])
                pixels = at * self.stride[axis]
                came = (at - step[axis] >= 0) & (at - step[axis] < after.shape[axis])
                clear.append((pixels >= margin) & (pixels < X.shape[axis] - margin) & came)
            cells = np.outer(*clear)
            came_from = np.roll(before, step, (0, 1))[cells]
            if (came_from**2).sum() > 0:
                gaps.append(np.linalg.norm(after[cells] - came_from) / np.linalg.norm(came_from))
        return float(min(gaps)) if gaps else None

    def summary(self) -> dict[str, str]:
        """Picture, kernel, blur and stride; the shift where there is one."""
        shown = repr(self.input) if isinstance(self.input, str) else shape_text(np.shape(self.input))
        told = {"input": shown, "kernel": shape_text(np.shape(self.kernel))}
        told |= {"sigma": f"{self.sigma:g}", "stride": pair_text(self.stride)}
        if self.shift != [0, 0]:
            told["shift"] = f"({self.shift[0]}, {self.shift[1]})"
        return told

    def describe(self) -> str:
        """Picture, kernel, stride and output, and of the rings what is false in it."""
        shown = f"the picture “{self.input}”" if isinstance(self.input, str) else "a picture"
        words = f"A {shape_text(np.shape(self.kernel))} kernel on {shown}"
        if self.ask:
            words = f"A kernel on {shown}"
        if self.sigma:
            words += f", then a blur with σ {self.sigma:g}"
        if self.stride != [1, 1]:
            words += f", then every {pair_text(self.stride)}th row and column"
        if self.ask:
            return f"{words}, with the output beside it. {self.questions[self.ask]}"
        if self.input == "own":
            return f"{words}; the picture is the reader's own."
        words += f": {shape_text(self._image().shape)} pixels become {shape_text(self.output_shape)}"
        if self.false_detail:
            words += f"; contrast where nothing should be left: {self.false_detail:.2f}"
        return f"{words}."
