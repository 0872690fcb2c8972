"""Make nbval fail soon and in words: a dead kernel is noticed at once, and cells after a failed one do not run on.

nbval 0.11 waits the whole cell timeout for a kernel that died, and runs the cells after a failure in the wreckage.
"""

from __future__ import annotations

import time
from queue import Empty

import pytest
from nbval import kernel


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Remember the notebook whose cell failed to run (a mere difference in output leaves the rest worth running)."""
    report = (yield).get_result()
    if report.when == "call" and report.failed and "outputs differ" not in str(call.excinfo.value):
        item.parent.broken_by = getattr(item.parent, "broken_by", item.name)


def pytest_runtest_setup(item):
    """Skip what follows a failed cell; the run has failed already."""
    broken_by = getattr(item.parent, "broken_by", None)
    if broken_by:
        pytest.skip(f"{broken_by} failed earlier in this notebook")


def pytest_collection_finish(session):
    """Wait for replies in short steps, and look in between whether the kernel is alive."""
    if not session.items:
        raise pytest.UsageError("no cell was collected: is chapters/ there?")
    original = kernel.RunningKernel.await_reply

    def await_reply(self, msg_id, timeout=None):
        end = time.monotonic() + (timeout or float("inf"))
        while True:
            try:
                return original(self, msg_id, timeout=max(0.01, min(2, end - time.monotonic())))
            except Empty:
                if not self.is_alive():
                    raise RuntimeError("the kernel died (out of memory?)") from None
                if time.monotonic() > end:
                    raise

    kernel.RunningKernel.await_reply = await_reply
