"""Models that know their loss: the bases of everything that a `Trainer` fits."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from d2lmini.hyperparameters import HyperParameters
from d2lmini.plotting import ProgressBoard

if TYPE_CHECKING:
    from d2lmini.training import Trainer


class Module(nn.Module, HyperParameters):
    """Base of models: a network in `self.net`, a loss, and what happens with a batch.

    Args:
        plot_train_per_epoch: points of a training curve in an epoch.
        plot_valid_per_epoch: points of a validation curve in an epoch.
    """

    net: Any  # nn.Sequential, where layer_summary is to walk through it
    trainer: Trainer
    plot_train_per_epoch: int
    plot_valid_per_epoch: int

    def __init__(self, plot_train_per_epoch: int = 2, plot_valid_per_epoch: int = 1):
        super().__init__()
        self.save_hyperparameters()
        self.board = ProgressBoard()

    def __getstate__(self) -> dict[str, Any]:
        # The trainer holds the data and the optimiser: what is saved of a fitted model is the model.
        return {name: value for name, value in self.__dict__.items() if name != "trainer"}

    def loss(self, Y_hat: Tensor, Y: Tensor) -> Tensor:
        """Loss of the predictions `Y_hat`, as a 0-d tensor."""
        raise NotImplementedError(f"{type(self).__name__} must define loss(self, Y_hat, Y)")

    def forward(self, X: Tensor) -> Tensor:
        """Predictions for a batch `X`."""
        if not hasattr(self, "net"):
            raise AttributeError(f"{type(self).__name__} has no network: set self.net in __init__, or define forward")
        return self.net(X)

    def plot(self, key: str, value: Tensor | float, train: bool) -> None:
        """Add this batch's `value` to the curve `train_<key>` or `val_<key>`, weighted by the batch's size."""
        if not hasattr(self, "trainer"):
            raise AttributeError("plot draws over the epochs of a Trainer: call it from a step inside trainer.fit")
        trainer, self.board.xlabel = self.trainer, "epoch"
        if train:
            x, n = (
                trainer.first_epoch + trainer.train_batch_idx / trainer.num_train_batches,
                trainer.num_train_batches,
            )
            points = self.plot_train_per_epoch
        else:
            x, n = trainer.first_epoch + trainer.epoch + 1, trainer.num_val_batches
            points = self.plot_valid_per_epoch
        label = ("train_" if train else "val_") + key
        self.board.draw(x, value, label, every_n=math.ceil(n / points), weight=trainer.batch_len)

    def training_step(self, batch: Sequence[Tensor]) -> Tensor:
        """Loss of a training batch (inputs …, target)."""
        loss = self.loss(self(*batch[:-1]), batch[-1])
        self.plot("loss", loss, train=True)
        return loss

    def validation_step(self, batch: Sequence[Tensor]) -> None:
        """Plot what is measured on a validation batch (inputs …, target)."""
        self.plot("loss", self.loss(self(*batch[:-1]), batch[-1]), train=False)

    def configure_optimizers(self) -> torch.optim.Optimizer:
        """Plain SGD with learning rate `self.lr`."""
        lr = getattr(self, "lr", None)
        if isinstance(lr, str | bool | None) or not 0 < lr < math.inf:
            raise ValueError(f"lr={lr!r}: SGD needs a learning rate that is a positive number, such as 0.1")
        return torch.optim.SGD(self.parameters(), lr=float(lr))

    def apply_init(self, inputs: Sequence[Tensor], init: Callable[[nn.Module], None] | None = None) -> None:
        """Give lazy layers their sizes by one forward pass of `inputs`, then apply `init` to each layer of the net."""
        self.forward(*inputs)
        if init is not None:
            self.net.apply(init)


class Classifier(Module):
    """Base of classifiers: cross-entropy, accuracy, and a table of the network's shapes."""

    def loss(self, Y_hat: Tensor, Y: Tensor, averaged: bool = True) -> Tensor:
        """Cross-entropy of the scores `Y_hat`, shape (N, classes), for labels `Y`, shape (N,).

        Raises:
            ValueError: a label is not in 0 … classes − 1 (looked at on the CPU, and on a GPU in the first batch of a
                fit: later looks would each wait for the GPU), or the labels are not one class number for each row.
        """
        scores, labels = Y_hat, Y
        Y_hat, Y = Y_hat.reshape(-1, Y_hat.shape[-1]), Y.reshape(-1)
        if Y.is_floating_point() or len(Y) != len(Y_hat):
            raise ValueError(
                f"labels of shape {tuple(labels.shape)} and {labels.dtype} for scores of shape {tuple(scores.shape)}: "
                "expected one class number (a whole number) for each row of scores. "
                "Of one-hot labels take y.argmax(dim=1), of class numbers held as floats y.long()"
            )
        trainer = getattr(self, "trainer", None)
        first = getattr(trainer, "first_look", None)
        if first is None:  # an epoch that the reader wrote
            first = getattr(trainer, "train_batch_idx", 0) == 0
        if len(Y) and (first or Y.device.type == "cpu"):
            low, high = int(Y.min()), int(Y.max())
            if low < 0 or high >= Y_hat.shape[-1]:
                raise ValueError(
                    f"labels run from {low} to {high}, but the network has {Y_hat.shape[-1]} outputs "
                    f"(classes 0 to {Y_hat.shape[-1] - 1}); mend the labels or set num_classes"
                )
        return F.cross_entropy(Y_hat, Y.long(), reduction="mean" if averaged else "none")

    def accuracy(self, Y_hat: Tensor, Y: Tensor, averaged: bool = True) -> Tensor:
        """Fraction of right predictions (0-d), or 1.0 / 0.0 for each example."""
        right = (Y_hat.reshape(-1, Y_hat.shape[-1]).argmax(dim=1) == Y.reshape(-1)).float()
        return right.mean() if averaged else right

    def validation_step(self, batch: Sequence[Tensor]) -> None:
        """Plot loss and accuracy. Over an epoch both are means over *examples*.

        d2l takes the mean over batches, in which the 16 pictures of a last, small batch count as much as 128.
        """
        Y_hat = self(*batch[:-1])
        self.plot("loss", self.loss(Y_hat, batch[-1]), train=False)
        self.plot("acc", self.accuracy(Y_hat, batch[-1]), train=False)

    def layer_summary(self, X_shape: Sequence[int]) -> None:
        """Print the output shape of each child of `self.net` for an input of shape `X_shape`.

        Runs on the network's own device and in eval mode, so that dropout and the statistics of batch normalisation
        are left alone (d2l's runs in train mode, on the CPU, and changes them).
        """
        like = next(self.parameters(), torch.empty(0))
        modes = {module: module.training for module in self.modules()}
        self.eval()
        try:
            with torch.no_grad():
                X = torch.zeros(*X_shape, device=like.device, dtype=like.dtype)  # random numbers would disturb a seed
                for layer in self.net:
                    X = layer(X)
                    print(f"{type(layer).__name__} output shape:\t", X.shape)
        finally:
            for module, training in modes.items():
                module.training = training
