"""`Equivariance`: whether a layer's output moves along with its input (sections 7.1, 7.3 and 7.5)."""

from dataclasses import dataclass
from itertools import product
from typing import ClassVar

import numpy as np
import traitlets

from . import geometry
from .figure import Figure
from .images import framed
from .values import NamedGrid, Pair
from .words import pair_text, shape_text

_SIDE = 32
_SOBEL = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])
_LAYERS = {
    "convolution": "a convolution",
    "relu": "a ReLU",
    "pooling": "a convolution, ReLU and max pooling",
    "dense": "a dense layer",
    "largest": "a convolution and the largest value",
}


@dataclass
class _Fit:
    """How well f(SX) fits f(X), moved by a whole number of cells."""

    along: bool
    along_off: float
    differ: int


def _dense_weights(n: int, seed: int) -> np.ndarray:
    """Weights (n, n), outputs first, from −4 to 4: the browser's seeded chance (mulberry32), all draws at once."""
    low = 2**32 - 1
    state = (seed + np.arange(1, n * n + 1, dtype=np.uint64) * 0x6D2B79F5) & low
    t = (state ^ (state >> 15)) * (state | 1) & low
    t = (t ^ (t + (t ^ (t >> 7)) * (t | 61))) & low
    drawn = (t ^ (t >> 14)) * 9 // 2**32
    return drawn.astype(float).reshape(n, n).T - 4


