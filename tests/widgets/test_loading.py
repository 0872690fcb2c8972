"""What a page loads and when: a book's page what its figures need, any figure the engine when it asks for it."""

import functools
import re
import time

import pytest
import slides
from figure_pages import FAKE_MODEL, FIGURES, LENET, STATIC, learned, state, traits
from support import ROOT

from d2lmini.widgets import Pooling, SlidingKernel
from d2lmini.widgets.figure import ON_DEMAND

FRESH = {"device_scale_factor": 1}  # any option makes a page of its own: nothing in its cache, and free to be changed
SCRIPTS = "() => [...document.scripts].map(s => s.src.match(/([^/]+)[.]js/)?.[1]).filter(Boolean)"


@pytest.fixture
def book_page(show):
    """As `show`, with the script of the book's pages in the place of the one with all figures."""
    return functools.partial(show, script="d2l-book.js")


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.__name__)
def test_a_figure_lives_on_a_page_of_the_book(book_page, figure, scheme):
    """With Python's state, and with no other figure's script."""
    page = book_page(figure().to_html(), scheme=scheme)
    now = state(page, figure.element)
    assert set(figure.state_keys()) <= set(now)
    loaded = page.evaluate(SCRIPTS)
    assert loaded[:2] == ["d2l-book", "base"] and loaded[-1] == figure.element
    assert [name for name in loaded if name.startswith("d2l-")] == ["d2l-book", figure.element]
    assert page.locator(f"{figure.element} img:visible").count() == 0, "the still picture makes room"


def test_a_page_without_figures_loads_the_loader_alone(book_page):
    assert book_page("<p>No figure.</p>").evaluate(SCRIPTS) == ["d2l-book"]


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_figure_that_comes_later_brings_what_is_missing(book_page, scheme):
    page = book_page("<d2l-padding-stride></d2l-padding-stride>", scheme=scheme)
    before = page.evaluate(SCRIPTS)
    page.evaluate("document.querySelector('main').append(document.createElement('d2l-pooling'))")
    page.wait_for_function("Boolean(customElements.get('d2l-pooling'))")
    assert page.evaluate(SCRIPTS) == [*before, "d2l-pooling"], "what both need is there already"
    page.evaluate("document.querySelector('main').innerHTML += '<div><d2l-pooling></d2l-pooling></div>'")
    assert page.locator("d2l-pooling").nth(1).evaluate("f => f.updateComplete.then(() => f.state.mode)") == "max"
    assert page.evaluate(SCRIPTS) == [*before, "d2l-pooling"]


def test_all_figures_on_one_page_of_the_book(book_page):
    page = book_page("".join(f"<{figure.element}></{figure.element}>" for figure in FIGURES))
    names = [figure.element for figure in FIGURES]
    assert page.evaluate("names => names.filter(name => !customElements.get(name))", names) == []
    loaded = page.evaluate(SCRIPTS)
    files = {path.stem for path in (STATIC / "book").glob("*.js")} | {"d2l-book"}
    assert sorted(loaded) == sorted(files), "each once, and none that no figure needs"


@pytest.mark.parametrize("other", ["d2l-book.js", "d2l-widgets.js"])
def test_the_books_script_suffers_a_second_one(book_page, other):
    page = book_page(f"<d2l-pooling></d2l-pooling><script defer src='{other}'></script>")
    assert state(page, "d2l-pooling")["mode"] == "max"
    assert page.evaluate(SCRIPTS).count("d2l-pooling") == 1


def test_until_its_script_is_there_the_picture_stands(book_page):
    """And where it never comes: the page is as without JavaScript."""
    figure = Pooling()
    page = book_page("<p>No figure.</p>", **FRESH)
    page.route("**/d2l-pooling.js*", lambda route: route.abort())
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", figure.to_html())
    page.wait_for_function("document.querySelector('script[src*=d2l-pooling]')")
    page.wait_for_timeout(200)
    assert page.locator("d2l-pooling figure").is_visible()


# ---- on demand -------------------------------------------------------------------------------------------------------

FIGURE = "d2l-sliding-kernel"
TAG = f"<{FIGURE}></{FIGURE}>"
ALONE = {"script": "data:,"}  # the notebook's module is the only script


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("page_of", ["show", "book_page"])
@pytest.mark.process
def test_a_figure_gets_the_engine_when_it_asks(request, page_of, scheme):
    page = request.getfixturevalue(page_of)(TAG, scheme=scheme)
    assert page.evaluate("typeof d2lEngine") == "undefined", "nobody has asked yet"
    figure = page.locator(FIGURE)
    assert learned(figure.evaluate(LENET))
    same = "async f => { const a = f.engine(), b = f.engine(); return await a === await b; }"
    assert figure.evaluate(same)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_missing_file_is_named_and_may_come_later(show, folder, scheme):
    page = show(TAG, scheme=scheme, **FRESH)
    away = (folder / "d2l-nn.js").rename(folder / "d2l-nn.away")
    try:
        told = page.locator(FIGURE).evaluate(LENET)
        looked = f"this figure looked for it at {page.url.rsplit('/', 1)[0]}/d2l-nn.js; put it there and try again"
        assert told == f"d2l-nn.js is missing: {looked}"
        assert page.locator(f"{FIGURE} .notice").inner_text() == told
    finally:
        away.rename(folder / "d2l-nn.js")
    assert learned(page.locator(FIGURE).evaluate(LENET))
    assert page.locator(f"{FIGURE} .notice").count() == 0


