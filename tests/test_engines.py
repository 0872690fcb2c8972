"""The built book and its figures in three browser engines: Chromium, Firefox, and WebKit, the engine of Safari.

Chromium is needed; the others are tested where tools/browsers.py finds them. A new figure is taken in by itself.
"""

import shutil

import browsers
import engines
import pytest
from figure_pages import FIGURES, LENET, PAGE, learned
from support import ROOT, serve

pytestmark = pytest.mark.process
HTML = ROOT / "_build" / "html"
PAGES = [
    "intro.html",
    "search.html",
    "genindex.html",
    *sorted(f"chapters/{p.name}" for p in HTML.glob("chapters/*.html")),
]

# What is in the figure, through all shadow roots; when it is drawn; what the keyboard can reach, cells first.
IN_FIGURE = """
const figure = document.querySelector(".d2l-figure");
const below = (root) =>
  [...root.querySelectorAll("*")].flatMap((e) => [e, ...(e.shadowRoot ? below(e.shadowRoot) : [])]);
const drawn = () => Promise.all([figure, ...below(figure.shadowRoot)].map((e) => e.updateComplete));
const seen = (e) => e.getClientRects().length > 0;
const controls = () => below(figure.shadowRoot)
  .filter((e) => e.matches("[tabindex='0'], button, input, select") && !e.disabled && seen(e))
  .sort((a, b) => b.matches("[role=gridcell]") - a.matches("[role=gridcell]"));
// Not by ":focus", which matches nothing in a window that is not in front, and a headless one need not be.
const deepest = (e) => (e?.shadowRoot?.activeElement ? deepest(e.shadowRoot.activeElement) : e);
const focused = () => below(figure.shadowRoot).indexOf(deepest(document.activeElement));
"""


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def engine(request):
    if request.param == "chromium":
        started = engines.chromium(request.getfixturevalue("chromium"))
    elif program := browsers.find(request.param):
        started = getattr(engines, request.param)(program)
    else:
        pytest.skip(f"{request.param} was not tried: it is not here (python tools/browsers.py {request.param})")
    with started as engine:
        yield engine


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A copy of the built book whose pages tell their errors, with a page for each figure on its own."""
    assert (HTML / "index.html").exists(), "the book is not built: run `make html`"
    book = tmp_path_factory.mktemp("engines") / "book"
    shutil.copytree(HTML, book)
    for figure in FIGURES:
        page = PAGE.format(html="", body=figure().to_html(), script="d2l-widgets.js")
        (book / "_static" / f"{figure.element}.html").write_text(page, encoding="utf-8")
    every = "".join(f"<{figure.element}></{figure.element}>" for figure in FIGURES)
    page = PAGE.format(html="", body=every, script="d2l-book.js")
    (book / "_static" / "every-figure.html").write_text(page, encoding="utf-8")
    for path in book.rglob("*.html"):
        page = path.read_text(encoding="utf-8").replace("<head>", f"<head>{engines.LISTEN}", 1)
        path.write_text(page, encoding="utf-8")
    return book


@pytest.fixture(scope="module")
def folder(book):
    """Address of the book as a folder on a disk, where a browser allows least."""
    return book.as_uri()


@pytest.fixture(scope="module")
def server(book):
    """Address of the book on a server."""
    with serve(book) as address:
        yield address


@pytest.mark.parametrize("page", PAGES)
def test_no_page_logs_an_error(engine, folder, page):
    engine.goto(f"{folder}/{page}")
    # What a page does late (figures, the search's index) it does within moments.
    engine.evaluate("new Promise((done) => setTimeout(done, 100))")
    assert engine.evaluate("document.querySelectorAll('h1').length") >= 1
    assert engine.errors() == []


@pytest.mark.parametrize("base", ["server", "folder"])
@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.__name__)
def test_a_figure_lives_and_the_keyboard_changes_it(engine, request, base, figure):
    def ask(script):
        return engine.evaluate(f"(async () => {{ {IN_FIGURE} await drawn(); {script} }})()")

    engine.goto(f"{request.getfixturevalue(base)}/_static/{figure.element}.html")
    assert engine.evaluate(f"Boolean(customElements.get('{figure.element}'))"), engine.errors()
    assert ask("return below(figure.shadowRoot).length") > 10, "there is nothing in the figure"
    assert ask("return [...figure.querySelectorAll('img')].filter(seen).length") == 0, "picture and figure"
    before = ask("return figure.state")
    assert set(figure.state_keys()) <= set(before)

    if ask("return controls()[0].matches('[role=gridcell]')"):
        ask("controls()[0].focus()")
        first = ask("return focused()")
        engine.press("ArrowRight")
        assert ask("return figure.state") != before or ask("return focused()") != first, "an arrow does nothing"
    for number in range(ask("return controls().length")):
        for key in ("ArrowRight", "ArrowDown", "Enter"):
            ask(f"controls()[{number}]?.focus()")
            engine.press(key)
        if ask("return figure.state") != before:
            break
    assert ask("return figure.state") != before, "no key changes its state"
    assert engine.errors() == []


@pytest.mark.parametrize("base", ["server", "folder"])
def test_the_books_own_scripts_bring_every_figure(engine, request, base):
    """In pieces, as the book's pages load them."""
    engine.goto(f"{request.getfixturevalue(base)}/_static/every-figure.html")
    for figure in FIGURES:
        one = f"document.querySelector('{figure.element}')"
        state = engine.evaluate(f"customElements.whenDefined('{figure.element}').then(() => {one}.state)")
        assert set(figure.state_keys()) <= set(state)
    assert engine.errors() == []


@pytest.mark.parametrize("base", ["server", "folder"])
@pytest.mark.parametrize("page", ["every-figure", "d2l-sliding-kernel"])
def test_a_network_learns_in_a_worker(engine, request, base, page):
    """From the engine's file, which the figure loads when it is asked, over http and from a disk."""
    engine.goto(f"{request.getfixturevalue(base)}/_static/{page}.html")
    figure = "customElements.whenDefined('d2l-sliding-kernel').then(() => document.querySelector('d2l-sliding-kernel'))"
    assert learned(engine.evaluate(f"{figure}.then({LENET})"))
    assert engine.errors() == []


@pytest.mark.parametrize(
    "fault",
    ["console.error('so')", "setTimeout(() => { throw Error() })", "void Promise.reject(Error())"],
    ids=["logged", "thrown", "rejected"],
)
def test_the_tests_above_would_notice(engine, folder, fault):
    engine.goto(f"{folder}/intro.html")
    assert engine.errors() == []
    engine.evaluate(f"(() => {{ {fault} }})()")
    engine.evaluate("new Promise((done) => setTimeout(done, 50))")
    assert len(engine.errors()) == 1
