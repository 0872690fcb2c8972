"""Assignments: what `d2lmini-course assign` writes, and that students can use it as it is."""

import json
import re
import zipfile

import nbformat
import pytest
from nbclient import NotebookClient
from support import ROOT

from d2lmini_course import assignment as assignments
from d2lmini_course.bank import ExerciseError
from d2lmini_course.cli import main
from d2lmini_course.grading import batch
from d2lmini_course.grading.submission import Unreadable

FIVE = ["7.2-1", "7.3-1", "7.3-2", "7.4-1", "7.5-1"]


def test_the_folder_holds_all_that_was_promised(assignment):
    folder, read = assignment
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == {
        "assignment.json", "exercises/7-3/7.3-1.md", "exercises/7-3/7.3-2.md", "student/hw1.ipynb",
        "solution/hw1.ipynb", "rubric.md", "gradescope.zip", "nbgrader/nbgrader_config.py",
        "nbgrader/source/hw1/hw1.ipynb",
    }  # fmt: skip
    document = json.loads((folder / "assignment.json").read_text(encoding="utf-8"))
    assert document["points"] == read.points == sum(exercise["points"] for exercise in document["exercises"])
    assert [exercise["id"] for exercise in document["exercises"]] == ["7.3-1", "7.3-2"] and document["versions"]
    rubric = (folder / "rubric.md").read_text(encoding="utf-8")
    assert (
        all(re.search(rf"7\.3-{n} .*points\)", rubric) for n in (1, 2)) and "by hand" in rubric and "{{" not in rubric
    )


def test_links_to_figures_lead_to_the_web_from_a_notebook(assignment):
    folder, read = assignment
    text = (folder / "student" / "hw1.ipynb").read_text(encoding="utf-8")
    assert f"{read.address.pages}/chapters/7-3-padding-and-strides.html#padding-stride=" in text
    assert "](../" not in text


def run(notebook):
    client = NotebookClient(notebook, timeout=120, kernel_name="python3")
    client.execute()


@pytest.mark.process
def test_a_student_runs_the_notebook_as_it_is(bank, address, tmp_path):
    """In a plain kernel, with right answers: all checks, each on its own."""
    assignments.create(bank, FIVE, tmp_path / "hw2", address)
    untouched = nbformat.read(tmp_path / "hw2" / "student" / "hw2.ipynb", as_version=4)
    solution = nbformat.read(tmp_path / "hw2" / "solution" / "hw2.ipynb", as_version=4)
    answers = {cell.id: cell.source for cell in solution.cells}
    for cell in untouched.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = answers[cell.id]
    run(untouched)


@pytest.mark.process
def test_restart_and_run_all_runs_through_an_untouched_notebook(bank, address, tmp_path):
    """Of all exercises: each stub, and each check of one, says that something is missing."""
    assignments.create(bank, list(bank), tmp_path / "all", address)
    untouched = nbformat.read(tmp_path / "all" / "student" / "all.ipynb", as_version=4)
    run(untouched)
    said = ["".join(output.get("text", "") for output in cell.get("outputs", ())) for cell in untouched.cells]
    stubs = [cell.source for cell in untouched.cells if "raise NotImplementedError" in cell.source]
    assert sum("Not written yet: " in text for text in said) > len(stubs) > 80


