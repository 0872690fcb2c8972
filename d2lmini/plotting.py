"""Figures: pictures that follow the page's theme and have a text, and the curve that grows during training."""

from __future__ import annotations

import base64
import hashlib
import html
import io
import json
import math
import re
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch

# The book's colours, one set for these figures, the interactive ones and the pages (js/src/palette.ts makes the file):
# what book.mplstyle draws with → its name on a page, and its value on a dark page.
_COLOURS = json.loads((Path(__file__).parent / "widgets" / "static" / "palette.json").read_text(encoding="utf-8"))
PALETTE = {
    _COLOURS["light"][name]: (name, _COLOURS["dark"][name])
    for name in ("input", "kernel", "output", "gradient", "outside", "muted", "ink")
}
_VARIABLES = {colour: f"var(--d2l-{name},{colour})" for colour, (name, _) in PALETTE.items()}
_DARK = ";".join(f"--d2l-{name}:{dark}" for name, dark in PALETTE.values())
# Dark by the host's own switch where it has one (the book, JupyterLab, Colab, VS Code), else by the system's.
_THEME = (
    f".d2l-picture{{margin:0;overflow-x:auto}}.d2l-picture svg{{max-width:100%;height:auto}}"
    f"html[data-theme=dark] .d2l-picture,[data-jp-theme-light=false] .d2l-picture,html[theme=dark] .d2l-picture,"
    f".vscode-dark .d2l-picture{{{_DARK}}}"
    f"@media (prefers-color-scheme:dark){{html:not([data-theme],[theme]):not(:has([data-jp-theme-light],.vscode-light))"
    f" .d2l-picture{{{_DARK}}}}}"
)


def in_notebook() -> bool:
    """Whether output goes to a notebook (Jupyter, Colab, VS Code) and not to a terminal."""
    try:
        from IPython import get_ipython
    except ImportError:
        return False
    return getattr(get_ipython(), "kernel", None) is not None


class NotebookLine:
    """A line of text under a cell, written anew each time: a file for tqdm.

    tqdm's own notebook bar is a widget; in a saved notebook it would leave a "model not found".
    """

    def __init__(self) -> None:
        self._handle: Any = None

    def write(self, text: str) -> None:
        """Show `text`; nothing, once it is blank."""
        from IPython import display

        line = text.strip()
        style = "margin:0;overflow:hidden;background:none"
        bundle = {"text/plain": line, "text/html": f"<pre style='{style}'>{html.escape(line)}</pre>" if line else ""}
        if self._handle is not None:
            self._handle.update(bundle, raw=True)
        elif line:
            self._handle = display.display(bundle, raw=True, display_id=True)

    def flush(self) -> None:
        """A file has this."""


