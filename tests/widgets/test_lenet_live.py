"""LeNetLive: every number is PyTorch's with the same rounded weights; what one moves, draws, points at, predicts."""

import base64
import io
import re

import lenet_weights
import numpy as np
import pytest
import stills
import torch
import traitlets
from figure_pages import STATIC, html, state
from PIL import Image
from torch import nn
from torchvision.transforms import InterpolationMode
from torchvision.transforms.functional import rotate

from d2lmini import fashion_mnist
from d2lmini.fashion_mnist import CLASSES
from d2lmini.widgets import LeNetLive, lenet

ELEMENT = LeNetLive.element
FIGURE = f"document.querySelector('{ELEMENT}')"
DRAWN = (np.indices((28, 28)).sum(0) % 7 == 0) * 0.8
STATES = [
    {"input": "boot", "weights": "sigmoid", "shift": [-2, 1], "rotate": 15, "noise": 0.2},
    {"unit": [2, 7, 3, 9], "weights": "both", "shift": 0},
    {"view": "confusion", "input": "checkerboard", "shift": 0},
    {"view": "mistakes", "weights": "sigmoid"},
    {"input": DRAWN.tolist(), "unit": [1, 5, 0, 13], "rotate": -90},
]
READY = f"() => {FIGURE}.state.logits !== null"


def live(show, lock: str = "", wait: bool = True, **part: object):
    """A page with the figure, whose network has come."""
    page = show(html(LeNetLive, lock=lock, **part))
    if wait:
        page.wait_for_function(READY)
    return page


def told(page) -> str:
    return page.locator(".told").inner_text().replace("\u00a0", " ").replace("\u202f", "")


def sample(count: int) -> np.ndarray:
    """Test pictures of the packaged sample, (count, 28, 28), 0 to 255."""
    with np.load(fashion_mnist.SAMPLE) as arrays:
        return arrays["val_images"][:count]


# Logits and probabilities of many pictures; of the first ones also all maps.
RUN = f"""async ([name, text, whole]) => {{
  const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
  const figure = {FIGURE};
  const trained = await figure.load(`lenet-${{name}}.js`);
  const net = new d2l.LeNet(await figure.engine(), name, trained);
  return Array.from({{ length: bytes.length / 784 }}, (_, n) => {{
    const at = (i, j) => Math.fround(bytes[n * 784 + i * 28 + j] / 255);
    const picture = Array.from({{ length: 28 }}, (_, i) => Array.from({{ length: 28 }}, (_, j) => at(i, j)));
    const {{ logits, probabilities, maps }} = net.pass(picture);
    return n < whole ? [logits, probabilities, maps] : [logits, probabilities];
  }});
}}"""


@pytest.mark.parametrize("weights", lenet.WEIGHTS)
def test_logits_and_all_maps_are_pytorchs(show, weights):
    images = np.concatenate([sample(490), np.zeros((1, 28, 28), np.uint8), np.full((1, 28, 28), 255, np.uint8)])
    net = LeNetLive(weights=weights).network()
    seen = {}
    for n in (1, 2, 4, 5):
        net[n].register_forward_hook(lambda _, __, Y, n=n: seen.update({n: Y}))
    whole = 12
    page = show(html(LeNetLive))
    answers = page.evaluate(RUN, [weights, base64.b64encode(images.tobytes()).decode(), whole])
    X = torch.tensor(images).float().div(255)[:, None]
    expected = net(X)
    np.testing.assert_allclose([a[0] for a in answers], expected, atol=1e-4)
    np.testing.assert_allclose([a[1] for a in answers], expected.softmax(1), atol=1e-5)
    for n in range(whole):
        _, _, maps = answers[n]
        for got, layer in zip(maps, (1, 2, 4, 5), strict=True):
            np.testing.assert_allclose(got, seen[layer][n], atol=1e-5)


