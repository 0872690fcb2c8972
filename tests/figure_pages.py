"""Plain pages with figures on them, and their state: what the figures' tests write and read."""

from __future__ import annotations

import json

from playwright.sync_api import Page
from support import ROOT

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


def state(page: Page, element: str = "d2l-sliding-kernel") -> dict:
    """The element's state, after it has drawn it."""
    return page.locator(element).first.evaluate("figure => figure.updateComplete.then(() => figure.state)")


def sliding(**part: object) -> str:
    """HTML of a sliding kernel with this state."""
    return f"<d2l-sliding-kernel state='{json.dumps(part)}'></d2l-sliding-kernel>"


def padding_stride(**part: object) -> str:
    """HTML of padding and stride with this state."""
    return f"<d2l-padding-stride state='{json.dumps(part)}'></d2l-padding-stride>"
