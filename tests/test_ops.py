"""The operators against torch.nn.functional, on random cases and at the door."""

import pytest
import torch
from torch.nn import functional as F

import d2lmini as d2l


def test_edge_detector_gives_the_known_tensors():
    X = torch.ones(6, 8)
    X[:, 2:6] = 0
    Y = d2l.corr2d(X, torch.tensor([[1.0, -1.0]]))
    assert torch.equal(Y, torch.tensor([[0.0, 1.0, 0.0, 0.0, 0.0, -1.0, 0.0]]).expand(6, 7))
    assert torch.equal(d2l.corr2d(X.t(), torch.tensor([[1.0, -1.0]])), torch.zeros(8, 5))


@pytest.mark.parametrize("seed", range(25))
def test_correlations_are_pytorchs(seed):
    torch.manual_seed(seed)
    c_i, c_o, k_h, k_w = torch.randint(1, 5, (4,)).tolist()
    h, w = k_h + torch.randint(0, 6, ()).item(), k_w + torch.randint(0, 6, ()).item()
    X, K = torch.randn(c_i, h, w, dtype=torch.float64), torch.randn(c_o, c_i, k_h, k_w, dtype=torch.float64)
    torch.testing.assert_close(d2l.corr2d_multi_in_out(X, K), F.conv2d(X[None], K)[0])
    torch.testing.assert_close(d2l.corr2d_multi_in(X, K[0]), F.conv2d(X[None], K[:1])[0, 0])
    torch.testing.assert_close(d2l.corr2d(X[0], K[0, 0]), F.conv2d(X[None, :1], K[:1, :1])[0, 0])
    one = torch.randn(c_o, c_i, 1, 1, dtype=torch.float64)
    torch.testing.assert_close(d2l.corr2d_multi_in_out_1x1(X, one), F.conv2d(X[None], one)[0])
    torch.testing.assert_close(d2l.pool2d(X[0], (k_h, k_w)), F.max_pool2d(X[None, :1], (k_h, k_w), stride=1)[0, 0])
    torch.testing.assert_close(d2l.pool2d(X[0], (k_h, k_w), "avg"), F.avg_pool2d(X[None, :1], (k_h, k_w), 1)[0, 0])


def test_corr2d_has_the_gradient_of_conv2d():
    X = torch.randn(5, 6, dtype=torch.float64, requires_grad=True)
    K = torch.randn(2, 3, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(d2l.corr2d, (X, K))


def test_whole_numbers_stay_whole():
    assert torch.equal(d2l.pool2d(torch.arange(9).reshape(3, 3), 3, "avg"), torch.tensor([[4.0]]))
    assert d2l.corr2d(torch.arange(9).reshape(3, 3), torch.ones(2, 2, dtype=torch.int64)).dtype == torch.int64


def test_comp_conv2d_gives_the_known_shapes():
    X = torch.rand(8, 8)
    for arguments, shape in (
        ({"kernel_size": 3, "padding": 1}, (8, 8)),
        ({"kernel_size": (5, 3), "padding": (2, 1)}, (8, 8)),
        ({"kernel_size": 3, "padding": 1, "stride": 2}, (4, 4)),
        ({"kernel_size": (3, 5), "padding": (0, 1), "stride": (3, 4)}, (2, 2)),
    ):
        assert d2l.comp_conv2d(torch.nn.LazyConv2d(1, **arguments), X).shape == shape


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda: d2l.corr2d(torch.ones(1, 3, 3), torch.ones(2, 2)), r"X must have 2 .* it has 3, of shape \(1, 3, 3\)"),
        (lambda: d2l.corr2d(torch.ones(3, 3), torch.ones(2)), r"K must have 2 axes"),
        (lambda: d2l.corr2d(torch.ones(3, 3), torch.ones(5, 4)), r"5×4 does not fit into input 3×3; .* 2 rows and 1 c"),
        (lambda: d2l.corr2d(torch.ones(3, 3), torch.ones(0, 2)), r"kernel 0×2 is empty"),
        (lambda: d2l.corr2d_multi_in(torch.ones(2, 3, 3), torch.ones(3, 2, 2)), r"X has 2 channels and K has 3"),
        (lambda: d2l.corr2d_multi_in_out(torch.ones(2, 3, 3), torch.ones(2, 2, 2)), r"K must have 4 axes"),
        (lambda: d2l.corr2d_multi_in_out_1x1(torch.ones(2, 3, 3), torch.ones(1, 2, 3, 3)), r"3×3 is not 1×1"),
        (lambda: d2l.pool2d(torch.ones(3, 3), (2, 2), "mean"), r"unknown pooling mode 'mean'; .* 'max' or 'avg'"),
        (lambda: d2l.pool2d(torch.ones(3, 3), (4, 2)), r"pooling window 4×2 does not fit into input 3×3"),
        (lambda: d2l.pool2d(torch.ones(3, 3), (2,)), r"pool_size=\(2,\): expected one number or a pair"),
        (lambda: d2l.pool2d(torch.ones(3, 3), (2.0, 2)), r"pool_size=2.0: expected a whole number"),
        (lambda: d2l.comp_conv2d(torch.nn.Conv2d(1, 2, 1), torch.ones(3, 3)), r"one output channel"),
    ],
)  # fmt: skip
def test_bad_input_is_refused_in_words(call, message):
    with pytest.raises(ValueError, match=message):
        call()


def test_what_is_no_tensor_is_refused_in_words():
    with pytest.raises(TypeError, match=r"X must be a tensor .* not list; use torch.tensor"):
        d2l.corr2d([[1.0]], torch.ones(1, 1))


@pytest.mark.parametrize("layers, field", [([], (1, 1)), ([(3, 1)] * 3, (7, 1)), ([(7, 2), (3, 2), (3, 1)], (19, 4))])
def test_receptive_field_is_what_has_a_gradient(layers, field):
    assert d2l.receptive_field(layers) == field
    X = torch.zeros(1, 1, 64, requires_grad=True)
    Y = X
    for k, s in layers:
        Y = F.avg_pool1d(Y, k, s)
    seen = [int((torch.autograd.grad(Y[0, 0, i], X, retain_graph=True)[0] > 0).sum()) for i in (3, 4)]
    assert seen == [field[0]] * 2
    starts = [int(torch.autograd.grad(Y[0, 0, i], X, retain_graph=True)[0].flatten().argmax()) for i in (3, 4)]
    assert starts[1] - starts[0] == field[1]


@pytest.mark.parametrize("layer, message", [((0, 1), "window=0"), ((3, 0), "stride=0"), ((3, 1.0), "stride=1.0")])
def test_a_layer_without_size_is_refused_in_words(layer, message):
    with pytest.raises(ValueError, match=message):
        d2l.receptive_field([(3, 1), layer])
