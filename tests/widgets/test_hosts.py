"""One figure in every host: http, `file://`, no JavaScript, other people's pages, a model that throws."""

import gzip
import re
import subprocess
from pathlib import Path

import book
import pytest
from figure_pages import FAKE_MODEL, STATIC, state, traits
from figure_pages import FIGURES as ALL
from support import ROOT

from d2lmini.widgets import PaddingStride, SlidingKernel

FIGURES = [SlidingKernel(kernel=[[1, 1], [0, -1]], padding=1), PaddingStride(stride=4)]
# Bytes gzipped. The first is all figures of the book in one file.
BUDGETS = {"d2l-widgets.js": 132_000, "d2l-nn.js": 12_000, "d2l-book.js": 700, "book/base.js": 32_000}
BUDGETS["d2l-runs.js"] = 16_000  # five seeds of every setting
WEIGHTS = {"lenet-relu.js": 92_000, "lenet-sigmoid.js": 92_000}  # from tools/lenet_weights.py, loaded on demand
A_FIGURE = 9_000  # and what only few figures share


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_the_figure_lives_on_a_plain_page(show, scheme):
    """The fixture fails this test if any request leaves the page's own origin."""
    page = show("".join(figure.to_html() for figure in FIGURES), scheme=scheme)
    assert state(page)["output_shape"] == [7, 9]
    page.get_by_role("button", name="flip: convolution").click()
    assert state(page)["mode"] == "convolution"
    assert page.locator("d2l-sliding-kernel img:visible").count() == 0, "the still picture makes room"


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("figure", FIGURES, ids=["sliding-kernel", "padding-stride"])
def test_without_javascript_the_picture_and_its_caption_stand(show, scheme, figure):
    page = show(figure.to_html(), scheme=scheme, java_script_enabled=False)
    picture = page.locator("img")
    assert picture.is_visible() and picture.get_attribute("alt") == figure.describe()
    assert page.locator("figcaption").inner_text() == figure.describe()
    box = picture.bounding_box()
    assert box["width"] > 200 and box["height"] > 100


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_still_picture_brings_its_own_paper(show, theme):
    """Its corner pixels are the card's, so that its dark numbers can be read on a dark page."""
    page = show(f'<div id="card">{FIGURES[0].picture().svg()}</div>', html=f'data-theme="{theme}"')
    card = page.locator("#card svg > rect").first
    assert card.get_attribute("fill") == "#ffffff"
    svg, rect = page.locator("#card svg").bounding_box(), card.bounding_box()
    assert (svg["width"], svg["height"]) == (rect["width"], rect["height"])


def test_the_picture_has_room_before_it_comes_alive(show):
    """Width and height are said, so that the page does not jump while the picture loads."""
    assert re.search(r'<img [^>]*width="\d+" height="\d+"', FIGURES[0].to_html())


def test_two_lines_of_html_are_a_figure(show):
    """What the page "Using the figures" promises, without Python."""
    page = show("<d2l-sliding-kernel state='{\"kernel\": [[1, 0, -1]]}'></d2l-sliding-kernel>")
    assert state(page)["output_shape"] == [6, 6]


def test_the_script_may_be_loaded_twice(show):
    page = show("<d2l-sliding-kernel></d2l-sliding-kernel><script src='d2l-widgets.js'></script>")
    assert state(page)["output_shape"] == [6, 7]


@pytest.mark.parametrize("throws", [False, True], ids=["jupyter", "a host that throws"])
def test_the_notebook_module_is_one_file_that_lives_from_a_blob(show, throws):
    """As Jupyter loads it, with a model as Jupyter has it, and with one that throws where MyST's does."""
    figure = SlidingKernel(kernel=[[2, 2]])
    page = show('<div id="here"></div>')
    page.evaluate(FAKE_MODEL, [(STATIC / "d2l-widgets.mjs").read_text(), traits(figure), throws])
    assert state(page)["kernel"] == [[2, 2]]
    page.get_by_role("button", name="flip: convolution").click()
    page.wait_for_function("sent.some(([key]) => key === 'mode')")
    assert page.evaluate("sent") == [["mode", "convolution"]], "only what changed is sent"
    page.evaluate("fromPython('kernel', [[5]])")
    assert state(page)["kernel"] == [[5]]
    page.evaluate("fromPython('lock', ['kernel'])")
    assert page.locator(".bar select").count() == 0
    page.evaluate("away()")
    assert page.locator("d2l-sliding-kernel").count() == 0


