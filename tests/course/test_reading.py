"""How a student's notebook is read: answers are found wherever they stand, and what was done about it is said."""

import pytest
from course_support import OUTPUTS

from d2lmini_course.grading import submission

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


def test_an_untouched_notebook_holds_no_answers_and_needs_no_words(bank, address, tmp_path):
    """All exercises at once, with the book's numbers and with others."""
    from d2lmini_course import assignment as assignments

    for seed in (None, 3):
        made = assignments.create(bank, list(bank), tmp_path / f"all-{seed}", address, variant_seed=seed)
        path = next((tmp_path / made.name / "student").iterdir())
        found = submission.read(path, made.exercises)
        assert not any(found.answers.values()) and not found.notes


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
