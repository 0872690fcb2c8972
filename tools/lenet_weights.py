"""Train the two LeNets of the figure `LeNetLive`, and write them as scripts: `python tools/lenet_weights.py [folder]`.

Each goes to d2lmini/widgets/static/lenet-<weights>.js: its weights rounded to 8 bits with a scale for each output, and
what the rounded network does on the 10,000 test pictures. The checkpoints stay in `folder` (_build/lenet if none is
named), and a second call goes on from there. With D2LMINI_QUICK=1 it takes two epochs on the packaged sample.
"""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from settings import BATCH_SIZE, SETTINGS
from torch import Tensor, nn

import d2lmini as d2l
from d2lmini import fashion_mnist
from d2lmini.widgets import lenet

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "d2lmini" / "widgets" / "static"
SEED = 0
NETWORKS = {"relu": "lenet-relu-max", "sigmoid": "lenet-sigmoid"}
MOST_BYTES = 149_000  # of a script
MISTAKES = 12
LOOKED = 1000  # test pictures, for the maps that they wake
ROOM = 3  # pixels by which an item of the tray can move in any direction


def trained(name: str, folder: Path) -> d2l.Classifier:
    """The network of a setting of tools/settings.py, trained as tools/record_runs.py does."""
    setting = SETTINGS[name]
    epochs = 2 if d2l.quick() else setting.epochs
    folder.mkdir(parents=True, exist_ok=True)
    trainer = d2l.Trainer(epochs, num_gpus=0, seed=SEED, checkpoint=folder / f"{name}-{epochs}.ckpt")
    data = d2l.FashionMNIST(BATCH_SIZE)
    model = setting.model(**setting.arguments, **setting.extra)
    model.plot_train_per_epoch = 1
    model.apply_init([next(iter(data.train_dataloader()))[0]], d2l.init_cnn)
    trainer.fit(model, data)
    return model.eval().cpu()


def short(numbers: Tensor) -> list[float]:
    """Six digits each: a scale is exact enough, and the file small."""
    return [float(f"{x:.6g}") for x in numbers.tolist()]


def rounded(layer: nn.Conv2d | nn.Linear) -> dict[str, Any]:
    """A layer's weights in 8 bits, with one scale for each output."""
    weight = layer.weight.detach()
    scale = torch.tensor(short(weight.abs().flatten(1).amax(1) / 127))
    whole = (weight / scale.reshape(-1, *[1] * (weight.ndim - 1))).round().clamp(-127, 127).to(torch.int8)
    return {
        "shape": list(weight.shape), "scale": short(scale), "bias": short(layer.bias.detach()),
        "weights": base64.b64encode(whole.numpy().tobytes()).decode(),
    }  # fmt: skip


def levels(images: Tensor) -> np.ndarray:
    """Pictures of 0 to 255 in 16 greys."""
    return np.floor(images.numpy() / 255 * 15 + 0.5).astype(np.uint8)


def pack(picture: np.ndarray) -> str:
    """A picture of 16 greys, two pixels in a byte."""
    pairs = picture.reshape(-1, 2)
    return base64.b64encode((pairs[:, 0] << 4 | pairs[:, 1]).tobytes()).decode()


def run(net: nn.Sequential, X: Tensor) -> Tensor:
    """Probabilities, (N, 10), for pictures (N, 28, 28)."""
    return torch.cat([net(part[:, None]).softmax(1) for part in X.split(1000)])


def tray(images: Tensor, labels: Tensor, nets: list[nn.Sequential]) -> dict[str, str]:
    """Of each class the first test picture with room to move that all networks name right, in 16 greys, too.

    The trouser is the one that the first network is surest of, in place and when it says something else 3 to the right.
    """
    dark = images == 0
    room = dark[:, :ROOM].all((1, 2)) & dark[:, -ROOM:].all((1, 2))
    room &= dark[:, :, :ROOM].all((1, 2)) & dark[:, :, -ROOM:].all((1, 2))
    room_across = dark[:, :, :ROOM].all((1, 2)) & dark[:, :, -ROOM:].all((1, 2))
    shown = torch.tensor(lenet.grey(levels(images)), dtype=torch.float32)
    right = torch.stack([run(net, shown).argmax(1) == labels for net in nets])
    chosen = {}
    for label, name in enumerate(lenet.ITEMS):
        own = labels == label
        # Where no picture has all: what comes next to it.
        wishes = [own & room & right.all(0), own & room_across & right.all(0), own & right.all(0), own & right[0], own]
        chosen[name] = next(torch.nonzero(wish)[0].item() for wish in wishes if wish.any())
    trousers = torch.nonzero((labels == 1) & room_across & right[0]).ravel()
    if len(trousers):
        moved = run(nets[0], shown[trousers].roll(3, 2))
        moved[:, 1] = 0
        chosen["trouser"] = trousers[(moved.amax(1) * run(nets[0], shown[trousers])[:, 1]).argmax()].item()
    print("tray:", chosen)
    return {name: pack(levels(images[index])) for name, index in chosen.items()}


