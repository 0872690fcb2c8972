"""SignalFlow: the page's norms are PyTorch's for the same weights; what one picks, drags and predicts."""

import random
import re

import numpy as np
import pytest
import torch
import traitlets
from figure_pages import html, state
from torch import nn

from d2lmini.widgets import SignalFlow

ELEMENT = SignalFlow.element
FIGURE = f"document.querySelector('{ELEMENT}')"
STATES = [
    {"depth": 20, "init": "he", "shortcut": True, "block": 3},
    {"depth": 12, "init": 1.15, "seed": 7},
    {"depth": 8, "init": 0.5, "normalise": True, "shortcut": True, "branch_scale": 0.192, "block": 4},
]


def signal(show, lock: str = "", **part: object):
    return show(html(SignalFlow, lock=lock, **{"depth": 8, **part}))


def told(page) -> str:
    return page.locator(".told").inner_text().replace("\n", " ")


# ---- the numbers ------------------------------------------------------------------------------------------------


def test_norms_are_pytorchs_for_the_same_weights(show):
    """Random settings, block by block; Python draws the weights that the page draws."""
    rng = random.Random(0)
    page = signal(show)
    for n in range(40):
        part = {
            "depth": 2 * rng.randint(1, 28 if n % 10 == 0 else 6),
            "init": rng.choice(["xavier", "he", round(rng.uniform(0.8, 1.6), 2)]),
            "normalise": rng.random() < 0.5,
            "shortcut": rng.random() < 0.5,
            "branch_scale": rng.choice([1, 0.5, 0.1, 0]),
            "seed": rng.randint(0, 999),
        }
        page.evaluate(f"part => {{ {FIGURE}.state = part }}", part)
        now, python = state(page, ELEMENT), SignalFlow(**part)
        # In deep normalised networks rounding flips ReLUs: PyTorch in float64 is up to 0.8 % from PyTorch in float32.
        rtol = 2e-2 if part["normalise"] and part["depth"] > 12 else 1e-3
        for key in ("activation_norms", "gradient_norms"):
            np.testing.assert_allclose(now[key], getattr(python, key), rtol=rtol, err_msg=f"{key} {part}")


@pytest.mark.parametrize(
    ("init", "rule"),
    [("xavier", nn.init.xavier_uniform_), ("he", lambda W: nn.init.kaiming_uniform_(W, nonlinearity="relu"))],
)
def test_weights_are_drawn_by_pytorchs_rules(init, rule):
    net = SignalFlow(depth=6, init=init, shortcut=True).network()
    layers = [layer for layer in net.modules() if isinstance(layer, (nn.Conv2d, nn.Linear))]
    assert len(layers) == 1 + 6 + 2 + 1, "stem, blocks, two shortcuts that halve, dense"
    for layer in layers:
        many = torch.empty(64, *layer.weight.shape)
        for weights in many:
            rule(weights)
        bound, count = many.abs().max().item(), layer.weight.numel()
        assert layer.weight.abs().max().item() == pytest.approx(bound, rel=10 / count)
        assert layer.weight.std().item() == pytest.approx(bound / 3**0.5, rel=2 / count**0.5)
        assert not layer.bias.any()
    first, second = (SignalFlow(depth=6, seed=seed).network()[1].branch[0].weight for seed in (0, 1))
    assert not torch.equal(first, second)


def test_what_the_chapters_say_of_54_layers():
    """Their numbers come from pictures; here it is noise, and the verdicts are the same."""

    def ratio(**part):
        slopes = SignalFlow(**part).gradient_norms
        return slopes[0] / slopes[-1]

    assert ratio() < 1e-8
    assert 1e-3 < ratio(init="he") < 0.2, "He's plain network barely vanishes"
    assert ratio(init="he", shortcut=True) > 1000, "a shortcut alone does not keep it in range"
    assert ratio(normalise=True) > 1000
    assert 3 < ratio(init="he", normalise=True, shortcut=True) < 60
    assert 0.5 < ratio(init="he", shortcut=True, branch_scale=27**-0.5) < 2


