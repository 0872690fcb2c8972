"""Data for the `Trainer`: what a data module is, and Fashion-MNIST as one."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

from d2lmini import fashion_mnist
from d2lmini.checks import pair, whole
from d2lmini.hyperparameters import HyperParameters
from d2lmini.plotting import show_images


class DataModule(HyperParameters):
    """Base of data modules: override `get_dataloader(train)`.

    Args:
        root: folder of the data, if they come from files.
        num_workers: worker processes of a `DataLoader`. 0 is the fastest where the data fit into memory: workers
            take the processor from the training.
    """

    batch_size: int
    num_workers: int

    def __init__(self, root: str | os.PathLike | None = None, num_workers: int = 0):
        self.save_hyperparameters()

    def get_dataloader(self, train: bool) -> Any:
        """Iterable of batches for training (`train=True`) or validation; it must have a length."""
        raise NotImplementedError(f"{type(self).__name__} must define get_dataloader(self, train)")

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
    `FashionMNIST` objects: do not write into `train.images`.

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

    def get_dataloader(self, train: bool) -> Batches:
        """Batches of the training set in a new random order each time, or of the validation set in its own order."""
        return Batches(self.train if train else self.val, self.batch_size, shuffle=train)

    def visualize(self, batch: Sequence[Tensor], nrows: int = 1, ncols: int = 8, labels: Sequence[str] | None = None):
        """Draw the first `nrows · ncols` pictures of a batch with their class names (or `labels`); returns the axes."""
        X, y = batch
        return show_images(X.squeeze(1), nrows, ncols, titles=labels or self.text_labels(y))
