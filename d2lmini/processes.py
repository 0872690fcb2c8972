"""Several processes that train one model: `torchrun --nproc-per-node=2 script.py` (PyTorch's own DDP).

A script needs no change for it. Every process walks through the same batches and takes its share of each, so the
global batch is the one that the data module makes, whatever the number of processes.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, distributed, nn

from d2lmini import devices


def join(gpus: bool) -> int:
    """Join the other processes if `torchrun` started this one; returns how many there are."""
    if not (distributed.is_available() and int(os.environ.get("WORLD_SIZE", "1")) > 1):
        return 1
    if not distributed.is_initialized():
        if gpus:
            local_gpu()  # refused here in words, and not by a process group that waits for a GPU nobody has
        distributed.init_process_group("nccl" if gpus and torch.cuda.is_available() else "gloo")
        atexit.register(distributed.destroy_process_group)
    return distributed.get_world_size()


def rank() -> int:
    """Number of this process; 0 is the one that prints and writes."""
    return distributed.get_rank() if distributed.is_available() and distributed.is_initialized() else 0


def local_gpu() -> torch.device:
    """The GPU of this process: the one with its number on this machine."""
    i = int(os.environ.get("LOCAL_RANK", "0"))
    if i >= devices.num_gpus():
        raise ValueError(
            f"process {i} on this machine has no GPU of its own: PyTorch finds {devices.num_gpus()}; "
            f"start at most that many (torchrun --nproc-per-node={devices.num_gpus()}), or train with num_gpus=0"
        )
    return devices.gpu(i)


def share(batch: Sequence[Tensor], world: int) -> tuple[list[Tensor], int, float]:
    """The part of a batch that this process takes, the number of its examples, and the weight of its mean loss.

    DDP takes the plain mean of the processes' gradients. Where a batch does not divide evenly, the weight makes it the
    mean over all examples. A process with no example computes one for the sake of the others, with weight 0.
    """
    n, mine = len(batch[-1]), slice(rank(), None, world)
    length = len(range(n)[mine])
    rows = mine if length else slice(0, 1)
    return [part[rows] for part in batch], length, length * world / n


def same_random_numbers(device: torch.device) -> None:
    """Give every process the random state of the first, so that all draw the same order of the examples."""
    state = torch.get_rng_state().to(device)
    distributed.broadcast(state, 0)
    torch.set_rng_state(state.cpu())


def means(values: Tensor, weights: Tensor) -> Tensor:
    """Weighted mean of each value over all processes."""
    sums = torch.stack([torch.where(weights > 0, values * weights, 0.0), weights])
    distributed.all_reduce(sums)
    return sums[0] / sums[1]


class Step(nn.Module):
    """A training step as the forward pass of a module: what DDP can wrap."""

    def __init__(self, model: Any):
        super().__init__()
        self.model = model

    def forward(self, batch: Sequence[Tensor]) -> Tensor:
        """The loss of a batch."""
        return self.model.training_step(batch)
