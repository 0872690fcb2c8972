"""Every link of the built pages and of the sources, without network: to something that is there, or a host we mean."""

import functools
import itertools
import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import address
import pytest
from support import ROOT

HTML = ROOT / "_build" / "html"
OURS = address.address()
COLAB = OURS.replace("https://github.com/", "https://colab.research.google.com/github/")
CITED = {
    ("https://doi.org/" if kind == "doi" else "") + value
    for kind, value in re.findall(r"(?m)^\s*(url|doi)\s*=\s*\{([^}]*)\}", (ROOT / "references.bib").read_text("utf-8"))
}
HOSTS = {"code.visualstudio.com"}  # what pages may name besides our repository and what they cite


class Page(HTMLParser):
    """A page's links, and what links can lead to: its ids and the names of its interactive figures."""

    def __init__(self, path):
        super().__init__()
        self.links, self.ids, self.figures = [], set(), []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        self.ids |= {given[name] for name in ("id", "name" if tag == "a" else "id") if name in given}
        if tag.startswith("d2l-") and "id" not in given:
            earlier = sum(name.startswith(tag[4:]) for name in self.figures)
            self.figures.append(f"{tag[4:]}-{earlier + 1}" if earlier else tag[4:])
        self.links += [given[name] for name in ("href", "src", "xlink:href", "poster", "data") if name in given]
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.links.append(given["content"].partition("url=")[2])


read = functools.cache(Page)


def broken(link, path, root=HTML):
    """What is wrong with a link of the page `path` below `root`, in words; None if nothing is."""
    if link.startswith("data:"):
        return None
    if re.match(r"[a-zA-Z][\w+.-]*:|//", link):
        return broken_elsewhere(link)
    file, _, fragment = link.partition("#")
    if not link or file.startswith("/"):
        return "is empty" if not link else "starts at the server's root, and the book may lie deeper"
    goal = (path.parent / unquote(file.partition("?")[0])).resolve() if file else path.resolve()
    if not goal.is_file() or not goal.is_relative_to(root.resolve()):
        return "leads to no file of the book"
    if fragment and goal.suffix == ".html":
        names = [part.partition("=")[0] for part in fragment.split("&")]
        known = {*read(goal).figures, *read(goal).ids} if "=" in fragment else read(goal).ids
        if missing := [name for name in map(unquote, names) if name not in known]:
            return f"names #{missing[0]}, and {goal.name} has no such place"
    return None


def broken_elsewhere(link):
    """What is wrong with a link to another host."""
    parts = urlsplit(link)
    host = parts.netloc
    if parts.scheme != "https":
        return "is not https"
    labels = host.split(".")
    if not all(re.fullmatch(r"[a-z0-9-]+", label) for label in labels) or len(labels) < 2:
        return "has no well-formed host"
    doubled = any(a == b for a, b in itertools.pairwise(labels)) or host in parts.path
    if doubled or re.search(r"\s|//|https?:|[.,;)]$", parts.path):
        return "repeats a part of its address, or has a character too many"
    for start in (f"{OURS}/blob/main/", f"{OURS}/tree/main/", f"{COLAB}/blob/main/"):
        if link.startswith(start):
            file = unquote(parts.path.partition("/main/")[2])
            return None if (ROOT / file).exists() else "leads to no file of the repository"
    if link == OURS or link.startswith(f"{OURS}/issues") or link in CITED or host in HOSTS:
        return None
    return "is neither our repository, nor in references.bib, nor on a host that this test allows"


def faults(root):
    """One sentence for each broken link of the pages below `root`."""
    for path in sorted(set(root.rglob("*.html")) - set(root.glob("_static/*"))):  # there lie the theme's templates
        for link in dict.fromkeys(read(path).links):
            if fault := broken(link, path, root):
                yield f"{path.relative_to(root)}: the link {link[:120]!r} {fault}"


