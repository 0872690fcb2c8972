"""A real Chromium, and plain pages with figures on them, over http and from `file://`."""

import functools
import http.server
import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "d2lmini" / "widgets" / "static"

PAGE = """<!doctype html>
<html lang="en" {html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A plain page</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="d2l-figures.css">
<style>body {{ margin: 0 auto; padding: 16px; max-width: 720px;
  background: var(--d2l-paper); color: var(--d2l-ink) }}</style>
<script src="d2l-widgets.js"></script>
</head>
<body><main><h1>A plain page</h1>{body}</main></body>
</html>"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium, from $CHROMIUM or the PATH; a machine without one fails here and skips nothing."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.fail("these tests drive a real browser: install chromium or set CHROMIUM to its path")
    flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--headless=new", *flags])
        yield browser
        browser.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: pytest's output is for failures."""


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
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


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
            page.evaluate(
                "Promise.all([...document.querySelectorAll('d2l-sliding-kernel,d2l-padding-stride')]"
                ".map(f => f.updateComplete))"
            )
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert strayed == [], f"requests left the page's origin: {strayed}"
    assert errors == [], f"errors in the page: {errors}"


def state(page: Page, element: str = "d2l-sliding-kernel") -> dict:
    """The element's state, after it has drawn it."""
    return page.locator(element).first.evaluate("figure => figure.updateComplete.then(() => figure.state)")


def sliding(**part: object) -> str:
    """HTML of a sliding kernel with this state."""
    return f"<d2l-sliding-kernel state='{json.dumps(part)}'></d2l-sliding-kernel>"


def padding_stride(**part: object) -> str:
    """HTML of padding and stride with this state."""
    return f"<d2l-padding-stride state='{json.dumps(part)}'></d2l-padding-stride>"
