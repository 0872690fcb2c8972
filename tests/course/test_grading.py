# ruff: noqa: E501  (programs that are handed in stand on a line)
"""What students do to notebooks and machines, and that everybody gets the grade they earned, or one clear line."""

import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from course_support import OUTPUTS, Submissions

from d2lmini_course import assignment as assignments
from d2lmini_course.cli import main
from d2lmini_course.grading import batch, report, sandbox
from d2lmini_course.grading.batch import GradingError
from d2lmini_course.grading.jobs import Limits

pytestmark = pytest.mark.process
STARTED = time.time()
QUICK = Limits(seconds=2, total=60, memory=1024, disk=64)


def grade(submissions, assignment, out=None, **options):
    options = {"limits": QUICK, "seed": 11, "workers": 2, "progress": False, **options}
    graded = batch.grade(submissions.folder, assignment[1], out or submissions.folder.parent / "grades", **options)
    return {one.path.removesuffix(".ipynb"): one for one in graded}


def scores(one):
    return [result.score for result in one.results]


FULL = [1, 3, 2, None]  # two checks of 7.3-1; the check of 7.3-2, and its written answer, which waits
NONE = [0, 0, 2, None]  # 7.3-1 without points: the other exercise is graded all the same


def texts(one):
    return "\n".join(result.feedback for result in one.results)


# What an answer cell may hold, what it must not achieve, and what is said.
HOSTILE = {
    "an endless loop": ("while True: pass", "an endless loop?"),
    "an endless loop that catches all": ("while True:\n    try:\n        while True: pass\n    except BaseException: pass", "more than 2 s"),
    "an endless loop in the function": ("def outputs(*a, **k):\n    while True: pass", "more than 2 s"),
    "a memory bomb": ("x = []\nwhile True: x.append(bytes(10**8))", "memory"),
    "a tensor bomb": ("import torch\nx = [torch.empty(10**8) for _ in range(99)]", "memory"),
    "a fork bomb": ("import os\nwhile True: os.fork()", "not permitted"),
    "a thread bomb": ("import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(99,)).start()", "thread"),
    "a process": ("import subprocess\nsubprocess.run(['ls', '/'])", "not permitted"),
    "multiprocessing": ("import multiprocessing\nmultiprocessing.Pool(2).map(abs, [1])", "ermission denied"),
    "os._exit": ("import os\nos._exit(0)", "ended the process"),
    "sleep": ("import time\ntime.sleep(99)", "slept, or waited for something, for more than 2 s"),
    "sleep in the function": (
        "import time\ndef outputs(*a, **k): time.sleep(99)", "slept, or waited for something, for more than 2 s"),
    "another package": ("import nosuchpackage", "Answers may import NumPy, PyTorch, d2lmini and what comes with Python"),
    "exit()": ("exit()", "SystemExit"),
    "a killed process": ("import os\nos.kill(os.getpid(), 9)", "ended the process"),
    "killing the grader": ("import os\nos.kill(os.getppid(), 9)", "not permitted"),
    "killing all": ("import os\nos.kill(-1, 9)", "not permitted"),
    "a crash": ("import ctypes\nctypes.string_at(0)", "ended the process"),
    "input()": ("n = input('How many? ')", "input() cannot be used"),
    "the network": ("import socket\nsocket.create_connection(('127.0.0.1', 80), 1)", "not permitted"),
    "a large file": ("file = open('x', 'wb')\nwhile True: file.write(b'0' * 10**6)", "too large"),
    "many files": ("for i in range(10**5): open(f'{i}', 'wb').write(b'0' * 10**6)", "wrote more than 64 MB"),
    "a file elsewhere": ("open('/tmp/elsewhere', 'w')", "Permission denied"),
    "a syntax error": ("def outputs(n, k:\n    pass", "SyntaxError"),
    "an interrupt": ("raise KeyboardInterrupt", "KeyboardInterrupt"),
    "deep recursion": ("def outputs(*a, **k): return outputs()", "RecursionError"),
    "a huge result": ("import torch\ndef outputs(*a, **k): return torch.zeros(280 * 2**20, dtype=torch.uint8)", "at most 256 MB"),
    "a nested result": ("def outputs(*a, **k):\n    x = []\n    x.append(x)\n    return x", "not"),
    "noise on the wire": (
        "import os\nfor fd in range(3, 64):\n    try: os.write(fd, b'\\0' * 64)\n    except OSError: pass\n"
        "def outputs(*a, **k): return 6", "could not be read"),
    "shared memory": ("import mmap\nx = mmap.mmap(-1, 2500 * 2**20)", "not permitted"),
    "memory that is a file": ("import os\nos.ftruncate(os.memfd_create('x'), 2**30)", "not permitted"),
    "room on the disk": ("import os\nos.posix_fallocate(os.open('x', os.O_CREAT | os.O_RDWR), 0, 2**25)", "not permitted"),
    "a file written as memory": (
        "import mmap, os\nhandle = os.open('x', os.O_CREAT | os.O_RDWR)\nos.ftruncate(handle, 2**25)\n"
        "mmap.mmap(handle, 2**25)", "not permitted"),
    "threads with small stacks": (
        "import threading, time\nthreading.stack_size(2**16)\nfor i in range(2000): threading.Thread(target=time.sleep, args=(99,)).start()\ntime.sleep(5)", "threads"),
    "files that nobody sees": (
        "import os\nkept = []\nfor i in range(20):\n    kept.append(open(f'{i}', 'wb'))\n    os.unlink(f'{i}')\n    kept[-1].write(b'0' * 30 * 10**6)", "wrote more than 64 MB"),
    "folders in folders": (
        "import os\nfor i in range(3000):\n    os.mkdir('x')\n    os.chdir('x')\n", "does not define"),
    "rights of a file": ("import os\nos.chmod(__import__('torch').__file__, 0o777)", "not permitted"),
    "the owner of a file": ("import os\nos.chown(__import__('torch').__file__, 1, 1)", "not permitted"),
    "cutting a file": ("import os\nos.truncate(__import__('torch').__file__, 0)", "ermi"),
    "a signal by a file": ("import fcntl, os\nfcntl.fcntl(0, fcntl.F_SETOWN, os.getppid())", "not permitted"),
    "another priority": ("import os\nos.sched_setscheduler(os.getppid(), os.SCHED_BATCH, os.sched_param(0))", "not permitted"),
    "a new host name": ("import socket\nsocket.sethostname('x')", "not permitted"),
    "a long error": ("raise ValueError('x' * 20_000_000)", "ValueError: xxx"),
    "half a character": ("def outputs(*a, **k): return '\\ud800'", ""),
    "an error of half a character": ("raise ValueError('\\ud800')", "ValueError: ?"),
    "a tensor for a number": ("import torch\ndef outputs(*a, **k): return torch.tensor(float('nan'))", ""),
    "much printing": ("for i in range(10**6): print('x' * 100)", "does not define"),
}  # fmt: skip
# Tricks that make wrong answers look right where checks and answers share a process.
TRICKS = {
    "patching torch": (
        "import torch, numpy, builtins, math\ntorch.allclose = torch.equal = numpy.allclose = lambda *a, **k: True\n"
        "builtins.abs = lambda x: 0\nbuiltins.all = builtins.any = builtins.isinstance = lambda *a: True\n"
        "def outputs(*a, **k): return 6"),
    "patching assert": "import builtins\nbuiltins.AssertionError = type('Quiet', (BaseException,), {})\ndef outputs(*a, **k): return 6",
    "a result equal to all": (
        "class All(int):\n    __eq__ = lambda self, other: True\n    __ne__ = lambda self, other: False\n    __hash__ = int.__hash__\n"
        "def outputs(*a, **k): return All(6)"),
    "an object that is true": "class Yes:\n    __eq__ = lambda s, o: True\n    __bool__ = lambda s: True\ndef outputs(*a, **k): return Yes()",
    "leaving early": "import atexit, os, sys\natexit.register(lambda: os._exit(0))\nsys.exit = lambda *a: None\ndef outputs(*a, **k): return 6",
    "patching the display": "import sys\nsys.displayhook = lambda value: print(4)\nscore = 4\ndef outputs(*a, **k): return 6",
    "writing the results": (
        "import json, pathlib\nfor p in ['results.json', '../results.json', '/autograder/results/results.json']:\n"
        "    try: pathlib.Path(p).write_text(json.dumps({'score': 4}))\n    except OSError: pass\ndef outputs(*a, **k): return 6"),
    "hard-coding the public cases": "def outputs(n, k, p=0, s=1, d=1): return {(8, 3, 0, 1): 6, (8, 3, 1, 1): 8, (8, 3, 0, 2): 3}.get((n, k, p, s))",
    "reading the caller": (
        "import sys\ndef outputs(n, *a, **k):\n    frame, found = sys._getframe(), None\n    while frame:\n"
        "        found = found or frame.f_locals.get('right') or frame.f_globals.get('right')\n        frame = frame.f_back\n"
        "    return found(n, *a, **k) if found else 6"),
}  # fmt: skip