def test_copied_code_is_this_network_with_weights_of_its_own(show):
    page = signal(show)
    for part in [*STATES, {"depth": 8, "init": "he", "shortcut": True}, {"depth": 8, "init": "xavier"}]:
        page.evaluate(f"part => {{ {FIGURE}.state = part }}", SignalFlow(**part).state)
        scope: dict = {}
        exec(page.evaluate(f"(f => f.pytorch(f.now, f.derived))({FIGURE})"), scope)
        ours = SignalFlow(**part)
        shapes = [p.shape for p in ours.network().parameters()]
        assert [p.shape for p in scope["net"].parameters()] == shapes
        assert scope["Y"][0] / scope["Y"][-1] == pytest.approx(ours.gradient_norms[0] / ours.gradient_norms[-1], rel=2)
        spread = [p.std().item() for p in scope["net"].parameters() if p.dim() > 1]
        np.testing.assert_allclose(
            spread, [p.std().item() for p in ours.network().parameters() if p.dim() > 1], rtol=0.2
        )


def test_bad_values_are_refused_in_words(show):
    with pytest.raises(traitlets.TraitError, match="depth must be even, such as 8; got 7"):
        SignalFlow(depth=7)
    with pytest.raises(traitlets.TraitError, match=r'"xavier", "he" or a gain from 0.5 to 2.5; got 9'):
        SignalFlow(init=9)
    page = signal(show)
    for part, sentence in [
        ("{ depth: 7 }", "a block has two convolutions; give an even number such as 8"),
        ("{ init: 9 }", "init must be a number from 0.5 to 2.5; got 9"),
        ("{ init: 'kaiming' }", "must be one of xavier, he"),
    ]:
        page.evaluate(f"{FIGURE}.state = {part}")
        assert sentence in page.locator(".notice").inner_text()


# ---- what one does and sees -------------------------------------------------------------------------------------


def test_the_drawn_points_are_the_norms(show):
    page = signal(show, init="he", shortcut=True)
    now = state(page, ELEMENT)
    sizes, slopes = (page.locator("d2l-curve").nth(n).evaluate("c => c.lines[0].points.map(p => p[1])") for n in (0, 1))
    np.testing.assert_allclose(sizes, now["activation_norms"])
    np.testing.assert_allclose(slopes, np.array(now["gradient_norms"]) / now["gradient_norms"][-1])
    bands = page.locator("d2l-curve").nth(0).evaluate("c => c.lines[0].band")
    assert all(low < x < high for (low, high), x in zip(bands, sizes, strict=True)), "five draws differ"


def test_tiles_fill_and_choose(show):
    page = signal(show)
    tiles = page.locator(".tile")
    assert tiles.count() == 8
    page.wait_for_function(f"() => !{FIGURE}.shadowRoot.textContent.includes('…')")
    tile = page.get_by_role("button", name=re.compile("^residual, He, normalised: "))
    shown = tile.locator("b").inner_text()
    tile.click()
    now = state(page, ELEMENT)
    assert (now["init"], now["normalise"], now["shortcut"]) == ("he", True, True)
    assert tile.get_attribute("aria-pressed") == "true" and page.locator('.tile[aria-pressed="true"]').count() == 1
    draws = SignalFlow(depth=8, init="he", normalise=True, shortcut=True)._norms()
    assert float(shown) == pytest.approx(draws[0, 1, 0] / draws[0, 1, -1], rel=0.05), "its own seed's draw"
    assert "8 layers, He, residual, with normalisation" in told(page) and "5 draws" in told(page)


def test_the_gain_is_dragged_and_typed_by_keys(show):
    page = signal(show)
    ruler = page.get_by_role("slider", name="gain of the weights")
    ruler.focus()
    page.keyboard.press("ArrowRight")
    assert state(page, ELEMENT)["init"] == 1.05
    assert "gain 1.05" in told(page) and "5 draws" in told(page)
    box = page.locator("d2l-curve").nth(2).bounding_box()
    handle = ruler.bounding_box()
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 20, handle["y"], steps=4)
    page.mouse.up()
    now = state(page, ELEMENT)
    assert now["init"] > 2.2 and now["activation_norms"][-1] > now["activation_norms"][0]
    page.get_by_label("weights", exact=True).select_option("he")
    assert state(page, ELEMENT)["init"] == "he"


