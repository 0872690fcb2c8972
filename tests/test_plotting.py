"""Pictures, tables and curves: what a page, a notebook and a terminal get."""

import base64
import html
import math
import re
import xml.etree.ElementTree as ET

import nbformat
import numpy as np
import pytest
import torch
from matplotlib import pyplot as plt
from nbclient import NotebookClient

import d2lmini as d2l
from d2lmini.plotting import PALETTE


@pytest.fixture(autouse=True)
def book_style():
    with plt.style.context("d2lmini.book"):
        yield
    plt.close("all")


def test_a_picture_is_svg_for_pages_png_for_others_and_text_for_all():
    figure, ax = plt.subplots()
    ax.plot([1, 3, 2])
    bundle = d2l.Picture(figure, 'a "curve" & more')._repr_mimebundle_()
    assert bundle["text/plain"] == "Picture('a \"curve\" & more')"
    assert base64.b64decode(bundle["image/png"]).startswith(b"\x89PNG")
    svg = ET.fromstring(re.search(r"<svg.*</svg>", bundle["text/html"], re.DOTALL)[0])
    assert svg.get("aria-label") == 'a "curve" & more' and svg.get("role") == "img"
    assert svg.get("width") is None and svg.get("viewBox")
    assert figure.number not in plt.get_fignums(), "pyplot would show the figure a second time"


def test_a_picture_uses_only_colours_that_follow_the_theme():
    figure, ax = plt.subplots()
    for i in range(5):
        ax.plot([i, 1], label=str(i))
    ax.legend()
    page = d2l.Picture(figure, "lines").to_html()
    svg = page[page.index("<svg") :]
    for colour, (name, _) in PALETTE.items():
        assert f"var(--d2l-{name},{colour})" in svg
    bare = re.sub(r"var\(--d2l-[a-z]+,#[0-9a-f]{6}\)", "", svg)
    assert not re.findall(r"#[0-9a-f]{6}\b", bare), "a colour that stays as it is on a dark page"


def contrast(a, b):
    def luminance(colour):
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_colours_can_be_read_on_a_light_and_on_a_dark_page():
    for light, (name, dark) in PALETTE.items():
        assert contrast(light, "#ffffff") >= 4.5, name
        assert contrast(dark, "#14181e") >= 4.5, name


def test_two_pictures_on_a_page_share_no_ids():
    pictures = []
    for offset in (0, 1):
        figure, ax = plt.subplots()
        ax.plot([offset, 3], marker="o")
        pictures.append(d2l.Picture(figure, "x").to_html())
    first, second = (set(re.findall(r' id="([^"]+)"', page)) for page in pictures)
    assert first and second and not first & second
    for page, ids in zip(pictures, (first, second), strict=True):
        assert set(re.findall(r'(?:url\(|href=")#([^)"]+)', page)) <= ids


def test_a_picture_is_the_same_bytes_each_time_in_any_style():
    with plt.style.context("default"):
        _, ax = plt.subplots()
        ax.plot([1, 2], marker="o")
        ax.set_title('id="a" url(#b) <c> #0072b2')
        picture = d2l.Picture([ax], "points")
        first = picture.to_html()
        assert first == picture.to_html() and "<text" in first
    assert 'id="a" url(#b) &lt;c&gt; #0072b2' in html.unescape(first).replace("<c>", "&lt;c&gt;")


def test_show_images():
    axes = d2l.show_images(torch.rand(3, 8, 8), 2, 2, titles=["a", "b", "c"])
    assert len(axes) == 4 and [ax.get_title() for ax in axes] == ["a", "b", "c", ""]
    np.testing.assert_allclose(d2l.show_images([np.ones((4, 4))], 1, 1)[0].images[0].get_array(), 1)


def test_a_table_in_markdown_and_in_a_terminal():
    table = d2l.Table(["layer", "parameters"], [("conv", 156), ("dense", 48120)])
    assert table._repr_markdown_().splitlines() == [
        "| layer | parameters |", "| :-- | --: |", "| conv | 156 |", "| dense | 48,120 |",
    ]  # fmt: skip
    assert repr(table).splitlines()[2] == "dense      48,120"


def test_the_board_averages_weighted_and_keeps_every_label():
    board = d2l.ProgressBoard(display=False)
    for x in range(4):
        board.draw(x, x * 10.0, "a", every_n=2, weight=1 + x)
    assert board.data["a"] == [(0.5, pytest.approx(20 / 3)), (2.5, pytest.approx((60 + 120) / 7))]
    for label in "bcdef":  # more labels than styles
        board.draw(0, torch.tensor(1.0), label)
    lines = board.figure().axes[0].lines
    assert len({(line.get_linestyle(), line.get_color()) for line in lines}) == len(lines) == 6
    board.draw(9, 1.0, "a", every_n=2)
    board.flush()
    assert board.data["a"][-1] == (9, 1)


@pytest.mark.process
def test_the_board_in_a_notebook_shows_every_draw_once_the_cell_has_ended():
    cells = [
        "import d2lmini as d2l, numpy as np\nboard = d2l.ProgressBoard('x')\nboard.draw(1, 1, 'a')",
        "for x in range(2, 90): board.draw(x, x, 'a')",
        "board.draw(90, 7, 'a')",
        "from matplotlib import pyplot as plt\nfigure = plt.figure()\nboard.draw(91, 8, 'b')\n"
        "assert not figure.axes\nplt.close()",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    for cell, last in zip(notebook.cells, ("1.000", "89.000", "7.000", "7.000, b from 8.000 to 8.000"), strict=True):
        (output,) = cell.outputs
        assert output.output_type == "display_data" and set(output.data) == {"text/plain", "text/html", "image/png"}
        assert output.data["text/plain"] == f"Picture('Curves over x: a from 1.000 to {last}')"


def test_the_board_keeps_what_else_is_in_the_axes():
    _, ax = plt.subplots()
    ax.axhline(0.5)
    board = d2l.ProgressBoard(axes=ax, display=False)
    board.draw(0, 1.0, "a")
    board.figure()
    board.figure()
    assert len(ax.lines) == 2


def test_the_board_draws_each_curve_once_and_stays_out_of_other_figures():
    other = plt.figure()
    board = d2l.ProgressBoard(yscale="log")  # no xlabel: d2l raises here
    for x in range(50):
        board.draw(x, math.nan if x == 7 else 1 + x, "loss")
        figure = board.figure()
    assert len(figure.axes[0].lines) == 1 and other.axes == []
    assert figure.axes[0].get_legend().get_texts()[0].get_text() == "loss 50.000"
    assert board.alt() == "Curves over x: loss from 1.000 to 50.000"
