"""The way back into Canvas's gradebook: the right cell of the right student, and nothing else."""

import csv

import pytest

from d2lmini_course.cli import main
from d2lmini_course.grading import canvas
from d2lmini_course.grading.batch import GradingError

HEAD = "Student,ID,SIS Login ID,Section,hw1 (4711),hw10 (4712),Assignments Current Score"
BOOK = [HEAD, '"    Points Possible",,,,10,9,(read only)', '"Doe, Jane",101,doe,A,1,2,50', '"Roe, Jo",102,roe,A,,7,50']
GRADES = ["submission,status,total", "doejane_101_5_hw1.ipynb,graded,7.5", "all/roejo_LATE_102_6_hw1-1.ipynb,graded,3"]


def write(path, lines, sign=","):
    path.write_text("\ufeff" + "\n".join(lines).replace(",", sign) + "\n", encoding="utf-8")
    return path


def filled(folder, book=BOOK, grades=GRADES, **options):
    book, grades = write(folder / "book.csv", book), write(folder / "grades.csv", grades)
    result = canvas.fill(book, grades, folder / "to-canvas.csv", "hw1", **options)
    with open(folder / "to-canvas.csv", encoding="utf-8", newline="") as file:
        return result, list(csv.DictReader(file))


def test_each_student_gets_their_total_and_no_other_column_goes_back(tmp_path):
    result, rows = filled(tmp_path)
    assert list(rows[0]) == ["Student", "ID", "SIS Login ID", "Section", "hw1 (4711)"]
    assert [row["hw1 (4711)"] for row in rows] == ["10", "7.5", "3"]
    assert (result.taken, result.possible, result.waiting, result.unknown) == (2, 10, [], [])


def test_the_best_of_several_files_counts_unless_one_waits_and_the_others_stay_out(tmp_path):
    more = ["doejane_101_9_hw1-1.ipynb,graded,4", "roejo_102_5_hw1.ipynb,graded,0", "poe_103_7_hw1.ipynb,graded,1"]
    result, rows = filled(tmp_path, grades=[*GRADES[:2], *more, "roejo_102_6_hw1-1.ipynb,waits for a person,7"])
    assert [(row["ID"], row["hw1 (4711)"]) for row in rows] == [("", "10"), ("101", "7.5")]
    assert result.waiting == ["roejo_102_6_hw1-1.ipynb"] and result.unknown == ["poe_103_7_hw1.ipynb"]


def test_who_is_excused_or_could_not_be_graded_is_named_and_stays_out(tmp_path):
    book = [*BOOK[:3], BOOK[3].replace("102,roe,A,,", "102,roe,A,EX,"), '"Poe, Pat",103,poe,A,,,50']
    result, rows = filled(tmp_path, book, [*GRADES, "poepat_103_text.html,not graded,"])
    assert [row["ID"] for row in rows] == ["", "101"]
    assert result.excused == [GRADES[2].split(",")[0]] and result.waiting == ["poepat_103_text.html"]


def test_corrected_totals_are_taken_if_they_fit(tmp_path):
    grades = ["submission,status,total,7.3-1,7.3-2", "doejane_101_5_hw1.ipynb,graded,9,4,5"]
    _, rows = filled(tmp_path, grades=[*grades, "roejo_102_5_hw1.ipynb,not graded,3,,"])
    assert [row["hw1 (4711)"] for row in rows] == ["10", "9", "3"]
    with pytest.raises(GradingError, match="row 2: the total is 9, and its exercises give 6; correct one of them"):
        filled(tmp_path, grades=[grades[0], grades[1].replace("4,5", "4,2")])


@pytest.mark.parametrize("sign", [",", ";"])
def test_titles_may_hold_the_other_sign_or_the_same_one(tmp_path, sign):
    other = {",": ";", ";": ","}[sign]
    titles = sign.join(f'"Week {n}{other * 3} and{sign} again ({n})"' for n in range(9))
    (tmp_path / "book.csv").write_text(
        f"Student{sign}ID{sign}hw1 (4711){sign}{titles}\nJane{sign}101{sign}{sign * 9}\n", encoding="utf-8"
    )
    canvas.fill(tmp_path / "book.csv", write(tmp_path / "g.csv", GRADES[:2]), tmp_path / "to.csv", "hw1")
    assert "101,7.5" in (tmp_path / "to.csv").read_text(encoding="utf-8")


def test_a_column_of_another_name_can_be_filled(tmp_path):
    for name in ("hw10", "hw10 (4712)"):
        result, rows = filled(tmp_path, column=name)
        assert result.column == "hw10 (4712)" and [row["hw10 (4712)"] for row in rows] == ["9", "7.5", "3"]


@pytest.mark.parametrize(
    ("book", "grades", "options", "message"),
    [
        (BOOK, GRADES, {"column": "hw2"}, "no column is called 'hw2'; give --column one of: hw1 (4711), hw10 (4712)"),
        ([BOOK[0].replace("hw10", "hw1"), *BOOK[1:]], GRADES, {}, "several columns are called 'hw1'"),
        (["name,points", "Jane,3"], GRADES, {}, "with the columns ID, Student"),
        (BOOK, ["a,b", "1,2"], {}, "with the columns status, submission, total"),
        (BOOK, [GRADES[0], "alice.ipynb,graded,3"], {}, "no total of anybody"),
        (BOOK, [GRADES[0], "doejane_101_5_hw1.ipynb,graded,many"], {}, "row 2: total 'many': expected a number"),
        (BOOK, [GRADES[0], "doejane_101_5_hw1.ipynb,graded,nan"], {}, "row 2: total 'nan': expected a number"),
        (BOOK, [GRADES[0], "doejane_101_5_hw1.ipynb,graded,-7e9"], {}, "row 2: total '-7e9': expected a number"),
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_refused(tmp_path, book, grades, options, message):
    with pytest.raises(GradingError) as caught:
        filled(tmp_path, book, grades, **options)
    assert message in str(caught.value) and not (tmp_path / "to-canvas.csv").exists()


def test_the_command_names_who_is_left_out_and_other_points(assignment, tmp_path, capsys):
    (tmp_path / "grades").mkdir()
    write(tmp_path / "grades" / "grades.csv", [*GRADES, "poe.ipynb,graded,1"])
    book = write(tmp_path / "book.csv", BOOK, ";")  # as some countries' settings have it
    book.write_text(book.read_text(encoding="utf-8").replace("Doe;", "Doe,").replace("Roe;", "Roe,"), encoding="utf-8")
    main(["canvas", str(book), "--assignment", str(assignment[0]), "--out", str(tmp_path / "grades")])
    said = capsys.readouterr().out
    assert "2 totals in the column 'hw1 (4711)'" in said and "left out: poe.ipynb is of nobody" in said
    assert f"Canvas has 10 points for this column, the assignment has {assignment[1].points}" in said
