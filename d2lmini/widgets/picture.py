"""The still picture of a figure: for pages without JavaScript (SVG), for GitHub and paper (PNG).

A picture is a short list of rectangles and texts; both formats are written from it, so they show the same.
It stands on its own light card and so reads well on a light and on a dark page.
"""

import base64
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

COLOURS: dict[str, str] = json.loads((Path(__file__).parent / "static" / "palette.json").read_text())["light"]

MARGIN = 14
NAME = 24
_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"


def mix(colour: str, paper: str, share: float) -> str:
    """`share` of `colour` on `paper`, as CSS's color-mix does it."""
    parts = [(int(colour[i : i + 2], 16), int(paper[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(c * share + p * (1 - share)):02x}" for c, p in parts)


@dataclass
class Rect:
    """A rectangle; `hatched` marks what lies outside or is never read."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    edge: str | None = None
    stroke: float = 1
    hatched: bool = False


@dataclass
class Text:
    """Text centred on (x, y)."""

    x: float
    y: float
    text: str
    size: float
    colour: str = "#000000"
    bold: bool = False


def short(x: float) -> str:
    """A number as a cell shows it: two decimals at most, the field's minus sign, no −0."""
    text = f"{x:.0f}" if abs(x) >= 1000 else f"{x:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace("-", "−")


def _grouped(items: list[Any], key: Callable[[Any], tuple]) -> list[tuple[tuple, list[Any]]]:
    groups: dict[tuple, list[Any]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return list(groups.items())


@dataclass
class Picture:
    """Plates side by side, each with its name above it."""

    items: list[Rect | Text] = field(default_factory=list)
    width: float = MARGIN
    height: float = 0

    def plate(
        self,
        name: str,
        tone: str,
        values: np.ndarray,
        cell: float,
        hatched: np.ndarray | None = None,
        frame: tuple[int, int, int, int] | None = None,
        frame_tone: str = "kernel",
    ) -> None:
        """Adds a grid of `values`, with the box `frame` = (row, column, rows, columns) outlined.

        `hatched` is 1 where a cell lies outside and 2 where an input cell is never read.
        """
        rows, columns = values.shape
        left, top = self.width, MARGIN + NAME
        wide = max(columns * cell, 8.2 * len(name))
        self.items.append(Text(left + wide / 2, MARGIN + 6, name, 14, COLOURS[tone], bold=True))
        left += (wide - columns * cell) / 2
        texts = [["" if np.isnan(x) else short(x) for x in row] for row in values]
        values = np.nan_to_num(values)
        most = float(np.abs(values).max()) or 1.0
        longest = max(len(text) for row in texts for text in row)
        size = min(cell * 0.42, (cell - 4) / (longest * 0.6))
        for i, row in enumerate(texts):
            for j, text in enumerate(row):
                hatch = 0 if hatched is None else int(hatched[i, j])
                self._cell(left + j * cell, top + i * cell, cell, tone, values[i, j] / most, hatch)
                if size >= 7:
                    deep = values[i, j] < 0 and -values[i, j] / most * 0.85 > 0.62 and not hatch
                    colour = COLOURS["outside"] if hatch == 1 else "#ffffff" if deep else "#000000"
                    self.items.append(Text(left + (j + 0.5) * cell, top + (i + 0.5) * cell, text, size, colour))
        if frame:
            r, c, high, across = frame
            edge = COLOURS[frame_tone]
            box = Rect(left + c * cell, top + r * cell, across * cell, high * cell, edge=edge, stroke=3)
            self.items.append(box)
        self.width += wide + MARGIN
        self.height = max(self.height, top + rows * cell + MARGIN)

    def _cell(self, x: float, y: float, cell: float, tone: str, tint: float, hatch: int) -> None:
        colour, share = (COLOURS["ink"], -tint * 0.85) if tint < 0 else (COLOURS[f"{tone}-fill"], tint * 0.62)
        if hatch:
            colour, share = COLOURS["outside-fill"], (0, 0.0, 0.35)[hatch]
        fill = mix(colour, COLOURS["paper"], share)
        edge = mix(COLOURS["outside-fill" if hatch else tone], COLOURS["paper"], 0.4)
        gap = 1 if cell >= 18 else 0
        side = cell - 2 * gap
        self.items.append(Rect(x + gap, y + gap, side, side, fill, edge, 1 if gap else 0.5, hatch > 0))

    def unknown(self, name: str, tone: str) -> None:
        """Adds an empty plate with a question mark, where the reader is to predict what stands there."""
        left, top, side = self.width, MARGIN + NAME, 96
        wide = max(side, 8.2 * len(name))
        self.items.append(Text(left + wide / 2, MARGIN + 6, name, 14, COLOURS[tone], bold=True))
        self.items.append(Rect(left + (wide - side) / 2, top, side, side, edge=COLOURS[tone], stroke=2))
        self.items.append(Text(left + wide / 2, top + side / 2, "?", 32, COLOURS[tone]))
        self.width += wide + MARGIN
        self.height = max(self.height, top + side + MARGIN)

    def sign(self, text: str) -> None:
        """Adds ⋆, = or → between two plates."""
        self.items.append(Text(self.width + 8, MARGIN + NAME + 40, text, 22, COLOURS["muted"]))
        self.width += 16 + MARGIN

    def sentence(self, text: str) -> None:
        """Adds a sentence below the plates, broken into lines that fit."""
        line, lines = "", []
        for word in text.split():
            if len(line) + len(word) > max(self.width / 7.5, 40):
                lines, line = [*lines, line], ""
            line = f"{line} {word}".strip()
        for part in [*lines, line]:
            self.width = max(self.width, 7.5 * len(part) + 2 * MARGIN)
            self.items.append(Text(self.width / 2, self.height + 6, part, 14, COLOURS["ink"]))
            self.height += 20
        self.height += 6

    def svg(self) -> str:
        """The picture as an SVG document."""
        width, height = round(self.width), round(self.height)
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
            f'height="{height}" font-family="{_FONT}" text-anchor="middle">',
            '<pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><path d="M0 0V6" stroke="{COLOURS["outside-fill"]}"/></pattern>',
            f'<rect width="{width}" height="{height}" rx="10" fill="{COLOURS["paper"]}"/>',
        ]
        parts += self._cells_svg()
        for (size, colour, bold), texts in _grouped(self._texts(), lambda t: (t.size, t.colour, t.bold)):
            inside = "".join(
                f'<text x="{t.x:.5g}" y="{t.y + t.size * 0.36:.4g}">{escape(t.text)}</text>' for t in texts
            )
            weight = ' font-weight="600"' if bold else ""
            parts.append(f'<g font-size="{size:.3g}" fill="{colour}"{weight}>{inside}</g>')
        for box in self._rects():
            if box.fill is None:  # a frame, above all cells and their numbers
                place = f'x="{box.x:.5g}" y="{box.y:.5g}" width="{box.width:.5g}" height="{box.height:.5g}"'
                parts.append(f'<rect {place} rx="5" fill="none" stroke="{box.edge}" stroke-width="{box.stroke}"/>')
        return "".join([*parts, "</svg>"])

    def _texts(self) -> list[Text]:
        return [item for item in self.items if isinstance(item, Text)]

    def _rects(self) -> list[Rect]:
        return [item for item in self.items if isinstance(item, Rect)]

    def _cells_svg(self) -> list[str]:
        """One path for all cells of a look: a 28×28 picture would else weigh more than the page around it."""
        parts = []
        cells = [box for box in self._rects() if box.fill]
        for (fill, edge, stroke, hatched), boxes in _grouped(cells, lambda c: (c.fill, c.edge, c.stroke, c.hatched)):
            path = "".join(f"M{c.x:.5g} {c.y:.5g}h{c.width:.5g}v{c.height:.5g}h{-c.width:.5g}z" for c in boxes)
            parts.append(f'<path d="{path}" fill="{fill}" stroke="{edge}" stroke-width="{stroke}"/>')
            if hatched:
                parts.append(f'<path d="{path}" fill="url(#h)"/>')
        return parts

    def data_uri(self) -> str:
        """The SVG as an address, for an `<img>` that needs no file beside the page."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.svg().encode()).decode()

    def png(self, scale: int = 2) -> bytes:
        """The picture as a PNG of `scale` pixels a unit."""
        # Imported here: a page that shows the SVG never needs matplotlib, and its import takes a second.
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.patches import Rectangle
        from PIL import Image

        dpi = 72 * scale
        size = (self.width / 72, self.height / 72)
        # No layout engine, whatever the style in use asks for: every item has its place.
        figure = Figure(figsize=size, dpi=dpi, facecolor=COLOURS["paper"], layout="none")
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, self.width), ylim=(self.height, 0))
        axes.axis("off")
        for item in self.items:
            if isinstance(item, Text):
                weight = "bold" if item.bold else "normal"
                axes.text(
                    item.x, item.y, item.text, fontsize=item.size, color=item.colour, weight=weight,
                    ha="center", va="center", family="DejaVu Sans",
                )  # fmt: skip
                continue
            box = Rectangle((item.x, item.y), item.width, item.height)
            box.set(facecolor=item.fill or "none", edgecolor=item.edge or "none", linewidth=item.stroke)
            axes.add_patch(box)
            if item.hatched:
                lines = Rectangle((item.x, item.y), item.width, item.height)
                lines.set(facecolor="none", edgecolor=COLOURS["outside-fill"], linewidth=0, hatch="///")
                axes.add_patch(lines)
        canvas.draw()
        # A few flat colours: with a palette the file is a quarter as large.
        image = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB").quantize(256)
        file = io.BytesIO()
        image.save(file, format="png", optimize=True)
        return file.getvalue()
