"""Channels: the numbers of 7.4, what the reader does with planes, slices, outputs and groups, and the question."""

import contextlib
import json
import random

import numpy as np
import pytest
import torch
from figure_pages import html, state
from torch import nn
from torch.nn import functional as F
from torch.utils.flop_counter import FlopCounterMode

from d2lmini.widgets import Channels

ELEMENT = "d2l-channels"
JS = f"document.querySelector('{ELEMENT}')"
X = [[[1, 2, 0], [0, 1, 3], [2, 0, 1]], [[0, 1, 1], [2, 0, 1], [1, 3, 0]]]
K = [[[[1, 0], [0, 2]], [[0, 1], [-1, 0]]]]
HAND = {"input": X, "kernel": K, "position": [0, 1]}
SWAPPED = [[[[0]], [[1]], [[0]]], [[[1]], [[0]], [[0]]], [[[0]], [[0]], [[1]]]]
# Some of the many states; the contract in test_contract.py goes through them.
STATES = [
    HAND,
    {"kernel": SWAPPED, "view": "pointwise", "position": [2, 9]},
    {
        "input": [X[0]] * 4,
        "kernel": [[[[1, -0.5]]]] * 8,
        "groups": 4,
        "view": "groups",
        "channel": 5,
        "plane": 2,
        "position": [2, 1],
    },
    {
        "input": [X[0]] * 6,
        "kernel": [[K[0][0]] * 3] * 2,
        "bias": [0.5, -1],
        "groups": 2,
        "padding": 1,
        "stride": [2, 1],
        "position": [1, 3],
    },
]


def random_case(rng: random.Random) -> dict:
    """One layer, sometimes one that PyTorch refuses."""
    groups = rng.choice([1, 1, 2, 3])
    inputs, outputs = groups * rng.randint(1, 2), groups * rng.randint(1, 2)
    g = torch.Generator().manual_seed(rng.randrange(2**31))
    per_group = inputs // groups + (rng.random() < 0.08)
    kernel = torch.randn(outputs, per_group, rng.randint(1, 4), rng.randint(1, 4), generator=g, dtype=torch.float64)
    return {
        "input": torch.randn(inputs, rng.randint(2, 8), rng.randint(2, 8), generator=g, dtype=torch.float64).tolist(),
        "kernel": kernel.tolist(),
        "bias": torch.randn(outputs, generator=g, dtype=torch.float64).tolist() if rng.random() < 0.5 else [],
        "stride": [rng.randint(1, 3), rng.randint(1, 3)],
        "padding": [rng.randint(0, 2), rng.randint(0, 2)],
        "groups": groups,
    }


def layer(case: dict, counted: bool) -> tuple[torch.Tensor, int | None] | None:
    """PyTorch's output of a case and, counted by PyTorch, its multiplications; None where it refuses."""
    x, k = (torch.tensor(case[name], dtype=torch.float64) for name in ("input", "kernel"))
    bias = torch.tensor(case["bias"], dtype=torch.float64) if case["bias"] else None
    try:
        with FlopCounterMode(display=False) if counted else contextlib.nullcontext() as counter:
            y = F.conv2d(x[None], k, bias, case["stride"], case["padding"], groups=case["groups"])[0]
        return y, counter and counter.get_total_flops() // 2
    except RuntimeError:
        return None


# Through one figure after another state, so that what it keeps between changes is tested, too.
RUN = """cases => { const figure = document.querySelector('d2l-channels');
  return JSON.stringify(JSON.parse(cases).map(part => {
    figure.state = part;
    const { partials, trouble } = figure.derived;
    const { output, multiply_adds, weights } = figure.state;
    return { output, multiply_adds, weights, partials, trouble };
  })); }"""


def test_300_layers_are_pytorchs_and_their_parts_add_up(show):
    rng = random.Random(74)
    cases = [random_case(rng) for _ in range(300)]
    page = show(html(Channels))
    answers = json.loads(page.evaluate(RUN, json.dumps(cases)))
    compared = 0
    for n, (case, answer) in enumerate(zip(cases, answers, strict=True)):
        expected = layer(case, counted=n < 60)
        if expected is None:
            assert len(answer["trouble"].split()) > 5 and answer["output"] is None, case
            with pytest.raises(ValueError, match=r".{20}"):
                _ = Channels(**case).output
            continue
        y, products = expected
        assert products in (None, answer["multiply_adds"])
        assert answer["weights"] == np.size(case["kernel"])
        assert np.allclose(answer["output"], y, atol=1e-12), case
        for o, maps in enumerate(answer["partials"]):
            bias = case["bias"][o] if case["bias"] else 0
            assert sum(m is not None for m in maps) == len(case["kernel"][0])
            assert np.allclose(sum(np.array(m) for m in maps if m is not None) + bias, y[o], atol=1e-12)
        python = Channels(**case)
        assert np.allclose(python.output, y, atol=1e-12)
        assert (python.multiply_adds, python.weights) == (answer["multiply_adds"], answer["weights"])
        compared += 1
    assert 150 < compared < 300


