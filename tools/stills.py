"""Still pictures of figures that only a browser can draw: `make chapters` puts them into the cells' outputs.

A page without JavaScript shows them, and so do GitHub and paper. They are taken as a page prints, without controls.
"""

from __future__ import annotations

import base64
import io
import re
import sys
from pathlib import Path

import browsers
from nbformat import NotebookNode
from PIL import Image
from playwright.sync_api import Page, Route, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from d2lmini.widgets.figure import still_image  # noqa: E402

STATIC = ROOT / "d2lmini" / "widgets" / "static"
WIDTH = 720  # CSS pixels: the width of a chapter's text
ADDRESS = "http://stills.invalid/"
HEAD = """<!doctype html><html data-theme="light"><link rel="icon" href="data:,">
<link rel="stylesheet" href="d2l-figures.css"><script src="d2l-widgets.js"></script>
<style>body { margin: 0 16px }</style>"""
BARE = re.compile(r'(<(d2l-[a-z-]+) class="d2l-figure".*?<figure style="[^"]*">)(<figcaption>(.*?)</figcaption>)', re.S)


def add(notebook: NotebookNode) -> int:
    """Give each figure in the notebook that has no still picture one; returns how many it gave."""
    bare = [
        output.data
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if BARE.search(output.get("data", {}).get("text/html", ""))
    ]
    if not bare:
        return 0
    flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browsers.find("chromium"), args=flags)
        page = browser.new_page(viewport={"width": WIDTH + 32, "height": 900}, device_scale_factor=2)
        page.emulate_media(media="print", reduced_motion="reduce", color_scheme="light")
        for data in bare:
            png, width, height = take(page, data["text/html"])
            data["image/png"] = base64.b64encode(png).decode()
            source = f"data:image/png;base64,{data['image/png']}"
            data["text/html"] = BARE.sub(
                lambda m: m[1] + still_image(m[4], source, width, height) + m[3],  # noqa: B023
                data["text/html"],
            )
        browser.close()
    return len(bare)


def answer(route: Route, body: str) -> None:
    """The page itself, or a file beside it: what a figure loads on demand has an address only there."""
    if file := route.request.url.removeprefix(ADDRESS):
        route.fulfill(path=STATIC / file)
    else:
        route.fulfill(body=body, content_type="text/html; charset=utf-8")


def take(page: Page, html: str) -> tuple[bytes, float, float]:
    """PNG of the figure that `html` makes, and its size in CSS pixels."""
    body = HEAD + html
    page.route(f"{ADDRESS}*", lambda route: answer(route, body))
    page.goto(ADDRESS)
    figure = page.locator(".d2l-figure")
    figure.evaluate(
        """async figure => {
          await figure.updateComplete;
          const inner = [...figure.shadowRoot.querySelectorAll('*')].map(e => e.updateComplete).filter(Boolean);
          await Promise.all(inner);
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        }"""
    )
    # What a figure loads on demand may still be on its way.
    page.locator('.d2l-figure [aria-busy="true"]').wait_for(state="detached")
    image = Image.open(io.BytesIO(figure.screenshot(animations="disabled"))).convert("RGB")
    file = io.BytesIO()
    image.quantize(128).save(file, format="png", optimize=True)
    return file.getvalue(), image.width / 2, image.height / 2
