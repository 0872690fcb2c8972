"""The instructors' page: its commands run as they stand, its schedules name exercises that exist; and the slides."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import zipfile

import nbformat
import pytest
import slides
from support import ROOT

from d2lmini_course.bank import Bank

PAGE = (ROOT / "chapters" / "teach.md").read_text(encoding="utf-8")
# What cannot be run here, line by line: a new command on the page must be run, or stand here with its reason.
NOT_RUN = {
    "git clone https://github.com/d2lmini/d2lmini": "asks another host",
    "python3 -m venv .venv": "the tests run in an environment that has everything",
    ". .venv/bin/activate": "the same",
    'pip install --editable ".[course]"': "asks another host",
    "pip install torch torchvision --index-url https://download.pytorch.org/whl/cpu": "the same",
    "pip install git+https://github.com/d2lmini/d2lmini": "the same",
    "nbgrader release_assignment hw1": "needs the exchange folder of a hub",
    "nbgrader collect hw1": "the same",
}
STARTS = ("dask scheduler", "dask worker ")  # commands that go on until they are stopped


def commands():
    """The command lines of the page's ```bash blocks, in order."""
    blocks = re.findall(r"(?ms)^ *```bash\n(.*?)^ *```", PAGE)
    return [line.strip() for block in blocks for line in block.splitlines() if line.strip()]


def available(tool):
    return shutil.which(tool) or shutil.which(tool, path=os.path.dirname(sys.executable))


