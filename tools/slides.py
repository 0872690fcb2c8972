"""Make slides of the chapters: `python tools/slides.py [NOTEBOOK …]` writes _build/slides; `make slides` calls it.

A chapter's slides come from its notebook and the outputs stored there; nobody writes them. Each heading begins a
section. A slide shows one idea: sentences with bold words, a question, a formula, a list; short code and what it
gave; a figure. All the prose is in the speaker notes. The folder works from a disk, and its pages ask no other host
for anything.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import book
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "_build" / "slides"
KATEX = ROOT / "site" / "node_modules" / "katex" / "dist"
FIGURES = ROOT / "d2lmini" / "widgets" / "static"
STATIC = [
    ROOT / "site" / "slides" / "slides.css", ROOT / "site" / "slides" / "slides.js",
    FIGURES / "d2l-figures.css", FIGURES / "d2l-widgets.js", FIGURES / "d2l-nn.js", FIGURES / "d2l-runs.js",
    ROOT / "site" / "static" / "favicon.svg",
]  # fmt: skip

MOST = 11  # lines of text on a slide, roughly
CODE = {"none": 17, "text": 15}  # the longest code that is shown, by what it gave: nothing or text
SHORT, LONG = 170, 240  # characters of a paragraph that is shown whole, and of the beginning of a longer one
OF_CELLS = re.compile(r"\b(next|last|following|two|three) cells?\b|\bcells? (above|below)\b")  # not for slides
HIDDEN = {"hide-input", "remove-input"}
SET = """
const formulas = JSON.parse(require("fs").readFileSync(0, "utf8"));
const { renderToString } = require("katex");
console.log(JSON.stringify(formulas.map(([text, displayMode]) => renderToString(text, { displayMode }))));
"""
LEAD = re.compile(r"\*\*(\d+\.|Predict first\.?)\*\*")


@dataclass
class Block:
    """A piece of a chapter: `kind` is heading, prose, math, list, table, answer or code."""

    kind: str
    text: str
    level: int = 0
    tags: tuple[str, ...] = ()
    outputs: tuple[dict, ...] = ()


@dataclass
class Slide:
    """One slide: HTML of its parts, and Markdown of its notes. `wide` parts lie beside each other if there are two."""

    heading: str
    level: int = 2
    text: list[str] = field(default_factory=list)
    show: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kind: str = ""
    again: bool = False


# Reading a notebook ---------------------------------------------------------------------------------------------------


def read(path: Path) -> list[Block]:
    """A chapter's pieces, in order."""
    blocks: list[Block] = []
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            tags = tuple(cell["metadata"].get("tags", ()))
            blocks.append(Block("code", source, tags=tags, outputs=tuple(cell["outputs"])))
        elif cell["cell_type"] == "markdown":
            blocks += _markdown_blocks(source)
    return blocks


def _markdown_blocks(source: str) -> list[Block]:
    lines, blocks, folded = source.split("\n"), [], None
    for token in MarkdownIt("commonmark").enable("table").use(dollarmath_plugin).parse(source):
        if token.level or token.nesting < 0 or not token.map:
            continue
        text = "\n".join(lines[slice(*token.map)]).strip()
        if token.type == "html_block" and text.startswith("<details"):
            folded = []
            text = re.sub(r"^<details><summary>.*?</summary>", "", text).strip()
        if folded is not None:
            folded.append(text.removesuffix("</details>").strip())
            if text.endswith("</details>"):
                blocks.append(Block("answer", "\n\n".join(filter(None, folded))))
                folded = None
        elif token.type == "heading_open":
            blocks.append(Block("heading", text.lstrip("# "), level=int(token.tag[1])))
        else:
            kinds = {"bullet_list_open": "list", "ordered_list_open": "list", "table_open": "table"}
            kind = "math" if token.type.startswith("math_block") else kinds.get(token.type, "prose")
            blocks.append(Block(kind, text))
    return blocks