def test_an_item_is_turned_as_torchvision_turns_it_and_python_and_the_page_agree(show):
    rng = np.random.default_rng(3)
    page = show("")
    for _ in range(40):
        X = rng.random((28, 28)).round(3)
        angle, shift = int(rng.integers(-180, 181)), rng.integers(-9, 10, 2).tolist()
        noise = float(rng.choice([0, 0.3]))
        turned = rotate(torch.tensor(X)[None], angle, InterpolationMode.BILINEAR)[0].numpy()
        np.testing.assert_allclose(lenet.placed(X, angle, [0, 0], 0), turned, atol=1e-6)
        python = lenet.placed(X, angle, shift, noise)
        given = {"rotate": angle, "shift": shift, "noise": noise}
        np.testing.assert_allclose(page.evaluate("([X, how]) => d2l.placed(X, how)", [X.tolist(), given]), python)
        if noise == 0:
            down, right = shift
            a, b = turned, np.zeros((28, 28))
            b[max(down, 0) : 28 + min(down, 0), max(right, 0) : 28 + min(right, 0)] = a[
                max(-down, 0) : 28 + min(-down, 0), max(-right, 0) : 28 + min(-right, 0)
            ]
            np.testing.assert_allclose(python, b, atol=1e-6)
    quarter = lenet.placed(X, 90, [0, 0], 0)
    assert (quarter == np.rot90(X)).all(), "a quarter turn to the left meets the pixels"


def test_it_opens_with_a_trouser_that_is_taken_for_a_boot(show):
    page = live(show)
    now, python = state(page, ELEMENT), LeNetLive()
    np.testing.assert_allclose(now["logits"], python.logits, atol=1e-4)
    assert now["prediction"] == python.prediction == "ankle boot" and max(now["probabilities"]) > 0.95
    assert told(page) == "trouser, 3 right: ankle boot 98 %, sandal 1 %."
    assert "ankle boot 98 %" in python.describe()
    for _ in range(3):
        page.get_by_role("button", name="move left").click()
    assert told(page) == "trouser, in place: trouser >99.9 %, shirt <1 %."
    assert page.locator(".bars .first").inner_text().split() == ["trouser", ">", "99.9", "%"]


LINKS = [
    ("shift:0,1", "trouser"), ("shift:0,2", "trouser"), ("weights:sigmoid", None), ("shift:0,0~rotate:90", None),
    ("input:checkerboard~shift:0,0", "bag"), ("input:blank~shift:0,0", None),
]  # fmt: skip


@pytest.mark.parametrize(("link", "says"), LINKS)
def test_links_show_what_python_says(show, link, says):
    page = show(html(LeNetLive), hash=f"#lenet-live={link}")
    page.wait_for_function(READY)
    now = state(page, ELEMENT)
    python = LeNetLive(**{key: now[key] for key in ("input", "weights", "shift", "rotate", "noise")})
    assert python.shift != [0, 3] or python.weights != "relu"
    np.testing.assert_allclose(now["probabilities"], python.probabilities, atol=1e-5)
    assert says in (None, now["prediction"])


def test_the_picture_is_dragged_and_moved_by_keys(show):
    page = live(show, shift=0)
    canvas = page.locator('[data-plate="input"] canvas')
    box = canvas.bounding_box()
    cell = box["width"] / 28
    x, y = box["x"] + 10.5 * cell, box["y"] + 10.5 * cell
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 3 * cell, y - 2 * cell, steps=4)
    page.mouse.up()
    assert state(page, ELEMENT)["shift"] == [-2, 3]
    canvas.press("ArrowLeft")
    assert state(page, ELEMENT)["shift"] == [-2, 2]
    X = lenet.item("trouser") > 0
    assert told(page).endswith(f"Pixels that have left the frame: {X.sum() - X[2:, :26].sum()}.")


def test_only_what_has_changed_is_painted_again(show):
    page = live(show)
    maps = "() => [...document.querySelector('d2l-lenet-live').shadowRoot.querySelectorAll('.map d2l-picture')]"
    page.evaluate(f"window.before = ({maps})().map(p => p.values)")
    page.get_by_role("button", name="move left").click()
    state(page, ELEMENT)
    kept = page.evaluate(f"({maps})().map((p, n) => p.values === before[n])")
    equal = page.evaluate(f"({maps})().map((p, n) => JSON.stringify(p.values) === JSON.stringify(before[n]))")
    assert kept == equal and 0 < sum(kept) < 44, "dead maps stay as they are"


