"""The contract that pages and other tests rely on, and what the two figures do."""

import pytest
from conftest import padding_stride, state

SLIDING = "<d2l-sliding-kernel></d2l-sliding-kernel>"
PADDING = "<d2l-padding-stride></d2l-padding-stride>"
IMAGE = [[1, 1, 0, 0, 0, 0, 1, 1]] * 6


def cell(page, plate: str, row: int, column: int):
    """A cell of the plate `input`, `kernel` or `output`."""
    return (
        page.locator(f'[data-plate="{plate}"] [role="row"]').nth(row).locator('[role="gridcell"]').nth(column)
    )


def test_state_gets_a_snapshot_with_what_follows_from_it(show):
    page = show(SLIDING)
    now = state(page)
    assert now["input"] == IMAGE and now["kernel"] == [[1, -1]]
    assert now["stride"] == [1, 1] and now["padding"] == [0, 0] and now["mode"] == "correlation"
    assert now["output_shape"] == [6, 7] and now["output"][0] == [0, 1, 0, 0, 0, -1, 0]
    page.evaluate("document.querySelector('d2l-sliding-kernel').state.input[0][0] = 99")
    assert state(page)["input"] == IMAGE, "a snapshot is no handle on the figure"


def test_state_takes_a_part_and_ignores_what_is_derived(show):
    page = show(SLIDING)
    page.evaluate(
        "document.querySelector('d2l-sliding-kernel').state = "
        "{ stride: 2, kernel: [[1], [2]], output: [[5]], output_shape: [1, 1] }"
    )
    now = state(page)
    assert now["stride"] == [2, 2] and now["kernel"] == [[1], [2]]
    assert now["output_shape"] == [3, 4] and now["input"] == IMAGE


def test_change_is_sent_for_the_readers_changes_and_for_no_others(show):
    page = show(f"<section>{SLIDING}</section>")
    page.evaluate(
        """() => { window.seen = [];
          document.querySelector('section').addEventListener('change',
            e => seen.push([e.target.localName, e.detail])) }"""
    )
    page.evaluate("document.querySelector('d2l-sliding-kernel').state = { kernel: [[1, 1]] }")
    assert page.evaluate("seen") == [], "setting the state is the page's own change"
    page.get_by_role("button", name="flip: convolution").click()
    assert page.evaluate("seen") == [["d2l-sliding-kernel", ["mode"]]]
    assert state(page)["mode"] == "convolution"


def test_numbers_in_the_cells_are_the_states(show):
    page = show(SLIDING)
    texts = page.locator('[data-plate="output"] [role="gridcell"]').all_inner_texts()
    assert texts == [t for _ in range(6) for t in ("0", "1", "0", "0", "0", "−1", "0")]


def test_pointing_at_an_output_shows_its_window_until_the_pointer_leaves(show):
    page = show(SLIDING)
    cell(page, "output", 2, 5).hover()
    assert "Y[2, 5] = 0·1 + 1·(−1) = −1" in page.locator(".sum").inner_text()
    assert state(page)["position"] == [0, 1], "hovering is looking, not choosing"
    page.mouse.move(5, 5)
    assert "Y[0, 1] = 1·1 + 0·(−1) = 1" in page.locator(".sum").inner_text()


def test_a_press_on_an_output_holds_its_window(show):
    page = show(SLIDING)
    cell(page, "output", 2, 5).click()
    cell(page, "output", 4, 1).hover()
    assert "Y[2, 5]" in page.locator(".sum").inner_text()
    page.get_by_role("button", name="let go").click()
    cell(page, "output", 4, 1).hover()
    assert "Y[4, 1]" in page.locator(".sum").inner_text()


def test_pointing_at_an_input_lights_up_the_outputs_that_it_reaches(show):
    page = show(SLIDING)
    cell(page, "input", 3, 4).hover()
    lit = page.locator('[data-plate="output"] .reach, [data-plate="output"] .current')
    assert lit.count() == 2
    assert "current" in cell(page, "output", 3, 4).get_attribute("class")
    assert "reach" in cell(page, "output", 3, 3).get_attribute("class")


def test_pointing_at_a_weight_lights_up_every_input_that_it_multiplies(show):
    page = show(SLIDING)
    cell(page, "kernel", 0, 1).hover()
    assert page.locator('[data-plate="input"] .fed').count() == 6 * 7
    assert "fed" not in (cell(page, "input", 0, 0).get_attribute("class") or "")


def test_a_weight_can_be_dragged_and_the_output_follows(show):
    page = show(SLIDING)
    box = cell(page, "kernel", 0, 1).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 34, steps=5)
    page.mouse.up()
    now = state(page)
    assert now["kernel"] == [[1, 1]] and now["output"][0] == [2, 1, 0, 0, 0, 1, 2]


