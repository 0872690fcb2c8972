"""`BatchNorm`: its numbers are PyTorch's in both modes, values are moved and typed, and a batch of one is refused."""

import json
import random

import numpy as np
import pytest
import torch
from figure_pages import html, state, tab_to
from torch import nn

from d2lmini.widgets import BatchNorm

STATES = [
    {"batch": [[2], [2], [6], [6]], "gamma": 3, "beta": 1, "position": 0},
    {"batch": [[2], [2], [6], [6]], "training": False, "batches": 16, "position": 3},
    {"batch": [[3, -1], [50, 2]], "momentum": 0.25, "batches": 200, "position": 3},
    {"batch": [[5]], "training": False, "position": 0},
    {"batch": [[5]], "position": 0},
]
ELEMENT = "d2l-batch-norm"
FIGURE = html(BatchNorm)
CASES = 300


def random_case(rng: random.Random) -> dict:
    columns = rng.randint(1, 4)
    return {
        "batch": [[round(rng.uniform(-9, 9), 1) for _ in range(columns)] for _ in range(rng.randint(1, 12))],
        "gamma": rng.choice([1, 1, -0.5, 3]), "beta": rng.choice([0, 0, 1.5, -2]), "training": rng.random() < 0.5,
        "momentum": rng.choice([0, 0.1, 0.1, 0.5, 1]), "batches": rng.choice([0, 1, 2, 16, 30]),
    }  # fmt: skip


def pytorch(case: dict) -> tuple[list, float, float] | None:
    """Output and running statistics of `nn.BatchNorm2d`, or None where it raises an error."""
    X = torch.tensor(case["batch"], dtype=torch.float64)[:, None, None, :]
    bn = nn.BatchNorm2d(1, momentum=case["momentum"]).double()
    with torch.no_grad():
        bn.weight.fill_(case["gamma"])
        bn.bias.fill_(case["beta"])
        try:
            for _ in range(case["batches"]):
                bn(X)
            running = bn.running_mean.item(), bn.running_var.item()
            return bn.train(case["training"])(X)[:, 0, 0].tolist(), *running
        except ValueError:
            return None


def test_both_modes_are_pytorchs_in_300_random_cases(show):
    rng, page, refused = random.Random(6), show(FIGURE), 0
    run = f"""cases => JSON.stringify(JSON.parse(cases).map(part => {{
      const figure = document.querySelector('{ELEMENT}');
      figure.state = part;
      const {{ output, running_mean, running_var }} = figure.state;
      return output && [output, running_mean, running_var];
    }}))"""
    cases = [random_case(rng) for _ in range(CASES)]
    for case, answer in zip(cases, json.loads(page.evaluate(run, json.dumps(cases))), strict=True):
        expected = pytorch(case)
        if expected is None:
            refused += 1
            assert answer is None, case
            with pytest.raises(ValueError, match="a batch of one value has no spread"):
                _ = BatchNorm(**case).output
            continue
        figure = BatchNorm(**case)
        for got in (answer, [figure.output, figure.running_mean, figure.running_var]):
            for ours, theirs in zip(got, expected, strict=True):
                np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-9, err_msg=str(case))
    assert 5 <= refused <= 60


def test_it_opens_on_a_batch_that_one_value_rules(show):
    page = show(FIGURE)
    told = page.locator(".sum").inner_text()
    assert "μ = 27.5, σ² = 1755" in told and "6 → (6 − 27.5) / 41.89 = −0.51" in told and "√3 = 1.73" in told
    assert page.locator('[data-plate="output"] [role="gridcell"]').all_inner_texts() == [
        "−0.61",
        "−0.61",
        "−0.51",
        "1.73",
    ]


def test_states_that_the_text_links_to(show):
    page = show(FIGURE)

    def follow(link: str) -> list[float]:
        page.evaluate("link => { location.hash = 'batch-norm=' + link }", link)
        page.wait_for_timeout(40)
        return [round(y, 2) for row in state(page, ELEMENT)["output"] for y in row]

    assert follow("batch:2;2;6;6~gamma:3~beta:1") == [-2, -2, 4, 4]
    assert follow("batch:2;2;6;6~training:false~batches:1~position:0")[0] == 1.34
    assert follow("batch:2;2;6;6~training:false~batches:16~position:0")[0] == -0.59
    assert follow("batch:2;2;6;6~training:false~batches:30~position:0")[0] == -0.81
    assert follow("batch:3;50~position:0") == [-1, 1]


def test_a_value_follows_the_mouse_and_the_keys_and_can_be_typed(show):
    page = show(FIGURE)
    handle = page.locator("d2l-number-lines .handle .touch").bounding_box()
    x, y = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y, steps=5)
    page.mouse.up()
    assert state(page, ELEMENT)["batch"][2][0] > 20
    page.keyboard.press("ArrowUp")
    assert state(page, ELEMENT)["position"] == 1
    page.keyboard.press("ArrowRight")
    assert state(page, ELEMENT)["batch"][1] == [3]
    page.locator("d2l-number-lines .point").nth(3).click(force=True)
    assert state(page, ELEMENT)["position"] == 3
    tab_to(page, plate="input")
    page.keyboard.press("Home")
    page.keyboard.type("7\n")
    assert state(page, ELEMENT)["batch"][0] == [7]


