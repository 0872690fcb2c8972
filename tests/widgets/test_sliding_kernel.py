"""`SlidingKernel`: the contract on its example, and what the reader does with it."""

import random

import pytest
import torch
from figure_pages import cell, html, sliding, state, tab_to

from d2lmini.widgets import SlidingKernel

STATES = [
    {"kernel": [[0.1, -2.25], [3, 1e-7]], "stride": [2, 1], "padding": [1, 0], "position": [1, 2]},
    {"kernel": [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]], "padding": 1, "mode": "convolution", "bias": -0.5},
    {"kernel": [[1, 2], [3, 4]], "padding": 1, "view": "matrix", "position": [2, 2]},
    {"input": [[0.25] * 28] * 28, "padding": "same", "padding_mode": "reflect", "dilation": [1, 2]},
]
SLIDING = sliding()
IMAGE = [[1, 1, 0, 0, 0, 0, 1, 1]] * 6


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


ASKED = {"input": [[1, 2, 0, 3], [4, 1, 1, 0], [0, 2, 5, 1]], "kernel": [[2, -1], [0, 1]], "position": [1, 2]}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("5", "Rows and columns count from 0"),
        ("6", "Y[1, 1], one column too far left"),
        ("−2", "You turned the kernel round"),
        ("2", "That is the first product"),
        ("9", "Multiply each pair, then add"),
        ("77", "Multiply each weight by the cell it lies on"),
    ],
)
def test_a_wrong_output_is_told_its_slip(show, answer, said):
    page = show(sliding(**ASKED, ask="output"))
    page.locator(".ask input").fill(answer)
    page.keyboard.press("Enter")
    assert said in page.locator(".verdict").inner_text()
    assert page.locator('[data-plate="output"]').count() == 0 and state(page)["output"] is None


def test_the_right_output_is_revealed_and_the_figure_is_free_again(show):
    page = show(sliding(**ASKED, ask="output"))
    page.locator(".ask input").fill("3")
    page.get_by_role("button", name="Check").click()
    assert page.locator(".verdict").inner_text() == "Right."
    assert "Y[1, 2] = 1·2 + 0·(−1) + 5·0 + 1·1 = 3" in page.locator(".sum").inner_text()
    assert state(page)["output"][1][2] == 3
    page.get_by_role("button", name="flip: convolution").click()
    assert page.locator(".ask").count() == 0, "asked once; a figure that is not locked is the reader's now"


def test_the_window_cannot_be_counted_while_its_outputs_are_asked_for(show):
    page = show(html(SlidingKernel, ask="output_shape"))
    assert page.locator(".bar input[type=range], .play, .beam, .sum").count() == 0
    tab_to(page, plate="input")
    for key in ("ArrowDown", "ArrowRight", "]", "Space"):
        page.keyboard.press(key)
    assert state(page)["position"] == [0, 1]
    cell(page, "input", 5, 6).click()
    assert state(page)["position"] == [0, 1]
    said = page.locator("[role=status]").inner_text()
    assert "output (" not in said and "Predict" in page.locator(".ask").inner_text()


def test_by_touch_a_question_is_answered(show):
    page = show(sliding(**ASKED, ask="output"), width=390, has_touch=True, is_mobile=True)
    page.locator(".ask input").tap()
    page.keyboard.type("3")
    page.get_by_role("button", name="Check").tap()
    assert page.locator(".verdict").inner_text() == "Right."


def test_a_screen_reader_has_the_question_the_field_and_the_verdict(show):
    page = show(sliding(**ASKED, ask="output"))
    tree = page.locator("main").aria_snapshot()
    assert 'textbox "Predict: what is Y[1, 2], the output for the framed window?"' in tree
    assert 'button "Check"' in tree and "= 3" not in tree and 'grid "output' not in tree
    page.locator(".ask input").fill("5")
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("Not yet. Rows and columns count from 0.").wait_for()


def test_the_matrix_does_what_the_window_does(show):
    """In every padding mode: the matrix times the input's cells is `conv2d`'s output."""
    page = show("")
    rng = random.Random(5)
    compared = 0
    for _ in range(60):
        x = torch.randn(rng.randint(2, 5), rng.randint(2, 6), dtype=torch.float64)
        k = torch.randn(rng.randint(1, 3), rng.randint(1, 3), dtype=torch.float64)
        options = {
            "stride": rng.randint(1, 2),
            "padding": rng.randint(0, 2),
            "dilation": rng.randint(1, 2),
            "padding_mode": rng.choice(["zeros", "reflect", "replicate", "circular"]),
        }
        script = """([x, k, o]) => { try {
          const g = d2l.geometry([x.length, x[0].length], [k.length, k[0].length], o);
          return [d2l.windowMatrix(g, k).values, d2l.conv2d(x, k, o)]; }
          catch (e) { if (e.name !== 'Refusal') throw e; return null; } }"""
        answer = page.evaluate(script, [x.tolist(), k.tolist(), options])
        if answer is None:
            continue
        matrix, output = (torch.tensor(part, dtype=torch.float64) for part in answer)
        assert torch.allclose(matrix @ x.flatten(), output.flatten(), atol=1e-12), options
        compared += 1
    assert compared >= 30


def test_a_row_of_the_matrix_is_a_window_and_an_entry_a_weight(show):
    page = show(sliding(input=[[1, 2, 3, 4, 5]] * 4, kernel=[[1, 2], [3, 4]], view="matrix"))
    matrix = page.locator("d2l-matrix").bounding_box()
    size = matrix["width"] / 20
    page.mouse.move(matrix["x"] + 6.5 * size, matrix["y"] + 5.5 * size)  # row 5 is Y[1, 1]; column 6 is X[1, 1]
    assert "Y[1, 1] = " in page.locator(".sum").inner_text()
    assert "This weight, K[0, 0], stands in 12 entries" in page.locator(".under .aside").inner_text()
    assert "fed" in cell(page, "kernel", 0, 0).get_attribute("class")
    page.mouse.click(matrix["x"] + 6.5 * size, matrix["y"] + 5.5 * size)
    assert state(page)["position"] == [1, 1]
    page.keyboard.press("ArrowDown")
    assert state(page)["position"] == [1, 2], "the next row of the matrix is the next window"
