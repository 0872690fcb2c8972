"""Names of students."""

from __future__ import annotations

import unicodedata


def same(name: str) -> str:
    """A name without what does not count: capital letters, spaces, and the way in which a letter's dots are written."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
