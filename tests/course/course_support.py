"""Submissions made from an assignment's solution, for the tests of this folder."""

from __future__ import annotations

import copy
import json

import nbformat

IDS = ["7.3-1", "7.3-2"]  # code; and one with variants, a number to compute and a written answer
OUTPUTS = "7-3-1-outputs"  # the answer cell that tests fill with what they want to see graded


class Submissions:
    """A folder of notebooks, each the solution with some answers changed."""

    def __init__(self, assignment_folder, folder):
        self.folder = folder
        self.student = nbformat.read(next((assignment_folder / "student").glob("*.ipynb")), as_version=4)
        solution = nbformat.read(next((assignment_folder / "solution").glob("*.ipynb")), as_version=4)
        self.solution = {cell.id: cell.source for cell in solution.cells}

    def notebook(self, answers=None, edit=None):
        """A notebook as JSON-able dict: all solved, but for `answers` by cell id; `edit` may do anything to it."""
        notebook = copy.deepcopy(self.student)
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                cell.source = {**self.solution, **(answers or {})}[cell.id]
        document = json.loads(nbformat.writes(notebook))
        edited = edit(document) if edit else None
        return document if edited is None else edited

    def add(self, name, answers=None, edit=None):
        """Hand one in."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        document = self.notebook(answers, edit)
        path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
        return path
