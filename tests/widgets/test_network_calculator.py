"""NetworkCalculator: every cost is PyTorch's own, for presets and 300 compositions; what one changes and predicts."""

import json
import random

import pytest
import torch
import traitlets
from figure_pages import html, state
from torch import nn

import d2lmini
from d2lmini.widgets import NetworkCalculator, NetworkDrawing
from d2lmini.widgets.network import KINDS, check_layers, from_module, measure, presets, to_module

ELEMENT = "d2l-network-calculator"
SMALL = [{"kind": "conv2d", "out_channels": 4, "kernel_size": [1, 3], "groups": 2}, {"kind": "relu"}]
STATES = [
    {"layers": "resnet-20", "step": 7, "batch": 32},
    {"layers": "three-3x3", "input_shape": [3, 56, 56], "against": "one-7x7"},
    {"layers": SMALL, "input_shape": [2, 9, 9], "bytes": 2},
    {"layers": [{"kind": "residual", "branch": SMALL, "shortcut": [{"kind": "batch_norm"}]}], "input_shape": [2, 9, 9]},
    {
        "layers": "resnext-block",
        "step": 2,
        "against": [{"kind": "bottleneck_block", "num_channels": 256, "middle": 64}],
    },
]


def counting(**part: object) -> str:
    return html(NetworkCalculator, **part)


def told(page) -> str:
    return page.locator(".told").inner_text().replace("\u00a0", " ")


# ---- the numbers ------------------------------------------------------------------------------------------------


def random_layers(rng: random.Random, c: int) -> list[dict]:
    """Layers and blocks for maps of c channels; now and then some do not fit."""
    layers: list[dict] = []
    for _ in range(rng.randint(1, 6)):
        kind = rng.choice([k for k in KINDS if k not in ("dense", "flatten", "global_avg_pool2d")])
        layer: dict = {"kind": kind}
        projects = rng.random() < 0.6
        out = rng.choice([2, 4, 8]) if projects else c
        shortcut = {"use_1x1conv": projects, "strides": rng.choice([1, 2]) if projects else 1}
        if kind == "conv2d":
            groups = 2 if c % 2 == 0 and rng.random() < 0.3 else 1
            layer |= {"out_channels": rng.choice([2, 4, 6]), "kernel_size": rng.choice([1, 2, 3, 5, [1, 3]])}
            layer |= {"stride": rng.choice([1, 1, 2, [2, 1]]), "padding": rng.choice([0, 1, 2]), "groups": groups}
            layer |= {"dilation": rng.choice([1, 1, 2]), "bias": rng.random() < 0.7}
            c = layer["out_channels"]
        elif "pool" in kind:
            layer |= {"kernel_size": rng.choice([2, 3]), "stride": rng.choice([1, 2, 3]), "padding": rng.choice([0, 1])}
            layer |= {"ceil_mode": rng.random() < 0.4}
        elif kind == "dropout":
            layer["p"] = rng.choice([0, 0.2, 0.5])
        elif kind == "vgg_block":
            c = rng.choice([2, 4])
            layer |= {"num_convs": rng.randint(1, 2), "out_channels": c}
        elif kind == "residual":
            same = {"kind": "conv2d", "out_channels": c, "kernel_size": 3, "padding": 1}
            layer |= {"branch": [same, {"kind": "batch_norm"}], "shortcut": rng.choice([[], [same, {"kind": "tanh"}]])}
        elif kind == "sequential":
            layer["layers"] = [{"kind": "relu"}, {"kind": "conv2d", "out_channels": 3, "kernel_size": 3}]
            c = 3
        elif kind == "residual_block":
            c = out + (rng.random() < 0.05)
            layer |= {"num_channels": c, **shortcut}
        elif kind == "bottleneck_block":
            c = out
            layer |= {"num_channels": c, "middle": 2, **shortcut}
        elif kind == "resnext_block":
            width, share = rng.choice([(1, 0.5), (1, 1), (2, 1)]) if out % 2 == 0 else (1, 1)
            c = out
            layer |= {"num_channels": c, "groups": width, "bot_mul": share, **shortcut}
        layers.append(layer)
    if rng.random() < 0.5:
        layers += [{"kind": "global_avg_pool2d"}] * rng.randint(0, 1) + [{"kind": "flatten"}]
        layers += [
            {"kind": "dense", "out_features": 7},
            {"kind": "relu"},
            {"kind": "dense", "out_features": 3, "bias": False},
        ]
    return layers


