"""Training: a model that knows its loss, and the loop that fits it to data."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from d2lmini import devices
from d2lmini.checks import whole
from d2lmini.data import Batches
from d2lmini.fashion_mnist import quick
from d2lmini.hyperparameters import HyperParameters
from d2lmini.plotting import ProgressBoard, in_notebook


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
                fit: later looks would each wait for the GPU).
        """
        Y_hat, Y = Y_hat.reshape(-1, Y_hat.shape[-1]), Y.reshape(-1)
        first = getattr(getattr(self, "trainer", None), "train_batch_idx", 0) == 0
        if len(Y) and (first or Y.device.type == "cpu"):
            low, high = int(Y.min()), int(Y.max())
            if low < 0 or high >= Y_hat.shape[-1]:
                raise ValueError(
                    f"labels run from {low} to {high}, but the network has {Y_hat.shape[-1]} outputs "
                    f"(classes 0 to {Y_hat.shape[-1] - 1}); mend the labels or set num_classes"
                )
        return F.cross_entropy(Y_hat, Y, reduction="mean" if averaged else "none")

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


class Trainer(HyperParameters):
    """The training loop.

    Every step of it is a method that can be replaced (`add_to_class`), also `__init__` and the `prepare_…` methods.

    With `D2LMINI_QUICK=1` (for tests) at most 2 epochs are run, whatever `max_epochs` says, and it says so.

    Args:
        max_epochs: passes over the training set.
        num_gpus: 0 trains on the CPU; 1 on the GPU, or, so that the same cell runs everywhere, on the CPU where there
            is none, which is then said in the log.
        gradient_clip_val: largest norm of the gradient; 0 leaves it as it is.
        seed: makes the run repeatable on a given device. Everything that PyTorch draws after `Trainer(…, seed=0)` is
            set by it: initial weights, the order of the examples, dropout. Lazy layers draw their weights at the
            first batch, so these models may also be made before it.

    Raises:
        ValueError: no epochs, or more GPUs than there are.
    """

    max_epochs: int
    # What a replaced __init__ or prepare_model may leave unset.
    seed: int | None = None
    gradient_clip_val: float = 0
    num_gpus: int = 0
    gpus: Sequence[torch.device] = ()
    first_epoch: int = 0
    batch_len: int = 1

    def __init__(self, max_epochs: int, num_gpus: int = 0, gradient_clip_val: float = 0, seed: int | None = None):
        self.save_hyperparameters()
        whole("max_epochs", max_epochs)
        if isinstance(gradient_clip_val, str | None) or not gradient_clip_val >= 0:
            raise ValueError(f"gradient_clip_val={gradient_clip_val!r}: expected a norm, or 0 for no clipping")
        if whole("num_gpus", num_gpus, least=0) > max(1, devices.num_gpus()):
            raise ValueError(
                f"num_gpus={num_gpus}, but PyTorch finds {devices.num_gpus()} here; "
                "use 0 for the CPU, or 1 for the GPU if there is one"
            )
        self.gpus = [devices.gpu(i) for i in range(min(num_gpus, devices.num_gpus()))]
        if seed is not None:
            torch.manual_seed(whole("seed", seed, least=0))

    @property
    def device(self) -> torch.device:
        """Where the model is trained: the first of `gpus`, or the CPU."""
        return self.gpus[0] if self.gpus else devices.cpu()

    def prepare_data(self, data: Any) -> None:
        """Take the batches from a data module; the pictures themselves go to the device once, not batch by batch."""
        self.train_dataloader, self.val_dataloader = (
            loader.to(self.device) if isinstance(loader, Batches) else loader
            for loader in (data.train_dataloader(), data.val_dataloader())
        )
        self.num_train_batches = len(self.train_dataloader)
        self.num_val_batches = len(self.val_dataloader) if self.val_dataloader is not None else 0
        if self.num_train_batches == 0:
            raise ValueError("the training set gives no batch; it needs at least one example")

    def prepare_model(self, model: Module) -> None:
        """Move the model to the device and tie it to this trainer. A second fit goes on where the curves end."""
        curves = [
            points for label, points in model.board.data.items() if label.startswith(("train_", "val_")) and points
        ]
        self.first_epoch = math.ceil(max((points[-1].x for points in curves), default=0))
        model.board.raw_points.clear()  # what an interrupted fit has left over belongs to no epoch of this one
        model.trainer = self
        model.board.xlim = [0, self.first_epoch + self._epochs()]
        self.model = model.to(self.device)

    def prepare_batch(self, batch: Sequence[Tensor]) -> Sequence[Tensor]:
        """The batch on the GPU, if there is one."""
        return [part.to(self.gpus[0], non_blocking=True) for part in batch] if self.gpus else batch

    def fit(self, model: Module, data: Any) -> None:
        """Train `model` on the training set of `data`, measuring it on the validation set after every epoch."""
        self.prepare_data(data)
        self.prepare_model(model)
        self.optim = model.configure_optimizers()
        self.epoch = self.train_batch_idx = self.val_batch_idx = 0
        if self.seed is not None:
            torch.manual_seed(self.seed)
        if self.num_gpus and not self.gpus:
            print("no GPU here: training on the CPU")
        if self._epochs() < self.max_epochs:
            print(f"D2LMINI_QUICK: {self._epochs()} epochs instead of {self.max_epochs}")
        cudnn, before = torch.backends.cudnn, torch.backends.cudnn.deterministic
        # cuDNN's fastest algorithms do not give the same bits twice; a seed asks for those that do.
        cudnn.deterministic = before or self.seed is not None
        try:
            for epoch in range(self._epochs()):
                self.epoch, start = epoch, time.perf_counter()
                self.fit_epoch()
                model.board.flush()
                if not in_notebook():
                    self._log(time.perf_counter() - start)
        finally:
            cudnn.deterministic = before

    def fit_epoch(self) -> None:
        """One pass over the training set, one over the validation set."""
        self.model.train()
        for batch in self._prepared(self.train_dataloader):
            loss = self.model.training_step(batch)
            self.optim.zero_grad()
            loss.backward()
            if self.gradient_clip_val > 0:
                self.clip_gradients(self.gradient_clip_val, self.model)
            self.optim.step()
            self.train_batch_idx += 1
        if self.val_dataloader is None:
            return
        self.model.eval()
        with torch.no_grad():
            for batch in self._prepared(self.val_dataloader):
                self.model.validation_step(batch)
                self.val_batch_idx += 1

    def _prepared(self, dataloader: Any) -> Iterator[Any]:
        """Batches as the steps get them; `batch_len` is the number of examples, the weight of a batch in every mean."""
        for batch in dataloader:
            target = batch[-1]
            self.batch_len = len(target) if getattr(target, "ndim", 0) else 1
            yield self.prepare_batch(batch)

    def clip_gradients(self, grad_clip_val: float, model: Module) -> None:
        """Scale the gradient down to norm `grad_clip_val` where it is larger."""
        torch.nn.utils.clip_grad_norm_(model.parameters(), grad_clip_val)

    def _epochs(self) -> int:
        return min(self.max_epochs, 2) if quick() else self.max_epochs

    def _log(self, seconds: float) -> None:
        """One line per epoch, for who runs a script: the last point of each curve."""
        last = "  ".join(f"{label} {points[-1].y:.4f}" for label, points in self.model.board.data.items() if points)
        print(f"epoch {self.epoch + 1:>2}/{self._epochs()}  {last}  {seconds:.1f} s", flush=True)
