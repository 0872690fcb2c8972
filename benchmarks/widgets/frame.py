"""How long a change takes to be on the screen, in a real Chromium, at the largest sizes of each figure.

Each change is made as a reader makes it, timed over the script it runs and the style and layout that
follow, and repeated; a figure that answers within one frame of a 60 Hz screen needs at most 16 ms.

    python benchmarks/widgets/frame.py            prints a table
    python benchmarks/widgets/frame.py --json     prints it as JSON
"""

import json
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
from browsers import find

SCRIPT = Path(__file__).parents[2] / "d2lmini" / "widgets" / "static" / "d2l-widgets.js"
REPEATS = 40

MEASURE = """async ([element, change, repeats]) => {
  const figure = document.querySelector(element);
  const make = new Function('figure', 'n', change);
  const script = [], painted = [];
  for (let n = 0; n < repeats + 5; n++) {
    await new Promise(done => requestAnimationFrame(done));
    const start = performance.now();
    make(figure, n);
    await figure.updateComplete;
    await Promise.all([...figure.shadowRoot.querySelectorAll('d2l-grid, d2l-matrix')].map(g => g.updateComplete));
    const ready = performance.now();
    figure.getBoundingClientRect();  // style and layout, now
    const laid = performance.now();
    if (n >= 5) { script.push(ready - start); painted.push(laid - start); }
  }
  return [script, painted];
}"""

IMAGE = [[(i * 5 + j * 3) % 7 / 7 for j in range(28)] for i in range(28)]
PAINT = """const input = figure.state.input; input[n % input.length][(n * 7) % input.length] = n % 2;
           figure.change({ input })"""
WEIGHT = "const kernel = figure.state.kernel; kernel[0][0] = n; figure.change({ kernel })"


def grid(size: int) -> list[list[int]]:
    """Small whole numbers, some of them negative."""
    return [[(a * 3 + b) % 5 - 2 for b in range(size)] for a in range(size)]


SLIDING = {
    "move the window": "figure.step(1)",
    "paint a cell": PAINT,
    "change a weight": WEIGHT,
    "flip the kernel": "figure.change({ mode: n % 2 ? 'convolution' : 'correlation' })",
}
FEATURES = {"input": [IMAGE[:12]] * 4, "kernel": [[[[1, 0, -1]] * 3] * 4] * 4}
SLICE = "const kernel = figure.state.kernel; kernel[0][0][0][0] = n; figure.change({ kernel })"
# What is changed: the element, its state, the change that a reader makes.
CHANGES = {
    f"{name}, kernel {size}×{size}": (
        "d2l-sliding-kernel",
        {"input": IMAGE, "kernel": grid(size), "padding": size // 2},
        change,
    )
    for size in (3, 11)
    for name, change in SLIDING.items()
} | {
    "channels 4→4, 12×28: move it": ("d2l-channels", FEATURES, "figure.step(1)"),
    "channels 4→4, 12×28: a weight": ("d2l-channels", FEATURES, SLICE),
    "channels in groups: a weight": ("d2l-channels", {**FEATURES, "view": "groups"}, SLICE),
    "dense to conv 12×12: press another": ("d2l-dense-to-conv", {"size": 12}, "figure.change({ near: n % 2 === 0 })"),
    "dense to conv 12×12: an entry": ("d2l-dense-to-conv", {"size": 12}, "figure.entry = [n, n]"),
    "dense to conv 12×12: change Δ": ("d2l-dense-to-conv", {"size": 12}, "figure.change({ reach: n % 12 })"),
    "dense to conv 6×6: change Δ": ("d2l-dense-to-conv", {}, "figure.change({ reach: n % 6 })"),
    "pool 28×28: paint a cell": ("d2l-pooling", {"input": IMAGE}, PAINT),
    "pool 28×28: move it": ("d2l-pooling", {"input": IMAGE}, "figure.change({ shift: [n % 3, n % 5] })"),
    "stamp 8×8 with 4×4: a weight": ("d2l-transposed-conv", {"input": grid(8), "kernel": grid(4), "stride": 2}, WEIGHT),
}


def measure() -> dict[str, dict[str, float]]:
    """Median and 95th percentile of each change, in milliseconds."""
    results = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder) / "page.html"
        page_file.write_text(
            f"<!doctype html><script>{SCRIPT.read_text()}</script>"
            + "".join(f"<{element}></{element}>" for element in {element for element, _, _ in CHANGES.values()})
        )
        browser = playwright.chromium.launch(
            executable_path=find("chromium"), args=["--headless=new", "--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 900, "height": 900})
        for name, (element, state, change) in CHANGES.items():
            page.goto(page_file.as_uri())
            page.evaluate("([element, state]) => { document.querySelector(element).state = state }", [element, state])
            script, painted = page.evaluate(MEASURE, [element, change, REPEATS])
            late = sorted(painted)[int(0.95 * len(painted))]
            results[name] = {
                "script_ms": round(median(script), 2),
                "script_p95_ms": round(sorted(script)[int(0.95 * len(script))], 2),
                "with_layout_ms": round(median(painted), 2),
                "with_layout_p95_ms": round(late, 2),
            }
        browser.close()
    return results


if __name__ == "__main__":
    table = measure()
    if "--json" in sys.argv:
        print(json.dumps(table, ensure_ascii=False, indent=2))
    else:
        print(f"{'':34} {'script':>8} {'p95':>8} {'+ layout':>9} {'p95':>8}   (ms)")
        for name, times in table.items():
            print(f"{name:34} {'{:8.2f} {:8.2f} {:9.2f} {:8.2f}'.format(*times.values())}")