class Course:
    """An instructor's shell: runs the page's commands one after the other, and does what students do in between."""

    def __init__(self, folder):
        self.home, self.cwd, self.running = folder, folder, []
        (folder / "d2lmini").mkdir()  # where git clone would put the checkout
        tools = folder / "bin"
        tools.mkdir()
        shim = tools / "d2lmini-course"
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m d2lmini_course.cli "$@"\n')
        shim.chmod(0o755)
        path = os.pathsep.join([str(tools), os.path.dirname(sys.executable), os.environ["PATH"]])
        self.environment = {
            **os.environ, "HOME": str(folder), "PATH": path, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1",
            "JUPYTER_PLATFORM_DIRS": "1",
        }  # fmt: skip
        self.environment.pop("D2L_GRADER_SEED", None)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.dask = free.getsockname()[1]

    def run(self, line):
        """Run a line as a shell does, where the last one ended; what it printed."""
        line = line.replace("192.168.0.10:8786", f"127.0.0.1:{self.dask}")
        if line == "dask scheduler":
            line += f" --host 127.0.0.1 --port {self.dask} --no-dashboard"
        if line.startswith("dask worker "):
            line += " --no-dashboard"
        if line.startswith(STARTS):
            process = subprocess.Popen(
                line.split(), cwd=self.cwd, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self.running.append(process)
            time.sleep(3)
            assert process.poll() is None, f"{line}: ended at once"
            return ""
        script = f"{line}\ncode=$?\npwd >&3\nexit $code\n"
        place = self.home / "cwd"
        done = subprocess.run(
            ["bash", "-c", f"exec 3>'{place}'\n{script}"], cwd=self.cwd, env=self.environment, capture_output=True,
            text=True,
        )  # fmt: skip
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
        self.cwd = type(self.cwd)(place.read_text().strip())
        return done.stdout + done.stderr

    def stop(self):
        for process in reversed(self.running):
            process.terminate()
            process.wait(30)

    # What happens between the commands.

    def solved(self, assignment="hw1", student=None):
        """A student's notebook with the answers of the solution, as JSON text."""
        name = student or assignment
        notebook, solution = (
            nbformat.read(self.home / "my-course" / assignment / kind / f"{name}.ipynb", as_version=4)
            for kind in ("student", "solution")
        )
        sources = {cell.id: cell.source for cell in solution.cells}
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                cell.source = sources[cell.id]
        return nbformat.writes(notebook)

    def blank(self, assignment="hw1"):
        return (self.home / "my-course" / assignment / "student" / f"{assignment}.ipynb").read_text(encoding="utf-8")

    def hand_in(self, files, folder="submissions"):
        for name, text in files.items():
            path = self.cwd / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def before(self, line):
        """Students, and the instructor's other hand: what is there when the command is given."""
        if line.startswith("d2lmini-course grade submissions --assignment hw1 --out grades"):
            self.hand_in({"alice.ipynb": self.solved(), "bob/hw1.ipynb": self.blank()})
        elif line.startswith("d2lmini-course merge"):
            with open(self.cwd / "grades" / "by-hand.csv", encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
            with open(self.cwd / "scores.csv", "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, rows[0])
                writer.writeheader()
                writer.writerows({**row, "score": "2.5", "comment": "good"} for row in rows)
        elif line.startswith("d2lmini-course grade numbers"):
            self.hand_in({"4711.ipynb": self.solved(), "4712.ipynb": self.blank()}, "numbers")
            people = "name,number\nZoë Müller,4711\nJohn Roe,4712\nPat Poe,4713\n"
            (self.cwd / "roster.csv").write_text(people, encoding="utf-8")
        elif line.startswith("python3 -m zipfile") and "moodle" in line:
            with zipfile.ZipFile(self.home / "Downloads" / "hw1-moodle.zip", "w") as archive:
                archive.writestr("Zoë Müller_1234_assignsubmission_file_/hw1.ipynb", self.solved())
                archive.writestr("Zoë Müller_1234_assignsubmission_onlinetext_/onlinetext.html", "<p>See file.</p>")
                archive.writestr("John Roe_1235_assignsubmission_file_/hw1 (2).ipynb", self.blank())
        elif line.startswith("python3 -m zipfile"):
            (self.home / "Downloads").mkdir()
            with zipfile.ZipFile(self.home / "Downloads" / "submissions.zip", "w") as archive:
                archive.writestr("doejane_101_5001_hw1.ipynb", self.solved())
                archive.writestr("roejohn_LATE_102_5002_hw1-1.ipynb", self.blank())
        elif line.startswith("d2lmini-course canvas"):  # after somebody gave the points for the written answers
            grades = self.cwd / "grades-canvas" / "grades.csv"
            grades.write_text(grades.read_text(encoding="utf-8").replace("waits for a person", "graded"), "utf-8")
            head = "Student,ID,SIS User ID,SIS Login ID,Section,hw1 (4711),Final Score (read only)\n"
            rows = '"    Points Possible",,,,,9,(read only)\n'
            rows += '"Doe, Jane",101,,doe,A,,\n"Roe, John",102,,roe,A,,\n"Poe, Pat",103,,poe,A,,\n'
            (self.cwd / "gradebook.csv").write_text("\ufeff" + head + rows, encoding="utf-8")
        elif "nbgrader autograde" in line:
            self.hand_in({"alice/hw1/hw1.ipynb": self.solved(), "bob/hw1/hw1.ipynb": self.blank()}, "submitted")
        elif "--student @students.txt" in line:
            (self.cwd / "students.txt").write_text("alice\nbob\n", encoding="utf-8")
        elif line.startswith("d2lmini-course grade submissions-each"):
            names = ("alice", "bob")
            self.hand_in({f"{name}.ipynb": self.solved("hw1-each", name) for name in names}, "submissions-each")

    def totals(self, folder):
        """Each student's total, status and notes in a folder of grades."""
        with open(self.home / "my-course" / folder / "grades.csv", encoding="utf-8-sig", newline="") as file:
            return {row["student"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The page's commands, all run in their order."""
    course = Course(tmp_path_factory.mktemp("course"))
    try:
        for line in commands():
            tool = re.sub(r"^([A-Z_0-9]+=\S+ )+", "", line).split()[0]
            if line in NOT_RUN or (tool in ("nbgrader", "dask") and not available(tool)):
                continue
            if "--dask" in line and not course.running:
                continue
            if tool == "make":
                continue  # below
            course.before(line)
            course.run(line)
        yield course
    finally:
        course.stop()


@pytest.mark.process
def test_all_commands_of_the_page_run(course):
    assert len(commands()) > 25
    made = {path.name for path in (course.home / "my-course").iterdir()}
    assert {"hw1", "hw1-2027", "hw1-each", "grades", "grades-canvas", "grades-each", "results.json"} <= made
    new = [line for line in commands() if re.search(r"course (assign|grade) ", line)]  # merge and canvas take grade's
    names = [name for line in new for name in re.findall(r"--out (\S+)", line)]
    assert {"grades-dask", "grades-hub"} <= set(names) and len(set(names)) == len(names), "each has a folder of its own"


def test_the_five_commands_are_those_that_the_page_explains():
    """They are not run once more: each is one of the lines that are."""
    (block,) = re.findall(r"(?ms)^```sh\n(.*?)^```", PAGE)
    lines = block.splitlines()
    assert len(lines) == 5
    explained = commands()
    for command in (part for line in lines for part in line.split(" && ")):
        assert command in explained, command


def test_what_cannot_be_run_is_on_the_page():
    """A command that left the page leaves the list, too."""
    assert set(NOT_RUN) <= set(commands())


@pytest.mark.process
def test_the_targets_of_make_exist():
    for line in commands():
        if line.startswith("make "):
            done = subprocess.run([*line.split(), "--dry-run"], cwd=ROOT, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True).stdout
            assert f"make {line.split()[1]} " in listed


@pytest.mark.process
def test_files_that_the_page_names_are_there(course):
    folder = course.home / "my-course"
    for section, inside in (("`hw1/`", folder / "hw1"), ("`grades/`", folder / "grades")):
        table = re.search(rf"(?s)\| in {section} .*?\n\n", PAGE)[0]
        for name in re.findall(r"`([\w./-]+)`", table.replace(section, "")):
            if "/" in name or "." in name:
                assert (inside / name).exists(), name
    feedback = list((folder / "grades" / "feedback").glob("alice*.html"))
    assert len(feedback) == 1 and not re.search(r"(?:src|href)=", feedback[0].read_text(encoding="utf-8"))


@pytest.mark.process
def test_students_get_the_points_they_earned(course):
    document = json.loads((course.home / "my-course" / "hw1" / "assignment.json").read_text(encoding="utf-8"))
    points, hand = document["points"], sum(exercise["by_hand"] for exercise in document["exercises"])
    merged = course.totals("grades")
    assert float(merged["alice"]["total"]) == points - hand + 2.5 and merged["alice"]["status"] == "graded"
    assert float(merged["bob"]["total"]) == 0
    canvas = course.totals("grades-canvas")
    assert set(canvas) == {"doejane", "roejohn"} and float(canvas["doejane"]["total"]) == points - hand
    for folder in ("grades-by-name", "grades-moodle"):
        named = course.totals(folder)
        assert set(named) == {"Zoë Müller", "John Roe"} and float(named["Zoë Müller"]["total"]) == points - hand
    each = course.totals("grades-each")
    assert [float(each[name]["total"]) for name in ("alice", "bob")] == [points - hand] * 2
    results = json.loads((course.home / "my-course" / "results.json").read_text())
    assert results["score"] == points - hand
    assert [test for test in results["tests"] if "score" not in test], "written answers wait in Gradescope"
    if available("nbgrader"):
        with open(course.home / "my-course" / "hub-course" / "grades.csv", newline="") as file:
            rows = {row["student_id"]: row for row in csv.DictReader(file)}
        assert float(rows["alice"]["raw_score"]) == points - hand and float(rows["bob"]["raw_score"]) == 0
        assert float(course.totals("grades-hub")["alice"]["total"]) == points - hand
    if course.running:
        assert float(course.totals("grades-dask")["alice"]["total"]) == points - hand


@pytest.mark.process
def test_the_totals_go_back_to_canvas(course):
    with open(course.home / "my-course/grades-canvas/to-canvas.csv", encoding="utf-8", newline="") as file:
        back = {row["Student"].strip(): row["hw1 (4711)"] for row in csv.DictReader(file)}
    assert float(back["Doe, Jane"]) == float(course.totals("grades-canvas")["doejane"]["total"]) > 0
    assert back["Roe, John"] == "0" and "Poe, Pat" not in back and back["Points Possible"] == "9"


def test_the_schedules_are_of_exercises_that_exist_in_an_order_that_works():
    bank, longest = Bank(ROOT / "exercises"), 0
    plans = re.findall(r"(?m)^\*\*(\d+) weeks\*\*.*\n\n((?:\|.*\n)+)", PAGE)
    assert [int(weeks) for weeks, _ in plans] == [4, 8, 12]
    for weeks, table in plans:
        rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()[2:]]
        assert [int(row[0]) for row in rows] == list(range(1, int(weeks) + 1))
        done = set()
        for _, sections, ids in rows:
            done |= {".".join(section.split(".")[:2]) for section in re.findall(r"\d\.\d[.\d]*", sections)}
            chosen = bank.pick(ids.split(", "))
            assert not done & {exercise.id for exercise in chosen}, f"twice in {weeks} weeks"
            done |= {exercise.id for exercise in chosen}
            for exercise in chosen:
                assert {exercise.section, *exercise.needs} <= done, f"{weeks} weeks, {exercise.id}: too early"
            longest = max(longest, sum(exercise.minutes for exercise in chosen))
        assert set(bank.sections) <= done
    assert f"at most {longest} a week" in PAGE, f"the longest week has {longest} minutes"


def test_limits_on_the_page_are_those_of_the_tool():
    from d2lmini_course.grading.jobs import Limits

    limits = Limits()
    assert f"{limits.seconds} seconds of processor time per cell (`--seconds`)" in PAGE
    assert f"{limits.total} seconds (`--total`) and {limits.memory / 1024:g} GB beyond PyTorch (`--memory`)" in PAGE
    assert limits.total / 60 == 4 and "longer than 4 is stopped" in PAGE


# Slides ---------------------------------------------------------------------------------------------------------------

NOTEBOOKS = sorted(ROOT.glob("chapters/*.ipynb"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder that `make slides` makes."""
    out = tmp_path_factory.mktemp("slides")
    slides.build(NOTEBOOKS, out)
    return out


@pytest.mark.process
def test_every_chapter_has_slides_with_all_its_headings(made):
    assert {path.stem for path in made.glob("*.html")} == {path.stem for path in NOTEBOOKS} | {"index"}
    for path in NOTEBOOKS:
        page = (made / f"{path.stem}.html").read_text(encoding="utf-8")
        headings = [block.text for block in slides.read(path) if block.kind == "heading"]
        assert len(headings) > 8
        for heading in headings:
            assert f">{slides.inline(heading)}</h" in page, f"{path.stem}: {heading}"
        asked = sum(block.kind == "answer" for block in slides.read(path))
        assert page.count('class="step answer"') == asked, "a question without its answer"
        figures = sum("text/html" in output.get("data", {}) for block in slides.read(path) for output in block.outputs)
        assert page.count('<div class="figure') == figures, "a figure is missing"


@pytest.mark.process
def test_slides_name_no_other_host(made):
    for path in [*made.glob("*.html"), *made.glob("static/*.css"), *made.glob("static/**/*.css")]:
        text = re.sub(r"xmlns(:\w+)?=\"http://www\.w3\.org/[\w/]+\"", "", path.read_text(encoding="utf-8"))
        text = re.sub(r'<annotation encoding="application/x-tex">.*?</annotation>', "", text)
        assert not re.findall(r"https?://[^\s\"'<)]+", text), path.name
        assert not re.findall(r"(?:src|href)=\"//|url\(['\"]?(?:https?:)?//", text), path.name
        assert "\x02" not in text and "katex-error" not in text


@pytest.fixture
def open_slides(chromium, made):
    """A tab with a chapter's slides, from the folder; nothing may be asked of another host, nothing may fail."""
    faults, contexts = [], []

    def open_slides(stem, width=1280, height=720):
        context = chromium.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        tab = context.new_page()
        tab.on("request", lambda r: r.url.startswith((made.as_uri(), "data:")) or faults.append(r.url))
        tab.on("requestfailed", lambda r: faults.append(f"failed: {r.url}"))
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.on("console", lambda m: m.type in ("error", "warning") and faults.append(m.text))
        tab.goto((made / f"{stem}.html").as_uri())
        tab.wait_for_selector("html[data-ready]", state="attached")
        return tab

    yield open_slides
    for context in contexts:
        context.close()
    assert faults == []


OVERFLOW = """() => slides.map((slide, i) => {
  show(i, true);
  const body = slide.querySelector(".body"), box = body.getBoundingClientRect(), head = slide.querySelector("h1,h2,h3");
  const inner = [...body.querySelectorAll("pre, table, p, li, svg, .widget > *")].map((e) => e.getBoundingClientRect());
  const size = parseFloat(getComputedStyle(body).fontSize);
  const code = [...body.querySelectorAll("pre")].map((e) => parseFloat(getComputedStyle(e).fontSize));
  return {
    slide: i + 1,
    over: [
      body.scrollHeight - body.clientHeight, head.scrollWidth - head.clientWidth,
      ...inner.map((r) => Math.max(r.right - box.right, r.bottom - box.bottom, box.left - r.left, box.top - r.top)),
      head.getBoundingClientRect().bottom - box.top,
    ].reduce((a, b) => Math.max(a, b), 0),
    small: size < 17 || code.some((s) => s < 12),
    empty: body.innerText.trim().length < 3 && !body.querySelector("svg, .widget"),
  };
})"""


@pytest.mark.parametrize("stem", [path.stem for path in NOTEBOOKS])
def test_nothing_leaves_its_slide_and_all_can_be_read(open_slides, stem):
    tab = open_slides(stem)
    found = tab.evaluate(OVERFLOW)
    assert len(found) > 30
    assert not [one for one in found if one["over"] > 2 or one["small"] or one["empty"]]


def test_keys_steps_notes_and_figures(open_slides):
    tab = open_slides("7-2-conv-layer")
    at = lambda: tab.evaluate("now")  # noqa: E731
    tab.keyboard.press("ArrowRight")
    assert at() == 1 and tab.url.endswith("#2")
    tab.evaluate("show(slides.findIndex((slide) => slide.matches('.of-question')))")
    start, answer = at(), tab.locator(".now .answer")
    assert not answer.is_visible()
    tab.keyboard.press("ArrowRight")
    assert at() == start and answer.is_visible()
    tab.keyboard.press("ArrowRight")
    assert at() == start + 1
    tab.keyboard.press("ArrowLeft")
    assert at() == start and answer.is_visible(), "back, it is open"
    assert not tab.locator(".now .notes").is_visible()
    tab.keyboard.press("n")
    assert "You expected" in tab.locator(".now .notes").inner_text()
    tab.keyboard.press("ArrowDown")
    assert tab.locator(".now h2, .now h3").inner_text() == "7.2.5 A small zoo of kernels"
    # A live figure: its own arrows move the window, not the slides.
    tab.evaluate("show(slides.findIndex((slide) => slide.querySelector('.widget')))")
    start, figure = at(), tab.locator(".now d2l-sliding-kernel")
    before = figure.evaluate("f => f.updateComplete.then(() => f.state)")
    figure.locator("d2l-grid").last.locator("[tabindex='0']").first.focus()
    tab.keyboard.press("ArrowRight")
    assert at() == start and figure.evaluate("f => f.updateComplete.then(() => f.state)") != before
    tab.keyboard.press("Escape")
    tab.keyboard.press("ArrowRight")
    assert at() == start + 1


def test_notes_in_a_window_of_their_own_go_along(open_slides):
    tab = open_slides("7-6-lenet")
    with tab.expect_popup() as popup:
        tab.keyboard.press("s")
    notes = popup.value
    notes.wait_for_selector("html[data-ready]", state="attached")
    tab.keyboard.press("ArrowRight")
    notes.wait_for_function("now === 1")
    notes.keyboard.press("ArrowRight")
    tab.wait_for_function("now === 2")


def test_slides_fit_a_phone_and_print_one_a_page(open_slides):
    tab = open_slides("7-3-padding-and-strides", 390, 844)
    widths = tab.evaluate("slides.map((_, i) => (show(i, true), document.documentElement.scrollWidth))")
    assert max(widths) <= 390
    tab = open_slides("7-3-padding-and-strides")
    pdf = tab.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == tab.evaluate("slides.length")


def test_sentences_are_cut_where_they_end():
    text = "So **depth gives sight**: see. *Why?* It holds for $a. B$ and `x. Y` (et al., 1998). "
    text += "**Try it.** Go on. The 3.5 is one"
    assert slides.sentences(text) == [
        "So **depth gives sight**: see.", "*Why?*", "It holds for $a. B$ and `x. Y` (et al., 1998).", "**Try it.**",
        "Go on.", "The 3.5 is one",
    ]  # fmt: skip
    assert slides.core("x" * 200 + ". " + text) == ["So **depth gives sight**: see.", "**Try it.** Go on."]