def test_a_block_is_read_on_both_curves(show):
    page = signal(show, init="he")
    page.get_by_role("slider", name="block, its gradient").focus()
    page.keyboard.press("ArrowRight")
    now = state(page, ELEMENT)
    assert now["block"] == 2 and "Block 2 receives" in told(page)
    page.get_by_role("slider", name="block, size of its output").press("End")
    assert "Block 4, the last one, hands on" in told(page)
    page.get_by_role("spinbutton", name="depth").press("ArrowDown")
    now = state(page, ELEMENT)
    assert (now["depth"], now["block"]) == (6, 3), "block 4 is gone"


def test_new_weights_at_a_click(show):
    page = signal(show)
    before = state(page, ELEMENT)
    page.get_by_role("button", name="Draw again").click()
    now = state(page, ELEMENT)
    assert now["seed"] == 5 and now["gradient_norms"] != before["gradient_norms"]


def test_the_branch_scale_stands_where_there_is_a_branch(show):
    page = signal(show)
    assert page.get_by_label("branches ×").count() == 0
    page.get_by_role("button", name=re.compile("^residual, He: ")).click()
    page.get_by_label("branches ×").select_option("0")
    first, second, *_ = state(page, ELEMENT)["activation_norms"]
    assert first == pytest.approx(second), "block 2 adds nothing"
    assert "branches times 0" in told(page)


@pytest.mark.parametrize(
    ("part", "right", "slip"),
    [
        ({"init": "he", "shortcut": True}, "more than", "1 + g′ is not 1"),
        ({}, "less than", "ends far from 1"),
        ({"init": "he", "shortcut": True, "branch_scale": 0.192}, "about as large", None),
    ],
)
def test_it_asks_for_the_ratio_and_names_the_slip(show, part, right, slip):
    page = signal(show, depth=54, ask="ratio", **part)
    page.locator(".tile").first.wait_for()
    curve = page.locator("d2l-curve").nth(1)
    assert curve.evaluate("c => c.lines.length") == 0, "the curve would give it away"
    assert page.locator('.tile[aria-pressed="true"] b').all_inner_texts() in ([], ["?"])
    if slip:
        page.get_by_role("button", name="about as large").click()
        assert slip in page.locator(".verdict").inner_text()
    page.get_by_role("button", name=right).click()
    assert page.locator(".verdict").inner_text() == "Right."
    assert curve.evaluate("c => c.lines.length") == 1


def test_an_answer_before_the_draws_have_come_is_not_judged(show):
    """It would be told the slip of another state."""
    held = "<script>window.Worker = class { postMessage() {} terminate() {} };</script>"
    page = show(held + '<div id="here"></div>')
    page.evaluate(
        "html => { document.querySelector('#here').innerHTML = html }", html(SignalFlow, ask="ratio", init="he")
    )
    page.get_by_role("button", name="about as large").click()
    assert "still computing" in page.locator(".verdict").inner_text()
    removed = f"(f => {{ const done = f.updateComplete; f.remove(); return done.then(() => true) }})({FIGURE})"
    assert page.evaluate(removed), "who waits for a figure that is taken away waits no longer"


COUNT = """<script>
  window.answered = 0;
  window.Worker = class extends Worker {
    constructor(url) {
      super(url);
      this.addEventListener("message", ({ data }) => { window.answered += data.type === "done"; });
    }
  };
</script>"""


def test_a_newer_wish_ends_the_draws_that_nobody_waits_for(show):
    """Of 26 depths in a row only the last one's draws are made to the end."""
    page = show(COUNT + html(SignalFlow, depth=56))
    before = page.evaluate("answered")
    page.evaluate(
        f"""async () => {{
          for (let depth = 54; depth > 2; depth -= 2) {{
            {FIGURE}.change({{ depth }});
            await new Promise(requestAnimationFrame);
          }}
        }}"""
    )
    assert len(state(page, ELEMENT)["gradient_norms"]) == 2
    assert 5 <= page.evaluate("answered") - before < 60, "each of 26 would have made five"
