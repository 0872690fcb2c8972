"""The networks of the chapters, as classifiers for the `Trainer`. Layers are lazy: sizes are found from the data."""

from __future__ import annotations

from collections.abc import Sequence

from torch import nn

from d2lmini.layers import Residual, init_cnn, vgg_block
from d2lmini.modules import Classifier


class SoftmaxRegression(Classifier):
    """Linear classifier on the flattened picture: the baseline that a convolutional network has to beat.

    Args:
        num_outputs: number of classes.
        lr: learning rate of SGD.
    """

    def __init__(self, num_outputs: int = 10, lr: float = 0.1):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(nn.Flatten(), nn.LazyLinear(num_outputs))


class LeNet(Classifier):
    """LeNet as most books have it: sigmoid, average pooling, softmax (after LeCun et al., 1998; section 7.6).

    Takes (N, 1, 28, 28), gives (N, num_classes); 61,706 parameters with 10 classes.

    Args:
        lr: learning rate of SGD.
        num_classes: number of classes.
    """

    def __init__(self, lr: float = 0.1, num_classes: int = 10):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            nn.LazyConv2d(6, kernel_size=5, padding=2), nn.Sigmoid(),
            nn.AvgPool2d(kernel_size=2, stride=2),
            nn.LazyConv2d(16, kernel_size=5), nn.Sigmoid(),
            nn.AvgPool2d(kernel_size=2, stride=2),
            nn.Flatten(),
            nn.LazyLinear(120), nn.Sigmoid(),
            nn.LazyLinear(84), nn.Sigmoid(),
            nn.LazyLinear(num_classes),
        )  # fmt: skip


class VGG(Classifier):
    """VGG: blocks of 3×3 convolutions, then three dense layers (Simonyan & Zisserman, 2014; section 8.2).

    Args:
        arch: a pair (number of convolutions, output channels) for each block; each block halves height and width.
        lr: learning rate of SGD.
        num_classes: number of classes.
    """

    def __init__(self, arch: Sequence[tuple[int, int]], lr: float = 0.1, num_classes: int = 10):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            *(vgg_block(num_convs, out_channels) for num_convs, out_channels in arch),
            nn.Flatten(),
            nn.LazyLinear(4096), nn.ReLU(), nn.Dropout(0.5),
            nn.LazyLinear(4096), nn.ReLU(), nn.Dropout(0.5),
            nn.LazyLinear(num_classes),
        )  # fmt: skip
        self.net.apply(init_cnn)


class ResNet(Classifier):
    """ResNet for one-channel or colour pictures: stem, stages of residual blocks, global pooling (section 8.6).

    Args:
        arch: a pair (number of blocks, channels) for each stage; every stage but the first halves height and width.
        lr: learning rate of SGD.
        num_classes: number of classes.
    """

    def __init__(self, arch: Sequence[tuple[int, int]], lr: float = 0.1, num_classes: int = 10):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(self.b1())
        for i, (num_residuals, num_channels) in enumerate(arch):
            self.net.add_module(f"b{i + 2}", self.block(num_residuals, num_channels, first_block=i == 0))
        last = nn.Sequential(nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(), nn.LazyLinear(num_classes))
        self.net.add_module("last", last)
        self.net.apply(init_cnn)

    def b1(self) -> nn.Sequential:
        """The stem: 7×7 convolution with stride 2, then 3×3 max pooling with stride 2."""
        return nn.Sequential(
            nn.LazyConv2d(64, kernel_size=7, stride=2, padding=3), nn.LazyBatchNorm2d(), nn.ReLU(),
            nn.MaxPool2d(kernel_size=3, stride=2, padding=1),
        )  # fmt: skip

    def block(self, num_residuals: int, num_channels: int, first_block: bool = False) -> nn.Sequential:
        """One stage; its first block halves the size, except in the first stage (the stem has done it there)."""
        halve = [not first_block and i == 0 for i in range(num_residuals)]
        return nn.Sequential(*(Residual(num_channels, h, strides=2 if h else 1) for h in halve))


class ResNet18(ResNet):
    """ResNet with 18 layers with weights (He et al., 2016; section 8.6).

    Args:
        lr: learning rate of SGD.
        num_classes: number of classes.
    """

    def __init__(self, lr: float = 0.1, num_classes: int = 10):
        super().__init__(((2, 64), (2, 128), (2, 256), (2, 512)), lr, num_classes)
