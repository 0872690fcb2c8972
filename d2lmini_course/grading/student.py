"""The student's process: runs cells, keeps what they define, answers the checks' calls. It is trusted with nothing."""

from __future__ import annotations

import ast
import asyncio
import builtins
import contextlib
import inspect
import io
import linecache
import os
import pickle
import socket
import sys
import time
import traceback
import types
from pathlib import Path
from typing import Any

from d2lmini.answers import OPERATIONS, text_of
from d2lmini_course.grading import sandbox
from d2lmini_course.grading.plain import Reference, encode
from d2lmini_course.grading.wire import Wire, WireError

MOST_TEXT = 20_000  # characters of what a cell prints


class Printed(io.TextIOBase):
    """Takes what is printed, up to a limit; the rest is counted."""

    def __init__(self) -> None:
        self.text, self.lost = "", 0

    def write(self, text: str) -> int:
        """Keep what there is room for."""
        room = MOST_TEXT - len(self.text)
        self.text += text[:room]
        self.lost += max(0, len(text) - room)
        return len(text)

    def writable(self) -> bool:
        """It takes text."""
        return True


def serve(link: socket.socket, folder: Path, memory: int, seconds: int) -> None:
    """Lock this process up, then do what the checker asks until it hangs up."""
    os.chdir(folder)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    os.environ.update(HOME=str(folder), TMPDIR=str(folder), MPLCONFIGDIR=str(folder))
    sandbox.enter(folder, memory, seconds)
    Session(Wire(link)).serve()


class Session:
    """The student's names, and the objects that the checks hold by number."""

    def __init__(self, wire: Wire):
        self.wire = wire
        self.module = types.ModuleType("__main__")
        self.names = vars(self.module)
        sys.modules["__main__"] = self.module
        self.names.update(get_ipython=lambda: _NoShell(self), display=print, __builtins__=builtins)
        builtins.input = _no_input
        self.kept: list[Any] = []

    def serve(self) -> None:
        """Answer requests: (what, arguments), pickled by the checker, which we may trust."""
        while True:
            try:
                head, [request] = self.wire.receive(deadline=time.monotonic() + 3600)
            except WireError:
                return
            what, *arguments = pickle.loads(request)
            printed = Printed()
            try:
                with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                    do = self.do_operation if what in OPERATIONS else getattr(self, "do_" + what)
                    value = do(*((what, *arguments) if what in OPERATIONS else arguments))
                tree, blobs = encode(value, self._refer)
                answer: dict[str, Any] = {"value": tree}
            except BaseException as error:
                answer, blobs = {"error": self._describe(error)}, []
            answer["ticket"] = head["ticket"]
            answer["printed"] = printed.text + (f"\n… and {printed.lost} characters more" if printed.lost else "")
            self.wire.send(answer, blobs, deadline=time.monotonic() + 3600)

    def do_run(self, source: str, name: str) -> None:
        """Run a cell."""
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        code = compile(_plain_python(source), name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        if code.co_flags & inspect.CO_COROUTINE:  # `await` outside of a function, as notebooks allow it
            asyncio.run(eval(code, self.names))
        else:
            exec(code, self.names)

    def do_get(self, name: str) -> Any:
        """The value of a name."""
        if name not in self.names:
            raise NameError(f"your answer does not define `{name}`")
        return self.names[name]

    def do_operation(self, what: str, number: int, *arguments: Any) -> Any:
        """One of OPERATIONS on a kept object."""
        return OPERATIONS[what](self.kept[number], *self._back(arguments))

    def _refer(self, value: Any) -> Reference:
        self.kept.append(value)
        return Reference(len(self.kept) - 1, type(value).__name__, text_of(value))

    def _back(self, value: Any) -> Any:
        """The objects that references in a request stand for."""
        if isinstance(value, Reference):
            return self.kept[value.number]
        if isinstance(value, dict):
            return {key: self._back(item) for key, item in value.items()}
        if isinstance(value, list | tuple) and not hasattr(value, "_fields") and type(value) in (list, tuple):
            return type(value)(map(self._back, value))
        return value

    def _describe(self, error: BaseException) -> dict[str, Any]:
        """An error as text: its types, its message, and the lines of the student's cells that led to it."""
        frames = [
            f"  {frame.filename}, line {frame.lineno}: {frame.line}"
            for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename.startswith("<")
        ]
        if isinstance(error, SyntaxError):
            frames = [f"  {error.filename}, line {error.lineno}: {(error.text or '').strip()}"]
        try:
            message = str(error)[:2000]
        except Exception:
            message = ""
        if isinstance(error, ModuleNotFoundError):
            message += ". Answers may import NumPy, PyTorch, d2lmini and what comes with Python"
        if isinstance(error, MemoryError) and not message:
            message = "more memory was asked for than an answer may take"
        return {
            "types": [kind.__name__ for kind in type(error).__mro__],
            "message": message,
            "where": "\n".join(frames[-6:]),
        }


def _no_input(prompt: object = "") -> str:
    raise RuntimeError("input() cannot be used: nobody is there to answer while your work is graded")


class _NoShell:
    """What `%magic` and `!command` meet here: lines are skipped, the code of a `%%cell` is run."""

    def __init__(self, session: Session):
        self.session = session

    def run_line_magic(self, name: str, line: str, *_: object, **__: object) -> None:
        print(f"%{name} is skipped when your work is graded")

    def run_cell_magic(self, name: str, line: str, cell: str) -> None:
        print(f"%%{name} is skipped when your work is graded; its code is run")
        self.session.do_run(cell, f"<%%{name}>")

    def system(self, command: str) -> None:
        print(f"!{command} is skipped when your work is graded")

    getoutput = system

    def __getattr__(self, name: str) -> Any:
        return lambda *_, **__: print(f"get_ipython().{name} is skipped when your work is graded")


def _plain_python(source: str) -> str:
    """A cell without IPython's additions."""
    if not any(sign in source for sign in "%!?"):
        return source
    from IPython.core.inputtransformer2 import TransformerManager

    return TransformerManager().transform_cell(source)