class Picture:
    """A matplotlib figure as the last line of a cell: drawn in the page's colours, with a text for who cannot see it.

    Args:
        figure: a matplotlib figure, axes, or array of axes. If pyplot made it, pyplot forgets it: it is shown once.
        alt: what the figure shows, in one or two sentences.
    """

    def __init__(self, figure: Any, alt: str):
        while isinstance(figure, list | tuple) or hasattr(figure, "flat"):  # axes in a list or an array
            figure = figure[0]
        while getattr(figure, "figure", figure) is not figure:  # axes → subfigure → figure
            figure = figure.figure
        self.figure, self.alt = figure, alt
        if hasattr(self.figure, "number"):  # pyplot numbers the figures that it holds
            from matplotlib import pyplot

            pyplot.close(self.figure)

    def __repr__(self) -> str:
        return f"Picture({self.alt!r})"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, Any]:
        png = io.BytesIO()
        self.figure.savefig(png, format="png", facecolor="white")
        image = base64.b64encode(png.getvalue()).decode("ascii")
        return {"text/plain": repr(self), "text/html": self.to_html(), "image/png": image}

    def to_html(self) -> str:
        """The figure as inline SVG, in colours that the page's theme sets."""
        import matplotlib

        buffer = io.StringIO()
        # Text stays text, and the same figure gives the same bytes, in whatever style it was drawn.
        with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "d2lmini"}):
            self.figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
        svg = re.sub(r"\s*\n\s*", " ", buffer.getvalue())
        width, height = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups()
        drawing = svg[svg.index(">", svg.index("<svg")) + 1 :]
        drawing = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>", "", drawing)
        # Several figures share one page: keep only the ids that are referred to, and make those the figure's own.
        key = hashlib.md5(drawing.encode(), usedforsecurity=False).hexdigest()[:8]
        used = set(re.findall(r'(?:url\(|href=")#([^)"]+)', drawing))

        def renew(tag: re.Match) -> str:
            text = re.sub(r' id="([^"]+)"', lambda m: f' id="{key}{m[1]}"' if m[1] in used else "", tag[0])
            text = re.sub(r'(url\(|href=")#', rf"\1#{key}", text)
            return re.sub(r"#[0-9a-f]{6}\b", lambda m: _VARIABLES.get(m[0], m[0]), text)

        drawing = re.sub(r"<[^>]+>", renew, drawing)  # in tags only: a title may say what it likes
        pixels = float(width) * 96 / 72  # matplotlib's points are 1/72 inch, a page's pixels 1/96
        # A figure shrinks with the column only as far as its text can be read; then it scrolls, by keyboard too.
        style = f"width:{pixels:.0f}px;min-width:{0.65 * pixels:.0f}px;stroke-linejoin:round;stroke-linecap:butt"
        return (
            f'<figure class="d2l-picture" tabindex="0"><style>{_THEME}</style>'
            f'<svg role="img" aria-label="{html.escape(self.alt)}" viewBox="0 0 {width} {height}" style="{style}" '
            f'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{drawing.strip()}</figure>'
        )


class Table:
    """A table as the last line of a cell: rendered in notebooks and on the page, aligned text in a terminal.

    Args:
        head: names of the columns.
        rows: the rows; whole numbers are printed with thousands separators, everything else as `str` prints it.
    """

    def __init__(self, head: Sequence[str], rows: Iterable[Sequence[Any]]):
        cells = [[f"{cell:,}" if type(cell) is int else str(cell) for cell in row] for row in rows]
        self.cells = [list(head), *cells]
        right = [all(re.match(r"[-+−\d.]", row[i]) or not row[i] for row in cells) for i in range(len(head))]
        self._align = [str.rjust if number else str.ljust for number in right]

    def __repr__(self) -> str:
        widths = [max(map(len, column)) for column in zip(*self.cells, strict=True)]
        return "\n".join(
            "  ".join(align(cell, width) for align, cell, width in zip(self._align, row, widths, strict=True)).rstrip()
            for row in self.cells
        )

    def _repr_markdown_(self) -> str:
        rule = ["--:" if align is str.rjust else ":--" for align in self._align]
        rows = ([cell.replace("|", r"\|") for cell in row] for row in (self.cells[0], rule, *self.cells[1:]))
        return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def show_images(
    imgs: Sequence[Any] | torch.Tensor,
    num_rows: int,
    num_cols: int,
    titles: Sequence[str] | None = None,
    scale: float = 1.5,
):
    """Draw pictures in a grid.

    Args:
        imgs: arrays or tensors of shape (h, w) or (h, w, 3); the first `num_rows · num_cols` are drawn.
        num_rows: rows of the grid.
        num_cols: columns of the grid.
        titles: a text over each picture.
        scale: size of a picture, in inches.

    Returns:
        The axes, an array of `num_rows · num_cols`.
    """
    from matplotlib import pyplot

    size = (num_cols * scale, num_rows * scale)
    _, axes = pyplot.subplots(num_rows, num_cols, figsize=size, squeeze=False)
    for i, ax in enumerate(axes.flat):
        ax.set_axis_off()
        if i < len(imgs):
            image = imgs[i]
            ax.imshow(image.detach().cpu().numpy() if isinstance(image, torch.Tensor) else image)
            if titles is not None:
                ax.set_title(titles[i])
    return axes.ravel()


