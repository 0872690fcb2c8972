"""The repository's address stands in _config.yml; a notebook's first cell, the landing page and the README repeat it.

`python tools/address.py` writes it there; `tests/test_project.py` proves that it is the same everywhere.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
PLACES = [ROOT / "README.md", ROOT / "intro.md", *sorted(ROOT.glob("chapters/*"))]
# Where an address of ours can stand: after git+ (pip), git clone, and in Colab's links.
PATTERN = re.compile(
    r"(?P<before>(?:git\+|git clone )https://github\.com/|colab\.research\.google\.com/github/)[\w.-]+/[\w.-]*\w"
)


def address() -> str:
    """`https://github.com/owner/name`, from _config.yml."""
    return yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))["repository"]["url"].rstrip("/")


def renew(text: str, url: str) -> str:
    """`text` with `url` wherever the repository's address stands."""
    slug = url.removeprefix("https://github.com/")
    return PATTERN.sub(lambda m: m["before"] + slug, text)


if __name__ == "__main__":
    for path in PLACES:
        old = path.read_text(encoding="utf-8")
        new = renew(old, address())
        if new != old:
            path.write_text(new, encoding="utf-8")
            print(f"renewed: {path.relative_to(ROOT)}")
