"""Sphinx extension: what Jupyter Book and its theme leave to do for a page that asks no other host for anything."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinxcontrib import katex

SIDEBAR = 'role="complementary" aria-label="Book"'
KATEX = Path(__file__).parent / "node_modules" / "katex" / "dist"


def drop_thebe(app: Sphinx, pagename: str, templatename: str, context: dict, doctree: nodes.document | None) -> None:
    """Leave out sphinx-thebe, which every page loads twice though the book never starts a kernel."""

    def is_thebe(entry: object) -> bool:
        attributes = getattr(entry, "attributes", None) or {}
        return "thebe" in str(getattr(entry, "filename", entry)) or "THEBE" in str(attributes.get("body", ""))

    for key in ("script_files", "css_files"):
        context[key] = [entry for entry in context.get(key, []) if not is_thebe(entry)]


def describe(app: Sphinx, pagename: str, templatename: str, context: dict, doctree: nodes.document | None) -> None:
    """Give each page a description for search engines and link previews: its first paragraph."""
    if doctree is None or 'name="description"' in context.get("metatags", ""):
        return
    for paragraph in doctree.findall(nodes.paragraph):
        text = " ".join(paragraph.astext().split())
        if len(text) > 60:
            short = text if len(text) <= 155 else text[:155].rsplit(" ", 1)[0] + " …"
            content = nodes.Text(short).astext().replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
            context["metatags"] = context.get("metatags", "") + f'<meta name="description" content="{content}" />\n'
            return


def finish(app: Sphinx, exception: Exception | None) -> None:
    """Put KaTeX's style and fonts beside the pages; take thebe and Font Awesome's script out (its font does)."""
    if exception is not None or app.builder.format != "html":
        return
    if not KATEX.is_dir():
        raise ExtensionError(
            f"{KATEX} is missing; run `make html`, which installs it, or `npm ci` in {KATEX.parents[2]}"
        )
    target = Path(app.outdir) / "_static" / "katex"
    if not target.exists():
        (target / "fonts").mkdir(parents=True)
        shutil.copy(KATEX / "katex.min.css", target)
        for font in (KATEX / "fonts").glob("*.woff2"):
            shutil.copy(font, target / "fonts")
    unused = re.compile(
        r'<script[^>]* src="[^"]*/fontawesome\.js[^"]*"></script>\s*'
        r'|<script type="text/x-thebe-config">.*?</script>\s*<script>kernelName = [^<]*</script>\s*',
        re.DOTALL,
    )
    for page in Path(app.outdir).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        better = unused.sub("", text)
        # The theme's sidebar is no landmark, so that a screen reader cannot jump to the book's title in it.
        better = better.replace('id="pst-primary-sidebar" class=', f'id="pst-primary-sidebar" {SIDEBAR} class=')
        better = better.replace(' role="doc-biblioentry"', ' role="listitem"')  # a div may not have the first
        if better != text:
            page.write_text(better, encoding="utf-8")


def start_katex(
    cls: type[katex.KaTeXServer], rundir: Path, timeout: float
) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """Start KaTeX's server and connect to it, trying again until it listens.

    sphinxcontrib.katex 0.9.11 connects as soon as the socket's file is there, which is a moment before: on a busy
    machine the build dies. Its other way, by port, waits 40 ms for each formula (two small packets, and Nagle's rule).
    """
    address = rundir / "katex.sock"
    process = subprocess.Popen(cls.build_command(socket=address), cwd=rundir)
    deadline = time.monotonic() + timeout
    while process.poll() is None and time.monotonic() < deadline:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.connect(str(address))
        except OSError:
            connection.close()
            time.sleep(0.01)
        else:
            return process, connection
    process.kill()
    raise cls.timeout_error(timeout)


def setup(app: Sphinx) -> dict:
    """Register with Sphinx."""
    katex.KaTeXServer.start_server_process = classmethod(start_katex)
    katex.STARTUP_TIMEOUT = katex.RENDER_TIMEOUT = 60.0  # 5 s are too short on a busy machine
    app.connect("html-page-context", drop_thebe, priority=900)
    app.connect("html-page-context", describe, priority=900)
    app.connect("build-finished", finish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
