"""Where the book is on the web: exercises link to its pages, and notebooks install its package from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

_LINK = re.compile(r"\]\((?:\.\./)+(chapters/[\w-]+)\.(?:ipynb|md)(#[^)\s]*)?\)")


@dataclass(frozen=True)
class Address:
    """Of the repository, e.g. https://github.com/owner/name, and of the built pages."""

    repository: str
    pages: str

    @classmethod
    def of(cls, checkout: Path) -> Address:
        """As `_config.yml` of a checkout gives it: repository.url, and html.baseurl or else GitHub's pages of it.

        Raises:
            ValueError: there is no such file, or no such line in it.
        """
        path = checkout / "_config.yml"
        try:
            config = yaml.safe_load(path.read_text(encoding="utf-8"))
            repository = config["repository"]["url"].rstrip("/")
        except (OSError, KeyError, TypeError) as error:
            raise ValueError(f"{path}: expected the book's _config.yml with `repository: url:`") from error
        owner, name = repository.removesuffix(".git").split("/")[-2:]
        pages = config.get("html", {}).get("baseurl") or f"https://{owner.lower()}.github.io/{name}"
        return cls(repository, pages.rstrip("/"))

    @property
    def setup(self) -> str:
        """The first cell of a notebook: nothing to install but d2lmini."""
        return (
            "try:\n    import d2lmini.answers\nexcept ModuleNotFoundError:\n"
            f"    %pip install --quiet --upgrade git+{self.repository}\n"
            "import d2lmini as d2l\nimport d2lmini.answers\n\n"
            "d2lmini.answers.start()  # what is not written yet says so, and the other cells go on"
        )

    def absolute(self, text: str) -> str:
        """Markdown whose links to chapters lead to the pages on the web: a notebook may be opened anywhere."""
        return _LINK.sub(lambda match: f"]({self.pages}/{match[1]}.html{match[2] or ''})", text)
