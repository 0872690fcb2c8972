"""Two processes under torchrun train what one trains."""

import json
import os
import subprocess
import sys

import pytest
from support import ROOT

from d2lmini import devices, processes

SCRIPT = """
import json, os, sys, torch, d2lmini as d2l
from torch import nn

class Data(d2l.DataModule):
    # 41 examples in batches of 16: 16, 16, 9, so the last one does not divide evenly; validation ends in one of 1
    def __init__(self):
        super().__init__()
        self.batch_size = 16
        generator = torch.Generator().manual_seed(0)
        self.X = torch.rand(41, 1, 8, 8, generator=generator)
        self.y = torch.randint(0, 4, (41,), generator=generator)
    def get_dataloader(self, train):
        return self.get_tensorloader((self.X, self.y), train, slice(0, None) if train else slice(0, 17))

class Net(d2l.Classifier):
    def __init__(self, lr=0.5):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(nn.LazyConv2d(4, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(4))

trainer = d2l.Trainer(3, seed=0, checkpoint=sys.argv[1] or None)
model = Net()
trainer.fit(model, Data())
curves = {label: [point.y for point in points] for label, points in model.board.data.items()}
weights = [p.flatten().tolist() for p in model.parameters()]
with open(sys.argv[2] + os.environ.get("RANK", ""), "w") as file:
    json.dump({"curves": curves, "weights": weights}, file)
"""


def start(tmp_path, processes, checkpoint="", timeout=180, text=SCRIPT, fails=False):
    script, out = tmp_path / "script.py", tmp_path / f"out{processes}-"
    script.write_text(text)
    run = [sys.executable]
    if processes > 1:
        run += ["-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={processes}"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    done = subprocess.run(
        [*run, str(script), checkpoint, str(out)], capture_output=True, text=True, env=environment, timeout=timeout
    )
    if fails:
        assert done.returncode != 0
        return done.stderr
    assert done.returncode == 0, done.stderr[-3000:]
    ranks = [""] if processes == 1 else range(processes)
    return done.stdout, [json.loads((tmp_path / f"out{processes}-{rank}").read_text()) for rank in ranks]


def close(a, b):
    return all(x == pytest.approx(y, abs=2e-5) for x, y in zip(a, b, strict=True))


@pytest.mark.process
def test_two_processes_give_what_one_gives(tmp_path):
    _, (one,) = start(tmp_path, 1)
    out, two = start(tmp_path, 2, str(tmp_path / "run.pt"))
    assert one["curves"].keys() == {"train_loss", "val_loss", "val_acc"}
    for rank in two:
        assert close(rank["weights"], one["weights"])
        assert close(rank["curves"].values(), one["curves"].values())
    assert out.count("epoch  3/3") == 1, "one process speaks for all"
    out, again = start(tmp_path, 2, str(tmp_path / "run.pt"))
    assert out.count("holds 3 epochs: nothing to do") == 1 and again == two


# Statistics of batch normalisation, and a checkpoint that only the first process can see.
STATISTICS = (
    SCRIPT.replace("nn.ReLU()", "nn.BatchNorm2d(4), nn.ReLU()")
    .replace("lr=0.5", "lr=0.05")  # with more, the network is dead and the statistics change nothing
    .replace(
        "Trainer(3, seed=0, checkpoint=sys.argv[1] or None)", "Trainer(int(sys.argv[1][-1]), seed=0, checkpoint=own)"
    )
    .replace("trainer = ", "own = sys.argv[1][:-1] + os.environ.get('RANK', '')\ntrainer = ")
    .replace(
        "weights = ",
        "model.trainer = trainer\nmodel.eval()\n"
        "own = torch.cat([model(X) for X, y in Data().val_dataloader()])\n"
        "curves['after'] = [float(model.loss(own, torch.cat([y for X, y in Data().val_dataloader()])))]\n"
        "weights = ",
    )
)


@pytest.mark.process
def test_validation_is_of_the_model_that_is_saved_and_all_go_on_from_the_first_ones_epoch(tmp_path):
    _, (first, _) = start(tmp_path, 2, str(tmp_path / "run.pt2"), text=STATISTICS)
    assert first["curves"]["after"][0] == pytest.approx(first["curves"]["val_loss"][-1], abs=1e-6)
    assert not (tmp_path / "run.pt1").exists(), "only the first process writes"
    _, (first, second) = start(tmp_path, 2, str(tmp_path / "run.pt3"), text=STATISTICS)
    assert len(first["curves"]["val_loss"]) == len(second["curves"]["val_loss"]) == 3
    assert close(first["weights"], second["weights"])


@pytest.mark.parametrize(
    "change, message",
    [
        (
            ("nn.ReLU(), nn.Flatten()", "nn.Flatten(), nn.BatchNorm1d(144)"),
            "got one example of a batch, too few for batch",
        ),
        (
            ("self.net = ", "self.extra = nn.Linear(3, 3); self.net = "),
            "extra.weight, extra.bias had no part in the loss",
        ),
    ],
)
@pytest.mark.process
def test_what_fails_in_several_processes_only_is_said_in_words(tmp_path, change, message):
    text = SCRIPT.replace(*change).replace("41", "35")  # the last batch has 3: one process gets 2, the other one
    start(tmp_path, 1, text=text)
    assert message in start(tmp_path, 2, text=text, fails=True)


def test_a_process_without_a_gpu_of_its_own_is_refused_before_it_waits_for_the_others(monkeypatch):
    """Two processes on a Mac, or three on a machine with two GPUs."""
    monkeypatch.setattr(devices, "num_gpus", lambda: 1)
    monkeypatch.setenv("WORLD_SIZE", "2")
    monkeypatch.setenv("LOCAL_RANK", "1")
    with pytest.raises(ValueError, match=r"process 1 on this machine has no GPU of its own: PyTorch finds 1; "):
        processes.join(gpus=True)