class Point(NamedTuple):
    """A point of a curve."""

    x: float
    y: float


class ProgressBoard:
    """Curves that grow while something runs. In a notebook they are drawn, every few seconds and when a cell ends;
    elsewhere they are only kept in `data`.

    Args:
        xlabel, ylabel: texts of the axes.
        xlim, ylim: limits of the axes.
        xscale, yscale: "linear" or "log".
        ls, colors: line styles and colours, used in turn.
        fig, axes: draw into these instead of a new figure; `axes` may hold other things, which stay.
        figsize: inches.
        display: draw at all.
    """

    def __init__(
        self,
        xlabel: str | None = None,
        ylabel: str | None = None,
        xlim: Sequence[float] | None = None,
        ylim: Sequence[float] | None = None,
        xscale: str = "linear",
        yscale: str = "linear",
        ls: Sequence[str] = ("-", "--", "-.", ":"),
        colors: Sequence[str] = ("C0", "C1", "C2", "C3"),
        fig: Any = None,
        axes: Any = None,
        figsize: tuple[float, float] = (5.0, 3.2),
        display: bool = True,
    ):
        self.xlabel, self.ylabel, self.xlim, self.ylim = xlabel, ylabel, xlim, ylim
        self.xscale, self.yscale, self.ls, self.colors = xscale, yscale, ls, colors
        self.fig, self.axes, self.figsize, self.display = fig, axes, figsize, display
        self.raw_points: OrderedDict[str, list[tuple[float, Any, float]]] = OrderedDict()
        self._data: OrderedDict[str, list[Point]] = OrderedDict()
        self._fresh: dict[str, list[float]] = {}  # weights of the points since the last flush
        self._lines: list[Any] = []
        self._handle: Any = None
        self._in_cell = False  # whether the end of the running cell will draw what is left out until then
        self._next_drawing = 0.0

    def __getstate__(self) -> dict[str, Any]:
        # The numbers are the board; figure and display belong to the process that made them.
        drawing = {"fig": None, "axes": None, "_lines": [], "_handle": None, "_in_cell": False}
        return {**self.__dict__, "_data": self.data, **drawing}

    @property
    def data(self) -> OrderedDict[str, list[Point]]:
        """The points of each curve so far: label → list of `Point(x, y)`."""
        for points in self._data.values():
            # A value from a GPU is fetched when somebody looks at it, not when it is drawn: fetching waits for the GPU.
            for i in range(len(points) - 1, -1, -1):
                if not isinstance(points[i].y, torch.Tensor):
                    break
                points[i] = Point(points[i].x, points[i].y.item())
        return self._data

    def draw(self, x: float, y: Any, label: str, every_n: int = 1, weight: float = 1) -> None:
        """Add a value to the curve `label`.

        Args:
            x: where.
            y: a number or a 0-d tensor on any device.
            label: name of the curve.
            every_n: values that are averaged into one point.
            weight: the value's weight in that average, e.g. the number of examples it stands for.
        """
        y = y.detach() if isinstance(y, torch.Tensor) else float(y)
        raw = self.raw_points.setdefault(label, [])
        raw.append((float(x), y, weight))
        self._data.setdefault(label, [])
        if len(raw) >= max(1, every_n):
            self._close(label)
            self._redraw()

    def flush(self, means: Callable[[torch.Tensor, torch.Tensor], torch.Tensor] | None = None) -> None:
        """Make points of the values that still wait for their average.

        Args:
            means: takes the new points of a training or validation curve and their weights, and gives the means over
                all processes.
        """
        for label in self.raw_points:
            self._close(label)
        for label in sorted(self._fresh):
            weights = self._fresh.pop(label)
            if means is not None and label.startswith(("train_", "val_")):
                points, n = self.data[label], len(weights)
                values = torch.tensor([point.y for point in points[-n:]], dtype=torch.float64)
                ys = means(values, torch.tensor(weights, dtype=torch.float64)).tolist()
                points[-n:] = [Point(point.x, y) for point, y in zip(points[-n:], ys, strict=True)]
        self._redraw()

    def _close(self, label: str) -> None:
        raw = self.raw_points[label]
        if raw:
            total = sum(weight for _, _, weight in raw)
            x = sum(x for x, _, _ in raw) / len(raw)
            # A process may have had no example in these batches: the others know the value.
            y = sum(y * weight for _, y, weight in raw) / total if total else math.nan
            self._data[label].append(Point(x, y))
            self._fresh.setdefault(label, []).append(total)
            raw.clear()

    def restore(self, curves: dict[str, list[Point]]) -> None:
        """Take these curves for those that are there, e.g. from a checkpoint."""
        self._data = OrderedDict(curves)
        self.raw_points.clear()
        self._fresh.clear()

    def figure(self) -> Any:
        """The curves as a matplotlib figure, e.g. for `board.figure().savefig("curves.pdf")`."""
        from matplotlib import style
        from matplotlib.figure import Figure

        with style.context("d2lmini.book"):
            if self.axes is None:
                self.axes = (self.fig or Figure(figsize=self.figsize)).gca()
            ax = self.axes
            for line in self._lines:  # ours; what else is in the axes belongs to somebody
                line.remove()
            self._lines = []
            for i, (label, points) in enumerate(self.data.items()):
                finite = [p for p in points if math.isfinite(p.y)]
                text = f"{label} {finite[-1].y:.3f}" if finite else label
                # A fifth curve gets the first line style again, but in another colour.
                line, colour = self.ls[i % len(self.ls)], self.colors[(i + i // len(self.ls)) % len(self.colors)]
                marker = "." if len(points) == 1 else None
                xs, ys = [p.x for p in points], [p.y for p in points]
                self._lines += ax.plot(xs, ys, line, color=colour, marker=marker, label=text)
            ax.set(xlabel=self.xlabel or "", ylabel=self.ylabel or "", xscale=self.xscale, yscale=self.yscale)
            ax.set(**{k: v for k, v in (("xlim", self.xlim), ("ylim", self.ylim)) if v is not None})
            if self._lines:
                ax.legend()
        return ax.figure

    def alt(self) -> str:
        """The figure in words: the first and the last value of each curve."""
        curves = (
            f"{label} from {points[0].y:.3f} to {points[-1].y:.3f}" for label, points in self.data.items() if points
        )
        return f"Curves over {self.xlabel or 'x'}: " + ", ".join(curves)

    def _redraw(self) -> None:
        if not self.display or not in_notebook():
            return
        from IPython import display, get_ipython

        if not self._in_cell:
            get_ipython().events.register("post_run_cell", self._end_of_cell)
            self._in_cell = True
        start = time.perf_counter()
        if start < self._next_drawing:
            return
        picture = Picture(self.figure(), self.alt())
        if self._handle is None:
            self._handle = display.display(picture, display_id=True)
            self._next_drawing = time.perf_counter() + 1  # the first drawing loads fonts: no measure for the others
        else:
            self._handle.update(picture)
            # Less than a hundredth of the time goes into this; what is left out comes later, or at the end of the cell.
            self._next_drawing = time.perf_counter() + 150 * (time.perf_counter() - start)

    def _end_of_cell(self, result: object = None) -> None:
        from IPython import get_ipython

        get_ipython().events.unregister("post_run_cell", self._end_of_cell)
        self._next_drawing = 0.0
        self._redraw()
        self._handle, self._in_cell, self._next_drawing = None, False, 0.0
