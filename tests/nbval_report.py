"""Write what a run of the chapters did, as Markdown: where, how long each cell took, which outputs changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def pytest_addoption(parser):
    """`--nbval-report FILE`."""
    parser.getgroup("nbval").addoption("--nbval-report", type=Path, metavar="FILE", help="write a report as Markdown")


def pytest_configure(config):
    """Only the process that hears of all cells writes."""
    path = config.getoption("--nbval-report")
    if path and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Report(path), "nbval-report")


class Report:
    """Hears of every cell, and writes at the end."""

    def __init__(self, path: Path):
        self.path = path
        self.cells: dict[str, list[tuple[str, float, str]]] = {}  # of each notebook: cell, seconds, what happened
        self.texts: list[str] = []

    def pytest_runtest_logreport(self, report):
        """Note a cell that ran, or that could not."""
        if report.when != "call" and report.passed:
            return
        text = COLOURS.sub("", report.longreprtext)
        changed = "Cell outputs differ" in text
        happened = "changed" if changed else "" if report.passed else report.outcome
        if report.failed:
            self.texts.append(f"### {report.nodeid}: {happened}\n\n````text\n{text.strip()}\n````\n")
        notebook, _, cell = report.nodeid.partition("::")
        self.cells.setdefault(notebook, []).append((cell, report.duration, happened))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self):
        """Write the report."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.markdown(), encoding="utf-8")

    def markdown(self) -> str:
        """The report: machine, counts, what changed or failed, seconds per cell."""
        import versions  # here and not above: pytest puts tools/ on the path after its plugins are loaded

        every = [cell for cells in self.cells.values() for cell in cells]
        count = {word: sum(cell[2] == word for cell in every) for word in ("changed", "failed", "skipped")}
        seconds = sum(cell[1] for cell in every)
        lines = ["# The chapters", "", *(f"- {line}" for line in versions.lines()), ""]
        lines += [
            f"{len(every)} cells in {seconds:.0f} s: the output of {count['changed']} changed, "
            f"{count['failed']} failed, {count['skipped']} did not run.",
            "",
        ]
        if self.texts:
            lines += ["## What changed or failed", "", *self.texts]
        for notebook, cells in self.cells.items():
            lines += [
                f"## {notebook}: {sum(cell[1] for cell in cells):.0f} s",
                "",
                "| cell | seconds | |",
                "| :-- | --: | :-- |",
            ]
            lines += [f"| {name} | {seconds:.2f} | {happened} |" for name, seconds, happened in cells]
            lines.append("")
        return "\n".join(lines)
