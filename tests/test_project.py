"""The project's own promises: bounds, address, workflows, make targets, the wheel, names, spelling of paths."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile

import address
import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from support import ROOT

import d2lmini as d2l

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **{"cwd": ROOT, **options})


def requirements(path):
    lines = [line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return {line for line in lines if line and not line.startswith("-e")}


def test_requirements_txt_installs_the_whole():
    wanted = {requirement for group in PYPROJECT["dependency-groups"].values() for requirement in group}
    assert requirements(ROOT / "requirements.txt") == wanted
    assert "-e ." in (ROOT / "requirements.txt").read_text()


def test_the_helper_pins_nothing():
    for text in PYPROJECT["project"]["dependencies"]:
        assert {specifier.operator for specifier in Requirement(text).specifier} == {">="}, text


def test_constraints_are_exact_cover_all_and_meet_the_bounds():
    exact = {}
    for line in requirements(ROOT / ".ci" / "constraints.txt"):
        requirement = Requirement(line)
        (specifier,) = requirement.specifier
        assert specifier.operator == "=="
        exact[requirement.name.lower().replace("_", "-")] = Version(specifier.version)
    direct = PYPROJECT["project"]["dependencies"] + [
        requirement for group in PYPROJECT["dependency-groups"].values() for requirement in group
    ]
    for requirement in map(Requirement, direct):
        assert requirement.specifier.contains(exact[requirement.name.lower()]), requirement


# What Colab had in August 2026 (googlecolab/backend-info, Python 3.13): the helper must be content with it.
COLAB = {"numpy": "2.1.3", "matplotlib": "3.10.0", "ipywidgets": "7.7.1", "anywidget": "0.9.21"}


def test_colab_changes_nothing_when_it_installs_the_helper():
    bounds = {r.name: r.specifier for r in map(Requirement, PYPROJECT["project"]["dependencies"])}
    assert bounds.pop("torch").contains("2.2.0") and bounds.pop("torchvision").contains("0.17.0"), (
        "old enough for anyone"
    )
    assert bounds.keys() == COLAB.keys()
    for name, specifier in bounds.items():
        assert specifier.contains(COLAB[name]), name
    assert Requirement("python" + PYPROJECT["project"]["requires-python"]).specifier.contains("3.13")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    """The helper's wheel, built from a copy of what git knows (and not from what lies around)."""
    folder = tmp_path_factory.mktemp("wheel")
    source = checkout(folder / "source")
    done = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), cwd=source)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def checkout(target):
    """A copy of the files that git knows or would add."""
    names = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z").stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target


def test_the_wheel_is_pure_typed_and_holds_what_it_needs(wheel):
    assert wheel.name.endswith("-py3-none-any.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for name in ("py.typed", "book.mplstyle", "fashion_mnist_sample/sample.npz", "runs/lenet-sigmoid.json"):
        assert f"d2lmini/{name}" in names
    assert not [name for name in names if name.startswith(("tests", "tools", "chapters"))]
    assert wheel.stat().st_size < 2_000_000


def test_installing_the_wheel_changes_no_other_package(wheel, tmp_path):
    report = tmp_path / "report.json"
    # With its dependencies, and without an index: whatever it wanted newer could not be had, and pip would say so.
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--no-index", "--quiet"]
    done = run(*pip, "--report", str(report), str(wheel))
    assert done.returncode == 0, done.stderr
    assert {item["metadata"]["name"] for item in json.loads(report.read_text())["install"]} <= {"d2lmini"}
    target = tmp_path / "site"
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    )
    script = (
        "import d2lmini as d2l; print(d2l.__file__); print(len(d2l.FashionMNIST(8).train));"
        "print(d2l.recorded('lenet-sigmoid')['setting'])"
    )
    environment = {**os.environ, "PYTHONPATH": str(target), "D2LMINI_QUICK": "1"}
    lines = run(sys.executable, "-c", script, cwd=tmp_path, env=environment).stdout.split("\n")
    assert lines[0].startswith(str(target)) and lines[1:3] == ["2000", "lenet-sigmoid"]


def test_version_is_one():
    assert d2l.__version__ == PYPROJECT["project"]["version"]


