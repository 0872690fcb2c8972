"""`LeNetLive`: a trained LeNet in the page, every map and the ten probabilities (section 7.6)."""

from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import traitlets

from . import lenet
from .figure import Figure
from .values import NamedGrid, Number, Pair

if TYPE_CHECKING:
    import torch
    from torch import nn

_LAYERS = (("conv 1", 6, 28), ("pool 1", 6, 14), ("conv 2", 16, 10), ("pool 2", 16, 5))


def _classes() -> tuple[str, ...]:
    from ..fashion_mnist import CLASSES  # imported here: the widgets themselves do without torch

    return CLASSES


class Item(NamedGrid):
    """The name of an item, or a picture (28, 28) from 0 to 1."""

    def validate(self, obj: Any, value: Any) -> list[list[float]] | str:
        """The value as it is stored, or an error that says what would be one."""
        value = super().validate(obj, value)
        if isinstance(value, str):
            return value
        picture = np.array(value)
        if picture.shape != (lenet.SIDE, lenet.SIDE):
            shape = "×".join(map(str, picture.shape))
            raise traitlets.TraitError(
                f"{self.name} must be 28×28, the size that LeNet has learned; got {shape}; resize it first"
            )
        if picture.min() < 0 or picture.max() > 1:
            raise traitlets.TraitError(
                f"{self.name} must lie from 0 (dark) to 1 (light); got {picture.min():g} to {picture.max():g}; "
                "divide bytes by 255"
            )
        return value


class Unit(traitlets.TraitType):
    """[layer, map, row, column] of the unit that is pointed at, or None."""

    def validate(self, obj: Any, value: Any) -> list[int] | None:
        """The value as it is stored, or an error that says what would be one."""
        if value is None:
            return None
        unit = list(value) if isinstance(value, (tuple, list)) else []
        whole = len(unit) == 4 and all(isinstance(n, (int, np.integer)) and n >= 0 for n in unit)
        if not whole or unit[0] >= len(_LAYERS) or any(
            n >= most for n, most in zip(unit[1:], (*_LAYERS[unit[0]][1:], _LAYERS[unit[0]][2]), strict=True)
        ):  # fmt: skip
            known = ", ".join(f"{name} ({maps}×{side}×{side})" for name, maps, side in _LAYERS)
            raise traitlets.TraitError(
                f"{self.name} must be [layer, map, row, column], layer 0 to 3 for {known}, or None; got {value!r}"
            )
        return [int(n) for n in unit]


class LeNetLive(Figure):
    """A trained LeNet, live: draw, move, turn an item, and see all maps and the ten probabilities (section 7.6).

    >>> LeNetLive("boot", shift=(0, 2))
    LeNetLive(input='boot', weights='relu', shift=(0, 2))

    The networks are those of the recorded runs `lenet-relu-max` and `lenet-sigmoid`, seed 0, with weights rounded to 8
    bits; `network()` gives them as modules.

    Args:
        input: an item of the test set, one of each class ("tshirt", "trouser", "pullover", "dress", "coat", "sandal",
            "shirt", "sneaker", "bag", "boot"), "checkerboard", "blank", or a picture (28, 28) from 0 (dark) to 1
            (light): a tensor, an array or lists.
        weights: "relu" (with max pooling), "sigmoid" (with average pooling), or "both" beside each other.
        shift: (down, right): the item is moved; what leaves the frame is lost.
        rotate: degrees by which it is turned to the left, from -180 to 180.
        noise: from 0 to 1: each pixel changes by up to this, the same each time.
        unit: (layer, map, row, column) of the unit that is pointed at; layer 0 to 3 for the two convolutions, each
            with its pooling after it. None for none.
        view: "maps", the surest "mistakes" on the 10,000 test pictures, or their "confusion" matrix.
        ask: "class": the reader predicts what the network says before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-lenet-live"
    questions: ClassVar = {"class": "What does the network say?"}

    input = Item("trouser", lenet.NAMES, most=(lenet.SIDE, lenet.SIDE)).tag(sync=True, state=True)
    weights = traitlets.Enum([*lenet.WEIGHTS, "both"], "relu").tag(sync=True, state=True)
    shift = Pair([0, 3], -lenet.SIDE, lenet.SIDE).tag(sync=True, state=True)
    rotate = Number(0.0, min=-180, max=180).tag(sync=True, state=True)
    noise = Number(0.0, min=0, max=1).tag(sync=True, state=True)
    unit = Unit(None, allow_none=True).tag(sync=True, state=True)
    view = traitlets.Enum(["maps", "mistakes", "confusion"], "maps").tag(sync=True, state=True)

    def __init__(self, input: Any = "trouser", **traits: Any):
        super().__init__(input=input, **traits)

    def network(self) -> "nn.Sequential":
        """The trained LeNet that the page runs; of "both" the one with ReLU."""
        weights = lenet.WEIGHTS[self.weights == "sigmoid"]
        return lenet.network(lenet.trained(weights)["layers"], weights)

    def pixels(self) -> "torch.Tensor":
        """The picture that the network sees, (1, 1, 28, 28)."""
        import torch

        item = lenet.item(self.input) if isinstance(self.input, str) else np.array(self.input)
        return torch.tensor(lenet.placed(item, self.rotate, self.shift, self.noise), dtype=torch.float32)[None, None]

    @property
    def logits(self) -> list[float]:
        """The ten numbers before softmax."""
        return self.network()(self.pixels())[0].tolist()

    @property
    def probabilities(self) -> list[float]:
        """Softmax of the logits: one number for each of `d2lmini.fashion_mnist.CLASSES`."""
        import torch

        return torch.tensor(self.logits).softmax(0).tolist()

    @property
    def prediction(self) -> str:
        """The class with the largest probability."""
        return _classes()[int(np.argmax(self.logits))]

    def _placed(self) -> str:
        name = "a picture"
        if isinstance(self.input, str):
            named = dict(zip(lenet.ITEMS, _classes(), strict=True))
            name = f"“{named.get(self.input, self.input)}”"
        names = (("down", "up"), ("right", "left"))
        ways = [f"{abs(d)} {way[d < 0]}" for d, way in zip(self.shift, names, strict=True) if d]
        words = [name, *([f"moved {', '.join(ways)}"] if ways else [])]
        words += [f"turned by {self.rotate:g}°"] * bool(self.rotate) + [f"noise {self.noise:g}"] * bool(self.noise)
        return ", ".join(words)

    def summary(self) -> dict[str, str]:
        """Item and weights, and what was done to it."""
        told = {"input": repr(self.input) if isinstance(self.input, str) else "28×28", "weights": repr(self.weights)}
        if self.shift != [0, 0]:
            told["shift"] = f"({self.shift[0]}, {self.shift[1]})"
        told |= {key: f"{getattr(self, key):g}" for key in ("rotate", "noise") if getattr(self, key)}
        return told

    def describe(self) -> str:
        """What goes in and what the network says."""
        words = f"A LeNet trained on Fashion-MNIST, with all its maps, looks at {self._placed()}"
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        P = self.probabilities
        best = sorted(range(10), key=lambda n: -P[n])[:2]
        told = [f"{_classes()[n]} {'> 99.9' if P[n] >= 0.999 else f'{100 * P[n]:.0f}'} %" for n in best]
        return f"{words}, and says: {', '.join(told)}."
