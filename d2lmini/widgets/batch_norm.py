"""`BatchNorm`: batch normalisation of one channel, in training and in use (section 8.6)."""

from typing import ClassVar

import numpy as np
import traitlets

from .figure import Figure
from .picture import short
from .values import Grid, Number

_EPS = 1e-5


class BatchNorm(Figure):
    """Who decides what a number becomes: its batch, and what has gone by before (section 8.6).

    >>> BatchNorm([[2], [2], [6], [6]], training=False, batches=1)
    BatchNorm(batch=[2, 2, 6, 6], training=False, batches=1)

    The numbers are those of `torch.nn.BatchNorm1d(1)` and, with several positions, `BatchNorm2d(1)`.

    Args:
        batch: the values of one channel, (examples, positions), at most 12×4; a tensor, an array or lists.
        gamma: the factor that is learned; `weight` in PyTorch.
        beta: what is added; `bias` in PyTorch.
        training: normalise by the batch's own mean and variance, else by the running ones.
        momentum: share of each new batch in the running statistics, from 0 to 1.
        batches: how often this batch has gone by in training, at most 200.
        position: the value that is looked at, counted row by row from 0.
        ask: "output", what that value becomes: the reader predicts it before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-batch-norm"
    questions: ClassVar = {"output": "What does the value become?"}

    batch = Grid([[2.0], [2.0], [6.0], [100.0]], most=(12, 4)).tag(sync=True, state=True)
    gamma = Number(1.0, min=-100, max=100).tag(sync=True, state=True)
    beta = Number(0.0, min=-100, max=100).tag(sync=True, state=True)
    training = traitlets.Bool(True).tag(sync=True, state=True)
    momentum = Number(0.1, min=0, max=1).tag(sync=True, state=True)
    batches = traitlets.Int(0, min=0, max=200).tag(sync=True, state=True)
    position = traitlets.Int(2, min=0, max=47).tag(sync=True, state=True)

    def __init__(self, batch: object = None, **traits: object):
        super().__init__(**traits if batch is None else {"batch": batch, **traits})
        self.position = min(self.position, np.size(self.batch) - 1)

    def _needs_two(self) -> None:
        if np.size(self.batch) < 2:
            raise ValueError(
                "a batch of one value has no spread, so in training batch normalisation refuses it; "
                "add an example, or switch to eval with 0 batches"
            )

    @property
    def running_mean(self) -> float:
        """The running mean after `batches` batches; it begins at 0.

        Raises:
            ValueError: a batch of one value cannot have gone by.
        """
        if self.batches:
            self._needs_two()
        return float((1 - (1 - self.momentum) ** self.batches) * np.mean(self.batch))

    @property
    def running_var(self) -> float:
        """The running variance after `batches` batches; it begins at 1, and takes n − 1. Raises like `running_mean`."""
        if not self.batches:
            return 1.0
        self._needs_two()
        kept = (1 - self.momentum) ** self.batches
        return float(kept + (1 - kept) * np.var(self.batch, ddof=1))

    @property
    def output(self) -> list[list[float]]:
        """What the batch becomes.

        Raises:
            ValueError: a batch of one value in training.
        """
        if self.training:
            self._needs_two()
        mean, variance = (
            (np.mean(self.batch), np.var(self.batch)) if self.training else (self.running_mean, self.running_var)
        )
        return (self.gamma * (np.array(self.batch) - mean) / np.sqrt(variance + _EPS) + self.beta).tolist()

    def summary(self) -> dict[str, str]:
        """The batch, what it is multiplied by and moved by, the mode."""
        values = ", ".join(f"{x:g}" for x in np.ravel(self.batch))
        scaling = {"gamma": f"{self.gamma:g}", "beta": f"{self.beta:g}"} if (self.gamma, self.beta) != (1, 0) else {}
        return {"batch": f"[{values}]", **scaling, "training": str(self.training), "batches": str(self.batches)}

    def describe(self) -> str:
        """The batch, the mode, and what becomes of it."""
        values = ", ".join(short(x) for x in np.ravel(self.batch))
        mode = (
            "in training"
            if self.training
            else f"in eval after {self.batches} {'batch' if self.batches == 1 else 'batches'}"
        )
        words = f"Batch normalisation {mode} of the batch {values}"
        try:
            output = self.output
        except ValueError as error:
            return f"{words}: {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        return f"{words}: it becomes {', '.join(short(y) for y in np.ravel(output))}."
