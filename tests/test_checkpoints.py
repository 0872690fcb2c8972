"""Runs that are cut go on bit for bit; what is no checkpoint of this run is refused in words."""

import os
import signal
import subprocess
import sys

import pytest
import torch
from support import ROOT
from torch import nn

import d2lmini as d2l
from d2lmini import checkpoints


class Net(d2l.Classifier):
    """Everything that has a state: lazy weights, statistics, dropout, momentum."""

    def __init__(self, lr=0.1, width=16):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            nn.Flatten(), nn.LazyLinear(width), nn.BatchNorm1d(width), nn.ReLU(), nn.Dropout(0.5), nn.LazyLinear(4)
        )

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr, momentum=0.9)


class Cut(Exception):
    pass


class CutTrainer(d2l.Trainer):
    """A trainer whose process "dies" in its third epoch, after two steps."""

    def clip_gradients(self, grad_clip_val, model):
        super().clip_gradients(grad_clip_val, model)
        if self.epoch == 2 and self.train_batch_idx % self.num_train_batches == 2:
            raise Cut


def fit(data, Trainer=d2l.Trainer, model=None, **arguments):
    model = model or Net()
    trainer = Trainer(**{"max_epochs": 4, "gradient_clip_val": 5.0, **arguments})
    trainer.fit(model, data)
    return model, trainer


@pytest.mark.parametrize("seed", [0, None])
def test_a_cut_run_ends_as_an_uncut_one(tiny, tmp_path, seed):
    torch.manual_seed(7)
    uncut, _ = fit(tiny(), seed=seed)
    torch.manual_seed(7)
    with pytest.raises(Cut):
        fit(tiny(), CutTrainer, seed=seed, checkpoint=tmp_path / "run.pt")
    torch.manual_seed(99)  # another process would be anywhere
    model, trainer = fit(tiny(), seed=seed, checkpoint=tmp_path / "run.pt")
    assert model.board.data == uncut.board.data and len(uncut.board.data["val_acc"]) == 4
    assert all(torch.equal(a, b) for a, b in zip(model.state_dict().values(), uncut.state_dict().values(), strict=True))
    assert len(trainer.seconds) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["run.pt"], "nothing half-written is left"


def test_a_killed_process_leaves_a_whole_checkpoint(tmp_path):
    """Kill a script while it trains and saves; whatever moment it was, the file can be read and goes on."""
    script = (
        "import d2lmini as d2l\n"
        f"d2l.Trainer(10**6, seed=0, checkpoint={str(tmp_path / 'run.pt')!r})"
        ".fit(d2l.SoftmaxRegression(10, 0.1), d2l.FashionMNIST(500))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("D2LMINI_QUICK", None)
    process = subprocess.Popen([sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, text=True)
    lines = [process.stdout.readline() for _ in range(2)]
    process.kill()
    process.communicate()
    assert lines[1].startswith("epoch  2/")
    done = checkpoints.load(tmp_path / "run.pt")["epochs"]
    assert done >= 1
    model, arguments = d2l.SoftmaxRegression(10, 0.1), {"seed": 0, "checkpoint": tmp_path / "run.pt"}
    d2l.Trainer(done + 1, **arguments).fit(model, d2l.FashionMNIST(500))
    assert [point.x for point in model.board.data["val_acc"]] == list(range(1, done + 2))


def test_a_finished_run_is_not_run_again(tiny, tmp_path, capsys):
    first, _ = fit(tiny(), seed=0, checkpoint=tmp_path / "run.pt")
    capsys.readouterr()
    again, trainer = fit(tiny(), seed=0, checkpoint=tmp_path / "run.pt")
    assert "run.pt holds 4 epochs: nothing to do" in capsys.readouterr().out
    assert again.board.data == first.board.data and trainer.train_batch_idx == 12
    longer, _ = fit(tiny(), seed=0, checkpoint=tmp_path / "run.pt", max_epochs=5)
    uncut, _ = fit(tiny(), seed=0, max_epochs=5)
    assert longer.board.data == uncut.board.data


def test_a_checkpoint_says_where_its_epochs_were_trained(tiny, tmp_path):
    def places(where, max_epochs):
        class Trainer(d2l.Trainer):
            def environment(self):
                return {**super().environment(), "device": where}

        fit(tiny(), Trainer, seed=0, max_epochs=max_epochs, checkpoint=tmp_path / "run.pt")
        return [place["device"] for place in checkpoints.load(tmp_path / "run.pt")["environments"]]

    assert places("here", 1) == ["here"]
    assert places("here", 2) == ["here"]
    assert places("there", 3) == ["here", "there"]
    assert places("where nothing was left to do", 3) == ["here", "there"]
    trainer = d2l.Trainer(1)
    assert trainer.environment()["torch"] == torch.__version__
    assert "thread" in trainer.environment()["device"]


def other_net():
    model = Net()
    model.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 4))
    return model


