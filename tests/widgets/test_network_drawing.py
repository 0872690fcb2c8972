"""NetworkDrawing: the numbers in the twins are autograd's; what one points at, sends, takes away and predicts."""

import random

import numpy as np
import pytest
import torch
from figure_pages import html, state
from torch import nn

import d2lmini
from d2lmini.widgets import NetworkDrawing
from d2lmini.widgets.network import presets

ELEMENT = "d2l-network-drawing"
STATES = [
    {"branch": 0.5, "x": [-2, 1.5, 4]},
    {"network": "lenet", "layer": 5},
    {"network": "resnet-18", "shortcut": False, "layer": 3},
    {"network": [{"kind": "conv2d", "out_channels": 8, "kernel_size": 3, "groups": 4}], "input_shape": [4, 9, 12]},
    {"network": "residual-1x1", "input_shape": [3, 15, 15], "layer": 4},
]


def drawn(**part: object) -> str:
    return html(NetworkDrawing, **part)


def told(page) -> str:
    return page.locator(".told").inner_text().replace("\u00a0", " ")


def branch() -> nn.Sequential:
    """3×3, BN, ReLU, 3×3, BN in use, with the figure's weights."""
    net = nn.Sequential(nn.Conv2d(1, 1, 3, padding=1, bias=False), nn.BatchNorm2d(1), nn.ReLU())
    net.extend([nn.Conv2d(1, 1, 3, padding=1, bias=False), nn.BatchNorm2d(1)])
    for layer, row in ((net[0], [-1.0, 2.0, -1.0]), (net[3], [0.5, -1.0, 0.5])):
        layer.weight.data.zero_()[0, 0, 1] = torch.tensor(row)
    return net.eval().double()


PASS = "cases => cases.map(({ x, g, shortcut }) => d2l.pass(x, g, shortcut))"


def test_what_the_blocks_pass_on_and_send_back_is_autograds_in_200_cases(show):
    rng, net = random.Random(6), branch()
    cases = [
        {
            "x": [rng.choice([-3, -1, 0, 1, 2, 3.5]) for _ in range(3)],
            "g": rng.choice([0, 0.3, 1]),
            "shortcut": rng.random() < 0.5,
        }
        for _ in range(200)
    ]
    for case, answer in zip(cases, show("").evaluate(PASS, cases), strict=True):
        X = torch.tensor(case["x"], dtype=torch.float64).reshape(1, 1, 1, 3).requires_grad_()
        total = (X if case["shortcut"] else 0) + case["g"] * net(X)
        if ((total.abs() > 0) & (total.abs() < 1e-9)).any():
            continue  # rounding says which side of 0
        Y = torch.relu(total)
        Y.sum().backward()
        assert np.allclose(answer["output"], Y.detach().ravel(), atol=1e-12), case
        assert np.allclose(answer["gradient"], X.grad.ravel(), atol=1e-12), case
        figure = NetworkDrawing(x=case["x"], branch=case["g"], shortcut=case["shortcut"])
        assert np.allclose(figure.output, answer["output"]) and np.allclose(figure.gradient, answer["gradient"])


def test_it_opens_with_a_block_that_does_nothing_and_one_that_loses_all(show):
    page = show(drawn())
    assert told(page) == "residual: 3, 1, 2, gradient 1; plain: 0, 0, 0, gradient 0."
    now = state(page, ELEMENT)
    assert (now["output"], now["gradient"], now["shapes"][-1]) == ([3, 1, 2], [1, 1, 1], [1, 1, 3])


def test_the_branch_is_raised_the_shortcut_taken_away_other_numbers_sent(show):
    page = show(drawn())
    dial = page.get_by_label("branch factor g")
    dial.focus()
    page.keyboard.press("End")
    assert told(page).startswith("residual: 0, 5, 0, gradient")  # −2 + ReLU: the addition comes first
    page.get_by_role("button", name="shortcut").click()
    assert told(page).startswith("without shortcut: 0, 4, 0")
    page.get_by_role("button", name="Other x").click()
    assert state(page, ELEMENT)["x"] != [3, 1, 2]


@pytest.mark.parametrize(
    ("hash", "says"),
    [
        (
            "network:lenet~layer:5",
            "dense 1: 400 → 120, 48,120 parameters (78 %), 48,000 multiply–adds (12 %); then sigmoid.",
        ),
        ("branch:0~shortcut:false", "without shortcut: 0, 0, 0, gradient 0, as its plain twin."),
        (
            "network:resnet-18",
            "ResNet-18: 1×96×96 → 10, 18 layers with weights, 3 more on shortcuts, 11,178,378 parameters",
        ),
        ("network:vgg-11~layer:14", "dense 1: 25088 → 4096, 102,764,544 parameters (80 %)"),
    ],
)
def test_links_of_the_text(show, hash, says):
    page = show(drawn(), hash=f"#network-drawing={hash}")
    assert says in told(page)


@pytest.mark.parametrize("width", [900, 390])
def test_layers_are_numbered_and_three_projections_are_not(show, width):
    page = show(drawn(network="resnet-18"), width=width)
    options = page.locator("d2l-network [role=option]")
    names = [option.get_attribute("aria-label").split(":")[0] for option in options.all()]
    assert names.count("projection") == 3 and names.count("sum") == 8
    assert [name for name in names if name.startswith("conv")] == [f"conv {n}" for n in range(1, 18)]
    if width == 900:
        assert page.locator("d2l-network .number").all_text_contents() == [str(n) for n in range(1, 19)]
    box = page.locator("d2l-network svg").bounding_box()
    assert box["width"] <= width and (width == 390) == (box["height"] > box["width"])