def sources():
    """Each Markdown text of the book, with the file it stands in."""
    for path in [ROOT / "README.md", ROOT / "intro.md", ROOT / "js" / "README.md", *ROOT.glob("chapters/*")]:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".ipynb":
            cells = json.loads(text)["cells"]
            text = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
        if path.suffix in (".md", ".ipynb"):
            yield path, text


def source_faults(path, text):
    """One sentence for each broken link of a Markdown text; #places are checked on the built page."""
    text = re.sub(r"(?ms)^(`{3,})(?!\{).*?^\1|(?<!`)`[^`\n]+`", "", text)  # code
    for inline, reference in re.findall(r"\]\(([^)\s]+)[^)]*\)|^\[[^\]]+\]:\s+(\S+)", text, re.MULTILINE):
        link = inline or reference
        file = unquote(link.partition("#")[0])
        if re.match(r"[a-zA-Z][\w+.-]*:|//", link):
            fault = broken_elsewhere(link)
        else:
            fault = None if (path.parent / file).exists() else "leads to no file of the repository"
        if fault:
            yield f"{path.name}: the link {link!r} {fault}"


@pytest.mark.process  # of the book that `make html` built
def test_every_link_on_the_built_pages_leads_somewhere():
    assert (HTML / "index.html").exists(), "the book is not built: run `make html`"
    found = list(faults(HTML))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.process  # of the book that `make html` built
def test_every_link_in_the_sources_leads_somewhere():
    found = [fault for path, text in sources() for fault in source_faults(path, text)]
    assert not found, "\n" + "\n".join(found)


BROKEN = {
    "no-such-page.html": "no file of the book",
    "../outside.html": "no file of the book",
    "there.html#nowhere": "there.html has no such place",
    "#nowhere": "here.html has no such place",
    "#sliding-kernel-2=kernel:1": "here.html has no such place",
    "/there.html": "server's root",
    "": "empty",
    "http://d2l.ai": "not https",
    "https://localhost/": "no well-formed host",
    "https://d2l.ai.ai": "repeats a part",
    "https://doi.org/doi.org/10.1109/5.726791": "repeats a part",
    "https://doi.org/10.1109/5.726792": "neither our repository",
    f"{OURS}-typo": "neither our repository",
    f"{COLAB}/blob/main/chapters/no-such.ipynb": "no file of the repository",
}
WHOLE = ["there.html", "there.html#place", "#", "#sliding-kernel=kernel:1", "there.html?q=1", "data:image/png;base64,"]
WHOLE += [OURS, f"{COLAB}/blob/main/chapters/7-6-lenet.ipynb", "https://d2l.ai", "https://doi.org/10.1109/5.726791"]


TAGS = {"a": '<a href="{}">', "img": '<img src="{}">', "use": '<svg><use xlink:href="{}">'}


@pytest.mark.parametrize("tag", TAGS.values(), ids=TAGS)
def test_each_kind_of_broken_link_is_seen_and_no_whole_one(tmp_path, tag):
    page = "<d2l-sliding-kernel></d2l-sliding-kernel>" + "".join(tag.format(link) for link in [*WHOLE, *BROKEN])
    (tmp_path / "here.html").write_text(page, encoding="utf-8")
    (tmp_path / "there.html").write_text('<h2 id="place">', encoding="utf-8")
    found = list(faults(tmp_path))
    assert len(found) == len(BROKEN), found
    for (link, words), fault in zip(BROKEN.items(), found, strict=True):
        assert fault.startswith(f"here.html: the link {link!r} ") and words in fault


def test_broken_links_in_markdown_are_seen():
    text = "[a](no.md) ![b](no.png) [c](LICENSE#x) `[d](code.md)`\n```\n[e](code.md)\n```\n[f]: chapters/no.ipynb#x\n"
    found = list(source_faults(ROOT / "README.md", text + "[g](https://github.com/nobody/d2lmini)"))
    assert [fault.split("'")[1] for fault in found[:3]] == ["no.md", "no.png", "chapters/no.ipynb#x"]
    assert len(found) == 4 and "neither our repository" in found[3]
