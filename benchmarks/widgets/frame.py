"""How long a change takes to be on the screen, in a real Chromium: what costs most, at the sizes of the chapters.

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

# All elements inside the figure that draw for themselves have drawn when they are up to date.
MEASURE = """async ([change, repeats]) => {
  const figure = document.querySelector('body > *');
  const make = new Function('figure', 'n', change);
  const script = [], painted = [];
  for (let n = 0; n < repeats + 5; n++) {
    await new Promise(done => requestAnimationFrame(done));
    const start = performance.now();
    make(figure, n);
    await figure.updateComplete;
    await Promise.all([...figure.shadowRoot.querySelectorAll('*')].map(part => part.updateComplete));
    const ready = performance.now();
    figure.getBoundingClientRect();  // style and layout, now
    const laid = performance.now();
    if (n >= 5) { script.push(ready - start); painted.push(laid - start); }
  }
  return [script, painted];
}"""

SLIDING = {
    "move the window": "figure.step(1)",
    "paint a cell": """const input = figure.state.input; input[n % 28][(n * 7) % 28] = n % 2;
                       figure.change({ input })""",
    "change a weight": """const kernel = figure.state.kernel; kernel[0][0] = n; figure.change({ kernel })""",
    "flip the kernel": "figure.change({ mode: n % 2 ? 'convolution' : 'correlation' })",
}


def sliding(size: int) -> dict:
    """A 28×28 input under a kernel of this size."""
    image = [[(i * 5 + j * 3) % 7 / 7 for j in range(28)] for i in range(28)]
    kernel = [[(a * 3 + b) % 5 - 2 for b in range(size)] for a in range(size)]
    return {"input": image, "kernel": kernel, "padding": size // 2}


PAINT = """const input = figure.state.input; input[n % input.length][(n * 7) % input.length] = n % 2;
           figure.change({ input })"""
IMAGE = [[(i * 5 + j * 3) % 7 / 7 for j in range(28)] for i in range(28)]
IMAGE8 = [row[:8] for row in IMAGE[:8]]
WEIGHT = "const kernel = [[0, 0, 0], [0, 1 + n / 10, 0], [0, 0, 0]]; figure.change({ kernel })"
RATES = [0.001, 0.002, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03]
START = "figure.change({ kernel: [[(n % 40) / 20 - 1, 1.5]] })"
DEEP = [{"kernel_size": 7, "stride": 2, "padding": 3}, {"kind": "pool", "kernel_size": 3, "stride": 2, "padding": 1}]
DEEP += [{"kernel_size": 3, "padding": 1}] * 16
SIDE = "figure.change({ input_shape: [1, 64 + (n % 64), 96] })"
# Element, what is timed, state, change.
CHANGES = [
    *(
        ("d2l-sliding-kernel", f"{name}, kernel {size}×{size}", sliding(size), change)
        for size in (3, 11)
        for name, change in SLIDING.items()
    ),
    ("d2l-image-filter", "change a weight, 129×129", {}, WEIGHT),
    ("d2l-image-filter", "change a weight, σ 3, stride 1", {"sigma": 3, "stride": 1}, WEIGHT),
    ("d2l-image-filter", "drag the rings, σ 3", {"sigma": 3}, "figure.change({ shift: [n % 7 + 1, n % 9 + 1] })"),
    ("d2l-pooling", "paint a cell, 28×28", {"input": IMAGE}, PAINT),
    ("d2l-pooling", "move it, 28×28", {"input": IMAGE}, "figure.change({ shift: [n % 3, n % 5] })"),
    ("d2l-transposed-conv", "change a weight, 8×8 with 3×3", {"input": IMAGE8, "stride": 2}, WEIGHT),
    ("d2l-channels", "move the window", {}, "figure.step(1)"),
    ("d2l-channels", "table of groups", {}, "figure.change({ view: n % 2 ? 'groups' : 'sum' })"),
    ("d2l-dense-to-conv", "change Δ, 12×12", {"size": 12}, "figure.change({ reach: n % 12 })"),
    ("d2l-dense-to-conv", "change Δ, 6×6", {}, "figure.change({ reach: n % 6 })"),
    ("d2l-equivariance", "drag", {}, "figure.change({ shift: [n % 9, n % 7] })"),
    ("d2l-equivariance", "drag, dense", {"layer": "dense"}, "figure.change({ shift: [n % 9, n % 7] })"),
    (
        "d2l-equivariance",
        "another layer, with its curve",
        {},
        "figure.change({ layer: n % 2 ? 'convolution' : 'pooling' })",
    ),
    ("d2l-kernel-learning", "drag the start", {}, START),
    ("d2l-kernel-learning", "drag the start, 9 runs of 200", {"steps": 200, "tried": RATES}, START),
    (
        "d2l-network-drawing",
        "point at a layer, ResNet-18",
        {"network": "resnet-18"},
        "figure.change({ layer: n % 29 })",
    ),
    ("d2l-network-drawing", "raise g", {}, "figure.change({ branch: (n % 20) / 20 })"),
    (
        "d2l-network-calculator",
        "point at a layer, ResNet-18",
        {"layers": "resnet-18"},
        "figure.change({ step: n % 29 })",
    ),
    ("d2l-network-calculator", "another picture, ResNet-18", {"layers": "resnet-18"}, SIDE),
    ("d2l-training-curves", "move the epoch", {}, "figure.change({ epoch: n % 10 + 1 })"),
    (
        "d2l-training-curves",
        "move the epoch, 20 lines",
        {"runs": ["softmax", "lenet-sigmoid", "lenet-sigmoid-lr0.9", "lenet-relu-max"], "seeds": "lines"},
        "figure.change({ epoch: n % 10 + 1 })",
    ),
    (
        "d2l-receptive-field",
        "another unit, 18 layers on 224×224",
        {"layers": DEEP, "input_size": 224, "layer": 18},
        "figure.change({ position: [n % 50, n % 49] })",
    ),
    (
        "d2l-receptive-field",
        "another window, 18 layers on 224×224",
        {"layers": DEEP, "input_size": 224, "layer": 18},
        "const { layers } = figure.state; layers[0].kernel_size = 3 + 2 * (n % 3); figure.change({ layers })",
    ),
]


def measure() -> dict[str, dict[str, float]]:
    """Median and 95th percentile of each change, in milliseconds."""
    results = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder) / "page.html"
        browser = playwright.chromium.launch(
            executable_path=find("chromium"), args=["--headless=new", "--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 900, "height": 900})
        for element, name, state, change in CHANGES:
            tag = f"<script src='{SCRIPT.as_uri()}'></script>"  # by its address: data lie beside it
            page_file.write_text(f"<!doctype html>{tag}<body><{element}></{element}>")
            page.goto(page_file.as_uri())
            page.evaluate("state => { document.querySelector('body > *').state = state }", state)
            script, painted = page.evaluate(MEASURE, [change, REPEATS])
            late = sorted(painted)[int(0.95 * len(painted))]
            results[f"{element.removeprefix('d2l-')}: {name}"] = {
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
        print(f"{'':50} {'script':>8} {'p95':>8} {'+ layout':>9} {'p95':>8}   (ms)")
        for name, times in table.items():
            print(f"{name:50} {'{:8.2f} {:8.2f} {:9.2f} {:8.2f}'.format(*times.values())}")
