"""KernelLearning: PyTorch's own descent, step by step; what the reader sees, drags and predicts."""

import json
import random

import numpy as np
import pytest
import torch
import traitlets
from figure_pages import html, state
from torch import nn

from d2lmini.widgets import KernelLearning

ELEMENT = "d2l-kernel-learning"
TRANSPOSED = {"input": torch.tensor(KernelLearning().input).T.tolist(), "target": [[0] * 5] * 8, "kernel": [[0.2, 0.9]]}
STRIPES = {"input": [[1, 0] * 4] * 6, "target": [[1, -1, 1, -1, 1, -1, 1]] * 6}
STATES = [
    {"learning_rate": 0.03, "tried": [0.035, 0.005], "step": 20},
    TRANSPOSED,
    {"kernel": [[12.5], [-3]], "target": [[0.5] * 8] * 5, "learning_rate": 0.2, "steps": 60},
    {"input": [[0] * 4] * 4, "target": [[0] * 3] * 4},
    {**STRIPES, "kernel": [[2.25, 0.001]], "steps": 200, "step": 150, "learning_rate": 0.0104},
]


def learning(**part: object) -> str:
    return html(KernelLearning, **part)


def descent(case: dict, lr: float, steps: int, dtype: torch.dtype) -> tuple[list, list]:
    """Weights and losses of PyTorch's SGD, the start first."""
    X, target, kernel = (torch.tensor(case[key], dtype=dtype) for key in ("input", "target", "kernel"))
    conv = nn.Conv2d(1, 1, tuple(kernel.shape), bias=False, dtype=dtype)
    with torch.no_grad():
        conv.weight.copy_(kernel)
    optimizer = torch.optim.SGD(conv.parameters(), lr=lr)
    weights, losses = [], []
    for _ in range(steps + 1):
        loss = ((conv(X[None, None])[0, 0] - target) ** 2).sum()
        weights.append(conv.weight.detach().flatten().tolist())
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return weights, losses


def random_case(rng: random.Random) -> dict:
    shape = rng.choice([(1, 2), (2, 1)])
    rows, columns = rng.randint(2, 8), rng.randint(2, 8)
    X = [[rng.choice([0, 0, 1, round(rng.uniform(-1, 1), 2)]) for _ in range(columns)] for _ in range(rows)]
    X[0][0] = 1  # no blank pictures here
    outputs = (rows - shape[0] + 1, columns - shape[1] + 1)
    target = [[round(rng.uniform(-2, 2), 2) for _ in range(outputs[1])] for _ in range(outputs[0])]
    kernel = np.round(np.random.default_rng(rng.randrange(2**31)).uniform(-2, 2, shape), 2).tolist()
    return {"input": X, "target": target, "kernel": kernel, "shape": shape, "share": rng.uniform(0.05, 1.2)}


RUN = """cases => JSON.stringify(JSON.parse(cases).map(c => {
  const examples = d2l.windows(c.input, c.target, c.shape), bowl = d2l.bowl(examples);
  const rate = c.share * bowl.limit;
  return { bowl, rate, path: d2l.descend(examples, c.kernel.flat(), rate, 50) };
}))"""