@pytest.mark.parametrize("unit", [[0, 4, 14, 14], [0, 1, 0, 27], [1, 2, 6, 7], [2, 9, 3, 4], [3, 15, 4, 0]])
@pytest.mark.parametrize("weights", lenet.WEIGHTS)
def test_a_unit_is_its_patches_times_its_kernels_plus_its_bias(show, weights, unit):
    page = live(show, weights=weights, unit=unit)
    parts = page.evaluate(
        f"[...{FIGURE}.shadowRoot.querySelectorAll('.part-of')].map(p =>"
        " [...p.querySelectorAll('d2l-picture')].map(x => x.values))"
    )
    layer, channel, i, j = unit
    figure = LeNetLive(weights=weights)
    net, X = figure.network(), figure.pixels()
    outputs = [X]
    for one in net[:6]:
        outputs.append(one(outputs[-1]))
    value = outputs[(2, 3, 5, 6)[layer]][0, channel, i, j].item()
    if layer % 2:
        ((patch,),) = parts
        got = np.max(patch) if weights == "relu" else np.mean(patch)
    else:
        conv: nn.Conv2d = net[3 * layer // 2]
        for n, (_, kernel) in enumerate(parts):
            np.testing.assert_allclose(kernel, conv.weight[channel, n], atol=1e-6)
        total = sum(np.sum(np.array(patch) * kernel) for patch, kernel in parts) + conv.bias[channel].item()
        got = max(total, 0) if weights == "relu" else 1 / (1 + np.exp(-total))
    assert got == pytest.approx(value, abs=1e-5)
    shown = page.locator(".total b").inner_text().replace("−", "-")
    assert float(shown) == pytest.approx(value, abs=6e-4)


def test_maps_are_pointed_at_by_mouse_and_keyboard(show):
    page = live(show, shift=0)
    box = page.get_by_role("button", name="conv 1, map 2", exact=True).bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.75, box["y"] + box["height"] * 0.25)
    layer, channel, i, j = state(page, ELEMENT)["unit"]
    assert (layer, channel) == (0, 2) and i in (6, 7) and j in (20, 21)
    page.locator('[data-plate="unit"] canvas').press("ArrowDown")
    page.get_by_role("status").get_by_text(f"conv 1, map 2, unit ({i + 1}, {j}): ").wait_for()
    assert state(page, ELEMENT)["unit"] == [0, 2, i + 1, j]
    page.get_by_role("button", name="conv 1, map 2", exact=True).press("ArrowRight")
    page.keyboard.press("Enter")
    assert state(page, ELEMENT)["unit"] == [0, 3, 14, 14]
    page.get_by_role("button", name="close").click()
    assert state(page, ELEMENT)["unit"] is None


def test_one_draws_and_the_address_holds_the_drawing(show):
    page = live(show)
    page.get_by_label("item").select_option("own")
    blank = state(page, ELEMENT)
    assert np.sum(blank["input"]) == 0 and blank["shift"] == [0, 0]
    canvas = page.locator('[data-plate="input"] canvas')
    box = canvas.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 160, steps=8)
    page.mouse.up()
    now = state(page, ELEMENT)
    assert 15 < np.sum(np.array(now["input"]) == 1) < 40 and now["logits"] != blank["logits"]
    link = page.evaluate(f"{FIGURE}.link")
    assert len(link) < 1000
    page.evaluate(f"{FIGURE}.reset()")
    assert state(page, ELEMENT)["input"] == "trouser"
    page.evaluate("link => { location.href = link }", link)
    page.wait_for_timeout(50)
    assert state(page, ELEMENT)["input"] == now["input"]


PASTE = f"""([type, bytes]) => {{
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(bytes), s => s.charCodeAt(0))], 'a.png', {{ type: 'image/png' }}));
  const on = {FIGURE}.shadowRoot.querySelector('[data-plate="input"]');
  on.dispatchEvent(type === 'drop' ? new DragEvent(type, {{ dataTransfer: data, bubbles: true, composed: true }})
    : new ClipboardEvent(type, {{ clipboardData: data, bubbles: true, composed: true }})); }}"""


@pytest.mark.parametrize("way", ["paste", "drop"])
def test_a_picture_is_dropped_or_pasted_and_what_is_none_is_refused(show, way):
    stored = io.BytesIO()
    Image.fromarray(np.repeat(np.repeat(sample(1)[0], 2, 0), 2, 1)).save(stored, "PNG")
    page = live(show)
    page.evaluate(PASTE, [way, base64.b64encode(stored.getvalue()).decode()])
    page.wait_for_function(f"typeof {FIGURE}.state.input !== 'string'")
    got = np.array(state(page, ELEMENT)["input"])
    np.testing.assert_allclose(got, sample(1)[0] / 255, atol=0.12)
    page.evaluate(PASTE, [way, base64.b64encode(b"no picture").decode()])
    page.get_by_text("is no picture that this browser can read").first.wait_for()


