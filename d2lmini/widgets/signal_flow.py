"""`SignalFlow`: what arrives at the other end of a deep network, there and back (sections 8.2 and 8.6)."""

from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import traitlets

from .draws import uniforms
from .figure import Figure
from .values import Number

if TYPE_CHECKING:
    from torch import Tensor, nn

_CHANNELS = (16, 32, 64)
_BATCH, _SIDE, _CLASSES = 32, 28, 10
_DRAWS = 5
_NOISE = 1234  # seed of the pictures and labels, the same for all weights
_RULES = {"xavier": "Xavier", "he": "He"}


class Init(traitlets.TraitType):
    """A rule for the weights, or their gain."""

    def validate(self, obj: Any, value: Any) -> str | float:
        """The value as it is stored, or an error that says what would be one."""
        number = isinstance(value, (int, float, np.number)) and not isinstance(value, bool)
        if number and 0.5 <= value <= 2.5:
            return float(value)
        if isinstance(value, str) and value in _RULES:
            return value
        raise traitlets.TraitError(f'{self.name} must be "xavier", "he" or a gain from 0.5 to 2.5; got {value!r}')


class SignalFlow(Figure):
    """What an untrained deep network does to a signal, and to the gradient on its way back (sections 8.2, 8.6).

    >>> SignalFlow(init="he", shortcut=True)
    SignalFlow(depth=54, init='he', normalise=False, shortcut=True)

    A stem, then blocks of two 3×3 convolutions with 16, 32 and 64 channels, a global average, a dense layer; a batch of
    32 pictures of noise, (32, 1, 28, 28), with random labels. Every number is the geometric mean of five draws.

    Args:
        depth: convolutions in the blocks: an even number from 2 to 56.
        init: "xavier", "he", or a gain g from 0.5 to 2.5: weights of variance g² / inputs.
        normalise: batch normalisation after each convolution.
        shortcut: blocks with a shortcut.
        branch_scale: factor from 0 to 2 of what each branch adds to its shortcut.
        seed: of the first draw; the others have the four seeds after it.
        block: the block that is read, from 1.
        ask: "ratio": the reader predicts how the gradient at the first block compares with that at the last one.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-signal-flow"
    questions: ClassVar = {"ratio": "How does the gradient at the first block compare with that at the last one?"}

    depth = traitlets.Int(54, min=2, max=56).tag(sync=True, state=True)
    init = Init("xavier").tag(sync=True, state=True)
    normalise = traitlets.Bool(False).tag(sync=True, state=True)
    shortcut = traitlets.Bool(False).tag(sync=True, state=True)
    branch_scale = Number(1.0, min=0, max=2).tag(sync=True, state=True)
    seed = traitlets.Int(0, min=0, max=9999).tag(sync=True, state=True)
    block = traitlets.Int(1, min=1, max=28).tag(sync=True, state=True)

    @traitlets.validate("depth")
    def _two_to_a_block(self, proposal: Any) -> int:
        depth = proposal["value"]
        if depth % 2:
            raise traitlets.TraitError(
                f"a block has two convolutions: depth must be even, such as {depth + 1}; got {depth}"
            )
        return depth

    def network(self, seed: int | None = None) -> "nn.Sequential":
        """The network with the weights of one draw, the first one unless told; its children 1 to -1 are the blocks."""
        return _network(
            self.depth, self.init, self.normalise, self.shortcut, self.branch_scale, self.seed if seed is None else seed
        )

    def _norms(self) -> np.ndarray:
        """(draws, 2, blocks): root mean square of each block's output, and norm of the gradient by it."""
        return _norms(self.depth, self.init, self.normalise, self.shortcut, self.branch_scale, self.seed)

    @property
    def activation_norms(self) -> list[float]:
        """Root of the mean square of each block's output."""
        return _mean(self._norms()[:, 0])

    @property
    def gradient_norms(self) -> list[float]:
        """Norm of the loss's gradient by each block's output."""
        return _mean(self._norms()[:, 1])

    def _what(self) -> str:
        rule = _RULES.get(self.init) or f"gain {self.init:g}"
        scale = "" if self.branch_scale == 1 or not self.shortcut else f", branches times {self.branch_scale:g}"
        kind = "residual" if self.shortcut else "plain"
        return f"{self.depth} layers, {rule}, {kind}{scale}, {'with' if self.normalise else 'without'} normalisation"

    def summary(self) -> dict[str, str]:
        """What the network is made of."""
        told = {key: repr(getattr(self, key)) for key in ("depth", "init", "normalise", "shortcut")}
        return told | ({"branch_scale": f"{self.branch_scale:g}"} if self.branch_scale != 1 else {})

    def describe(self) -> str:
        """The network, and how its first block's gradient compares with the last one's."""
        words = f"Signal and gradient in a network at its start: {self._what()}"
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        slopes = self.gradient_norms
        ratio = slopes[0] / slopes[-1]
        return f"{words}. The first block receives {ratio:.2g} times the gradient of the last one."


