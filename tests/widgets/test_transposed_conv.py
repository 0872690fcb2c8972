"""`TransposedConv`: its numbers are PyTorch's, it is the transpose, and its stamps make the pattern that it says."""

import json
import random

import numpy as np
import pytest
import torch
from figure_pages import cell, html, state, tab_to
from torch import nn
from torch.nn import functional as F

from d2lmini.widgets import TransposedConv

STATES = [
    {"input": [[1, 10], [0, 100]], "kernel": [[1, 2], [3, 4]], "stride": 1, "view": "zeros", "down": True},
    {"padding": 1, "output_padding": 1, "view": "overlaps"},
    {"stride": 4, "kernel": [[1, -1]], "output_padding": [3, 0], "position": [2, 3]},
    {"view": "matrix", "down": True, "position": [4, 4]},
    {"padding": 7, "position": 0},
]
CASES = 300
ELEMENT = "d2l-transposed-conv"
FIGURE = html(TransposedConv)
SECTION = {"input": [[1, 10], [0, 100]], "kernel": [[1, 2], [3, 4]]}


def random_case(rng: random.Random) -> dict:
    def grid(most: int) -> list[list[float]]:
        columns = rng.randint(1, most)
        return [[float(rng.randint(-3, 3)) for _ in range(columns)] for _ in range(rng.randint(1, most))]

    return {
        "input": grid(6),
        "kernel": grid(5),
        "stride": [rng.randint(1, 4), rng.randint(1, 4)],
        "padding": [rng.choice([0, 0, 1, 2, 4]), rng.choice([0, 0, 1, 2])],
        "output_padding": [rng.choice([0, 0, 0, 1, 2]), rng.choice([0, 0, 0, 1])],
    }


def pytorch(case: dict) -> torch.Tensor | None:
    """What `conv_transpose2d` gives, or None where it raises an error."""
    X, K = (torch.tensor([[case[key]]], dtype=torch.float64) for key in ("input", "kernel"))
    try:
        return F.conv_transpose2d(X, K, stride=case["stride"], padding=case["padding"],
                                  output_padding=case["output_padding"])[0, 0]  # fmt: skip
    except RuntimeError:
        return None


RUN = """cases => JSON.stringify(JSON.parse(cases).map(({ input, kernel, ...options }) => {
  try {
    const output = d2l.convTranspose2d(input, kernel, options);
    const sums = output.map((row, i) => row.map((_, j) =>
      d2l.stampTerms(input, kernel, options, [i, j]).reduce((sum, { x, w }) => sum + x * w, 0)));
    return [output, sums, d2l.downAgain(output, kernel, options)];
  } catch (error) { return error.name === 'Refusal' ? error.message : 'BUG ' + error.stack; }
}))"""


def test_outputs_are_pytorchs_and_the_sums_behind_them_in_300_random_cases(show):
    """And ⟨Tx, g⟩ = ⟨x, Tᵀg⟩: the way down is the convolution that this is the transpose of."""
    rng = random.Random(8)
    cases = [random_case(rng) for _ in range(CASES)]
    answers = json.loads(show("").evaluate(RUN, json.dumps(cases)))
    compared, refused = 0, 0
    for n, (case, answer) in enumerate(zip(cases, answers, strict=True)):
        expected = pytorch(case)
        if expected is None:
            refused += 1
            assert isinstance(answer, str) and not answer.startswith("BUG"), (case, answer)
            with pytest.raises(ValueError) as caught:
                _ = TransposedConv(**case).output
            assert str(caught.value) == answer, "the same words in both languages"
            continue
        assert not isinstance(answer, str), (case, answer)
        output, sums, down = (torch.tensor(part, dtype=torch.float64) for part in answer)
        assert torch.equal(output, expected) and torch.equal(sums, expected), case
        X = torch.tensor(case["input"], dtype=torch.float64)
        assert down.shape == X.shape, "the shape returns"
        assert (output * output).sum() == (X * down).sum(), "it is the transpose"
        if n % 4 == 0:
            figure = TransposedConv(**case)
            assert figure.output == expected.tolist() and figure.returned == down.tolist(), case
        compared += 1
    assert compared >= 150 and refused >= 40, (compared, refused)


def test_it_opens_on_a_checkerboard_of_1_2_and_4_and_kernel_4_undoes_it(show):
    page = show(FIGURE)
    now = state(page, ELEMENT)
    assert now["output_shape"] == [9, 9]
    assert now["output"][0] == [1, 1, 2, 1, 2, 1, 2, 1, 1] and now["output"][2] == [2, 2, 4, 2, 4, 2, 4, 2, 2]
    told = "output (2, 2) = 1·1 + 1·1 + 1·1 + 1·1 = 4, from 4 stamps; 9×9 = (4 − 1)·2 + 3."
    page.wait_for_function("t => document.querySelector('d2l-transposed-conv').shadowRoot"
                           ".querySelector('[role=status]').textContent === t", arg=told)  # fmt: skip
    assert page.locator(".news").inner_text() == "9×9 = (4 − 1)·2 + 3"
    assert page.locator('[data-plate="input"] .reach').count() == 4
    page.get_by_role("button", name="kernel: more").first.click()
    output = np.array(state(page, ELEMENT)["output"])
    assert output.shape == (10, 10) and (output[2:-2, 2:-2] == 4).all()
    assert set(output[[0, 1, -2, -1], 2:-2].flatten()) == {2} and set(output[:2, :2].flatten()) == {1}