def test_importing_the_helper_is_light():
    """Plotting, torchvision and notebooks are loaded when they are needed, and not by an import."""
    script = "import sys, torch; before = set(sys.modules); import d2lmini; print(*(set(sys.modules) - before))"
    loaded = run(sys.executable, "-c", script).stdout.split()
    assert "d2lmini.training" in loaded
    assert not {"torchvision", "IPython", "matplotlib", "matplotlib.pyplot", "pandas", "ipywidgets"} & set(loaded)


def test_the_address_is_the_same_everywhere():
    url = address.address()
    for path in address.PLACES:
        text = path.read_text(encoding="utf-8")
        assert address.renew(text, url) == text, f"{path.name}: run `make address`"
    assert f"git clone {url}\n" in (ROOT / "README.md").read_text()


def test_another_address_reaches_every_place():
    url = "https://github.com/somebody/a-fork"
    for path in address.PLACES:
        text = path.read_text(encoding="utf-8")
        if address.address().removeprefix("https://github.com/") in text:
            assert "a-fork" in address.renew(text, url), path.name
            left = address.renew(text, url).count(address.address())
            assert left == 0, f"{path.name}: {left} places keep the old address"


def test_workflows_are_valid_and_call_make():
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    assert {path.stem for path in workflows} == {"tests", "gpu", "pages"}
    done = run(
        sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, workflows)
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert all("make " in path.read_text() for path in workflows)


def test_make_help_lists_every_target():
    text = run("make", "help").stdout
    targets = re.search(r"(?m)^\.PHONY: (.*)$", (ROOT / "Makefile").read_text())[1].split()
    assert all(f"make {target} " in text for target in targets)


def test_the_book_builds_in_another_folder_with_spaces_in_its_path(tmp_path):
    copy = checkout(tmp_path / "another folder")
    done = run(sys.executable, "tools/book.py", "build", cwd=copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (copy / "_build" / "html" / "chapters" / "7-6-lenet.html").exists()
    # A warning is an error, each time, also for a page that was built before.
    page = copy / "chapters" / "references.md"
    page.write_text(page.read_text() + "\n[nowhere](no-such-page.md)\n")
    for _ in range(2):
        done = run(sys.executable, "tools/book.py", "build", cwd=copy)
        assert done.returncode == 1 and "no-such-page" in done.stdout + done.stderr


def test_serving_says_where_and_refuses_a_taken_port(site):
    port = site.rsplit(":", 1)[1]
    done = run(sys.executable, "tools/book.py", "serve", "--port", port)
    assert done.returncode == 1 and f"port {port} cannot be used" in done.stderr and "make book PORT=" in done.stderr


def test_clean_leaves_the_checkout_as_cloned(tmp_path):
    copy = checkout(tmp_path / "clone")
    run("git", "init", "-q", cwd=copy)
    made = [".venv/bin/python", "_build/html/index.html", "site/node_modules/katex/x", "d2lmini/__pycache__/x.pyc"]
    made += ["d2lmini.egg-info/PKG-INFO", ".pytest_cache/x", ".ruff_cache/x", "build/lib/x", "dist/x.whl"]
    for path in map(copy.joinpath, made):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    before = {path for path in run("git", "ls-files", "--others", "--exclude-standard", cwd=copy).stdout.split("\n")}
    assert run("make", "clean", cwd=copy).returncode == 0
    left = {str(path.relative_to(copy)) for path in copy.rglob("*") if path.is_file() and ".git/" not in str(path)}
    assert left == before - {""}


def test_recorded_runs_hold_what_a_reader_may_ask():
    for path in sorted((ROOT / "runs").glob("*.json")):
        document = d2l.recorded(path.stem)
        assert document["setting"] == path.stem
        assert {"config", "device", "versions", "commit", "runs"} <= set(document)
        epochs = document["config"]["max_epochs"]
        for a_run in document["runs"]:
            assert len(a_run["val_acc"]) == len(a_run["train_loss"]) == len(a_run["val_loss"]) == epochs
        assert len({a_run["seed"] for a_run in document["runs"]}) == len(document["runs"]) >= 5
    with pytest.raises(ValueError, match=r"no recorded runs 'nothing'; there are: .*lenet-sigmoid"):
        d2l.recorded("nothing")


def test_the_code_on_the_page_about_figures_runs():
    page = (ROOT / "chapters" / "using-figures.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    space: dict = {}
    for block in blocks:
        exec(block, space)
    assert len(blocks) >= 3 and space["figure"].output_shape == [3, 4], "stride 2, a 2×1 kernel, 6×8"
