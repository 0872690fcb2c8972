"""One epoch of the same network on the same data: by d2l's loop, by ours, and by a bare loop.

Started by run.py, in the environment of peer.py and with tools/ on the path: the networks are those of
tools/settings.py. The contenders of a case are made once and then take turns, an epoch each. Writes the seconds as
JSON.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import time
from collections.abc import Callable
from pathlib import Path

import torch
from settings import BATCH_SIZE, SETTINGS
from torch.nn import functional as F

import d2lmini
from d2lmini import memory


def pictures(size: int, train: int, val: int) -> d2lmini.FashionMNIST:
    """The first `train` and `val` pictures of Fashion-MNIST; 0 means all."""
    data = d2lmini.FashionMNIST(BATCH_SIZE, resize=size)
    for name, n in (("train", train), ("val", val)):
        part = getattr(data, name)
        if n:
            setattr(data, name, d2lmini.data.Pictures(part.images[:n], part.labels[:n], part.resize, part.classes))
    return data


def network(name: str) -> d2lmini.Classifier:
    """The network of a setting with its first weights."""
    setting = SETTINGS[name]
    torch.manual_seed(0)
    model = setting.model(**setting.arguments, **setting.extra)
    model.apply_init([torch.rand(2, 1, setting.resize, setting.resize)], d2lmini.init_cnn)
    return model


def bare(name: str, data: d2lmini.FashionMNIST, bf16: bool = False, channels_last: bool = False) -> Callable[[], None]:
    """The arithmetic and nothing else: pictures lie ready as floats, nothing is measured but loss and accuracy.

    At 96×96 and 224×224 all pictures as floats would need gigabytes, so each step takes the same ready batch.
    """
    at, size = d2lmini.try_gpu(), SETTINGS[name].resize
    net = network(name).net.to(at)
    if channels_last:
        net = net.to(memory_format=torch.channels_last)
    optimizer = torch.optim.SGD(net.parameters(), lr=SETTINGS[name].arguments["lr"])
    (X, y), (V, w) = (
        part.to(at).batch(slice(0, None) if size == 28 else slice(0, BATCH_SIZE)) for part in (data.train, data.val)
    )
    steps, val_steps = (-(-len(part) // BATCH_SIZE) for part in (data.train, data.val))

    def batches(X: torch.Tensor, y: torch.Tensor, steps: int, order: torch.Tensor | None):
        for i in range(steps):
            rows = slice(i * BATCH_SIZE, (i + 1) * BATCH_SIZE) if size == 28 else slice(0, None)
            yield (X[order[rows]], y[order[rows]]) if order is not None else (X[rows], y[rows])

    def epoch() -> None:
        net.train()
        for A, b in batches(X, y, steps, torch.randperm(len(y)).to(at) if size == 28 else None):
            with torch.autocast(at.type, torch.bfloat16, enabled=bf16):
                loss = F.cross_entropy(net(A), b)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        net.eval()
        total = right = torch.zeros((), device=at)
        with torch.no_grad(), torch.autocast(at.type, torch.bfloat16, enabled=bf16):
            for A, b in batches(V, w, val_steps, None):
                scores = net(A)
                total = total + F.cross_entropy(scores, b, reduction="sum")
                right = right + (scores.argmax(1) == b).sum()
        right.item()

    return epoch


def ours(name: str, data: d2lmini.FashionMNIST, **arguments) -> Callable[[], None]:
    """d2lmini's Trainer as a reader calls it, for one epoch at a time."""
    model = network(name)
    trainer = d2lmini.Trainer(1, num_gpus=min(1, d2lmini.num_gpus()), **arguments)
    return lambda: trainer.fit(model, data)


def theirs(num_workers: int | None = None, display: bool = True) -> Callable[[], None]:
    """d2l's LeNet with d2l's Trainer and data, as its chapter has them."""
    from d2l import torch as d2l

    data = d2l.FashionMNIST(batch_size=BATCH_SIZE)
    if num_workers is not None:
        data.num_workers = num_workers
    model = d2l.LeNet(lr=0.1)
    model.apply_init([next(iter(data.get_dataloader(True)))[0]], d2l.init_cnn)
    model.board.display = display
    trainer = d2l.Trainer(max_epochs=1, num_gpus=1)
    return lambda: trainer.fit(model, data)


def keeping(epoch: Callable[[], None]) -> Callable[[], None]:
    """The same epoch in a process that keeps the memory that it frees."""

    def kept() -> None:
        with memory.kept() if KEEP else contextlib.nullcontext():
            epoch()

    return kept


KEEP = not d2lmini.num_gpus()  # keep_memory is for training on a CPU
# The contenders of both cases with large networks.
LARGE = {
    "bare loop": bare,
    "d2lmini": ours,
    "d2lmini, channels_last=True": lambda name, data: ours(name, data, channels_last=True),
    "d2lmini, channels_last=True, keep_memory=True": lambda name, data: ours(
        name, data, channels_last=True, keep_memory=KEEP
    ),
    "bare loop, bf16, channels last": lambda name, data: bare(name, data, bf16=True, channels_last=True),
    "d2lmini, bf16, channels last": lambda name, data: ours(name, data, precision="bf16", channels_last=True),
    "bare loop, bf16, channels last, memory kept": lambda name, data: keeping(
        bare(name, data, bf16=True, channels_last=True)
    ),
    "d2lmini, bf16, channels last, memory kept": lambda name, data: ours(
        name, data, precision="bf16", channels_last=True, keep_memory=KEEP
    ),
}
# case → setting, pictures for training and validation (0: all), contenders
CASES = {
    "lenet": ("lenet-sigmoid", 0, 0, {
        "bare loop": bare,
        "d2lmini": ours,
        "d2lmini, compile=True": lambda name, data: ours(name, data, compile=True),
        "d2l, no workers, no display": lambda name, data: theirs(num_workers=0, display=False),
        "d2l as it is": lambda name, data: theirs(),
    }),
    "resnet18-96": ("resnet18-96", 256, 128, LARGE),
    "vgg-slim-224": ("vgg-slim-224", 512, 128, LARGE),
}  # fmt: skip


def seconds(epoch: Callable[[], None]) -> float:
    """How long an epoch takes; a GPU is waited for."""
    start = time.perf_counter()
    epoch()
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return time.perf_counter() - start


def main() -> None:
    """Time one case."""
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=CASES)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    name, train, val, contenders = CASES[options.case]
    if torch.cuda.is_available():  # there an epoch of a part is over before the clock has begun
        train, val = 0, 0
    data = pictures(SETTINGS[name].resize, train, val)
    epochs = {label: make(name, data) for label, make in contenders.items()}
    first = {label: seconds(epoch) for label, epoch in epochs.items()}  # caches, threads, the compiler
    times: dict[str, list[float]] = {label: [] for label in epochs}
    for i in range(options.rounds):
        for label, epoch in list(epochs.items()) if i % 2 == 0 else reversed(epochs.items()):
            times[label].append(seconds(epoch))
    result = {"train": len(data.train), "val": len(data.val), "first": first, "times": times}
    options.out.write_text(json.dumps(result))


if __name__ == "__main__":
    main()