@pytest.mark.alone
def test_hostile_answers_hurt_nobody(submissions, assignment):
    """All of them in one batch, among honest ones: each is stopped, scored on what ran, and told why."""
    honest = [f"honest{n}" for n in range(3)]
    for name in honest:
        submissions.add(f"{name}.ipynb")
    for name, (source, _) in HOSTILE.items():
        submissions.add(f"{name}.ipynb", {OUTPUTS: source})
    graded = grade(submissions, assignment)
    assert len(graded) == len(HOSTILE) + 3
    assert {name: scores(graded[name]) for name in honest} == dict.fromkeys(honest, FULL)
    found = {name: (graded[name].problem, scores(graded[name]), texts(graded[name])) for name in HOSTILE}
    assert {name: one for name, one in found.items() if one[:2] != ("", NONE)} == {}
    assert {name: one[2] for name, one in found.items() if HOSTILE[name][1] not in one[2]} == {}


def test_a_subclass_of_the_expected_error_counts(submissions, assignment):
    own = submissions.solution[OUTPUTS].replace("raise ValueError(", "raise DoesNotFit(")
    submissions.add("own.ipynb", {OUTPUTS: f"class DoesNotFit(ValueError): pass\n{own}"})
    other = own.replace("DoesNotFit(", "KeyError(")
    submissions.add("other.ipynb", {OUTPUTS: other})
    graded = grade(submissions, assignment)
    assert scores(graded["own"]) == FULL, texts(graded["own"])
    assert scores(graded["other"])[1] == 2 and "not KeyError: " in texts(graded["other"])


