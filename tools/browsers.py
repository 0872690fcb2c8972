"""Find the browsers for the tests, or install them: `python tools/browsers.py chromium firefox webkit`.

In this order: $CHROMIUM, $FIREFOX or $WEBKIT; a program on the PATH; Debian's package (as root, or by sudo without
a password); for Chromium, Playwright's own build. Prints where they are; fails if one of them cannot be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import debian

PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"),
    "firefox": ("firefox-esr", "firefox"),
    "webkit": ("WebKitWebDriver",),
}
MAC = {
    "chromium": "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "firefox": "/Applications/Firefox.app/Contents/MacOS/firefox",
}
# WebKitWebDriver starts WebKitGTK's MiniBrowser, which has no mode without a screen: Xvfb is the screen.
PACKAGES = {"chromium": ["chromium"], "firefox": ["firefox-esr"], "webkit": ["webkit2gtk-driver", "xvfb"]}


def find(engine: str) -> str | None:
    """Path of the program to start for this engine ("chromium", "firefox", "webkit"), or None."""
    if named := os.environ.get(engine.upper()):
        if not shutil.which(named):
            sys.exit(f"{engine.upper()}={named} is no program; unset it or name one of {', '.join(PROGRAMS[engine])}")
        return shutil.which(named)
    if engine == "webkit" and not shutil.which("Xvfb"):
        return None
    for program in (*PROGRAMS[engine], MAC.get(engine, "")):
        if found := shutil.which(program):
            return found
    return _playwrights_own() if engine == "chromium" else None


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install(engine: str) -> None:
    """Debian's package if it can be had; for Chromium, else Playwright's own build."""
    if not debian.install(*PACKAGES[engine]) and engine == "chromium":
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main(engines: list[str]) -> None:
    """Print where each engine is, after installing what is missing."""
    for engine in engines:
        if find(engine) is None:
            install(engine)
        print(f"{engine}: {find(engine) or 'not here, and could not be installed'}")
    missing = [engine for engine in engines if find(engine) is None]
    if missing:
        sys.exit(f"install {', '.join(missing)}, or set {', '.join(map(str.upper, missing))} to the program's path")


if __name__ == "__main__":
    main(sys.argv[1:] or list(PROGRAMS))
