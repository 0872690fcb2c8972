"""`ReceptiveField`: what one unit of a stack of layers sees, and how well (sections 7.1 to 7.5, 8.2)."""

from typing import Any, ClassVar

import traitlets

from . import geometry
from .figure import Figure
from .values import Pair
from .words import shape_text

_RANGES = {"kernel_size": (1, 31), "stride": (1, 8), "padding": (0, 15), "dilation": (1, 16)}
_MOST = 24
_TEN = [{"kind": "conv", "kernel_size": 3, "stride": 1, "padding": 0, "dilation": 1}] * 10


class Layers(traitlets.TraitType):
    """A list of layers, each a dict; what it does not say is as in PyTorch, where a pooling's stride is its window."""

    def validate(self, obj: Any, value: Any) -> list[dict[str, Any]]:
        """The layers with all their numbers, or an error that says what would be one."""
        expected = f"{self.name} must be a list of 1 to {_MOST} layers such as {{'kind': 'conv', 'kernel_size': 3}}"
        if not isinstance(value, (list, tuple)) or not 1 <= len(value) <= _MOST:
            got = f"{len(value)} layers" if isinstance(value, (list, tuple)) else repr(value)
            raise traitlets.TraitError(f"{expected}; got {got}")
        return [self._layer(layer, f"{expected}; layer {n}") for n, layer in enumerate(value, 1)]

    def _layer(self, layer: Any, which: str) -> dict[str, Any]:
        if not isinstance(layer, dict) or not set(layer) <= {"kind", *_RANGES}:
            raise traitlets.TraitError(f"{which} is {layer!r}")
        kind = layer.get("kind", "conv")
        if kind not in ("conv", "pool"):
            raise traitlets.TraitError(f"{which} has kind {kind!r}; it is 'conv' or 'pool'")
        usual = {"stride": layer.get("kernel_size") if kind == "pool" else 1, "padding": 0, "dilation": 1}
        whole = {"kind": kind}
        for name, (least, most) in _RANGES.items():
            number = layer.get(name, usual.get(name))
            if not isinstance(number, int) or isinstance(number, bool) or not least <= number <= most:
                raise traitlets.TraitError(
                    f"{which} has {name} {number!r}; it is a whole number from {least} to {most}"
                )
            whole[name] = number
        return whole


