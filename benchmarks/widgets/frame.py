"""How long a change takes to be on the screen: a 28×28 input, a 3×3 and an 11×11 kernel, in a real Chromium.

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

MEASURE = """async ([change, repeats]) => {
  const figure = document.querySelector('d2l-sliding-kernel');
  const make = new Function('figure', 'n', change);
  const script = [], painted = [];
  for (let n = 0; n < repeats + 5; n++) {
    await new Promise(done => requestAnimationFrame(done));
    const start = performance.now();
    make(figure, n);
    await figure.updateComplete;
    await Promise.all([...figure.shadowRoot.querySelectorAll('d2l-grid')].map(g => g.updateComplete));
    const ready = performance.now();
    figure.getBoundingClientRect();  // style and layout, now
    const laid = performance.now();
    if (n >= 5) { script.push(ready - start); painted.push(laid - start); }
  }
  return [script, painted];
}"""

CHANGES = {
    "move the window": "figure.step(1)",
    "paint a cell": """const input = figure.state.input; input[n % 28][(n * 7) % 28] = n % 2;
                       figure.change({ input })""",
    "change a weight": """const kernel = figure.state.kernel; kernel[0][0] = n; figure.change({ kernel })""",
    "flip the kernel": "figure.change({ mode: n % 2 ? 'convolution' : 'correlation' })",
}


def measure() -> dict[str, dict[str, float]]:
    """Median and 95th percentile of each change, in milliseconds."""
    results = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder) / "page.html"
        page_file.write_text(
            f"<!doctype html><script>{SCRIPT.read_text()}</script><d2l-sliding-kernel></d2l-sliding-kernel>"
        )
        browser = playwright.chromium.launch(
            executable_path=find("chromium"), args=["--headless=new", "--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 900, "height": 900})
        for size in (3, 11):
            for name, change in CHANGES.items():
                page.goto(page_file.as_uri())
                image = [[(i * 5 + j * 3) % 7 / 7 for j in range(28)] for i in range(28)]
                kernel = [[(a * 3 + b) % 5 - 2 for b in range(size)] for a in range(size)]
                page.evaluate(
                    "state => { document.querySelector('d2l-sliding-kernel').state = state }",
                    {"input": image, "kernel": kernel, "padding": size // 2},
                )
                script, painted = page.evaluate(MEASURE, [change, REPEATS])
                late = sorted(painted)[int(0.95 * len(painted))]
                results[f"{name}, kernel {size}×{size}"] = {
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
        print(f"{'28×28 input':32} {'script':>8} {'p95':>8} {'+ layout':>9} {'p95':>8}   (ms)")
        for name, times in table.items():
            print(f"{name:32} {'{:8.2f} {:8.2f} {:9.2f} {:8.2f}'.format(*times.values())}")
