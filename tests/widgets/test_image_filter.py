"""`ImageFilter`: its numbers against PyTorch, its pixels against its numbers, and what the reader does with it."""

import io
import json
import random

import numpy as np
import pytest
import torch
from figure_pages import html, state
from PIL import Image
from torch.nn import functional as F

from d2lmini.widgets import ImageFilter

SOBEL = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
STATES = [
    {"input": "disc", "kernel": SOBEL, "stride": 1, "position": [30, 20]},
    {"input": "boot", "kernel": [[1, -1]], "sigma": 1.5, "stride": 2, "shift": [-1, 3]},
    {"input": [[0.25, 0.5, 1], [0, 0.75, 0.1]], "kernel": [[0.5], [2.25]], "stride": [1, 2]},
    {"sigma": 3},
]
ELEMENT = ImageFilter.element
FIGURE = f"document.querySelector('{ELEMENT}')"


def pixel(page, plate: str, row: float, column: float) -> tuple[float, float]:
    """Where on the screen this place of a picture is, in cells."""
    canvas = page.locator(f'[data-plate="{plate}"] canvas')
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    rows, columns = page.locator(f'[data-plate="{plate}"]').evaluate("p => p.shape")
    return box["x"] + (column + 0.5) * box["width"] / columns, box["y"] + (row + 0.5) * box["height"] / rows


def filtered(x: torch.Tensor, kernel: torch.Tensor, sigma: float, stride: list[int]) -> torch.Tensor:
    """Kernel, blur, stride, as section 7.3 writes them."""
    y = F.conv2d(F.pad(x[None, None], same(kernel)), kernel[None, None])
    if sigma:
        side = int(np.ceil(3 * sigma))
        bell = torch.exp(-0.5 * (torch.arange(-side, side + 1).double() / sigma) ** 2)
        y = F.conv2d(y, (bell.outer(bell) / bell.sum() ** 2)[None, None], padding=side)
    return y[0, 0, :: stride[0], :: stride[1]]


