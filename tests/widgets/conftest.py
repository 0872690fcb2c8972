"""Plain pages with figures on them, over http and from `file://`, in the real Chromium of the other browser tests."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from figure_pages import PAGE, STATIC
from playwright.sync_api import Browser, Page
from support import serve


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a page needs, as a built book has it."""
    here = tmp_path_factory.mktemp("site")
    for name in ("d2l-widgets.js", "d2l-figures.css"):
        shutil.copy(STATIC / name, here)
    return here


@pytest.fixture(scope="session")
def origin(folder: Path) -> Iterator[str]:
    """The folder, over http."""
    with serve(folder) as address:
        yield address


@pytest.fixture
def show(chromium: Browser, folder: Path, origin: str) -> Iterator[Callable[..., Page]]:
    """`show(body)` opens a page with that body and hands it over when its figures stand.

    Any request that leaves the page's own origin and any error in the page fails the test.
    """
    contexts, strayed, errors = [], [], []
    number = 0

    def open_page(
        body: str,
        *,
        html: str = 'data-theme="light"',
        hash: str = "",
        scheme: str = "http",
        width: int = 900,
        **options: object,
    ) -> Page:
        nonlocal number
        number += 1
        name = f"page-{os.getpid()}-{number}.html"
        (folder / name).write_text(PAGE.format(html=html, body=body), encoding="utf-8")
        base = origin if scheme == "http" else folder.as_uri()
        context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(8000)
        contexts.append(context)
        page = context.new_page()
        page.on(
            "request",
            lambda r: None if r.url.startswith((base, "data:", f"blob:{base}")) else strayed.append(r.url),
        )
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{base}/{name}{hash}")
        if options.get("java_script_enabled", True):
            page.evaluate("Promise.all([...document.querySelectorAll('main *')].map(f => f.updateComplete))")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert strayed == [], f"requests left the page's origin: {strayed}"
    assert errors == [], f"errors in the page: {errors}"
