"""What needs the whole of Fashion-MNIST runs on the packaged sample where it is not to be had, and the end says so."""

from __future__ import annotations

import os

import pytest

NAMED = os.environ.get("D2LMINI_DATA")  # the folder of the shell that the tests were started from
PROPERTY = "on the packaged sample"  # xdist's workers hand it over with a test's report


@pytest.fixture
def whole_set(own_environment, monkeypatch, record_property):
    """Whether all of Fashion-MNIST is on this machine; where not, quick mode is on, and the last words name the test.

    A test that asks for it must prove the same with the sample.
    """
    from d2lmini import fashion_mnist

    if NAMED:
        monkeypatch.setenv("D2LMINI_DATA", NAMED)
    if fashion_mnist.where():
        return True
    monkeypatch.setenv("D2LMINI_QUICK", "1")
    record_property(PROPERTY, True)
    return False


def pytest_terminal_summary(terminalreporter):
    """Say in a sentence what ran on the sample for want of the whole set."""
    reports = [report for group in terminalreporter.stats.values() for report in group]
    names = {
        report.nodeid.split("::", 1)[1]: None
        for report in reports
        if (PROPERTY, True) in getattr(report, "user_properties", ())
    }
    if names:
        terminalreporter.write_line(
            "Fashion-MNIST is not on this machine as a whole (`python tools/fashion_mnist.py` tries to install it): on "
            f"the packaged sample of 2,000 + 500 pictures, and against runs on it, ran {', '.join(sorted(names))}.",
            yellow=True,
        )
