"""What axe finds on a page: its rules on all of it, and contrast, its slowest, on one text of each look."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# A look is all that contrast follows from: colour, what lies behind, size, weight, opacity. A chapter has 8,000 texts
# and some 200 looks, which takes axe 2 seconds instead of 13.
MARK_LOOKS = """() => {
  const seen = new Set();
  const up = e => e.parentElement ?? e.getRootNode().host;
  const behind = e => {
    const layers = [];
    for (; e; e = up(e)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(e);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || opacity !== '1')
        layers.push(backgroundColor, backgroundImage, opacity);
    }
    return layers.join();
  };
  const mark = root => {
    for (const e of root.querySelectorAll('*')) {
      if (e.shadowRoot) mark(e.shadowRoot);
      e.removeAttribute('data-look');
      if (![...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
      if (!e.checkVisibility({ visibilityProperty: true })) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(e);
      const look = [e.localName, color, fontSize, fontWeight, behind(e)].join();
      if (!seen.has(look)) e.setAttribute('data-look', '');
      seen.add(look);
    }
  };
  mark(document.body);
  return seen.size;
}"""
OPTIONS = {"preload": False, "resultTypes": ["violations"]}


def _run(page: Page, options: dict, context: dict | None = None) -> tuple[list[str], set[str]]:
    result = Axe().run(page, context=context, options={**OPTIONS, **options}).response
    found = [
        f"{rule['id']}: {node['target']} {node['html'][:150]} {node.get('failureSummary', '')}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]
    return found, {rule["id"] for rule in [*result["passes"], *result["violations"]]}


def contrast(page: Page) -> list[str]:
    """Texts that stand out too little, in words; of each look one."""
    assert page.evaluate(MARK_LOOKS) > 0, "a page without text?"  # the search page, at first, has three
    # In forced colours the browser sees to the contrast, and axe has nothing to say.
    return _run(page, {"runOnly": ["color-contrast"]}, {"include": [["[data-look]"]]})[0]


def violations(page: Page) -> list[str]:
    """What axe finds by all its rules, in words."""
    found, tested = _run(page, {"rules": {"color-contrast": {"enabled": False}}})
    assert len(tested) > 10, "axe has looked into the page"
    return found + contrast(page)
