"""The project's own promises: bounds, address, workflows, make targets, the wheel, names, spelling of paths."""

import dataclasses
import inspect
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
import zipfile

import address
import pytest
import record_runs
import settings
import torch
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


def test_the_oldest_versions_are_the_lower_bounds():
    """What `make test CONSTRAINTS=.ci/oldest.txt` tests, and CI with it."""

    def release(version):
        return Version(version).release + (0,) * (3 - len(Version(version).release))

    oldest = {r.name: next(iter(r.specifier)) for r in map(Requirement, requirements(ROOT / ".ci" / "oldest.txt"))}
    assert {specifier.operator for specifier in oldest.values()} == {"=="}
    bounds = {r.name: next(iter(r.specifier)) for r in map(Requirement, PYPROJECT["project"]["dependencies"])}
    assert {name: release(bound.version) for name, bound in bounds.items()} == {
        name: release(version.version) for name, version in oldest.items()
    }


# What Colab had in August 2026 (googlecolab/backend-info, Python 3.13): the helper must be content with it.
COLAB = {"numpy": "2.1.3", "matplotlib": "3.10.0", "ipywidgets": "7.7.1", "anywidget": "0.9.21", "tqdm": "4.67.3"}


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


@pytest.mark.process
def test_the_wheel_is_pure_typed_and_holds_what_it_needs(wheel):
    assert wheel.name.endswith("-py3-none-any.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for name in ("py.typed", "book.mplstyle", "fashion_mnist_sample/sample.npz", "runs/lenet-sigmoid.json"):
        assert f"d2lmini/{name}" in names
    assert not [name for name in names if name.startswith(("tests", "tools", "chapters"))]
    assert wheel.stat().st_size < 2_000_000


@pytest.mark.process
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


@pytest.mark.process
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


@pytest.mark.process
def test_make_help_lists_every_target():
    text = run("make", "help").stdout
    targets = re.search(r"(?m)^\.PHONY: (.*)$", (ROOT / "Makefile").read_text())[1].split()
    assert all(f"make {target} " in text for target in targets)


@pytest.mark.process
def test_the_book_builds_in_another_folder_with_spaces_in_its_path(tmp_path):
    copy = checkout(tmp_path / "another folder")
    # KaTeX as `make html` has installed it here: the tests go on without the network.
    shutil.copytree(ROOT / "site" / "node_modules", copy / "site" / "node_modules")
    done = run(sys.executable, "tools/book.py", "build", cwd=copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (copy / "_build" / "html" / "chapters" / "7-6-lenet.html").exists()
    # A warning is an error, each time, also for a page that was built before. Two pages show it as well as all do.
    (copy / "intro.md").write_text("# A small book\n")
    (copy / "_toc.yml").write_text("format: jb-book\nroot: intro\nchapters:\n- file: chapters/references\n")
    assert run(sys.executable, "tools/book.py", "build", cwd=copy).returncode == 0
    page = copy / "chapters" / "references.md"
    page.write_text(page.read_text() + "\n[nowhere](no-such-page.md)\n")
    for _ in range(2):
        done = run(sys.executable, "tools/book.py", "build", cwd=copy)
        assert done.returncode == 1 and "no-such-page" in done.stdout + done.stderr


@pytest.mark.process
def test_serving_says_where_and_refuses_a_taken_port(site):
    port = site.rsplit(":", 1)[1]
    done = run(sys.executable, "tools/book.py", "serve", "--port", port)
    assert done.returncode == 1 and f"port {port} cannot be used" in done.stderr and "make book PORT=" in done.stderr


@pytest.mark.process
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
    names = {path.stem for path in (ROOT / "runs").glob("*.json")}
    assert names <= set(settings.SETTINGS)
    for name in names:
        document = d2l.recorded(name)
        assert document["setting"] == name
        assert document["config"] == json.loads(json.dumps(record_runs.config(name))), "recorded with other settings"
        for run in document["runs"]:
            assert {"seed", "seconds", "device", "precision", "versions", "commit"} <= set(run)
            assert len(run["val_acc"]) == len(run["train_loss"]) == len(run["val_loss"]) == run["epochs"] >= 1
            assert all(0.05 < acc < 1 for acc in run["val_acc"]) and run["seconds"] > 0
        seeds = [run["seed"] for run in document["runs"]]
        assert seeds == sorted(set(seeds))
    for name in ("softmax", "lenet-sigmoid", "lenet-sigmoid-lr0.9", "lenet-relu-max"):
        assert [run["epochs"] for run in d2l.recorded(name)["runs"]] == [10] * 5
    with pytest.raises(ValueError, match=r"no recorded runs 'nothing'; there are: .*lenet-sigmoid"):
        d2l.recorded("nothing")


def test_every_setting_can_be_trained_and_written_down():
    """One step each: a typo in a setting must not show up after hours of others."""
    for name, setting in settings.SETTINGS.items():
        model = setting.model(**setting.arguments, **setting.extra)
        size = min(setting.resize, 96) if "vgg-slim" not in name else 64
        X, y = torch.rand(2, 1, size, size), torch.tensor([0, 1])
        scores = model(X)
        assert scores.shape == (2, 10), name
        model.loss(scores, y).backward()
        assert all(p.grad is not None for p in model.parameters()), name
        assert json.loads(json.dumps(record_runs.config(name)))["model"] == type(model).__name__


def macs(model, X):
    """Multiply-adds of the convolutions and dense layers: for each number that comes out, the weights that made it."""
    total = 0

    def count(layer, inputs, output):
        nonlocal total
        total += output.numel() * layer.weight[0].numel()

    model(X)  # lazy layers become what they are
    for layer in model.modules():
        if isinstance(layer, torch.nn.Conv2d | torch.nn.Linear):
            layer.register_forward_hook(count)
    model(X)
    return total


def test_the_networks_that_are_compared_at_96_cost_about_the_same():
    X, counts = torch.zeros(1, 1, 96, 96), {}
    for name in ("resnet18-96", "plain18-96", "resnext26-96"):
        setting = settings.SETTINGS[name]
        counts[name] = macs(setting.model(**setting.arguments).eval(), X)
    assert counts["resnet18-96"] == 318_657_536  # as section 8.6 counts it, stage by stage
    assert counts["resnext26-96"] == 305_180_672
    for name, count in counts.items():
        assert count == pytest.approx(counts["resnet18-96"], rel=0.05), name


@pytest.fixture
def change(monkeypatch):
    """Change a setting: `change("softmax", epochs=2)`."""

    def change(name, **values):
        monkeypatch.setitem(settings.SETTINGS, name, dataclasses.replace(settings.SETTINGS[name], **values))

    return change


@pytest.mark.process
def test_a_run_is_recorded_and_a_cut_one_is_told_from_a_whole_one(tmp_path, monkeypatch, quick, change):
    monkeypatch.setattr(record_runs, "RUNS", tmp_path)
    change("softmax", epochs=2)
    run = record_runs.train("softmax", 3, tmp_path / "softmax-3.pt", "float32", False)
    stored = json.loads((tmp_path / "softmax.json").read_text())
    assert stored["runs"] == [run] and run["seed"] == 3 and run["epochs"] == 2 == len(run["val_loss"])
    assert stored["config"]["lr"] == 0.1 and run["device"] and run["versions"]["torch"]
    change("softmax", epochs=10)
    cut = record_runs.train("softmax", 4, tmp_path / "softmax-4.pt", "float32", False)  # quick mode ends after two
    assert cut["epochs"] == 2 and [r["seed"] for r in record_runs.stored("softmax")] == [3, 4]
    again = record_runs.record("softmax", 4, tmp_path / "softmax-4.pt")
    assert [r["seed"] for r in record_runs.stored("softmax")] == [3, 4] and again["val_acc"] == cut["val_acc"]


@pytest.mark.process
def test_what_is_recorded_is_not_lost(tmp_path, monkeypatch, quick, change, capsys):
    """A shorter run does not take a longer one's place; runs of two configurations do not come into one file."""
    monkeypatch.setattr(record_runs, "RUNS", tmp_path)
    for epochs in (1, 2):
        change("softmax", epochs=epochs)
        record_runs.train("softmax", 0, tmp_path / f"{epochs}.pt", "float32", False)
    assert record_runs.record("softmax", 0, tmp_path / "1.pt")["epochs"] == 2
    assert "softmax, seed 0: 2 epochs are recorded, and kept; this run has 1" in capsys.readouterr().out
    assert [run["epochs"] for run in record_runs.stored("softmax")] == [2]
    change("softmax", arguments={"num_outputs": 10, "lr": 0.5})
    with pytest.raises(
        ValueError, match=r"softmax.json was recorded with another configuration: lr was 0\.1 and is 0\.5"
    ):
        record_runs.stored("softmax")
    (tmp_path / "softmax.json").unlink()
    with pytest.raises(ValueError, match=r"trained with another configuration: the model's lr was 0\.1 and is 0\.5"):
        record_runs.record("softmax", 0, tmp_path / "1.pt")
    with pytest.raises(ValueError, match=r"seed was 0 and is 1"):
        record_runs.record("softmax", 1, tmp_path / "1.pt")
    with pytest.raises(ValueError, match=r"the model's class was 'SoftmaxRegression' and is 'LeNet'"):
        record_runs.record("lenet-sigmoid", 0, tmp_path / "1.pt")
    assert not (tmp_path / "softmax.json").exists()
    (tmp_path / "softmax.json").write_text('{"setting": "softm')
    with pytest.raises(ValueError, match=r"softmax.json is damaged: .*git checkout"):
        record_runs.stored("softmax")


@pytest.mark.process
def test_ctrl_c_ends_the_recording(tmp_path, monkeypatch, quick, change, ctrl_c):
    class Stopped(d2l.SoftmaxRegression):
        def training_step(self, batch):
            if self.trainer.epoch == 1:
                signal.raise_signal(signal.SIGINT)
            return super().training_step(batch)

    monkeypatch.setattr(record_runs, "RUNS", tmp_path)
    change("softmax", model=Stopped)
    with pytest.raises(SystemExit, match="softmax, seed 0: stopped; the same command goes on"):
        record_runs.train("softmax", 0, tmp_path / "run.pt", "float32", False)
    assert not (tmp_path / "softmax.json").exists(), "a cut run is recorded only with --partial"


def test_a_run_names_the_places_that_trained_it_and_not_the_one_that_records_it(tmp_path, monkeypatch, quick, change):
    def at(place, epochs):
        change("softmax", epochs=epochs)
        monkeypatch.setattr(record_runs, "commit", lambda: f"commit {place}")
        monkeypatch.setattr(d2l.devices, "in_words", lambda device: f"device {place}")
        versions = dict.fromkeys(("python", "torch", "torchvision"), place)
        monkeypatch.setattr(record_runs, "versions", lambda: {**versions, "d2lmini": "0.1.0"})

    monkeypatch.setattr(record_runs, "RUNS", tmp_path)
    for epochs, place in enumerate("AB", start=1):
        at(place, epochs)
        record_runs.train("softmax", 0, tmp_path / "run.pt", "float32", False)
    at("C", 2)
    run = record_runs.record("softmax", 0, tmp_path / "run.pt")
    assert run["device"] == "device A and device B" and run["commit"] == "commit A and commit B"
    both = dict.fromkeys(("python", "torch", "torchvision"), "A and B")
    assert run["versions"] == {**both, "d2lmini": "0.1.0"}, "what is the same is said once"


@pytest.mark.parametrize("name", ["softmax", "lenet-relu-max"])
@pytest.mark.process
def test_a_new_run_agrees_with_the_stored_ones(name, tmp_path, monkeypatch, change, whole_set):
    """The first epochs from a seed that is stored: other machines round differently, so by tolerance.

    On the sample two epochs are so few steps that the tolerance must be smaller to notice as much.
    """
    folder, epochs, rel = (ROOT / "runs", 1, 0.02) if whole_set else (ROOT / "tests" / "sample_runs", 2, 0.005)
    monkeypatch.setattr(record_runs, "RUNS", folder)
    stored = record_runs.stored(name)[0]
    monkeypatch.setattr(record_runs, "RUNS", tmp_path)
    change(name, epochs=epochs)
    run = record_runs.train(name, 0, tmp_path / "run.pt", "float32", False)
    assert run["train_loss"] == pytest.approx(stored["train_loss"][:epochs], rel=rel)
    assert run["val_acc"] == pytest.approx(stored["val_acc"][:epochs], abs=0.02)


def run_code(page):
    """Run the Python blocks of a page, one after the other; returns what they define and how many they are."""
    text = (ROOT / "chapters" / page).read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    space: dict = {}
    for block in blocks:
        exec(block, space)
    return space, len(blocks)


def test_the_code_on_the_page_about_figures_runs():
    space, blocks = run_code("using-figures.md")
    assert blocks >= 3 and space["figure"].output_shape == [3, 4], "stride 2, a 2×1 kernel, 6×8"


def test_the_code_on_the_page_about_training_runs(quick, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    space, blocks = run_code("training.md")
    assert blocks >= 2 and (tmp_path / "lenet.pt").exists() and space["run"]["epochs"] == 10


def test_the_recipe_on_the_page_about_training_in_general_runs(quick, recwarn):
    """In it PyTorch steps the schedule after each step of the optimiser; a wrong order would warn."""
    space, blocks = run_code("how-training-is-done.md")
    data, model = space["data"], space["model"]
    assert blocks == 2 and len(data.train) + len(data.val) == 2000 and len(data.test) == 500
    assert not set(data.train.indices) & set(data.val.indices)
    (group,) = model.trainer.optim.param_groups
    taken = model.schedule.last_epoch / model.schedule.total_steps
    assert taken == 0.2 and group["lr"] == model.schedule.get_last_lr()[0] != 0.1, "two of ten epochs in quick mode"
    assert not [warning for warning in recwarn if "lr_scheduler" in str(warning.message)]


def test_the_page_about_training_names_every_argument():
    page = (ROOT / "chapters" / "training.md").read_text(encoding="utf-8")
    arguments = set(inspect.signature(d2l.Trainer).parameters) - {"max_epochs"}
    assert not [name for name in arguments if f"| `{name}=" not in page]