def test_descent_and_bowl_are_pytorchs_in_100_random_cases(show):
    """50 steps of SGD in float32, diverging ones among them; the Hessian from autograd; Python's own path."""
    rng = random.Random(15)
    cases = [random_case(rng) for _ in range(100)]
    answers = json.loads(show("").evaluate(RUN, json.dumps(cases)))
    diverged = 0
    for case, answer in zip(cases, answers, strict=True):
        path = np.array([step["kernel"] for step in answer["path"]])
        own_losses = np.array([step["loss"] for step in answer["path"]])
        also_double = rng.random() < 0.2
        for dtype, within in ((torch.float32, 1e-5), *[(torch.float64, 1e-12)] * also_double):
            weights, losses = map(np.array, descent(case, answer["rate"], 50, dtype))
            size = np.maximum(1, np.abs(weights).max(axis=1, keepdims=True))
            assert (np.abs(path - weights) <= within * size).all(), case
            # A square doubles what float32 has rounded in the weights.
            assert (np.abs(own_losses - losses) <= 2 * within * np.maximum(losses[0], losses)).all(), case
        diverged += losses[-1] > losses[0]

        X, target = (torch.tensor(case[key], dtype=torch.float64) for key in ("input", "target"))

        def loss(w, X=X, target=target, shape=case["shape"]):
            return ((nn.functional.conv2d(X[None, None], w.reshape(1, 1, *shape))[0, 0] - target) ** 2).sum()

        hessian = torch.autograd.functional.hessian(loss, torch.zeros(2, dtype=torch.float64))
        curvatures = torch.linalg.eigvalsh(hessian)
        bowl = answer["bowl"]
        assert np.allclose(bowl["hessian"], hessian, atol=1e-9)
        assert np.allclose(bowl["curvatures"], curvatures, atol=1e-8 * curvatures[1].item())
        assert bowl["limit"] == pytest.approx(2 / curvatures[1].item())
        best = torch.linalg.lstsq(hessian, -torch.func.grad(loss)(torch.zeros(2, dtype=torch.float64)), driver="gelsd")
        assert bowl["floor"] == pytest.approx(loss(best.solution).item(), abs=1e-6)
        assert np.allclose(bowl["minimum"], best.solution, atol=1e-6)

        if not also_double:
            continue
        own = {key: case[key] for key in ("input", "target", "kernel")}
        figure = KernelLearning(**own, learning_rate=answer["rate"], steps=50, step=50)
        assert np.allclose(figure.path, path, rtol=1e-8)
        assert np.allclose(figure.losses, own_losses, rtol=1e-8, atol=1e-12)
        assert figure.limit == pytest.approx(bowl["limit"])
    assert 5 <= diverged <= 60


def test_it_opens_with_a_run_that_falls_and_then_explodes(show):
    page = show(learning())
    now = state(page, ELEMENT)
    assert len(now["losses"]) == 21
    assert [round(now["losses"][n], 1) for n in (0, 4, 20)] == [64.5, 8.8, 169.7]
    assert min(now["losses"]) == now["losses"][4]
    told = page.locator(".told").inner_text()
    assert "step 4, η 0.035: kernel [1.11, −0.38]" in told
    assert "gradient [18.9, 25.0], loss 8.8; lowest so far." in told
    assert "loss 64.5 → 8.8 after 4 steps → 169.7 after 20: the run explodes." in told
    figure = KernelLearning()
    assert {key: now[key] for key in figure.state} == figure.state
    assert np.allclose(now["output"], figure.output) and np.allclose(now["path"], figure.path)


@pytest.mark.parametrize(
    ("part", "says", "curvatures"),
    [
        ({"learning_rate": 0.03, "tried": [0.035, 0.005], "step": 20}, "after 20 steps: the run arrives", [12, 60]),
        ({"learning_rate": 0.005, "step": 20}, "the run is on its way", [12, 60]),
        ({**TRANSPOSED, "learning_rate": 0.02, "step": 20}, "kernel [−0.35, 0.35]", [0, 80]),
        ({**TRANSPOSED, "learning_rate": 0.03, "step": 20}, "the run explodes", [0, 80]),
        (STRIPES, "the run arrives", [36, 48]),
    ],
    ids=["three rates", "creeps", "a line of minima", "explodes there", "stripes"],
)
def test_where_the_links_of_the_text_lead(show, part, says, curvatures):
    page = show(learning(**part))
    assert says in page.locator(".told").inner_text()
    assert np.allclose(state(page, ELEMENT)["curvatures"], curvatures)