def grid(page, plate: str, plane: int):
    return page.locator(f'd2l-grid[data-plate="{plate}"][data-plane="{plane}"]')


def cell(page, plate: str, plane: int, row: int, column: int):
    return grid(page, plate, plane).locator('[role="row"]').nth(row).locator('[role="gridcell"]').nth(column)


def text(page, selector: str) -> str:
    """What stands there, without the room between."""
    return "".join(page.locator(selector).inner_text().split())


def type_into(page, plate: str, plane: int, row: int, column: int, typed: str) -> None:
    cell(page, plate, plane, row, column).click()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")


def test_it_opens_with_two_squares_in_each_part_and_one_in_the_sum(show):
    page = show(html(Channels))
    now = state(page, ELEMENT)
    assert now["output"] == [Channels().output[0]]
    red, green, blue = page.evaluate(f"{JS}.derived.partials[0]")
    for column in (1, 4):  # the white square's sides cancel
        assert (round(red[3][column] + green[3][column], 9), abs(red[3][column])) == (0, pytest.approx(0.4))
    assert (red[3][7], green[3][7], blue[3][7]) == (-0.5, -0.25, 0)
    assert np.flatnonzero(np.abs(now["output"][0][3]) > 1e-9).tolist() == [7, 10]
    page.get_by_role("status").get_by_text(
        "output (3, 7) = red −0.5 + green −0.25 + blue 0 = −0.75, from 6 products."
    ).wait_for()
    assert text(page, ".sum") == "Y[3,7]=red−0.5+green−0.25+blue0=−0.75,from6products"
    assert page.locator("d2l-grid").count() == 10, "three rows of three, and the sum"


def test_pointing_at_any_plate_shows_its_output_in_all_planes(show):
    page = show(html(Channels, **HAND))
    cell(page, "part", 1, 1, 0).hover()
    assert text(page, ".sum") == "Y[1,0]=channel0:0+channel1:−1=−1,from8products"
    assert state(page, ELEMENT)["position"] == [0, 1], "hovering only previews"
    cell(page, "input", 1, 1, 1).click()
    now = state(page, ELEMENT)
    assert (now["position"], now["plane"]) == ([1, 1], 1)
    assert text(page, ".products") == "channel1:0·0+1·1+3·(−1)+0·0"
    page.locator('d2l-grid[data-plate="output"] [tabindex="0"]').press("ArrowUp")
    assert state(page, ELEMENT)["position"] == [0, 1]


def test_a_weight_that_is_pulled_changes_its_own_slices_part_and_the_sum(show):
    page = show(html(Channels, **HAND))
    weight = cell(page, "kernel", 1, 0, 1)
    box = weight.bounding_box()
    page.mouse.move(box["x"] + 15, box["y"] + 15)
    page.mouse.down()
    page.mouse.move(box["x"] + 15, box["y"] + 15 + 2 * 8, steps=4)
    page.mouse.up()
    type_into(page, "kernel", 1, 1, 0, "0")
    now = state(page, ELEMENT)
    assert now["kernel"] == [[K[0][0], [[0, 0], [0, 0]]]]
    assert now["output"] == [[[3, 8], [0, 3]]], "an empty slice adds nothing: 8 remains"
    type_into(page, "input", 0, 0, 1, "5")
    assert state(page, ELEMENT)["output"][0][0] == [3, 11]
    type_into(page, "kernel", 0, 0, 0, "-")
    assert "“-” is not a number" in page.locator(".notice").inner_text()


def test_only_the_changed_slice_is_computed_again(show):
    page = show(html(Channels))
    kept = page.evaluate(
        f"""() => {{ const figure = {JS}, before = figure.derived.partials[0];
          const kernel = figure.state.kernel; kernel[0][1][0][0] = 0; figure.change({{ kernel }});
          return figure.derived.partials[0].map((map, c) => map === before[c]); }}"""
    )
    assert kept == [True, False, True]
    for part in ({"stride": [2, 3]}, {"padding": [1, 2]}):
        page.evaluate(f"part => {JS}.change(part)", part)
        now = state(page, ELEMENT)
        assert np.allclose(now["output"], Channels(**{key: now[key] for key in Channels.state_keys()}).output)