def cases(n: int, seed: int) -> list[dict]:
    rng = random.Random(seed)
    found = []
    for _ in range(n):
        shape = [rng.randint(1, 4), rng.randint(5, 20), rng.randint(5, 20)]
        found.append({"input": shape, "layers": check_layers(random_layers(rng, shape[0]), "layers")})
    return found


RUN = """cases => JSON.stringify(JSON.parse(cases).map(({ layers, input, batch = 2 }) => {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const parsed = d2l.parseLayers(layers, 'layers');
  const short = d2l.writeLayers(parsed);
  const clean = same(parsed, layers) && same(d2l.parseLayers(d2l.readLayers(short), 'layers'), layers);
  try {
    const cost = d2l.describe(layers, input, { batch });
    const of = key => cost.layers.map(layer => layer[key]);
    const weighted = of('macs').filter(Boolean).length;
    return { clean, code: d2l.networkCode(layers, input), weighted, depth: cost.depth,
      costs: { shapes: of('output'), parameters: of('parameters'), macs: of('macs'), memory: of('kept'),
        fields: of('field'),
        total: { parameters: cost.parameters, macs: cost.macs, memory: cost.kept, in_use: cost.live } } };
  } catch (error) { return { clean, refusal: error.name === 'Refusal' ? error.message : 'BUG ' + error.stack }; }
}))"""


def test_costs_are_pytorchs_in_300_random_compositions(show):
    """Shapes, parameters, MACs, memory for training and in use, fields, by layer; refused where PyTorch refuses."""
    compositions = cases(300, 8)
    answers = json.loads(show("").evaluate(RUN, json.dumps(compositions)))
    compared = refused = 0
    for case, answer in zip(compositions, answers, strict=True):
        assert answer["clean"], case
        layers, X = case["layers"], torch.zeros(2, *case["input"])
        try:
            net = to_module(layers)
            net(X)
        except (RuntimeError, ValueError):
            refused += 1
            assert not answer["refusal"].startswith("BUG") and len(answer["refusal"].split()) > 6, answer
            continue
        assert answer["costs"] == measure(layers, case["input"], 2), case
        total = answer["costs"]["total"]
        assert (total["parameters"], total["macs"], answer["weighted"]) == d2lmini.cost(net, X), case
        assert total["memory"] == d2lmini.kept_bytes(net, X), case
        compared += 1
    assert compared >= 200 and refused >= 10


def test_presets_cost_what_the_packages_own_models_cost(show):
    """Against `d2lmini.cost`, PyTorch's own counter, and `kept_bytes`; the large ones without memory."""
    from torch.utils.flop_counter import FlopCounterMode

    vgg = [(1, 64), (1, 128), (2, 256), (2, 512), (2, 512)]
    models = {
        "lenet": d2lmini.LeNet(), "vgg-11": d2lmini.VGG(vgg), "resnet-18": d2lmini.ResNet18(),
        "vgg-13": d2lmini.VGG([(2, c) for _, c in vgg]), "vgg-block": nn.Sequential(d2lmini.vgg_block(2, 64)),
        "vgg-16": d2lmini.VGG([(2, 64), (2, 128), (3, 256), (3, 512), (3, 512)]),
        "residual-block": nn.Sequential(d2lmini.Residual(64)),
        "residual-1x1": nn.Sequential(d2lmini.Residual(128, True, 2)),
        "resnext-block": nn.Sequential(d2lmini.ResNeXtBlock(256, 4, 0.5)),
    }  # fmt: skip
    known = presets()
    asked = [{"layers": p["layers"], "input": p["input_shape"], "batch": 2} for p in known.values()]
    answers = dict(zip(known, json.loads(show("").evaluate(RUN, json.dumps(asked))), strict=True))
    for name, preset in known.items():
        answer, layers = answers[name], preset["layers"]
        if name in models:
            assert check_layers(from_module(models[name]), "layers") == layers
        with torch.device("meta"), FlopCounterMode(display=False) as counter:
            net = to_module(layers).eval()
            net(torch.zeros(1, *preset["input_shape"]))
            of_model = models.get(name, net)
            X = torch.zeros(1, *preset["input_shape"])
            expected = d2lmini.cost(net, X)
        total = answer["costs"]["total"]
        assert (total["parameters"], total["macs"], answer["weighted"]) == expected, name
        assert counter.get_total_flops() >= 2 * total["macs"]
        if sum(s[0] * s[-1] for s in answer["costs"]["shapes"]) < 1e5 and of_model is not net:
            X = torch.zeros(2, *preset["input_shape"])
            assert total["memory"] == d2lmini.kept_bytes(of_model.train(), X), name
            assert d2lmini.cost(of_model, X) == expected
    depths = {name: answers[name]["depth"] for name in ("lenet", "vgg-11", "vgg-16", "resnet-18", "resnet-20")}
    assert list(depths.values()) == [5, 11, 16, 18, 20]