@pytest.mark.parametrize("weights", lenet.WEIGHTS)
def test_the_mistakes_are_mistakes_and_a_cell_shows_its_pictures(show, weights):
    held = lenet.trained(weights)
    confusion = np.array(held["confusion"])
    assert confusion.sum() == 10_000 and (confusion.sum(1) == 1000).all()
    assert np.trace(confusion) / 10_000 == pytest.approx(held["accuracy"], abs=5e-5)
    net = LeNetLive(weights=weights).network()
    for example in held["mistakes"] + held["cells"]:
        X = torch.tensor(lenet.unpack(example["picture"]), dtype=torch.float32)[None, None]
        assert net(X).argmax().item() == example["says"], example["index"]
        assert confusion[example["label"], example["says"]] > 0
    assert all(example["label"] != example["says"] for example in held["mistakes"])
    sures = [example["sure"] for example in held["mistakes"]]
    assert len(sures) == 12 and sures == sorted(sures, reverse=True)
    page = live(show, weights=weights, view="mistakes")
    page.locator(".card").first.click()
    now = state(page, ELEMENT)
    assert now["prediction"] == CLASSES[held["mistakes"][0]["says"]] and now["shift"] == [0, 0]
    page.get_by_label("show").select_option("confusion")
    shirt, first = CLASSES.index("shirt"), held["cells"][0]
    name = f"^{CLASSES[first['label']]} taken for {CLASSES[first['says']]}: "
    page.get_by_role("button", name=re.compile(name)).click()
    assert page.locator(".card").count() >= 1
    cell = page.get_by_role("button", name=re.compile("^shirt taken for t-shirt: "))
    cell.click()
    count = confusion[shirt, 0]
    assert f"shirt taken for t-shirt: {count}, of which 2 are here." in page.locator(".answers").inner_text()
    cell.press("ArrowRight")
    assert "shirt taken for trouser" in page.locator(".answers").inner_text()


def test_both_networks_answer_side_by_side(show):
    page = live(show, weights="both", shift=0)
    page.wait_for_function(f"!{FIGURE}.shadowRoot.querySelector('.bars').innerText.includes('…')")
    two = [LeNetLive(weights=w, shift=0).probabilities for w in lenet.WEIGHTS]
    widths = page.evaluate(f"[...{FIGURE}.shadowRoot.querySelectorAll('.track i')].map(i => parseFloat(i.style.width))")
    np.testing.assert_allclose(np.array(widths).reshape(10, 2).T, 100 * np.array(two), atol=1e-2)
    assert "ReLU says trouser" in told(page) and "sigmoid says " in told(page)


def test_the_code_gives_the_same_numbers(show):
    page = live(show, input=DRAWN.tolist(), rotate=30, weights="sigmoid")
    names: dict = {}
    exec(page.evaluate(f"{FIGURE}.pytorch({FIGURE}.state)"), names)
    np.testing.assert_allclose(names["Y"][0], state(page, ELEMENT)["logits"], atol=1e-4)


def test_the_class_is_predicted_and_slips_are_named(show):
    page = live(show, wait=False, ask="class")
    page.wait_for_function("() => globalThis.d2lLenetRelu && globalThis.d2lEngine")
    page.wait_for_timeout(100)
    assert page.locator(".bars").count() == 0
    page.get_by_role("button", name="none of them").click()
    assert "Softmax compares classes; it cannot say none." in page.locator(".verdict").inner_text()
    page.get_by_role("button", name="trouser", exact=True).click()
    assert "Pooling forgives about one pixel, the dense layers none." in page.locator(".verdict").inner_text()
    page.get_by_role("button", name="dress", exact=True).click()
    assert "Which item has light" in page.locator(".verdict").inner_text()
    page.get_by_role("button", name="ankle boot", exact=True).click()
    assert "Right." in page.locator(".told").inner_text() and page.locator(".bars").count() == 1


