# ruff: noqa: E501  (what is expected stands on a line)
"""How a student's notebook is read: answers are found wherever they stand, and what was done about it is said."""

import json

import pytest
from course_support import OUTPUTS, Submissions

from d2lmini_course import assignment as assignments
from d2lmini_course.grading import submission
from d2lmini_course.grading.definitions import Definitions, top_level

WHY, NUMBERS = "7-3-2-why", "7-3-2-numbers"
STUB = "*Your answer here.*"
RIGHT = "def outputs(n, k, p=0, s=1, d=1):\n    return 1"


@pytest.fixture
def read(submissions, assignment):
    """Hand a notebook in, solved but for `answers`, changed by `edit`, and read it."""

    def handed_in(answers=None, edit=None):
        path = submissions.add("alice.ipynb", answers, edit and (lambda notebook: edit(notebook) and None))
        return submission.read(path, assignment[1].exercises)

    return handed_in


def cell_of(notebook, id):
    return next(cell for cell in notebook["cells"] if cell["id"] == id)


def becomes(id, kind):
    """Change a cell's type, as a menu of Jupyter does."""
    return lambda notebook: cell_of(notebook, id).update(cell_type=kind)


@pytest.mark.parametrize("ids", [True, False], ids=["with ids", "without ids"])
@pytest.mark.parametrize("seed", [None, 3])
def test_an_untouched_notebook_holds_no_answers_and_needs_no_words(bank, address, tmp_path, seed, ids):
    """All exercises at once, with the book's numbers and with others."""
    made = assignments.create(bank, list(bank), tmp_path / "all", address, variant_seed=seed)
    path = tmp_path / "all" / "student" / "all.ipynb"
    if not ids:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        without_ids(notebook)
        path.write_text(json.dumps(notebook), encoding="utf-8")
    found = submission.read(path, made.exercises)
    assert len(found.answers) > len(bank) and not any(found.answers.values()) and not found.notes


@pytest.mark.parametrize("fence", ["{}", "```python\n{}\n```", "\n```\n{}\n```\n"])
def test_code_in_a_cell_that_became_text_is_run(read, fence):
    found = read({OUTPUTS: fence.format(RIGHT)}, becomes(OUTPUTS, "markdown"))
    assert found.answers[OUTPUTS] == [RIGHT]
    assert found.notes == ["7.3-1: the answer cell was made a text cell; it was run as code all the same"]


def test_only_a_fence_around_all_is_taken_off(read):
    mixed = f"My code:\n```python\n{RIGHT}\n```"
    assert read({OUTPUTS: mixed}, becomes(OUTPUTS, "markdown")).answers[OUTPUTS] == [mixed]


def test_text_in_a_cell_that_became_code_is_read(read):
    found = read({WHY: "It comes back lower."}, becomes(WHY, "code"))
    assert found.answers[WHY] == ["It comes back lower."]
    assert found.notes == ["7.3-2: the answer cell was made a code cell; it was read as text all the same"]


def test_a_stub_whose_type_was_changed_is_no_answer(read, submissions):
    stub = next(cell.source for cell in submissions.student.cells if cell.id == OUTPUTS)
    assert read({OUTPUTS: stub}, becomes(OUTPUTS, "markdown")).answers[OUTPUTS] == []
    assert read({WHY: STUB}, becomes(WHY, "code")).answers[WHY] == []


def test_text_that_was_split_off_an_answer_in_code_is_not_run(read):
    """Both halves of a split cell keep the mark; one was made text."""

    def split(notebook):
        cell = cell_of(notebook, OUTPUTS)
        half = {**cell, "id": "half", "cell_type": "markdown", "source": "First I thought about it."}
        notebook["cells"].insert(0, half)

    found = read({OUTPUTS: RIGHT}, split)
    assert found.answers[OUTPUTS] == [RIGHT] and not found.notes


def test_code_beside_a_marked_cell_that_became_an_explanation_is_found(read):
    def moved(notebook):
        becomes(OUTPUTS, "markdown")(notebook)
        notebook["cells"].append({"cell_type": "code", "id": "new", "metadata": {}, "source": RIGHT})

    found = read({OUTPUTS: "See below."}, moved)
    assert found.answers[OUTPUTS] == [RIGHT] and "has lost its mark; it defines outputs" in found.notes[0]


