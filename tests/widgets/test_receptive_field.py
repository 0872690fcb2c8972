"""ReceptiveField: PyTorch's gradients say what a unit sees; what the reader sees, changes and predicts."""

import json
import random

import numpy as np
import pytest
import torch
import traitlets
from figure_pages import html, state
from torch import nn
from torch.nn import functional as F

import d2lmini
from d2lmini.widgets import ReceptiveField

ELEMENT = "d2l-receptive-field"


def conv(kernel_size: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> dict:
    return {"kernel_size": kernel_size, "stride": stride, "padding": padding, "dilation": dilation}


POOL = {"kind": "pool", "kernel_size": 2}
LENET = [conv(5, padding=2), POOL, conv(5), POOL]
STATES = [
    {"layers": LENET, "input_size": 28, "layer": 4, "position": [0, 2]},
    {"layers": [conv(3, dilation=2)] * 3, "input_size": 13, "layer": 3, "view": "reach"},
    {"layers": [conv(5)] * 3, "input_size": 9, "layer": 2},
    {"layers": [conv(7, 2, 3), {**POOL, "kernel_size": 3, "padding": 1}] * 2, "input_size": 224, "layer": 4},
    {"layers": [conv(21)], "input_size": 21, "layer": 1},
]


def seeing(**part: object) -> str:
    return html(ReceptiveField, **part)


def random_stack(rng: random.Random) -> dict:
    """Layers on an input; now and then a window does not fit, or a pooling is padded too far."""
    layers = []
    for _ in range(rng.randint(1, 6)):
        kind = rng.choice(["conv", "conv", "pool"])
        k, d = rng.randint(1, 5), rng.choice([1, 1, 1, 2, 3])
        most = 3 if kind == "conv" else k // 2 + (rng.random() < 0.05)
        layers.append({"kind": kind, **conv(k, rng.choice([1, 1, 2, 3]), rng.randint(0, most), d)})
    return {"layers": layers, "input": rng.randint(4, 40), "at": [rng.random(), rng.random()]}


def gradient(layers: list[dict], size: int, at: list[float]) -> tuple | None:
    """Sizes, and the gradient of one unit of all-ones layers; None where PyTorch refuses."""
    X = torch.ones(1, 1, size, size, dtype=torch.float64, requires_grad=True)
    units, sizes = X, [size]
    for each in layers:
        k, s, p, d = (each[name] for name in ("kernel_size", "stride", "padding", "dilation"))
        try:
            if each["kind"] == "pool":
                F.max_pool2d(units.detach(), k, s, p, d)  # only whether it refuses
            units = F.conv2d(units, torch.ones(1, 1, k, k, dtype=torch.float64), stride=s, padding=p, dilation=d)
        except RuntimeError:
            return None
        sizes.append(units.shape[-1])
    unit = [int(share * sizes[-1]) for share in at]
    units[0, 0, unit[0], unit[1]].backward()
    return sizes, unit, X.grad[0, 0].numpy()


RUN = """cases => JSON.stringify(JSON.parse(cases).map(({ layers, input, at }) => {
  let all;
  try { all = d2l.receptiveFields(layers, input); }
  catch (error) { return { refusal: error.name === 'Refusal' ? error.message : 'BUG ' + error.stack }; }
  const last = layers.length;
  const seen = at.map(share => d2l.pathShares(layers, all.sizes, last, Math.floor(share * all.sizes[last])));
  return { ...all, shares: seen.map(shares => [...shares[0]]) };
}))"""


def test_fields_and_paths_are_pytorchs_gradients_in_300_random_stacks(show):
    """Sizes, field, jump, start and the share of each pixel; and a refusal where PyTorch refuses."""
    rng = random.Random(77)
    cases = [random_stack(rng) for _ in range(300)]
    answers = json.loads(show("").evaluate(RUN, json.dumps(cases)))
    compared = refused = 0
    for case, answer in zip(cases, answers, strict=True):
        expected = gradient(case["layers"], case["input"], case["at"])
        if expected is None:
            refused += 1
            assert answer["refusal"].startswith("layer "), case
            assert len(answer["refusal"].split()) > 6, answer
            continue
        sizes, unit, grad = expected
        assert answer["sizes"] == sizes, case
        if grad.sum() > 0:
            rows, columns = answer["shares"]
            assert np.allclose(np.outer(rows, columns), grad / grad.sum(), atol=1e-12), case
        field, jump, start = (answer[key][-1] for key in ("fields", "jumps", "starts"))
        for axis in range(2):
            reached = np.flatnonzero(grad.sum(axis=1 - axis))
            first = start + unit[axis] * jump
            assert reached.size == 0 or (first <= reached[0] and reached[-1] < first + field), case
            inside = first >= 0 and first + field <= case["input"]
            padded = any(each["padding"] for each in case["layers"])
            if inside and not padded:
                assert (reached[0], reached[-1]) == (first, first + field - 1), case
        compared += 1
    assert compared >= 150 and refused >= 20


def test_python_knows_the_same_sizes_fields_and_refusals(show):
    rng = random.Random(5)
    cases = [random_stack(rng) for _ in range(40)]
    for case, answer in zip(cases, json.loads(show("").evaluate(RUN, json.dumps(cases))), strict=True):
        figure = ReceptiveField(layers=case["layers"], input_size=case["input"])
        if "refusal" in answer:
            with pytest.raises(ValueError) as caught:
                _ = figure.sizes
            assert str(caught.value) == answer["refusal"]
            assert answer["refusal"] in figure.describe()
        else:
            for key in ("sizes", "fields", "jumps"):
                assert getattr(figure, key) == answer[key]
            steps = [(e["dilation"] * (e["kernel_size"] - 1) + 1, e["stride"]) for e in case["layers"]]
            assert d2lmini.receptive_field(steps) == (figure.fields[-1], figure.jumps[-1])


def told(page) -> str:
    return page.locator(".told").inner_text()


def test_it_opens_with_ten_layers_whose_middle_holds_most_paths(show):
    page = show(seeing())
    assert "441 pixels in the field; the middle 49 hold 68 % of the paths." in told(page)
    assert "layer 10, unit (0, 0): field 21×21, jump 1, rows and columns 0 to 20" in told(page)
    assert "95 % of the paths lie within the middle 13×13." in told(page)
    now, figure = state(page, ELEMENT), ReceptiveField()
    assert {key: now[key] for key in figure.state} == figure.state
    assert (now["fields"][-1], now["sizes"]) == (21, list(range(21, 0, -2)))


@pytest.mark.parametrize(
    ("stack", "says"),
    [
        ("one 21×21", "the middle 49 hold 11 % of the paths"),
        ("dilation 2, 2, 2", "49 of the 169 pixels in the field are seen"),
        ("dilation 1, 2, 4", "field 15×15"),
        ("seven times 3×3 and pooling", "field 382×382"),
        ("LeNet", "field 16×16, jump 4, rows and columns −2 to 13"),
        ("VGG-11", "field 150×150"),
        ("ResNet-18, longest path", "field 435×435, jump 32"),
    ],
)
def test_every_stack_that_can_be_picked(show, stack, says):
    page = show(seeing())
    page.get_by_label("stack").select_option(label=stack)
    assert says in told(page)
    now = state(page, ELEMENT)
    assert now["layer"] == len(now["layers"])
    assert page.get_by_label("stack").evaluate("e => e.selectedOptions[0].label") == stack


def test_a_chip_opens_its_window_and_its_numbers_change_the_field(show):
    """The text's second link: of dilations 2, 2, 2 the middle becomes 1, and the holes are gone."""
    page = show(seeing(layers=[conv(3, dilation=2)] * 3, input_size=13, layer=3))
    chips = page.locator(".chip")
    chips.nth(0).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="d: less").click()
    now = state(page, ELEMENT)
    assert [layer["dilation"] for layer in now["layers"]] == [2, 1, 2]
    assert "121 pixels in the field" in told(page)
    chips.nth(1).focus()
    page.keyboard.press("Shift+ArrowRight")
    assert [layer["dilation"] for layer in state(page, ELEMENT)["layers"]] == [2, 2, 1]
    page.get_by_role("button", name="remove").click()
    now = state(page, ELEMENT)
    assert (len(now["layers"]), now["layer"]) == (2, 2)
    page.get_by_role("button", name="add a layer").click()
    now = state(page, ELEMENT)
    assert (len(now["layers"]), now["layer"], now["layers"][2]["dilation"]) == (3, 3, 2)
    chips.nth(2).click()
    page.get_by_label("layer 3", exact=True).and_(page.locator("select")).select_option("pool")
    assert state(page, ELEMENT)["layers"][2]["kind"] == "pool"


