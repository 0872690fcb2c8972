"""What a piece of code defines and what it needs, so that a definition is found that stands in another cell.

Nothing here runs anything.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator

_ALWAYS = {*vars(builtins), "__name__", "get_ipython", "display", "d2l"}
_SCOPES = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda


def top_level(source: str) -> set[str]:
    """The names that a source leaves behind: not those inside its functions and classes."""
    return _bound(_walk(_parsed(source)))


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, _SCOPES | ast.comprehension):
            yield from _walk(child)


def _bound(nodes: Iterable[ast.AST]) -> set[str]:
    """All names that nodes give a value."""
    names = set()
    for node in nodes:
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
    nodes = list(ast.walk(_parsed(source)))
    own = _bound(nodes) | _ALWAYS
    return list(dict.fromkeys(node.id for node in nodes if isinstance(node, ast.Name) and node.id not in own))


class Definitions:
    """Statements of a student's cells that are no answers: functions, classes, imports, variables, by name.

    A name that they give more than one meaning, or in a loop or a condition, is left to a person.

    Args:
        sources: of the cells.
    """

    def __init__(self, sources: Iterable[str]):
        self._found: dict[str, set[str]] = {}
        for source in sources:
            for node in _parsed(source).body:
                text = ast.unparse(node)
                plain = isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom | ast.Assign)
                for name in top_level(text):
                    self._found.setdefault(name, set()).add(text if plain else "")
        self.names = set(self._found)

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
        find(used("\n".join(sources)), ())
        return found


def _parsed(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module([], [])