def _mean(values: np.ndarray) -> list[float]:
    return np.exp(np.log(values).mean(0)).tolist()


def _network(
    depth: int, init: str | float, normalise: bool, shortcut: bool, branch_scale: float, seed: int
) -> "nn.Sequential":
    import torch  # imported here: the widgets themselves do without torch
    from torch import nn

    def norm(channels: int) -> list[nn.Module]:
        return [nn.BatchNorm2d(channels)] if normalise else []

    class Block(nn.Module):
        def __init__(self, c_in: int, c: int, stride: int):
            super().__init__()
            self.branch = nn.Sequential(
                nn.Conv2d(c_in, c, 3, stride, padding=1), *norm(c), nn.ReLU(), nn.Conv2d(c, c, 3, padding=1), *norm(c)
            )
            if shortcut:
                self.shortcut = nn.Conv2d(c_in, c, 1, stride) if stride > 1 else nn.Identity()

        def forward(self, X: "Tensor") -> "Tensor":
            Y = self.branch(X)
            return (branch_scale * Y + self.shortcut(X) if shortcut else Y).relu()

    stem = nn.Sequential(nn.Conv2d(1, _CHANNELS[0], 3, 2, padding=1), *norm(_CHANNELS[0]), nn.ReLU())
    blocks, c_in = [], _CHANNELS[0]
    for stage, c in enumerate(_CHANNELS):
        for n in range((depth // 2 + 2 - stage) // 3):
            blocks.append(Block(c_in, c, 2 if stage and n == 0 else 1))
            c_in = c
    net = nn.Sequential(stem, *blocks, nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_in, _CLASSES)))
    layers = [layer for layer in net.modules() if isinstance(layer, (nn.Conv2d, nn.Linear))]
    drawn = uniforms(seed, sum(layer.weight.numel() for layer in layers))
    for layer in layers:
        inputs, outputs = layer.weight[0].numel(), layer.weight[:, 0].numel()
        gain = {"xavier": 2 * inputs / (inputs + outputs), "he": 2}.get(init) or init**2
        bound = sqrt(3 * gain / inputs)
        own, drawn = drawn[: layer.weight.numel()], drawn[layer.weight.numel() :]
        layer.weight.data = torch.tensor(-bound + 2 * bound * own, dtype=torch.float32).reshape(layer.weight.shape)
        nn.init.zeros_(layer.bias)
    return net


@cache
def _norms(*setting: Any) -> np.ndarray:
    import torch
    from torch.nn import functional as F

    *network, seed = setting
    drawn = uniforms(_NOISE, _BATCH * (_SIDE**2 + 1))
    X = torch.tensor(sqrt(3) * (2 * drawn[:-_BATCH] - 1), dtype=torch.float32).reshape(_BATCH, 1, _SIDE, _SIDE)
    y = torch.tensor(np.floor(_CLASSES * drawn[-_BATCH:]).astype(int))
    norms = []
    for draw in range(_DRAWS):
        H, outputs = X, []
        for part in _network(*network, seed + draw):
            H = part(H)
            outputs.append(H)
        blocks = outputs[1:-1]
        slopes = torch.autograd.grad(F.cross_entropy(H, y), blocks)
        sizes = [block.detach().square().mean().sqrt().item() for block in blocks]
        norms.append([sizes, [slope.norm().item() for slope in slopes]])
    return np.array(norms)
