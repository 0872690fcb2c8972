"""What a piece of code defines and what it needs, so that a definition is found that stands in another cell.

Nothing here runs anything.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable

_ALWAYS = {*vars(builtins), "__name__", "get_ipython", "display", "d2l"}


def bound(source: str) -> set[str]:
    """All names that a source gives a value, wherever."""
    names = set()
    for node in ast.walk(_parsed(source)):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
            names.add(node.name)
    return names


def used(source: str) -> list[str]:
    """Names that a source reads and does not give a value itself, in order."""
    names = [node.id for node in ast.walk(_parsed(source)) if isinstance(node, ast.Name)]
    return [name for name in dict.fromkeys(names) if name not in bound(source) | _ALWAYS]


class Definitions:
    """Statements of a student's cells that are no answers: functions, classes, imports, variables, by name.

    A name that they give more than one meaning, or in a loop or a condition, is left to a person.

    Args:
        sources: of the cells.
    """

    def __init__(self, sources: Iterable[str]):
        self.names: set[str] = set()
        self._found: dict[str, set[str]] = {}
        for source in sources:
            for node in _parsed(source).body:
                text = ast.unparse(node)
                self.names |= bound(text)
                plain = isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom | ast.Assign)
                inner = {node.name} if isinstance(node, ast.FunctionDef | ast.ClassDef) else bound(text)
                for name in inner:
                    self._found.setdefault(name, set()).add(text if plain else "")

    def needed(self, sources: Iterable[str], known: set[str]) -> dict[str, str]:
        """What sources need and neither they nor `known` have: by name, each after those that it needs itself."""
        found: dict[str, str] = {}

        def find(names: Iterable[str], open: tuple[str, ...]) -> None:
            for name in names:
                texts = self._found.get(name, set())
                if name in known or name in found or name in open or len(texts) != 1 or "" in texts:
                    continue
                (text,) = texts
                find(used(text), (*open, name))
                found[name] = text

        sources = list(sources)
        find([name for name in used("\n".join(sources))], ())
        return found


def _parsed(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module([], [])