def test_a_unit_is_pointed_at_by_mouse_keyboard_and_in_the_cone(show):
    page = show(seeing(layers=LENET, input_size=28, layer=4))
    picture = page.locator("d2l-picture canvas")
    box = picture.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert state(page, ELEMENT)["position"] == [2, 2]
    picture.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    assert state(page, ELEMENT)["position"] == [1, 3]
    assert "rows 2 to 17, columns 10 to 25" in told(page)
    picture.click(position={"x": 5, "y": 5})
    assert state(page, ELEMENT)["position"] == [0, 0]
    cone = page.locator(".cone").bounding_box()
    page.mouse.click(cone["x"] + cone["width"] / 2, cone["y"] + 12 + 56)
    now = state(page, ELEMENT)
    assert now["layer"] == 3 and now["position"][0] == now["position"][1]


def test_what_the_picture_shows_is_the_gradient(show):
    """Shades in proportion to the shares, NaN outside, in the numbers that the picture draws."""
    page = show(seeing(layers=LENET, input_size=28, layer=4))
    values = page.locator("d2l-picture").evaluate("p => p.values.map(row => row.map(x => isNaN(x) ? null : x))")
    _, _, grad = gradient(ReceptiveField(layers=LENET).layers, 28, [0, 0])
    assert len(values) == 30 and values[0] == [None] * 30 and values[29][0] is None
    inside = np.array([row[2:] for row in values[2:]])
    assert np.allclose(inside, grad / grad.max())
    page.get_by_role("button", name="only reach").click()
    values = page.locator("d2l-picture").evaluate("p => p.values.slice(2).map(row => row.slice(2))")
    assert np.array_equal(np.array(values) > 0, grad > 0)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("11", "Add (k − 1)·jump."),
        ("13", "Pooling windows count, too."),
        ("14", "The last pooling is missing."),
        ("100", "Fields add up."),
        ("17", "Start with 1."),
        ("16", "Right."),
    ],
)
def test_it_asks_for_the_field_and_knows_the_slips(show, answer, says):
    page = show(seeing(layers=LENET, input_size=28, layer=4, ask="field"))
    assert state(page, ELEMENT)["fields"] is None
    assert page.locator(".cone").count() == 0 and page.locator("d2l-picture .field").count() == 0
    assert page.locator("d2l-picture").evaluate("p => p.values.flat().every(x => x === 0)")
    page.locator(".ask input").fill(answer)
    page.get_by_role("button", name="Check").click()
    assert says in page.locator(".verdict").inner_text()
    assert page.locator(".cone").count() == (says == "Right.")