def same(kernel: torch.Tensor) -> list[int]:
    """PyTorch's padding="same": left, right, top, bottom."""
    (high, wide) = kernel.shape
    return [(wide - 1) // 2, wide // 2, (high - 1) // 2, high // 2]


def test_numbers_are_pytorchs_in_200_random_cases(show):
    rng = random.Random(6)
    cases, expected = [], []
    for _ in range(200):
        g = torch.Generator().manual_seed(rng.randrange(2**31))
        x = torch.rand(rng.randint(1, 20), rng.randint(1, 20), generator=g, dtype=torch.float64)
        kernel = torch.randn(rng.randint(1, 11), rng.randint(1, 11), generator=g, dtype=torch.float64)
        sigma, stride = rng.choice([0, 0, 0.5, 1.5, 4]), [rng.randint(1, 5), rng.randint(1, 5)]
        cases.append([x.tolist(), kernel.tolist(), sigma, stride])
        expected.append(filtered(x, kernel, sigma, stride))
    script = "cases => JSON.stringify(JSON.parse(cases).map(c => d2l.filter(...c)))"
    answers = json.loads(show("").evaluate(script, json.dumps(cases)))
    for answer, y in zip(answers, expected, strict=True):
        torch.testing.assert_close(torch.tensor(answer, dtype=torch.float64), y, atol=1e-12, rtol=0)
    for (x, kernel, sigma, stride), y in list(zip(cases, expected, strict=True))[:40]:
        python = ImageFilter(input=x, kernel=kernel, sigma=sigma, stride=stride)
        torch.testing.assert_close(torch.tensor(python.output, dtype=torch.float64), y, atol=1e-12, rtol=0)
        assert python.output_shape == list(y.shape)


def test_it_opens_with_nine_false_sets_of_rings(show):
    """The rings of 7.3: every fourth pixel has its whole sets of rings where the input has only fine ones."""
    page = show(html(ImageFilter))
    now = state(page, ELEMENT)
    y = torch.tensor(now["output"])
    rows = (torch.arange(129) - 64) ** 2
    rings = 0.5 + 0.5 * torch.cos(torch.pi * (rows[:, None] + rows) / 129)
    assert now["output_shape"] == [33, 33]
    torch.testing.assert_close(y, rings[::4, ::4])
    centres = [(i, j) for i in (8, 16, 24) for j in (8, 16, 24)]
    assert all(y[i, j] > 0.9 for i, j in centres), "nine whole sets"
    assert page.locator(".told").inner_text().replace("\xa0", " ") == (
        "identity, σ 0, stride 4: 129×129 → 33×33; false detail 0.38, true detail kept 100 %."
    )
    circle = page.locator("circle.limit")
    assert float(circle.get_attribute("r")) == pytest.approx(129 / 8), "waves longer than 2s are within"


EDGES = {"input": "boot", "kernel": SOBEL, "stride": 2}
LINKS = [
    ({"sigma": 1.5}, "false detail 0.02, true detail kept 79 %"),
    ({"sigma": 3}, "false detail 0.00, true detail kept 47 %"),
    ({**EDGES, "shift": [0, 1]}, "moved 1 right: the output changes by 56 %"),
    ({**EDGES, "shift": [0, 2]}, "moved 2 right: the output changes by 0 %"),
    ({**EDGES, "shift": [0, 1], "sigma": 2}, "moved 1 right: the output changes by 30 %"),
]


def test_links_show_what_the_text_says(show):
    page = show("".join(html(ImageFilter, **part) for part, _ in LINKS))
    for n, (part, said) in enumerate(LINKS):
        assert said in page.locator(".told").nth(n).inner_text().replace("\xa0", " ")
        now = page.locator(ELEMENT).nth(n).evaluate("figure => figure.state")
        python = ImageFilter(**part)
        for key in ("output_shape", "false_detail", "true_detail", "change"):
            assert now[key] == pytest.approx(getattr(python, key), abs=1e-9), key
        np.testing.assert_allclose(now["output"], python.output, atol=1e-12)


def test_every_picture_is_the_same_in_both_languages(show):
    page = show(html(ImageFilter))
    for name in ("rings", "disc", "boot", "shirt", "bag"):
        part = {"input": name, "stride": 1}
        page.evaluate(f"part => {{ {FIGURE}.state = part }}", part)
        np.testing.assert_allclose(state(page, ELEMENT)["output"], ImageFilter(**part).output, atol=1e-12)


def test_the_gaps_on_the_discs_rim_turn_with_the_kernel(show):
    """Sobel │ is silent at the top and the bottom of the disc, Sobel ─ at its sides."""
    page = show(html(ImageFilter, input="disc", kernel=SOBEL, stride=1))
    upright = np.abs(state(page, ELEMENT)["output"])
    page.get_by_label("kernel", exact=True).select_option(label="Sobel ─")
    flat = np.abs(state(page, ELEMENT)["output"])
    np.testing.assert_array_equal(upright, flat.T)
    assert upright[:, 30:34].max() == 0 and flat[30:34].max() == 0
    assert upright[30:34].max() == 4 and flat[:, 30:34].max() == 4


def test_pixels_are_whole_and_each_is_its_numbers_colour(show):
    """Screen scaling would alias by itself; negative is ink, positive green, beyond the unit a deeper green."""
    kernel = [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]
    page = show(
        html(ImageFilter, input=[[0, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0]], kernel=kernel, stride=1),
        device_scale_factor=1.5,
    )
    told = page.locator('[data-plate="output"]').evaluate(
        """p => { const c = p.shadowRoot.querySelector('canvas'), box = c.getBoundingClientRect();
          const [rows, columns] = p.shape, g = c.getContext('2d');
          const at = (i, j) => [...g.getImageData(j * c.width / columns, i * c.height / rows, 1, 1).data];
          const runs = [...g.getImageData(0, c.height / 2, c.width, 1).data].filter((_, n) => n % 4 === 0);
          return [c.width / columns, c.height / rows, box.width * devicePixelRatio - c.width,
                  p.values.map((row, i) => row.map((x, j) => [x, at(i, j)])).flat()]; }"""
    )
    wide, high, off, cells = told
    assert wide == high == int(wide) and abs(off) < 0.01
    colours = dict((value, tuple(colour[:3])) for value, colour in cells)
    assert set(colours) == {0, -1, 4}
    red, green, blue = colours[-1]
    assert colours[0] == (255, 255, 255) and max(red, green, blue) - min(red, green, blue) < 25, "ink is no hue"
    assert colours[4][1] > colours[4][0] + 25 and colours[4][1] < 0x9E, "green, and deeper than the palette's"


def test_pointing_and_the_keyboard_show_the_sum(show):
    page = show(html(ImageFilter, input="boot", kernel=SOBEL, stride=2, position=[10, 9]))
    x = np.array(ImageFilter(input="boot", stride=1).output)
    y = ImageFilter(input="boot", kernel=SOBEL, stride=2).output
    page.mouse.move(*pixel(page, "output", 12, 10))
    total = page.locator(".sum .y").last.inner_text().replace("−", "-")
    assert "Y[12, 10]" in page.locator(".sum").inner_text() and float(total) == pytest.approx(y[12][10], abs=1e-3)
    assert state(page, ELEMENT)["position"] == [10, 9], "hovering is looking"
    page.mouse.move(*pixel(page, "input", 26, 19))
    assert "Y[13, 10]" in page.locator(".sum").inner_text(), "the output nearest to the pixel"
    page.mouse.move(2, 2)
    page.locator('[data-plate="output"] canvas').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert state(page, ELEMENT)["position"] == [11, 10]
    window = [(SOBEL[a][b], x[22 + a - 1, 20 + b - 1]) for a in range(3) for b in range(3)]
    terms = [(w, v) for w, v in window if w * v]
    assert page.locator(".sum .term").count() == len(terms) > 2
    page.get_by_role("status").get_by_text("output (11, 10) =").wait_for()


def test_a_drag_moves_the_picture_and_leaves_a_ghost(show):
    page = show(html(ImageFilter, input="boot", kernel=SOBEL, stride=2))
    page.mouse.move(*pixel(page, "input", 20, 20))
    page.mouse.down()
    page.mouse.move(*pixel(page, "input", 20, 22), steps=3)
    page.mouse.move(*pixel(page, "input", 19, 23), steps=3)
    page.mouse.up()
    assert state(page, ELEMENT)["shift"] == [-1, 3]
    assert page.locator('[data-plate="input"]').evaluate("p => p.ghost !== null")
    assert state(page, ELEMENT)["position"] == [0, 0], "a drag chooses no pixel"
    page.locator('[data-plate="input"] canvas').press("Shift+ArrowDown")
    page.get_by_role("button", name="move left").click()
    assert state(page, ELEMENT)["shift"] == [0, 2]
    assert state(page, ELEMENT)["change"] == 0


def test_a_finger_drags_the_picture_and_scrolls_elsewhere(show):
    page = show(html(ImageFilter, input="boot", stride=1), width=390, has_touch=True)
    touch = "p => getComputedStyle(p.shadowRoot.querySelector('canvas')).touchAction"
    assert page.locator('[data-plate="input"]').evaluate(touch) == "none"
    assert page.locator('[data-plate="output"]').evaluate(touch) == "auto"
    page.touchscreen.tap(*pixel(page, "output", 7, 9))
    assert state(page, ELEMENT)["position"] == [7, 9]


def test_weights_are_pulled_and_typed(show):
    page = show(html(ImageFilter, input="boot", stride=1))
    weight = page.locator('[data-plate="kernel"] [role="gridcell"]')
    weight.nth(4).click()
    page.keyboard.press("Shift+ArrowDown")
    assert state(page, ELEMENT)["kernel"][1][1] == 0.5
    weight.first.dblclick()
    page.keyboard.type("x")
    page.keyboard.press("Enter")
    assert "“x” is not a number" in page.locator(".notice").inner_text()
    weight.first.dblclick()
    page.keyboard.type("-0.5")
    page.keyboard.press("Enter")
    assert state(page, ELEMENT)["kernel"][0][0] == -0.5
    assert page.get_by_label("kernel", exact=True).input_value() == "own"


def test_a_drawing_is_drawn_without_gaps(show):
    page = show(html(ImageFilter, kernel=SOBEL, stride=1))
    page.get_by_label("picture").select_option(label="draw one")
    page.mouse.move(*pixel(page, "input", 5, 5))
    page.mouse.down()
    page.mouse.move(*pixel(page, "input", 5, 25), steps=2)
    page.mouse.up()
    now = state(page, ELEMENT)["input"]
    assert now[5][5:26] == [1] * 21 and np.sum(now) == 21


def upside_down() -> bytes:
    """A JPEG, 40 wide and 20 high, white at the left; its EXIF says that the camera lay upside down."""
    pixels = np.zeros((20, 40), np.uint8)
    pixels[:, :20] = 255
    picture, file = Image.fromarray(pixels), io.BytesIO()
    exif = picture.getexif()
    exif[0x0112] = 3
    picture.save(file, "JPEG", exif=exif)
    return file.getvalue()


def test_a_picture_of_the_readers_own_stays_with_the_reader(show):
    """Upright as its camera says; in no state, no address; a request would fail the fixture."""
    page = show(html(ImageFilter, stride=1), scheme="file")
    page.get_by_role("button", name="More", exact=True).click()
    chooser = page.locator("input[type=file]")
    chooser.set_input_files({"name": "me.jpg", "mimeType": "image/jpeg", "buffer": upside_down()})
    page.wait_for_function(f"{FIGURE}.state.input === 'own'")
    values = page.locator('[data-plate="input"]').evaluate("p => p.values")
    assert np.shape(values) == (20, 40)
    assert np.mean(values, axis=0)[:15].max() < 0.1 and np.mean(values, axis=0)[25:].min() > 0.9
    now = state(page, ELEMENT)
    assert now["output"] is None and now["output_shape"] == [20, 40]
    assert page.evaluate(f"{FIGURE}.link").endswith("#image-filter=input:own~position:0,0")
    chooser.set_input_files({"name": "notes.txt", "mimeType": "text/plain", "buffer": b"hello"})
    page.get_by_text("“notes.txt” is no picture that this browser can read").first.wait_for()
    assert state(page, ELEMENT)["input"] == "own"


def test_a_link_to_somebodys_own_picture_says_where_it_is(show):
    page = show(html(ImageFilter), hash="#image-filter=input:own")
    assert "never leaves the reader's device" in page.locator(".notice").inner_text()
    page.get_by_label("picture").select_option(label="disc 64×64")
    assert state(page, ELEMENT)["output_shape"] == [16, 16]


def test_the_kernel_is_told_from_the_picture(show):
    page = show(html(ImageFilter, input="boot", kernel=SOBEL, stride=1, ask="preset", position=[20, 20]))
    assert page.locator('[data-plate="kernel"]').count() == 0
    assert page.get_by_label("kernel", exact=True).count() == 0
    assert page.locator(".sum .term").count() == 0 and page.locator("rect.window").count() == 0
    verdict = page.locator(".verdict")
    for choice, slip in {
        "Sobel ─": "Look where it is silent: along the sole.",
        "edges │ [1, −1]": "This is positive from dark to bright; yours the other way.",
        "blur 3×3": "Blur of 0…1 is never negative.",
    }.items():
        page.get_by_role("button", name=choice, exact=True).click()
        assert verdict.inner_text() == f"Not yet. {slip}"
    page.get_by_role("button", name="Sobel │", exact=True).click()
    assert verdict.inner_text() == "Right."
    assert page.locator('[data-plate="kernel"]').count() == 1 and page.locator(".sum .term").count() > 0


@pytest.mark.filterwarnings("ignore:Using padding=.same")
def test_copied_code_gives_the_figures_output(show):
    page = show(html(ImageFilter))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for part in ({}, {"sigma": 1.5, "shift": [2, -3]}, {"input": [[0, 1, 0.5]], "kernel": [[1, -1]], "stride": [1, 2]}):
        script = f"""async part => {{ const f = {FIGURE}; f.state = part; await f.copyPytorch();
          return [await navigator.clipboard.readText(), f.state.output]; }}"""
        code, output = page.evaluate(script, part)
        scope: dict = {}
        exec(code, scope)
        np.testing.assert_allclose(scope["Y"].numpy(), output, atol=1e-4, err_msg=code)


def test_what_is_no_picture_is_refused_in_words():
    with pytest.raises(Exception, match=r"input must be one of 'rings', .*, or a 2-D grid; got 'cat'"):
        ImageFilter(input="cat")
    with pytest.raises(Exception, match=r"pass a part of it, such as input\[:256, :256\]"):
        ImageFilter(input=np.zeros((300, 10)))
    with pytest.raises(ValueError, match="never leaves the reader's page"):
        _ = ImageFilter(input="own").output
