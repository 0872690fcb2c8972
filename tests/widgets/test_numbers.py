"""Every number that the browser shows, against PyTorch."""

import json
import random

import numpy as np
import pytest
import torch
from torch import nn

from d2lmini.widgets import PaddingStride, SlidingKernel, geometry

CASES = 3300
MODES = ["zeros", "reflect", "replicate", "circular"]


def random_case(rng: random.Random) -> dict:
    """One convolution, on purpose sometimes an impossible one."""
    groups = rng.choice([1, 1, 1, 2, 3])
    per_group, outputs = rng.randint(1, 2), groups * rng.randint(1, 2)
    kernel = [rng.randint(1, 4), rng.randint(1, 4)]
    shape = [rng.randint(1, 12), rng.randint(1, 12)]
    padding = rng.choice(["same", "valid", *[[rng.randint(0, 3), rng.randint(0, 3)] for _ in range(6)]])
    case = {
        "shape": shape,
        "kernel": kernel,
        "channels": groups * per_group,
        "outputs": outputs,
        "groups": groups,
        "stride": [1, 1] if padding == "same" and rng.random() < 0.8 else [rng.randint(1, 4), rng.randint(1, 4)],
        "padding": padding,
        "dilation": [rng.randint(1, 3), rng.randint(1, 3)],
        "padding_mode": rng.choice(MODES),
        "mode": rng.choice(["correlation", "convolution"]),
        "bias": rng.random() < 0.5,
        "seed": rng.randrange(2**31),
    }
    mistake = rng.random()
    if mistake < 0.02:
        case["stride"] = [0, 1]
    elif mistake < 0.04:
        case["dilation"] = [1, 0]
    elif mistake < 0.06:
        case["padding"], case["padding_mode"] = [-1, 0], "zeros"
    elif mistake < 0.08:
        case["channels"] += 1  # the input has a channel too many
    return case


def tensors(case: dict) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor | None]:
    generator = torch.Generator().manual_seed(case["seed"])

    def normal(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=generator, dtype=torch.float64)

    per_group = case["channels"] // case["groups"]
    x = normal(case["channels"], *case["shape"])
    weight = normal(case["outputs"], per_group, *case["kernel"])
    return x, weight, normal(case["outputs"]) if case["bias"] else None


def pytorch(case: dict) -> torch.Tensor | None:
    """What `torch.nn.Conv2d` gives, or None where it raises an error."""
    x, weight, bias = tensors(case)
    try:
        conv = nn.Conv2d(
            weight.shape[1] * case["groups"],
            case["outputs"],
            case["kernel"],
            stride=case["stride"],
            padding=case["padding"] if isinstance(case["padding"], str) else tuple(case["padding"]),
            dilation=case["dilation"],
            groups=case["groups"],
            bias=bias is not None,
            padding_mode=case["padding_mode"],
            dtype=torch.float64,
        )
        with torch.no_grad():
            conv.weight.copy_(weight.flip(2, 3) if case["mode"] == "convolution" else weight)
            if bias is not None:
                conv.bias.copy_(bias)
            return conv(x[None])[0]
    except (RuntimeError, ValueError, NotImplementedError):
        return None


RUN = """cases => JSON.stringify(JSON.parse(cases).map(([input, weight, options]) => {
  try { return { output: d2l.conv2dChannels(input, weight, options) }; }
  catch (error) { return { refusal: error.name === 'Refusal' ? error.message : 'BUG ' + error.stack }; }
}))"""


def browser(page, cases: list[dict]) -> list[dict]:
    sent = []
    for case in cases:
        x, weight, bias = tensors(case)
        options = {key: case[key] for key in ("stride", "padding", "dilation", "groups", "padding_mode", "mode")}
        sent.append([x.tolist(), weight.tolist(), {**options, "bias": None if bias is None else bias.tolist()}])
    return json.loads(page.evaluate(RUN, json.dumps(sent)))  # as text: ten times faster than as objects


