"""By keyboard alone, by touch alone, unseen, unmoving, on a narrow screen, in any colours."""

import re

import pytest
from figure_pages import BEYOND, FOCUS, padding_stride, sliding, state, tab_to

SLIDING = "<d2l-sliding-kernel></d2l-sliding-kernel>"
PADDING = "<d2l-padding-stride></d2l-padding-stride>"
BOTH = SLIDING + PADDING


def test_by_keyboard_alone(show):
    """Move the window, step, play, edit a weight and an input, flip, open the panel, change the stride."""
    page = show(SLIDING)
    tab_to(page, plate="input")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert state(page)["position"] == [1, 2], "arrows move the window"
    page.keyboard.press("]")
    assert state(page)["position"] == [1, 3]
    page.keyboard.press("[")
    page.keyboard.press("[")
    assert state(page)["position"] == [1, 1]
    page.keyboard.press("End")
    assert state(page)["position"] == [1, 6]
    page.keyboard.press("Home")
    assert state(page)["position"] == [1, 0]
    page.keyboard.press("Control+End")
    assert state(page)["position"] == [5, 6]
    page.keyboard.press("Control+Home")
    page.keyboard.press("Enter")
    page.keyboard.type("0.5")
    page.keyboard.press("Enter")
    assert state(page)["input"][0][0] == 0.5
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelector('d2l-sliding-kernel').state.position[1] >= 2")
    page.keyboard.press("Space")
    assert page.evaluate("document.querySelector('d2l-sliding-kernel').playing") is False

    tab_to(page, plate="kernel")
    assert page.locator('[data-plate="input"] .fed').count() == 42, "focus shows what hovering shows"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    assert state(page)["kernel"] == [[1, -0.5]]
    page.keyboard.type("-3")
    page.keyboard.press("Escape")
    assert state(page)["kernel"] == [[1, -0.5]], "Escape takes nothing"
    page.keyboard.type("-3")
    page.keyboard.press("Enter")
    assert state(page)["kernel"] == [[1, -3]]

    tab_to(page, plate="output")
    page.keyboard.press("ArrowDown")
    assert state(page)["position"][0] == 1
    tab_to(page, text="flip")
    page.keyboard.press("Space")
    assert state(page)["mode"] == "convolution"
    tab_to(page, text="More")
    page.keyboard.press("Enter")
    tab_to(page, text="brush")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")  # it paints 0.75 now
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(FOCUS)[2] == "input":
            break
    page.keyboard.press("Control+Home")
    page.keyboard.press("Enter")
    assert state(page)["input"][0][0] == 0.75


def test_padding_and_stride_by_keyboard_alone(show):
    page = show(PADDING)
    tab_to(page, text="stride")
    page.keyboard.press("ArrowUp")
    assert state(page, "d2l-padding-stride")["stride"] == [2, 2]
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    assert state(page, "d2l-padding-stride")["stride"] == [4, 4]
    tab_to(page, text="count reads")
    page.keyboard.press("Enter")
    assert state(page, "d2l-padding-stride")["view"] == "uses"
    tab_to(page, text="More")
    page.keyboard.press("Enter")
    tab_to(page, text="outside is")
    page.keyboard.press("r")
    assert state(page, "d2l-padding-stride")["padding_mode"] == "reflect"


def test_a_grid_is_one_stop_of_the_tab_key(show):
    page = show(BOTH)
    for plate in page.locator("d2l-grid").all():
        assert plate.locator('[tabindex="0"]').count() == 1


