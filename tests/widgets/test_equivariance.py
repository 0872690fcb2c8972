"""`Equivariance`: its lamps against `torch.equal` for every shift, and what the reader does with it."""

import itertools
import json

import numpy as np
import pytest
import torch
from figure_pages import html, state
from torch.nn import functional as F

from d2lmini.widgets import Equivariance

STATES = [
    {"layer": "convolution", "padding_mode": "zeros", "stride": 1, "shift": [0, 3]},
    {"layer": "largest", "input": "bag", "shift": [-4, 5]},
    {"input": [[0, 3, 0, 0], [0, 15, 2, 0]], "stride": [1, 2], "shift": [1, 2]},
    {"layer": "dense", "seed": 7, "shift": [0, -2]},
]
ELEMENT = Equivariance.element
FIGURE = f"document.querySelector('{ELEMENT}')"
LAYERS = ["convolution", "relu", "pooling", "dense", "largest"]


def moved(X: torch.Tensor, shift: tuple[int, int], mode: str) -> torch.Tensor:
    if mode == "circular":
        return X.roll(shift, (0, 1))
    down, right = shift
    return F.pad(X, (right, -right, down, -down))


def layer(X: torch.Tensor, name: str, mode: str, stride: int, weights: torch.Tensor) -> torch.Tensor:
    """The figure's layers, from PyTorch's."""
    if name == "relu":
        return (X - 8).relu()
    if name == "dense":
        return (weights @ X.flatten()).reshape(X.shape)
    around = "circular" if mode == "circular" else "constant"
    kernel = torch.tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=torch.float64)[None, None]
    s = stride if name == "convolution" else 1
    Y = F.conv2d(F.pad(X[None, None], (1, 1, 1, 1), mode=around), kernel, stride=s)
    if name == "convolution":
        return Y[0, 0]
    if name == "largest":
        return Y.max().reshape(1, 1)
    window, n = max(2, stride), X.shape[0]
    more = (-(-n // stride) - 1) * stride + window - n
    return F.max_pool2d(F.pad(Y.relu(), (0, more, 0, more), mode=around), window, stride=stride)[0, 0]


# f(SX) and the lamps for all cases, in one call.
RUN = """text => { const [X, cases, weights] = JSON.parse(text);
  return JSON.stringify(cases.map(([layer, padding_mode, s, shift]) => {
    const options = { layer, padding_mode, stride: [s, s], seed: 3 };
    const before = d2l.applyLayer(X, options);
    const after = d2l.applyLayer(d2l.shifted(X, shift, padding_mode), options);
    const { along, same } = d2l.compare(before, after, shift, options);
    return [after, along, same]; })); }"""


def test_a_lamp_is_lit_exactly_where_torch_says_equal(show):
    """Every layer, both borders, strides, and every shift of an 8×8 picture of whole numbers."""
    X = torch.randint(0, 16, (8, 8), generator=torch.Generator().manual_seed(1)).double()
    columns = [
        Equivariance(layer="dense", seed=3, input=np.eye(64)[k].reshape(8, 8), shift=0).output for k in range(64)
    ]
    weights = torch.tensor(columns).reshape(64, 64).T.double()
    assert sorted(set(weights.flatten().tolist())) == list(range(-4, 5))
    shifts = list(itertools.product((-3, -1, 0, 1, 2, 4), (-5, -2, 0, 1, 3, 4)))
    cases = [
        (name, mode, stride, shift)
        for name in LAYERS
        for mode in ("circular", "zeros")
        for stride in ((1, 2, 4) if name in ("convolution", "pooling") else (1,))
        for shift in shifts
    ] + [("convolution", "zeros", 3, shift) for shift in shifts]
    answers = json.loads(show("").evaluate(RUN, json.dumps([X.tolist(), cases, None])))
    lit = {True: 0, False: 0}
    for (name, mode, stride, shift), (output, along, same) in zip(cases, answers, strict=True):
        case = (name, mode, stride, shift)
        before = layer(X, name, mode, stride, weights)
        after = layer(moved(X, shift, mode), name, mode, stride, weights)
        assert torch.equal(torch.tensor(output, dtype=torch.float64), after), case
        steps = [{d // stride, -(-d // stride)} for d in shift]
        expected = after.numel() > 1 and any(
            torch.equal(after, moved(before, step, mode)) for step in itertools.product(*steps)
        )
        assert along == expected, case
        assert same == torch.equal(after, before), case
        lit[along] += 1
        if shift in ((0, 0), (-3, 4), (2, 1)):
            python = Equivariance(input=X, layer=name, padding_mode=mode, stride=stride, shift=shift, seed=3)
            assert python.output == output and (python.along, python.same) == (along, same), case
    assert min(lit.values()) > 100


def test_it_opens_with_a_saw(show):
    page = show(html(Equivariance))
    now, python = state(page, ELEMENT), Equivariance()
    assert (now["along"], now["same"], now["differ"]) == (False, False, 80)
    for key in ("along_off", "same_off", "differ", "output"):
        np.testing.assert_allclose(now[key], getattr(python, key))
    assert page.locator(".told").inner_text().replace("\xa0", " ") == (
        "moved 1 right: moved along no, best fit 62 % off, 80 of 256 cells differ; the same no, 62 % off."
    )
    points = page.locator("d2l-curve").evaluate("c => c.lines[0].points")
    assert [x for x, _ in points] == list(range(-8, 9))
    assert all(y == 0 if x % 2 == 0 else round(y, 2) == 0.62 for x, y in points)
    page.get_by_role("button", name="move right").click()
    assert state(page, ELEMENT)["along"] is True and state(page, ELEMENT)["along_off"] == 0


LINKS = [
    ({"layer": "convolution", "stride": 1, "shift": [2, 3]}, (True, False, 0)),
    ({"layer": "dense", "shift": [0, 3]}, (False, False, 1024)),
    ({"layer": "largest", "shift": [0, 3]}, (False, True, 0)),
    ({"layer": "convolution", "padding_mode": "zeros", "stride": 1, "shift": [0, 2]}, (True, False, 0)),
    ({"layer": "convolution", "padding_mode": "zeros", "stride": 1, "shift": [0, 3]}, (False, False, 14)),
]


def test_links_show_what_the_text_says(show):
    page = show("".join(html(Equivariance, **part) for part, _ in LINKS) + html(Equivariance, stride=4, shift=4))
    for n, (part, said) in enumerate(LINKS):
        now = page.locator(ELEMENT).nth(n).evaluate("figure => figure.state")
        assert (now["along"], now["same"], now["differ"]) == said, part
        discs = page.locator(ELEMENT).nth(n).locator(".disc").all_inner_texts()
        assert discs == ["✓" if lit else "✗" for lit in said[:2]]
    points = page.locator(ELEMENT).last.locator("d2l-curve").evaluate("c => c.lines[0].points")
    assert [x for x, y in points if y == 0] == [-8, -4, 0, 4, 8], "multiples of the stride only"


def test_the_frame_goes_around_the_cells_that_differ(show):
    page = show(html(Equivariance, layer="convolution", padding_mode="zeros", stride=1, shift=[0, 3]))
    framed = page.locator('[data-plate="output"]').evaluate(
        "p => p.values.flatMap((row, i) => row.flatMap((_, j) => p.marked(i, j) ? [[i, j]] : []))"
    )
    assert len(framed) == 14 and {j for _, j in framed} == {31}, "the rim has cut something off"


def test_the_picture_is_dragged_by_mouse_keys_and_on_the_curve(show):
    page = show(html(Equivariance))
    canvas = page.locator('[data-plate="moved"] canvas')
    box = canvas.bounding_box()
    cell = box["width"] / 32
    x, y = box["x"] + 10.5 * cell, box["y"] + 10.5 * cell
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 3 * cell, y - 2 * cell, steps=5)
    page.mouse.up()
    assert state(page, ELEMENT)["shift"] == [-2, 4]
    assert page.locator("d2l-curve").evaluate("c => c.at") is None, "the curve is of shifts to the right"
    canvas.press("ArrowDown")
    canvas.press("Shift+ArrowDown")
    canvas.press("ArrowLeft")
    assert state(page, ELEMENT)["shift"] == [0, 3]
    page.get_by_role("slider", name="moved right by").press("ArrowRight")
    assert state(page, ELEMENT)["shift"] == [0, 4]
    page.get_by_role("status").get_by_text("moved 4 right: moved along yes").wait_for()


def test_on_a_phone_the_moved_picture_and_its_output_stand_first(show):
    page = show(html(Equivariance), width=390, has_touch=True)
    assert page.locator("d2l-picture").count() == 2
    top = page.locator('[data-plate="moved"]').bounding_box()["y"]
    lamp = page.locator(".lamp").last.bounding_box()
    assert lamp["y"] + lamp["height"] - top < 600


def test_a_drawing_is_drawn_on_the_moved_picture(show):
    page = show(html(Equivariance, shift=[0, 4]))
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_label("picture", exact=True).select_option(label="draw one")
    canvas = page.locator('[data-plate="moved"] canvas')
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    cell = box["width"] / 32
    for column in (10.5, 1.5):
        page.mouse.click(box["x"] + column * cell, box["y"] + 5.5 * cell)
    drawn = np.argwhere(np.array(state(page, ELEMENT)["input"]) == 15).tolist()
    assert drawn == [[5, 6], [5, 29]]


def test_a_stride_that_does_not_close_the_circle_is_said_in_both_languages(show):
    page = show(html(Equivariance, stride=3))
    said = page.locator(".notice").inner_text()
    assert said.startswith("windows can wrap around only where the stride divides the side, and 3 does not divide 32")
    with pytest.raises(ValueError) as caught:
        _ = Equivariance(stride=3).output
    assert str(caught.value) == said
    page.get_by_label("border").select_option(label="zeros")
    assert page.locator(".notice").count() == 0 and state(page, ELEMENT)["output_shape"] == [11, 11]


@pytest.mark.parametrize(
    ("part", "slips", "right"),
    [
        (
            {},
            {
                "it stays the same": "The edge crossed a window border.",
                "it moves along": "The map would have to move half a cell.",
            },
            "neither",
        ),
        (
            {"layer": "convolution", "padding_mode": "zeros", "stride": 1, "shift": [0, 3]},
            {"it moves along": "The rim cut something off."},
            "neither",
        ),
        (
            {"layer": "convolution", "stride": 1},
            {"neither": "Every window finds the same pixels again"},
            "it moves along",
        ),
        ({"layer": "largest"}, {"it moves along": "One number has no place"}, "it stays the same"),
    ],
)
def test_it_asks_what_the_output_does(show, part, slips, right):
    page = show(html(Equivariance, ask="along", **part))
    assert page.locator(".lamp, d2l-curve").count() == 0 and page.locator('[data-plate="output"]').count() == 0
    for answer, slip in slips.items():
        page.get_by_role("button", name=answer, exact=True).click()
        assert page.locator(".verdict").inner_text().startswith(f"Not yet. {slip}")
    page.get_by_role("button", name=right, exact=True).click()
    assert page.locator(".verdict").inner_text() == "Right."
    assert page.locator(".lamp").count() == 2


def test_copied_code_gives_the_figures_output(show):
    page = show(html(Equivariance))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    small = {
        "input": [[0, 3, 9, 0], [1, 15, 2, 0], [4, 4, 0, 10]],
        "shift": [1, -1],
        "padding_mode": "zeros",
        "stride": 2,
    }
    for name in LAYERS:
        for part in ({"input": "boot", "shift": [3, 2], "padding_mode": "circular", "stride": 4}, small):
            if name == "dense" and part is not small:
                continue
            script = f"""async part => {{ const f = {FIGURE}; f.state = part; await f.copyPytorch();
              return [await navigator.clipboard.readText(), f.state.output]; }}"""
            code, output = page.evaluate(script, {**part, "layer": name})
            scope: dict = {}
            exec(code, scope)
            assert scope["Y"].tolist() == output, code
