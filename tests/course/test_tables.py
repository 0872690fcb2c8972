"""The tables that people fill in, and the folders that they hand to us: no score is lost, or given to somebody else."""

import csv
import json

import pytest
from course_support import OUTPUTS

from d2lmini_course import assignment as assignments
from d2lmini_course.cli import main
from d2lmini_course.grading import batch, report
from d2lmini_course.grading.batch import GradingError, files_in
from d2lmini_course.grading.people import Roster, root_of, students_of

WHY = "7-3-2-why"


@pytest.fixture
def course(submissions, assignment, tmp_path):
    return Course(submissions, assignment, tmp_path)


class Course:
    """An instructor's shell."""

    def __init__(self, submissions, assignment, folder):
        self.submissions, self.folder, self.out = submissions, assignment[0], folder / "out"
        self.sheet = folder / "scores.csv"

    def run(self, command, *arguments):
        common = ["--assignment", str(self.folder), "--out", str(self.out)]
        main([command, *map(str, arguments), *common, *(["--jobs", "1"] if command == "grade" else [])])

    def grade(self, **answers):
        for name, answer in answers.items():
            self.submissions.add(f"{name}.ipynb", {WHY: answer} if answer else None)
        self.run("grade", self.submissions.folder)

    def fill(self, **changes):
        """Save by-hand.csv under another name, with each row changed."""
        rows = [{**row, **changes} for row in table(self.out / "by-hand.csv")]
        write(self.sheet, rows)
        return rows

    def row(self, name):
        return next(row for row in table(self.out / "grades.csv") if row["submission"] == f"{name}.ipynb")


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, rows, **options):
    with open(path, "w", encoding=options.pop("encoding", "utf-8"), newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), **options)
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.process
def test_a_score_is_not_given_to_another_text(course, capsys):
    """Neither with the fingerprint, nor where a spreadsheet has lost that column."""
    course.grade(alice="Because of aliasing.")
    rows = course.fill(score="3")
    course.grade(alice="I do not know.")
    course.run("merge", course.sheet)
    assert "not taken: alice.ipynb has another text now" in capsys.readouterr().out
    assert course.row("alice")["status"] == "waits for a person"
    write(course.sheet, [{name: cell for name, cell in row.items() if name != "text"} for row in rows])
    course.run("merge", course.sheet)
    assert course.row("alice")["status"] == "waits for a person"


@pytest.mark.process
def test_a_score_stays_with_a_text_when_its_file_or_its_spaces_change(course):
    course.grade(alice="Because of aliasing.")
    course.fill(score="2", comment="good")
    course.run("merge", course.sheet)
    (course.submissions.folder / "alice.ipynb").unlink()
    course.submissions.add("alice/hw1.ipynb", {WHY: "Because of  aliasing. \n"})
    for _ in range(2):  # the second finds its own tables
        course.run("grade", course.submissions.folder)
        assert course.row("alice/hw1")["status"] == "graded"
    assert table(course.out / "by-hand.csv")[0]["comment"] == "good"
    course.fill(score="-")
    course.run("merge", course.sheet)
    assert course.row("alice/hw1")["status"] == "waits for a person"


@pytest.mark.process
def test_two_files_of_one_text_keep_scores_of_their_own(course):
    for name in ("hw1", "hw1-1"):
        course.submissions.add(f"alice/{name}.ipynb", {WHY: "Because of aliasing."})
    course.grade()
    rows = table(course.out / "by-hand.csv")
    write(course.sheet, [{**row, "score": score} for row, score in zip(rows, "31", strict=True)])
    course.run("merge", course.sheet)
    course.grade()
    assert [row["score"] for row in table(course.out / "by-hand.csv")] == ["3", "1"]