def test_what_is_said_is_said_once_with_what_came_and_nothing_of_ours(submissions, assignment):
    submissions.add("missing.ipynb", {OUTPUTS: "def output(n, k): return 6"})
    submissions.add("text.ipynb", {OUTPUTS: "def outputs(*a, **k): return '6'"})
    submissions.add("itself.ipynb", {OUTPUTS: "def outputs(*a, **k): return outputs"})
    submissions.add("array.ipynb", {"7-3-2-numbers": "outputs_per_second, highest = 16000.0, [1, 2]"})
    graded = grade(submissions, assignment)
    said = [result.feedback for result in graded["missing"].results[:2]]
    assert said == ["Your answer does not define `outputs`."] * 2
    assert "8 cells, kernel 3: 6 positions, not 6\nWhat came: str '6'" in texts(graded["text"])
    assert "StandIn" not in texts(graded["itself"]) and "your function outputs" in texts(graded["itself"])
    assert "What came: `outputs_per_second`: float 16000.0; `highest`: list [1, 2]" in texts(graded["array"])
    page = report.page(graded["text"], assignment[1])
    assert "<strong>Check 2 of 2</strong>: 0 of 3" in page and ">7-3-1-more<" not in page
    assert "<details open><summary>Your code</summary><pre>def outputs(*a, **k): return &#x27;6&#x27;</pre>" in page
    names = [test["name"] for test in report.gradescope_results(graded["text"], assignment[1])["tests"]]
    assert names[1] == "7.3-1 How many outputs?: check 2 of 2"


@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_does_not_change_the_score(submissions, assignment, name):
    submissions.add("trick.ipynb", {OUTPUTS: TRICKS[name]})
    one = grade(submissions, assignment)["trick"]
    assert not one.problem and sum(filter(None, scores(one)[:2])) <= 1, texts(one)
    if name != "hard-coding the public cases":
        assert scores(one)[0] == 0
    assert scores(one)[1] == 0


def test_secrets_cannot_be_read(submissions, assignment, tmp_path, monkeypatch):
    """Neither the solutions, nor other submissions, nor the memory or the environment of the grader."""
    from d2lmini_course.grading import jobs

    monkeypatch.setattr(jobs, "_idle", [])  # processes that are started now, with this environment
    monkeypatch.setenv("CANVAS_TOKEN", "swordfish")
    secret = submissions.add("honest.ipynb")
    targets = [secret, assignment[0] / "exercises/7-3/7.3-1.md", assignment[0] / "solution/hw1.ipynb", "/etc/passwd"]
    source = "import glob, os\nfound = []\n"
    source += "".join(f"try: found.append(open({str(path)!r}).read())\nexcept OSError: pass\n" for path in targets)
    source += "for path in ['/proc/%d/environ' % os.getppid(), '/proc/%d/mem' % os.getppid(), '/proc/1/environ']:\n"
    source += "    try: found.append(open(path, 'rb').read(10))\n    except OSError: pass\n"
    source += "found += glob.glob('/tmp/*') + glob.glob('/home/*') + glob.glob('/root/*')\n"
    source += "found += [value for value in os.environ.values() if 'swordfish' in value]\n"
    source += "import gc\nfound += [o for o in gc.get_objects() if type(o).__name__ in ('Exercise', 'Job', 'Cell')]\n"
    source += "def outputs(*a, **k): return len(found)\n"
    submissions.add("curious.ipynb", {OUTPUTS: "assert True\n" + source})
    one = grade(submissions, assignment)["curious"]
    assert "6 positions, not 0" in texts(one), texts(one)


def test_this_system_protects_all(submissions):
    """On Linux; elsewhere grading refuses (and hostile answers above would fail)."""
    assert all(sandbox.protections().values()), sandbox.protections()


# Starts the command-line tool where the system call that asks for Landlock is refused, as old containers refuse it.
WITHOUT_LANDLOCK = """
import ctypes, struct
from d2lmini_course import cli
from d2lmini_course.grading import sandbox
libc = ctypes.CDLL(None, use_errno=True)
steps = [(0x20, 0, 0, 0), (0x15, 0, 1, 444), (0x06, 0, 0, 0x00050000 | 38), (0x06, 0, 0, 0x7FFF0000)]
program = sandbox._Program(len(steps), b"".join(struct.pack("=HBBI", *step) for step in steps))
sandbox._call(libc, "prctl", libc.prctl(38, 1, 0, 0, 0))
sandbox._call(libc, "prctl", libc.prctl(22, 2, ctypes.byref(program), 0, 0))
cli.main()
"""


