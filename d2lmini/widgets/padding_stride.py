"""`PaddingStride`: which cells a window reads, how often, and which never (section 7.3)."""

from typing import ClassVar

import numpy as np
import traitlets

from . import geometry
from .figure import Figure
from .picture import Picture
from .values import Padding, Pair
from .words import pair_text, shape_text


class PaddingStride(Figure):
    """How padding, stride and dilation decide what a window reads (section 7.3).

    >>> PaddingStride(input_size=8, kernel_size=3, padding=1, stride=2)
    PaddingStride(input=8×8, kernel=3×3, stride=2, padding=1, output=4×4)

    Args:
        input_size, kernel_size, stride, dilation: whole number or (height, width).
        padding: whole number, (height, width), "same" or "valid".
        padding_mode: "zeros", "reflect", "replicate" or "circular".
        view: "values" numbers the input's cells, "uses" counts how often each is read.
        position: output (row, column) whose window is shown.
        ask: "output_shape" or "never_read": the reader predicts it before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-padding-stride"
    questions: ClassVar = {
        "output_shape": "How large is the output?",
        "never_read": "How many input cells does no window read?",
    }

    input_size = Pair([8, 8], 1, 28).tag(sync=True, state=True)
    kernel_size = Pair([3, 3], 1, 11).tag(sync=True, state=True)
    padding = Padding([1, 1], 0, 14).tag(sync=True, state=True)
    stride = Pair([1, 1], 1, 28).tag(sync=True, state=True)
    dilation = Pair([1, 1], 1, 14).tag(sync=True, state=True)
    padding_mode = traitlets.Enum(geometry.PADDING_MODES, "zeros").tag(sync=True, state=True)
    view = traitlets.Enum(["values", "uses"], "values").tag(sync=True, state=True)
    position = Pair([0, 0], 0, 1000).tag(sync=True, state=True)

    def _axes(self) -> tuple[geometry.Axis, geometry.Axis]:
        return geometry.axes(
            self.input_size, self.kernel_size, self.stride, self.padding, self.dilation, self.padding_mode
        )

    @property
    def output_shape(self) -> list[int]:
        """Shape [rows, columns] of the output.

        Raises:
            ValueError: the kernel does not fit; the sentence says what would.
        """
        return [axis.output for axis in self._axes()]

    @property
    def uses(self) -> list[list[int]]:
        """How often each input cell is read, its ghost copies included; raises like `output_shape`."""
        return geometry.use_counts(*self._axes(), self.padding_mode).tolist()

    @property
    def never_read(self) -> int:
        """Number of input cells that no output reads; raises like `output_shape`."""
        return sum(n == 0 for row in self.uses for n in row)

    @property
    def output(self) -> list[list[float]]:
        """Output Y for numbered cells under a kernel of ones; raises like `output_shape`."""
        X = np.arange(float(np.prod(self.input_size))).reshape(self.input_size)
        return geometry.conv2d(X, np.ones(self.kernel_size), *self._axes(), self.padding_mode).tolist()

    def summary(self) -> dict[str, str]:
        """Sizes, stride and padding, and the output they lead to."""
        told = {"input": shape_text(self.input_size), "kernel": shape_text(self.kernel_size)}
        told |= {"stride": pair_text(self.stride), "padding": pair_text(self.padding)}
        if self.dilation != [1, 1]:
            told["dilation"] = pair_text(self.dilation)
        if self.padding_mode != "zeros":
            told["padding_mode"] = repr(self.padding_mode)
        try:
            told["output"] = "?" if self.ask else shape_text(self.output_shape)
        except ValueError:
            told["output"] = "none"
        return told

    def describe(self) -> str:
        """Sizes in, size out, and what is never read."""
        words = (
            f"A {shape_text(self.kernel_size)} kernel with stride {pair_text(self.stride)} and "
            f"padding {pair_text(self.padding)} on an input of {shape_text(self.input_size)}"
        )
        try:
            rows, columns = self.output_shape
        except ValueError as error:
            return f"{words}: {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        never = self.never_read
        read = (
            "every input cell is read"
            if never == 0
            else f"{never} of {np.prod(self.input_size)} input cells are never read"
        )
        return f"{words} gives a {rows}×{columns} output; {read}."

    def picture(self) -> Picture:
        """The padded input, numbered or counted, and the output; ghosts and unread cells are hatched."""
        picture = Picture()
        X = np.arange(float(np.prod(self.input_size))).reshape(self.input_size)
        name = f"input X {shape_text(self.input_size)}"
        try:
            rows, columns = self._axes()
        except ValueError as error:
            picture.plate(name, "input", X, min(32, 600 / X.shape[1]))
            picture.sentence(str(error))
            return picture
        Y, uses = np.array(self.output), np.array(self.uses)
        around = ((rows.before, rows.after), (columns.before, columns.after))
        if self.view == "uses" and not self.ask:
            shown = np.pad(uses.astype(float), around, constant_values=np.nan)  # a ghost has no count
        else:
            shown = geometry.pad(X, rows, columns, self.padding_mode)
        hatched = np.pad(2 * (uses == 0) * (not self.ask), around, constant_values=1)
        i, j = min(self.position[0], rows.output - 1), min(self.position[1], columns.output - 1)
        cell = max(8, min(32, 600 / (columns.padded + (3 if self.ask else columns.output))))
        window = (i * rows.stride, j * columns.stride, rows.extent, columns.extent)
        picture.plate(name, "input", shown, cell, hatched, window)
        picture.sign("→")
        if self.ask:
            picture.unknown("output Y", "output")
            picture.sentence(self.questions[self.ask])
            return picture
        picture.plate(f"output Y {shape_text(Y.shape)}", "output", Y, cell, None, (i, j, 1, 1), "output")
        return picture
