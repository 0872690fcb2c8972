"""Memory that one step frees and the next one needs again, on a CPU."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from collections.abc import Iterator

# Names and numbers of glibc's <malloc.h>; see mallopt(3).
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_MMAP_MAX = -1, -3, -4
KEEP = ((M_MMAP_MAX, 0), (M_TRIM_THRESHOLD, -1))
# glibc's own numbers, and its thresholds as they are once it has seen large pieces: it raises them up to these.
GIVE_BACK = ((M_MMAP_MAX, 65536), (M_MMAP_THRESHOLD, 32 << 20), (M_TRIM_THRESHOLD, 64 << 20))


def can_be_kept() -> bool:
    """Whether the C library can be told to keep what is freed: glibc can, the one of most Linux systems."""
    return sys.platform == "linux" and hasattr(ctypes.CDLL(None), "gnu_get_libc_version")


@contextlib.contextmanager
def kept() -> Iterator[None]:
    """Let this process keep what it frees, for its own next use; give it back to the system at the end.

    Otherwise glibc returns each large tensor to the system when it is freed. For the next one the system clears new
    memory, page by page, at the first touch. With feature maps of hundreds of megabytes, which every training step
    makes and frees again, that can take a third of the step. No number changes. It holds for the whole process, and
    the process keeps more memory at its peak, since what was freed is not always of the size that is needed.

    Where the C library cannot be told so, this does nothing: see `can_be_kept`.
    """
    if not can_be_kept():
        yield
        return
    libc = ctypes.CDLL(None)
    for name, value in KEEP:
        libc.mallopt(name, value)
    try:
        yield
    finally:
        for name, value in GIVE_BACK:
            libc.mallopt(name, value)
        libc.malloc_trim(0)