def test_copied_code_is_the_network(show):
    """Its parameters, and its Y is of the output's shape: presets and forty compositions."""
    asked = [{"layers": p["layers"], "input": p["input_shape"]} for p in presets().values()] + cases(40, 3)
    for case, answer in zip(asked, json.loads(show("").evaluate(RUN, json.dumps(asked))), strict=True):
        if "refusal" in answer:
            continue
        scope: dict = {}
        exec(answer["code"], scope)
        costs = answer["costs"]
        assert list(scope["Y"].shape[1:]) == costs["shapes"][-1], case
        assert sum(p.numel() for p in scope["net"].parameters()) == costs["total"]["parameters"]


def test_widest_and_narrowest_field_of_resnet18(show):
    fields = """() => { const { layers, input_shape } = d2l.presets.find(p => p.id === 'resnet-18');
      const maps = d2l.describe(layers, input_shape).layers.filter(({ output }) => output[1] > 1);
      const last = maps[maps.length - 1];
      return [last.field, last.shortField]; }"""
    assert show("").evaluate(fields) == [[435, 435], [11, 11]]


def test_both_languages_know_the_same_layers(show):
    page = show("")
    for layer, said in [
        ({"kind": "lstm"}, "one of conv2d, dense"),
        ({"kind": "relu", "p": 1}, "a relu, has no"),
        ({"kind": "conv2d", "out_channels": 3}, "a conv2d, needs kernel_size"),
        (
            {"kind": "conv2d", "out_channels": 0, "kernel_size": 3},
            "out_channels is 0; it must be a whole number of 1 or more",
        ),
        ({"kind": "batch_norm", "eps": 1}, "has no"),
    ]:
        refusal = page.evaluate("l => { try { d2l.parseLayers([l], 'layers') } catch (e) { return e.message } }", layer)
        assert said in refusal
        with pytest.raises(traitlets.TraitError, match=said):
            NetworkCalculator([layer], (1, 8, 8))


# ---- the figure -------------------------------------------------------------------------------------------------


def test_it_opens_with_one_layer_that_holds_most_and_does_little(show):
    page = show(counting())
    assert "One layer of 11 holds 80 % of the parameters and does 1 % of the work." in told(page)
    assert "VGG-11: 128,806,154 parameters; 7,547,232,256 multiply–adds, twice as many FLOPs." in told(page)
    assert state(page, ELEMENT)["total"] == {
        "parameters": 128_806_154, "macs": 7_547_232_256, "memory": 48_367_616, "in_use": 25_690_112,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("hash", "says"),
    [
        ("step:14", "dense 1, 25088 → 4096: 102,764,544 parameters (80 %), 102,760,448 multiply–adds (1 %)"),
        ("step:6", "conv 3.2, 256×56×56 → 256×56×56: 590,080 parameters (< 1 %), 1,849,688,064 multiply–adds (25 %)"),
        (
            "layers:three-3x3~input_shape:3,56,56~against:one-7x7",
            "75,456 parameters against 9,408 of one 7×7 (8.0 times)",
        ),
        ("layers:resnext-block~against:bottleneck", "multiply–adds +0.7 %"),
    ],
)
def test_links_of_the_text(show, hash, says):
    page = show(counting(), hash=f"#network-calculator={hash}")
    assert says in told(page)


def test_the_head_is_replaced(show):
    """The text's link: fourteen times fewer parameters, the same work but for 1.6 %."""
    page = show(counting(against="vgg-11"))
    page.get_by_label("head").select_option("average")
    assert "9,224,458 parameters against 128,806,154 of VGG-11 (1/14.0); multiply–adds −1.6 %" in told(page).replace(
        "\u00a0", " "
    )
    now = state(page, ELEMENT)
    assert now["layers"][-3:] == [
        {"kind": "global_avg_pool2d"},
        {"kind": "flatten"},
        {"kind": "dense", "out_features": 10},
    ]
    page.get_by_label("network", exact=True).select_option("vgg-11")
    assert state(page, ELEMENT)["input_shape"] is None


