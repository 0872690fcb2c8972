"""A process that has imported PyTorch once and forks one that has it, in milliseconds, as often as it is asked.

It never sees an exercise, a solution or a submission: a student's process, forked from it, cannot find any in
its memory. Run as `python -m d2lmini_course.grading.nursery FD`, where FD is a socket; `Nursery` is the other end.
"""

from __future__ import annotations

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

ROLES = ("student", "checker")


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
            **os.environ, "OMP_NUM_THREADS": "1", "MPLBACKEND": "Agg", "D2LMINI_QUICK": "1", "CUDA_VISIBLE_DEVICES": "",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        environment.pop("D2L_GRADER_SEED", None)
        command = [sys.executable, "-m", "d2lmini_course.grading.nursery", str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], env=environment, cwd="/", stdin=subprocess.DEVNULL
            )

    def close(self) -> None:
        """End it, and wait until it has."""
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
    while controls:
        for control in select.select(controls, [], [])[0]:
            size = control.recv(4, socket.MSG_WAITALL)
            if len(size) < 4:
                controls.remove(control)
                control.close()
                continue
            request = json.loads(control.recv(int.from_bytes(size, "big"), socket.MSG_WAITALL))
            ours, theirs = socket.socketpair()
            asks, answers = socket.socketpair() if request["role"] == "checker" else (None, None)
            process = os.fork()
            if process == 0:
                for other in (*controls, ours, *([answers] if answers else [])):
                    other.close()
                _child(request, theirs, asks)
            theirs.close()
            if answers:
                asks.close()
                controls.append(answers)
            with ours:
                try:
                    socket.send_fds(control, [str(process).encode()], [ours.fileno()])
                except OSError:
                    os.kill(process, signal.SIGKILL)  # whoever asked is gone


def warm_up() -> None:
    """Import what exercises use. No threads may be left running: they would not live in a fork."""
    import matplotlib.pyplot  # noqa: F401
    import torch
    import torch.nn.functional

    import d2lmini  # noqa: F401
    from d2lmini_course.grading import checker, student  # noqa: F401

    torch.set_num_threads(1)


def _child(request: dict[str, Any], link: socket.socket, control: socket.socket | None) -> None:
    from d2lmini_course.grading import checker, student

    try:
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
