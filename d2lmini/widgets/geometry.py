"""What the pictures need to know of convolution: PyTorch's rules on plain numpy arrays.

The browser has the same in `js/src/core`; both are tested against `torch.nn.functional`.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

PADDING_MODES = ["zeros", "reflect", "replicate", "circular"]
_NUMPY_MODE = {"zeros": "constant", "reflect": "reflect", "replicate": "edge", "circular": "wrap"}


@dataclass(frozen=True)
class Axis:
    """One axis of the sliding window; `before` and `after` count its ghost cells."""

    input: int
    kernel: int
    stride: int
    dilation: int
    before: int
    after: int

    @property
    def extent(self) -> int:
        """Cells from the kernel's first weight to its last."""
        return self.dilation * (self.kernel - 1) + 1

    @property
    def padded(self) -> int:
        """Cells with the ghosts."""
        return self.input + self.before + self.after

    @property
    def output(self) -> int:
        """Places of the window."""
        return (self.padded - self.extent) // self.stride + 1


def _sides(padding: Any, index: int, kernel: int, stride: int, dilation: int) -> tuple[int, int]:
    if padding == "valid":
        return 0, 0
    if padding == "same":
        if stride != 1:
            raise ValueError(
                f"padding 'same' keeps the size only with stride 1, and stride is {stride}; "
                "give the padding as a number"
            )
        total = dilation * (kernel - 1)
        return total // 2, total - total // 2  # the odd cell of an even kernel stands after the input
    return padding[index], padding[index]


def _refusal(a: Axis, mode: str) -> str | None:
    pad = max(a.before, a.after)
    if mode == "reflect" and pad >= a.input:
        return (
            f"padding {pad} is too wide to reflect: input {a.input} has only {a.input - 1} cells beyond its "
            f"edge; use padding {a.input - 1} or less, or padding_mode 'replicate'"
        )
    if mode == "circular" and pad > a.input:
        return f"padding {pad} goes round input {a.input} more than once; use padding {a.input} or less"
    if a.extent > a.padded:
        pads = f"2·{a.before}" if a.before == a.after else f"{a.before} + {a.after}"
        kernel = f"kernel {a.kernel}"
        if a.dilation > 1:
            kernel += f" with dilation {a.dilation} spans {a.extent} cells and"
        least = -(-(a.extent - a.input) // 2)
        return f"{kernel} does not fit input {a.input} + {pads}; the smallest padding is {least}"
    return None


def axes(
    input: tuple[int, int],
    kernel: tuple[int, int],
    stride: list[int],
    padding: Any,
    dilation: list[int],
    padding_mode: str,
) -> tuple[Axis, Axis]:
    """Height and width of a sliding window.

    Raises:
        ValueError: PyTorch refuses this geometry; the sentence says why and what would fit.
    """
    made = []
    for i in range(2):
        before, after = _sides(padding, i, kernel[i], stride[i], dilation[i])
        made.append(Axis(input[i], kernel[i], stride[i], dilation[i], before, after))
    high, wide = (_refusal(a, padding_mode) for a in made)
    if high and high == wide:
        raise ValueError(high)
    if high or wide:
        named = [f"{name}: {why}" for name, why in (("height", high), ("width", wide)) if why]
        raise ValueError(". ".join(named))
    return made[0], made[1]


def pad(X: np.ndarray, rows: Axis, columns: Axis, mode: str) -> np.ndarray:
    """`X` with its ghost cells."""
    widths = ((rows.before, rows.after), (columns.before, columns.after))
    return np.pad(X, widths, mode=_NUMPY_MODE[mode])


def conv2d(X: np.ndarray, K: np.ndarray, rows: Axis, columns: Axis, mode: str, bias: float = 0.0) -> np.ndarray:
    """Cross-correlation of `X` with `K`, padded by `mode`; shape (rows.output, columns.output)."""
    padded = pad(X, rows, columns, mode)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (rows.extent, columns.extent))
    taps = windows[:: rows.stride, :: columns.stride, :: rows.dilation, :: columns.dilation]
    return (taps * K).sum(axis=(2, 3)) + bias


def use_counts(rows: Axis, columns: Axis, mode: str) -> np.ndarray:
    """How often each input cell is read, through its ghost copies as well; shape of the input."""

    def along(a: Axis) -> np.ndarray:
        reads = np.zeros(a.padded, dtype=int)
        for k in range(a.kernel):
            reads[k * a.dilation :: a.stride][: a.output] += 1
        source = np.pad(np.arange(a.input), (a.before, a.after), mode=_NUMPY_MODE[mode])
        if mode == "zeros":
            source[: a.before] = source[a.before + a.input :] = -1
        counts = np.zeros(a.input + 1, dtype=int)  # the last one gathers what lies outside
        np.add.at(counts, source, reads)
        return counts[:-1]

    return np.outer(along(rows), along(columns))