def test_a_file_that_is_another_one_is_refused(show, folder):
    page = show(TAG, **FRESH)
    page.route("**/d2l-nn.js", lambda route: route.fulfill(body="0", content_type="text/javascript"))
    assert page.locator(FIGURE).evaluate(LENET).startswith("d2l-nn.js came, but it is not the file")
    page.unroute("**/d2l-nn.js")
    assert learned(page.locator(FIGURE).evaluate(LENET))


def notebook(show, throws: bool = False, **options):
    """A page with the notebook's module, in a Blob, and a figure tied to a model."""
    figure = SlidingKernel()
    page = show('<div id="here"></div>', **options)
    page.evaluate(FAKE_MODEL, [(STATIC / "d2l-widgets.mjs").read_text(), traits(figure), throws])
    return page, figure


def from_python(figure, message: object, monkeypatch) -> list:
    """What Python answers to a custom message, as its comm brings it."""
    answers = []
    monkeypatch.setattr(figure, "send", lambda content, buffers=None: answers.append(content))
    figure._handle_custom_msg(message, [])
    return answers


@pytest.mark.parametrize("others", [ALONE, {}], ids=["alone", "where another script defined the elements"])
def test_in_a_notebook_python_gives_the_file(show, monkeypatch, others):
    page, figure = notebook(show, **others)
    page.evaluate(f"window.losses = ({LENET})(document.querySelector('#here {FIGURE}')); 0")
    page.evaluate(f"window.again = document.querySelector('#here {FIGURE}').engine(); 0")
    page.wait_for_function("asked.length > 0")
    assert page.evaluate("asked") == [{"load": "d2l-nn.js"}]
    (answer,) = from_python(figure, page.evaluate("asked[0]"), monkeypatch)
    page.evaluate("answer", {"file": "another.js", "text": "throw Error('not asked for')"})
    page.evaluate("answer", answer)
    assert learned(page.evaluate("losses"))
    assert page.evaluate("again.then(engine => typeof engine.startWorker)") == "function"
    assert learned(page.locator(FIGURE).evaluate(LENET))
    assert page.evaluate("asked.length") == 1, "once is enough"


@pytest.mark.parametrize("others", [ALONE, {}], ids=["alone", "where another script defined the elements"])
def test_a_notebook_that_cannot_send_says_so_at_once(show, others):
    page, _ = notebook(show, throws=True, **others)
    start = time.monotonic()
    told = page.locator(FIGURE).evaluate(LENET)
    assert told.startswith("d2l-nn.js did not come from Python: this notebook cannot send it a message")
    assert time.monotonic() - start < 5


def test_a_kernel_that_does_not_answer_is_not_waited_for_for_ever(show, monkeypatch):
    page, figure = notebook(show, **FRESH)
    page.clock.install()
    page.evaluate(f"({LENET})(document.querySelector('{FIGURE}')).then(told => window.told = told); 0")
    page.wait_for_function("asked.length > 0")
    page.clock.run_for(21_000)
    page.wait_for_function("window.told")
    assert "no answer in 20 s; when no cell runs, try again" in page.evaluate("told")
    page.evaluate(f"window.losses = ({LENET})(document.querySelector('{FIGURE}')); 0")
    page.evaluate("answer", from_python(figure, {"load": "d2l-nn.js"}, monkeypatch)[0])
    page.clock.run_for(1000)
    assert learned(page.evaluate("losses"))


def test_python_gives_files_of_its_list_and_no_other(monkeypatch):
    figure = SlidingKernel()
    for odd in ("../figure.py", "palette.json", "", None, ["d2l-nn.js"]):
        (answer,) = from_python(figure, {"load": odd}, monkeypatch)
        assert "text" not in answer and "it has d2l-nn.js" in answer["refused"]
    for message in ("d2l-nn.js", {"other": 1}, None):
        assert from_python(figure, message, monkeypatch) == []


def test_browser_python_and_slides_know_the_same_files():
    listed = re.search(r"const onDemand = \{(.*?)\}", (ROOT / "js/src/parts/load.ts").read_text(), re.S)[1]
    assert tuple(re.findall(r'"([^"]+\.js)":', listed)) == ON_DEMAND
    assert set(ON_DEMAND) <= {path.name for path in slides.STATIC}, "what slides lie beside"
    assert all((STATIC / file).is_file() for file in ON_DEMAND)