def test_states_that_the_text_links_to(show):
    page = show(FIGURE)

    def follow(link: str) -> dict:
        page.evaluate("link => { location.hash = 'transposed-conv=' + link }", link)
        page.wait_for_timeout(40)
        return state(page, ELEMENT)

    now = follow("input:1,10;0,100~kernel:1,2;3,4~stride:1,1~position:1,1")
    assert now["output"] == [[1, 12, 20], [3, 134, 240], [0, 300, 400]]
    assert "1·4 + 10·3 + 0·2 + 100·1 = 134, from 4 stamps" in page.locator(".sum").inner_text()
    assert follow("padding:1,1")["output_shape"] == [7, 7]
    assert follow("padding:1,1~output_padding:1,1")["output_shape"] == [8, 8]
    assert page.locator(".news").inner_text() == "8×8 = (4 − 1)·2 + 3 − 2·1 + 1"
    assert follow("kernel:1,1,1,1;1,1,1,1;1,1,1,1;1,1,1,1")["output_shape"] == [10, 10]


def test_padding_crops_and_cells_that_no_stamp_reaches_are_hatched(show):
    page = show(html(TransposedConv, padding=1))
    assert page.locator('[data-plate="output"] .outside').count() == 9 * 9 - 7 * 7
    assert cell(page, "output", 0, 0).get_attribute("aria-label") == "cropped by the padding"
    page.evaluate(
        "document.querySelector('d2l-transposed-conv').state = "
        "{ padding: 0, stride: 4, output_padding: 1, position: [3, 3] }"
    )
    assert page.locator('[data-plate="output"] .never').count() == 16 * 16 - 12 * 12
    assert "no stamp reaches it" in page.locator(".sum").inner_text()
    assert state(page, ELEMENT)["output"][15] == [0] * 16, "output_padding without padding adds untouched cells"


def test_a_stamp_follows_the_pointer_the_keyboard_and_the_step_keys(show):
    page = show(html(TransposedConv, **SECTION, stride=2), has_touch=True)
    cell(page, "input", 0, 1).tap()
    assert state(page, ELEMENT)["position"] == [0, 2]
    frame = page.locator('[data-plate="output"] .frame').get_attribute("style")
    size = page.locator('[data-plate="output"] [role="gridcell"]').first.bounding_box()["width"]
    assert f"translate({2 * size:g}px,0px)".replace(" ", "") in frame.replace(" ", "")
    tab_to(page, plate="input")
    page.keyboard.press("ArrowDown")
    assert state(page, ELEMENT)["position"] == [2, 2]
    page.keyboard.press("[")
    assert state(page, ELEMENT)["position"] == [2, 0]
    tab_to(page, plate="output")
    page.keyboard.press("End")
    assert state(page, ELEMENT)["position"] == [2, 3]
    assert page.locator(".sum").inner_text().startswith("Y[2, 3] = 100·2 = 200, from 1 stamp")


def test_values_are_pulled_and_typed_in_input_and_kernel(show):
    page = show(FIGURE)
    for plate, key in (("input", "input"), ("kernel", "kernel")):
        box = cell(page, plate, 0, 0).bounding_box()
        page.mouse.move(box["x"] + 8, box["y"] + 10)
        page.mouse.down()
        page.mouse.move(box["x"] + 8, box["y"] - 7, steps=4)
        page.mouse.up()
        assert state(page, ELEMENT)[key][0][0] == 2
    page.keyboard.type("3\n")
    now = state(page, ELEMENT)
    assert now["kernel"][0][0] == 3 and now["output"][0][0] == 6


