"""Answers in one plain form: what becomes of each form, and what checks in a notebook see."""

import collections
import fractions

import numpy as np
import pytest
import torch
from IPython.core.interactiveshell import InteractiveShell
from torch import nn

from d2lmini import answers
from d2lmini.answers import Answer, here, plain
from d2lmini_course.bank import read
from d2lmini_course.forms import FORMS

SINGLE = torch.tensor([1.0, 2.0])
Pair = collections.namedtuple("Pair", "a b")


@pytest.mark.parametrize(
    "came",
    [
        SINGLE.double(), SINGLE.half(), SINGLE.bfloat16(), SINGLE.long(), SINGLE.to(torch.uint8),
        SINGLE.clone().requires_grad_(), SINGLE.clone().requires_grad_() * 1, nn.Parameter(SINGLE),
        np.array([1, 2]), np.array([1.0, 2.0]), np.array([2.0, 1.0])[::-1], np.array([1, 2], dtype=">i2"),
        np.array([1, 2], dtype=np.uint32),
    ],
    ids=repr,
)  # fmt: skip
def test_tensors_and_arrays_are_float32_without_a_graph(came):
    assert type(plain(came)) is torch.Tensor and plain(came).dtype == torch.float32
    assert torch.equal(plain(came), SINGLE) and not plain(came).requires_grad


def test_bool_tensors_are_numbers_and_large_whole_numbers_stay_exact():
    assert plain(torch.tensor([True, False])).tolist() == [1, 0]
    assert plain(torch.tensor([2**40 + 1, 0])).tolist() == [2**40 + 1, 0]


@pytest.mark.parametrize(
    "came",
    [5, 5.0, np.int8(5), np.float32(5), torch.tensor(5), torch.tensor(5.0), np.array(5), np.array(5.0),
     torch.tensor(5.0, requires_grad=True), fractions.Fraction(5), type("Mine", (int,), {})(5)],
    ids=repr,
)  # fmt: skip
def test_a_number_is_an_int_where_it_is_whole(came):
    assert type(plain(came)) is int and plain(came) == 5


def test_other_numbers_and_truth_values_stay_what_they_are():
    assert plain(np.float64(2.5)) == plain(torch.tensor(2.5)) == plain(fractions.Fraction(5, 2)) == 2.5
    assert [type(plain(value)) for value in (True, np.bool_(True), torch.tensor(True))] == [bool] * 3
    assert plain(float("nan")) != plain(float("nan")) and plain(float("inf")) == float("inf")
    assert plain(None) is None and plain(1j) == 1j


def test_containers_are_plain_at_every_depth():
    came = {"a": (np.int64(1), [torch.tensor(2.0)]), 3.0: Pair(1.0, {4.0}), (1.0, 2): range(2)}
    assert plain(came) == {"a": [1, [2]], 3: [1, {4}], (1, 2): [0, 1]}
    assert plain(collections.OrderedDict(a=1)) == {"a": 1} and type(plain(collections.OrderedDict(a=1))) is dict
    assert plain(n for n in (1.0, 2.0)) == [1, 2] and plain({1: 2}.values()) == [2]
    assert plain(np.array(["a", "b"])) == ["a", "b"]


def test_what_functions_and_networks_give_is_plain_too():
    class Net(nn.Linear):
        pair = property(lambda self: (self.weight, torch.tensor(1.0)))

    net = here(lambda n: Net(n, 1))(2)
    assert isinstance(net, Answer) and type(net).__name__ == "your Net" and repr(here(len)).endswith(" len")
    weight, one = net.pair
    assert type(weight) is torch.Tensor and not weight.requires_grad and type(one) is int
    assert not net(SINGLE).requires_grad and [p.shape for p in net.parameters()] == [(1, 2), (1,)]
    assert here(lambda other: other is not None)(net) is True, "an answer that is handed back is itself again"
    with pytest.raises(TypeError, match="'your Net' and 'int'"):
        _ = net < 3


@pytest.fixture
def shell():
    """IPython, as a notebook has it."""
    shell = InteractiveShell.instance()
    shell.reset()
    shell.run_cell("import d2lmini.answers\nd2lmini.answers.start()")
    yield shell
    InteractiveShell.clear_instance()


HEAD = "d2lmini.answers.use(globals(), 'a', 'b')\n"


def test_a_check_in_a_notebook_sees_the_plain_form_and_leaves_the_students(shell):
    shell.run_cell("import torch\na, b = torch.tensor(2.0, requires_grad=True), (1, 2)")
    assert shell.run_cell(HEAD + "assert type(a) is int and b == [1, 2]\nb = None").success
    assert shell.run_cell("assert a.requires_grad and b == (1, 2)").success
    assert not shell.run_cell(HEAD + "assert a == 3").success
    assert shell.run_cell("assert a.requires_grad").success, "after an error, too"
    shell.run_cell("del b")
    assert shell.run_cell(HEAD + "b = 5").success and shell.run_cell("assert 'b' not in globals()").success


def test_a_check_that_fails_says_what_came_with_its_type(shell, capsys):
    shell.run_cell("import numpy as np\na, b = np.array([1, 15]), lambda: 2.0")
    shell.run_cell(HEAD + "assert b() == 3")
    assert "What came: `a`: an array of NumPy of shape (2,), int64: [1, 15]\n" in capsys.readouterr().out
    shell.run_cell("def a(x): return str(x)")
    shell.run_cell("import d2lmini.answers; d2lmini.answers.use(globals(), 'a')\nassert a(5) == 5")
    assert "What came: str '5'\n" in capsys.readouterr().out


def test_an_answer_that_is_not_written_says_so_and_the_rest_goes_on(shell, capsys):
    stub = "def a():\n    # Your code here.\n    raise NotImplementedError\n"
    assert shell.run_cell("# Your code here.\nraise NotImplementedError").success
    assert shell.run_cell(HEAD + "assert a == 1").success
    assert shell.run_cell(stub).success and shell.run_cell(HEAD + "assert a() == 1").success
    said = capsys.readouterr().out.splitlines()
    assert said == ["Not written yet: an answer. The other cells go on."] * 2 + [
        "Not written yet: `a`. The other cells go on."
    ]
    assert shell.run_cell(HEAD + "assert b == 1").success and "Not written yet: `b`." in capsys.readouterr().out
    assert not shell.run_cell(HEAD + "c").success
    assert not shell.run_cell("raise NotImplementedError('forward')").success, "another's error stays one"
    assert not shell.run_cell("1 / 0").success


def test_nbgrader_gets_the_error_of_an_untouched_stub(shell, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    shell.run_cell("import d2lmini.answers\nd2lmini.answers.start()")
    assert not shell.run_cell("raise NotImplementedError").success


def test_without_a_notebook_names_are_put_into_the_plain_form(monkeypatch):
    monkeypatch.setattr(answers, "_shell", lambda: None)
    answers.start()
    names = {"a": (1.0, 2)}
    answers.use(names, "a", "b")
    answers.use(names, "a", "b")
    assert names == {"a": [1, 2]}


def test_each_form_is_one_that_the_bank_can_meet(bank):
    """A form that changes nothing would test nothing."""
    for form, change in FORMS.items():
        examples = ([True, 1, 2.0, 2.5], (3,), SINGLE, SINGLE.long(), torch.tensor([0.0, 1]))
        assert any(
            repr(change(value)) != repr(value) or type(change(value)) is not type(value) for value in examples
        ), form


def test_checks_of_the_bank_compare_no_dtype(bank):
    text = "".join(cell.source for exercise in bank.values() for cell in read(exercise.path).of_role("check"))
    assert "dtype ==" not in text and ".dtype !=" not in text