def test_an_assignment_needs_no_checkout_and_mixes_own_exercises_with_the_books(tmp_path, monkeypatch):
    own = tmp_path / "own" / "7-3" / "7.3-101.md"
    own.parent.mkdir(parents=True)
    text = (ROOT / "exercises" / "7-3" / "7.3-1.md").read_text(encoding="utf-8")
    own.write_text(text.replace("7.3-1", "7.3-101").replace("7-3-1-", "7-3-101-"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    main(["assign", "7.3-101", "--bank", "own", "--out", "alone"])
    main(["assign", "7.3-101", "7.3-2", "--bank", "own", "--bank", str(ROOT / "exercises"), "--out", "mixed"])
    assert [exercise.id for exercise in assignments.read(tmp_path / "mixed").exercises] == ["7.3-101", "7.3-2"]
    assert assignments.read(tmp_path / "alone").address == assignments.read(tmp_path / "mixed").address
    own.with_name("7.3-1.md").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match=r"the same id, 7\.3-1; give yours another number, like 7\.3-101"):
        main(["assign", "7.3-1", "--bank", "own", "--bank", str(ROOT / "exercises"), "--out", "twice"])


def test_students_may_have_any_name(bank, address, tmp_path):
    names = ["Zoë Müller", "O'Brien, Pat", "李雷", "jdoe+1@x.org"]
    made = assignments.create(bank, ["7.3-2"], tmp_path / "hw", address, variant_seed=5, students=names)
    assert sorted(path.stem for path in (tmp_path / "hw" / "student").iterdir()) == sorted(names)
    other = tmp_path / "zoe\u0308 mu\u0308ller.ipynb"  # as macOS writes it
    other.write_bytes((tmp_path / "hw" / "student" / "Zoë Müller.ipynb").read_bytes())
    assert batch.read_one(other, other.stem, made)[0] == "Zoë Müller"


def test_every_student_has_numbers_of_their_own(bank, address, tmp_path):
    students = [f"student{n}" for n in range(8)]
    assignments.create(bank, ["7.3-2"], tmp_path / "hw", address, variant_seed=5, students=students)
    texts = {name: (tmp_path / "hw" / "student" / f"{name}.ipynb").read_text(encoding="utf-8") for name in students}
    assert len({re.search(r"has (\d+) samples", text)[1] for text in texts.values()}) > 1
    assert all(f'"student": "{name}"' in text for name, text in texts.items())
    assert not (tmp_path / "hw" / "gradescope.zip").exists() and not (tmp_path / "hw" / "nbgrader").exists()


def test_the_rubric_gives_the_sums_that_gradescope_asks_for(assignment):
    text = (assignment[0] / "rubric.md").read_text(encoding="utf-8")
    sums = re.search(r"(?m)^9 points: (\d+) by checks, (\d+) by hand\.$", text)
    listed = re.findall(r" (\d+)[,.]", "".join(re.findall(r"(?m)^By checks: .*", text)))
    assert int(sums[1]) == sum(map(int, listed)) == 6 and int(sums[2]) == 3
    assert "differ by student" not in text


def test_the_rubric_of_different_numbers_says_where_the_solutions_are(bank, address, tmp_path):
    for ids, varies in ((["7.3-1"], False), (["7.3-1", "7.3-2"], True)):
        made = assignments.create(bank, ids, tmp_path / f"hw{varies}", address, variant_seed=5, students=["ann", "ben"])
        text = (tmp_path / made.name / "rubric.md").read_text(encoding="utf-8")
        assert made.varies == varies == ("solution is in `solution/<student>.ipynb`" in text)
        notebooks = [(tmp_path / made.name / "student" / f"{name}.ipynb") for name in made.students]
        texts = {re.sub('"student": .*', "", path.read_text(encoding="utf-8")) for path in notebooks}
        assert varies or len(texts) == 1


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["7.3-1", "--out", "hw"], "hw is there already"),
        (["7.3-99", "--out", "new"], "there is no exercise '7.3-99'"),
        (["7.3-1", "--out", "new hw"], "the folder's name 'new hw': expected letters"),
        (["7.3-1", "--out", "new", "--student", "a"], "give --variant-seed"),
        (["7.3-1", "--out", "new", "--variant-seed", "1", "--student", "a", "a"], "names somebody twice"),
        (
            ["7.3-1", "--out", "new", "--variant-seed", "1", "--student", "../a"],
            "student '../a': expected a name without /",
        ),
        (["7.3-1", "--out", "new", "--variant-seed", "1", "--student", "Zoë", "zoe\u0308"], "names somebody twice"),
        (["7.3-1", "--out", "new", "--student", "@nobody.txt"], "nobody.txt"),
        (["7.3-1", "--out", "new", "--bank", "hw"], "holds no exercises"),
    ],
)
def test_a_wrong_command_ends_with_one_line_and_leaves_nothing(tmp_path, monkeypatch, arguments, expected):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hw").mkdir()
    (tmp_path / "hw" / "note").touch()
    with pytest.raises(SystemExit) as caught:
        main(["assign", *arguments])
    message = str(caught.value.code)
    assert expected in message and message.startswith("d2lmini-course: ") and "\n" not in message
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["hw", "note"]


