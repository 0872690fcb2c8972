"""Plain pages with figures on them, and their state: what the figures' tests write and read."""

from __future__ import annotations

import json

from playwright.sync_api import Page
from support import ROOT

from d2lmini import widgets

FIGURES: list[type[widgets.Figure]] = [getattr(widgets, name) for name in widgets.__all__ if name != "Figure"]
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


def html(figure: type[widgets.Figure], lock: str = "", **part: object) -> str:
    """The element of a figure with this state, as one writes it by hand."""
    locked = f' lock="{lock}"' if lock else ""
    return f"<{figure.element} state='{json.dumps(part)}'{locked}></{figure.element}>"


def sliding(**part: object) -> str:
    """HTML of a sliding kernel with this state."""
    return html(widgets.SlidingKernel, **part)


def padding_stride(**part: object) -> str:
    """HTML of padding and stride with this state."""
    return html(widgets.PaddingStride, **part)


def cell(page, plate: str, row: int, column: int):
    """A cell of the plate `input`, `kernel` or `output`."""
    return page.locator(f'[data-plate="{plate}"] [role="row"]').nth(row).locator('[role="gridcell"]').nth(column)


FOCUS = """() => { let e = document.activeElement;
  while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
  return [e.getAttribute('role') ?? e.localName, e.getAttribute('aria-label') ?? e.textContent.trim(),
          e.getRootNode().host?.dataset.plate ?? null, e.closest?.('.ask') ? '.ask' : null]; }"""
BEYOND = """() => { const out = [];
  const walk = root => { for (const e of root.querySelectorAll('*')) {
    const box = e.getBoundingClientRect();
    if (box.width > 1 && !e.closest('.unseen, [clip-path]') && (box.right > innerWidth + 0.5 || box.left < -0.5))
      out.push(`${e.localName}.${e.className} ${Math.round(box.left)}–${Math.round(box.right)}`);
    if (e.shadowRoot) walk(e.shadowRoot); } };
  walk(document);
  if (document.documentElement.scrollWidth > innerWidth) out.push('the page scrolls');
  return out; }"""


def tab_to(
    page, *, plate: str | None = None, text: str | None = None, inside: str | None = None, limit: int = 60
) -> None:
    """Presses Tab until the focus is in that plate or on a control with that text or name."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        _role, name, where, form = page.evaluate(FOCUS)
        if (plate and where == plate) or (text and name is not None and name.startswith(text)):
            return
        if inside and form == inside:
            return
    raise AssertionError(f"Tab never comes to {plate or text or inside}")


# A notebook's model without a notebook: `fromPython(key, value)`, `sent`, `away()`.
FAKE_MODEL = """async ([source, traits, throws]) => {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const { default: widget } = await import(url);
  const listeners = {};
  window.sent = [];
  const model = {
    get: key => traits[key],
    set: (key, value) => { traits[key] = value; window.sent.push([key, value]); },
    on: (name, listen) => { (listeners[name] ??= []).push(listen); },
    save_changes: () => { if (throws) throw new Error('not implemented'); },
    off: (name) => { if (throws) throw new Error('not implemented'); listeners[name] = []; },
  };
  window.fromPython = (key, value) => {
    traits[key] = value;
    (listeners[`change:${key}`] ?? []).forEach(f => f());
  };
  const stop = widget.initialize({ model });
  const clear = widget.render({ model, el: document.querySelector('#here') });
  window.away = () => { clear(); stop(); };
}"""


def traits(figure: widgets.Figure) -> dict:
    """What a model holds of the figure, for FAKE_MODEL."""
    names = ["_element", "_keys", "_token", "lock"]
    return {**figure.state, **{name: getattr(figure, name) for name in names}}
