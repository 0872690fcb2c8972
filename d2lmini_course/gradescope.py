"""Gradescope's autograder: a zip with everything in it, and what runs there.

Gradescope builds an image with setup.sh and calls run_autograder for each submission; scores go to results/results.json
(Gradescope, "Autograder Specifications"). A solution that fails there is an error of the autograder, never a zero.
"""

from __future__ import annotations

import json
import secrets
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from d2lmini_course.assignment import Assignment

SETUP = """\
#!/bin/bash
# Runs once, when Gradescope builds the image. Choose Ubuntu 22.04 or later, and at least 2 GB of memory.
set -euo pipefail
ROOT=${AUTOGRADER_ROOT:-/autograder}
for python in python3.13 python3.12 python3.11 python3; do
    "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break || python=
done
if [ -z "$python" ]; then
    apt-get update && apt-get install -y python3.11 python3.11-venv
    python=python3.11
fi
"$python" -m venv "$ROOT/venv"
# The build of PyTorch for processors: a tenth of the size. TORCH_INDEX= takes pip's own.
if [ -n "${TORCH_INDEX-https://download.pytorch.org/whl/cpu}" ]; then
    "$ROOT/venv/bin/pip" install torch torchvision --index-url "${TORCH_INDEX-https://download.pytorch.org/whl/cpu}"
fi
"$ROOT/venv/bin/pip" install "$ROOT/source/d2lmini[course]"
"""
RUN = """\
#!/bin/bash
set -euo pipefail
ROOT=${{AUTOGRADER_ROOT:-/autograder}}
cd "$ROOT"
export D2L_GRADER_SEED={seed}  # drawn when this zip was made
chmod go-rwx "$ROOT/source" "$ROOT/submission" "$ROOT/results"  # answers may run as another user
exec "$ROOT/venv/bin/d2lmini-course" gradescope "$ROOT/submission" --assignment "$ROOT/source/assignment" \\
    --results "$ROOT/results/results.json"
"""


def write(assignment: Path, path: Path) -> None:
    """Write the zip of the assignment in a folder: its exercises, our source, and Gradescope's two scripts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("setup.sh", SETUP), ("run_autograder", RUN.format(seed=secrets.randbits(31)))):
            info = zipfile.ZipInfo(name)
            info.external_attr, info.compress_type = 0o755 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
        for file in [assignment / "assignment.json", *sorted((assignment / "exercises").rglob("*.md"))]:
            archive.write(file, f"assignment/{file.relative_to(assignment)}")
        for file, name in _package():
            archive.write(file, f"d2lmini/{name}")


def _package() -> list[tuple[Path, str]]:
    """The files from which pip installs d2lmini[course]: of this checkout."""
    root = Path(__file__).resolve().parent.parent
    if not (root / "pyproject.toml").exists():
        raise FileNotFoundError(
            f"{root} is no checkout of the book; run d2lmini-course from one (installed with "
            "`pip install --editable .`), because the zip for Gradescope carries the package"
        )
    files = [root / name for name in ("pyproject.toml", "README.md", "LICENSE")]
    for folder in ("d2lmini", "d2lmini_course", "runs"):
        files += [file for file in (root / folder).rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    return [(file, file.relative_to(root).as_posix()) for file in sorted(files)]


def results(submission: Path, assignment: Assignment, out: Path, seed: int) -> None:
    """Grade the one submission in a folder into Gradescope's results.json.

    Raises:
        GradingError: the solution does not get full marks here. No results are written: Gradescope then reports
            a failed autograder to the instructor, and no zero to anybody. Or there is no such folder.
    """
    import tempfile

    from d2lmini_course.grading import batch, report

    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        paths, _ = batch.files_in(submission)
    except batch.GradingError:
        if not submission.is_dir():
            raise
        document = {"score": 0, "output": _no_notebook(submission, assignment), "tests": []}
        out.write_text(json.dumps(document), encoding="utf-8")
        return
    with tempfile.TemporaryDirectory() as state:
        # The container holds one submission and is thrown away; run_autograder closes its folders to other users.
        graded = batch.grade(submission, assignment, Path(state), seed=seed, progress=False, unprotected=True)
    names = [batch.name_of(path, submission) for path in paths]
    graded = [one for one in graded if one.path in names]  # other files beside a notebook are no matter
    best = max(graded, key=lambda one: (not one.problem, sum(result.score or 0 for result in one.results)))
    if "not the student's fault" in best.problem:
        raise batch.GradingError(best.problem)
    if len(paths) > 1:
        together = ", ".join(names)
        best.notes.append(f"{len(paths)} notebooks were handed in ({together}); {best.path} counts, the best of them")
    out.write_text(json.dumps(report.gradescope_results(best, assignment), indent=1), encoding="utf-8")


def _no_notebook(submission: Path, assignment: Assignment) -> str:
    """What a student reads who handed in other files only."""
    from d2lmini_course.grading import batch

    names = [batch.name_of(path, submission) for path in sorted(submission.rglob("*")) if not path.is_dir()]
    came = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
    zipped = any(name.lower().endswith(".zip") for name in names)
    return (
        f"Not graded: you handed in {came or 'no file'}, and no notebook. Hand in the notebook "
        f"{assignment.name}.ipynb, the file that Jupyter or Colab saves{' (unpack the zip first)' if zipped else ''}."
    )
