"""Messages over a socket, between a process that we trust and one that we do not; plain.py says what they may hold."""

from __future__ import annotations

import json
import select
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

MOST_BYTES = 256 * 2**20  # of one message
MOST_HEAD = 32 * 2**20  # of its JSON, which takes much more room once it is read


class WireError(Exception):
    """The other side is gone, too late, or says what is no message."""


class TooLate(WireError):
    """No answer in time."""


class Gone(WireError):
    """The other process has ended."""


class Wire:
    """Messages over a stream socket: a JSON head and blobs.

    Args:
        link: the socket.
        watch: called while waiting, some times a second; what it raises ends the wait.
    """

    def __init__(self, link: socket.socket, watch: Callable[[], None] = lambda: None):
        self.link, self.watch = link, watch

    def send(self, head: Any, blobs: list[bytes] = (), deadline: float | None = None) -> None:
        """Send a message; Gone if the other side is, TooLate if it takes nothing until `deadline`."""
        text = json.dumps(head).encode()
        lengths = struct.pack(f"!{2 + len(blobs)}Q", len(blobs), len(text), *map(len, blobs))
        for part in (lengths, text, *blobs):
            view = memoryview(part)
            while view:
                self._wait(deadline, write=True)
                try:
                    view = view[self.link.send(view[: 2**20], socket.MSG_DONTWAIT) :]
                except BlockingIOError:
                    continue  # ready, but not for so much
                except OSError as error:
                    raise Gone(str(error)) from error

    def receive(self, deadline: float | None = None) -> tuple[Any, list[bytes]]:
        """The next message's head and blobs."""
        count, length = struct.unpack("!2Q", self._read(16, deadline))
        if count > 10_000 or length > MOST_HEAD:
            raise WireError("a message that is too large")
        lengths = struct.unpack(f"!{count}Q", self._read(8 * count, deadline))
        if length + sum(lengths) > MOST_BYTES:
            raise WireError(f"a result of {sum(lengths) / 2**20:.0f} MB; at most {MOST_BYTES / 2**20:.0f} MB are taken")
        text = self._read(length, deadline)
        blobs = [self._read(size, deadline) for size in lengths]
        try:
            return json.loads(text), blobs
        except (ValueError, RecursionError) as error:
            raise WireError(f"not a message: {error}") from error
        except MemoryError as error:
            raise WireError("a result that takes too much memory once it is read") from error

    def _wait(self, deadline: float | None, write: bool = False) -> None:
        while True:
            self.watch()
            left = 0.1 if deadline is None else min(0.1, deadline - time.monotonic())
            if left < 0:
                raise TooLate
            links = [self.link]
            if any(select.select([] if write else links, links if write else [], [], left)[:2]):
                return

    def _read(self, size: int, deadline: float | None) -> bytes:
        data = bytearray()
        while len(data) < size:
            self._wait(deadline)
            try:
                part = self.link.recv(min(size - len(data), 2**20))
            except OSError as error:
                raise Gone(str(error)) from error
            if not part:
                raise Gone("the process has ended")
            data += part
        return bytes(data)
