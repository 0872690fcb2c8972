"""Data for the `Trainer`: what a data module is, and Fashion-MNIST as one."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, default_collate

from d2lmini import fashion_mnist
from d2lmini.checks import pair, whole
from d2lmini.hyperparameters import HyperParameters
from d2lmini.plotting import show_images


class DataModule(HyperParameters):
    """Base of data modules: set `train`, `val` and `batch_size`, or override `get_dataloader(train)`.

    `train` and `val` may be any map-style datasets of pairs (input, target), such as a `Subset` of one of them.

    Args:
        root: folder of the data, if they come from files.
        num_workers: worker processes of a `DataLoader`. 0 is the fastest where the data fit into memory: workers
            take the processor from the training.
    """

    train: Any
    val: Any
    batch_size: int
    num_workers: int

    def __init__(self, root: str | os.PathLike | None = None, num_workers: int = 0):
        self.save_hyperparameters()

    def get_dataloader(self, train: bool) -> Any:
        """Iterable of batches for training (`train=True`) or validation; it must have a length.

        Batches of `self.train` in a new random order each time, or of `self.val` in its own order.

        Raises:
            TypeError: `train` or `val` is no map-style dataset of pairs that make tensors.
            ValueError: there is no example to train on.
        """
        name = "train" if train else "val"
        if not hasattr(self, name):
            raise NotImplementedError(
                f"{type(self).__name__} must define get_dataloader(self, train), or set self.train and self.val"
            )
        dataset = getattr(self, name)
        if isinstance(dataset, Pictures):
            return Batches(dataset, self.batch_size, shuffle=train)
        check_pairs(f"{type(self).__name__}.{name}", dataset)
        if train and not len(dataset):
            raise ValueError(f"{type(self).__name__}.train is empty: no examples to train on; give at least one")
        return DataLoader(dataset, self.batch_size, shuffle=train, num_workers=self.num_workers)

    def train_dataloader(self) -> Any:
        """Batches for training."""
        return self.get_dataloader(train=True)

    def val_dataloader(self) -> Any:
        """Batches for validation."""
        return self.get_dataloader(train=False)

    def get_tensorloader(self, tensors: Sequence[Tensor], train: bool, indices: slice = slice(0, None)) -> DataLoader:
        """Loader over the rows `indices` of `tensors`, in batches of `self.batch_size`, shuffled if `train`."""
        dataset = TensorDataset(*(tensor[indices] for tensor in tensors))
        if train and not len(dataset):
            raise ValueError(
                f"no examples to train on: {indices} of tensors with {len(tensors[0])} rows is empty; give at least one"
            )
        return DataLoader(dataset, self.batch_size, shuffle=train, num_workers=self.num_workers)


def check_pairs(name: str, dataset: Any) -> None:
    """Refuse what is no map-style dataset of pairs; its first example is looked at.

    Raises:
        TypeError: names what came, what was expected, and what to do.
    """
    came = f"{name} is a {type(dataset).__name__}"
    expected = "expected a map-style dataset: with a length, and a pair (input, target) for each index"
    if isinstance(dataset, torch.utils.data.IterableDataset) or not all(
        hasattr(dataset, method) for method in ("__len__", "__getitem__")
    ):
        raise TypeError(f"{came}; {expected}. What comes as batches already, give out by get_dataloader(self, train)")
    if not len(dataset):
        return
    try:
        example = dataset[0]
    except LookupError as error:
        raise TypeError(f"{came} without an example 0 ({error!r}); {expected}, counted from 0") from error
    if not isinstance(example, tuple | list) or len(example) < 2:
        raise TypeError(
            f"{came} whose example 0 is a {type(example).__name__}; {expected}. "
            "Of two tensors torch.utils.data.TensorDataset(inputs, targets) makes one"
        )
    try:
        tensors = all(isinstance(part, Tensor) for part in default_collate([example]))
    except TypeError:
        tensors = False
    if not tensors:
        kinds = ", ".join(type(part).__name__ for part in example)
        raise TypeError(
            f"{came} whose example 0 is a pair of {kinds}; expected tensors, arrays or numbers. "
            "Give the dataset a transform, such as torchvision's transforms.ToTensor() for pictures"
        )


class Pictures(torch.utils.data.Dataset):
    """Pictures held as uint8, given out as float32 in [0, 1] at a chosen size.

    60,000 pictures at 224×224 would take 12 GB as float32; resized per batch they take the 47 MB they come in.

    Args:
        images: shape (n, h, w), uint8.
        labels: shape (n,), int64.
        resize: (height, width) to give out.
        classes: name of each class.
    """

    def __init__(self, images: Tensor, labels: Tensor, resize: tuple[int, int], classes: Sequence[str]):
        self.images, self.labels, self.resize, self.classes = images, labels, resize, classes

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, index: int) -> tuple[Tensor, int]:
        """Picture of shape (1, height, width) and its label."""
        X, y = self.batch(torch.tensor([range(len(self))[index]], device=self.labels.device))
        return X[0], int(y)

    def __getitems__(self, indices: Sequence[int]) -> list[tuple[Tensor, int]]:
        """Several at once: what PyTorch's `DataLoader` asks for, also through a `Subset`."""
        X, y = self.batch(torch.tensor(indices, device=self.labels.device))
        return list(zip(X, y.tolist(), strict=True))

    def batch(self, index: Tensor | slice) -> tuple[Tensor, Tensor]:
        """Pictures (N, 1, height, width) and labels (N,); equal to torchvision's Resize + ToTensor within 1/255."""
        X = self.images[index].unsqueeze(1).float().div_(255)
        if X.shape[2:] != self.resize:
            shrinks = X.shape[2] > self.resize[0] or X.shape[3] > self.resize[1]
            X = F.interpolate(X, self.resize, mode="bilinear", antialias=shrinks)
        return X, self.labels[index]

    def to(self, device: torch.device) -> Pictures:
        """The same pictures on another device, once for all batches (47 MB), instead of a copy per batch."""
        return Pictures(self.images.to(device), self.labels.to(device), self.resize, self.classes)


