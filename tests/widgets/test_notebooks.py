"""A live JupyterLab with a kernel, the same notebook without one, and Colab's versions of everything."""

import glob
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support import ROOT

from d2lmini.widgets import PaddingStride, SlidingKernel

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
COLAB = ["ipywidgets==7.7.1", "anywidget==0.9.21", "ipykernel", "numpy", "matplotlib"]


def notebook(path: Path, cells: list[dict]) -> None:
    content = {"cells": cells, "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(content))


def code(name: str, source: str, outputs: list[dict] | None = None) -> dict:
    cell = {"cell_type": "code", "id": name, "execution_count": None, "metadata": {}}
    return {**cell, "outputs": outputs or [], "source": source}


class Lab:
    """A JupyterLab server of our own, and its pages."""

    def __init__(self, folder: Path, browser: Browser):
        python = os.environ.get("D2L_LAB_PYTHON", sys.executable)
        needed = "import jupyterlab, ipykernel, anywidget, matplotlib"
        if subprocess.run([python, "-c", needed], capture_output=True).returncode != 0:
            pytest.fail(
                f"{python} has no JupyterLab for this test: pip install jupyterlab, or set D2L_LAB_PYTHON to "
                "one that has jupyterlab, ipykernel, anywidget and matplotlib"
            )
        self.folder, self.browser, self.pages = folder, browser, []
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        private = {name: str(folder / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}
        self.log = (folder / "server.log").open("w")
        self.server = subprocess.Popen(
            [python, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={self.port}",
             "--IdentityProvider.token=", "--ServerApp.password=", f"--ServerApp.root_dir={folder}",
             "--LabApp.expose_app_in_browser=True", "--LabApp.news_url="],
            env={**os.environ, **private, "PYTHONPATH": str(ROOT), "JUPYTER_PREFER_ENV_PATH": "1"},
            stdout=self.log, stderr=subprocess.STDOUT,
        )  # fmt: skip
        for _ in range(120):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/api/status")
                return
            except urllib.error.URLError:
                time.sleep(0.5)
        pytest.fail(f"JupyterLab did not start: {(folder / 'server.log').read_text()[-2000:]}")

    def open(self, name: str) -> Page:
        context = self.browser.new_context(viewport={"width": 1280, "height": 1600})
        context.set_default_timeout(60_000)
        page = context.new_page()
        self.pages.append(context)
        page.goto(f"http://127.0.0.1:{self.port}/lab/tree/{name}?reset")
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        page.wait_for_function("window.jupyterapp.shell.currentWidget?.context?.isReady")
        return page

    def run(self, page: Page, command: str) -> None:
        page.evaluate("command => window.jupyterapp.commands.execute(command)", command)

    def close(self) -> None:
        for context in self.pages:
            context.close()
        self.server.terminate()
        self.server.wait()
        self.log.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Lab]:
    server = Lab(tmp_path_factory.mktemp("lab"), chromium)
    yield server
    server.close()


KERNELS = "[...document.querySelectorAll('d2l-sliding-kernel')].map(f => JSON.stringify(f.state?.kernel))"


def test_live_in_jupyterlab_and_still_there_without_a_kernel(lab):
    """Python → page, page → Python, three views of one model; then reopened, and no kernel knows it."""
    cells = [
        code(
            "make",
            "import ipywidgets\nfrom d2lmini.widgets import SlidingKernel\nfigure = SlidingKernel()\nfigure",
        ),
        code("again", "figure"),
        code("box", "ipywidgets.HBox([figure])"),
        code("python", "figure.kernel = [[2.0, 3.0]]"),
    ]
    notebook(lab.folder / "live.ipynb", cells)
    page = lab.open("live.ipynb")
    page.wait_for_function("window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'")
    lab.run(page, "notebook:run-all-cells")
    page.wait_for_function(f"{KERNELS}.join() === '[[2,3]],[[2,3]],[[2,3]]'")

    page.locator("d2l-sliding-kernel").first.get_by_role("button", name="flip: convolution").click()
    page.wait_for_function(
        "[...document.querySelectorAll('d2l-sliding-kernel')].every(f => f.state.mode === 'convolution')"
    )
    lab.run(page, "notebook:insert-cell-below")
    page.keyboard.press("Enter")
    page.keyboard.type("print(figure.mode, figure.state['kernel'])")
    lab.run(page, "notebook:run-cell")
    page.get_by_text("convolution [[2.0, 3.0]]").wait_for()

    lab.run(page, "docmanager:save")
    page.wait_for_function("!window.jupyterapp.shell.currentWidget.context.model.dirty")
    page.evaluate("window.jupyterapp.serviceManager.sessions.shutdownAll()")
    page.close()
    saved = json.loads((lab.folder / "live.ipynb").read_text())
    assert "widgets" not in saved["metadata"]
    assert saved["cells"][0]["outputs"][0]["data"]["text/plain"] == [
        "SlidingKernel(input=6×8, kernel=1×2, stride=1, padding=0)"
    ]

    page = lab.open("live.ipynb")
    first = page.locator('.jp-Cell:has-text("import ipywidgets") .jp-OutputArea-output')
    first.locator("img").wait_for()
    assert first.locator("figcaption").is_visible()
    assert "Error" not in first.inner_text() and "model not found" not in first.inner_text()


@pytest.mark.parametrize("figure", [SlidingKernel(padding=1), PaddingStride(stride=4)], ids=lambda f: f.element)
def test_a_notebook_from_elsewhere_shows_the_picture_before_it_is_run(lab, figure):
    """As cloned with its outputs: nobody has run it on this machine, so JupyterLab does not trust it."""
    data, metadata = figure._repr_mimebundle_()
    output = {"output_type": "display_data", "data": data, "metadata": metadata}
    name = f"{figure.element}.ipynb"
    notebook(lab.folder / name, [code("figure", "figure", [output])])
    page = lab.open(name)
    area = page.locator(".jp-OutputArea-output")
    area.locator("img").wait_for()
    assert area.locator("img").get_attribute("alt") == figure.describe()
    assert area.locator("img").evaluate("async e => { await e.decode(); return e.naturalWidth }") > 200
    assert "Error" not in area.inner_text()


@pytest.fixture(scope="module")
def colab_python() -> str:
    """A Python with Colab's widget versions; on 3.13, as Colab has it, wherever this machine has one."""
    given = os.environ.get("D2L_COLAB_PYTHON")
    if given:
        return given
    found = [
        shutil.which("python3.13"),
        *glob.glob(os.path.expanduser("~/.pyenv/versions/3.13*/bin/python3.13")),
    ]
    works = [p for p in found if p and subprocess.run([p, "-c", ""], capture_output=True).returncode == 0]
    # Installing it takes half a minute: it is kept until `make clean`, or other versions are wanted.
    home = ROOT / "_build" / "colab"
    made = home / "versions.txt"
    if not made.exists() or made.read_text() != " ".join(COLAB):
        subprocess.run([*(works or [sys.executable])[:1], "-m", "venv", "--clear", home], check=True)
        subprocess.run(
            [home / "bin" / "python", "-m", "pip", "install", "-q", "--no-compile", *COLAB],
            check=True,
            capture_output=True,
        )
        made.write_text(" ".join(COLAB))
    return str(home / "bin" / "python")


IN_THE_KERNEL = """
import sys, types
called = []
for name in ("google", "google.colab", "google.colab.output"):
    sys.modules[name] = types.ModuleType(name)
sys.modules["google.colab.output"].enable_custom_widget_manager = lambda *a, **k: called.append(True)
sys.modules["google.colab.output"]._widgets = types.SimpleNamespace(_installed_url="colab-manager.js")
sys.modules["google.colab"].output = sys.modules["google.colab.output"]
sys.path.insert(0, "")
# The package's parent needs torch, which Colab has and this small environment has not.
parent = types.ModuleType("d2lmini"); parent.__path__ = ["d2lmini"]; sys.modules["d2lmini"] = parent
from d2lmini.widgets import PaddingStride, SlidingKernel
"""
ABOUT = """
import platform, ipywidgets, anywidget
print(platform.python_version(), ipywidgets.__version__, anywidget.__version__, len(called))
"""
FIGURES = {
    'SlidingKernel(kernel=[[0.1, 2]], padding="same")': SlidingKernel(kernel=[[0.1, 2]], padding="same"),
    'PaddingStride(stride=(4, 2), padding_mode="circular")': PaddingStride(stride=(4, 2), padding_mode="circular"),
}
RUN_A_KERNEL = """
import json, sys
from jupyter_client import KernelManager
manager = KernelManager()  # `python3` is this interpreter's own kernel
manager.start_kernel()
client = manager.blocking_client(); client.start_channels(); client.wait_for_ready(timeout=60)
seen = []
for code in json.loads(sys.argv[1]):
    hook = lambda message: seen.append([message["msg_type"], message["content"]])
    client.execute_interactive(code, output_hook=hook, timeout=60)
client.stop_channels(); manager.shutdown_kernel(now=True)
print(json.dumps(seen))
"""


@pytest.mark.process
def test_with_colabs_versions_the_same_bundle_comes_out(colab_python, capsys):
    """A real kernel with ipywidgets 7 and a `google.colab` beside it gives the bundles we have here."""
    cells = [IN_THE_KERNEL, *FIGURES, ABOUT]
    done = subprocess.run(
        [colab_python, "-c", RUN_A_KERNEL, json.dumps(cells)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    wrong = [content for kind, content in seen if kind == "error"]
    assert wrong == [], wrong
    told = "".join(content["text"] for kind, content in seen if kind == "stream").split()
    with capsys.disabled():
        print(f"\n  Python {told[0]}, ipywidgets {told[1]}, anywidget {told[2]} ", end="")
    assert told[1:3] == ["7.7.1", "0.9.21"] and int(told[3]) >= 1
    bundles = [content["data"] for kind, content in seen if kind in ("execute_result", "display_data")]
    metadata = [content["metadata"] for kind, content in seen if kind == "execute_result"]
    assert all("colab-manager.js" in json.dumps(m) for m in metadata), "Colab is told which manager to load"
    for bundle, figure in zip(bundles, FIGURES.values(), strict=True):
        own, _ = figure._repr_mimebundle_()
        assert bundle.keys() == own.keys()
        for kind in ("text/html", "text/plain"):
            assert bundle[kind] == own[kind]
    opened = [content["data"]["state"] for kind, content in seen if kind == "comm_open"]
    assert any(state.get("_element") == "d2l-sliding-kernel" for state in opened), "the view has its model"