def test_the_weights_come_when_the_reader_comes(show):
    page = show(f'<div style="height:4000px"></div>{html(LeNetLive)}', java_script_enabled=True)
    page.wait_for_timeout(200)
    assert page.evaluate("typeof d2lLenetRelu") == "undefined"
    page.locator(ELEMENT).scroll_into_view_if_needed()
    page.wait_for_function(READY)
    assert page.evaluate("typeof d2lLenetSigmoid") == "undefined", "nobody has asked for them"


def test_missing_weights_are_named(show):
    page = show(html(LeNetLive, view="mistakes"), java_script_enabled=True)
    page.route("**/lenet-sigmoid.js", lambda route: route.abort())
    page.evaluate(f"{FIGURE}.state = {{ weights: 'sigmoid' }}")
    page.get_by_text("lenet-sigmoid.js is missing").first.wait_for()


@pytest.mark.parametrize("weights", lenet.WEIGHTS)
def test_a_script_with_weights_is_small(weights):
    assert (STATIC / lenet.script(weights)).stat().st_size <= 150_000


WRONG = [
    ({"input": [[0.5]]}, "must be 28×28, the size", "must be 28×28, the size"),
    ({"input": (np.ones((28, 28)) * 255).tolist()}, "divide bytes by 255", "divide bytes by 255"),
    ({"input": "hat"}, "input must be one of tshirt, trouser", "input must be one of 'tshirt', 'trouser'"),
    ({"unit": [0, 6, 0, 0]}, "layer 0 to 3 for conv 1 (6×28×28)", "layer 0 to 3 for conv 1 (6×28×28)"),
    ({"unit": [1, 2]}, "must be [layer, map, row, column]", "must be [layer, map, row, column]"),
    ({"rotate": 200}, "rotate must be a number from -180 to 180", "should not be greater than 180"),
]


@pytest.mark.parametrize(("part", "browser", "python"), WRONG)
def test_wrong_input_is_refused_in_both_languages(show, part, browser, python):
    page = live(show)
    page.evaluate("part => { document.querySelector('d2l-lenet-live').state = part }", part)
    assert browser in page.locator(".notice").inner_text()
    assert state(page, ELEMENT)["prediction"] == "ankle boot", "the figure stays as it is"
    with pytest.raises((traitlets.TraitError, TypeError), match=re.escape(python)):
        LeNetLive(**part)


def test_its_still_picture_waits_for_the_network(chromium):
    """The bar of the ankle boot is on it."""
    page = chromium.new_page(viewport={"width": 752, "height": 900}, device_scale_factor=2)
    png, width, _ = stills.take(page, LeNetLive().to_html())
    page.close()
    green = np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int) - [0x00, 0x9E, 0x73]
    assert width > 600 and (np.abs(green).max(2) < 12).sum() > 500


def test_the_tool_rounds_each_output_by_its_own_scale_and_packs_16_greys():
    layer = nn.Linear(7, 3)
    layer.weight.data[1] *= 100
    held = lenet_weights.rounded(layer)
    whole = np.frombuffer(base64.b64decode(held["weights"]), np.int8).reshape(3, 7)
    assert (np.abs(whole).max(1) == 127).all()
    error = np.abs(whole * np.array(held["scale"])[:, None] - layer.weight.detach().numpy()).max(1)
    assert (error <= 0.51 * np.array(held["scale"])).all()
    images = torch.arange(784, dtype=torch.uint8).reshape(1, 28, 28)
    picture = lenet.unpack(lenet_weights.pack(lenet_weights.levels(images)[0]))
    np.testing.assert_allclose(picture, images[0] / 255, atol=0.5 / 15 + 0.006)


def test_the_stored_accuracy_is_what_the_stored_weights_reach(whole_set):
    """On the whole test set where it is on this machine, else about the same on the packaged sample."""
    images, labels = fashion_mnist.load()[1]
    for weights in lenet.WEIGHTS:
        held, net = lenet.trained(weights), LeNetLive(weights=weights).network()
        says = lenet_weights.run(net, images.float() / 255).argmax(1)
        accuracy = (says == labels).double().mean().item()
        assert accuracy == pytest.approx(held["accuracy"], abs=1e-4 if whole_set else 0.05)
        if whole_set:
            counted = np.zeros((10, 10), int)
            np.add.at(counted, (labels.numpy(), says.numpy()), 1)
            assert np.abs(counted - np.array(held["confusion"])).sum() <= 4, "rounding on another machine"
