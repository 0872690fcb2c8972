"""An assignment of the bank's exercises, and submissions made from its solution."""

from __future__ import annotations

import pytest
from course_support import IDS, Submissions
from support import ROOT

from d2lmini_course import assignment as assignments
from d2lmini_course.address import Address
from d2lmini_course.bank import Bank


@pytest.fixture(autouse=True)
def no_seed_from_outside(monkeypatch):
    """Seeds come from the tests."""
    monkeypatch.delenv("D2L_GRADER_SEED", raising=False)


@pytest.fixture(scope="session")
def bank():
    """All exercises."""
    return Bank(ROOT / "exercises")


@pytest.fixture(scope="session")
def address():
    """Where the book is."""
    return Address.of(ROOT)


@pytest.fixture(scope="session")
def assignment(bank, address, tmp_path_factory):
    """A folder that `d2lmini-course assign` would make, read again."""
    folder = tmp_path_factory.mktemp("assignments") / "hw1"
    assignments.create(bank, IDS, folder, address)
    return folder, assignments.read(folder)


@pytest.fixture
def submissions(assignment, tmp_path):
    """An empty folder of submissions to the assignment."""
    return Submissions(assignment[0], tmp_path / "submissions")
