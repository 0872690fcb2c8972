"""Pack the recorded runs into one script, which the figure TrainingCurves loads: `python tools/pack_runs.py`.

A script and not JSON, because a page that lies on a disk can load nothing else. Run it after `record_runs.py`.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RUNS = ROOT / "runs"
FILE = ROOT / "d2lmini" / "widgets" / "static" / "d2l-runs.js"
HEAD = "globalThis.d2lRuns="

# How a reader knows each setting. Parts between commas that all curves on one picture have are left out there.
TITLES = {
    "softmax": "Softmax regression",
    "lenet-sigmoid": "LeNet, sigmoid, rate 0.1",
    "lenet-sigmoid-lr0.9": "LeNet, sigmoid, rate 0.9",
    "lenet-relu-max": "LeNet, ReLU, max pool",
    "lenet-sigmoid-50": "LeNet, sigmoid, 50 epochs",
    "lenet-sigmoid-max": "LeNet, sigmoid, max pool",
    "lenet-relu-average": "LeNet, ReLU, average pool",
    "lenet-tanh-average": "LeNet, tanh, average pool",
    "lenet-shuffled": "LeNet, shuffled pixels",
    "mlp-77": "Dense, 77 units",
    "mlp-64-64-64": "Dense, 3 × 64 units",
    "vgg28": "VGG, 28×28",
    "plain20": "Plain, 20 layers",
    "resnet20": "Residual, 20 layers",
    "plain56": "Plain, 56 layers",
    "resnet56": "Residual, 56 layers",
    "resnext29-1": "ResNeXt-29, 1 group",
    "resnext29-4": "ResNeXt-29, 4 groups",
    "resnext29-16": "ResNeXt-29, 16 groups",
    "resnet18-96": "ResNet-18, 96×96",
    "plain18-96": "Plain-18, 96×96",
    "resnext26-96": "ResNeXt-26, 96×96",
    "vgg-slim-224": "Slim VGG, rate 0.01",
    "vgg-slim-224-lr0.05": "Slim VGG, rate 0.05",
}
LABELS = ("train_loss", "val_loss", "val_acc")
KEPT = ("seed", "seconds", "device", "precision", *LABELS)


def setting(path: Path) -> dict[str, Any]:
    """What the figure shows of one file.

    Raises:
        KeyError: nobody has said yet how a reader knows this setting.
    """
    file = json.loads(path.read_text(encoding="utf-8"))
    name, config = file["setting"], file["config"]
    if name not in TITLES:
        raise KeyError(f"{path.name}: {name!r} has no title; give it one in TITLES of {Path(__file__).name}")
    tested = int(re.search(r"\+ ([\d,]+)", config["data"])[1].replace(",", ""))
    told = {"title": TITLES[name], "lr": config["lr"], "data": config["data"], "tested": tested}
    return {**told, "runs": [{key: run[key] for key in KEPT} for run in file["runs"]]}


def pack(folder: Path = RUNS) -> str:
    """The script, with a line for each setting, in the order in which the titles stand."""
    paths = sorted(folder.glob("*.json"), key=lambda path: ([*TITLES, path.stem].index(path.stem), path.stem))
    lines = (f"{json.dumps(path.stem)}:{_short(setting(path))}" for path in paths)
    return f"{HEAD}{{\n{f',{chr(10)}'.join(lines)}\n}};\n"


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    FILE.write_text(pack(), encoding="utf-8")
    print(f"{FILE.relative_to(ROOT)}: {FILE.stat().st_size:,} bytes")
