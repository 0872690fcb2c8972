"""The layers and blocks that more than one chapter uses, and their initialisation."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.parameter import is_lazy

from d2lmini.checks import pair, whole
from d2lmini.ops import corr2d


def init_cnn(module: nn.Module) -> None:
    """Xavier-uniform weights for every convolution and dense layer (Glorot & Bengio, 2010); for `net.apply(init_cnn)`.

    A lazy layer has no weights before its first batch. d2l's `init_cnn` passes over such a layer without a word;
    this one leaves a note on it, and the weights are drawn at the first batch, unless a state dict gives the layer
    weights before that.
    """
    if not isinstance(module, nn.Linear | nn.Conv2d):
        return
    if is_lazy(module.weight):
        if _init_at_first_batch in module._forward_pre_hooks.values():
            return
        module.register_forward_pre_hook(_init_at_first_batch)
        module.register_load_state_dict_post_hook(_forget_init)
    else:
        nn.init.xavier_uniform_(module.weight)


# The two hooks are plain functions, so that a net that waits for its first batch can still be pickled. PyTorch's own
# hook, which gives a lazy layer its shape, was registered earlier and so has run when ours does.
def _init_at_first_batch(module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
    _forget_init(module)
    nn.init.xavier_uniform_(module.weight)


def _forget_init(module: nn.Module, incompatible_keys: object = None) -> None:
    if is_lazy(module.weight):  # a state dict was loaded that has nothing for this layer
        return
    for key, hook in list(module._forward_pre_hooks.items()):
        if hook is _init_at_first_batch:
            del module._forward_pre_hooks[key]


class Conv2D(nn.Module):
    """One-channel convolutional layer from scratch: `corr2d` with a learned kernel and bias (section 7.2).

    Args:
        kernel_size: (k_h, k_w), or one number for a square kernel.
    """

    def __init__(self, kernel_size: int | tuple[int, int]):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(pair("kernel_size", kernel_size)))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x: Tensor) -> Tensor:
        """Shape (n_h, n_w) → (n_h − k_h + 1, n_w − k_w + 1)."""
        return corr2d(x, self.weight) + self.bias


def vgg_block(num_convs: int, out_channels: int) -> nn.Sequential:
    """`num_convs` 3×3 convolutions with ReLU, then 2×2 max pooling (Simonyan & Zisserman, 2014; section 8.2).

    (N, c, h, w) → (N, out_channels, ⌊h/2⌋, ⌊w/2⌋).
    """
    layers: list[nn.Module] = []
    for _ in range(whole("num_convs", num_convs)):
        layers += [nn.LazyConv2d(out_channels, kernel_size=3, padding=1), nn.ReLU()]
    return nn.Sequential(*layers, nn.MaxPool2d(kernel_size=2, stride=2))


def _check_shortcut(use_1x1conv: bool, strides: int) -> None:
    if not isinstance(use_1x1conv, bool):
        raise TypeError(
            f"use_1x1conv must be True or False, not {use_1x1conv!r} (editions before 1.0 took the number of "
            "input channels first; it is now found from the data: leave it out)"
        )
    whole("strides", strides)
    if strides != 1 and not use_1x1conv:
        raise ValueError(
            f"strides={strides} makes the block's output smaller than its input, so the two cannot be added; "
            "set use_1x1conv=True to shrink the shortcut as well"
        )


def _add(Y: Tensor, X: Tensor) -> Tensor:
    """Y + X, where plain `+` would spread a one-channel X over all of Y's channels without a word."""
    if Y.shape != X.shape:
        raise ValueError(
            f"the block gives shape {tuple(Y.shape)} and its shortcut {tuple(X.shape)}: they cannot be added; "
            "set use_1x1conv=True to bring the shortcut to the block's shape"
        )
    return Y + X


