"""Plain pages with figures on them, over http and from `file://`, in the real Chromium of the other browser tests."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from figure_pages import PAGE, STATIC
from playwright.sync_api import Browser, Error, Page
from support import serve

NUMBERS = itertools.count()  # of the pages that were written


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a page needs, as a built book has it."""
    return shutil.copytree(STATIC, tmp_path_factory.mktemp("site") / "static")


@pytest.fixture(scope="session")
def origin(folder: Path) -> Iterator[str]:
    """The folder, over http."""
    with serve(folder) as address:
        yield address


# What `goto` does not undo: whoever takes one of these off a page gets it for good, and the next test another page.
LASTING = {
    "add_init_script", "clock", "close", "context", "emulate_media", "expose_binding", "expose_function", "on", "once",
    "route", "route_from_har", "route_web_socket", "set_default_navigation_timeout", "set_default_timeout",
    "set_extra_http_headers",
}  # fmt: skip


class SharedPage(Page):
    """A page that serves many tests, and notices when one of them changed it in a way that outlasts `goto`."""

    def __getattribute__(self, name: str) -> object:
        if name in LASTING:
            self.spent = True
        return super().__getattribute__(name)


class Pages:
    """Opens pages, watches them, and keeps those of the default kind for the next test: a new one takes 0.3 s."""

    def __init__(self, browser: Browser):
        self.browser = browser
        self.free: list[Page] = []
        self.strayed: list[str] = []
        self.errors: list[str] = []

    def new(self, **options: object) -> Page:
        """A page in a context of its own."""
        context = self.browser.new_context(**options)
        context.set_default_timeout(8000)
        page = context.new_page()
        page.on("request", lambda r: r.url.startswith(page.own) or self.strayed.append(r.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        return page

    def take(self, base: str, width: int, options: dict[str, object]) -> Page:
        """A page this wide, for addresses below `base`; options ask for a new one, else one that is there will do."""
        size = {"width": width, "height": 800}
        if options:
            page = self.new(viewport=size, **options)
        elif self.free:
            page = self.free.pop()
            page.set_viewport_size(size)
        else:
            page = self.new(viewport=size)
            page.__class__ = SharedPage
        page.own, page.spent = (base, "data:", "blob:"), bool(options)  # a Blob is the page's own
        return page

    def give_back(self, page: Page) -> None:
        """Empty the page for the next test, or close it if it is not as it was."""
        try:
            if not page.spent:
                page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
                page.mouse.move(0, 0)
                page.own = ("about:blank",)
                page.goto("about:blank")  # ends what still runs
                self.free.append(page)
                return
        except Error:  # it hangs or crashed
            pass
        page.context.close()


@pytest.fixture(scope="session")
def pages(chromium: Browser) -> Pages:
    """The pages of all tests with figures."""
    return Pages(chromium)


@pytest.fixture
def show(pages: Pages, folder: Path, origin: str) -> Iterator[Callable[..., Page]]:
    """`show(body)` opens a page with that body and hands it over when its figures stand.

    `script` is what brings the figures. Any request that leaves the page's own origin and any error in the page fails
    the test. Options are those of a browser's context (`has_touch=True`, `java_script_enabled=False`, ...); such a page
    is made for this test alone.
    """
    pages.strayed, pages.errors = [], []
    opened = []

    def open_page(
        body: str,
        *,
        html: str = 'data-theme="light"',
        hash: str = "",
        scheme: str = "http",
        width: int = 900,
        script: str = "d2l-widgets.js",
        **options: object,
    ) -> Page:
        name = f"page-{os.getpid()}-{next(NUMBERS)}.html"
        (folder / name).write_text(PAGE.format(html=html, body=body, script=script), encoding="utf-8")
        base = origin if scheme == "http" else folder.as_uri()
        page = pages.take(base, width, options)
        opened.append(page)
        page.goto(f"{base}/{name}{hash}")
        if options.get("java_script_enabled", True):
            page.evaluate("Promise.all([...document.querySelectorAll('main *')].map(f => f.updateComplete))")
        return page

    yield open_page
    for page in opened:
        pages.give_back(page)
    assert pages.strayed == [], f"requests left the page's origin: {pages.strayed}"
    assert pages.errors == [], f"errors in the page: {pages.errors}"
