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
<script src="{script}"></script>
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


# A notebook's model without a notebook: `fromPython(key, value)`, `sent`, `asked`, `answer(message)`, `away()`.
FAKE_MODEL = """async ([source, traits, throws]) => {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const { default: widget } = await import(url);
  const listeners = {};
  [window.sent, window.asked] = [[], []];
  const model = {
    get: key => traits[key],
    set: (key, value) => { traits[key] = value; window.sent.push([key, value]); },
    on: (name, listen) => { (listeners[name] ??= []).push(listen); },
    send: content => { if (throws) throw new Error('not implemented'); window.asked.push(content); },
    save_changes: () => { if (throws) throw new Error('not implemented'); },
    off: (name) => { if (throws) throw new Error('not implemented'); listeners[name] = []; },
  };
  window.fromPython = (key, value) => {
    traits[key] = value;
    (listeners[`change:${key}`] ?? []).forEach(f => f());
  };
  window.answer = message => (listeners['msg:custom'] ?? []).forEach(f => f(message));
  const stop = widget.initialize({ model });
  const clear = widget.render({ model, el: document.querySelector('#here') });
  window.away = () => { clear(); stop(); };
}"""


# A few steps of LeNet in a worker, by way of the figure; the loss after each.
LENET = """async figure => {
  const engine = await figure.engine();
  if (!engine) return figure.notice;
  const random = new engine.Random(1);
  const conv = (out_channels, padding) => [
    { kind: 'conv2d', out_channels, kernel_size: 5, padding }, { kind: 'sigmoid' },
    { kind: 'avg_pool2d', kernel_size: 2, stride: 2 }];
  const dense = out_features => ({ kind: 'dense', out_features });
  const job = {
    shape: [1, 28, 28],
    layers: [...conv(6, 2), ...conv(16, 0), { kind: 'flatten' }, dense(120), { kind: 'sigmoid' },
             dense(84), { kind: 'sigmoid' }, dense(10)],
    init: 'xavier', seed: 1, batch_size: 16, epochs: 1, learning_rate: 0.1, momentum: 0,
    train: { examples: Float32Array.from({ length: 64 * 784 }, () => random.uniform(0, 1)),
             labels: Array.from({ length: 64 }, (_, i) => i % 10) },
  };
  return new Promise(resolve => {
    const losses = [];
    setTimeout(() => resolve('no answer in 30 s'), 30_000);
    const worker = engine.startWorker(answer => {
      losses.push(...answer.losses ?? [answer.message]);
      if (answer.type === 'progress') return;
      worker.close();
      resolve(losses);
    });
    worker.train(job);
  });
}"""


def learned(losses: object) -> bool:
    """Whether LENET came to four losses such as a new network has."""
    return isinstance(losses, list) and len(losses) == 4 and all(2 < loss < 4 for loss in losses)


def traits(figure: widgets.Figure) -> dict:
    """What a model holds of the figure, for FAKE_MODEL."""
    names = ["_element", "_keys", "_token", "lock"]
    return {**figure.state, **{name: getattr(figure, name) for name in names}}