@pytest.mark.parametrize(
    "other, message",
    [
        (
            lambda tiny, path: fit(tiny(), model=Net(lr=0.2), seed=0, checkpoint=path),
            "the model's lr was 0.1 and is 0.2",
        ),
        (lambda tiny, path: fit(tiny(), seed=1, checkpoint=path), "seed was 0 and is 1"),
        (lambda tiny, path: fit(tiny(batch_size=8), seed=0, checkpoint=path), "the data's batch_size was 16 and is 8"),
        (lambda tiny, path: fit(tiny(), seed=0, precision="bf16", checkpoint=path), "precision was 'float32' and is"),
        (lambda tiny, path: fit(tiny(), seed=0, compile=True, checkpoint=path), "compile was False and is True"),
        (
            lambda tiny, path: fit(tiny(), model=other_net(), seed=0, checkpoint=path),
            r"net.1.weight was \(16, 784\) and",
        ),
        (
            lambda tiny, path: fit(tiny(), model=d2l.SoftmaxRegression(4), seed=0, checkpoint=path),
            "class was 'Net' and is 'SoftmaxRegression'",
        ),
    ],
)
def test_another_run_is_refused(tiny, tmp_path, other, message):
    fit(tiny(), seed=0, max_epochs=1, checkpoint=tmp_path / "run.pt")
    before = (tmp_path / "run.pt").read_bytes()
    with pytest.raises(ValueError, match=f"holds another run: .*{message}") as refusal:
        other(tiny, tmp_path / "run.pt")
    assert "another path" in str(refusal.value)
    assert (tmp_path / "run.pt").read_bytes() == before


@pytest.mark.parametrize("owner, n_of_model, n_of_data", [("model", 4, 40), ("data", 3, 39)])
def test_an_argument_that_model_and_data_both_have_is_held_for_each(tiny, tmp_path, owner, n_of_model, n_of_data):
    class Named(Net):
        def __init__(self, n):  # the data, too, have an n: how many examples
            super().__init__()
            self.save_hyperparameters()

    fit(tiny(n=40), model=Named(3), seed=0, max_epochs=1, checkpoint=tmp_path / "run.pt")
    with pytest.raises(ValueError, match=rf"holds another run: the {owner}'s n was \d+ and is \d+\. Set"):
        fit(tiny(n=n_of_data), model=Named(n_of_model), seed=0, max_epochs=1, checkpoint=tmp_path / "run.pt")


def damage(path, how):
    if how == "cut off":
        path.write_bytes(path.read_bytes()[:-200])
    elif how == "one byte":
        data = bytearray(path.read_bytes())
        weight = torch.load(path, weights_only=True)["model"]["net.1.weight"].numpy().tobytes()
        data[data.index(weight) + 1000] ^= 1
        path.write_bytes(data)
    elif how == "text":
        path.write_text("not a checkpoint")
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "foreign":
        torch.save(nn.Linear(2, 2).state_dict(), path)
    elif how == "list":
        torch.save([1, 2], path)
    elif how == "code":
        torch.save({"d2lmini_checkpoint": checkpoints.FORMAT, "x": Net}, path)
    elif how == "older":
        torch.save({"d2lmini_checkpoint": 1}, path)


@pytest.mark.parametrize(
    "how, message",
    [
        ("cut off", "damaged"),
        ("one byte", "damaged"),
        ("text", "damaged or no checkpoint"),
        ("empty", "damaged or no checkpoint"),
        ("foreign", "no checkpoint of d2lmini"),
        ("list", "no checkpoint of d2lmini"),
        ("code", "damaged or no checkpoint"),
        ("older", "has format 1, this d2lmini reads format 2"),
    ],
)
def test_a_file_that_is_no_checkpoint_is_refused(tiny, tmp_path, how, message):
    path = tmp_path / "run.pt"
    fit(tiny(), seed=0, max_epochs=1, checkpoint=path)
    damage(path, how)
    before = path.read_bytes()
    with pytest.raises(ValueError, match=message) as refusal:
        fit(tiny(), seed=0, checkpoint=path)
    assert "run.pt" in str(refusal.value) and "delete the file" in str(refusal.value)
    assert path.read_bytes() == before, "a refused file is left as it is"


def test_a_folder_that_is_not_there_is_said_before_the_training(tiny, tmp_path):
    with pytest.raises(ValueError, match=r"checkpoint=.*no folder .*nowhere"):
        fit(tiny(), checkpoint=tmp_path / "nowhere" / "run.pt")
    with pytest.raises(ValueError, match=r"is a folder"):
        fit(tiny(), checkpoint=tmp_path)


@pytest.fixture
def ctrl_c():
    """Ctrl-C as Python has it by default: who starts the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_keeps_what_was_learned_and_ends_the_epoch(tiny, tmp_path, capsys, ctrl_c):
    class Pressed(Net):
        def training_step(self, batch):
            if self.trainer.train_batch_idx == 4:  # in the second of three steps of the second epoch
                signal.raise_signal(signal.SIGINT)
            return super().training_step(batch)

    before = signal.getsignal(signal.SIGINT)
    model, trainer = fit(tiny(), model=Pressed(), seed=0, checkpoint=tmp_path / "run.pt")
    out = capsys.readouterr().out
    assert "stopped in epoch 2 after 2 of 3 batches" in out and "run.pt holds 1 whole epochs" in out
    assert trainer.train_batch_idx == 5
    assert [point.x for point in model.board.data["val_acc"]] == [1, 2]
    assert signal.getsignal(signal.SIGINT) is before
    assert checkpoints.load(tmp_path / "run.pt")["epochs"] == 1


def test_ctrl_c_twice_stops_at_once(tiny, ctrl_c):
    class Pressed(Net):
        def training_step(self, batch):
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)
            raise AssertionError("went on")

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        fit(tiny(), model=Pressed())
    assert signal.getsignal(signal.SIGINT) is before