class Batches:
    """Mini-batches of `Pictures`, gathered in one step each: no worker processes, no copy per picture."""

    def __init__(self, dataset: Pictures, batch_size: int, shuffle: bool):
        self.dataset, self.batch_size, self.shuffle = dataset, batch_size, shuffle

    def __len__(self) -> int:
        return -(-len(self.dataset) // self.batch_size)

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        n, size = len(self.dataset), self.batch_size
        if self.shuffle:  # drawn on the CPU, so that a seed gives the same order on every device
            order = torch.randperm(n).to(self.dataset.labels.device)
        for start in range(0, n, size):
            rows = slice(start, start + size)
            yield self.dataset.batch(order[rows] if self.shuffle else rows)

    def to(self, device: torch.device) -> Batches:
        """The same batches, made on another device."""
        return Batches(self.dataset.to(device), self.batch_size, self.shuffle)


class FashionMNIST(DataModule):
    """Fashion-MNIST: 60,000 + 10,000 grey pictures of clothes in ten classes (Xiao, Rasul & Vollgraf, 2017).

    Where the files are looked for: see `d2lmini.fashion_mnist.load`. `train` and `val` are datasets; a batch is
    X of shape (N, 1, height, width), float32 in [0, 1], and y of shape (N,), int64. The pictures are held once for all
    `FashionMNIST` objects: do not write into `train.images`. For fewer of them:
    `data.train = torch.utils.data.Subset(data.train, range(1000))`.

    Args:
        batch_size: pictures in a batch.
        resize: (height, width) of the pictures, or one number for a square; 28×28 is their own size.
        root: folder of the files, and where a download goes.

    Raises:
        ValueError: batch size or picture size below 1.
        RuntimeError: the data are nowhere and cannot be downloaded; the message lists the ways to get them.
    """

    def __init__(
        self,
        batch_size: int = 64,
        resize: int | tuple[int, int] = (28, 28),
        root: str | os.PathLike | None = None,
    ):
        super().__init__(root)
        batch_size, resize = whole("batch_size", batch_size), pair("resize", resize)
        self.save_hyperparameters()
        self.train, self.val = (
            Pictures(images, labels, resize, fashion_mnist.CLASSES) for images, labels in fashion_mnist.load(root)
        )

    def text_labels(self, indices: Sequence[int] | Tensor) -> list[str]:
        """Names of the classes `indices`."""
        return [fashion_mnist.CLASSES[int(i)] for i in indices]

    def visualize(self, batch: Sequence[Tensor], nrows: int = 1, ncols: int = 8, labels: Sequence[str] | None = None):
        """Draw the first `nrows · ncols` pictures of a batch with their class names (or `labels`); returns the axes."""
        X, y = batch
        return show_images(X.movedim(1, -1).squeeze(-1), nrows, ncols, titles=labels or self.text_labels(y))