def test_on_a_phone_the_cone_is_folded(show):
    page = show(seeing(), width=390)
    assert page.locator(".cone").count() == 0
    page.get_by_role("button", name="More", exact=True).click()
    assert page.locator(".cone").count() == 1


@pytest.mark.parametrize(
    ("hash", "layers"),
    [
        ("layers:c5p2,p2,c5,p2~input_size:28~layer:4", LENET),
        ("layers:c3d2*3~input_size:13~layer:3", [conv(3, dilation=2)] * 3),
        ("layers:p3s1p1*2,c1~layer:3", [{"kind": "pool", **conv(3, 1, 1)}] * 2 + [conv(1)]),
    ],
)
def test_a_stack_is_short_in_an_address(show, hash, layers):
    page = show(seeing(), hash=f"#receptive-field={hash}")
    assert state(page, ELEMENT)["layers"] == ReceptiveField(layers=layers).layers
    page.evaluate(f"document.querySelector('{ELEMENT}').change({{ layer: 1 }})")
    first = hash.split("~")[0]
    assert f"={first}" in page.evaluate(f"document.querySelector('{ELEMENT}').link")


@pytest.mark.parametrize(
    ("layers", "said"),
    [
        ([], "1 to 24 layers"),
        ([conv(3)] * 25, "got 25 layers"),
        ([{"kernel_size": 0}], "layer 1 has kernel_size 0; it is a whole number from 1 to 31"),
        ([{"stride": 2}], "layer 1 has kernel_size"),
        ([conv(3), {"kind": "dense", "kernel_size": 3}], "layer 2 has kind"),
    ],
)
def test_what_is_no_stack_is_said(show, layers, said):
    page = show(seeing(layers=layers))
    assert said in page.locator(".notice").inner_text()
    with pytest.raises(traitlets.TraitError, match=said):
        ReceptiveField(layers=layers)


def test_what_does_not_fit_is_said_and_can_be_mended(show):
    page = show(seeing(layers=[conv(5)] * 3, input_size=9, layer=3))
    assert "layer 3: kernel 5 does not fit input 1 + 2·0; the smallest padding is 2" in told(page)
    page.locator(".chip").nth(2).click()
    page.get_by_label("p", exact=True).fill("2")
    page.get_by_label("p", exact=True).press("Enter")
    assert state(page, ELEMENT)["sizes"] == [9, 5, 1, 1]


def test_copied_code_gives_the_shares(show):
    page = show(seeing(layers=LENET, input_size=28, layer=4, position=[1, 2]))
    code = page.evaluate(f"(f => f.pytorch(f.now))(document.querySelector('{ELEMENT}'))")
    scope: dict = {}
    exec(code, scope)
    _, _, grad = gradient(ReceptiveField(layers=LENET).layers, 28, [1 / 5, 2 / 5])
    assert np.allclose(scope["Y"].numpy(), grad / grad.sum())


def test_from_module_shows_layers_that_follow_each_other():
    net = nn.Sequential(
        nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2)),
        nn.Conv2d(6, 16, 5), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(400, 10),
    )  # fmt: skip
    figure = ReceptiveField.from_module(net, 28)
    assert figure.layers == ReceptiveField(layers=LENET).layers and figure.layer == 4
    assert repr(figure) == "ReceptiveField(layers=4, input=28×28, layer=4, position=(0, 0), field=16×16)"
    with pytest.raises(TypeError, match="got Conv2d"):
        ReceptiveField.from_module(net[1], 28)
    with pytest.raises(ValueError, match="square windows"):
        ReceptiveField.from_module(nn.Sequential(nn.Conv2d(1, 1, (1, 2))), 28)
    with pytest.raises(TypeError, match="has layers of its own"):
        ReceptiveField.from_module(nn.Sequential(nn.ModuleDict({"a": nn.Conv2d(1, 1, 3)})), 28)