def test_an_answer_without_a_mark_need_not_define_what_a_solution_uses_for_itself(bank, address, tmp_path):
    made = assignments.create(bank, ["8.6-10"], tmp_path / "hw", address)
    names = bank["8.6-10"].needed(bank["8.6-10"].of_role("check")[0])
    own = ", ".join(names) + " = 1, 2, 3, 4"

    def moved(notebook):
        notebook["cells"].remove(cell_of(notebook, "8-6-10-numbers"))
        notebook["cells"].append({"cell_type": "code", "id": "new", "metadata": {}, "source": own})

    path = Submissions(tmp_path / "hw", tmp_path / "submissions").add("alice.ipynb", None, moved)
    assert submission.read(path, made.exercises).answers["8-6-10-numbers"] == [own]


ELSEWHERE = (
    "7.3-2: the written answer is untouched or missing, but there is text outside of answer cells; "
    "look into the notebook"
)


def beside(id, *sources, kind="markdown", after=1):
    """Put new cells after the cell of this id."""

    def edit(notebook):
        place = notebook["cells"].index(cell_of(notebook, id)) + after
        notebook["cells"][place:place] = [
            {"cell_type": kind, "id": f"new{n}", "metadata": {}, "source": source} for n, source in enumerate(sources)
        ]

    return edit


def both(*edits):
    return lambda notebook: [edit(notebook) for edit in edits]


def without_ids(notebook):
    """Colab used to give cells ids of its own; it keeps nbgrader's metadata."""
    for n, cell in enumerate(notebook["cells"]):
        cell["metadata"]["id"] = f"aB{n}"
        del cell["id"]


@pytest.mark.parametrize("ids", [lambda notebook: None, without_ids], ids=["with ids", "without ids"])
class TestAWrittenAnswerOutsideOfItsCell:
    """With and without the ids of cells, which tell an assignment's text from a student's."""

    def test_in_a_new_cell_right_below(self, read, ids):
        found = read({WHY: STUB}, both(beside(WHY, "It comes back lower."), ids))
        assert found.answers[WHY] == ["It comes back lower."]
        assert found.notes == ["7.3-2: the answer cell is untouched; taken from the cell below it"]

    def test_in_several_new_cells_with_code_between(self, read, ids):
        edit = both(beside(WHY, "One.", " ", "Two."), beside(WHY, "print(1)", kind="code"), ids)
        found = read({WHY: ""}, edit)
        assert found.answers[WHY] == ["One.", "Two."] and "the 2 cells below it" in found.notes[0]

    def test_behind_the_next_cell_of_the_assignment_it_is_only_told(self, read, ids):
        found = read({WHY: STUB}, both(beside(WHY, "It comes back lower.", after=2), ids))
        assert found.answers[WHY] == [] and found.notes == [ELSEWHERE]

    def test_where_the_answers_cell_was_deleted_it_is_told(self, read, ids):
        def deleted(notebook):
            notebook["cells"].remove(cell_of(notebook, WHY))

        found = read({}, both(beside(WHY, "It comes back lower."), deleted, ids))
        assert found.answers[WHY] == [] and found.notes == [ELSEWHERE]

    def test_beside_an_answer_in_its_place_it_is_no_concern(self, read, ids):
        found = read({}, both(beside(WHY, "By the way."), ids))
        assert len(found.answers[WHY]) == 1 and not found.notes

    def test_text_that_was_handed_out_is_nobodys_answer(self, read, ids):
        found = read({WHY: STUB}, ids)
        assert found.answers[WHY] == [] and not found.notes


def test_a_written_answer_typed_into_the_questions_cell_is_told(read):
    def typed(notebook):
        cell = cell_of(notebook, "7-3-2-text-2")
        cell["source"] = "".join(cell["source"]) + "\n\nIt comes back lower."

    found = read({WHY: STUB}, typed)
    assert found.answers[WHY] == [] and found.notes == [ELSEWHERE]


def test_text_that_was_taken_for_one_answer_is_not_told_with_another(bank, address, tmp_path):
    ids = ["7.3-2", next(id for id in bank if id != "7.3-2" and bank[id].of_role("written"))]
    made = assignments.create(bank, ids, tmp_path / "hw", address)
    hand_in = Submissions(tmp_path / "hw", tmp_path / "submissions")
    stubs = {cell.id: cell.source for cell in hand_in.student.cells}
    edit = beside(WHY, "It comes back lower.")
    found = submission.read(hand_in.add("alice.ipynb", stubs, lambda notebook: edit(notebook) and None), made.exercises)
    assert found.notes == ["7.3-2: the answer cell is untouched; taken from the cell below it"]