@pytest.mark.process
def test_comments_wait_with_the_answer_and_a_score_can_be_taken_back(course):
    course.grade(alice="Because of aliasing.")
    course.fill(comment="see me")
    course.run("merge", course.sheet)
    assert table(course.out / "by-hand.csv")[0]["comment"] == "see me"
    assert course.row("alice")["status"] == "waits for a person"
    course.fill(score="2,5")
    course.run("merge", course.sheet)
    assert course.row("alice")["status"] == "graded"
    course.fill(score="")  # another grader's sheet
    course.run("merge", course.sheet)
    assert course.row("alice")["status"] == "graded"
    course.fill(score="-")
    course.run("merge", course.sheet)
    assert course.row("alice")["status"] == "waits for a person"


@pytest.mark.process
def test_what_nobody_has_merged_is_not_written_over(course):
    course.grade(alice="Because of aliasing.", bob="It folds.")
    rows = table(course.out / "by-hand.csv")
    write(course.out / "by-hand.csv", [{**rows[0], "comment": "see me"}, rows[1]])
    for command, argument in (("grade", course.submissions.folder), ("merge", course.sheet)):
        write(course.sheet, [{**rows[1], "score": "1"}])
        with pytest.raises(SystemExit, match="holds scores or comments that are not in the grades yet"):
            course.run(command, argument)
    write(course.out / "by-hand.csv", [{**rows[0], "score": "3.00"}, {**rows[1], "score": "2,50"}], delimiter=";")
    course.run("merge", course.out / "by-hand.csv")
    write(course.out / "by-hand.csv", [{**rows[0], "score": "3.00"}, {**rows[1], "score": "2,50"}], delimiter=";")
    course.run("grade", course.submissions.folder)  # the same numbers in another form are no reason to stop


@pytest.mark.process
def test_a_check_can_be_corrected_until_another_notebook_comes(course):
    course.submissions.add("alice.ipynb", {OUTPUTS: "def outputs(*a, **k): return 6"})
    course.grade()
    cell = json.loads(next((course.out / "state").glob("*.json")).read_text())["results"][1]
    write(course.sheet, [{"submission": "alice.ipynb", "cell": cell["cell"], "score": "2.5", "comment": "my mistake"}])
    course.run("merge", course.sheet)
    course.grade()
    assert course.row("alice")["7.3-1"] == "2.5"
    assert "my mistake" in next((course.out / "feedback").glob("*.html")).read_text(encoding="utf-8")
    course.submissions.add("alice.ipynb", {OUTPUTS: "def outputs(*a, **k): return 7"})
    course.grade()
    assert course.row("alice")["7.3-1"] == "0" and "an earlier notebook" in course.row("alice")["notes"]


@pytest.mark.process
def test_corrections_in_grades_csv_are_not_thrown_away(course):
    course.grade(alice="Because of aliasing.")
    rows = table(course.out / "grades.csv")
    write(course.out / "grades.csv", rows, delimiter=";")  # saved by a spreadsheet, but not changed
    course.grade()
    write(course.out / "grades.csv", [{**rows[0], "7.3-1": "3", "total": "5"}])
    for command, argument in (("grade", course.submissions.folder), ("merge", course.out / "by-hand.csv")):
        with pytest.raises(SystemExit, match="was changed by hand"):
            course.run(command, argument)
    assert table(course.out / "grades.csv")[0]["total"] == "5"


@pytest.mark.process
def test_an_answer_in_another_place_waits_for_a_person(course):
    """The cell itself untouched, and text at the end of the notebook."""

    def edit(notebook):
        cell = next(cell for cell in notebook["cells"] if cell["id"] == WHY)
        cell["source"] = "*Your answer here.*"
        extra = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": "It folds, because …"}
        notebook["cells"].append(
            {"cell_type": "code", "id": "c", "metadata": {}, "source": "1", "outputs": [], "execution_count": 1}
        )
        notebook["cells"].append(extra)

    course.submissions.add("dora.ipynb", edit=edit)
    course.grade(alice="", bob="*Your answer here.*")
    assert [course.row(name)["status"] for name in ("dora", "bob")] == ["waits for a person", "graded"]
    (row,) = [row for row in table(course.out / "by-hand.csv") if row["student"] == "dora"]
    assert "look into it" in row["answer"]
    page = next((course.out / "feedback").glob("bob-*.html")).read_text(encoding="utf-8")
    assert "There is no answer in your notebook" in page
    bob = next(json.loads(path.read_text()) for path in (course.out / "results").glob("bob-*.json"))
    assert any("There is no answer" in test["output"] for test in bob["tests"])


