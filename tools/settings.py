"""The settings of the recorded runs: what is trained, on what, how long. The chapters define the same networks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

import d2lmini as d2l


class ModernLeNet(d2l.LeNet):
    """LeNet with ReLU for sigmoid and max pooling for average pooling; sizes as before (section 7.6)."""

    def __init__(self, lr: float = 0.1, num_classes: int = 10):
        super().__init__(lr, num_classes)
        swap = {nn.Sigmoid: lambda layer: nn.ReLU(), nn.AvgPool2d: lambda layer: nn.MaxPool2d(2, 2)}
        self.net = nn.Sequential(*(swap.get(type(layer), lambda layer: layer)(layer) for layer in self.net))


ACTIVATIONS = {"sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU}
POOLINGS = {"average": nn.AvgPool2d, "max": nn.MaxPool2d}


class LeNetWith(d2l.LeNet):
    """LeNet with another activation and pooling: one thing changed at a time (section 7.6)."""

    def __init__(self, activation: str, pooling: str, lr: float = 0.1, num_classes: int = 10):
        super().__init__(lr, num_classes)
        self.save_hyperparameters()
        swap = {nn.Sigmoid: ACTIVATIONS[activation], nn.AvgPool2d: partial(POOLINGS[pooling], 2, 2)}
        self.net = nn.Sequential(*(swap.get(type(layer), lambda layer=layer: layer)() for layer in self.net))


class ShufflePixels(nn.Module):
    """Moves every pixel to another place, the same for all pictures."""

    def __init__(self, num_pixels: int, seed: int = 0):
        super().__init__()
        self.register_buffer("order", torch.randperm(num_pixels, generator=torch.Generator().manual_seed(seed)))

    def forward(self, X: Tensor) -> Tensor:
        """(N, c, h, w) → the same shape."""
        return X.flatten(2)[..., self.order].reshape(X.shape)


class LeNetOnShuffledPixels(ModernLeNet):
    """The modern LeNet behind one fixed shuffle of the pixels: neighbours are no neighbours any more (section 7.6)."""

    def __init__(self, lr: float = 0.1, num_classes: int = 10):
        super().__init__(lr, num_classes)
        self.net = nn.Sequential(ShufflePixels(28 * 28), *self.net)


class MLP(d2l.Classifier):
    """Dense layers with ReLU between them: the control that knows nothing about space (section 7.6)."""

    def __init__(self, widths: tuple[int, ...], lr: float = 0.1, num_classes: int = 10):
        super().__init__()
        self.save_hyperparameters()
        layers = [nn.Flatten()]
        for width in widths:
            layers += [nn.LazyLinear(width), nn.ReLU()]
        self.net = nn.Sequential(*layers, nn.LazyLinear(num_classes))


def init_he(module: nn.Module) -> None:
    """He's rule for the layers before a ReLU: variance 2 / (number of inputs) (section 8.2)."""
    if isinstance(module, nn.Conv2d | nn.Linear):
        nn.init.kaiming_uniform_(module.weight, nonlinearity="relu")


class VGG28(d2l.Classifier):
    """VGG for 28×28: three blocks of 3×3 convolutions and a small dense head (section 8.2)."""

    def __init__(self, lr: float = 0.1, num_classes: int = 10):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            d2l.vgg_block(1, 32), d2l.vgg_block(1, 64), d2l.vgg_block(2, 128),
            nn.Flatten(), nn.LazyLinear(256), nn.ReLU(), nn.Dropout(0.5), nn.LazyLinear(num_classes),
        )  # fmt: skip
        self.net(torch.zeros(1, 1, 28, 28))  # gives the lazy layers their sizes
        self.net.apply(init_he)


class PlainBlock(nn.Module):
    """The residual block without its shortcut (section 8.6)."""

    def __init__(self, num_channels: int, strides: int = 1):
        super().__init__()
        self.conv1 = nn.LazyConv2d(num_channels, kernel_size=3, padding=1, stride=strides)
        self.conv2 = nn.LazyConv2d(num_channels, kernel_size=3, padding=1)
        self.bn1 = nn.LazyBatchNorm2d()
        self.bn2 = nn.LazyBatchNorm2d()

    def forward(self, X: Tensor) -> Tensor:
        """(N, c, h, w) → (N, num_channels, ⌈h/strides⌉, ⌈w/strides⌉)."""
        return F.relu(self.bn2(self.conv2(F.relu(self.bn1(self.conv1(X))))))


def residual_block(c: int, strides: int) -> nn.Module:
    """A residual block with `c` output channels."""
    return d2l.Residual(c, use_1x1conv=strides > 1, strides=strides)


def resnext_block(cardinality: int, bot_mul: float) -> Callable[[int, int], nn.Module]:
    """A function that makes ResNeXt blocks with this many groups."""

    def block(c: int, strides: int) -> nn.Module:
        width = round(c * bot_mul) // cardinality
        return d2l.ResNeXtBlock(c, groups=width, bot_mul=bot_mul, use_1x1conv=strides > 1, strides=strides)

    return block


class SmallNet(d2l.Classifier):
    """Stem with stride 2, three stages of n blocks (28 → 14, 14, 7, 4), global average pooling (section 8.6)."""

    def __init__(
        self,
        block: Callable[[int, int], nn.Module],
        channels: tuple[int, ...] = (16, 32, 64),
        n: int = 3,
        lr: float = 0.1,
        num_classes: int = 10,
    ):
        super().__init__()
        self.save_hyperparameters(ignore=["block"])
        layers = [nn.LazyConv2d(channels[0], kernel_size=3, stride=2, padding=1), nn.LazyBatchNorm2d(), nn.ReLU()]
        for stage, c in enumerate(channels):
            layers += [block(c, 2 if stage and i == 0 else 1) for i in range(n)]
        self.net = nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.LazyLinear(num_classes))
        self.net.apply(d2l.init_cnn)


