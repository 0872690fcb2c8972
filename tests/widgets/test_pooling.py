"""`Pooling`: its numbers are PyTorch's, and a picture that moves changes the outputs that it says."""

import json
import random

import numpy as np
import pytest
import torch
from figure_pages import cell, html, state, tab_to
from torch import nn
from torch.nn import functional as F

from d2lmini.widgets import Pooling, draws

STATES = [
    {"mode": "average", "padding": 1, "pool_size": 3, "stride": 2, "ceil_mode": True, "shift": [1, -2]},
    {"mode": "stochastic", "seed": 3, "input": [[1, 2, 0], [0, 5, 0], [0, 0, 0]], "stride": 1, "shift": None},
    {"input": [[1, 7], [3, 7]], "backward": True, "position": 0},
    {"pool_size": [7, 2], "shift": [0, 1]},
    {"input": np.eye(28).tolist(), "pool_size": 3, "shift": [2, 2], "position": [4, 4]},
]
CASES = 500
ELEMENT = "d2l-pooling"
FIGURE = html(Pooling)


def stochastic_pool(X, k, dart, training):
    """Section 7.5's function for (N, C, H, W), with its darts given."""
    cells = X.unfold(2, k, k).unfold(3, k, k).flatten(-2)
    if cells.min() < 0:
        raise ValueError("stochastic pooling needs values ≥ 0; apply a ReLU first")
    ends = cells.cumsum(-1)
    if training:
        hit = (ends <= dart * ends[-1:, ..., -1:]).sum(-1, keepdim=True).clamp(max=k * k - 1)
        return cells.gather(-1, hit)[..., 0]
    return (cells**2).sum(-1) / ends[..., -1].clamp(min=1e-12)