def test_a_1x1_kernel_is_one_matrix_at_every_pixel(show):
    page = show(html(Channels))
    page.get_by_label("view").select_option("pointwise")
    now = state(page, ELEMENT)
    assert now["kernel"] == [[[[float(o == c)]] for c in range(3)] for o in range(3)]
    assert now["output"] == now["input"]
    page.evaluate(f"kernel => {{ {JS}.state = {{ kernel }} }}", SWAPPED)
    red, green, blue = state(page, ELEMENT)["output"]
    assert [green, red, blue] == now["input"], "rows swapped: colours swapped"
    page.locator('[data-plate="output"]').first.locator("[role=application]").focus()
    page.keyboard.press("ArrowRight")
    assert state(page, ELEMENT)["position"] == [3, 8]
    assert "Pixel (3, 8): [1, 0.25, 0.25] becomes [0.25, 1, 0.25]." in page.locator(".sum").inner_text().replace(
        "\u00a0", " "
    )
    page.evaluate(f"{JS}.state = {{ kernel: {K} }}")  # three planes, two slices
    assert "weight expects 2 · 1 = 2 input channels, and input has 3" in page.locator(".notice").inner_text()
    page.evaluate(f"{JS}.state = {json.dumps(HAND)}")
    assert 'the view "pointwise" needs kernels of 1×1, and these are 2×2' in page.locator(".notice").inner_text()


def test_colours_are_clamped_and_numbers_are_not(show):
    kernel = [[[[3 * float(o == c)]] for c in range(3)] for o in range(3)]
    page = show(html(Channels, kernel=kernel, view="pointwise", position=[3, 9]))
    assert [plane[3][9] for plane in state(page, ELEMENT)["output"]] == [3, 0.75, 0.75]
    pixel = page.evaluate(
        f"""() => {{ const matrix = {JS}.shadowRoot.querySelector('d2l-matrix[data-plate=output]');
          const canvas = matrix.shadowRoot.querySelector('canvas');
          const at = [9.5 / 12 * canvas.width, 4.5 / 7 * canvas.height].map(Math.round);
          return [...canvas.getContext('2d').getImageData(...at, 1, 1).data].slice(0, 3); }}"""
    )
    assert pixel == [255, 191, 191]


