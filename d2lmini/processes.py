"""Several processes that train one model: `torchrun --nproc-per-node=2 script.py` (PyTorch's own DDP).

A script needs no change for it. Every process walks through the same batches and takes its share of each, so the
global batch is the one that the data module makes, whatever the number of processes.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, distributed, nn

from d2lmini import devices


def join(gpus: bool) -> int:
    """Join the other processes if `torchrun` started this one; returns how many there are."""
    if not (distributed.is_available() and int(os.environ.get("WORLD_SIZE", "1")) > 1):
        return 1
    if not distributed.is_initialized():
        # A missing GPU is refused here in words, and not by a process group that waits for a GPU nobody has.
        if gpus and (mine := local_gpu()).type == "cuda":
            torch.cuda.set_device(mine)  # for NCCL, and whatever else takes "the current GPU"
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
    """Give every process the random states of the first, so that all draw the same order of the examples.

    The GPU's, too: a run that goes on from a checkpoint, which holds the first process's states, then draws in every
    process what an uncut one draws.
    """
    states = {kind: state.to(device) for kind, state in devices.random_state(device).items()}
    for state in states.values():
        distributed.broadcast(state, 0)
    devices.set_random_state(device, {kind: state.cpu() for kind, state in states.items()})


def same_buffers(model: nn.Module) -> None:
    """Give every process the statistics of the first, which are those that are saved; DDP does so in training only."""
    for buffer in model.buffers():
        distributed.broadcast(buffer, 0)


def from_first(make: Callable[[], Any], device: torch.device) -> Any:
    """What `make()` gives in the first process, in all of them."""
    if not (distributed.is_available() and distributed.is_initialized()):
        return make()
    box = [make() if rank() == 0 else None]
    distributed.broadcast_object_list(box, 0, device=device if device.type == "cuda" else None)
    return box[0]


def in_words(error: Exception, model: nn.Module) -> Exception:
    """What a step that fails only in several processes should have said; another error as it is."""
    if "more than 1 value per channel" in str(error):
        return ValueError(
            "a process got one example of a batch, too few for batch normalisation: a batch must have at least two "
            "for each process. Take a batch_size that leaves a larger last batch, or leave that out (drop_last)"
        )
    if "Expected to have finished reduction" in str(error):
        unused = [name for name, weights in model.named_parameters() if weights.requires_grad and weights.grad is None]
        return ValueError(
            f"{', '.join(unused)} had no part in the loss: with several processes every parameter must have one. "
            "Use it, take it out of the model, or set requires_grad_(False)"
        )
    return error


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