def test_by_touch_alone(show):
    """Tap, slide a finger over the input, drag a weight, edit it with a second tap, paint, open the panel."""
    page = show(SLIDING, width=390, has_touch=True, is_mobile=True)
    client = page.context.new_cdp_session(page)

    def finger(kind: str, x: float, y: float) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def centre(plate: str, row: int, column: int) -> tuple[float, float]:
        place = page.locator(f'[data-plate="{plate}"] [role="row"]').nth(row)
        box = place.locator('[role="gridcell"]').nth(column).bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def swipe(start: tuple[float, float], end: tuple[float, float]) -> None:
        finger("touchStart", *start)
        for n in range(1, 9):
            finger("touchMove", *(a + (b - a) * n / 8 for a, b in zip(start, end, strict=True)))
        finger("touchEnd", *end)

    page.touchscreen.tap(*centre("output", 3, 5))
    assert state(page)["position"] == [3, 5]
    swipe(centre("input", 2, 1), centre("input", 2, 4))
    assert state(page)["position"] == [2, 4], "the window follows the finger"
    x, y = centre("kernel", 0, 1)
    swipe((x, y), (x, y - 33))
    assert state(page)["kernel"] == [[1, 1]]
    page.touchscreen.tap(*centre("kernel", 0, 0))
    page.touchscreen.tap(*centre("kernel", 0, 0))
    page.locator(".editor").fill("7")
    page.locator(".editor").press("Enter")
    assert state(page)["kernel"] == [[7, 1]]
    page.get_by_role("button", name="More", exact=True).tap()
    page.get_by_role("button", name="brush").tap()
    page.evaluate("scrollTo(0, 0)")
    swipe(centre("input", 5, 2), centre("input", 5, 5))
    assert state(page)["input"][5] == [1] * 8
    page.get_by_role("button", name="Step", exact=True).tap()
    assert state(page)["position"] != [2, 4]


def test_the_live_region_says_the_arithmetic(show):
    page = show(SLIDING)
    tab_to(page, plate="output")
    page.keyboard.press("ArrowDown")
    page.get_by_role("status").get_by_text("output (1, 1) = 1·1 + 0·(−1) = 1").wait_for()


def test_the_live_region_says_what_is_wrong_and_what_is_never_read(show):
    page = show(PADDING)
    page.evaluate("document.querySelector('d2l-padding-stride').state = { stride: 4 }")
    page.get_by_role("status").get_by_text("39 of 64 input cells are never read").wait_for()
    page.evaluate("document.querySelector('d2l-padding-stride').state = { input_size: 2, padding: 0 }")
    page.get_by_role("status").get_by_text("the smallest padding is 1").wait_for()


def test_the_live_region_is_still_while_the_window_slides(show):
    page = show(SLIDING)
    page.evaluate(
        """() => { const f = document.querySelector('d2l-sliding-kernel'); window.said = [];
          new MutationObserver(() => said.push(f.spoken)).observe(
            f.shadowRoot.querySelector('[role=status]'),
            { characterData: true, childList: true, subtree: true });
          f.speed = 4; f.play(); }"""
    )
    page.wait_for_function("document.querySelector('d2l-sliding-kernel').state.position[1] >= 5")
    assert page.evaluate("said") == []
    page.keyboard.press("]")
    page.get_by_role("button", name="Pause").click()
    page.wait_for_function("said.length === 1")


def test_with_reduced_motion_nothing_moves_by_itself(show):
    page = show(SLIDING, reduced_motion="reduce")
    assert page.get_by_role("button", name="Play").count() == 0
    page.locator(".play").click()
    assert state(page)["position"] == [0, 2], "Play is one step"
    page.wait_for_timeout(1200)
    assert state(page)["position"] == [0, 2]
    frame = page.locator('[data-plate="input"] .frame')
    assert frame.evaluate("e => getComputedStyle(e).transitionDuration") == "0s"


def test_nothing_plays_before_the_reader_asks(show):
    page = show(BOTH)
    before = state(page)["position"]
    page.wait_for_timeout(1200)
    assert state(page)["position"] == before