def test_groups_leave_kernels_out_and_bring_them_back(show):
    page = show(html(Channels))
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_label("picture", exact=True).select_option("maps")
    full = state(page, ELEMENT)["kernel"]
    groups = page.get_by_label("groups", exact=True)
    assert groups.locator("option").evaluate_all("all => all.map(o => o.value)") == ["1", "2", "4"], "divisors only"
    for g, weights in ((1, 144), (2, 72), (4, 36)):
        groups.select_option(str(g))
        now = state(page, ELEMENT)
        assert (np.shape(now["kernel"]), now["weights"]) == ((4, 4 // g, 3, 3), weights)
        assert now["multiply_adds"] == 16 * weights
        assert now["kernel"][3] == full[3][4 - 4 // g :], "the last output reads the last channels"
    page.locator(".cost", has_text="36 weights, 576 multiply–adds").wait_for()
    table = page.locator('[data-plate="table"] [role=application]')
    table.press("ArrowDown")
    table.press("ArrowRight")
    assert (state(page, ELEMENT)["channel"], state(page, ELEMENT)["plane"]) == (1, 1)
    groups.select_option("1")
    assert state(page, ELEMENT)["kernel"] == full


def test_divisors_divide_both_counts(show):
    page = show("")
    pairs = [(1, 1), (4, 6), (12, 8), (3, 16), (16, 16)]
    got = page.evaluate("pairs => pairs.map(pair => d2l.possibleGroups(...pair))", pairs)
    assert got == [[g for g in range(1, 17) if i % g == 0 and o % g == 0] for i, o in pairs]


def test_on_a_phone_one_plane_lies_in_front_and_the_sum_stays_in_sight(show):
    page = show(html(Channels), width=390, has_touch=True)
    assert page.locator('d2l-grid[data-plate="input"]').count() == 1
    page.get_by_role("group", name="plane in front").get_by_text("green").tap()
    assert state(page, ELEMENT)["plane"] == 1
    assert "green X" in grid(page, "input", 1).get_attribute("label").replace(", input", "")
    boxes = [page.locator(at).first.bounding_box() for at in (".tabs", 'd2l-grid[data-plate="output"]', ".sum")]
    assert boxes[-1]["y"] + boxes[-1]["height"] - boxes[0]["y"] < 600
    cell(page, "part", 1, 3, 1).tap()
    assert state(page, ELEMENT)["position"] == [3, 1]


def answer(page, typed: str) -> str:
    page.locator(".ask input").fill(typed)
    page.get_by_role("button", name="Check").click()
    return page.locator(".verdict").inner_text()


def test_asked_for_the_output_of_the_hand_example_it_names_each_slip(show):
    page = show(html(Channels, **HAND, ask="output"))
    assert page.locator('d2l-grid[data-plate="part"]').count() == 0, "the parts would give it away"
    for typed, said in [
        ("8", "That is channel 0; add channel 1."),
        ("1", "That is channel 1; add channel 0."),
        ("6", "You flipped the slices."),
        ("4.5", "Channels are added, not averaged."),
        ("8, 1", "One kernel, one map: add."),
        ("8 1", "One kernel, one map: add."),
        ("7", "Multiply each weight by the cell it lies on, in each channel, and add all the products."),
    ]:
        assert answer(page, typed) == f"Not yet. {said}"
    page.get_by_label("plane").select_option("1")
    assert page.locator(".products").count() == 0
    assert answer(page, "9") == "Right."
    assert state(page, ELEMENT)["output"] == [[[2, 9], [-1, 1]]]
    assert page.locator('d2l-grid[data-plate="part"]').count() == 2


def test_asked_with_a_bias_it_names_a_bias_for_each_slice(show):
    page = show(html(Channels, **HAND, bias=[0.5], ask="output"))
    assert "The bias is added as well, once." in answer(page, "9")
    assert "One bias per output, not per slice: add it once." in answer(page, "10")


def test_copied_code_gives_the_output(show):
    page = show(html(Channels))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for part in ({}, STATES[3], {**HAND, "bias": [], "groups": 1, "stride": 1, "padding": "same"}):
        script = """async part => { const figure = document.querySelector('d2l-channels'); figure.state = part;
          await figure.copyPytorch(); return [await navigator.clipboard.readText(), figure.state.output]; }"""
        code, output = page.evaluate(script, part)
        scope: dict = {}
        exec(code, scope)
        assert np.allclose(scope["Y"].numpy(), output, atol=1e-5), code


def test_what_cannot_be_is_said_in_words(show):
    page = show("")
    for part, said in [
        ({"input": [[[1]], [[1, 2]]]}, "input's planes must be of one shape; number 0 is 1×1 and number 1 1×2"),
        ({"input": []}, "input must be a list of 1 to 16 planes; got []"),
        ({"kernel": [[[[1]], [["a"]]]]}, "must be a grid of numbers"),
        ({"bias": [1, 2]}, "bias has 2 numbers for 1 output channels; give one for each"),
        ({"groups": 0}, "groups must be a whole number from 1 to 16; got 0"),
        ({"groups": 3}, "weight expects 3 · 3 = 9 input channels, and input has 3"),
    ]:
        page.evaluate("html => { document.querySelector('main').innerHTML = html }", html(Channels, **part))
        assert said in page.locator(".notice").inner_text()


def test_it_shows_a_module():
    conv = nn.Conv2d(4, 6, (2, 3), stride=2, padding=1, groups=2)
    x = torch.randn(1, 4, 5, 6)
    figure = Channels.from_module(conv, x)
    assert np.allclose(figure.output, conv(x)[0].detach(), atol=1e-5)
    assert repr(figure) == "Channels(input=4×5×6, kernel=6×2×2×3, stride=2, padding=1, groups=2, view='groups')"
    assert Channels.from_module(nn.Conv2d(1, 2, 1, bias=False), x[0, 0], view="sum").bias == []
    with pytest.raises(ValueError, match="has dilation \\(2, 2\\), and Channels shows \\(1, 1\\)"):
        Channels.from_module(nn.Conv2d(4, 1, 2, dilation=2), x)
    with pytest.raises(ValueError, match="x has 4 channels and the module reads 3"):
        Channels.from_module(nn.Conv2d(3, 1, 2), x)
    with pytest.raises(TypeError, match=r"from_module shows a torch\.nn\.Conv2d; got Linear"):
        Channels.from_module(nn.Linear(1, 1), x)
