"""Find a Chromium for the browser tests, or install one: `python tools/chromium.py` prints where it is.

In this order: $CHROMIUM, a browser on the PATH, Debian's package (as root, or by sudo without a password),
Playwright's own build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import debian

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find() -> str | None:
    """Path of a Chromium that is there, or None."""
    from playwright.sync_api import sync_playwright

    named = os.environ.get("CHROMIUM")
    if named:
        if not shutil.which(named):
            sys.exit(f"CHROMIUM={named} is no program; unset it or name a Chromium, Chrome or Edge")
        return shutil.which(named)
    if found := next(filter(None, map(shutil.which, NAMES)), None):
        return found
    if MAC.exists():
        return str(MAC)
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Debian's package if it can be had, else Playwright's own build."""
    if not debian.install("chromium"):
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if find() is None:
        install()
    print(find() or sys.exit("no Chromium, and none could be installed; install one, or set CHROMIUM to its path"))