def test_an_assignment_that_was_changed_or_is_none_is_refused(assignment, tmp_path):
    import shutil

    with pytest.raises(ExerciseError, match=r"holds no assignment\.json"):
        assignments.read(tmp_path)
    folder = shutil.copytree(assignment[0], tmp_path / "hw1")
    exercise = folder / "exercises" / "7-3" / "7.3-1.md"
    exercise.write_text(exercise.read_text(encoding="utf-8").replace("points: 1,", "points: 2,"), encoding="utf-8")
    with pytest.raises(ExerciseError, match="were changed after"):
        assignments.read(folder)
    document = json.loads((folder / "assignment.json").read_text(encoding="utf-8"))
    (folder / "assignment.json").write_text(json.dumps({**document, "format": 99}), encoding="utf-8")
    with pytest.raises(ExerciseError, match="has format 99"):
        assignments.read(folder)


def test_gradescopes_zip_holds_no_more_than_it_needs(assignment):
    archive = zipfile.ZipFile(assignment[0] / "gradescope.zip")
    names = archive.namelist()
    assert {"setup.sh", "run_autograder", "assignment/assignment.json", "d2lmini/pyproject.toml"} <= set(names)
    assert all(archive.getinfo(name).external_attr >> 16 & 0o111 for name in ("setup.sh", "run_autograder"))
    assert not [name for name in names if re.search(r"__pycache__|tests/|solution|\.git", name)]
    assert sum(info.compress_size for info in archive.infolist()) < 3_000_000


def test_the_list_shows_what_one_picks_by(capsys):
    main(["list", "7.3"])
    lines = capsys.readouterr().out.splitlines()
    assert re.match(r"7\.3-1 +4 points +10 min +warm-up +write code +How many outputs\?", lines[0])
    assert re.match(r"\d+ exercises, \d+ points, \d+ minutes", lines[-1])
    with pytest.raises(SystemExit, match=r"no section 9\.9; there are 7\.1"):
        main(["list", "9.9"])


def test_nbgraders_notebook_of_another_assignment_is_told_from_this_one(assignment, bank, address, tmp_path):
    """It shares an exercise; without a stamp it would be graded as this one."""
    assignments.create(bank, ["7.3-1"], tmp_path / "hw2", address)
    path = tmp_path / "hw2" / "nbgrader" / "source" / "hw2" / "hw2.ipynb"
    with pytest.raises(Unreadable, match="of the assignment 'hw2', not 'hw1'"):
        batch.read_one(path, "alice", assignment[1])
    assert batch.read_one(path, "alice", assignments.read(tmp_path / "hw2"))[1].answers["7-3-1-outputs"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["hw1.py"], "you handed in hw1.py, and no notebook. Hand in the notebook hw1.ipynb, the file"),
        (["work/hw1.zip"], "you handed in work/hw1.zip, and no notebook. Hand in the notebook hw1.ipynb, the file that "
                           "Jupyter or Colab saves (unpack the zip first)."),
        ([f"{n}.py" for n in range(7)], "0.py, 1.py, 2.py, 3.py, 4.py and 2 more"),
        ([], "you handed in no file"),
    ],
)  # fmt: skip
def test_gradescope_tells_students_without_a_notebook_what_to_hand_in(assignment, tmp_path, files, expected):
    for name in files:
        (tmp_path / "submission" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "submission" / name).touch()
    (tmp_path / "submission").mkdir(exist_ok=True)
    results = tmp_path / "not" / "yet" / "results.json"
    main(["gradescope", str(tmp_path / "submission"), "--assignment", str(assignment[0]), "--results", str(results)])
    document = json.loads(results.read_text(encoding="utf-8"))
    assert document["score"] == 0 and expected in document["output"] and "course system" not in document["output"]


def test_gradescope_without_a_submission_is_an_error_and_no_zero(assignment, tmp_path):
    results = tmp_path / "results.json"
    with pytest.raises(SystemExit, match="is no folder"):
        main(["gradescope", str(tmp_path / "no"), "--assignment", str(assignment[0]), "--results", str(results)])
    assert not results.exists()


@pytest.mark.process
def test_gradescope_tells_of_the_notebook_and_not_of_files_beside_it(submissions, assignment, tmp_path):
    for name in ("b.ipynb", "c.ipynb"):
        submissions.add(name, edit=lambda notebook: "{")
    (submissions.folder / "a.py").touch()
    results = tmp_path / "results.json"
    main(["gradescope", str(submissions.folder), "--assignment", str(assignment[0]), "--results", str(results)])
    output = json.loads(results.read_text(encoding="utf-8"))["output"]
    assert "invalid JSON" in output and "a.py" not in output