def test_a_layer_is_pointed_at_by_mouse_and_keyboard(show):
    page = show(drawn(network="lenet"))
    options = page.locator("d2l-network [role=option]")
    options.nth(1).click()
    assert told(page) == "pool 1 (2×2): 6×28×28 → 6×14×14; no parameters."
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert state(page, ELEMENT)["layer"] == 4
    assert "16×10×10 → 16×5×5, flat 400" in told(page)
    assert page.locator("d2l-network .tensor.x").count() == page.locator("d2l-network .tensor.y").count() == 1
    assert page.locator("d2l-network [role=option]:focus").get_attribute("aria-selected") == "true"
    options.nth(3).click()
    assert state(page, ELEMENT)["layer"] == 0


def test_the_shortcut_can_be_taken_from_any_network(show):
    page = show(drawn(network="resnet-20"))
    assert page.locator("d2l-network .arc").count() == 9
    page.get_by_role("button", name="shortcut").click()
    assert page.locator("d2l-network .arc").count() == 0
    assert "20 layers with weights, 270,122 parameters" in told(page)
    assert sum(NetworkDrawing("resnet-20", shortcut=False).parameters) == 270_122
    page.get_by_role("button", name="shortcut").click()
    assert page.locator("d2l-network .arc").count() == 9


def test_maps_are_to_scale(show):
    """The first map of VGG-11 is sixteen times as high as the one after four poolings."""
    page = show(drawn(network="vgg-11"))
    side = """path => { const y = path.getAttribute('d').match(/[\\d.]+ [\\d.]+/g).map(p => +p.split(' ')[1]);
      return y[3] - y[0]; }"""
    sides = [path.evaluate(side) for path in page.locator("d2l-network .tensor path:first-child").all()][::-1]
    assert sides[0] / sides[2] == pytest.approx(2, rel=0.02) and sides[0] / sides[-6] == pytest.approx(16, rel=0.05)


def ask(page, *numbers: object) -> str:
    for field, number in zip(page.locator(".ask input").all(), numbers, strict=True):
        field.fill(str(number))
    page.locator(".ask input").first.press("Enter")
    return page.locator(".verdict").inner_text()


BLOCK = [{"kind": "residual_block", "num_channels": 6, "use_1x1conv": True, "strides": 2}]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ((6, 7, 7), "Padding 1 rounds up."),
        ((6, 15, 15), "Both paths step by 2."),
        ((3, 8, 8), "The 1×1 changes the channels, too."),
        ((1, 1, 1), "Go from layer to layer"),
        ((6, 8, 8), "Right."),
    ],
)
def test_the_shape_that_comes_out_is_predicted(show, given, says):
    page = show(drawn(network=BLOCK, input_shape=[3, 15, 15], ask="output"))
    assert page.locator("d2l-network text").all_text_contents().count("?") == 2
    labels = " ".join(o.get_attribute("aria-label") for o in page.locator("d2l-network [role=option]").all())
    assert "8" not in labels
    assert says in ask(page, *given)
    assert NetworkDrawing(BLOCK, (3, 15, 15)).output == [6, 8, 8]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ((0, 4, 0), "That is the plain twin"),
        ((-2, 5, -1), "ReLU follows the addition"),
        ((0, 5, 0), "Right."),
    ],
)
def test_what_comes_out_of_the_block_is_predicted(show, given, says):
    page = show(drawn(branch=1, ask="output"))
    assert "0 | 5" not in page.locator(".twins").inner_text() and state(page, ELEMENT)["output"] is None
    assert says in ask(page, *given)


def test_copied_code_sends_the_same_numbers(show):
    page = show(drawn(branch=0.5, x=[3, -1, 2]))
    scope: dict = {}
    exec(page.evaluate(f"(f => f.pytorch(f.now, f.derived))(document.querySelector('{ELEMENT}'))"), scope)
    now = state(page, ELEMENT)
    assert np.allclose(scope["Y"].detach().ravel(), now["output"], atol=1e-6)
    assert np.allclose(scope["X"].grad.ravel(), now["gradient"], atol=1e-6)


def test_the_packages_models_are_drawn_and_unknown_modules_named(show):
    figure = NetworkDrawing(d2lmini.ResNet18(), (1, 96, 96), layer=2)
    assert figure.describe().endswith("1×96×96: 20 convolutions, 2 poolings, 1 dense layer, 8 shortcuts.")
    assert figure.network == presets()["resnet-18"]["layers"]
    page = show(figure.to_html())
    assert "the network" not in told(page) and state(page, ELEMENT)["shapes"] == figure.shapes
    same = nn.Sequential(nn.Conv2d(1, 2, 3, padding="same"), nn.Identity(), nn.Dropout(0.1))
    assert NetworkDrawing(same, (1, 8, 8)).network[0]["padding"] == 1
    for module, said in [
        (nn.Sequential(nn.ReLU(), nn.Hardswish()), "Hardswish"),
        (nn.Sequential(nn.Conv2d(1, 1, 3, padding=1, padding_mode="circular")), "circular"),
        (nn.Sequential(nn.BatchNorm2d(3, affine=False)), "BatchNorm2d"),
    ]:
        with pytest.raises(TypeError, match=said):
            NetworkDrawing(module, (1, 8, 8))
    page = show(drawn(network=[{"kind": "relu"}]))
    assert "input_shape is missing" in told(page)
    page = show(drawn(network=[{"kind": "residual_block", "num_channels": 8}], input_shape=[1, 8, 8]))
    assert "the branch gives 8×8×8 and the shortcut 1×8×8: they cannot be added" in told(page)
