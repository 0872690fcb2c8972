"""`DenseToConv`: from a dense layer to a convolution by two assumptions (section 7.1)."""

from typing import ClassVar

import traitlets

from .figure import Figure
from .values import Pair


class DenseToConv(Figure):
    """Which of the two assumptions of a convolution saves how many weights (section 7.1).

    >>> DenseToConv(size=6)
    DenseToConv(size=6×6, shared=True, near=False, weights=121)

    Args:
        size: side of the picture that is counted, and of the hidden picture; drawn are matrices for at most 12×12.
        reach: Δ, how far away a near input may be along each axis.
        shared: whether all outputs share one set of weights, by offset.
        near: whether an output reads near inputs only.
        shuffle: whether the pixels of all pictures stand in another order, one for all.
        seed: of the random weights and of the order.
        position: output (row, column) whose weights are shown.
        ask: "weights": the reader predicts their number before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-dense-to-conv"
    questions: ClassVar[dict[str, str]] = {"weights": "How many weights does the layer have?"}

    size = traitlets.Int(1000, min=2, max=50_000).tag(sync=True, state=True)
    reach = traitlets.Int(1, min=0, max=100).tag(sync=True, state=True)
    shared = traitlets.Bool(True).tag(sync=True, state=True)
    near = traitlets.Bool(False).tag(sync=True, state=True)
    shuffle = traitlets.Bool(False).tag(sync=True, state=True)
    seed = traitlets.Int(0, min=0, max=9999).tag(sync=True, state=True)
    position = Pair([2, 3], 0, 11).tag(sync=True, state=True)

    @property
    def weights(self) -> int:
        """Number of weights, exactly."""
        n, reach = self.size, min(self.reach, self.size - 1)
        if self.shared:
            return (2 * (reach if self.near else n - 1) + 1) ** 2
        # Near the rim a window is cut off: reach·(reach + 1)/2 cells are missing along each end of an axis.
        return (n * (2 * reach + 1) - reach * (reach + 1)) ** 2 if self.near else n**4

    @property
    def biases(self) -> int:
        """Number of biases: one for each output, or one for all."""
        return 1 if self.shared else self.size**2

    def summary(self) -> dict[str, str]:
        """The size, the assumptions and what they leave."""
        told = {"size": f"{self.size}×{self.size}", "shared": str(self.shared), "near": str(self.near)}
        if self.near:
            told["reach"] = str(self.reach)
        return told if self.ask else told | {"weights": f"{self.weights:,}"}

    def describe(self) -> str:
        """The layer in words, and its counts."""
        inputs = f"inputs at most {self.reach} away" if self.near else "all inputs"
        words = (
            f"A linear layer from {self.size}×{self.size} pixels to as many outputs, each reading {inputs}, with "
            f"{'weights that all outputs share' if self.shared else 'weights of its own'}"
        )
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        biases = f"{self.biases:,} {'bias' if self.biases == 1 else 'biases'}"
        return f"{words}: {self.weights:,} weights and {biases}. The dense layer has {self.size**4:,} weights."