def test_a_value_can_be_typed(show):
    page = show(SLIDING)
    cell(page, "input", 0, 3).dblclick()
    page.keyboard.type("2.5")
    page.keyboard.press("Enter")
    assert state(page)["input"][0][3] == 2.5
    cell(page, "kernel", 0, 0).dblclick()
    page.keyboard.type("three")
    page.keyboard.press("Enter")
    assert "“three” is not a number; type for instance 0.5 or −1" in page.locator(".notice").inner_text()
    assert state(page)["kernel"] == [[1, -1]]


def test_the_brush_paints_where_it_is_drawn(show):
    page = show(SLIDING)
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="brush").click()
    start, end = cell(page, "input", 2, 2).bounding_box(), cell(page, "input", 2, 5).bounding_box()
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(end["x"] + 5, end["y"] + 5, steps=12)
    page.mouse.up()
    assert state(page)["input"][2] == [1] * 8


def test_convolution_flips_the_kernel_before_the_readers_eyes(show):
    page = show(SLIDING)
    page.get_by_role("button", name="flip: convolution").click()
    assert page.locator('[data-plate="kernel"] [role="gridcell"]').all_inner_texts() == ["−1", "1"]
    now = state(page)
    assert now["kernel"] == [[1, -1]] and now["output"][0] == [0, -1, 0, 0, 0, 1, 0]
    # What lies on the left now is the kernel's last weight.
    cell(page, "kernel", 0, 0).dblclick()
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    assert state(page)["kernel"] == [[1, 4]]


def test_play_slides_to_the_end_and_pause_stops(show):
    page = show(SLIDING)
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_label("speed").select_option("16")
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("document.querySelector('d2l-sliding-kernel').state.position[1] >= 4")
    page.get_by_role("button", name="Pause").click()
    here = state(page)["position"]
    page.wait_for_timeout(300)
    assert state(page)["position"] == here
    page.evaluate("document.querySelector('d2l-sliding-kernel').state = { position: [5, 4] }")
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Play").wait_for()
    assert state(page)["position"] == [5, 6], "it plays once and stops at the end"


def test_nothing_plays_while_it_is_out_of_sight(show):
    page = show(SLIDING + '<div style="height: 3000px"></div>')
    page.get_by_role("button", name="Play").click()
    page.mouse.wheel(0, 2500)
    page.wait_for_function("document.querySelector('d2l-sliding-kernel').playing === false")


def test_the_scrubber_goes_anywhere(show):
    page = show(SLIDING)
    page.get_by_role("slider").fill("20")
    assert state(page)["position"] == [2, 6]


def test_what_does_not_fit_is_said_and_can_be_mended(show):
    page = show(PADDING)
    page.evaluate(
        "document.querySelector('d2l-padding-stride').state = { input_size: 3, kernel_size: 5, padding: 0 }"
    )
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
        "height: floor of (7 + 0 + 0 − 1·(3 − 1) − 1) / 3, plus 1, is 2",
        "width: floor of (9 + 0 + 0 − 1·(3 − 1) − 1) / 2, plus 1, is 4",
    ]
    first = "".join(page.locator(".formula .line").first.inner_text().split())
    assert "⌊4/3⌋+1=2" in first


def test_cells_never_read_are_hatched_and_counted(show):
    page = show("<d2l-padding-stride state='{\"stride\": 4}'></d2l-padding-stride>")
    now = state(page, "d2l-padding-stride")
    assert now["never_read"] == sum(n == 0 for row in now["uses"] for n in row) == 39
    assert page.locator('[data-plate="input"] .never').count() == 39
    assert "39 of 64 input cells are never read" in page.locator(".aside").inner_text()


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
    assert (
        ghost.get_attribute("aria-label")
        == f"outside, a copy of row {source[0]}, column {source[1]}: {corner}"
    )
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


@pytest.mark.parametrize("body", [SLIDING, PADDING])
def test_at_most_five_controls_are_in_sight(show, body):
    page = show(body)
    assert page.locator(".bar > .control:visible").count() <= 5
    assert page.locator(".panel").count() == 0


def test_a_28x28_picture_can_be_shown(show):
    page = show(SLIDING)
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_label("picture").select_option(label="ankle boot 28×28")
    page.get_by_label("kernel", exact=True).select_option(label="Sobel │")
    now = state(page)
    assert now["output_shape"] == [26, 26]
    assert page.locator('[data-plate="input"] [role="gridcell"]').count() == 784


def test_a_figure_taken_out_of_the_page_comes_back_whole(show):
    page = show(SLIDING)
    page.evaluate(
        """() => { const f = document.querySelector('d2l-sliding-kernel');
          f.state = { stride: 2 }; f.play(); f.remove(); document.querySelector('main').append(f); }"""
    )
    assert state(page)["stride"] == [2, 2]
    assert page.evaluate("document.querySelector('d2l-sliding-kernel').playing") is False
    page.get_by_role("button", name="flip: convolution").click()
    assert state(page)["mode"] == "convolution"