def measured(net: nn.Sequential, images: Tensor, labels: Tensor) -> dict[str, Any]:
    """What the rounded network does on the test pictures; the pictures are kept where 16 greys give the same answer."""
    X = images.float() / 255
    P = run(net, X)
    says = P.argmax(1)
    confusion = torch.zeros(10, 10, dtype=torch.int64).index_put_((labels, says), torch.tensor(1), accumulate=True)
    kept = run(net, torch.tensor(lenet.grey(levels(images)), dtype=torch.float32)).argmax(1) == says
    sure = P.amax(1)

    def example(index: int) -> dict[str, Any]:
        return {
            "index": index, "picture": pack(levels(images[index])), "label": labels[index].item(),
            "says": says[index].item(), "sure": round(sure[index].item(), 4),
        }  # fmt: skip

    order = sure.argsort(descending=True, stable=True)
    wrong = [n for n in order.tolist() if says[n] != labels[n] and kept[n]]
    cells = []
    for label, said in sorted(np.ndindex(10, 10), key=lambda cell: (cell[0] == cell[1], -confusion[cell].item())):
        own = torch.nonzero((labels == label) & (says == said) & kept).ravel().tolist()
        cells += [example(n) for n in own[:2]]
    awake = []
    for depth in (2, 5):
        maps = net[:depth](X[:LOOKED, None])
        awake.append((maps.amax((2, 3)) > 0).sum(0).tolist())
    return {
        "accuracy": round((says == labels).double().mean().item(), 4), "confusion": confusion.tolist(),
        "mistakes": [example(n) for n in wrong[:MISTAKES]], "awake": awake, "cells": cells,
    }  # fmt: skip


def moved(net: nn.Sequential, images: Tensor, labels: Tensor) -> list[float]:
    """Accuracy on the pictures that lose nothing, in place and moved 1, 2, 3 pixels to the right."""
    whole = (images[:, :, -ROOM:] == 0).all((1, 2))
    X, y = images[whole].float() / 255, labels[whole]
    print(f"{len(y)} pictures lose nothing when moved {ROOM} to the right")
    return [round((run(net, X.roll(d, 2)).argmax(1) == y).double().mean().item(), 3) for d in range(ROOM + 1)]


def main(folder: Path) -> None:
    """Train what is not yet trained, round, measure, write."""
    layers = {
        weights: [rounded(layer) for layer in trained(name, folder).net if hasattr(layer, "weight")]
        for weights, name in NETWORKS.items()
    }
    nets = {weights: lenet.network(held, weights) for weights, held in layers.items()}
    _, (images, labels) = fashion_mnist.load()
    items = tray(images, labels, list(nets.values()))
    for weights, net in nets.items():
        held = {"layers": layers[weights], "items": items, **measured(net, images, labels)}
        # As many pictures as there is room for; the first pictures of all cells come before the second ones.
        seen: set[tuple[int, int]] = set()
        second = [(e["label"], e["says"]) in seen or seen.add((e["label"], e["says"])) for e in held["cells"]]
        held["cells"] = [held["cells"][n] for n in np.argsort(np.array(second, bool), kind="stable")]
        while len(lenet.wrap(weights, held)) > MOST_BYTES:
            held["cells"].pop()
        (STATIC / lenet.script(weights)).write_text(lenet.wrap(weights, held), encoding="utf-8")
        print(
            f"{weights}: accuracy {held['accuracy']}, moved 0 to {ROOM}: {moved(net, images, labels)}, "
            f"{len(held['cells'])} pictures for cells; awake {json.dumps(held['awake'])}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "_build" / "lenet")