def random_case(rng: random.Random) -> dict:
    k = [rng.randint(1, 5), rng.randint(1, 5)]
    mode = rng.choice(["max", "max", "average", "average", "stochastic"])
    case = {
        "mode": mode,
        "pool_size": k,
        "stride": rng.choice([None, [rng.randint(1, 4), rng.randint(1, 4)]]),
        "padding": [rng.randint(0, k[0] // 2), rng.randint(0, k[1] // 2)],
        "ceil_mode": rng.random() < 0.5,
        "count_include_pad": rng.random() < 0.5,
        "training": rng.random() < 0.5,
        "seed": rng.randrange(10_000),
    }
    if rng.random() < 0.1:
        case["padding"][0] += 2
    if mode == "stochastic":  # the chapter's function knows square windows side by side
        case |= {"pool_size": [k[0]] * 2, "stride": None, "padding": [0, 0], "ceil_mode": False}
    low = -1 if mode != "stochastic" or rng.random() < 0.1 else 0
    shape = [rng.randint(1, 12), rng.randint(1, 12)]
    case["input"] = [[float(rng.randint(low, 3)) for _ in range(shape[1])] for _ in range(shape[0])]  # many ties
    return case


def pytorch(case: dict) -> tuple[torch.Tensor, torch.Tensor] | None:
    """Output and gradient of its sum; None where PyTorch raises an error."""
    X = torch.tensor([[case["input"]]], dtype=torch.float64, requires_grad=True)
    k, stride = tuple(case["pool_size"]), tuple(case["stride"] or case["pool_size"])
    try:
        if case["mode"] == "max":
            Y = F.max_pool2d(X, k, stride, tuple(case["padding"]), ceil_mode=case["ceil_mode"])
        elif case["mode"] == "average":
            Y = F.avg_pool2d(X, k, stride, tuple(case["padding"]), case["ceil_mode"], case["count_include_pad"])
        else:
            shape = X.shape[2] // k[0], X.shape[3] // k[0]
            lots = draws.uniform(case["seed"])
            dart = torch.tensor([next(lots) for _ in range(shape[0] * shape[1])], dtype=torch.float64)
            Y = stochastic_pool(X, k[0], dart.reshape(1, 1, *shape, 1), case["training"])
    except (RuntimeError, ValueError):
        return None
    return Y[0, 0].detach(), torch.autograd.grad(Y.sum(), X)[0][0, 0]


RUN = """cases => JSON.stringify(JSON.parse(cases).map(({ input, ...options }) => {
  try {
    const windows = d2l.poolWindows(input, options);
    return [d2l.poolOutput(windows), d2l.poolGradient(windows, [input.length, input[0].length])];
  } catch (error) { return error.name === 'Refusal' ? error.message : 'BUG ' + error.stack; }
}))"""


def test_outputs_and_gradients_are_pytorchs_in_500_random_cases(show):
    """With ties, frames, ceil_mode and the section's own stochastic pooling; in the browser and in Python."""
    rng = random.Random(5)
    cases = [random_case(rng) for _ in range(CASES)]
    answers = json.loads(show("").evaluate(RUN, json.dumps(cases)))
    compared = dict.fromkeys(("max", "average", "stochastic"), 0)
    refused = 0
    for n, (case, answer) in enumerate(zip(cases, answers, strict=True)):
        expected, figure = pytorch(case), Pooling(**case)
        if expected is None:
            refused += 1
            assert isinstance(answer, str) and not answer.startswith("BUG") and len(answer.split()) > 8, (case, answer)
            with pytest.raises(ValueError) as caught:
                _ = figure.output
            assert str(caught.value) == answer, "the same words in both languages"
            continue
        assert not isinstance(answer, str), (case, answer)
        python = [(figure.output, figure.gradient)] if n % 4 == 0 else []
        for ours in [answer, *python]:
            for got, wanted in zip(ours, expected, strict=True):
                torch.testing.assert_close(torch.tensor(got, dtype=torch.float64), wanted, msg=str(case))
        compared[case["mode"]] += 1
    assert min(compared.values()) >= 60 and refused >= 40, (compared, refused)


def test_draws_are_the_same_in_both_languages(show):
    page = show("")
    lots = page.evaluate("[0, 1, 9999, 2 ** 32 - 1].map(s => { const u = d2l.uniform(s); return [u(), u(), u()]; })")
    for seed, theirs in zip((0, 1, 9999, 2**32 - 1), lots, strict=True):
        ours = draws.uniform(seed)
        assert theirs == [next(ours) for _ in range(3)]
    assert sorted(page.evaluate("d2l.permutation(9, 4)")) == list(range(9))


def test_it_opens_on_six_of_nine_and_to_the_left_nothing_changes(show):
    page = show(FIGURE)
    assert state(page, ELEMENT)["output"] == [[9, 0, 0]] * 3
    assert page.locator(".news").inner_text() == "Moved 1 right: 6 of 9 outputs changed."
    assert page.locator('[data-plate="moved-output"] small').all_inner_texts() == ["≠"] * 6
    told = (
        "max 2×2, stride 2: output (1, 0) = max(0, 9, 0, 9) = 9, first in row 2, column 1. "
        "Moved 1 right: 6 of 9 outputs changed."
    )
    page.wait_for_function("t => document.querySelector('d2l-pooling').shadowRoot.querySelector('[role=status]')"
                           ".textContent === t", arg=told)  # fmt: skip
    for n in range(2):  # back to where it was, then left
        page.get_by_role("button", name="move left").click()
        now = state(page, ELEMENT)
        assert (now["shift"], now["changed"]) == ([0, -n], 0)
    assert now["moved_output"] == now["output"]
    assert "Moved 1 left: 0 of 9 outputs changed." in page.locator(".news").inner_text()


def test_the_winner_and_the_tie_are_marked(show):
    page = show(FIGURE)
    assert cell(page, "input", 2, 1).locator("small").inner_text() == "★"
    assert cell(page, "input", 3, 1).locator("small").inner_text() == "="
    assert cell(page, "input", 2, 1).get_attribute("aria-label") == "9, wins"
    assert cell(page, "input", 0, 1).locator("small").count() == 0


def test_states_that_the_text_links_to(show):
    page = show(FIGURE)

    def follow(link: str) -> dict:
        page.evaluate("link => { location.hash = 'pooling=' + link }", link)
        page.wait_for_timeout(40)
        return state(page, ELEMENT)

    now = follow("stride:1,1")
    assert (now["changed"], now["output_shape"]) == (10, [5, 5])
    fives = "1,2,3,4,5;6,7,8,9,10;11,12,13,14,15;16,17,18,19,20;21,22,23,24,25"
    plain = follow(f"input:{fives}~padding:1,1~shift:")
    ceiled = follow(f"input:{fives}~padding:1,1~ceil_mode:true~shift:")
    assert plain["output_shape"] == ceiled["output_shape"] == [3, 3]
    assert plain["output"] == ceiled["output"]
    now = follow("input:1,7;3,7~backward:true~shift:")
    assert now["gradient"] == [[0, 1], [0, 0]]
    assert cell(page, "gradient", 0, 1).inner_text() == "1"
    page.get_by_label("rule").select_option("average")
    assert state(page, ELEMENT)["gradient"] == [[0.25, 0.25], [0.25, 0.25]]
    assert page.locator(".arrived").count() == 1 or page.get_by_role("button", name="back to mine").count() == 0


def test_the_stride_follows_the_window_until_it_is_set(show):
    page = show(FIGURE)
    page.get_by_role("button", name="window: more").first.click()
    assert (state(page, ELEMENT)["stride"], state(page, ELEMENT)["output_shape"]) == (None, [2, 2])
    page.get_by_role("button", name="stride: less").first.click()
    page.get_by_role("button", name="window: less").first.click()
    assert (state(page, ELEMENT)["stride"], state(page, ELEMENT)["output_shape"]) == ([2, 2], [3, 3])
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="as the window").click()
    assert state(page, ELEMENT)["stride"] is None


def test_outside_is_what_the_rule_makes_of_it(show):
    """−∞ for the maximum, a counted 0 for the mean, nothing beyond the frame."""
    part = {"input": [[-1, -1], [-1, -1]], "pool_size": 2, "padding": 1, "stride": 2, "shift": None}
    page = show(html(Pooling, **part))
    assert cell(page, "input", 0, 0).inner_text() == "−∞"
    assert state(page, ELEMENT)["output"] == [[-1, -1], [-1, -1]]
    page.get_by_label("rule").select_option("average")
    assert cell(page, "input", 0, 0).inner_text() == "0"
    assert state(page, ELEMENT)["output"][0][0] == -0.25
    page.evaluate(
        "document.querySelector('d2l-pooling').state = { input: [[1, 2, 4]], pool_size: [1, 2], padding: 0, "
        "stride: null, ceil_mode: true, position: [0, 1] }"
    )
    assert state(page, ELEMENT)["output"] == [[1.5, 4]], "what hangs over is not counted"
    assert cell(page, "input", 0, 3).get_attribute("aria-label") == "beyond the frame, not counted"
    assert "(4)/1 = 4" in page.locator(".sum").inner_text()


def test_cells_that_no_window_reads_are_hatched_and_counted(show):
    page = show(html(Pooling, input=np.zeros((8, 8)).tolist(), pool_size=3, shift=None))
    assert page.locator('[data-plate="input"] .never').count() == 28
    assert page.locator(".news").inner_text() == "28 of 64 cells are never read: hatched."


def test_stochastic_pooling_draws_again_and_refuses_negative_values(show):
    page = show(html(Pooling, mode="stochastic", input=[[1, 2], [0, 5]], shift=None))
    drawn = set()
    for _ in range(12):
        page.get_by_role("button", name="draw again").click()
        drawn.add(state(page, ELEMENT)["output"][0][0])
    assert drawn == {1, 2, 5}, "zeros never"
    assert "with chance" in page.locator(".sum").inner_text()
    page.evaluate("document.querySelector('d2l-pooling').state = { training: false }")
    assert state(page, ELEMENT)["output"] == [[3.75]]
    page.evaluate("document.querySelector('d2l-pooling').state = { input: [[1, -2]], pool_size: 1 }")
    assert page.locator(".notice").inner_text() == (
        "stochastic pooling needs values of 0 or more, and X[0, 1] is −2; apply a ReLU first"
    )


def test_the_moved_picture_is_dragged_and_the_gradient_makes_room_for_it(show):
    page = show(FIGURE, has_touch=True)
    box = page.locator('[data-plate="moved"]').bounding_box()
    at = box["width"] / 6
    page.mouse.move(box["x"] + 2.5 * at, box["y"] + 2.5 * at)
    page.mouse.down()
    page.mouse.move(box["x"] + 4.5 * at, box["y"] + 3.5 * at, steps=6)
    page.mouse.up()
    assert state(page, ELEMENT)["shift"] == [1, 3]
    assert page.locator('[data-plate="moved"]').bounding_box()["y"] == box["y"], "it stays under the finger"
    page.get_by_role("button", name="gradient back").tap()
    assert page.locator('[data-plate="moved"]').count() == 0
    assert page.locator('[data-plate="gradient"]').count() == 1
    tab_to(page, text="move left")
    page.keyboard.press("Enter")
    now = state(page, ELEMENT)
    assert (now["backward"], now["shift"]) == (False, [1, 2])


def test_a_value_is_typed_and_pulled(show):
    page = show(FIGURE)
    tab_to(page, plate="input")
    page.keyboard.type("5\n")
    assert state(page, ELEMENT)["input"][2][0] == 5
    page.keyboard.press("Shift+ArrowUp")
    assert state(page, ELEMENT)["input"][2][0] == 6


def test_it_asks_how_many_outputs_change(show):
    page = show(FIGURE)
    for part, answer, said in [
        ({}, "6", "Right."),
        ({}, "0", "Not yet. The picture crossed a window border, between columns 1 and 2."),
        ({}, "3", "Count the windows it left, too."),
        ({}, "9", "Not yet. The right-hand windows were empty and stay so."),
        ({}, "5", "Not yet. Compare the two pictures window by window: which report another number now?"),
        ({"shift": [0, -1]}, "0", "Right."),
        ({"stride": [1, 1]}, "10", "Right."),
    ]:
        page.evaluate(f"document.querySelector('{ELEMENT}').state = {{ ask: '' }}")
        page.evaluate(f"s => {{ document.querySelector('{ELEMENT}').state = s }}", Pooling(ask="changed", **part).state)
        assert state(page, ELEMENT)["changed"] is None
        assert page.locator('[data-plate="moved-output"]').count() == 0
        assert page.locator('[data-plate="moved"] small').count() == 0
        assert page.locator(".sum, .news").count() == 0
        page.locator(".ask input").fill(answer)
        page.get_by_role("button", name="Check").click()
        assert said in page.locator(".verdict").inner_text()
        assert (page.locator('[data-plate="moved-output"]').count() == 1) == (said == "Right.")


def test_it_asks_for_the_shape_and_knows_ceil_modes_exception(show):
    page = show(html(Pooling, ask="output_shape", input=np.ones((5, 5)).tolist(), padding=1, ceil_mode=True))
    assert page.locator('[data-plate="output"]').count() == 0
    for typed, said in [("4 4", "in the frame behind the input is left out."), ("3 3", "Right.")]:
        page.locator(".ask input").first.fill(typed)
        page.get_by_role("button", name="Check").click()
        assert said in page.locator(".verdict").inner_text()


def test_copied_code_gives_the_figures_output(show):
    page = show(FIGURE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for part in ({}, *STATES[:3], STATES[4]):
        script = """async part => {
          const figure = document.querySelector('d2l-pooling');
          figure.state = part;
          await figure.copyPytorch();
          return [await navigator.clipboard.readText(), figure.state.output];
        }"""
        for training in (True, False):
            code, output = page.evaluate(script, {**Pooling(**part).state, "training": training})
            scope: dict = {}
            exec(code, scope)
            np.testing.assert_allclose(scope["Y"].numpy(), output, atol=1e-5, err_msg=code)


def test_from_module_takes_pytorchs_layers():
    x = torch.randn(1, 3, 8, 8)
    for layer in (nn.MaxPool2d(3, 2, padding=1, ceil_mode=True), nn.AvgPool2d((2, 3), count_include_pad=False)):
        figure = Pooling.from_module(layer, x, channel=2)
        torch.testing.assert_close(torch.tensor(figure.output), layer(x)[0, 2])
    assert Pooling.from_module(nn.MaxPool2d(2), x[0, 0], shift=None).shift is None
    for layer, said in [
        (nn.MaxPool2d(2, dilation=2), "no holes"),
        (nn.AvgPool2d(2, divisor_override=1), "divisor_override"),
    ]:
        with pytest.raises(ValueError, match=said):
            Pooling.from_module(layer, x)
    with pytest.raises(TypeError, match="MaxPool2d or AvgPool2d; got Conv2d"):
        Pooling.from_module(nn.Conv2d(1, 1, 1), x)
    with pytest.raises(ValueError, match="channel 3 is not one of the 3"):
        Pooling.from_module(nn.MaxPool2d(2), x, channel=3)


def test_its_line_and_its_words():
    assert repr(Pooling(pool_size=2, shift=(0, -1))) == (
        "Pooling(input=6×6, mode='max', window=2, stride=2, shift=(0, -1), changed=0 of 9)"
    )
    assert "when the input moves 1 right, 6 of 9 outputs change" in Pooling().describe()
    assert "6" not in Pooling(ask="changed").describe().replace("6×6", "")
    assert "window 9 does not fit input 6 + 2·0" in Pooling(pool_size=9).describe()