@pytest.mark.filterwarnings("ignore:Using padding=.same")
def test_conv2d_is_pytorchs_in_3300_random_cases(show, capsys):
    """Values within rounding of doubles, and a refusal exactly where PyTorch raises."""
    rng = random.Random(20240607)
    cases = [random_case(rng) for _ in range(CASES)]
    page = show("")
    largest, compared, refused = 0.0, 0, 0
    for first in range(0, CASES, 300):
        part = cases[first : first + 300]
        for case, answer in zip(part, browser(page, part), strict=True):
            expected = pytorch(case)
            if expected is None:
                refused += 1
                assert "refusal" in answer, f"PyTorch refuses, the browser does not: {case}"
                assert not answer["refusal"].startswith("BUG"), answer["refusal"]
                assert len(answer["refusal"].split()) >= 5, f"no sentence: {answer['refusal']!r}"
                continue
            assert "output" in answer, f"PyTorch computes it, the browser says {answer['refusal']!r}: {case}"
            got = torch.tensor(answer["output"], dtype=torch.float64)
            assert got.shape == expected.shape, case
            largest, compared = max(largest, (got - expected).abs().max().item()), compared + 1
    with capsys.disabled():
        print(f"\n  conv2d: {compared} outputs equal PyTorch's (largest difference {largest:.1e}), ", end="")
        print(f"{refused} refusals in both ", end="")
    assert compared >= 2000 and refused >= 200
    assert largest < 1e-12


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            {"input": [3, 3], "kernel": [5, 5]},
            "kernel 5 does not fit input 3 + 2·0; the smallest padding is 1",
        ),
        (
            {"input": [4, 9], "kernel": [3, 3], "dilation": 3, "padding": 1},
            "height: kernel 3 with dilation 3 spans 7 cells and does not fit input 4 + 2·1; the smallest padding is 2",
        ),
        (
            {"input": [3, 3], "kernel": [3, 3], "padding": 3, "padding_mode": "reflect"},
            "padding 3 is too wide to reflect: input 3 has only 2 cells beyond its edge; "
            "use padding 2 or less, or padding_mode 'replicate'",
        ),
        (
            {"input": [3, 3], "kernel": [3, 3], "padding": 4, "padding_mode": "circular"},
            "padding 4 goes round input 3 more than once; use padding 3 or less",
        ),
        (
            {"input": [5, 5], "kernel": [3, 3], "padding": "same", "stride": 2},
            "padding 'same' keeps the size only with stride 1, and stride is 2; give the padding as a number",
        ),
    ],
)
def test_what_does_not_fit_is_said_in_the_same_words_in_both_languages(show, options, said):
    """The browser's sentence, and Python's."""
    page = show("")
    script = "o => { try { d2l.geometry(o.input, o.kernel, o); return ''; } catch (e) { return e.message; } }"
    assert page.evaluate(script, options) == said
    figure = PaddingStride(
        input_size=options["input"],
        kernel_size=options["kernel"],
        stride=options.get("stride", 1),
        padding=options.get("padding", 0),
        dilation=options.get("dilation", 1),
        padding_mode=options.get("padding_mode", "zeros"),
    )
    with pytest.raises(ValueError) as caught:
        _ = figure.output_shape
    assert str(caught.value) == said


def random_window(rng: random.Random) -> dict:
    case = random_case(rng)
    keys = ("shape", "kernel", "stride", "padding", "dilation", "padding_mode")
    return {key: case[key] for key in keys}


def test_use_counts_are_the_gradient_of_a_sum_of_ones(show):
    """How often a cell is read is what PyTorch's backward says: in the browser and in Python."""
    rng = random.Random(7)
    windows = [random_window(rng) for _ in range(400)]
    page = show("")
    script = """ws => ws.map(w => { try { return d2l.useCounts(d2l.geometry(w.shape, w.kernel, w)); }
                               catch (e) { if (e.name !== 'Refusal') throw e; return null; } })"""
    compared = 0
    for window, counts in zip(windows, page.evaluate(script, windows), strict=True):
        if counts is None:
            continue
        padding = window["padding"] if isinstance(window["padding"], str) else tuple(window["padding"])
        conv = nn.Conv2d(
            1, 1, window["kernel"], window["stride"], padding, window["dilation"],
            bias=False, padding_mode=window["padding_mode"],
        )  # fmt: skip
        nn.init.ones_(conv.weight)
        x = torch.zeros(1, 1, *window["shape"], requires_grad=True)
        conv(x).sum().backward()
        expected = x.grad[0, 0].to(int).tolist()
        assert counts["input"] == expected, window
        assert counts["never"] == sum(n == 0 for row in expected for n in row)
        figure = PaddingStride(
            input_size=window["shape"],
            kernel_size=window["kernel"],
            **{key: window[key] for key in ("stride", "padding", "dilation", "padding_mode")},
        )
        assert figure.uses == expected, window
        compared += 1
    assert compared >= 200