class PlainNet18(d2l.ResNet18):
    """ResNet-18 without its shortcuts: the control of section 8.6."""

    def block(self, num_residuals: int, num_channels: int, first_block: bool = False) -> nn.Sequential:
        """One stage of plain blocks."""
        strides = [2 if not first_block and i == 0 else 1 for i in range(num_residuals)]
        return nn.Sequential(*(PlainBlock(num_channels, s) for s in strides))


class ResNeXt26(d2l.ResNet):
    """ResNeXt with 16 groups and two blocks in each stage, as ResNet-18 has, at about its cost (section 8.6).

    For a picture of 96×96: 305 million MACs, ResNet-18 has 319 million. The stages have the channels of ResNet-50; a
    group is 5 channels wide in the first stage, and twice as wide in each that follows.
    """

    def __init__(self, lr: float = 0.1, num_classes: int = 10):
        super().__init__(((2, 256), (2, 512), (2, 1024), (2, 2048)), lr, num_classes)

    def block(self, num_residuals: int, num_channels: int, first_block: bool = False) -> nn.Sequential:
        """One stage. Its first block has the 1×1 convolution in every stage: even the first changes the channels."""
        Block = partial(d2l.ResNeXtBlock, num_channels, groups=num_channels * 5 // 16 // 16, bot_mul=5 / 16)
        blocks = [Block() for _ in range(num_residuals - 1)]
        return nn.Sequential(Block(use_1x1conv=True, strides=1 if first_block else 2), *blocks)


@dataclass(frozen=True)
class Setting:
    """One line of the table below.

    Args:
        model: the class of the model.
        arguments: what the file says about them; `extra` is given, too, but is code.
        resize: height and width of the pictures.
        init: draw the weights here (the models of chapter 8 do so themselves).
        rule: how the weights are drawn.
        epochs: how long it is trained.
    """

    model: type[d2l.Classifier]
    arguments: dict[str, Any]
    extra: dict[str, Any] = field(default_factory=dict)
    resize: int = 28
    init: bool = False
    rule: str = "xavier_uniform"
    epochs: int = 10

    @property
    def name(self) -> str:
        """The network's name."""
        return self.model.__name__


VGG_SLIM = ((1, 16), (1, 32), (2, 64), (2, 128), (2, 128))
WIDE = (64, 128, 256)
BATCH_SIZE = 128
# All: Fashion-MNIST, plain SGD.
SETTINGS = {
    "softmax": Setting(d2l.SoftmaxRegression, {"num_outputs": 10, "lr": 0.1}, init=True),
    "lenet-sigmoid": Setting(d2l.LeNet, {"lr": 0.1}, init=True),
    "lenet-sigmoid-lr0.9": Setting(d2l.LeNet, {"lr": 0.9}, init=True),
    "lenet-relu-max": Setting(ModernLeNet, {"lr": 0.1}, init=True),
    "lenet-sigmoid-50": Setting(d2l.LeNet, {"lr": 0.1}, init=True, epochs=50),
    "lenet-sigmoid-max": Setting(LeNetWith, {"activation": "sigmoid", "pooling": "max", "lr": 0.1}, init=True),
    "lenet-relu-average": Setting(LeNetWith, {"activation": "relu", "pooling": "average", "lr": 0.1}, init=True),
    "lenet-tanh-average": Setting(LeNetWith, {"activation": "tanh", "pooling": "average", "lr": 0.1}, init=True),
    "lenet-shuffled": Setting(LeNetOnShuffledPixels, {"lr": 0.1}, init=True),
    "mlp-77": Setting(MLP, {"widths": (77,), "lr": 0.1}, init=True),
    "mlp-64-64-64": Setting(MLP, {"widths": (64, 64, 64), "lr": 0.1}, init=True),
    "vgg28": Setting(VGG28, {"lr": 0.1}, rule="kaiming_uniform"),
    "plain20": Setting(SmallNet, {"n": 3, "lr": 0.1}, {"block": PlainBlock}),
    "resnet20": Setting(SmallNet, {"n": 3, "lr": 0.1}, {"block": residual_block}),
    "plain56": Setting(SmallNet, {"n": 9, "lr": 0.1}, {"block": PlainBlock}),
    "resnet56": Setting(SmallNet, {"n": 9, "lr": 0.1}, {"block": residual_block}),
    "resnext29-1": Setting(SmallNet, {"n": 3, "channels": WIDE, "lr": 0.1}, {"block": resnext_block(1, 0.25)}),
    "resnext29-4": Setting(SmallNet, {"n": 3, "channels": WIDE, "lr": 0.1}, {"block": resnext_block(4, 0.375)}),
    "resnext29-16": Setting(SmallNet, {"n": 3, "channels": WIDE, "lr": 0.1}, {"block": resnext_block(16, 0.5)}),
    "resnet18-96": Setting(d2l.ResNet18, {"lr": 0.01}, resize=96),
    "plain18-96": Setting(PlainNet18, {"lr": 0.01}, resize=96),
    "resnext26-96": Setting(ResNeXt26, {"lr": 0.01}, resize=96),
    "vgg-slim-224": Setting(d2l.VGG, {"arch": VGG_SLIM, "lr": 0.01}, resize=224),
    "vgg-slim-224-lr0.05": Setting(d2l.VGG, {"arch": VGG_SLIM, "lr": 0.05}, resize=224),
}
