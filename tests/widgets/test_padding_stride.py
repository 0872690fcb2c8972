"""`PaddingStride`: what is read, how often, and what the reader does with it."""

import pytest
from figure_pages import cell, html, padding_stride, state

from d2lmini.widgets import PaddingStride

STATES = [
    {"stride": [4, 2], "view": "uses", "padding_mode": "reflect"},
    {"kernel_size": 5, "input_size": 3, "padding": 0},
    {"input_size": [28, 20], "padding": [4, 3], "stride": [5, 1]},
    {"input_size": [7, 9], "stride": [3, 2], "padding": "valid", "view": "uses", "position": [1, 1]},
]
PADDING = padding_stride()


def test_what_does_not_fit_is_said_and_can_be_mended(show):
    page = show(PADDING)
    page.evaluate("document.querySelector('d2l-padding-stride').state = { input_size: 3, kernel_size: 5, padding: 0 }")
    notice = page.locator(".notice").inner_text()
    assert notice == "kernel 5 does not fit input 3 + 2·0; the smallest padding is 1"
    assert state(page, "d2l-padding-stride")["output_shape"] is None
    disabled = "e => !!e.shadowRoot.querySelector('[disabled]')"
    assert page.locator("d2l-padding-stride").evaluate(disabled) is False
    page.get_by_role("button", name="padding: more").first.click()
    assert state(page, "d2l-padding-stride")["output_shape"] == [1, 1]
    assert page.locator(".notice").count() == 0


def test_the_formula_holds_the_current_numbers(show):
    page = show(padding_stride(stride=[3, 2], input_size=[7, 9], padding=0))
    spoken = page.locator(".formula .unseen").all_inner_texts()
    assert spoken == [
        "height: floor of (7 + 0 + 0 − 3) / 3, plus 1, is 2",
        "width: floor of (9 + 0 + 0 − 3) / 2, plus 1, is 4",
    ]
    first = "".join(page.locator(".formula .line").first.inner_text().split())
    assert "⌊4/3⌋+1=2" in first and "d" not in first, "dilation is not explained yet where it is 1"
    page.evaluate("document.querySelector('d2l-padding-stride').state = { dilation: 2 }")
    spoken = page.locator(".formula .unseen").all_inner_texts()
    assert spoken[0] == "height: floor of (7 + 0 + 0 − (2·(3 − 1) + 1)) / 3, plus 1, is 1"


def test_uses_are_shown_as_counts(show):
    page = show(PADDING)
    page.get_by_role("button", name="count reads").click()
    assert cell(page, "input", 1, 1).inner_text() == "4"
    assert cell(page, "input", 1, 2).inner_text() == "6"
    assert cell(page, "input", 4, 4).inner_text() == "9"


@pytest.mark.parametrize(
    ("mode", "corner", "source"),
    [("reflect", "9", (1, 1)), ("replicate", "0", (0, 0)), ("circular", "63", (7, 7))],
)
def test_each_ghost_cell_shows_its_source(show, mode, corner, source):
    page = show(padding_stride(padding_mode=mode))
    ghost = cell(page, "input", 0, 0)
    assert ghost.inner_text() == corner and "outside" in ghost.get_attribute("class")
    assert ghost.get_attribute("aria-label") == f"outside, a copy of row {source[0]}, column {source[1]}: {corner}"
    ghost.hover()
    assert "fed" in cell(page, "input", source[0] + 1, source[1] + 1).get_attribute("class")
    assert f"a copy of row {source[0]}, column {source[1]}" in page.locator(".aside").inner_text()


def test_same_padding_of_an_even_kernel_is_uneven_as_in_pytorch(show):
    page = show(padding_stride(padding="same", kernel_size=4))
    assert state(page, "d2l-padding-stride")["output_shape"] == [8, 8]
    outside = page.locator('[data-plate="input"] [role="row"]').first.locator(".outside")
    assert outside.count() == 11, "one ghost row above"
    last = page.locator('[data-plate="input"] [role="row"]')
    assert last.count() == 11 and "outside" in cell(page, "input", 9, 5).get_attribute("class")
    assert "outside" not in (cell(page, "input", 8, 5).get_attribute("class") or "")


@pytest.mark.parametrize(("preset", "shape"), [("valid", [6, 6]), ("same", [8, 8]), ("full", [10, 10])])
def test_presets_of_padding(show, preset, shape):
    page = show(PADDING)
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_label("preset").select_option(preset)
    assert state(page, "d2l-padding-stride")["output_shape"] == shape


def test_cells_never_read_are_hatched_and_counted(show):
    page = show("<d2l-padding-stride state='{\"stride\": 4}'></d2l-padding-stride>")
    now = state(page, "d2l-padding-stride")
    assert now["never_read"] == sum(n == 0 for row in now["uses"] for n in row) == 39
    assert page.locator('[data-plate="input"] .never').count() == 39
    assert "39 of 64 input cells are never read" in page.locator(".aside").inner_text()


SHAPE = {"input_size": [15, 12], "kernel_size": 3, "padding": 1, "stride": 2}  # 8×6


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (("7", "5"), "The padding adds cells on both sides, 2p in all."),
        (("9", "9"), "Count where the window can begin"),
        (("6", "8"), "Rows come first"),
        (("15", "12"), "The window moves by the stride"),
        (("7×5", ""), "The padding adds cells on both sides"),
    ],
)
def test_a_wrong_shape_is_told_its_slip(show, answer, said):
    page = show(padding_stride(**SHAPE, ask="output_shape"))
    for field, text in zip(page.locator(".ask input").all(), answer, strict=True):
        field.fill(text)
    page.get_by_role("button", name="Check").click()
    assert said in page.locator(".verdict").inner_text()
    page.get_by_label("rows").fill("8")
    page.get_by_label("columns").fill("6")
    page.keyboard.press("Enter")
    assert page.locator(".verdict").inner_text() == "Right."
    assert state(page, "d2l-padding-stride")["output_shape"] == [8, 6]


def test_what_is_no_number_is_no_answer(show):
    page = show(padding_stride(**SHAPE, ask="output_shape"))
    page.get_by_label("rows").fill("eight")
    page.keyboard.press("Enter")
    assert "“eight” is not an answer yet; type 2 numbers, such as 4 and 6" in page.locator(".notice").inner_text()


def test_nothing_in_the_picture_gives_the_answer_away(show):
    page = show(padding_stride(stride=4, view="uses", ask="never_read"))
    assert page.locator(".never, .beam, .formulas, [data-plate=output]").count() == 0
    assert all(text != "4" for text in page.locator('[data-plate="input"] .p62').all_inner_texts())
    page.get_by_label("cells").fill("25")
    page.keyboard.press("Enter")
    assert "Those are the cells that are read" in page.locator(".verdict").inner_text()
    page.get_by_role("button", name="Show me").click()
    assert page.locator('[data-plate="input"] .never').count() == 39


def test_with_the_question_locked_each_new_state_is_asked_for(show):
    page = show(html(PaddingStride, lock="ask", ask="output_shape"))
    for answer in ("8", "4"):
        for field in page.locator(".ask input").all():
            field.fill(answer)
        page.keyboard.press("Enter")
        assert page.locator(".verdict").inner_text() == "Right."
        page.get_by_role("button", name="stride: more").first.click()
        assert page.locator(".ask").count() == 1
