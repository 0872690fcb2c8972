"""Run chapters and store their outputs: `python tools/chapters.py [NOTEBOOK …]`; without names, every chapter.

Runs each notebook from top to bottom at full settings (never with D2LMINI_QUICK) and writes it back, without what
differs from machine to machine. A cell that fails stops everything, and the notebook stays as it was.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

import nbformat
import stills
from nbclient import NotebookClient

CHAPTERS = Path(__file__).parent.parent / "chapters"
KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


def run(path: Path) -> None:
    """Execute one notebook and store its outputs."""
    notebook = nbformat.read(path, as_version=4)
    start = time.perf_counter()
    NotebookClient(
        notebook, timeout=3600, kernel_name="python3", resources={"metadata": {"path": path.parent}}
    ).execute()
    normalise(notebook)
    stills.add(notebook)
    nbformat.validate(notebook)
    partial = path.with_suffix(".partial")
    nbformat.write(notebook, partial)
    os.replace(partial, path)
    print(f"{path.name}: {time.perf_counter() - start:.0f} s", flush=True)


def normalise(notebook: nbformat.NotebookNode) -> None:
    """Keep what the book needs: sources, tags, outputs. No timestamps, no widget state, no machine's kernel.

    A widget's view is left out as well: it names a model that lives in one kernel, and in a reopened notebook
    JupyterLab would put "model not found" in the place of the picture.
    """
    notebook.metadata = nbformat.from_dict({**KERNEL, "language_info": {"name": "python"}})
    for cell in notebook.cells:
        if "outputs" in cell:  # a progress bar leaves an empty line
            cell.outputs = [output for output in cell.outputs if output.get("data", {}).get("text/html") != ""]
        cell.metadata = nbformat.from_dict({k: v for k, v in cell.metadata.items() if k == "tags"})
        for output in cell.get("outputs", []):
            output.pop("transient", None)
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebooks", nargs="*", type=Path)
    os.environ.pop("D2LMINI_QUICK", None)
    for path in parser.parse_args().notebooks or sorted(CHAPTERS.glob("*.ipynb")):
        run(path)
