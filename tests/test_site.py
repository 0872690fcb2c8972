"""The built pages in a real browser: nothing from elsewhere, no errors, one search field, readable on a phone."""

import re

import pytest
from accessibility import violations
from support import ROOT

pytestmark = pytest.mark.process  # of the book that `make html` built
HTML = ROOT / "_build" / "html"
PAGES = ["intro.html", "search.html", "genindex.html", *(f"chapters/{p.name}" for p in HTML.glob("chapters/*.html"))]
VIEWS = {
    "desktop": (1280, "light"), "desktop-dark": (1280, "dark"),
    "phone-dark": (390, "dark"), "phone-light": (390, "light"), "narrow": (320, "light"),
}  # fmt: skip
AXE = ("desktop-dark", "phone-light")  # each theme once, each with another width: axe takes seconds on a long page
RESIZED = "() => { resized = new Promise((done) => addEventListener('resize', () => setTimeout(done, 350))) }"


class Visitor:
    """Opens pages in one context, and notes what goes wrong: a foreign host, an error, a missing file."""

    def __init__(self, browser, base, **options):
        self.base, self.faults = base, []
        self.context = browser.new_context(**options)

    def open(self, page):
        tab = self.context.new_page()
        allowed = (self.base, "data:", "blob:", "about:")
        tab.route("**/*", lambda route: route.continue_() if route.request.url.startswith(allowed) else route.abort())
        tab.on("request", lambda r: r.url.startswith(allowed) or self.faults.append(f"asks another host: {r.url}"))
        tab.on("response", lambda r: r.status < 400 or self.faults.append(f"{r.status}: {r.url}"))
        tab.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        tab.on("console", lambda m: m.type in ("error", "warning") and self.faults.append(f"console: {m.text}"))
        tab.goto(f"{self.base}/{page}")
        tab.wait_for_load_state("networkidle")
        return tab


@pytest.fixture
def visit(chromium, site):
    """Open a page; afterwards nothing may have gone wrong."""
    visitors = []

    def visit(page, width=1280, theme="light", base=site, **options):
        options = {"viewport": {"width": width, "height": 900}, "color_scheme": theme, **options}
        visitors.append(Visitor(chromium, base, **options))
        return visitors[-1].open(page)

    yield visit
    for visitor in visitors:
        visitor.context.close()
    assert [visitor.faults for visitor in visitors if visitor.faults] == []


@pytest.fixture(scope="module")
def reader(chromium, site):
    """Opens each page once, and then turns the theme and the width, as people do with a phone."""
    visitor = Visitor(chromium, site)
    tabs = {}

    def look(page, view):
        width, theme = VIEWS[view]
        if page not in tabs:
            for name in list(tabs):
                tabs.pop(name).close()
            visitor.faults.clear()
            tabs[page] = visitor.open(page)
        tab = tabs[page]
        if tab.viewport_size["width"] != width:
            # The theme looks 300 ms later which code scrolls, for people with a keyboard.
            tab.evaluate(RESIZED)
            tab.set_viewport_size({"width": width, "height": 900})
            tab.evaluate("() => resized")
        tab.emulate_media(color_scheme=theme)
        tab.wait_for_function("theme => document.documentElement.dataset.theme === theme", arg=theme)
        return visitor, tab, view

    yield look
    visitor.context.close()


@pytest.fixture(scope="module", params=[(page, view) for page in PAGES for view in VIEWS], ids="-".join)
def view(request, reader):
    """A page in a view, all tests of it before the next: visitor, tab and the view's name."""
    return reader(*request.param)


def test_page_loads_clean_and_fits(view):
    visitor, tab, name = view
    width = VIEWS[name][0]
    assert tab.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    fields = tab.locator("input[type=search]:visible, .search-button-field:visible").count()
    assert fields <= 1 + ("/search" in tab.url), "more than one search field"
    assert tab.evaluate("[...document.images].every(i => i.complete && i.naturalWidth > 0)"), "a broken image"
    if name in AXE:
        assert violations(tab) == []
    assert visitor.faults == []


@pytest.fixture(scope="module")
def from_the_folder(chromium):
    """A visitor of the built pages without a server."""
    visitor = Visitor(chromium, HTML.as_uri())
    yield visitor
    visitor.context.close()


@pytest.mark.parametrize("page", PAGES)
def test_page_works_from_the_folder_without_a_server(from_the_folder, page):
    tab = from_the_folder.open(page)
    assert tab.locator("h1").count() >= 1
    tab.close()
    assert from_the_folder.faults == []


def test_the_guard_above_would_notice(chromium, site):
    """The same listeners on a page that does ask elsewhere: they must see it."""
    seen = []
    tab = chromium.new_page()
    tab.on("request", lambda r: r.url.startswith(site) or seen.append(r.url))
    tab.on("pageerror", lambda error: seen.append(str(error)))
    tab.route("**/*", lambda route: route.continue_() if route.request.url.startswith(site) else route.abort())
    tab.goto(f"{site}/intro.html")
    tab.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'}))")
    tab.evaluate("setTimeout(() => { throw new Error('thrown') })")
    tab.wait_for_timeout(300)
    tab.close()
    assert any("example.org" in s for s in seen) and any("thrown" in s for s in seen)