def test_html_that_names_its_model_is_tied_to_it(show):
    """JupyterLab's way: the output's HTML comes before or after the model, and goes away with its cell."""
    figure = SlidingKernel()
    element = f"<d2l-sliding-kernel data-model='{figure._token}'></d2l-sliding-kernel>"
    page = show(f'<div id="here" hidden></div><div id="cells">{element}</div>')
    page.evaluate(FAKE_MODEL, [(STATIC / "d2l-widgets.mjs").read_text(), traits(figure), False])
    page.evaluate("html => document.querySelector('#cells').insertAdjacentHTML('beforeend', html)", element)
    page.evaluate("fromPython('kernel', [[3]])")
    kernels = "[...document.querySelectorAll('#cells > *')].map(f => f.state.kernel)"
    assert page.evaluate(kernels) == [[[3]], [[3]]], "both views follow Python"
    page.evaluate("document.querySelector('#cells').lastElementChild.change({ kernel: [[4]] })")
    page.wait_for_function("sent.length > 0")
    assert page.evaluate("sent") == [["kernel", [[4]]]]
    page.evaluate("document.querySelector('#cells').firstElementChild.remove(); fromPython('kernel', [[6]])")
    assert page.evaluate(kernels) == [[[6]]]


def test_the_module_imports_nothing():
    """A Blob has no neighbours: one file, and in it no address that a browser would load."""
    for name in ("d2l-widgets.mjs", "d2l-widgets.js", "book/base.js"):
        source = (STATIC / name).read_text()
        assert not re.search(r"""\bimport\s*[("'{*]|(?<!["'])\bfrom\s*["']""", source.replace("import.meta", ""))
        assert not re.search(r"https?://(?!www\.w3\.org)", re.sub(r"/\*.*?\*/", "", source, flags=re.S))
        assert "@license" in source, "lit's licence comes along"


def test_every_script_keeps_its_budget(capsys):
    sizes = {
        str(path.relative_to(STATIC)): len(gzip.compress(path.read_bytes(), 9, mtime=0))
        for path in STATIC.rglob("*.js")
    }
    with capsys.disabled():
        print("".join(f"\n  {size:>6,} bytes gzipped: {name}" for name, size in sorted(sizes.items())), end=" ")
    assert set(BUDGETS | WEIGHTS) <= set(sizes)
    assert {name: size for name, size in sizes.items() if size > (BUDGETS | WEIGHTS).get(name, A_FIGURE)} == {}


def npm(*arguments: str, **variables: str) -> subprocess.CompletedProcess:
    """npm in js/, with the machine's node or the one from PyPI, and what js/ needs installed."""
    environment, command = book.node()
    options = {"cwd": ROOT / "js", "env": {**environment, **variables}, "capture_output": True, "text": True}
    if not (ROOT / "js" / "node_modules").is_dir():
        subprocess.run([*command, "ci", "--no-audit", "--no-fund"], check=True, **options)
    return subprocess.run([*command, *arguments], **options)


@pytest.mark.process
def test_a_rebuild_gives_the_committed_bytes(tmp_path: Path):
    done = npm("run", "build", D2L_OUT=str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    built, kept = (
        {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path, STATIC)
    )
    made_elsewhere = {"d2l-runs.js", *WEIGHTS}  # by tools/pack_runs.py and tools/lenet_weights.py
    assert {*built, *made_elsewhere} == kept.keys()
    stale = [name for name in built if built[name] != kept[name]]
    assert stale == [], "run `npm run build` in js/ and commit what it writes"


@pytest.mark.process
def test_types_and_style_of_the_browser_source():
    done = npm("run", "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_figure_stands_on_the_page_of_all_figures():
    page = (ROOT / "chapters" / "all-figures.md").read_text()
    told = re.findall(r"(?m)^## (\w+)$", page)
    assert sorted(told) == sorted(figure.__name__ for figure in ALL)
    for figure in ALL:
        for line in (f"d2l.{figure.__name__}()", f"<{figure.element}></{figure.element}>", f"<{figure.element}>\n"):
            assert line in page