def test_without_landlock_nothing_is_graded_unless_asked(submissions, assignment, tmp_path):
    submissions.add("alice.ipynb")
    out = tmp_path / "out"
    command = [sys.executable, "-c", WITHOUT_LANDLOCK, "grade", str(submissions.folder)]
    command += ["--assignment", str(assignment[0]), "--out", str(out), "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 1 and "cannot lock away files" in done.stderr and "--unprotected" in done.stderr
    assert not (out / "grades.csv").exists()
    done = subprocess.run([*command, "--unprotected"], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert [row["submission"] for row in table(out / "grades.csv")] == ["alice.ipynb"]


def test_without_landlock_gradescopes_answers_are_another_users(submissions, assignment, tmp_path):
    """What run_autograder closes to others stays closed; that needs root, who Gradescope is."""
    secret, results = assignment[0] / "exercises/7-3/7.3-1.md", tmp_path / "results.json"
    secret.parent.parent.chmod(0o700)
    source = f"import os\nopened = 0\ntry: opened = len(open({str(secret)!r}).read())\nexcept PermissionError: pass\n"
    source += "def outputs(*a, **k): return 1000 * os.getuid() + bool(opened)\n"
    submissions.add("curious.ipynb", {OUTPUTS: source})
    command = [sys.executable, "-c", WITHOUT_LANDLOCK, "gradescope", str(submissions.folder)]
    command += ["--assignment", str(assignment[0]), "--results", str(results)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0 and "cannot lock away files" in done.stderr, done.stderr
    user = 65534 if os.geteuid() == 0 else os.geteuid()
    assert f"not {1000 * user + (os.geteuid() != 0)}" in results.read_text(encoding="utf-8")


def test_a_result_that_grows_when_it_is_read_is_refused(submissions, assignment):
    """30 MB of empty lists take 600 MB of Python's; the checks have a limit, too."""
    source = "import os, stat, struct\ntext = b'[' + b'[],' * 10_000_000 + b'[]]'\nfor fd in range(3, 64):\n"
    source += "    try:\n        if stat.S_ISSOCK(os.fstat(fd).st_mode):\n"
    source += (
        "            with open(fd, 'wb', closefd=False) as link: link.write(struct.pack('!2Q', 0, len(text)) + text)\n"
    )
    source += "    except OSError: pass\n"
    submissions.add("bloated.ipynb", {OUTPUTS: source})
    one = grade(submissions, assignment, limits=Limits(seconds=10, total=60, memory=100))["bloated"]
    assert scores(one) == NONE and "too much memory once it is read" in texts(one), texts(one)


def test_two_commands_never_write_into_the_same_grades(submissions, assignment, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    submissions.add("alice.ipynb")
    with batch.alone(out), pytest.raises(SystemExit, match="another command is writing into"):
        main(["grade", str(submissions.folder), "--assignment", str(assignment[0]), "--out", str(out)])
    main(["grade", str(submissions.folder), "--assignment", str(assignment[0]), "--out", str(out), "--jobs", "1"])
    with batch.alone(out), pytest.raises(SystemExit, match="another command is writing into"):
        main(["merge", str(out / "by-hand.csv"), "--assignment", str(assignment[0]), "--out", str(out)])


def duplicated(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["id"] == OUTPUTS)
    wrong = {**cell, "id": "copy", "source": "def outputs(*a, **k): return 6"}
    notebook["cells"].insert(notebook["cells"].index(cell), wrong)  # the good one is run last, as in Jupyter


def stub_beside(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["id"] == OUTPUTS)
    stub = 'def outputs(n, k, p=0, s=1, d=1):\n    """Number of outputs along one axis; a ValueError if the kernel does not fit."""\n    # Your code here.\n    raise NotImplementedError'
    notebook["cells"].append({**cell, "id": "copy", "source": stub})


def deleted(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != OUTPUTS]


def unmarked(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        cell.pop("id")


def colab(notebook):
    notebook["nbformat_minor"] = 0
    notebook["metadata"] |= {"colab": {"provenance": []}, "accelerator": "GPU"}
    del notebook["metadata"]["kernelspec"]
    for n, cell in enumerate(notebook["cells"]):
        cell["metadata"] |= {"id": f"aB{n}", "colab": {"base_uri": "x"}}
        cell.pop("id")
        cell["source"] = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])


def edited_checks(notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade") and cell["cell_type"] == "code":
            cell["source"] = "4"
        if cell["id"] == OUTPUTS:
            cell["source"] = "def outputs(*a, **k): return 6"


def retagged(notebook):
    for cell in notebook["cells"]:
        cell["metadata"].get("nbgrader", {}).update(points=1000, solution=False, grade=False)


def large(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["id"] == OUTPUTS)
    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 50_000_000}]


def magic(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["id"] == OUTPUTS)
    cell["source"] = "%matplotlib inline\n!pip install einops\n" + "".join(cell["source"])


def helper_elsewhere(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["id"] == OUTPUTS)
    notebook["cells"].insert(
        0, {"cell_type": "code", "metadata": {}, "source": "def reach(d, k): return d * (k - 1) + 1"}
    )
    cell["source"] = (
        "def outputs(n, k, p=0, s=1, d=1):\n    if n + 2 * p < reach(d, k): raise ValueError\n"
        "    return (n + 2 * p - reach(d, k)) // s + 1"
    )


def two_helpers_elsewhere(notebook):
    helper_elsewhere(notebook)
    wrong = {"cell_type": "code", "metadata": {}, "source": "def reach(d, k): return k"}
    notebook["cells"].insert(0, wrong)


def notebook_manners(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["id"] == OUTPUTS)
    cell["source"] = "import asyncio\nawait asyncio.sleep(0)\nget_ipython().magic('matplotlib inline')\n" + "".join(
        cell["source"]
    )


EDITS = {
    "a helper in another cell": (helper_elsewhere, FULL, "7.3-1: `reach` taken from a cell that is no answer cell"),
    "two helpers of one name": (
        two_helpers_elsewhere,
        [None, None, 2, None],
        "7.3-1: `reach` is defined in a cell that",
    ),
    "await and get_ipython": (notebook_manners, FULL, ""),
    "a copy of the answer": (duplicated, FULL, "is there 2 times; all were run"),
    "a copy of the stub": (stub_beside, FULL, ""),
    "a deleted answer": (deleted, NONE, ""),
    "all marks lost": (unmarked, FULL, "taken from a cell that has lost its mark"),
    "Colab": (colab, FULL, ""),
    "other order": (lambda notebook: notebook["cells"].reverse(), FULL, ""),
    "rewritten checks": (edited_checks, [0, 0, 2, None], ""),
    "other points": (retagged, FULL, ""),
    "50 MB of output": (large, FULL, ""),
    "no metadata": (lambda notebook: notebook.pop("metadata"), FULL, ""),
    "magic": (magic, FULL, ""),
    "cells that are no cells": (lambda notebook: notebook["cells"].extend([None, 3, {"source": 5}]), FULL, ""),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_happens_to_notebooks_costs_no_points(submissions, assignment, name):
    edit, expected, noted = EDITS[name]
    submissions.add("alice.ipynb", edit=lambda notebook: edit(notebook) and None)
    one = grade(submissions, assignment)["alice"]
    assert not one.problem and scores(one) == expected, (one.problem, texts(one))
    assert noted in " ".join(one.notes) and bool(noted) == bool(one.notes)
    if name == "a deleted answer":
        assert "its cell is missing or untouched" in texts(one)


BROKEN = {
    "no JSON": (lambda notebook: "{", "invalid JSON"),
    "empty": (lambda notebook: "", "the file is empty"),
    "a list": (lambda notebook: "[]", "no list of cells"),
    "an old format": (lambda notebook: '{"worksheets": [], "nbformat": 3}', "format before 4"),
    "another assignment": (
        lambda notebook: json.dumps(notebook).replace("7-3-1-", "8-2-4-").replace("7-3-2-", "8-2-5-"),
        "it answers 8.2-4, 8.2-5"),
    "another name": (lambda notebook: json.dumps(notebook).replace('"hw1"', '"hw7"'), "of the assignment 'hw7', not 'hw1'"),
    "a notebook of something else": (lambda notebook: '{"cells": [{"cell_type": "code", "source": "1"}]}', "no cell of it is marked"),
}  # fmt: skip


def test_what_cannot_be_graded_gets_one_clear_line_and_the_rest_is_graded(submissions, assignment, capsys):
    for name, (edit, _) in BROKEN.items():
        submissions.add(f"{name}.ipynb", edit=edit)
    submissions.add("alice.ipynb")
    (submissions.folder / "binary.ipynb").write_bytes(b"\xff\xfe\x00")
    out = submissions.folder.parent / "grades"
    graded = grade(submissions, assignment, out)
    for name, (_, told) in BROKEN.items():
        assert told in graded[name].problem and "\n" not in graded[name].problem, graded[name]
    assert graded["binary"].problem and scores(graded["alice"]) == FULL
    report.write(list(graded.values()), assignment[1], out)
    rows = table(out / "grades.csv")
    assert len(rows) == len(BROKEN) + 2, "nothing is lost"
    assert {row["status"] for row in rows if row["submission"] != "alice.ipynb"} == {"not graded"}
    assert all(row["total"] == "" and row["notes"] for row in rows if row["status"] == "not graded")


def test_a_machine_that_cannot_grade_gives_no_zeros(submissions, assignment, monkeypatch):
    """The solution fails here (the time is too short): nothing is graded, and the reason is said."""
    submissions.add("alice.ipynb")
    with pytest.raises(GradingError, match=r"nothing was graded: on this machine, the solution of 7\.3-1 gets 0 of"):
        grade(submissions, assignment, limits=Limits(seconds=0.0001, total=12))
    assert not list((submissions.folder.parent / "grades" / "state").iterdir())


def test_files_of_any_name_and_kind_stop_nobody(submissions, assignment, tmp_path):
    """Names that are no UTF-8, very long ones, ones with line ends; links, pipes and folders where notebooks should be."""
    submissions.add("alice.ipynb")
    text = (submissions.folder / "alice.ipynb").read_bytes()
    for name in (b"na\xefve.ipynb", "\U0001d49c".encode() * 60 + b".ipynb", b"two\nlines.ipynb", b"=1+1.ipynb"):
        with open(os.path.join(os.fsencode(submissions.folder), name), "wb") as file:
            file.write(text)
    (submissions.folder / "thief.ipynb").symlink_to(submissions.folder / "alice.ipynb")
    (submissions.folder / "zero.ipynb").symlink_to("/dev/zero")
    os.mkfifo(submissions.folder / "pipe.ipynb")
    (submissions.folder / "folder.ipynb").mkdir()
    (submissions.folder / "parts.ipynb").write_text("[" + "[]," * 2_100_000 + "[]]")
    out = tmp_path / "out"
    graded = grade(submissions, assignment, out)
    report.write(list(graded.values()), assignment[1], out)
    assert len(table(out / "grades.csv")) == len(graded) == 10
    ungraded = {one.student for one in graded.values() if one.problem}
    assert ungraded == {"thief", "zero", "pipe", "parts", "folder"} and all(
        "\n" not in one.path for one in graded.values()
    )


def test_a_written_answer_of_any_characters_comes_back_from_the_sheet(submissions, assignment, tmp_path):
    submissions.add("alice.ipynb", {"7-3-2-why": "a\u2028b\x0cc \ud800 " + "long " * 40_000})
    out = tmp_path / "out"
    report.write(list(grade(submissions, assignment, out).values()), assignment[1], out)
    filled = write(tmp_path / "filled.csv", [{**row, "score": "1"} for row in table(out / "by-hand.csv")])
    assert report.merge(filled, batch.states(out), assignment[1], out).taken == 1


@pytest.mark.alone
def test_time_that_is_used_up_costs_only_what_did_not_run(submissions, assignment):
    """Points earned before are kept."""
    submissions.add("alice.ipynb", {"7-3-2-numbers": "while True: pass"})
    one = grade(submissions, assignment, limits=Limits(seconds=60, total=4, memory=1024))["alice"]
    assert not one.problem and scores(one) == [1, 3, 0, None] and "was used up" in texts(one)


@pytest.mark.alone
def test_answers_that_were_forged_in_advance_are_not_taken_and_nothing_stays_behind(submissions, assignment):
    forged = (
        "import gc\nfrom d2lmini_course.grading.wire import Wire\n"
        "wire = next(o for o in gc.get_objects() if isinstance(o, Wire))\n"
        "for value in (None, 6, 8, 3): wire.send({'value': ['int', hex(value or 0)], 'printed': ''})\nimport time\ntime.sleep(999)"
    )
    submissions.add("forger.ipynb", {OUTPUTS: forged})
    one = grade(submissions, assignment)["forger"]
    assert scores(one) == NONE
    assert not leftovers()


def test_a_process_that_has_started_many_keeps_nothing_of_them(submissions, assignment, monkeypatch):
    from d2lmini_course.grading import jobs

    monkeypatch.setattr(jobs, "_idle", [])
    for n in range(25):
        submissions.add(f"student{n}.ipynb")
    grade(submissions, assignment, workers=1)
    (nursery,) = jobs._idle
    assert len(list(Path(f"/proc/{nursery._process.pid}/fd").iterdir())) < 20
    nursery.close()


def leftovers():
    """Folders of answers that nobody removed, and students' processes whose checker is gone."""
    time.sleep(0.5)
    names = [
        str(path) for path in Path(tempfile.gettempdir()).glob("d2lmini-grading-*") if path.stat().st_mtime > STARTED
    ]
    orphans = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            ours = b"d2lmini_course.grading.nursery" in (path / "cmdline").read_bytes()
            if ours and (path / "status").read_text().split("PPid:\t")[1].split()[0] == "1":
                orphans.append(path.name)
        except OSError:
            continue
    return names + orphans


@pytest.mark.alone
def test_ctrl_c_ends_at_once_keeps_what_is_done_and_leaves_nothing(submissions, assignment, tmp_path):
    submissions.add("a.ipynb")
    submissions.add("b.ipynb", {OUTPUTS: "import time\ntime.sleep(999)"})
    command = [sys.executable, "-c", "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
               "from d2lmini_course.cli import main; main()", "grade", str(submissions.folder),
               "--assignment", str(assignment[0]), "--out", str(tmp_path / "out"), "--jobs", "1"]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True)
    for _ in range(600):
        if list((tmp_path / "out" / "state").glob("a-*.json")):
            break
        time.sleep(0.1)
    time.sleep(1)
    os.killpg(process.pid, signal.SIGINT)
    start = time.monotonic()
    _, said = process.communicate(timeout=60)
    assert time.monotonic() - start < 20 and "what was graded is kept" in said and "Traceback" not in said
    assert process.returncode == 1 and not leftovers()


def test_other_limits_grade_anew(submissions, assignment, tmp_path):
    submissions.add("slow.ipynb", {OUTPUTS: "n = 0\nfor i in range(10**7): n += i\n" + submissions.solution[OUTPUTS]})
    first = grade(submissions, assignment, tmp_path, limits=Limits(seconds=0.2, total=60))["slow"]
    assert scores(first)[0] == 0
    assert scores(grade(submissions, assignment, tmp_path, limits=Limits(seconds=60, total=400))["slow"]) == FULL


def test_a_fault_of_the_grader_is_no_grade_and_is_tried_again(submissions, assignment, monkeypatch):
    from d2lmini_course.grading import jobs

    submissions.add("alice.ipynb")
    real, calls = jobs.run, []

    def fails(job):
        calls.append(job)
        if len(calls) == 2:
            raise RuntimeError("the machine is on fire")
        return real(job)

    monkeypatch.setattr(jobs, "run", fails)
    assert (
        "not the student's fault: RuntimeError: the machine is on fire"
        in grade(submissions, assignment)["alice"].problem
    )
    assert scores(grade(submissions, assignment)["alice"]) == FULL


def test_a_cut_run_goes_on_and_a_changed_file_is_graded_again(submissions, assignment, monkeypatch):
    from d2lmini_course.grading import jobs

    real, graded = jobs.run, []
    monkeypatch.setattr(jobs, "run", lambda job: graded.append(job) or real(job))
    for name in ("alice", "bob"):
        submissions.add(f"{name}.ipynb")
    first = grade(submissions, assignment, seed=None)
    assert len(graded) == 3  # the solution, alice, bob
    submissions.add("carol.ipynb")
    submissions.add("bob.ipynb", {OUTPUTS: "def outputs(*a, **k): return 6"})
    second = grade(submissions, assignment, seed=None)
    assert len(graded) == 6  # the solution, bob, carol
    assert second["alice"] == first["alice"] and scores(second["bob"])[:2] == [0, 0] and scores(second["carol"]) == FULL


def test_hidden_cases_are_drawn_from_the_seed(submissions, assignment, tmp_path):
    wrong = "def outputs(n, k, p=0, s=1, d=1): return (n + p - d * (k - 1) - 1) // s + 1"
    submissions.add("alice.ipynb", {OUTPUTS: wrong})
    told = {
        seed: grade(submissions, assignment, tmp_path / f"{seed}", seed=seed)["alice"].results[1].feedback
        for seed in (1, 1, 2)
    }
    assert told[1] != told[2] and "outputs(" in told[1]
    again = grade(submissions, assignment, tmp_path / "again", seed=1)["alice"].results[1].feedback
    assert again == told[1]


def test_another_students_numbers_are_wrong(bank, address, tmp_path):
    students = [f"student{n}" for n in range(6)]
    folder = tmp_path / "hw"
    made = assignments.create(bank, ["7.3-2"], folder, address, variant_seed=5, students=students)
    rates = {name: made.variant(name)[0].cells[0].source for name in students}
    one, other = next((a, b) for a in students for b in students if rates[a] != rates[b])
    for name, file in ((one, f"{one}.ipynb"), (one, f"{other}/hw.ipynb"), (one, "stranger_12_34_hw.ipynb")):
        target = Submissions(folder, tmp_path / "submissions")
        target.student = json_notebook(folder / "student" / f"{name}.ipynb")
        target.solution = {c.id: c.source for c in json_notebook(folder / "solution" / f"{name}.ipynb").cells}
        target.add(file)
    graded = grade(target, (folder, assignments.read(folder)))
    assert scores(graded[one]) == [2, None] == scores(graded["stranger_12_34_hw"]), (
        "the notebook says whose numbers it has"
    )
    assert scores(graded[f"{other}/hw"])[0] < 2, "bob hands in alice's notebook"
    assert f"made for {one}; it is graded with {other}'s numbers" in graded[f"{other}/hw"].notes[0]


def json_notebook(path):
    import nbformat

    return nbformat.read(path, as_version=4)


def test_from_the_command_line_to_the_page_that_is_given_back(submissions, assignment, tmp_path, capsys):
    submissions.add("alice.ipynb")
    submissions.add("Bob <b>/hw1.ipynb", {"7-3-2-why": '=1+1 <script>alert(1)</script>, "aliasing"'})
    submissions.add("carol.ipynb", {OUTPUTS: "def outputs(*a, **k): return '<img src=x>'"})
    out = tmp_path / "out"
    common = ["--assignment", str(assignment[0]), "--out", str(out)]
    main(["grade", str(submissions.folder), *common, "--jobs", "2", "--seed", "3"])
    said = capsys.readouterr().out
    assert "3 submissions, 3 graded" in said and "3 answers wait for a person" in said
    rows = {row["student"]: row for row in table(out / "grades.csv")}
    assert rows["alice"] | {"total": "6", "of": "9", "waiting": "3", "7.3-1": "4", "7.3-2": "2"} == rows["alice"]
    assert rows["carol"]["7.3-1"] == "0"
    page = next((out / "feedback").glob("Bob*.html")).read_text(encoding="utf-8")
    assert "<script>" not in page and "&lt;script&gt;" in page and "Bob &lt;b&gt;" in page and "://" not in page
    assert "&lt;img" in next((out / "feedback").glob("carol*.html")).read_text(encoding="utf-8")

    sheet = table(out / "by-hand.csv")
    assert [row["answer"][:2] for row in sheet if row["student"].startswith("Bob")] == ["'="], (
        "no formula for a spreadsheet"
    )
    for row in sheet:
        row["score"] = {"alice": "2,5", "carol": ""}.get(row["student"], "1")
        row["comment"] = "Say where it goes." if row["student"] == "alice" else ""
    filled = write(tmp_path / "filled.csv", sheet)
    main(["merge", str(filled), *common])
    assert "2 scores taken, 1 still empty" in capsys.readouterr().out
    rows = {row["student"]: row for row in table(out / "grades.csv")}
    assert (rows["alice"]["total"], rows["alice"]["status"]) == ("8.5", "graded")
    assert rows["carol"]["status"] == "waits for a person"
    assert "Say where it goes." in next((out / "feedback").glob("alice*.html")).read_text(encoding="utf-8")
    result = json.loads(next((out / "results").glob("alice*.json")).read_text(encoding="utf-8"))
    assert result["score"] == 8.5 == sum(test["score"] for test in result["tests"])
    assert {test["visibility"] for test in result["tests"]} == {"visible", "after_published"}

    main(["grade", str(submissions.folder), *common])  # graded again: what was given by hand stays
    assert {row["student"]: row["total"] for row in table(out / "grades.csv")}["alice"] == "8.5"
    submissions.add("alice.ipynb", {"7-3-2-why": "Something else."})
    main(["grade", str(submissions.folder), *common])  # but not for another text
    assert {row["student"]: row["total"] for row in table(out / "grades.csv")}["alice"] == "6"


def test_scores_that_nobody_has_merged_are_not_written_over(submissions, assignment, tmp_path):
    submissions.add("alice.ipynb")
    out = tmp_path / "out"
    command = ["grade", str(submissions.folder), "--assignment", str(assignment[0]), "--out", str(out)]
    main(command)
    filled = write(out / "by-hand.csv", [{**row, "score": "2"} for row in table(out / "by-hand.csv")])
    with pytest.raises(SystemExit, match="holds scores or comments that are not in the grades yet"):
        main(command)
    assert table(filled)[0]["score"] == "2"
    main(["merge", str(filled), *command[2:]])
    main(command)
    assert table(out / "grades.csv")[0]["total"] == "8"


def test_who_handed_in_something_else_has_a_row_and_who_withdrew_has_none(submissions, assignment, tmp_path, capsys):
    submissions.add("alice.IPYNB")
    withdrawn = submissions.add("bob.ipynb")
    for name in ("carol/hw1.py", "dave_12_34_hw1.zip", "alice/notes.txt", ".DS_Store"):
        (submissions.folder / name).parent.mkdir(exist_ok=True)
        (submissions.folder / name).touch()
    out = tmp_path / "out"
    common = ["--assignment", str(assignment[0]), "--out", str(out)]
    main(["grade", str(submissions.folder), *common])
    said = capsys.readouterr().out
    assert "not graded: carol/hw1.py: not a notebook: hw1.py; hand in the notebook itself" in said
    rows = {row["student"]: row for row in table(out / "grades.csv")}
    assert rows.keys() == {"alice", "bob", "carol", "dave"} and rows["dave"]["status"] == "not graded"
    assert all((out / row["feedback"]).is_file() for row in rows.values())
    withdrawn.unlink()
    main(["grade", str(submissions.folder), *common])
    main(["merge", str(out / "by-hand.csv"), *common])
    assert {row["student"] for row in table(out / "grades.csv")} == {"alice", "carol", "dave"}
    assert not list((out / "feedback").glob("bob*"))


def test_a_seed_that_is_no_number_is_told(submissions, assignment, tmp_path, monkeypatch):
    submissions.add("alice.ipynb")
    monkeypatch.setenv("D2L_GRADER_SEED", "abc")
    with pytest.raises(GradingError, match="D2L_GRADER_SEED='abc': expected a whole number"):
        grade(submissions, assignment, tmp_path / "out", seed=None)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"score": "4"}, "row 2: score '4': expected a number from 0 to 3"),
        ({"score": "much"}, "score 'much'"),
        ({"score": "nan"}, "score 'nan'"),
        ({"score": "1", "submission": "nobody.ipynb"}, "no answer '7-3-2-why' in 'nobody.ipynb'"),
        ({"score": "1", "cell": "7-3-1-never"}, "row 2: no answer '7-3-1-never'"),
    ],
)
def test_a_sheet_with_a_mistake_is_refused_whole(submissions, assignment, tmp_path, change, expected):
    submissions.add("alice.ipynb")
    out = tmp_path / "out"
    report.write(list(grade(submissions, assignment, out).values()), assignment[1], out)
    before = (out / "grades.csv").read_bytes()
    sheet = write(tmp_path / "filled.csv", [{**row, **change} for row in table(out / "by-hand.csv")])
    with pytest.raises(GradingError) as caught:
        report.merge(sheet, batch.states(out), assignment[1], out)
    assert expected in str(caught.value) and (out / "grades.csv").read_bytes() == before


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_nothing_to_grade_is_said(assignment, tmp_path):
    (tmp_path / "empty").mkdir()
    for folder, expected in (("empty", "holds no .ipynb files"), ("nowhere", "is no folder")):
        with pytest.raises(SystemExit, match=expected):
            main(["grade", str(tmp_path / folder), "--assignment", str(assignment[0]), "--out", str(tmp_path / "out")])


def test_dasks_workers_grade_to_the_same_scores(submissions, assignment, tmp_path):
    distributed = pytest.importorskip("dask.distributed")
    submissions.add("alice.ipynb")
    submissions.add("bob.ipynb", {OUTPUTS: "def outputs(*a, **k): return 6"})
    here = grade(submissions, assignment, tmp_path / "here")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        there = grade(submissions, assignment, tmp_path / "there", dask=cluster.scheduler_address)
    assert {name: scores(one) for name, one in here.items()} == {name: scores(one) for name, one in there.items()}
    start = time.monotonic()
    with pytest.raises(GradingError, match="no Dask scheduler answers at"):
        grade(submissions, assignment, tmp_path / "nobody", dask="tcp://127.0.0.1:1")
    assert time.monotonic() - start < 60