def test_axe_would_notice(visit):
    """One pale word among thousands of the page's own, and one in a shadow root; a picture without words."""
    tab = visit("chapters/7-2-conv-layer.html")
    tab.evaluate(
        """() => {
          const pale = '<span style="color:#ddd;background:#fff">pale</span>';
          document.querySelector('article p').insertAdjacentHTML('beforeend', pale + '<img src="data:,">');
          const host = document.querySelector('article p').appendChild(document.createElement('span'));
          host.attachShadow({ mode: 'open' }).innerHTML = pale.replace('#ddd', '#dde');
        }"""
    )
    found = violations(tab)
    assert sum(fault.startswith("color-contrast") for fault in found) == 2, found
    assert sum(fault.startswith("image-alt") for fault in found) == 1, found


def test_no_page_names_another_host_in_its_head_or_scripts():
    for path in HTML.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        for tag in re.findall(r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*>", text):
            target = re.search(r'(?:src|href)="(?:https?:)?//([^/"]+)', tag)
            assert not target or "canonical" in tag, f"{path.name}: {tag}"
    for path in (HTML / "_static").rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", path.read_text(encoding="utf-8")), path.name


def test_formulas_are_set_and_need_no_script(visit):
    tab = visit("chapters/7-6-lenet.html", java_script_enabled=False)
    assert tab.locator(".katex").count() > 5
    assert tab.locator(".katex-error").count() == 0
    raw = tab.locator("article").inner_text()
    assert "\\frac" not in raw and "$" not in raw


def test_figures_follow_the_theme(visit):
    colours = {}
    for theme in ("light", "dark"):
        tab = visit("chapters/7-6-lenet.html", theme=theme)
        label = tab.locator(".d2l-picture svg[role=img] text").last
        colours[theme] = label.evaluate("e => getComputedStyle(e).fill")
        assert tab.locator(".d2l-picture svg[role=img]").count() >= 8
    assert colours == {"light": "rgb(29, 34, 43)", "dark": "rgb(236, 239, 244)"}


FIGURES = "d2l-sliding-kernel, d2l-padding-stride"
WITH_FIGURES = ["chapters/7-2-conv-layer.html", "chapters/7-3-padding-and-strides.html"]


@pytest.mark.parametrize("server", [True, False], ids=["http", "folder"])
@pytest.mark.parametrize(
    "page", ["intro.html", "chapters/7-2-conv-layer.html", "chapters/7-3-padding-and-strides.html"]
)
def test_the_interactive_figures_live_on_the_built_pages(visit, site, page, server):
    tab = visit(page, base=site if server else HTML.as_uri())
    figures = tab.locator(FIGURES)
    assert figures.count() >= (1 if page == "intro.html" else 3)
    for i in range(figures.count()):
        figure = figures.nth(i)
        figure.scroll_into_view_if_needed()
        assert figure.locator("img").count() == 0 or not figure.locator("img").first.is_visible(), "picture and figure"
        before = figure.evaluate("f => f.updateComplete.then(() => f.state)")
        figure.locator("d2l-grid").last.locator("[tabindex='0']").first.focus()
        tab.keyboard.press("End")
        tab.keyboard.press("ArrowLeft")
        after = figure.evaluate("f => f.updateComplete.then(() => f.state)")
        assert before["output"] == after["output"]
        if figure.evaluate("f => f.asking"):  # what it asks for stays hidden
            assert before["output"] is None
        else:
            assert len(before["output"]) > 0
            assert after["position"] != before["position"], "the arrows move the window"


@pytest.mark.parametrize("page", WITH_FIGURES)
def test_without_javascript_every_figure_is_a_picture_with_its_caption(visit, page):
    tab = visit(page, java_script_enabled=False)
    figures = tab.locator(FIGURES)
    assert figures.count() >= 3
    for i in range(figures.count()):
        picture = figures.nth(i).locator("img")
        assert picture.is_visible() and picture.bounding_box()["width"] > 150
        assert len(figures.nth(i).locator("figcaption").inner_text()) > 40


def test_the_rocket_opens_this_notebook_in_colab(visit):
    import address

    tab = visit("chapters/7-6-lenet.html")
    links = [a.get_attribute("href") for a in tab.locator("a[href*='colab.research.google.com']").all()]
    owner = address.address().removeprefix("https://github.com/")
    assert f"https://colab.research.google.com/github/{owner}/blob/main/chapters/7-6-lenet.ipynb" in links


def test_search_finds_the_chapter(visit):
    tab = visit("search.html?q=cheques")
    tab.locator("#search-results li a").first.wait_for(timeout=10_000)
    assert "7-6-lenet" in tab.locator("#search-results li a").first.get_attribute("href")


def test_answers_open_by_keyboard(visit):
    tab = visit("chapters/7-6-lenet.html")
    summary = tab.locator("article details:not([class]) summary").first
    summary.focus()
    tab.keyboard.press("Enter")
    assert tab.locator("article details:not([class])").first.get_attribute("open") is not None


def test_pages_are_described_and_light():
    for page in ("intro.html", "chapters/7-6-lenet.html"):
        text = (HTML / page).read_text(encoding="utf-8")
        description = re.search(r'<meta name="description" content="([^"]*)"', text)
        assert description and 60 < len(description[1]) <= 200
        assert "fontawesome.js" not in text and "thebe" not in text.lower()
