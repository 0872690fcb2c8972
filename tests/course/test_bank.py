"""The exercise bank: whether it is whole, and whether each exercise does what it should."""

import dataclasses
import json
import re

import jupytext
import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator
from support import ROOT

from d2lmini_course import forms, notebooks, pages, trial
from d2lmini_course.bank import Bank, ExerciseError, read, read_first

FILES = sorted((ROOT / "exercises").glob("*/*.md"))
SECTIONS = ["7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "8.2", "8.6"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.process
def test_solution_full_marks_stub_none_wrong_answers_fewer_and_told_why(path):
    assert list(trial.trials(read(path), seed=1)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_students_get_no_solution_and_no_hidden_test(path, address):
    exercise = read(path)
    drawn = exercise.variant(5, "someone")
    text = nbformat.writes(notebooks.student([drawn], "hw", address, {}))
    assert not re.search("(BEGIN|END) (SOLUTION|HIDDEN)", text) and "{{" not in text
    shown = "\n".join(cell.source for cell in notebooks.student([drawn], "hw", address, {}).cells)
    page = pages.page(exercise.section, [exercise.variant()])
    for cell in drawn.cells:
        secret = re.findall(r"### BEGIN (?:SOLUTION|HIDDEN TESTS)\n(.*?)[ \t]*### END", cell.source, re.S)
        secret += [cell.source] if cell.role in ("written", "explanation", "rubric", "wrong") else []
        for block in filter(None, map(str.strip, secret)):
            assert block not in shown, f"{cell.role} {cell.id or cell.name}"
            if exercise.solution == "instructors" or cell.role in ("rubric", "check"):
                assert block not in page


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nbgrader_can_take_the_file_as_it_is(path):
    notebook = jupytext.read(path, fmt="md:myst")
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            MetadataValidator().validate_cell(cell)
    assert any(cell.metadata.get("nbgrader", {}).get("solution") for cell in notebook.cells)


def test_checks_name_what_they_read_and_nothing_of_the_solution_s_own(bank):
    needed = {cell.id: exercise.needed(cell) for exercise in bank.values() for cell in exercise.of_role("check")}
    assert all(needed.values()), [id for id, names in needed.items() if not names]
    assert needed["8-6-10-check"] == ["concat_weights", "concat_channels", "add_weights", "add_channels"]
    assert needed["8-6-4-check"] == ["first", "second"] and needed["7-3-10-tent"] == ["tent"]
    assert read_first("c = 1\nprint(c, a)\nb = b + 1\nglobals()['d']") == {"print", "a", "b", "globals", "d"}


def test_the_bank_covers_the_book(bank):
    assert bank.sections == SECTIONS
    assert all(len(bank.section(section)) >= 6 for section in SECTIONS) and len(bank) >= 56
    by_checks = [exercise for exercise in bank.values() if not exercise.of_role("written")]
    assert len(by_checks) >= len(bank) / 2, "at least half are graded without a person"
    assert {exercise.kind for exercise in bank.values()} == {"predict", "compute", "code", "explain", "break"}
    for section in SECTIONS:
        exercises = bank.section(section)
        assert [exercise.id for exercise in exercises] == [f"{section}-{n}" for n in range(1, len(exercises) + 1)]
        assert any(exercise.variants for exercise in exercises) and any(e.of_role("written") for e in exercises)


def test_figures_in_an_assigned_state_are_linked(bank):
    text = "".join(cell.source for exercise in bank.values() for cell in exercise.cells)
    assert len(re.findall(r"\.ipynb#(?:sliding-kernel|padding-stride)(?:-\d)?=", text)) >= 5


def test_variants_differ_by_student_and_seed_and_stay_the_same(bank):
    drawn = [exercise for exercise in bank.values() if exercise.variants]
    for exercise in drawn:

        def sources(seed, student, exercise=exercise):
            return [cell.source for cell in exercise.variant(seed, student).cells]

        assert sources(1, "alice") == sources(1, "alice")
        many = {json.dumps(sources(1, f"student {n}")) for n in range(30)}
        assert len(many) > 1, exercise.id
        assert len({json.dumps(sources(n, "alice")) for n in range(30)}) > 1, exercise.id


def test_with_a_seed_nobody_gets_the_numbers_of_the_page(bank):
    for exercise in bank.values():
        if exercise.variants:
            drawn = [exercise.variant(seed, f"student {seed}").cells for seed in range(30)]
            assert exercise.variant().cells not in drawn, exercise.id


def test_what_has_no_other_numbers_keeps_those_that_it_has(bank):
    one = dataclasses.replace(bank["7.3-2"], variants={"rate": (16000,)})
    assert one.variant(1, "alice").cells == one.variant().cells


GOOD = (ROOT / "exercises" / "7-3" / "7.3-1.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("exercise:\n", "exercises:\n", "cannot be read"),
        ("  level: 1", "  level: 9", "level 9: expected 1, 2 or 3"),
        ("  kind: code", "  kind: essay", "kind 'essay': expected one of predict"),
        ("  goal:", "  aim:", "missing or unknown: aim, goal"),
        ("  id: 7.3-1", "  id: 7.3-8", "its id is '7.3-8', and its file is 7.3-1.md"),
        ("grade_id: 7-3-1-outputs", "grade_id: outputs", "expected one that starts with '7-3-1-'"),
        ("grade_id: 7-3-1-more", "grade_id: 7-3-1-shown", "'7-3-1-shown' is there twice"),
        ("    ### END SOLUTION\n", "", "no lines ### BEGIN SOLUTION"),
        ("### END HIDDEN TESTS\n", "", "a BEGIN without its END"),
        ("points: 3", "points: 0", "expected a whole number above 0"),
        ("of: 7-3-1-outputs", "of: 7-3-1-nothing", "in `of` the grade_id of an answer cell"),
        ("role: wrong", "role: bad", "has no meaning here; roles are text"),
        ('+++ {"role": "explanation"}', "+++", "no explanation"),
    ],
)
def test_a_broken_exercise_is_refused_in_words(tmp_path, old, new, expected):
    assert old in GOOD
    path = tmp_path / "7-3" / "7.3-1.md"
    path.parent.mkdir()
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(ExerciseError, match=re.escape(expected)) as caught:
        Bank(tmp_path)
    assert str(path) in str(caught.value)


def test_what_is_not_in_the_bank_is_told(bank, tmp_path):
    with pytest.raises(ExerciseError, match=r"no exercise '7\.3-99'; did you mean 7\.3-9"):
        bank.pick(["7.3-99"])
    with pytest.raises(ExerciseError, match="asked for 2 times"):
        bank.pick(["7.3-1", "7.3-1"])
    with pytest.raises(ExerciseError, match="no exercise was asked for"):
        bank.pick([])
    with pytest.raises(ExerciseError, match="holds no exercises"):
        Bank(tmp_path)


@pytest.mark.process
def test_a_checker_that_gives_points_for_anything_is_found(bank):
    """The trial itself can fail: it finds a lenient check, one that the solution fails, and a missing message.

    So it does if a check gives points for NaN, or for a table of the shown cases.
    """
    exercise = bank["7.3-1"]

    def changed(role, old, new):
        cells = [
            dataclasses.replace(cell, source=cell.source.replace(old, new)) if cell.role == role else cell
            for cell in exercise.cells
        ]
        assert cells != list(exercise.cells)
        return list(trial.trials(dataclasses.replace(exercise, cells=tuple(cells)), seed=1))

    assert any("stub gets" in text for text in changed("check", "assert ", "assert True or "))
    assert any("the solution gets" in text for text in changed("answer", "// s + 1", "// s + 2"))
    assert any("is not told" in text for text in changed("check", "padding 1 on each side", "padding"))
    lenient = changed("check", "answer(*case) != right(*case)", "abs(answer(*case) - right(*case)) > 0")
    assert any("with NaN" in text for text in lenient)
    refused = changed("check", "came if isinstance(came, (int, float)) else operator.index(came)", "float(came)")
    assert not refused, "a check never sees another form"
    memorised = changed("check", "score += refusals == 4", "score = 3")
    assert any("table of the shown cases" in text for text in memorised)


@pytest.mark.process
def test_a_check_that_uses_the_students_own_weights_is_found(bank):
    exercise = bank["7.6-3"]
    cells = [
        dataclasses.replace(cell, source=cell.source.replace("net.load_state_dict(drawn)", "drawn = dict(state)"))
        for cell in exercise.cells
    ]
    problems = list(forms.problems(dataclasses.replace(exercise, cells=tuple(cells)), seed=1))
    assert "a fake gets full marks: average pooling, all weights 0" in problems


def test_a_check_that_takes_all_points_for_one_missing_value_is_found(bank):
    exercise = bank["7.2-10"]
    cells = [
        dataclasses.replace(cell, source="assert layers and weights and side\n" + cell.source)
        if cell.role == "check"
        else cell
        for cell in exercise.variant().cells
    ]
    problems = list(forms.problems(dataclasses.replace(exercise.variant(), cells=tuple(cells)), seed=1))
    assert any("no point is left where only `side` is missing" in problem for problem in problems)