class Residual(nn.Module):
    """Residual block, conv–BN–ReLU–conv–BN plus its input (He et al., 2016; section 8.6).

    As in d2l, the 1×1 convolution on the shortcut has a bias and no batch normalisation; the paper has it the
    other way round.

    Args:
        num_channels: output channels.
        use_1x1conv: a 1×1 convolution on the shortcut; needed where channels or size change.
        strides: stride of the first convolution and of the shortcut.

    Raises:
        ValueError: strides other than 1 without the 1×1 convolution; at the first batch, shapes that cannot be added.
    """

    def __init__(self, num_channels: int, use_1x1conv: bool = False, strides: int = 1):
        super().__init__()
        _check_shortcut(use_1x1conv, strides)
        self.conv1 = nn.LazyConv2d(num_channels, kernel_size=3, padding=1, stride=strides)
        self.conv2 = nn.LazyConv2d(num_channels, kernel_size=3, padding=1)
        self.conv3 = nn.LazyConv2d(num_channels, kernel_size=1, stride=strides) if use_1x1conv else None
        self.bn1 = nn.LazyBatchNorm2d()
        self.bn2 = nn.LazyBatchNorm2d()

    def forward(self, X: Tensor) -> Tensor:
        """(N, c, h, w) → (N, num_channels, ⌈h/strides⌉, ⌈w/strides⌉)."""
        Y = F.relu(self.bn1(self.conv1(X)))
        Y = self.bn2(self.conv2(Y))
        return F.relu(_add(Y, self.conv3(X) if self.conv3 else X))


class ResNeXtBlock(nn.Module):
    """ResNeXt block: 1×1, grouped 3×3, 1×1, plus its input (Xie et al., 2017; section 8.6).

    Args:
        num_channels: output channels.
        groups: the **width** of a group, in channels. d2l's argument has this name and this meaning, and RegNet
            relies on it: `ResNeXtBlock(32, 16, 1)` has 32 / 16 = 2 groups (cardinality 2) of 16 channels.
        bot_mul: bottleneck channels / `num_channels`.
        use_1x1conv: a 1×1 convolution with batch normalisation on the shortcut.
        strides: stride of the 3×3 convolution and of the shortcut.

    Raises:
        ValueError: the width does not divide the bottleneck's channels; strides other than 1 without the 1×1
            convolution; at the first batch, shapes that cannot be added.
    """

    def __init__(self, num_channels: int, groups: int, bot_mul: float, use_1x1conv: bool = False, strides: int = 1):
        super().__init__()
        _check_shortcut(use_1x1conv, strides)
        bottleneck = round(num_channels * bot_mul)
        if groups < 1 or bottleneck < 1 or bottleneck % groups:
            raise ValueError(
                f"groups={groups} is the width of a group and must divide the bottleneck's "
                f"{num_channels} × {bot_mul} = {bottleneck} channels"
            )
        self.conv1 = nn.LazyConv2d(bottleneck, kernel_size=1)
        self.conv2 = nn.LazyConv2d(bottleneck, kernel_size=3, stride=strides, padding=1, groups=bottleneck // groups)
        self.conv3 = nn.LazyConv2d(num_channels, kernel_size=1)
        self.bn1 = nn.LazyBatchNorm2d()
        self.bn2 = nn.LazyBatchNorm2d()
        self.bn3 = nn.LazyBatchNorm2d()
        self.conv4 = nn.LazyConv2d(num_channels, kernel_size=1, stride=strides) if use_1x1conv else None
        self.bn4 = nn.LazyBatchNorm2d() if use_1x1conv else None

    def forward(self, X: Tensor) -> Tensor:
        """(N, c, h, w) → (N, num_channels, ⌈h/strides⌉, ⌈w/strides⌉)."""
        Y = F.relu(self.bn1(self.conv1(X)))
        Y = F.relu(self.bn2(self.conv2(Y)))
        Y = self.bn3(self.conv3(Y))
        return F.relu(_add(Y, self.bn4(self.conv4(X)) if self.conv4 else X))
