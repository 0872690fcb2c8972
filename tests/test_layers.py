"""Blocks, networks and their initialisation: shapes, counts, and what must not happen silently."""

import copy
import io
import pickle

import pytest
import torch
from torch import nn

import d2lmini as d2l


def summary(model, shape, capsys):
    model.layer_summary(shape)
    return [line.split("\t ") for line in capsys.readouterr().out.splitlines()]


def test_lenet_has_the_known_twelve_shapes(capsys):
    rows = summary(d2l.LeNet(), (1, 1, 28, 28), capsys)
    assert [shape for _, shape in rows] == [
        f"torch.Size({shape})"
        for shape in (
            [1, 6, 28, 28], [1, 6, 28, 28], [1, 6, 14, 14], [1, 16, 10, 10], [1, 16, 10, 10], [1, 16, 5, 5],
            [1, 400], [1, 120], [1, 120], [1, 84], [1, 84], [1, 10],
        )
    ]  # fmt: skip
    assert rows[0][0] == "Conv2d output shape:" and rows[6][0] == "Flatten output shape:"


def test_networks_have_the_known_numbers_of_parameters():
    for model, size, parameters in (
        (d2l.LeNet(), 28, 61_706),
        (d2l.SoftmaxRegression(10, 0.1), 28, 7_850),
        (d2l.ResNet18(), 96, 11_178_378),
        (d2l.VGG(((1, 16), (1, 32), (2, 64), (2, 128), (2, 128))), 224, 43_093_322),
    ):
        model.eval()
        model(torch.zeros(1, 1, size, size))
        assert sum(p.numel() for p in model.parameters()) == parameters, type(model).__name__


def test_resnet_and_vgg_have_the_known_shapes(capsys):
    shapes = [shape for _, shape in summary(d2l.ResNet18(), (1, 1, 96, 96), capsys)]
    assert shapes == [
        f"torch.Size([1, {c}])"
        for c in ("64, 24, 24", "64, 24, 24", "128, 12, 12", "256, 6, 6", "512, 3, 3", "10")
    ]  # fmt: skip
    rows = summary(d2l.VGG(((1, 4), (2, 8))), (1, 1, 32, 32), capsys)
    assert [name.split()[0] for name, _ in rows] == ["Sequential"] * 2 + ["Flatten"] + [
        "Linear",
        "ReLU",
        "Dropout",
    ] * 2 + ["Linear"]
    assert rows[1][1] == "torch.Size([1, 8, 8, 8])"


def test_layer_summary_leaves_the_network_as_it_was(capsys):
    model = d2l.ResNet18()
    model.layer_summary((2, 1, 32, 32))
    model.train()
    model.net[0].eval()
    before = copy.deepcopy(model.state_dict())
    model.layer_summary((1, 1, 28, 28))  # one picture: batch normalisation in train mode would refuse it
    assert all(torch.equal(before[name], value) for name, value in model.state_dict().items())
    assert model.training and not model.net[0].training and model.net[1].training


def test_residual_blocks():
    X = torch.randn(4, 3, 6, 6)
    assert d2l.Residual(3)(X).shape == (4, 3, 6, 6)
    assert d2l.Residual(6, use_1x1conv=True, strides=2)(X).shape == (4, 6, 3, 3)
    block = d2l.ResNeXtBlock(32, 16, 1)  # d2l's meaning: groups of 16 channels, so 2 groups
    assert block(torch.randn(4, 32, 8, 8)).shape == (4, 32, 8, 8)
    assert block.conv2.groups == 2 and d2l.ResNeXtBlock(32, 4, 1).conv2.groups == 8
    assert d2l.ResNeXtBlock(64, 8, 0.5, use_1x1conv=True, strides=2)(X).shape == (4, 64, 3, 3)


def test_a_residual_block_is_its_formula():
    block = d2l.Residual(5, use_1x1conv=True).eval()
    X = torch.randn(2, 3, 6, 6)
    block(X)
    Y = block.bn2(block.conv2(torch.relu(block.bn1(block.conv1(X)))))
    torch.testing.assert_close(block(X), torch.relu(Y + block.conv3(X)))