def test_rates_that_arrive_and_explode_show_the_limit_and_no_others(show):
    """Nothing tells the limit before the reader has seen both sides of it."""
    page = show(learning())
    limit = page.locator("d2l-curve").nth(1).locator("text", has_text="limit")
    assert limit.count() == 0 and "0.0333" not in page.locator(".told").inner_text()
    rate = page.get_by_label("η", exact=True)
    rate.fill("0.036")
    rate.press("Enter")
    assert limit.count() == 0, "two that explode"
    rate.fill("0.03")
    rate.press("Enter")
    assert limit.text_content() == "limit 0.0333"
    assert "Curvatures 12 and 60: the limit is 2/60 = 0.0333." in page.locator(".told").inner_text()
    assert state(page, ELEMENT)["tried"] == [0.035, 0.036]
    rate.fill("0.001")
    rate.press("Enter")
    assert limit.count() == 1, "what has been found stays found"


def test_the_handles_are_dragged_by_mouse_and_keyboard(show):
    page = show(learning())
    box = page.locator("d2l-bowl svg").bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + 150, box["y"] + 120, steps=4)
    page.mouse.up()
    start = state(page, ELEMENT)["kernel"][0]
    assert start != [-1, 1.5] and state(page, ELEMENT)["path"][0] == start
    handle = page.get_by_role("slider", name="start")
    handle.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowUp")
    assert state(page, ELEMENT)["kernel"][0] == pytest.approx([start[0] - 0.1, start[1] + 0.01])
    assert handle.get_attribute("aria-valuetext").startswith("K[0, 0] ")

    page.get_by_role("slider", name="step").focus()
    page.keyboard.press("ArrowRight")
    assert state(page, ELEMENT)["step"] == 5
    page.keyboard.press("End")
    page.keyboard.press("]")
    now = state(page, ELEMENT)
    assert (now["step"], now["steps"], len(now["losses"])) == (21, 21, 22), "a run goes on where it ended"

    page.get_by_role("slider", name="learning rate").focus()
    page.keyboard.press("ArrowLeft")
    assert state(page, ELEMENT)["learning_rate"] == pytest.approx(0.03475)


def test_a_finger_drags_the_start_and_scrolls_elsewhere(show):
    page = show(learning() + "<p style='height:2000px'></p>", width=390, has_touch=True, is_mobile=True)
    client = page.context.new_cdp_session(page)

    def swipe(x: float, y: float, to_x: float, to_y: float) -> None:
        client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        for n in range(1, 9):
            at = {"x": x + (to_x - x) * n / 8, "y": y + (to_y - y) * n / 8}
            client.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [at]})
        client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    knob = page.locator("d2l-bowl .knob").bounding_box()
    x, y = knob["x"] + 6, knob["y"] + 6
    swipe(x, y, x + 40, y + 60)
    moved = state(page, ELEMENT)["kernel"][0]
    assert moved[0] > -0.6 and moved[1] < 1
    assert page.evaluate("scrollY") == 0
    bowl = page.locator("d2l-bowl svg").bounding_box()
    swipe(bowl["x"] + 180, bowl["y"] + 190, bowl["x"] + 180, bowl["y"] + 60)
    page.wait_for_function("scrollY > 50")
    assert state(page, ELEMENT)["kernel"][0] == moved


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("1/60", "There the bounce begins."),
        ("0.0278", "The best rate; more is borne."),
        ("0.167", "The steepest axis decides."),
        ("0.0667", "The square's derivative brings a 2."),
        ("0.05", "Find a rate whose loss rises in the end, and a smaller one whose loss falls."),
        ("0.033", "Right."),
        ("0.034", "Right."),
    ],
)
def test_it_asks_for_the_limit_and_knows_the_slips(show, answer, says):
    page = show(learning(ask="limit", learning_rate=0.03, tried=[0.035]))
    now = state(page, ELEMENT)
    assert now["limit"] is None and now["curvatures"] is None
    assert "0.0333" not in page.locator("d2l-curve").nth(1).locator("svg").text_content()
    page.locator(".ask input").fill(answer)
    page.get_by_role("button", name="Check").click()
    assert says in page.locator(".verdict").inner_text()
    assert (state(page, ELEMENT)["limit"] is None) == (says != "Right.")