@pytest.mark.process
def test_rows_that_contradict_each_other_are_refused(course):
    course.grade(alice="Because of aliasing.")
    (row,) = table(course.out / "by-hand.csv")
    write(course.sheet, [{**row, "score": "3"}, {**row, "score": "1"}])
    with pytest.raises(SystemExit, match="rows 2 and 3 are about the same answer and differ"):
        course.run("merge", course.sheet)


@pytest.mark.process
def test_grades_of_another_assignment_are_refused(course, bank, address, tmp_path):
    course.grade(alice="Because of aliasing.")
    assignments.create(bank, ["7.3-2"], tmp_path / "hw3", address)
    course.fill(score="1")
    course.folder = tmp_path / "hw3"
    for command in ("merge", "canvas"):
        with pytest.raises(SystemExit, match="holds the grades of 'hw1', not of 'hw3'"):
            course.run(command, course.sheet)


@pytest.mark.process
def test_who_is_gone_is_named_and_files_of_others_stay(course, capsys):
    course.grade(alice="", bob="")
    (course.out / "feedback" / "sent").mkdir()
    (course.out / "feedback" / "README.txt").touch()
    (course.submissions.folder / "bob.ipynb").unlink()
    course.grade()
    assert "not in the grades: bob.ipynb" in capsys.readouterr().out
    names = sorted(path.name.partition("-")[0] for path in (course.out / "feedback").iterdir())
    assert names == ["README.txt", "alice", "sent"]


@pytest.mark.process
def test_grades_inside_the_submissions_are_not_graded(course):
    course.out = course.submissions.folder / "grades"
    for _ in range(2):
        course.grade(alice="")
        assert [row["submission"] for row in table(course.out / "grades.csv")] == ["alice.ipynb"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_sheet_in_any_form_is_read(tmp_path, encoding, sign):
    rows = [{"submission": "jürgen.ipynb", "cell": "a", "score": "2"}, {"submission": "", "cell": " ", "score": ""}]
    write(tmp_path / "sheet.csv", rows, encoding=encoding, delimiter=sign)
    write(tmp_path / "sheet.csv", [rows[1], rows[0]], encoding=encoding, delimiter=sign)
    assert report.read_rows(tmp_path / "sheet.csv", {"submission", "cell", "score"}) == {3: rows[0]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2\n", "expected a CSV table with the columns cell, score"),
        ("", "its first line is ''"),
        (None, "there is no such file"),
    ],
)
def test_a_sheet_that_is_none_is_refused_in_words(tmp_path, text, message):
    if text is not None:
        (tmp_path / "sheet.csv").write_text(text)
    with pytest.raises(GradingError, match=message):
        report.read_rows(tmp_path / "sheet.csv", {"cell", "score"})


