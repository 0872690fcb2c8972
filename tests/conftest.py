"""What all tests share: quick mode off unless asked for, the small data, a browser."""

from __future__ import annotations

import signal
import sys

import pytest
from support import ROOT, serve
from whole_set import pytest_terminal_summary, whole_set  # noqa: F401 (pytest looks for them here)

STARTS = ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.system", "os.exec")
# Minutes each (`make test` prints how many), the longest first.
FIRST = [
    "test_site.py", "test_bank.py", "test_teach.py", "test_contract.py", "test_engines.py", "test_grading.py",
    "test_project.py", "test_processes.py", "test_notebooks.py", "test_data.py", "test_other_graders.py",
]  # fmt: skip


def pytest_addoption(parser):
    parser.addoption("--quick", action="store_true", help="only tests that need no browser and no other process")


running: pytest.Item | None = None  # the test that runs now


def is_slow(item):
    """Whether a test says that it needs a browser or another process."""
    return "chromium" in item.fixturenames or item.get_closest_marker("process") is not None


def pytest_configure(config):
    """A test that starts a process without saying so fails: a quick run would take it in."""

    def refuse(event, args):
        if event in STARTS and running is not None and not is_slow(running):
            raise RuntimeError(f"{event}: a test that starts a process needs @pytest.mark.process")

    sys.addaudithook(refuse)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item):
    global running
    running = item


def pytest_runtest_logfinish():
    global running
    running = None


def pytest_collection_modifyitems(config, items):
    """What takes long starts first, so that no worker is left with it in the end. Quick runs leave out what is slow."""
    items.sort(key=lambda item: FIRST.index(item.path.name) if item.path.name in FIRST else len(FIRST))
    if config.getoption("quick"):
        slow = [item for item in items if is_slow(item)]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in set(slow)]


@pytest.fixture(autouse=True)
def own_environment(monkeypatch):
    """No test sees the settings of the shell that it was started from."""
    monkeypatch.delenv("D2LMINI_QUICK", raising=False)
    monkeypatch.delenv("D2LMINI_DATA", raising=False)


@pytest.fixture
def quick(monkeypatch):
    """Fashion-MNIST's packaged sample, at most two epochs."""
    monkeypatch.setenv("D2LMINI_QUICK", "1")


@pytest.fixture
def tiny():
    """A data module of 40 random pictures in 4 classes: 3 training batches (16, 16, 8), 2 validation batches."""
    import torch

    import d2lmini as d2l

    class Tiny(d2l.DataModule):
        def __init__(self, n=40, batch_size=16, size=28, classes=4):
            super().__init__()
            self.save_hyperparameters()
            generator = torch.Generator().manual_seed(0)
            self.X = torch.rand(n, 1, size, size, generator=generator)
            self.y = torch.randint(0, classes, (n,), generator=generator)

        def get_dataloader(self, train):
            return self.get_tensorloader((self.X, self.y), train, slice(0, None) if train else slice(0, 20))

    return Tiny


@pytest.fixture
def ctrl_c():
    """Ctrl-C as Python has it by default: who starts the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def chromium():
    """A real Chromium, found by tools/browsers.py; without one the tests fail, they are not skipped."""
    import browsers
    from playwright.sync_api import sync_playwright

    path = browsers.find("chromium")
    assert path, "no Chromium: run `make test`, or `python tools/browsers.py chromium`, which installs one"
    flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site():
    """Address of the built book, served from _build/html."""
    html = ROOT / "_build" / "html"
    assert (html / "index.html").exists(), "the book is not built: run `make html`"
    with serve(html) as address:
        yield address
