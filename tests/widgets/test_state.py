"""State round-trips through Python, JSON, the address and "copy link"; what is wrong is said."""

import json

import pytest
from figure_pages import state

from d2lmini.widgets import PaddingStride, SlidingKernel

STATES = [
    {"kernel": [[0.1, -2.25], [3, 1e-7]], "stride": [2, 1], "padding": [1, 0], "position": [1, 2]},
    {"mode": "convolution", "bias": -0.5, "padding": "same", "padding_mode": "reflect", "dilation": [1, 2]},
    {"input": [[1, 2, 3], [4, 5, 6], [7, 8, 9]], "kernel": [[1 / 3]], "position": [2, 2]},
]


def figure(part: dict) -> str:
    return f"<d2l-sliding-kernel state='{json.dumps(part)}'></d2l-sliding-kernel>"


@pytest.mark.parametrize("part", STATES)
def test_python_to_page_and_back(show, part):
    widget = SlidingKernel(**part)
    page = show(widget.to_html())
    now = state(page)
    assert {key: now[key] for key in widget.state} == widget.state
    again = SlidingKernel()
    again.state = now  # `output` and `output_shape` among it
    assert again.state == widget.state
    assert now["output_shape"] == widget.output_shape


def test_padding_stride_from_python_to_page_and_back(show):
    widget = PaddingStride(input_size=(7, 9), stride=(3, 2), padding="valid", view="uses", position=(1, 1))
    now = state(show(widget.to_html()), "d2l-padding-stride")
    assert {key: now[key] for key in widget.state} == widget.state
    assert (now["uses"], now["never_read"], now["output"]) == (widget.uses, widget.never_read, widget.output)