def sentences(text: str) -> list[str]:
    """A paragraph's sentences; formulas, code, links and bold words are never cut."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\0{len(kept) - 1}\1" + "\2" * (match[0].startswith("**") and match[0][-3] in ".?!:")

    text = re.sub(r"\*\*.+?\*\*|`[^`]+`|\$[^$]+\$|\[[^\]]*\]\([^)]*\)", keep, " ".join(text.split()))
    text = re.sub(r"([.!?\2][*”\")]*)\s+(?=[*“\"(]*[A-Z0-9−\0])", r"\1\n", text).replace("\2", "")
    return re.sub("\0(\\d+)\1", lambda match: kept[int(match[1])], text).split("\n")


def core(text: str, fallback: str = "first") -> list[str]:
    """The sentences of a paragraph that a slide shows: those with bold words; else all, the first or the last."""
    found = sentences(text)
    if len(text) <= SHORT:
        return [" ".join(found)]
    shown: list[str] = []
    for i, sentence in enumerate(found):
        if "**" in sentence:
            shown.append(sentence)
            heads = re.search(r"\*\*[^*]+[.?!:]\*\*$", sentence)  # a run-in heading needs what it heads
            if heads and i + 1 < len(found):
                shown[-1] += " " + found[i + 1]
    if shown or fallback == "last":
        return shown or found[-1:]
    while found and len(" ".join([*shown, found[0]])) <= LONG * (1 if shown else 9):
        shown.append(found.pop(0))
    return [" ".join(shown)]


def leading(text: str) -> list[str]:
    """The sentences of a paragraph that lead to the code below it: those with bold words, else the last."""
    found = core(text, "last")
    if text[:1].islower() and len(sentences(text)) > 1:  # it goes on after a formula
        found = sentences(text)[1:][-2:]
    elif len(found) == 1 and "**" not in found[0] and len(found[0]) < 60 < SHORT < len(text):
        found = [" ".join(sentences(text)[-2:])]
    return [one for one in found if not OF_CELLS.search(one) and one.count("(") == one.count(")")]


# Composing slides -----------------------------------------------------------------------------------------------------


class Deck:
    """Slides of one chapter, made block by block."""

    def __init__(self, blocks: list[Block]):
        self.slides: list[Slide] = []
        self.heading, self.level = "", 2
        self.waiting: list[Block] = []
        self.code: Slide | None = None  # the slide of the code just before, if nothing came between
        self._opening(blocks)
        for block in self.blocks:
            getattr(self, "_" + block.kind, self.waiting.append)(block)
        self._flush()
        _contents(self.slides)

    def _opening(self, blocks: list[Block]) -> None:
        """The title with the question, and the goals."""
        start = next(i for i, block in enumerate(blocks) if block.kind == "heading" and block.level == 2)
        head, self.blocks = blocks[:start], blocks[start:]
        title = Slide(head[0].text, 1, kind="title")
        goals = Slide("After this section you can", kind="goals")
        for block in head[1:]:
            if block.kind == "list":
                goals.text.append(md(block.text))
            elif block.kind == "prose":
                title.notes.append(block.text)
                if "**The question.**" in block.text:
                    text = block.text.replace("**The question.**", "").strip()
                    asked = [one for one in sentences(text) if one.endswith("?")][:2]
                    title.text.append(f"<p>{inline(text if len(text) < 340 else ' '.join(asked))}</p>")
        self.slides += [title, goals]

    def _new(self, **options: object) -> Slide:
        again = any(slide.heading == self.heading for slide in self.slides)
        slide = Slide(self.heading, self.level, again=again, **options)
        self.slides.append(slide)
        return slide

    def _heading(self, block: Block) -> None:
        self._flush()
        self.heading, self.level, self.code = block.text, block.level, None

    def _answer(self, block: Block) -> None:
        """A question, and its answer as a step."""
        first = self.heading not in [slide.heading for slide in self.slides]
        starts = [i for i, one in enumerate(self.waiting) if one.kind == "prose" and LEAD.match(one.text)]
        start = starts[-1] if starts else max(len(self.waiting) - 1, 0)
        question, self.waiting = self.waiting[start:], self.waiting[:start]
        aside = first and all(one.kind == "prose" and len(one.text) < SHORT for one in self.waiting)
        said = [one.text for one in self.waiting if aside]
        self.waiting = [] if aside else self.waiting
        self._flush()
        slide = self._new(kind="question", notes=said)
        slide.text = [md(one.text) for one in question]
        first, *rest = re.split(r"\n\n+", block.text)
        formulas = [part for part in rest[:2] if part.startswith("$$")]
        if len(" ".join(first.split())) > 420:
            first = " ".join(core(first))
        slide.after.append(f'<div class="step answer">{md(first)}{"".join(map(md, formulas))}</div>')
        slide.notes += [one.text for one in question] + [block.text]
        self.code = None

    def _code(self, block: Block) -> None:
        shown, kind = outputs(block)
        if not shown and HIDDEN & set(block.tags):
            return
        if kind == "text" and "hide-input" in block.tags:  # checks of the answers
            self._flush()
            return
        lead = self._before_code()
        lines = [line for line in block.text.split("\n") if line.strip()]
        slide = self._new(kind=kind)
        if lead:
            found = leading(lead.text)
            slide.text = [f"<p>{inline(sentence)}</p>" for sentence in found]
            slide.notes.append(lead.text)
        lines += [line for one in shown if one.startswith("<pre") for line in one.split("\n")]
        if len(lines) <= CODE.get(kind, -9) + 3 * bool(shown) and not HIDDEN & set(block.tags):
            slide.show.append(f'<div class="code">{coloured(block.text)}</div>')
        elif "remove-input" not in block.tags:
            slide.notes.append(fence(block.text))
        slide.show += shown
        if kind == "text":
            written = [one.get("data", {}).get("text/markdown", "") for one in block.outputs]
            slide.notes += ["".join(text) for text in written if text]
        if not slide.show and not slide.text:
            self.slides.pop()
            return
        self.code = slide

    def _before_code(self) -> Block | None:
        """Deal with the prose before a code cell; what is left leads to the code."""
        waiting, self.waiting = self.waiting, []
        lead = waiting.pop() if waiting and waiting[-1].kind == "prose" else None
        if self.code and _is_remark(waiting):
            self._remark(waiting.pop(0))
        self.waiting = waiting
        self._flush()
        return lead

    def _remark(self, block: Block) -> None:
        """Words on what was just seen: bold ones below it, all in the notes."""
        slide = self.code
        slide.notes.append(block.text)
        bold = [sentence for sentence in core(block.text) if "**" in sentence]
        slide.after += [f'<p class="remark">{inline(sentence)}</p>' for sentence in bold[:1]]

    def _flush(self) -> None:
        """Slides of prose alone."""
        waiting, self.waiting = self.waiting, []
        if self.code and _is_remark(waiting):
            self._remark(waiting.pop(0))
            while waiting and waiting[0].kind == "prose" and "**" not in waiting[0].text:
                self.code.notes.append(waiting.pop(0).text)
        self.code = None
        parts: list[tuple[str, int, str]] = []
        for block, following in zip(waiting, [*waiting[1:], None], strict=False):
            alone = not any("**" in one.text or one.kind != "prose" for one in waiting)
            parts += _parts(block, alone, following is not None and following.kind in ("math", "list", "table"))
        notes = [block.text for block in waiting]
        total = sum(lines for _, lines, _ in parts)
        most = -(-total // -(-total // MOST)) if total else 0  # as many slides as it takes, about equally full
        slide, used = None, 0
        for part, lines, key in parts:
            if slide is None or (used and used + lines / 2 > most):
                slide, used = self._new(kind="items" if key == "item" else "prose"), 0
                slide.notes, notes = notes, []
            slide.text.append(part)
            used += lines
        if notes and self.slides:
            self.slides[-1].notes += notes


def _is_remark(blocks: list[Block]) -> bool:
    """Whether the first block says something on what was just shown, and does not begin something new."""
    if not blocks or blocks[0].kind != "prose" or re.match(r"\*\*(?!Try)", blocks[0].text):
        return False
    return [one.kind for one in blocks[1:2]] not in (["math"], ["list"], ["table"])


def _parts(block: Block, alone: bool, leads: bool) -> list[tuple[str, int, str]]:
    """HTML of what a slide shows of a block, with the lines it takes; `leads`: a formula or a list follows."""
    if block.kind == "math":
        return [(md(block.text), 3, "math")]
    if block.kind == "table":
        return [(md(block.text), block.text.count("\n"), "table")]
    if block.kind == "list":
        marks = re.split(r"(?m)^(?=(?:[-*]|\d+\.) )", block.text)
        found = [re.match(r"([-*]|\d+\.) +(.*)", item, re.DOTALL) for item in marks if item.strip()]
        numbered = found[0][1] not in "-*"
        items = []
        for item in filter(None, found):
            text = item[2].strip()
            if len(text) > SHORT:
                text = " ".join(core(text) if "**" in text else sentences(text)[:1])
            number = f' value="{item[1][:-1]}"' if numbered else ""
            tag = "ol" if numbered else "ul"
            items.append((f"<{tag}><li{number}>{inline(text)}</li></{tag}>", 1 + len(_plain(text)) // 72, "item"))
        return items
    shown = core(block.text) if alone or "**" in block.text or len(block.text) <= SHORT else []
    if leads and (last := sentences(block.text)[-1]) not in " ".join(shown):
        shown.append(last)
    return [(f"<p>{inline(one)}</p>", 1 + len(_plain(one)) // 72, "prose") for one in shown]


def _plain(text: str) -> str:
    return re.sub(r"\]\([^)]*\)|[*`$\[]|\\[a-z]+", "", text)


def _contents(slides: list[Slide]) -> None:
    """A list of the sections, after the goals."""
    first: dict[str, int] = {}
    for number, slide in enumerate(slides, start=2):
        if slide.level == 2 and slide.kind not in ("title", "goals"):
            first.setdefault(slide.heading, number)
    entries = "".join(f'<li><a href="#{number}">{inline(heading)}</a></li>' for heading, number in first.items())
    slides.insert(2, Slide("Contents", kind="contents", text=[f"<ul>{entries}</ul>"]))


# What a slide is made of ----------------------------------------------------------------------------------------------

FORMULAS: list[tuple[str, bool]] = []


def _formula(text: str, options: dict) -> str:
    """A place for a formula; all formulas of a chapter are set at once."""
    FORMULAS.append((text, options["display_mode"]))
    return f"\x02{len(FORMULAS) - 1}\x03"


MD = MarkdownIt("commonmark", {"html": True}).enable("table").use(dollarmath_plugin, renderer=_formula)


def md(text: str) -> str:
    """HTML of Markdown, without its links: slides lead nowhere."""
    return re.sub(r"</?a\b[^>]*>", "", MD.render(text))


def inline(text: str) -> str:
    """The same, of a part of a line."""
    return re.sub(r"</?a\b[^>]*>", "", MD.renderInline(text))


def coloured(code: str) -> str:
    """Python code with its colours."""
    return highlight(re.sub(r"\n{3,}", "\n\n", code), PythonLexer(), HtmlFormatter())


def fence(code: str) -> str:
    """Code for the notes."""
    return f"```python\n{code}\n```"


def outputs(block: Block) -> tuple[list[str], str]:
    """HTML of what a cell gave, and its kind: figure, widget, table, text or none."""
    shown, kind, text = [], "none", ""
    for output in block.outputs:
        data = {name: "".join(value) for name, value in output.get("data", {}).items() if isinstance(value, str | list)}
        if "text/html" in data:
            kind = "widget" if data["text/html"].lstrip().startswith("<d2l-") else "figure"
            shown.append(f'<div class="figure {kind}">{data["text/html"]}</div>')
        elif "text/markdown" in data:
            kind = "table" if data["text/markdown"].lstrip().startswith("|") else "text"
            source = data["text/markdown"]
            longest = max(map(len, re.findall(r"[^|\n]+", source)))
            wide = " short" if kind == "table" and longest < 46 else ""
            if kind == "text" and len(source) > LONG and "\n\n" not in source:
                source = " ".join(core(source))
            shown.append(f'<div class="given{wide}">{md(source)}</div>')
        elif "text/plain" in data or (output["output_type"] == "stream" and output["name"] == "stdout"):
            text += data.get("text/plain", "".join(output.get("text", ""))).rstrip() + "\n"
    text = re.sub(r"^no GPU here: .*\n", "", text, flags=re.M)
    if text.strip():
        kind = "text" if kind == "none" else kind
        shown.append(f'<pre class="given"><code>{html.escape(text.rstrip())}</code></pre>')
    return shown, kind


def set_formulas(page: str) -> str:
    """The page with its formulas set by KaTeX, all at once."""
    environment, _ = book.node()
    done = subprocess.run(
        ["node", "-e", SET], input=json.dumps(FORMULAS), capture_output=True, text=True, cwd=ROOT / "site",
        env=environment, encoding="utf-8",
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"KaTeX cannot set a formula: {done.stderr.strip()}")
    ready = json.loads(done.stdout)
    return re.sub("\x02(\\d+)\x03", lambda match: ready[int(match[1])], page)


# Pages ----------------------------------------------------------------------------------------------------------------

PAGE = """<!doctype html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="static/favicon.svg">
<link rel="stylesheet" href="static/katex/katex.min.css">
<link rel="stylesheet" href="static/d2l-figures.css">
<link rel="stylesheet" href="static/slides.css">
<script defer src="static/d2l-widgets.js"></script>
<script defer src="static/slides.js"></script>
</head>
<body>
{body}
</body>
</html>
"""
BAR = """<nav aria-label="Slides">
<button type="button" data-go="-1" aria-label="back">‹</button><output>1</output>
<button type="button" data-go="1" aria-label="on">›</button>
</nav><progress max="{count}" value="1" aria-label="how far"></progress>
<dialog><h2>Keys</h2><table>
<tr><td><kbd>→</kbd> <kbd>Space</kbd><td>on, <kbd>←</kbd> back; or swipe
<tr><td><kbd>↓</kbd> <kbd>↑</kbd><td>next section, this section or the one before
<tr><td><kbd>N</kbd><td>notes below the slide, <kbd>S</kbd> in a window of their own
<tr><td><kbd>F</kbd><td>whole screen, <kbd>D</kbd> dark, <kbd>?</kbd> these keys
<tr><td><kbd>Esc</kbd><td>leave a figure: inside one, the arrows are the figure's
</table><p>Print the page to get a PDF.</p></dialog>"""


def page(path: Path) -> str:
    """A chapter's slides as one HTML page."""
    FORMULAS.clear()
    deck = Deck(read(path))
    body = "\n".join(_section(slide, number) for number, slide in enumerate(deck.slides, start=1))
    title = html.escape(_plain(deck.slides[0].heading))
    body = f"<main>\n{body}\n</main>\n{BAR.format(count=len(deck.slides))}"
    return set_formulas(PAGE.format(title=title, body=body))


