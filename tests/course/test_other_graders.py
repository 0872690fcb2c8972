"""The same exercises in other hands: nbgrader itself, and Gradescope's way of calling a zip, give the same scores."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import nbformat
import pytest
from course_support import Submissions

from d2lmini_course import assignment as assignments
from d2lmini_course.grading import batch

pytestmark = pytest.mark.process
FIVE = ["7.2-1", "7.3-1", "7.3-2", "7.4-1", "7.5-1"]
SEED = 11
WRONG = {"7-3-1-outputs": "def outputs(n, k, p=0, s=1, d=1):\n    return (n + 2 * p - d * (k - 1) - 1) // s + 1"}

FORMS = {
    "7-3-1-outputs": (
        "import torch\ndef outputs(n, k, p=0, s=1, d=1):\n    left = n + 2 * p - d * (k - 1) - 1\n"
        "    if left < 0: raise type('DoesNotFit', (ValueError,), {})\n"
        "    return torch.tensor(float(left // s + 1), requires_grad=True)"
    ),
    "7-3-2-numbers": "import numpy as np\noutputs_per_second, highest = np.float64(8000), np.array(4000)",
}


def run(*command, cwd, **environment):
    beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # nbgrader calls alembic
    done = subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, "D2L_GRADER_SEED": str(SEED), "PATH": beside, **environment},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def five(bank, address, tmp_path_factory):
    folder = tmp_path_factory.mktemp("five") / "hw5"
    assignments.create(bank, FIVE, folder, address)
    return folder, assignments.read(folder)


def test_nbgrader_grades_to_the_same_scores(five, tmp_path):
    """Release, four submissions, autograde; every cell's score is compared with ours, drawn from the same seed."""
    from nbgrader.api import Gradebook

    folder, assignment = five
    course = shutil.copytree(folder / "nbgrader", tmp_path / "course")
    nbgrader = [sys.executable, "-m", "nbgrader"]
    run(*nbgrader, "generate_assignment", "hw5", cwd=course)
    released = course / "release" / "hw5" / "hw5.ipynb"
    text = released.read_text(encoding="utf-8")
    assert "BEGIN SOLUTION" not in text and "HIDDEN TESTS" not in text
    assert json.loads(text)["metadata"]["d2lmini"] == assignment.stamp(), "another assignment's is told from this one"
    ours = Submissions(folder, tmp_path / "submissions")
    ours.student = nbformat.read(released, as_version=4)  # what nbgrader hands out serves our grader, too
    stubs = {cell.id: cell.source for cell in ours.student.cells}
    for name, answers in (("right", {}), ("forms", FORMS), ("wrong", WRONG), ("untouched", stubs)):
        path = ours.add(f"{name}/hw5.ipynb", answers)
        target = course / "submitted" / name / "hw5" / "hw5.ipynb"
        target.parent.mkdir(parents=True)
        shutil.copyfile(path, target)
    run(*nbgrader, "autograde", "hw5", cwd=course, OMP_NUM_THREADS="1")
    graded = {
        one.student: one for one in batch.grade(ours.folder, assignment, tmp_path / "out", seed=SEED, progress=False)
    }
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for name, one in graded.items():
            theirs = {
                grade.name: grade.auto_score for grade in gradebook.find_submission_notebook("hw5", "hw5", name).grades
            }
            assert {result.cell for result in one.results} == theirs.keys()
            for result in one.results:
                score = theirs[result.cell]
                assert result.score == score or (result.score is None and not score), (name, result.cell, score)
    totals = {name: sum(result.score or 0 for result in one.results) for name, one in graded.items()}
    assert totals["untouched"] == 0 < totals["wrong"] < totals["right"] == totals["forms"]


def test_the_zip_grades_as_gradescope_calls_it(five, tmp_path):
    """setup.sh and run_autograder in a folder laid out as Gradescope's; PyTorch and the rest are borrowed from here.

    So the tests go on without the network: pip builds the package with the setuptools that is there.
    """
    folder, assignment = five
    root = tmp_path / "autograder"
    with zipfile.ZipFile(folder / "gradescope.zip") as archive:
        archive.extractall(root / "source")
    venv.create(root / "venv", with_pip=True)
    site = next((root / "venv" / "lib").glob("python*/site-packages"))
    (site / "pytorch.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    for old in site.glob("setuptools*"):  # Python 3.11 brings one that is too old for the package
        shutil.rmtree(old)
    environment = {"AUTOGRADER_ROOT": str(root), "TORCH_INDEX": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment |= {"PYTHONPATH": "", "PIP_NO_BUILD_ISOLATION": "0"}  # 0: pip reads it as "no isolation"
    run("bash", str(root / "source" / "setup.sh"), cwd=root, **environment)
    (root / "results").mkdir()
    ours = Submissions(folder, root / "submission")

    def results():
        (root / "results" / "results.json").unlink(missing_ok=True)
        done = subprocess.run(
            ["bash", str(root / "source" / "run_autograder")],
            capture_output=True,
            text=True,
            env={**os.environ, **environment},
        )
        path = root / "results" / "results.json"
        return done, json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    ours.add("my homework (1).ipynb", WRONG)
    done, document = results()
    assert done.returncode == 0, done.stderr
    scores = {test["name"].partition(" ")[0]: 0 for test in document["tests"]}
    for test in document["tests"]:
        scores[test["name"].partition(" ")[0]] += test.get("score", 0)
    by_hand = {e.id: sum(cell.points for cell in e.of_role("written")) for e in assignment.exercises}
    full = {e.id: e.points - by_hand[e.id] for e in assignment.exercises}
    assert {id: score for id, score in scores.items() if id != "7.3-1"} == {
        id: n for id, n in full.items() if id != "7.3-1"
    }
    assert 0 < scores["7.3-1"] < full["7.3-1"] and document["score"] == sum(scores.values())
    written = [test for test in document["tests"] if "score" not in test]
    assert written and all("Graded by hand" in test["output"] for test in written)

    (ours.folder / "my homework (1).ipynb").unlink()
    (ours.folder / "essay.pdf").touch()
    done, document = results()
    assert done.returncode == 0 and document["score"] == 0 and "Hand in the notebook hw5.ipynb" in document["output"]

    exercise = Path(root / "source/assignment/exercises/7-3/7.3-1.md")  # a solution that fails: no results, no zero
    exercise.write_text(exercise.read_text(encoding="utf-8").replace("// s + 1", "// s + 2"), encoding="utf-8")
    ours.add("hw5.ipynb")
    done, document = results()
    assert done.returncode != 0 and document is None and "nothing was graded" in done.stderr
