"""`NetworkDrawing`: what flows where in a network, and what a shortcut carries (sections 7.6, 8.2, 8.6)."""

from typing import Any, ClassVar

import numpy as np
import traitlets

from . import network
from .figure import Figure
from .network import InputShape, Network
from .values import Number, Vector
from .words import shape_text

_NORM = 1 / np.sqrt(1 + 1e-5)  # a fresh BatchNorm2d in use
_KERNELS = ((-1.0, 2.0, -1.0), (0.5, -1.0, 0.5))


def _through(x: np.ndarray, row: tuple[float, float, float]) -> np.ndarray:
    """A 3×3 convolution with this middle row, and its normalisation; the row is symmetric, so also its way back."""
    left, right = np.append(0, x[:-1]), np.append(x[1:], 0)
    return _NORM * (row[0] * left + row[1] * x + row[2] * right)


def _text(numbers: list[float]) -> str:
    return ", ".join(f"{x:.4g}" for x in numbers)


class NetworkDrawing(Figure):
    """A network, drawn: its maps to scale, its shortcuts as arcs; or two blocks with numbers on their way.

    >>> NetworkDrawing("lenet", layer=5)
    NetworkDrawing(network='lenet', input=1×28×28, layer=5)

    Args:
        network: the name of a network of the book, a `torch.nn.Sequential` of known layers, a model of the package, or
            its layers as dicts. "twins" are a residual block and the same without its shortcut.
        input_shape: (channels, height, width) of the picture; may be left out for a name.
        layer: the layer that is pointed at, from 1, poolings and sums among them; 0 for none.
        shortcut: False draws every residual block without its shortcut.
        branch: of the twins: the factor g, from 0 to 1, of what the branch adds.
        x: of the twins: the three numbers that go in.
        ask: "output": the reader predicts what comes out before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        TypeError: the network holds a module that is not known; the sentence names it.
        traitlets.TraitError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-network-drawing"
    questions: ClassVar = {"output": "What comes out?"}

    network = Network("twins", names=("twins",)).tag(sync=True, state=True)
    input_shape = InputShape(None, allow_none=True).tag(sync=True, state=True)
    layer = traitlets.Int(0, min=0, max=600).tag(sync=True, state=True)
    shortcut = traitlets.Bool(True).tag(sync=True, state=True)
    branch = Number(0.0, min=0, max=1).tag(sync=True, state=True)
    x = Vector([3, 1, 2], most=3).tag(sync=True, state=True)

    def __init__(self, network: Any = "twins", input_shape: Any = None, **traits: Any):
        super().__init__(network=network, input_shape=input_shape, **traits)

    def _layers(self) -> list[dict[str, Any]]:
        if self.network == "twins":
            layers = [{"kind": "residual_block", "num_channels": 1}]
        else:
            layers = network.layers_of(self.network)
        return layers if self.shortcut else network.plain(layers)

    def _input(self) -> list[int]:
        return [1, 1, 3] if self.network == "twins" else network.input_of(self.network, self.input_shape)

    @property
    def shapes(self) -> list[list[int]]:
        """Shape of the output of each layer, in the order in which they compute, measured with PyTorch."""
        return network.measure(self._layers(), self._input())["shapes"]

    @property
    def parameters(self) -> list[int]:
        """Parameters of each layer, measured with PyTorch."""
        return network.measure(self._layers(), self._input())["parameters"]

    @property
    def macs(self) -> list[int]:
        """Multiply–adds of each layer for one picture, measured with PyTorch."""
        return network.measure(self._layers(), self._input())["macs"]

    def _pass(self, shortcut: bool) -> tuple[list[float], list[float]]:
        """Outputs of a block, and the gradient of their sum by its inputs."""
        x = np.array(self.x, dtype=float)
        hidden = _through(x, _KERNELS[0])
        total = self.branch * _through(np.maximum(hidden, 0), _KERNELS[1]) + shortcut * x
        back = (total > 0).astype(float)
        inner = (hidden > 0) * _through(self.branch * back, _KERNELS[1])
        gradient = _through(inner, _KERNELS[0]) + shortcut * back
        return np.maximum(total, 0).tolist(), gradient.tolist()

    @property
    def output(self) -> list[float]:
        """Of the twins the three numbers that come out of the first block; else the shape of the network's output."""
        return self._pass(self.shortcut)[0] if self.network == "twins" else self.shapes[-1]

    @property
    def gradient(self) -> list[float] | None:
        """Of the twins: the gradient of the sum of the first block's outputs by each input; else None."""
        return self._pass(self.shortcut)[1] if self.network == "twins" else None

    def summary(self) -> dict[str, str]:
        """The network, its picture, and what is set."""
        told = {"network": repr(self.network) if isinstance(self.network, str) else f"{len(self.network)} layers"}
        if self.network == "twins":
            return {**told, "x": f"[{_text(self.x)}]", "branch": f"{self.branch:g}"}
        return {**told, "input": shape_text(self._input()), "layer": str(self.layer)}

    def describe(self) -> str:
        """The network in a sentence, or what the twins make of their numbers."""
        if self.network != "twins":
            name = network.name_of(self.network)
            made = network.words_of(self._layers())
            words = f"{name}, drawn layer by layer, for a picture of {shape_text(self._input())}: {made}"
            return f"{words}. {self.questions[self.ask]}" if self.ask else f"{words}."
        words = f"A residual block and the same block without its shortcut; into both go {_text(self.x)}"
        words += f", and the branch counts {self.branch:g} times"
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        first, twin = (_text(self._pass(way)[0]) for way in (self.shortcut, False))
        return f"{words}. Out of the first comes {first}, out of the plain one {twin}."
