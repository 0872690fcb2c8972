"""What a network costs: parameters, multiply–accumulates, memory for training. Measured, so for any network."""

from __future__ import annotations

import torch
from torch import Tensor, nn


def cost(net: nn.Module, X: Tensor) -> tuple[int, int, int]:
    """Parameters of a network, its multiply–accumulates (MACs) for one example, and its layers with weights (8.2).

    MACs and layers are those of `nn.Conv2d` and `nn.Linear`, each as often as it is used; the parameters are all there
    are. The network runs once, in eval mode, and gets its modes back. On the device "meta" no arithmetic is done.

    Args:
        net: the network; lazy layers get their sizes.
        X: a batch that it takes, shape (N, …), on the network's device.

    Returns:
        (parameters, MACs for one example, layers).
    """
    macs: list[int] = []

    def count(layer: nn.Conv2d | nn.Linear, inputs: object, Y: Tensor) -> None:
        places = Y[0].numel() // len(layer.weight)  # where each weight is used: pixels of the map, or 1
        macs.append(layer.weight.numel() * places)

    modes = {module: module.training for module in net.modules()}
    hooks = [module.register_forward_hook(count) for module in modes if isinstance(module, nn.Conv2d | nn.Linear)]
    net.eval()
    try:
        with torch.no_grad():
            net(X)
    finally:
        for hook in hooks:
            hook.remove()
        for module, training in modes.items():
            module.training = training
    return sum(p.numel() for p in net.parameters()), sum(macs), len(macs)


def kept_bytes(layer: nn.Module, A: Tensor) -> int:
    """Bytes that autograd keeps for the backward pass, without the parameters (section 7.4).

    Memory that two operations keep, such as the output of a ReLU that the next layer reads, counts once.

    Args:
        layer: a layer or a network, in the mode in which it is to be measured.
        A: its input, shape (N, …). It is kept if a weight's gradient needs it.

    Raises:
        ValueError: the input is on the device "meta", where tensors have no memory to tell them by.
    """
    if A.is_meta:
        raise ValueError('tensors on the device "meta" have no memory; measure on another device')
    kept = {}

    def note(tensor: Tensor) -> Tensor:
        kept[tensor.data_ptr()] = tensor.numel() * tensor.element_size()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        Y = layer(A)
    for parameter in layer.parameters():
        kept.pop(parameter.data_ptr(), None)
    del Y  # lived until here, so that no address was used twice
    return sum(kept.values())
