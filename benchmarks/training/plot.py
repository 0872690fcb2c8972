"""How much of an epoch the live plot and the progress bar take, in a notebook's kernel, at several batch sizes."""

import json
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

CODE = """
import json, time
import d2lmini as d2l
from tqdm import tqdm

spent = {"plot": 0.0, "bar": 0.0}

def counted(Class, name, what):
    method = getattr(Class, name)
    def timed(*args, **kwargs):
        start = time.perf_counter()
        try:
            return method(*args, **kwargs)
        finally:
            spent[what] += time.perf_counter() - start
    setattr(Class, name, timed)

counted(d2l.ProgressBoard, "draw", "plot")
counted(d2l.ProgressBoard, "flush", "plot")
counted(tqdm, "update", "bar")
counted(tqdm, "set_postfix_str", "bar")
n = {n}
data = d2l.FashionMNIST(n)
model = d2l.LeNet()
trainer = d2l.Trainer(3, seed=0)
trainer.fit(model, data)
spent = {what: 0.0 for what in spent}  # the first drawing loads fonts
trainer.fit(model, data)
total = sum(trainer.seconds)
print(json.dumps({**{k: v / total for k, v in spent.items()}, "epoch": total / 3}))
"""


def share(batch_size: int) -> dict[str, float]:
    """Shares of the epochs' time; the drawing at the end of the cell comes once and is not in it."""
    cell = nbformat.v4.new_code_cell(CODE.replace("{n}", str(batch_size)))
    notebook = nbformat.v4.new_notebook(cells=[cell])
    NotebookClient(notebook, timeout=3600, kernel_name="python3").execute()
    text = "".join(output.text for output in notebook.cells[0].outputs if output.get("name") == "stdout")
    return json.loads(text.strip().splitlines()[-1])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps({str(n): share(n) for n in (16, 128, 1024)}))