class ReceptiveField(Figure):
    """What one unit of a stack of layers sees, and by how many paths (sections 7.1 to 7.5, 8.2).

    >>> ReceptiveField(layers=[{"kernel_size": 5}, {"kind": "pool", "kernel_size": 2}], input_size=28)
    ReceptiveField(layers=2, input=28×28, layer=2, position=(0, 0), field=6×6)

    Args:
        layers: from the input on, each a dict of `kind` ("conv" or "pool"), `kernel_size`, `stride`, `padding`
            and `dilation`; what is left out is as in PyTorch.
        input_size: rows, and columns, of the input; at most 256.
        view: "paths" shades a pixel by the number of its paths to the unit, "reach" only by whether there is one.
        layer: the layer whose unit is looked at, from 1; the last one unless told.
        position: that unit's (row, column).
        ask: "field": the reader predicts its size before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-receptive-field"
    questions: ClassVar = {"field": "How many pixels wide is the square of the input that one unit sees?"}

    layers = Layers(_TEN).tag(sync=True, state=True)
    input_size = traitlets.Int(21, min=1, max=256).tag(sync=True, state=True)
    view = traitlets.Enum(["paths", "reach"], "paths").tag(sync=True, state=True)
    layer = traitlets.Int(10, min=1, max=_MOST).tag(sync=True, state=True)
    position = Pair([0, 0], 0, 255).tag(sync=True, state=True)

    def __init__(self, **traits: Any):
        layers = traits.get("layers")
        if isinstance(layers, (list, tuple)) and 1 <= len(layers) <= _MOST:
            traits.setdefault("layer", len(layers))
        super().__init__(**traits)

    @classmethod
    def from_module(cls, module: Any, input_size: int, **traits: Any) -> "ReceptiveField":
        """The convolutions and poolings of a `torch.nn.Sequential`, in their order, up to where the picture is flat.

        Args:
            module: layers that follow each other, such as `LeNet().net`; activations and normalisation see one pixel.
            input_size: rows, and columns, of its input.

        Raises:
            TypeError: the module is no Sequential, or holds something whose field this figure cannot tell.
            ValueError: a window is not square.
        """
        from torch import nn  # imported here: the widgets themselves do without torch

        if not isinstance(module, nn.Sequential):
            raise TypeError(f"from_module shows a torch.nn.Sequential; got {type(module).__name__}")
        layers = []
        for part in _flat(module, nn.Sequential):
            if isinstance(part, (nn.Flatten, nn.Linear, nn.AdaptiveAvgPool2d, nn.AdaptiveMaxPool2d)):
                break
            if isinstance(part, (nn.Conv2d, nn.MaxPool2d, nn.AvgPool2d)):
                layers.append(_layer(part, "conv" if isinstance(part, nn.Conv2d) else "pool"))
            elif any(True for _ in part.children()):
                raise TypeError(f"{type(part).__name__} has layers of its own; pass the ones that follow each other")
        return cls(**{"layers": layers, "input_size": input_size, **traits})

    def _grown(self) -> tuple[list[int], list[int], list[int]]:
        sizes, fields, jumps = [self.input_size], [1], [1]
        for n, each in enumerate(self.layers, 1):
            k, s, p, d = (each[name] for name in _RANGES)
            extent = d * (k - 1) + 1
            if each["kind"] == "pool" and 2 * p > k:
                raise ValueError(
                    f"layer {n}: padding {p} is more than half of the pooling window {k}; use padding {k // 2} or less"
                )
            try:
                axis, _ = geometry.axes((sizes[-1],) * 2, (k, k), [s, s], [p, p], [d, d], "zeros")
            except ValueError as error:
                raise ValueError(f"layer {n}: {error}") from None
            sizes.append(axis.output)
            fields.append(fields[-1] + (extent - 1) * jumps[-1])
            jumps.append(jumps[-1] * s)
        return sizes, fields, jumps

    @property
    def sizes(self) -> list[int]:
        """Units along one axis of the input (0) and of each layer.

        Raises:
            ValueError: a window does not fit; the sentence says which and what would.
        """
        return self._grown()[0]

    @property
    def fields(self) -> list[int]:
        """Pixels along one axis from the first to the last that one unit can see, by layer; raises like `sizes`."""
        return self._grown()[1]

    @property
    def jumps(self) -> list[int]:
        """Pixels between the fields of two neighbouring units, by layer; raises like `sizes`."""
        return self._grown()[2]

    def _looked(self) -> int:
        return min(self.layer, len(self.layers))

    def summary(self) -> dict[str, str]:
        """The stack's length, the unit, and its field."""
        told = {"layers": str(len(self.layers)), "input": shape_text([self.input_size] * 2)}
        told |= {"layer": str(self._looked()), "position": f"({self.position[0]}, {self.position[1]})"}
        try:
            told["field"] = "?" if self.ask else shape_text([self.fields[self._looked()]] * 2)
        except ValueError:
            told["field"] = "none"
        return told

    def describe(self) -> str:
        """The unit and what it sees."""
        unit = f"unit ({self.position[0]}, {self.position[1]}) of layer {self._looked()}"
        words = f"A stack of {len(self.layers)} layers on an input of {self.input_size}×{self.input_size}"
        try:
            _, fields, jumps = self._grown()
        except ValueError as error:
            return f"{words}: {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        field, jump = fields[self._looked()], jumps[self._looked()]
        return f"{words}: {unit} sees a field of {field}×{field} pixels, and its neighbour one {jump} further on."


def _flat(module: Any, sequential: type) -> list[Any]:
    """The parts of a Sequential, those of the Sequentials in it among them."""
    return [deep for part in module for deep in (_flat(part, sequential) if isinstance(part, sequential) else [part])]


def _layer(part: Any, kind: str) -> dict[str, Any]:
    whole = {"kind": kind}
    for name in _RANGES:
        value = getattr(part, name, 1)  # AvgPool2d has no dilation
        if isinstance(value, str):
            raise ValueError(f"{part} has padding {value!r}; give it as a number")
        pair = value if isinstance(value, tuple) else (value, value)
        if pair[0] != pair[1]:
            raise ValueError(f"{part} has {name} {pair}; this figure shows square windows")
        whole[name] = pair[0]
    return whole