def _section(slide: Slide, number: int) -> str:
    tag = f"h{min(slide.level, 3)}"
    again = ' class="again"' if slide.again else ""
    show = f'<div class="show">{"".join(slide.show)}</div>' if slide.show else ""
    text = f'<div class="text">{"".join(slide.text)}</div>' if slide.text else ""
    notes = "\n".join(map(md, slide.notes))
    head = f"<{tag}{again}>{inline(slide.heading)}</{tag}>"
    body = f'<div class="body">{text}{show}{"".join(slide.after)}</div><aside class="notes">{notes}</aside>'
    return f'<section class="slide of-{slide.kind}" id="{number}" aria-label="slide {number}">{head}{body}</section>'


def build(paths: list[Path], out: Path = OUT) -> None:
    """Write the slides of these chapters, a list of them, and what they need."""
    if not KATEX.is_dir():
        environment, npm = book.node()
        ci = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(ci, cwd=ROOT / "site", env=environment, check=True)
    static = out / "static"
    (static / "katex" / "fonts").mkdir(parents=True, exist_ok=True)
    for file in STATIC:
        shutil.copy(file, static)
    shutil.copy(KATEX / "katex.min.css", static / "katex")
    for font in (KATEX / "fonts").glob("*.woff2"):
        shutil.copy(font, static / "katex" / "fonts")
    for path in paths:
        text = page(path)
        (out / f"{path.stem}.html").write_text(text, encoding="utf-8")
        print(f"{out / path.stem}.html: {text.count('<section')} slides", flush=True)
    made = sorted(file for file in out.glob("*.html") if file.name != "index.html")
    titles = [(file.name, re.search("<title>(.*?)</title>", file.read_text(encoding="utf-8"))[1]) for file in made]
    links = "".join(f'<li><a href="{name}">{title}</a></li>' for name, title in titles)
    body = f'<main class="index"><h1>Slides</h1><ul>{links}</ul></main>'
    (out / "index.html").write_text(PAGE.format(title="Slides", body=body), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebooks", nargs="*", type=Path)
    build(parser.parse_args().notebooks or sorted(ROOT.glob("chapters/*.ipynb")))
