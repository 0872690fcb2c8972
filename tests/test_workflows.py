"""What CI runs: valid, pinned, with few rights, by the targets of a laptop; and the tools that only CI calls."""

import os
import re
import subprocess
import sys
from datetime import datetime

import gpu_age
import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_notebook, new_output
from support import ROOT

PATHS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WORKFLOWS = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in PATHS}
JOBS = {f"{stem}/{name}": job for stem, workflow in WORKFLOWS.items() for name, job in workflow["jobs"].items()}
STEPS = [(job, step) for job, description in JOBS.items() for step in description["steps"]]


@pytest.mark.process
def test_workflows_are_valid():
    assert set(WORKFLOWS) == {"tests", "gpu", "gpu-age", "pages"}
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        *map(str, PATHS),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actions_are_pinned_by_commit_and_say_which_version_that_is():
    lines = [
        line.strip() for path in PATHS for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line
    ]
    pins = [re.fullmatch(r"(?:- )?uses: (actions/[\w-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)", line) for line in lines]
    assert len(lines) == sum("uses" in step for _, step in STEPS) > 0
    assert all(pins), [line for line, pin in zip(lines, pins, strict=True) if not pin]
    assert len({pin[1] for pin in pins}) == len({pin.groups() for pin in pins}), "one version of each"


WRITES = {"pages/publish": {"pages", "id-token"}}


@pytest.mark.parametrize("job", JOBS)
def test_a_job_may_do_only_what_it_must(job):
    assert WORKFLOWS[job.partition("/")[0]]["permissions"] == {}, "a job that names none has none"
    rights = JOBS[job]["permissions"]
    assert set(rights.values()) <= {"read", "write"} and len(rights) <= 2
    assert {name for name, right in rights.items() if right == "write"} == WRITES.get(job, set())
    assert JOBS[job]["timeout-minutes"] <= 180
    for step in JOBS[job]["steps"]:
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
    # What somebody else may write (a title, a branch's name) must not become part of a command.
    assert not [step for step in JOBS[job]["steps"] if "${{ github." in step.get("run", "")]


def test_what_they_call_is_there():
    targets = re.search(r"(?m)^\.PHONY: (.*)$", (ROOT / "Makefile").read_text())[1].split()
    commands = [step["run"] for _, step in STEPS if "run" in step] + [(ROOT / ".ci" / "run").read_text()]
    called = [
        word for command in commands for words in re.findall(r"\bmake((?: [a-z]+)+)", command) for word in words.split()
    ]
    assert {"test", "browsers", "install", "versions", "check", "runs", "html", "slides"} <= set(called) <= set(targets)
    tools = [path for command in commands for path in re.findall(r"tools/\S+\.py", command)]
    assert tools and all((ROOT / path).exists() for path in tools)
    files = [job["strategy"]["matrix"]["include"] for job in JOBS.values() if "strategy" in job]
    assert all((ROOT / entry["constraints"]).exists() for entries in files for entry in entries)


def test_the_gpu_job_starts_by_schedule_by_hand_and_by_a_label():
    triggers = WORKFLOWS["gpu"][True]  # YAML 1.1 reads the key `on` as a truth value
    assert set(triggers) == {"workflow_dispatch", "schedule", "pull_request"}
    assert triggers["pull_request"] == {"types": ["labeled"]}
    (job,) = WORKFLOWS["gpu"]["jobs"].values()
    assert "github.event.label.name == 'gpu'" in job["if"] and job["steps"][0]["run"] == "nvidia-smi"


@pytest.mark.parametrize(
    "updated, said",
    [
        ("2026-03-02T12:00:00Z", None),
        ("2026-03-01T12:00:00Z", None),
        ("2026-03-01T11:59:00Z", "14 days old, more than 14: https://an.address; start the workflow"),
        ("2026-01-14T12:00:00Z", "60 days old"),
        (None, "was ever green; set the variable GPU_RUNNER"),
    ],
)
def test_a_gpu_run_that_is_too_old_is_complained_of(updated, said):
    runs = [{"updatedAt": updated, "url": "https://an.address"}] if updated else []
    complaint = gpu_age.complaint(runs, 14, datetime.fromisoformat("2026-03-15T12:00:00Z"))
    assert complaint is None if said is None else said in complaint


@pytest.mark.process
def test_the_complaint_fails_the_job(tmp_path):
    (tmp_path / "green.json").write_text("[]")
    done = subprocess.run([sys.executable, "tools/gpu_age.py", str(tmp_path / "green.json")], cwd=ROOT)
    assert done.returncode == 1


@pytest.mark.process
def test_the_report_has_seconds_per_cell_and_what_changed(tmp_path):
    def cell(source, shown=None):
        data = {"data": {"text/plain": shown}, "execution_count": 1}
        return new_code_cell(source, execution_count=1, outputs=[new_output("execute_result", **data)] if shown else [])

    cells = [cell("import time; time.sleep(0.5); 1 + 1", "2"), cell("2 + 2", "5"), cell("1 / 0"), cell("3")]
    nbformat.write(new_notebook(cells=cells), tmp_path / "small.ipynb")
    report = tmp_path / "made" / "report.md"
    command = [sys.executable, "-m", "pytest", "-c", "pyproject.toml", "--rootdir", ".", str(tmp_path)]
    command += ["--nbval-current-env"]
    command += ["-p", "tests.nbval_safety", "-p", "tests.nbval_report", "--nbval", "--nbval-report", str(report)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "D2LMINI_QUICK": "1"})
    assert done.returncode == 1 and report.exists(), done.stdout + done.stderr
    text = report.read_text()
    assert text.startswith("# The chapters\n\n- ") and "\n- torch " in text
    assert "the output of 1 changed, 1 failed, 1 did not run." in text
    seconds = dict(re.findall(r"\| (Cell \d) \| (\d+\.\d\d) \|", text))
    assert len(seconds) == 4 and 0.5 <= float(seconds["Cell 0"]) < 30
    assert "| Cell 1 |" in text and "'5' == '4'" in text and "ZeroDivisionError" in text
    assert [re.search(rf"\| {name} .*\| (\w*) *\|", text)[1] for name in seconds] == [
        "",
        "changed",
        "failed",
        "skipped",
    ]
    assert "\x1b" not in text
