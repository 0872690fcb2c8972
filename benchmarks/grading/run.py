"""Grade 200 submissions of 5 questions, 30 of them hostile or odd: `python benchmarks/grading/run.py [--jobs 2]`.

Prints the time and what came out, and fails if one is lost, or if an honest one does not get its points.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from d2lmini_course import assignment as assignments  # noqa: E402
from d2lmini_course.address import Address  # noqa: E402
from d2lmini_course.bank import Bank  # noqa: E402
from d2lmini_course.grading import batch, report  # noqa: E402

PICKED = ["7.2-2", "7.3-1", "7.4-4", "7.5-3", "8.6-2"]
HOSTILE = [
    "while True: pass",
    "import time\ntime.sleep(10**6)",
    "x = []\nwhile True: x.append(bytearray(10**7))",
    "import os\nwhile True: os.fork()",
    "import os\nos._exit(0)",
    "import os\nos.kill(os.getpid(), 9)",
    "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(999,)).start()",
    "file = open('x', 'wb')\nwhile True: file.write(b'0' * 10**6)",
    None,  # no notebook at all
    "input()",
    "import nosuchpackage",
    "for i in range(10**6): print('x' * 100)",
    "raise ValueError('x' * 20_000_000)",
    "def f(*a): return f(*a)\nf()",
    "import torch\nx = [torch.empty(10**8) for _ in range(99)]",
]


def main() -> None:
    """Make the submissions, grade them, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--submissions", type=int, default=200)
    options = parser.parse_args()
    draw = random.Random(0)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "hw"
        made = assignments.create(Bank(ROOT / "exercises"), PICKED, folder, Address.of(ROOT))
        student = nbformat.read(folder / "student" / "hw.ipynb", as_version=4)
        solution = nbformat.read(folder / "solution" / "hw.ipynb", as_version=4)
        right = {cell.id: cell.source for cell in solution.cells}
        answers = [cell.id for cell in student.cells if cell.metadata.get("nbgrader", {}).get("solution")]
        wrong = {cell.of: cell.source for e in made.variant() for cell in e.of_role("wrong")}
        hostile = {f"hostile{i:02}": HOSTILE[i % len(HOSTILE)] for i in range(options.submissions * 15 // 100)}
        expected = {}
        (Path(temporary) / "submissions").mkdir()
        for name in [*hostile, *(f"student{i:03}" for i in range(options.submissions - len(hostile)))]:
            mistaken = {cell for cell in answers if cell in wrong and draw.random() < 0.2}
            for cell in student.cells:
                if cell.id in answers:
                    cell.source = wrong[cell.id] if cell.id in mistaken else right[cell.id]
            if hostile.get(name):
                next(cell for cell in student.cells if cell.id in answers).source = hostile[name]
            text = "{" if name in hostile and hostile[name] is None else nbformat.writes(student)
            (Path(temporary) / "submissions" / f"{name}.ipynb").write_text(text, encoding="utf-8")
            expected[name] = mistaken
        start = time.monotonic()
        graded = batch.grade(
            Path(temporary) / "submissions", made, Path(temporary) / "out", workers=options.jobs, seed=1
        )
        report.write(graded, made, Path(temporary) / "out")
        seconds = time.monotonic() - start
        by_checks = sum(cell.points for exercise in made.exercises for cell in exercise.of_role("check"))
        for one in graded:
            points = sum(result.score or 0 for result in one.results)
            if one.student not in hostile and (points == by_checks) != (not expected[one.student]):
                sys.exit(f"{one.student}: {points} of {by_checks} with {len(expected[one.student])} wrong answers")
        if {one.student for one in graded} != expected.keys():
            sys.exit(f"lost: {expected.keys() - {one.student for one in graded}}")
        ungraded = [one.student for one in graded if one.problem]
        result = {
            "submissions": len(graded), "hostile": len(hostile), "not graded": len(ungraded), "jobs": options.jobs,
            "cores": os.cpu_count(), "minutes": round(seconds / 60, 2),
        }  # fmt: skip
        print(json.dumps(result))


if __name__ == "__main__":
    main()