@pytest.mark.parametrize("part", STATES)
def test_a_copied_link_opens_the_same_figure(show, part):
    page = show(figure({}))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("part => { document.querySelector('d2l-sliding-kernel').state = {}; window.part = part }", part)
    # The reader's own change, not the page's: the link must carry it.
    page.evaluate("document.querySelector('d2l-sliding-kernel').change(part)")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("link copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert page.url == link and "#sliding-kernel=" in link
    before = state(page)
    other = page.context.new_page()
    other.goto(link)
    assert state(other) == before


def test_the_state_is_copied_as_a_link_even_without_a_clipboard(show):
    page = show(figure({}))
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("your browser does not let this page copy; here it is:").wait_for()
    assert "#sliding-kernel=" in page.locator(".notice").inner_text()


def test_a_hash_that_arrives_later_is_taken(show):
    page = show(figure({}))
    page.evaluate("location.hash = 'sliding-kernel=kernel:1,2;3,4~mode:convolution'")
    page.wait_for_function("document.querySelector('d2l-sliding-kernel').state.mode === 'convolution'")
    assert state(page)["kernel"] == [[1, 2], [3, 4]]


def test_two_figures_of_a_kind_have_their_own_names(show):
    page = show(figure({}) * 2, hash="#sliding-kernel-2=stride:2,2&sliding-kernel=stride:3,3")
    strides = page.evaluate("[...document.querySelectorAll('d2l-sliding-kernel')].map(f => f.state.stride)")
    assert strides == [[3, 3], [2, 2]]


def test_an_id_is_the_name(show):
    page = show('<d2l-sliding-kernel id="edges"></d2l-sliding-kernel>', hash="#edges=stride:2,2")
    assert state(page)["stride"] == [2, 2]


def test_a_figure_with_a_name_of_its_own_leaves_the_others_theirs(show):
    named = SlidingKernel(id="edges", stride=3)
    page = show(figure({}) + named.to_html() + figure({}), hash="#edges=stride:2,2&sliding-kernel-2=stride:4,4")
    strides = page.evaluate("[...document.querySelectorAll('d2l-sliding-kernel')].map(f => f.state.stride)")
    assert strides == [[1, 1], [2, 2], [4, 4]]


def test_the_pages_own_anchors_are_left_alone(show):
    page = show('<h2 id="part">Part</h2>' + figure({}), hash="#part")
    assert page.locator(".notice").count() == 0


@pytest.mark.parametrize(
    ("hash", "said"),
    [
        ("kernel:1,x", "kernel must be a grid of numbers"),
        ("kernel:1,2;3", "row 1 has 1 cells and row 0 has 2"),
        ("kernel:", "kernel must be a grid of numbers"),
        ("stride:0,1", "stride must be a whole number or a pair [height, width] from 1 to 28; got [0,1]"),
        ("stride:99999999999", "stride must be"),
        ("mode:sideways", "mode must be one of correlation, convolution"),
        ("padding:narrow", 'padding must be "same", "valid" or whole numbers; got "narrow"'),
        ("colour:blue", 'this figure has no "colour"'),
        ("__proto__:1", "this figure has no"),
        ("constructor:1", 'this figure has no "constructor"'),
        ("nonsense", "a figure expects key:value"),
        ("mode:%E0%A4%A", "cut off in the middle of a character"),
        ("input:" + ";".join(["1"] * 40), "at most 28×28; got 40×1"),
        ("mode:<img src=x onerror=alert(1)>", "mode must be one of"),
    ],
)
def test_a_bad_hash_gives_a_sentence_and_the_pages_figure(show, hash, said):
    page = show(figure({"kernel": [[1, 1]]}), hash=f"#sliding-kernel={hash}")
    assert said in page.locator(".notice").inner_text()
    now = state(page)
    assert now["kernel"] == [[1, 1]] and now["output_shape"] == [6, 7]


@pytest.mark.parametrize(
    ("attribute", "said"),
    [
        ('{"kernel": [[1,', "the state attribute is no JSON"),
        ("[]", "a figure's state must be an object"),
        ('{"kernel": "edges"}', "kernel must be a grid of numbers"),
        ('{"kernel": [[1, null]]}', "row 0 holds null"),
        ('{"stride": 1.5}', "stride must be a whole number"),
        ('{"stride": 2, "kernel": 3}', "kernel must be a grid of numbers"),
        ('{"Kernel": [[1]]}', 'this figure has no "Kernel"; it knows input, kernel,'),
    ],
)
def test_a_bad_state_gives_a_sentence_and_the_default_figure(show, attribute, said):
    page = show(f"<d2l-sliding-kernel state='{attribute}'></d2l-sliding-kernel>")
    assert said in page.locator(".notice").inner_text()
    default = state(show("<d2l-sliding-kernel></d2l-sliding-kernel>"))
    assert state(page) == default, "a state is taken as a whole or not at all"


def test_a_bad_state_set_by_a_script_leaves_the_figure_as_it_is(show):
    page = show(figure({"stride": 2}))
    page.evaluate("document.querySelector('d2l-sliding-kernel').state = { kernel: [[NaN]] }")
    page.get_by_text("kernel must be a grid of numbers").wait_for()
    assert state(page)["stride"] == [2, 2]


def test_a_locked_key_cannot_be_changed_by_the_reader(show):
    page = show('<d2l-sliding-kernel lock="kernel mode"></d2l-sliding-kernel>')
    assert page.locator(".bar select").count() == 0 and page.get_by_role("button", name="flip").count() == 0
    weight = page.locator('[data-plate="kernel"] [role="gridcell"]').first
    weight.dblclick()
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    box = weight.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 5, box["y"] - 60, steps=4)
    page.mouse.up()
    page.evaluate("document.querySelector('d2l-sliding-kernel').change({ kernel: [[9]] })")
    assert "kernel is fixed on this page" in page.locator(".notice").inner_text()
    page.evaluate("location.hash = 'sliding-kernel=kernel:7'")
    page.get_by_text("the address changes kernel, which is fixed on this page").wait_for()
    assert state(page)["kernel"] == [[1, -1]]
    page.get_by_role("slider").fill("3")
    assert state(page)["position"] == [0, 3], "what is not locked still moves"


def test_all_can_be_locked_and_the_window_still_moves(show):
    page = show('<d2l-padding-stride lock="all"></d2l-padding-stride>')
    page.get_by_role("button", name="More", exact=True).click()
    assert (
        page.locator("d2l-padding-stride input[type=number], d2l-padding-stride select:not([aria-label=speed])").count()
        == 0
    )
    page.get_by_role("button", name="Step").click()
    assert state(page, "d2l-padding-stride")["position"] == [0, 1]


def test_a_lock_in_the_address_holds_and_travels(show):
    page = show(figure({}), hash="#sliding-kernel=kernel:2,2~lock:kernel")
    page.evaluate("document.querySelector('d2l-sliding-kernel').change({ kernel: [[9]] })")
    assert state(page)["kernel"] == [[2, 2]]
    assert page.evaluate("document.querySelector('d2l-sliding-kernel').link").endswith("~lock:kernel")


def test_a_lock_from_python_comes_with_the_html(show):
    page = show(SlidingKernel(lock=["kernel"]).to_html())
    assert page.evaluate("document.querySelector('d2l-sliding-kernel').lock") == ["kernel"]


def test_reset_goes_back_to_what_the_page_gave(show):
    page = show(figure({"kernel": [[1, 1]], "stride": 2}))
    page.get_by_role("button", name="flip: convolution").click()
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="stride ↓: more").click()
    page.get_by_role("button", name="Reset").click()
    now = state(page)
    assert (now["kernel"], now["stride"], now["mode"]) == ([[1, 1]], [2, 2], "correlation")
