"""Run the tests, part after part: `python tools/test.py [all | quick | check]`. Used by the Makefile.

Parts that can share the machine run in several workers, a file of tests in one of them; what must be alone comes last.
A part that fails stops no other. At the end: what took how long, what failed, and one line that counts all.
"""

from __future__ import annotations

import argparse
import collections
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTEST = [sys.executable, "-m", "pytest", "-qq", "-o", "junit_family=xunit1"]
# One worker more than cores: a test often waits for a browser, a kernel or another process.
SHARED = ["--numprocesses", str(min(os.cpu_count() + 1, 4)), "--dist", "loadscope", "--no-loadscope-reorder"]
ONE_THREAD = {"OMP_NUM_THREADS": "1"}  # no core is idle: more threads would only be in each other's way
NBVAL = ["chapters", "-p", "tests.nbval_safety", "--nbval", "--nbval-current-env"]
NBVAL += ["--nbval-sanitize-with", "tests/nbval_sanitize.cfg"]
REPORT = ["-p", "tests.nbval_report", "--nbval-report", "_build/report.md"]
# Each part: its name, pytest's arguments, the environment.
PARTS = {
    "all": [
        ("chapters", [*NBVAL, *SHARED, "--nbval-cell-timeout=300"], {**ONE_THREAD, "D2LMINI_QUICK": "1"}),
        ("tests", ["tests", *SHARED, "-m", "not alone"], ONE_THREAD),
        ("tests that are alone on the machine", ["tests", "-m", "alone"], {}),
    ],
    "quick": [("quick tests", ["tests", "--quick", *SHARED, "-m", "not alone"], ONE_THREAD)],
    "check": [("chapters at full settings", [*NBVAL, *REPORT, "--nbval-cell-timeout=3600"], {})],
}


def run(name: str, arguments: list[str], environment: dict[str, str], report: Path) -> list[ElementTree.Element]:
    """Run one part; its tests as JUnit's `testcase` elements. A part that broke down counts as a failed test."""
    print(f"\n{name}: pytest {' '.join(arguments)}", flush=True)
    start = time.monotonic()
    command = [*PYTEST, *arguments, f"--junit-xml={report}"]
    status = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}).returncode
    print(f"\n{name}: {time.monotonic() - start:.0f} s", flush=True)
    cases = list(ElementTree.parse(report).iter("testcase")) if report.exists() else []
    if status and "failed" not in map(outcome, cases):
        broken = ElementTree.Element("testcase", file=name, name=f"pytest ended with status {status}", time="0")
        ElementTree.SubElement(broken, "error")
        cases.append(broken)
    return cases


def outcome(case: ElementTree.Element) -> str:
    """passed, failed or skipped; an error before or after a test is a failure, too."""
    found = {child.tag for child in case}
    return "failed" if found & {"failure", "error"} else "skipped" if "skipped" in found else "passed"


def seconds(cases: list[ElementTree.Element]) -> float:
    """What these tests took, with what was set up for them."""
    return sum(float(case.get("time", 0)) for case in cases)


def table(title: str, groups: dict[str, list[ElementTree.Element]]) -> None:
    """Seconds and number of tests of each group, the longest first."""
    print(f"\n{title}")
    for name, cases in sorted(groups.items(), key=lambda group: -seconds(group[1])):
        print(f"{seconds(cases):8.1f} s  {len(cases):5} in {name}")


def noted(cases: list[ElementTree.Element]) -> dict[str, list[str]]:
    """What tests said of themselves by `record_property`, and which tests: that they ran on less data, say."""
    found = collections.defaultdict(list)
    for case in cases:
        for note in case.iter("property"):
            found[note.get("name")].append(case.get("name"))
    return found


def tell(cases: list[ElementTree.Element]) -> int:
    """Print where the time went, what failed, and the count; the number of failures."""
    files, folders = collections.defaultdict(list), collections.defaultdict(list)
    for case in cases:
        files[case.get("file")].append(case)
        folders[os.path.dirname(case.get("file"))].append(case)
    print("\nthe twenty slowest tests")
    for case in sorted(cases, key=lambda case: -seconds([case]))[:20]:
        print(f"{seconds([case]):8.1f} s  {case.get('file')}::{case.get('name')}")
    table("tests by file", files)
    table("tests by folder", folders)
    count = collections.Counter(map(outcome, cases))
    print()
    for case in cases:
        if outcome(case) == "failed":
            print(f"FAILED {case.get('file')}::{case.get('name')}")
    for note, names in noted(cases).items():
        print(f"{note}: {', '.join(names)}")
    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped", flush=True)
    return count["failed"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("which", nargs="?", default="all", choices=PARTS)
    parts = PARTS[parser.parse_args().which]
    with tempfile.TemporaryDirectory() as folder:
        found = [case for i, part in enumerate(parts) for case in run(*part, Path(folder) / f"{i}.xml")]
    sys.exit(tell(found) > 0)