class Equivariance(Figure):
    """Move a picture and then compute, or compute and then move (sections 7.1, 7.3 and 7.5).

    >>> Equivariance(layer="convolution", stride=1)
    Equivariance(input='boot', layer='convolution', stride=1, padding_mode='circular', shift=(0, 1))

    Args:
        input: "boot", "shirt", "bag", or a picture (rows, columns), at most 32×32; a tensor, an array or lists.
            Whole numbers keep sums exact, so that "equal" means equal.
        layer: "convolution" (Sobel │), "relu" (of X − 8), "pooling" (convolution, ReLU, max pooling), "dense" (whole
            weights from −4 to 4, drawn with `seed`), or "largest" (the largest value of the convolution).
        padding_mode: "circular", where shifts and windows wrap around, or "zeros", where what leaves is lost.
        stride: of the convolution or the pooling, whose window is as large, and at least 2.
        shift: (down, right).
        seed: of the dense layer's weights.
        ask: "along": the reader predicts whether the output moves along, stays the same, or neither.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-equivariance"
    questions: ClassVar = {"along": "Does the output move along, stay the same, or neither?"}

    input = NamedGrid("boot", ["boot", "shirt", "bag"], most=(_SIDE, _SIDE)).tag(sync=True, state=True)
    layer = traitlets.Enum(list(_LAYERS), "pooling").tag(sync=True, state=True)
    padding_mode = traitlets.Enum(["circular", "zeros"], "circular").tag(sync=True, state=True)
    stride = Pair([2, 2], 1, 8).tag(sync=True, state=True)
    shift = Pair([0, 1], -_SIDE, _SIDE).tag(sync=True, state=True)
    seed = traitlets.Int(0, min=0, max=2**31).tag(sync=True, state=True)

    def _image(self) -> np.ndarray:
        if isinstance(self.input, str):
            return np.round(15 * framed(self.input, _SIDE))
        return np.array(self.input)

    def _move(self, X: np.ndarray, shift: tuple[int, int] | list[int]) -> np.ndarray:
        if self.padding_mode == "circular":
            return np.roll(X, shift, (0, 1))
        framed = np.pad(X, [(max(d, 0), max(-d, 0)) for d in shift])
        return framed[max(-shift[0], 0) :, max(-shift[1], 0) :][: X.shape[0], : X.shape[1]]

    def _strides(self) -> list[int]:
        return self.stride if self.layer in ("convolution", "pooling") else [1, 1]

    def _apply(self, X: np.ndarray) -> np.ndarray:
        """f(X).

        Raises:
            ValueError: windows wrap around, and the stride does not divide the side.
        """
        for n, s in zip(X.shape, self._strides(), strict=True):
            if self.padding_mode == "circular" and n % s:
                raise ValueError(
                    f"windows can wrap around only where the stride divides the side, and {s} does not divide {n}; "
                    "use a divisor of it, or zeros around"
                )
        if self.layer == "relu":
            return np.maximum(X - 8, 0)
        if self.layer == "dense":
            return (_dense_weights(X.size, self.seed) @ X.ravel()).reshape(X.shape)
        stride = self.stride if self.layer == "convolution" else [1, 1]
        axes = geometry.axes(X.shape, _SOBEL.shape, stride, [1, 1], [1, 1], self.padding_mode)
        Y = geometry.conv2d(X, _SOBEL, *axes, self.padding_mode)
        if self.layer == "largest":
            return Y.max(keepdims=True)
        return self._pool(np.maximum(Y, 0)) if self.layer == "pooling" else Y

    def _pool(self, Y: np.ndarray) -> np.ndarray:
        window = [max(2, s) for s in self.stride]
        more = [(-(-n // s) - 1) * s + k - n for n, s, k in zip(Y.shape, self.stride, window, strict=True)]
        mode = "wrap" if self.padding_mode == "circular" else "constant"
        padded = np.pad(Y, [(0, m) for m in more], mode=mode)
        windows = np.lib.stride_tricks.sliding_window_view(padded, window)
        return windows[:: self.stride[0], :: self.stride[1]].max(axis=(2, 3))

    def _maps(self) -> tuple[np.ndarray, np.ndarray]:
        """f(X) and f(SX)."""
        X = self._image()
        return self._apply(X), self._apply(self._move(X, self.shift))

    def _fit(self) -> _Fit:
        before, after = self._maps()
        steps = [sorted({d // s, -(-d // s)}) for d, s in zip(self.shift, self._strides(), strict=True)]
        fits = []
        for step in product(*steps):
            expected = before if after.size == 1 else self._move(before, step)
            off = float(np.linalg.norm(after - expected) / (np.linalg.norm(before) or 1))
            fits.append(_Fit(off == 0 and after.size > 1, off, int((after != expected).sum())))
        return min(fits, key=lambda fit: fit.along_off)

    @property
    def output(self) -> list[list[float]]:
        """f(SX), as nested lists.

        Raises:
            ValueError: windows wrap around, and the stride does not divide the side.
        """
        return self._maps()[1].tolist()

    @property
    def output_shape(self) -> list[int]:
        """Shape [rows, columns] of the output; raises like `output`."""
        return list(self._maps()[1].shape)

    @property
    def along(self) -> bool:
        """Whether f(SX) is f(X), moved by a whole number of cells; one number is no map. Raises like `output`."""
        return self._fit().along

    @property
    def same(self) -> bool:
        """Whether f(SX) is f(X); raises like `output`."""
        return self.same_off == 0

    @property
    def along_off(self) -> float:
        """‖f(SX) − Sf(X)‖ / ‖f(X)‖ for the best whole step; raises like `output`."""
        return self._fit().along_off

    @property
    def same_off(self) -> float:
        """‖f(SX) − f(X)‖ / ‖f(X)‖; raises like `output`."""
        before, after = self._maps()
        return float(np.linalg.norm(after - before) / (np.linalg.norm(before) or 1))

    @property
    def differ(self) -> int:
        """Number of outputs that have not moved along; raises like `output`."""
        return self._fit().differ

    def summary(self) -> dict[str, str]:
        """Picture, layer, stride where there is one, border and shift."""
        shown = repr(self.input) if isinstance(self.input, str) else shape_text(np.shape(self.input))
        told = {"input": shown, "layer": repr(self.layer)}
        if self.layer in ("convolution", "pooling"):
            told["stride"] = pair_text(self.stride)
        return told | {"padding_mode": repr(self.padding_mode), "shift": f"({self.shift[0]}, {self.shift[1]})"}

    def describe(self) -> str:
        """What moves, through which layer, and whether the output follows."""
        shown = f"the picture “{self.input}”" if isinstance(self.input, str) else "a picture"
        down, right = self.shift
        words = (
            f"{_LAYERS[self.layer].capitalize()} of {shown}, and of the same picture moved {down} down, {right} right"
        )
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        try:
            fit = self._fit()
        except ValueError as error:
            return f"{words}: {error}."
        along = f"moved along: {'yes' if fit.along else 'no'}, best fit {fit.along_off:.0%} off"
        return f"{words}. The output has {along}; stayed the same: {'yes' if self.same else 'no'}."
