"""Costs of networks against PyTorch's counter and against what follows from the definitions."""

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

import d2lmini as d2l


@pytest.mark.parametrize(
    "net, shape",
    [
        (d2l.LeNet(), (2, 1, 28, 28)),
        (d2l.ResNet18(), (2, 1, 64, 64)),
        (nn.Conv2d(8, 12, (3, 2), stride=2, groups=4), (3, 8, 9, 10)),
        (nn.Linear(5, 7), (3, 4, 5)),  # the same weights at four places
    ],
)
def test_macs_are_half_of_pytorchs_operations(net, shape):
    X = torch.rand(shape)
    parameters, macs, layers = d2l.cost(net, X)
    with FlopCounterMode(display=False) as counter:
        net(X)
    assert macs == counter.get_total_flops() / 2 / shape[0]
    assert parameters == sum(p.numel() for p in net.parameters())
    assert layers == sum(isinstance(layer, nn.Conv2d | nn.Linear) for layer in net.modules())


def test_a_network_is_left_as_it_was():
    net = nn.Sequential(nn.LazyConv2d(4, 3), nn.BatchNorm2d(4), nn.Flatten(), nn.Dropout(), nn.LazyLinear(2))
    net[1].eval()
    d2l.cost(net, torch.rand(1, 1, 8, 8))
    assert [layer.training for layer in net] == [True, False, True, True, True] and net.training
    assert net[1].num_batches_tracked == 0
    with pytest.raises(RuntimeError):
        d2l.cost(net, torch.rand(1, 3, 8, 8))
    assert net.training and not any(layer._forward_hooks for layer in net)


def test_cost_needs_no_arithmetic():
    with torch.device("meta"):
        assert d2l.cost(d2l.LeNet(), torch.zeros(1, 1, 28, 28)) == (61_706, 416_520, 5)


def test_a_layer_that_is_used_twice_is_counted_twice():
    layer = nn.Linear(3, 3)
    assert d2l.cost(nn.Sequential(layer, nn.ReLU(), layer), torch.rand(1, 3)) == (12, 18, 2)


def test_kept_bytes_counts_memory_once_and_no_parameters():
    A = torch.rand(2, 4, 6, 6)
    conv = [nn.Conv2d(4, 4, 3, padding=1) for _ in range(2)]
    maps = A.numel() * 4
    assert d2l.kept_bytes(conv[0], A) == maps
    assert d2l.kept_bytes(nn.Sequential(conv[0], nn.ReLU(), conv[1]), A) == 2 * maps, "the ReLU's output, only once"
    assert d2l.kept_bytes(nn.Sequential(conv[0], nn.Sigmoid(), nn.ReLU(), conv[1]), A) == 3 * maps
    pooled = maps // 4
    pool = nn.Sequential(conv[0], nn.MaxPool2d(2))
    assert d2l.kept_bytes(pool, A) == 2 * maps + 2 * pooled, "input of both, and 8 bytes for each place of a maximum"
    with torch.no_grad():
        assert d2l.kept_bytes(conv[0], A) == 0
    assert d2l.kept_bytes(nn.Sequential(nn.LazyConv2d(4, 3, padding=1)), A) == maps
    with pytest.raises(ValueError, match="no memory; measure on another device"):
        d2l.kept_bytes(conv[0], A.to("meta"))