def test_a_same_3x3_reads_corners_4_edges_6_and_the_interior_9_times(show):
    """The counts that section 7.3 quotes."""
    page = show("<d2l-padding-stride></d2l-padding-stride>")
    uses = page.evaluate("document.querySelector('d2l-padding-stride').state.uses")
    assert (uses[0][0], uses[0][1], uses[3][3]) == (4, 6, 9)


def test_pythons_pictures_show_pytorchs_numbers():
    """The still picture's own conv2d, in numpy."""
    rng = random.Random(3)
    compared = 0
    for _ in range(300):
        case = {**random_case(rng), "channels": 1, "outputs": 1, "groups": 1}
        expected = pytorch(case)
        if expected is None:
            continue
        x, weight, bias = tensors(case)
        figure = SlidingKernel(
            input=x[0],
            kernel=weight[0, 0],
            bias=0.0 if bias is None else bias.item(),
            **{key: case[key] for key in ("stride", "padding", "dilation", "padding_mode", "mode")},
        )
        assert np.allclose(figure.output, expected[0], atol=1e-12)
        compared += 1
    assert compared >= 150


def test_copied_code_gives_the_figures_output(show):
    """The code of "Copy as PyTorch", run."""
    page = show("<d2l-sliding-kernel></d2l-sliding-kernel><d2l-padding-stride></d2l-padding-stride>")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    states = [
        ("d2l-sliding-kernel", {}),
        ("d2l-sliding-kernel", {"mode": "convolution", "bias": 0.5, "stride": [2, 1], "padding": [1, 2]}),
        (
            "d2l-sliding-kernel",
            {"kernel": [[1, 2], [3, 4]], "padding": "same", "stride": 1, "mode": "correlation"},
        ),
        ("d2l-sliding-kernel", {"padding": 2, "padding_mode": "circular", "dilation": [1, 2]}),
        ("d2l-padding-stride", {"padding": 2, "padding_mode": "reflect", "stride": [3, 2]}),
    ]
    for element, part in states:
        script = """async ([element, part]) => {
          const figure = document.querySelector(element);
          figure.state = part;
          await figure.copyPytorch();
          return [await navigator.clipboard.readText(), figure.state.output];
        }"""
        code, output = page.evaluate(script, [element, part])
        scope: dict = {}
        exec(code, scope)
        assert np.allclose(scope["Y"].numpy(), output, atol=1e-5), f"{part}\n{code}"


def test_every_preset_is_what_it_says(show):
    """Kernels and inputs that the reader can pick: the seed's edge detector gives the seed's tensor."""
    page = show("<d2l-sliding-kernel></d2l-sliding-kernel>")
    output = page.evaluate("document.querySelector('d2l-sliding-kernel').state.output")
    assert output == [[0, 1, 0, 0, 0, -1, 0]] * 6
    page.get_by_role("button", name="More", exact=True).click()
    select = page.get_by_label("kernel", exact=True)
    named = {}
    for label in select.locator("option").all_inner_texts():
        select.select_option(label=label)
        named[label] = page.evaluate("document.querySelector('d2l-sliding-kernel').state.kernel")
    assert len(named) >= 10
    assert named["identity"] == [[0, 0, 0], [0, 1, 0], [0, 0, 0]]
    assert np.isclose(np.sum(named["blur 3×3"]), 1)
    assert named["Sobel │"] == np.transpose(named["Sobel ─"]).tolist()
    pictures = page.get_by_label("picture").locator("option").all_inner_texts()
    for label in pictures:
        page.get_by_label("picture").select_option(label=label)
        shape = np.shape(page.evaluate("document.querySelector('d2l-sliding-kernel').state.input"))
        assert f"{shape[0]}×{shape[1]}" in label
    assert len(pictures) >= 5


def test_geometry_speaks_json():
    """`uses` and `output` are plain lists, so that a state can be stored."""
    json.dumps([PaddingStride().uses, PaddingStride().output, SlidingKernel().output])
    assert geometry.PADDING_MODES == MODES