def test_runs_are_free_while_it_asks(show):
    page = show(learning(ask="limit"), reduced_motion="reduce")
    page.locator(".play").click()
    assert state(page, ELEMENT)["step"] == 5
    page.locator("d2l-curve").nth(1).get_by_role("slider").press("ArrowLeft")
    assert state(page, ELEMENT)["learning_rate"] < 0.035


def test_painting_changes_the_bowl_and_what_is_learned(show):
    page = show(learning())
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_label("picture").select_option("stripes")
    now = state(page, ELEMENT)
    assert np.allclose(now["curvatures"], [36, 48]) and now["target"] == STRIPES["target"]
    page.locator('[data-plate="input"] [role="gridcell"]').first.click()
    now = state(page, ELEMENT)
    assert now["input"][0][:2] == [0, 0] and now["target"][0][:2] == [0, -1]
    expected = KernelLearning(input=now["input"], target=now["target"]).curvatures
    assert np.allclose(now["curvatures"], expected) and expected != pytest.approx([36, 48])


def test_what_cannot_be_learned_is_said(show):
    page = show(learning(input=[[0] * 4] * 4, target=[[0] * 3] * 4))
    assert "every kernel has the same loss; paint something into it" in page.locator(".notice").inner_text()
    page.locator('[data-plate="input"] [role="gridcell"]').first.click()
    assert state(page, ELEMENT)["limit"] == 1
    page.evaluate(f"document.querySelector('{ELEMENT}').state = {{ kernel: [[1, 2], [3, 4]] }}")
    page.get_by_text("kernel must have two weights").wait_for()
    said, target = "makes 6×7 outputs from 6×8, and the target is 6×8; give one of 6×7", [[0] * 8] * 6
    assert said in show(learning(target=target)).locator(".notice").inner_text()
    with pytest.raises(ValueError, match=said):
        _ = KernelLearning(target=target).losses
    with pytest.raises(traitlets.TraitError, match="two weights"):
        KernelLearning(kernel=[[1, 2], [3, 4]])
    with pytest.raises(traitlets.TraitError):
        KernelLearning(learning_rate=0)


def test_a_run_that_explodes_stops_in_words(show):
    page = show(learning(steps=200, learning_rate=0.1, step=200))
    now = state(page, ELEMENT)
    assert now["losses"][-1] >= 1e30 > now["losses"][-2] and len(now["losses"]) < 60
    assert "past 10³⁰ the run stops." in page.locator(".told").inner_text()
    assert np.allclose(
        KernelLearning(steps=200, learning_rate=0.1).losses, [float(x) for x in now["losses"]], rtol=1e-9
    )
    rests = show(learning(kernel=[[1, -1]], learning_rate=0.5)).locator(".told").inner_text()
    assert "at the minimum no rate moves it" in rests


def test_copied_code_gives_the_output(show):
    page = show(learning(learning_rate=0.03, step=7))
    code = page.evaluate(f"(f => f.pytorch(f.now, f.derived))(document.querySelector('{ELEMENT}'))")
    scope: dict = {}
    exec(code, scope)
    assert np.allclose(scope["Y"].numpy(), state(page, ELEMENT)["output"], atol=1e-5)


def test_python_says_what_the_run_comes_to():
    figure = KernelLearning()
    assert repr(figure) == "KernelLearning(input=6×8, kernel=[-1, 1.5], learning_rate=0.035, steps=20)"
    assert "from 64.5 to 170 in 20 steps; the lowest, after step 4, is 8.82" in figure.describe()
    assert "0.0333" not in KernelLearning(ask="limit").describe()
