"""`NetworkCalculator`: where parameters, work and memory of a network sit (sections 8.2 and 8.6)."""

from typing import Any, ClassVar

import traitlets

from . import network
from .figure import Figure
from .network import InputShape, Network
from .words import shape_text


class NetworkCalculator(Figure):
    """Parameters, multiply–adds, memory and receptive field of a network, layer by layer, as bars and as a table.

    The page computes all of it from the description; the properties here measure the same with PyTorch.

    >>> NetworkCalculator("vgg-11")
    NetworkCalculator(layers='vgg-11', input=1×224×224)

    Args:
        layers: the name of a network of the book, a `torch.nn.Sequential` of known layers, a model of the package, or
            its layers as dicts.
        input_shape: (channels, height, width) of the picture; may be left out for a name.
        batch: pictures at once, for the memory.
        bytes: that one number takes, 4 for float32.
        against: a network to compare with, on the same picture; None for none.
        step: the layer that is pointed at, from 1, poolings and sums among them; 0 for none.
        ask: "quartered" or "doubled": the reader predicts what fewer channels or a larger picture do to the work.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        TypeError: the network holds a module that is not known; the sentence names it.
        traitlets.TraitError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-network-calculator"
    questions: ClassVar = {
        "quartered": "All channels are quartered: which part of its multiply–adds does an inner convolution still do?",
        "doubled": "The picture gets twice as high and wide: how many times as many multiply–adds is that?",
    }

    layers = Network("vgg-11").tag(sync=True, state=True)
    input_shape = InputShape(None, allow_none=True).tag(sync=True, state=True)
    batch = traitlets.Int(1, min=1, max=4096).tag(sync=True, state=True)
    bytes = traitlets.Int(4, min=1, max=8).tag(sync=True, state=True)
    against = Network(None, allow_none=True).tag(sync=True, state=True)
    step = traitlets.Int(0, min=0, max=600).tag(sync=True, state=True)

    def __init__(self, layers: Any = "vgg-11", input_shape: Any = None, **traits: Any):
        super().__init__(layers=layers, input_shape=input_shape, **traits)

    def _measured(self) -> dict[str, Any]:
        shape = network.input_of(self.layers, self.input_shape)
        return network.measure(network.layers_of(self.layers), shape, self.batch)

    @property
    def shapes(self) -> list[list[int]]:
        """Shape of the output of each layer, in the order in which they compute."""
        return self._measured()["shapes"]

    @property
    def parameters(self) -> list[int]:
        """Parameters of each layer."""
        return self._measured()["parameters"]

    @property
    def macs(self) -> list[int]:
        """Multiply–adds of each layer, for one picture."""
        return self._measured()["macs"]

    @property
    def memory(self) -> list[int]:
        """Bytes of each layer that are kept for the way back, in float32."""
        return self._measured()["memory"]

    @property
    def fields(self) -> list[list[int]]:
        """Pixels [height, width] that a unit of each layer can see, on the longest way."""
        return self._measured()["fields"]

    @property
    def total(self) -> dict[str, int]:
        """Parameters, macs, memory (with the picture's) and in_use, the most bytes that are needed at once."""
        return self._measured()["total"]

    def summary(self) -> dict[str, str]:
        """The network, its picture, and what it is compared with."""
        shown = repr(self.layers) if isinstance(self.layers, str) else f"{len(self.layers)} layers"
        told = {"layers": shown, "input": shape_text(network.input_of(self.layers, self.input_shape))}
        if self.against is not None:
            told["against"] = repr(self.against) if isinstance(self.against, str) else f"{len(self.against)} layers"
        return told

    def describe(self) -> str:
        """The network and what is drawn of it."""
        picture = shape_text(network.input_of(self.layers, self.input_shape))
        words = f"Bars for each layer of {network.name_of(self.layers)} on a picture of {picture}: parameters, "
        words += "multiply–adds, memory for training and receptive field"
        if self.against is not None:
            words += f", compared with {network.name_of(self.against)}"
        return f"{words}. {self.questions[self.ask]}" if self.ask else f"{words}."