def test_the_width_of_a_path_follows_the_number_of_paths(show):
    """The rows of the text's table."""
    page = show(counting(layers="resnext-block"))
    macs = {1: 218_365_952, 2: 218_767_360, 4: 219_169_792 - 1024, 8: 224_086_016, 32: 219_971_584}
    for paths, width in [(1, 64), (2, 40), (4, 24), (8, 14), (32, 4)]:
        page.get_by_label("paths at equal cost").select_option(str(paths))
        now = state(page, ELEMENT)
        assert now["layers"][0]["groups"] == width
        assert now["total"]["macs"] == macs[paths]


def test_blocks_are_set_moved_added_and_removed_by_keyboard(show):
    page = show(counting(layers="resnet-20"))
    chips = page.locator(".chip")
    before = chips.count()
    chips.nth(1).focus()
    page.keyboard.press("Enter")
    page.get_by_label("channels", exact=True).fill("32")
    page.get_by_label("channels", exact=True).press("Enter")
    assert "cannot be added; give the shortcut a 1×1 convolution" in told(page)
    page.get_by_role("button", name="1×1 on the shortcut").click()
    layers = state(page, ELEMENT)["layers"]
    assert layers[3] == {"kind": "residual_block", "num_channels": 32, "use_1x1conv": True}
    chips.nth(1).focus()
    page.keyboard.press("Shift+ArrowRight")
    assert state(page, ELEMENT)["layers"][4]["num_channels"] == 32
    page.get_by_role("button", name="add a block").click()
    assert chips.count() == before + 1
    page.get_by_role("button", name="remove").click()
    assert chips.count() == before
    assert state(page, ELEMENT)["input_shape"] == [1, 28, 28]


def test_a_layer_is_pointed_at_by_keyboard_and_read_in_the_table(show):
    page = show(counting(layers="lenet"))
    page.locator("d2l-layer-bars [role=option]").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    assert state(page, ELEMENT)["step"] == 7
    assert "dense 3, 84 → 10: 850 parameters (1 %)" in told(page)
    page.keyboard.press("Escape")
    assert state(page, ELEMENT)["step"] == 0
    page.get_by_role("button", name="More").click()
    rows = page.locator("tbody tr").all_inner_texts()
    assert rows[1].split() == ["conv", "1", "6×28×28", "156", "117,600", "18,816", "5×5"]
    assert rows[-1].split() == ["in", "all", "61,706", "416,520", "35,472"]


@pytest.mark.parametrize(("size", "refused"), [(28, True), (32, False)])
def test_five_poolings_refuse_a_small_picture(show, size, refused):
    page = show(counting(layers="vgg-11", input_shape=[1, size, size]))
    assert ("pool 5: height: window 2 does not fit input 1" in told(page)) == refused


@pytest.mark.parametrize(
    ("ask", "given", "says"),
    [
        ("quartered", "1/4", "Channels count twice, in and out."),
        ("quartered", "1/16", "Right."),
        ("doubled", "2", "Both axes double."),
        ("doubled", "16", "Channels stay."),
        ("doubled", "4", "Right."),
    ],
)
def test_what_fewer_channels_and_a_larger_picture_cost(show, ask, given, says):
    page = show(counting(ask=ask))
    page.locator(".ask input").fill(given)
    page.locator(".ask input").press("Enter")
    assert says in told(page)


def test_the_answers_are_pytorchs():
    def macs(channels: int, size: int) -> int:
        return measure([{"kind": "vgg_block", "num_convs": 2, "out_channels": channels}], [1, size, size])["macs"][2]

    assert macs(16, 8) / macs(64, 8) == 1 / 16 and macs(16, 16) / macs(16, 8) == 4


def test_python_shows_what_it_measures():
    figure = NetworkCalculator(
        nn.Sequential(d2lmini.vgg_block(1, 8), nn.Flatten(), nn.Linear(8 * 16, 10)), (1, 8, 8), batch=3
    )
    assert figure.layers[0] == {"kind": "vgg_block", "num_convs": 1, "out_channels": 8}
    assert figure.total["parameters"] == 80 + 1290 and figure.fields[0] == [3, 3]
    assert repr(figure) == "NetworkCalculator(layers=3 layers, input=1×8×8)"
    assert "compared with LeNet" in NetworkCalculator("vgg-11", against="lenet").describe()
    with pytest.raises(ValueError, match="input_shape is missing"):
        _ = NetworkCalculator([{"kind": "relu"}]).shapes
    with pytest.raises(TypeError, match="LSTM"):
        NetworkCalculator(nn.Sequential(nn.LSTM(2, 2)), (1, 8, 8))
    with pytest.raises(traitlets.TraitError, match="each from 1 to 4096"):
        NetworkCalculator("lenet", (28, 28))
    assert NetworkDrawing("lenet").shapes == NetworkCalculator("lenet").shapes