def touch(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def found(folder, assignment="hw1"):
    """Whose notebooks, and who is without."""
    paths, others = files_in(folder, assignment)
    names = students_of([*paths, *others], root_of(folder, assignment))
    return [names[path] for path in paths], [names[path] for path in others]


def test_two_students_of_one_name_are_two(tmp_path):
    touch(tmp_path, "wangwei_101_5001_hw1.ipynb", "wangwei_102_5002_hw1.pdf", "doe_103_5003_hw1.ipynb")
    assert found(tmp_path) == (["doe", "wangwei 101"], ["wangwei 102"])
    touch(tmp_path, "doe_103_5004_hw1-1.ipynb")
    assert found(tmp_path)[0] == ["doe", "doe", "wangwei 101"]


@pytest.mark.process
def test_a_check_that_waits_is_a_row_of_the_sheet_and_takes_its_score(course):
    def unclear(notebook):
        for n in (1, 2):
            helper = {"cell_type": "code", "metadata": {}, "source": f"def reach(d, k): return {n}"}
            notebook["cells"].insert(0, helper)

    course.submissions.add("alice.ipynb", {OUTPUTS: "def outputs(n, k, p=0, s=1, d=1): return reach(d, k)"}, unclear)
    course.grade()
    rows = [row for row in table(course.out / "by-hand.csv") if row["question"] == "7.3-1"]
    assert [row["cell"] for row in rows] == ["7-3-1-shown", "7-3-1-more"] and not any(row["score"] for row in rows)
    assert "`reach` is defined in a cell that is no answer cell" in rows[0]["answer"]
    course.fill(score="1")
    course.run("merge", course.sheet)
    assert course.row("alice")["7.3-1"] == "2" and course.row("alice")["status"] == "graded"


ARCHIVES = {
    "plain": (["alice.ipynb", "bob/hw1.ipynb", "carol/hw1/hw1.ipynb"], ["alice", "bob", "carol"]),
    "Canvas": (
        ["doejane_123_4567_hw1.ipynb", "roe_LATE_124_4567_hw1-2.ipynb", "roe_LATE_124_text.html"],
        ["doejane", "roe"],
    ),
    "Moodle": (
        ["Jane Doe_1234_assignsubmission_file_/hw1.ipynb", "Jane Doe_1234_assignsubmission_onlinetext_/onlinetext.html",
         "Zoë Müller_1235_assignsubmission_file_/hw1.ipynb"], ["Jane Doe", "Zoë Müller"],
    ),
    "Moodle without folders": (
        ["Jane Doe_1234_assignsubmission_file_hw1.ipynb", "Jane Doe_1234_assignsubmission_onlinetext_onlinetext.html"],
        ["Jane Doe"],
    ),
    "Brightspace": (
        ["21-65 - Jane Doe - Nov 3, 2026 1015 AM/hw1.ipynb", "22-65 - Anna-Lena Kurz - Nov 4, 2026 118 PM/hw1.ipynb",
         "index.html"], ["Jane Doe", "Anna-Lena Kurz"],
    ),
    "Brightspace without folders": (
        ["21-65 - Jane Doe - 3 November, 2026 1015 - hw1-final.ipynb", "index.html"], ["Jane Doe"],
    ),
    "Blackboard": (
        ["Homework_1_jdoe_attempt_2026-11-03-10-15-22_hw1.ipynb", "Homework_1_jdoe_attempt_2026-11-03-10-15-22.txt",
         "Homework_1_zm_attempt_2026-11-03-10-15-23_hw1.ipynb"], ["jdoe", "zm"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("around", ["", "hw1 Download Nov 5, 2026 1015 AM/"])
@pytest.mark.parametrize("name", ARCHIVES)
def test_names_are_found_in_the_archives_of_course_systems(tmp_path, name, around):
    files, students = ARCHIVES[name]
    if name == "plain" and around:
        files = files[1:]  # one of several folders
        students = students[1:]
    touch(tmp_path, *(around + file for file in files))
    assert found(tmp_path) == (students, [])


def test_a_roster_gives_the_names_that_files_do_not_tell(tmp_path):
    roster = tmp_path / "roster.csv"
    roster.write_text("name;login;number\nZoë Müller;zmueller;1235\nJane Doe;jdoe;21\nJane Doe 2;jdoe2;22\n", "utf-8")
    people = {"zmueller.ipynb": "Zoë Müller", "ZOE\u0308 Mu\u0308ller.ipynb": "Zoë Müller", "x.ipynb": "x"}
    people |= {"Homework 1_jdoe_attempt_2026-11-03-10-15-22_hw1.ipynb": "Jane Doe"}
    people |= {"22-65 - Jane Doe - Nov 3, 2026 1015 AM - hw1.ipynb": "Jane Doe 2"}
    paths = [tmp_path / name for name in people]
    assert students_of(paths, tmp_path, Roster(roster)) == dict(zip(paths, people.values(), strict=True))
    roster.write_text("name\n", "utf-8")
    with pytest.raises(ValueError, match="expected a line of titles"):
        Roster(roster)


@pytest.mark.process
def test_the_command_says_who_of_a_roster_is_missing(course, capsys):
    roster = course.out.parent / "roster.csv"
    roster.write_text("name,login\nAlice Adams,alice\nBob Brown,bob\n", "utf-8")
    course.submissions.add("alice.ipynb")
    course.submissions.add("eve.ipynb")
    course.run("grade", course.submissions.folder, "--roster", roster)
    said = capsys.readouterr().out
    assert "note: nothing from: Bob Brown" in said and f"note: not in {roster}: eve" in said
    assert [row["student"] for row in table(course.out / "grades.csv")] == ["Alice Adams", "eve"]


def test_a_folder_around_the_submissions_is_looked_through(tmp_path):
    touch(tmp_path / "a", "submissions/doe_101_5001_hw1.ipynb", "submissions/roe_102_5002_hw1.pdf", "__MACOSX/x.ipynb")
    assert found(tmp_path / "a") == (["doe"], ["roe"])
    touch(tmp_path / "b", "all/alice/hw1.ipynb", "all/bob/hw1.py")
    assert found(tmp_path / "b") == (["alice"], ["bob"])
    touch(tmp_path / "c", "alice/hw1.ipynb")
    assert found(tmp_path / "c") == (["alice"], [])
    touch(tmp_path / "d", "alice/hw1/hw1.ipynb", "alice/hw2/hw2.ipynb")
    assert found(tmp_path / "d") == (["alice"], [])


def test_of_several_assignments_only_this_one_counts(tmp_path):
    touch(tmp_path, "alice/hw1/hw1.ipynb", "alice/hw3/hw3.ipynb", "bob/hw3/hw3.ipynb")
    assert [path.name for path in files_in(tmp_path, "hw1")[0]] == ["hw1.ipynb", "hw3.ipynb"]  # bob has no other


@pytest.mark.process
def test_an_empty_folder_is_somebodys(course):
    touch(course.submissions.folder, "ivy/.hw1.ipynb")
    (course.submissions.folder / "joe").mkdir()
    course.grade(alice="")
    rows = {row["student"]: row["notes"] for row in table(course.out / "grades.csv")}
    assert rows.keys() == {"alice", "ivy", "joe"}
    assert all("nothing that could be graded" in rows[name] for name in ("ivy", "joe"))


@pytest.mark.process
def test_numbers_of_their_own_are_found_again_and_nobody_else_is_named(bank, address, submissions, tmp_path):
    def create(*students):
        assignments.create(bank, ["7.3-1", "7.3-2"], tmp_path / "hw1", address, variant_seed=7, students=students)
        return assignments.read(tmp_path / "hw1")

    def grade():
        graded = batch.grade(submissions.folder, made, tmp_path / "out", seed=1, progress=False)
        return {one.student: one for one in graded}

    made = create("alice", "bob")
    submissions.add("zoe.ipynb")
    copy = json.loads((tmp_path / "hw1" / "solution" / "bob.ipynb").read_text(encoding="utf-8"))
    copy["metadata"]["d2lmini"] = made.stamp("bob")
    (submissions.folder / "bobby.ipynb").write_text(json.dumps(copy), encoding="utf-8")
    first = grade()
    assert "zoe" in first["zoe"].problem and "alice" not in first["zoe"].problem
    assert first["bobby"].numbers_of == "bob" and "nobody on the list is called 'bobby'" in first["bobby"].notes[0]
    assert first["bobby"].results[2].score == 2
    for path in sorted((tmp_path / "hw1").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    made = create("alice", "bob", "zoe")
    assert not grade()["zoe"].problem