@pytest.mark.parametrize(
    "call, error, message",
    [
        (lambda: d2l.Residual(8, strides=2), ValueError, "strides=2 .* set use_1x1conv=True"),
        (lambda: d2l.Residual(3, 8), TypeError, "use_1x1conv must be True or False, not 8"),
        (lambda: d2l.Residual(8)(torch.randn(2, 1, 6, 6)), ValueError, r"\(2, 8, 6, 6\) .* \(2, 1, 6, 6\)"),
        (lambda: d2l.ResNeXtBlock(32, 5, 1), ValueError, "groups=5 is the width"),
        (lambda: d2l.Residual(3, True, strides=0), ValueError, "strides=0: expected a whole number of at least 1"),
        (lambda: d2l.Conv2D((2, 2, 2)), ValueError, r"kernel_size=\(2, 2, 2\)"),
        (lambda: d2l.Conv2D(2.5), ValueError, "kernel_size"),
        (lambda: d2l.vgg_block(0, 4), ValueError, "num_convs=0"),
    ],
)
def test_blocks_refuse_in_words(call, error, message):
    with pytest.raises(error, match=message):
        call()


def limit(weight):
    """Largest value that Xavier's uniform distribution can give."""
    fan_in, fan_out = nn.init._calculate_fan_in_and_fan_out(weight)
    return (6 / (fan_in + fan_out)) ** 0.5


def is_xavier(layer):
    top = layer.weight.abs().max().item()
    return 0.85 * limit(layer.weight) < top <= 1.0001 * limit(layer.weight)


def test_init_cnn_reaches_lazy_layers_at_the_first_batch():
    model = d2l.VGG(((1, 8), (1, 8)))
    again = pickle.loads(pickle.dumps(model))
    for net in (model, again, copy.deepcopy(model)):
        net(torch.zeros(2, 1, 16, 16))
        layers = [m for m in net.modules() if isinstance(m, nn.Conv2d | nn.Linear)]
        assert len(layers) == 5 and all(is_xavier(layer) for layer in layers)
        before = [layer.weight.clone() for layer in layers]
        net(torch.zeros(2, 1, 16, 16))
        assert all(torch.equal(a, b.weight) for a, b in zip(before, layers, strict=True))


def test_default_initialisation_would_fail_the_test_above():
    layer = nn.Linear(400, 10)  # PyTorch's own limit is 1/√n_in = 0.05, Xavier's 0.12
    assert not is_xavier(layer)
    d2l.init_cnn(layer)
    assert is_xavier(layer)


def test_loaded_weights_are_not_drawn_anew():
    model = d2l.VGG(((1, 4),))
    model(torch.zeros(1, 1, 8, 8))
    buffer = io.BytesIO()
    torch.save(model.state_dict(), buffer)
    buffer.seek(0)
    fresh = d2l.VGG(((1, 4),))
    fresh.load_state_dict(torch.load(buffer))
    fresh(torch.zeros(1, 1, 8, 8))
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), fresh.parameters(), strict=True))


def test_a_layer_that_a_state_dict_leaves_out_is_still_initialised():
    trained = d2l.VGG(((1, 4),))
    trained(torch.zeros(1, 1, 8, 8))
    body = {name: value for name, value in trained.state_dict().items() if not name.startswith("net.8")}
    fresh = d2l.VGG(((1, 4),))
    fresh.load_state_dict(body, strict=False)
    fresh(torch.zeros(1, 1, 8, 8))
    assert is_xavier(fresh.net[8]) and torch.equal(fresh.net[2].weight, trained.net[2].weight)


def test_initialising_twice_draws_once():
    weights = []
    for times in (1, 2):
        torch.manual_seed(0)
        net = nn.Sequential(nn.LazyLinear(8))
        for _ in range(times):
            net.apply(d2l.init_cnn)
        net(torch.zeros(1, 4))
        weights.append(net[0].weight)
    assert torch.equal(*weights)


def test_conv2d_learns_the_edge_kernel():
    torch.manual_seed(0)
    X = torch.ones(6, 8)
    X[:, 2:6] = 0
    Y = d2l.corr2d(X, torch.tensor([[1.0, -1.0]]))
    layer = d2l.Conv2D((1, 2))
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.005)
    for _ in range(400):
        optimizer.zero_grad()
        ((layer(X) - Y) ** 2).sum().backward()
        optimizer.step()
    torch.testing.assert_close(layer.weight.detach(), torch.tensor([[1.0, -1.0]]), atol=0.02, rtol=0)
    assert d2l.Conv2D(3).weight.shape == (3, 3)