OTHER_FILES = {
    "empty": (b"", "the file is empty: save the notebook in Jupyter, and hand it in again"),
    "blanks": (b" \n\n", "the file is empty: save"),
    "a cut notebook": (b'{"cells": [', "(invalid JSON: Expecting value: line 1 column 12 (char 11)): open it in Jupyter or Colab"),
    "HTML": (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html>", "a web page (HTML) that is called .ipynb; download the notebook itself"),
    "Colab's script": (b"# -*- coding: utf-8 -*-\nimport torch\n", "a Python script that is called .ipynb; download the notebook"),
    "a script": (b"import torch\n", "a Python script that is called .ipynb"),
    "a zip": (b"PK\x03\x04\x14\x00", "a zip archive that is called .ipynb; unpack it, and hand in the notebook"),
    "a PDF": (b"%PDF-1.7\n", "a PDF that is called .ipynb"),
    "other JSON": (b'{"a": 1}', "no list of cells; hand in the .ipynb file that Jupyter or Colab saves"),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHER_FILES)
def test_who_hands_in_something_else_reads_what_to_do(assignment, tmp_path, name):
    data, expected = OTHER_FILES[name]
    path = tmp_path / "alice.ipynb"
    path.write_bytes(data)
    with pytest.raises(submission.Unreadable) as caught:
        submission.read(path, assignment[1].exercises)
    assert expected in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_notebook_in_another_encoding_is_read(submissions, assignment, encoding):
    path = submissions.add("alice.ipynb")
    path.write_text(path.read_text(encoding="utf-8"), encoding=encoding)
    assert all(submission.read(path, assignment[1].exercises).answers.values())


PICTURES = "7.3-2: the answer holds pictures, which the sheet for grading by hand does not show; look into the notebook"


@pytest.mark.parametrize(
    "picture",
    ["![image.png](attachment:image.png)", '<img src="https://x.org/a.png">', "![](data:image/png;base64,iVBO)"],
)
def test_pictures_in_a_written_answer_are_told(read, picture):
    assert read({WHY: f"See:\n{picture}"}).notes == [PICTURES]
    assert read({OUTPUTS: f"# {picture}\n{RIGHT}"}).notes == [], "code holds none"
    assert read({WHY: STUB}, beside(WHY, picture)).notes[1:] == [PICTURES]


def test_the_text_behind_a_large_picture_is_read(read):
    """Colab writes the picture itself into the text; another picture is another answer."""
    first, second = (
        read({WHY: f"![a](data:image/png;base64,{byte * 300_000}) It comes back."}).answers[WHY][0] for byte in "AB"
    )
    assert first != second and len(first) < 100 and first.endswith(") It comes back.")


def elsewhere(*sources, answers="def outputs(n): return reach(n)"):
    others = Definitions(sources)
    return others.needed([answers], {"torch"})


def test_definitions_in_other_cells_are_found_with_what_they_need():
    found = elsewhere(
        "import math as m\nSTEP = m.pi\ndef reach(n):\n    step = torch.ones(n)\n    return STEP + step\n1 / 0"
    )
    assert list(found) == ["m", "STEP", "reach"] and "1 / 0" not in "".join(found.values())
    assert elsewhere("def other(): pass") == {}
    assert elsewhere("def reach(n): return reach(n - 1)") == {"reach": "def reach(n):\n    return reach(n - 1)"}
    assert elsewhere("def reach(n): return 1", "def reach(n):\n    return 1 ") != {}, "said twice in the same words"


@pytest.mark.parametrize(
    "sources",
    [["def reach(n): return 1", "def reach(n): return 2"], ["if True:\n    def reach(n): return 1"], ["def reach(n: return"],
     ["for reach in ():\n    pass"]],
)  # fmt: skip
def test_what_is_not_clear_is_not_taken(sources):
    assert elsewhere(*sources) == {}


def test_names_inside_functions_are_not_left_behind():
    source = "def f(a):\n    b = 1\nclass C:\n    d = 2\nfor e in [x for x in ()]:\n    import g.h as i, j.k\n"
    assert top_level(source) == {"f", "C", "e", "i", "j"}