def test_the_other_views_show_the_same_numbers(show):
    page = show(html(TransposedConv, **SECTION, stride=2, padding=1, output_padding=1, position=[2, 2]))
    before = state(page, ELEMENT)["output"]
    page.get_by_label("view").select_option("zeros")
    assert cell(page, "kernel", 0, 0).inner_text() == "4", "zeros between: the kernel is flipped"
    spread = [[int(t) for t in row.split("\n")] for row in
              page.locator('[data-plate="spread"] [role="row"]').evaluate_all(
                  "rows => rows.map(r => [...r.children].map(c => c.textContent).join('\\n'))")]  # fmt: skip
    X, K = (torch.tensor([[g]], dtype=torch.float64) for g in (spread, [[4, 3], [2, 1]]))
    full = F.conv2d(X, K)[0, 0]
    assert full[1:4, 1:4].tolist() == before, "an ordinary convolution gives it"
    page.get_by_label("view").select_option("overlaps")
    assert cell(page, "output", 1, 1).inner_text() == "1"
    page.get_by_label("view").select_option("matrix")
    matrix = page.locator("d2l-matrix").evaluate("m => m.values")
    flat = np.array(matrix).T @ np.array(SECTION["input"]).flatten()
    assert flat.reshape(3, 3).tolist() == before, "its transpose times the input"
    page.get_by_role("button", name="down again").click()
    assert "the shape returns, 1 of 4 values does" in page.locator(".formulas").inner_text()
    returned = np.array(matrix) @ np.array(before).flatten()
    assert returned.reshape(2, 2).tolist() == state(page, ELEMENT)["returned"]


def test_what_pytorch_refuses_is_said(show):
    page = show(html(TransposedConv, output_padding=2))
    said = "height: output_padding 2 must be smaller than stride 2; it says which of 2 sizes one wants back"
    assert page.locator(".notice").inner_text() == said
    assert state(page, ELEMENT)["output_shape"] is None
    page.evaluate("document.querySelector('d2l-transposed-conv').state = { output_padding: 0, padding: 5 }")
    assert page.locator(".notice").inner_text() == "height: padding 5 crops all of the 9 cells; use 4 or less"


def test_it_asks_for_the_shape(show):
    page = show(FIGURE)
    for part, answer, said in [
        ({}, "9×9", "Right."),
        ({}, "12 12", "Stamps overlap: each adds only s."),
        ({}, "8 8", "The last stamp sticks out by k − s."),
        ({}, "1 1", "That is the way down."),
        ({}, "5 5", "where does the first begin, and where does the last end?"),
        ({"padding": [1, 1]}, "11 11", "Padding crops here; it adds nothing."),
        ({"padding": [1, 1], "output_padding": [1, 1]}, "7 7", "output_padding adds rows below"),
        ({"padding": [1, 1], "output_padding": [1, 1]}, "8 8", "Right."),
    ]:
        page.evaluate(f"document.querySelector('{ELEMENT}').state = {{ ask: '' }}")
        given = TransposedConv(ask="output_shape", down=True, view="matrix", **part).state
        page.evaluate(f"s => {{ document.querySelector('{ELEMENT}').state = s }}", given)
        assert state(page, ELEMENT)["output_shape"] is None
        assert page.locator('[data-plate="output"], [data-plate="down"], d2l-matrix, .news').count() == 0
        assert page.locator('[data-plate="input"] .frame, [data-plate="input"] .reach').count() == 0
        page.locator(".ask input").first.fill(answer)
        page.get_by_role("button", name="Check").click()
        assert said in page.locator(".verdict").inner_text()


def test_copied_code_gives_the_figures_output(show):
    page = show(FIGURE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for part in ({}, *STATES[:4]):
        script = """async part => {
          const figure = document.querySelector('d2l-transposed-conv');
          figure.state = part;
          await figure.copyPytorch();
          return [await navigator.clipboard.readText(), figure.state.output];
        }"""
        code, output = page.evaluate(script, TransposedConv(**part).state)
        scope: dict = {}
        exec(code, scope)
        np.testing.assert_allclose(scope["Y"].numpy(), output, err_msg=code)


def test_from_module_takes_pytorchs_layer():
    x = torch.randn(1, 2, 3, 4)
    layer = nn.ConvTranspose2d(2, 4, 3, stride=2, padding=1, output_padding=1, groups=2, bias=False)
    for channel in range(4):
        figure = TransposedConv.from_module(layer, x, channel=channel)
        torch.testing.assert_close(torch.tensor(figure.output), layer(x)[0, channel].detach())
    for layer, said in [
        (nn.ConvTranspose2d(2, 1, 3, bias=False), "sums 2 input channels"),
        (nn.ConvTranspose2d(1, 1, 3, dilation=2, bias=False), "no holes"),
        (nn.ConvTranspose2d(1, 1, 3), "bias=False"),
    ]:
        with pytest.raises(ValueError, match=said):
            TransposedConv.from_module(layer, x[:, :1])
    with pytest.raises(TypeError, match="ConvTranspose2d; got Conv2d"):
        TransposedConv.from_module(nn.Conv2d(1, 1, 1), x)


def test_its_line_and_its_words():
    assert repr(TransposedConv(padding=1, output_padding=1)) == (
        "TransposedConv(input=4×4, kernel=3×3, stride=2, padding=1, output_padding=1, output=8×8)"
    )
    assert TransposedConv().describe().endswith("add up to a 9×9 output with the values 1, 2, 4.")
    assert "9×9" not in TransposedConv(ask="output_shape").describe()
    assert "crops all of the 9 cells" in TransposedConv(padding=7).describe()