def test_values_in_one_place_are_seen_apart_and_the_chosen_one_is_framed(show):
    page = show(FIGURE)
    for kind in ("in", "out"):
        points = page.locator(f"d2l-number-lines .{kind}").evaluate_all("all => all.map(c => c.outerHTML)")
        assert len(set(points)) == 4, "two values are 2"
    assert page.locator('[data-plate="input"] .reach').all_inner_texts() == ["6"]
    assert page.locator('[data-plate="output"] .current').all_inner_texts() == ["−0.51"]


def test_a_batch_without_spread_becomes_beta(show):
    page = show(html(BatchNorm, batch=[[0.1]] * 3, gamma=3, beta=1, position=0))
    told = page.locator(".sum").inner_text()
    assert "/ 0.0032 + 1 = 1" in told and "each becomes β" in told and "pass" not in told


def test_examples_and_positions_come_and_go_and_the_choice_stays(show):
    page = show(FIGURE)
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_label("positions: more").click()
    now = state(page, ELEMENT)
    assert now["batch"] == [[2, 2], [2, 2], [6, 6], [100, 100]] and now["position"] == 4, "still the first 6"
    page.get_by_label("positions: less").click()
    page.get_by_label("examples: less").click()
    page.get_by_label("examples: less").click()
    now = state(page, ELEMENT)
    assert now["batch"] == [[2], [2]] and now["position"] == 1


def test_batches_go_by_and_eval_uses_what_they_left(show):
    page = show(html(BatchNorm, batch=[[2], [2], [6], [6]], position=0))
    page.get_by_label("mode").select_option("eval")
    assert state(page, ELEMENT)["output"][0][0] == pytest.approx(2, abs=1e-4), "nothing has gone by: mean 0, variance 1"
    for _ in range(3):
        page.get_by_role("button", name="Next batch").click()
    now = state(page, ELEMENT)
    assert now["batches"] == 3 and now["running_mean"] == pytest.approx(4 * (1 - 0.9**3))
    page.locator("d2l-curve .handle").first.focus()
    page.keyboard.press("End")
    assert state(page, ELEMENT)["batches"] == 40
    assert page.locator("d2l-curve .handle").first.get_attribute("aria-valuetext") == (
        "after 40 batches the running mean is 3.94"
    )


def test_a_batch_of_one_is_refused_in_training_only(show):
    page = show(html(BatchNorm, batch=[[5]], position=0))
    assert "a batch of one value has no spread" in page.locator(".notice").inner_text()
    page.get_by_label("mode").select_option("eval")
    assert state(page, ELEMENT)["output"][0][0] == pytest.approx(5, abs=1e-3)
    page.get_by_role("button", name="Next batch").click()
    assert "in training batch normalisation refuses it" in page.locator(".notice").inner_text()


def test_it_asks_what_a_value_becomes(show):
    page = show(FIGURE)
    section = {"batch": [[2], [2], [6], [6]], "position": 0}
    later = {**section, "training": False, "batches": 1}
    for part, answer, said in [
        (later, "1.34", "Right."),
        (later, "-1", "after 1 batch it is 0.4."),
        (later, "1.40", "The running variance takes n − 1."),
        (later, "-0.72", "Momentum 0.1 is the share of each new batch"),
        (section, "-1", "Right."),
        (section, "-0.87", "the variance divides by n, not n − 1"),
        (section, "-0.5", "the root of the variance"),
        ({**section, "gamma": 3, "beta": 1}, "-1", "γ and β come last."),
        (section, "12", "Take the mean away"),
    ]:
        page.evaluate(f"document.querySelector('{ELEMENT}').state = {{ ask: '' }}")
        given = BatchNorm(ask="output", **part).state
        page.evaluate(f"s => {{ document.querySelector('{ELEMENT}').state = s }}", given)
        assert state(page, ELEMENT)["output"] is None
        assert page.locator('[data-plate="output"], d2l-number-lines .out, d2l-curve').count() == 0
        page.locator(".ask input").first.fill(answer)
        page.get_by_role("button", name="Check").click()
        assert said in page.locator(".verdict").inner_text(), (part, answer)


def test_copied_code_gives_the_figures_output(show):
    page = show(FIGURE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for part in ({}, *STATES[:4]):
        script = f"""async part => {{
          const figure = document.querySelector('{ELEMENT}');
          figure.state = part;
          await figure.copyPytorch();
          return [await navigator.clipboard.readText(), figure.state.output];
        }}"""
        code, output = page.evaluate(script, BatchNorm(**part).state)
        scope: dict = {}
        exec(code, scope)
        np.testing.assert_allclose(scope["Y"].numpy(), output, rtol=1e-4, atol=1e-5, err_msg=code)


def test_its_line_and_its_words():
    figure = BatchNorm([[2], [2], [6], [6]], gamma=3, beta=1)
    assert repr(figure) == "BatchNorm(batch=[2, 2, 6, 6], gamma=3, beta=1, training=True, batches=0)"
    assert figure.describe() == "Batch normalisation in training of the batch 2, 2, 6, 6: it becomes −2, −2, 4, 4."
    assert BatchNorm(ask="output").describe().endswith("What does the value become?")
    assert "add an example" in BatchNorm([[5]]).describe() and BatchNorm([[5]]).position == 0
