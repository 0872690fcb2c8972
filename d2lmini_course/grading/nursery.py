"""A process that has imported PyTorch once and forks one that has it, in milliseconds, as often as it is asked.

It never sees an exercise, a solution or a submission: a student's process, forked from it, cannot find any in
its memory. Run as `python -m d2lmini_course.grading.nursery FD`, where FD is a socket; `Nursery` is the other end.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import select
import signal
import socket
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

# Of our environment, answers see what Python needs to run, and nothing else: it may hold passwords.
_PASSED = {"PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "TMPDIR", "SYSTEMROOT"}


def ask(control: socket.socket, role: str, **arguments: Any) -> tuple[socket.socket, int]:
    """Have a process forked: its socket and its number. Raises RuntimeError if the nursery is gone."""
    request = json.dumps({"role": role, **arguments}).encode()
    try:
        control.sendall(len(request).to_bytes(4, "big") + request)
        answer, handles, _, _ = socket.recv_fds(control, 64, 1)
    except OSError as error:
        raise RuntimeError(f"the process that starts processes is gone: {error}") from error
    if not handles:
        raise RuntimeError("the process that starts processes is gone; was the machine short of memory?")
    return socket.socket(fileno=handles[0]), int(answer)


class Nursery:
    """The process; `ask(nursery.control, …)` forks from it, `close` ends it."""

    def __init__(self) -> None:
        self.control, theirs = socket.socketpair()
        environment = {
            **{name: value for name, value in os.environ.items() if name in _PASSED},
            "OMP_NUM_THREADS": "1", "MPLBACKEND": "Agg", "D2LMINI_QUICK": "1", "CUDA_VISIBLE_DEVICES": "",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        command = [sys.executable, "-m", "d2lmini_course.grading.nursery", str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], env=environment, cwd="/", stdin=subprocess.DEVNULL
            )

    def kill(self) -> None:
        """End it now, and with it all that it has forked."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End it, and wait until it has."""
        with contextlib.suppress(OSError):
            self.control.shutdown(socket.SHUT_RDWR)  # also wakes a thread of ours that waits for an answer
        self.control.close()  # it ends when nobody is left to ask
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def main(handle: int) -> None:
    """Fork on request until the last one who could ask is gone."""
    warm_up()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system forgets ended children by itself
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks
    controls = [socket.socket(fileno=handle)]
    forked: dict[socket.socket, list[int]] = {}  # by whom it was asked for: handles of processes
    while controls:
        for control in select.select(controls, [], [])[0]:
            size = control.recv(4, socket.MSG_WAITALL)
            if len(size) < 4:
                controls.remove(control)
                control.close()
                _end(forked.pop(control, []))  # a checker that was killed leaves no student's process behind
                continue
            request = json.loads(control.recv(int.from_bytes(size, "big"), socket.MSG_WAITALL))
            ours, theirs = socket.socketpair()
            asks, answers = socket.socketpair() if request["role"] == "checker" else (None, None)
            process = os.fork()
            if process == 0:
                for other in (*controls, ours, *([answers] if answers else [])):
                    other.close()
                for handle in itertools.chain(*forked.values()):
                    os.close(handle)
                _child(request, theirs, asks)
            theirs.close()
            with contextlib.suppress(OSError, AttributeError):  # ended already; or no Linux
                forked[control] = [*_living(forked.get(control, [])), os.pidfd_open(process)]
            if answers:
                asks.close()
                controls.append(answers)
            with ours:
                try:
                    socket.send_fds(control, [str(process).encode()], [ours.fileno()])
                except OSError:
                    os.kill(process, signal.SIGKILL)  # whoever asked is gone


def _living(handles: list[int]) -> list[int]:
    """The handles whose processes live; the others are closed."""
    ended = select.select(handles, [], [], 0)[0]
    for handle in ended:
        os.close(handle)
    return [handle for handle in handles if handle not in ended]


def _end(handles: list[int]) -> None:
    for handle in handles:
        with contextlib.suppress(OSError):
            signal.pidfd_send_signal(handle, signal.SIGKILL)
        os.close(handle)


def warm_up() -> None:
    """Import what exercises use. No threads may be left running: they would not live in a fork."""
    import matplotlib.pyplot  # noqa: F401
    import torch
    import torch.nn.functional

    import d2lmini  # noqa: F401
    from d2lmini_course.grading import checker, student  # noqa: F401

    torch.set_num_threads(1)


def _child(request: dict[str, Any], link: socket.socket, control: socket.socket | None) -> None:
    from d2lmini_course.grading import checker, sandbox, student

    try:
        sandbox.die_with_parent()
        if request["role"] == "student":
            student.serve(link, Path(request["folder"]), request["memory"], request["seconds"])
        else:
            checker.serve(link, control)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