@pytest.mark.parametrize(
    "theme, paper",
    [("light", "#ffffff"), ("light", "#f3f4f5"), ("dark", "#000000"), ("dark", "#121212"), ("dark", "#171b22")],
)
def test_every_number_in_a_cell_has_contrast(show, theme, paper):
    """4.5:1 at every tint, positive and negative, on any page's paper (axe looks at the tints that are there)."""
    ramp = [[(n + 26 * row) / 104 - 1 for n in range(26)] for row in range(8)]
    page = show(
        sliding(input=ramp, kernel=[[1]]),
        html=f'data-theme="{theme}" style="--pst-color-background:{paper}"',
        width=1400,
    )
    script = """plate => {
      const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const rgb = colour => {
        paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3); };
      const luminance = colour => rgb(colour).map(c => c / 255)
        .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
      const { shadowRoot } = document.querySelector('d2l-sliding-kernel');
      return [...shadowRoot.querySelector(`[data-plate=${plate}]`)
        .shadowRoot.querySelectorAll('[role=gridcell]')].map(cell => {
          const style = getComputedStyle(cell);
          const [a, b] = [luminance(style.color), luminance(style.backgroundColor)].sort((x, y) => y - x);
          return (a + 0.05) / (b + 0.05); }); }"""
    for plate in ("input", "output"):
        contrasts = page.evaluate(script, plate)
        assert len(contrasts) == 208 and min(contrasts) >= 4.5, f"{plate}: {min(contrasts):.2f}:1"


@pytest.mark.parametrize("open_panel", [False, True], ids=["closed", "open"])
@pytest.mark.parametrize(
    "body",
    [
        BOTH,
        sliding(kernel=[[-2, -1, 0], [-1, 1, 1], [0, 1, 2]], padding=2),
        sliding(input=[[0.25] * 28] * 28, padding=1),
        padding_stride(input_size=[28, 20], padding=[4, 3], stride=[5, 1]),
    ],
    ids=["both", "padded", "28x28", "uneven"],
)
def test_at_320_pixels_nothing_is_cut_off(show, body, open_panel):
    page = show(body, width=320)
    page.evaluate(f"document.querySelectorAll('main > *').forEach(f => {{ f.open = {str(open_panel).lower()} }})")
    page.wait_for_timeout(200)
    assert page.evaluate(BEYOND) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "host",
    [
        'data-theme="{0}"',  # Jupyter Book
        'theme="{0}"',  # Colab
    ],
)
def test_the_figure_follows_the_pages_theme(show, host, theme):
    page = show(SLIDING, html=host.format(theme))
    assert page.locator("d2l-sliding-kernel").get_attribute("theme") == theme
    other = "dark" if theme == "light" else "light"
    name = re.match(r"[\w-]+", host)[0]
    page.evaluate(f"document.documentElement.setAttribute('{name}', '{other}')")
    page.locator(f"d2l-sliding-kernel[theme={other}]").wait_for()


@pytest.mark.parametrize(
    ("attribute", "light", "dark"),
    [("data-jp-theme-light", "true", "false"), ("data-vscode-theme-kind", "vscode-light", "vscode-dark")],
)
def test_the_figure_follows_jupyterlab_and_vs_code(show, attribute, light, dark):
    page = show(SLIDING, html="")
    for value, theme in ((dark, "dark"), (light, "light")):
        page.evaluate(f"document.body.setAttribute('{attribute}', '{value}')")
        page.locator(f"d2l-sliding-kernel[theme={theme}]").wait_for()


def test_the_figure_follows_the_system_where_the_page_says_nothing(show):
    page = show(SLIDING, html="", color_scheme="dark")
    assert page.locator("d2l-sliding-kernel").get_attribute("theme") == "dark"
    page.emulate_media(color_scheme="light")
    page.locator("d2l-sliding-kernel[theme=light]").wait_for()


def test_the_pages_palette_is_the_figures(show):
    """A page may set `--d2l-input`, and the figure uses it."""
    page = show(SLIDING)
    page.add_style_tag(content=":root { --d2l-input: rgb(1, 2, 3) }")
    colour = page.locator(".name.x").evaluate("e => getComputedStyle(e).color")
    assert colour == "rgb(1, 2, 3)"
