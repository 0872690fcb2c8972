"""Runs that are cut go on bit for bit; what is no checkpoint of this run is refused in words."""

import os
import signal
import subprocess
import sys
import time

import numpy as np
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


@pytest.mark.process
def test_a_killed_process_leaves_a_whole_checkpoint(tmp_path, quick, monkeypatch):
    """Kill a script while it trains and saves; whatever moment it was, the file can be read and goes on.

    On the sample, whose epochs are so short that much of the time goes into saving.
    """
    script = (
        "import os, d2lmini as d2l\n"
        "data = d2l.FashionMNIST(500)\n"
        "del os.environ['D2LMINI_QUICK']  # which would end after two epochs\n"
        f"d2l.Trainer(10**6, seed=0, checkpoint={str(tmp_path / 'run.pt')!r})"
        ".fit(d2l.SoftmaxRegression(10, 0.1), data)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, text=True)
    lines = [process.stdout.readline() for _ in range(2)]
    process.kill()
    process.communicate()
    assert lines[1].startswith("epoch  2/")
    done = checkpoints.load(tmp_path / "run.pt")["epochs"]
    assert done >= 1
    model, data, arguments = d2l.SoftmaxRegression(10, 0.1), d2l.FashionMNIST(500), {"checkpoint": tmp_path / "run.pt"}
    monkeypatch.delenv("D2LMINI_QUICK")
    d2l.Trainer(done + 1, seed=0, **arguments).fit(model, data)
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


def with_layer(i, layer):
    model = Net()
    model.net[i] = layer
    return model


class Faster(Net):
    """The same arguments; the learning rate is written into the method."""

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.3, momentum=0.9)


Faster.__name__ = "Net"


class TwoGroups(Net):
    def configure_optimizers(self):
        first, *others = self.parameters()
        return torch.optim.SGD([{"params": [first], "lr": 0.2}, {"params": others}], lr=0.1, momentum=0.9)


TwoGroups.__name__ = "Net"


class AnySize(Net):
    def __init__(self):
        super().__init__()
        self.net.insert(0, nn.AdaptiveAvgPool2d(28))


AnySize.__name__ = "Net"


def others(tiny):
    class Other(tiny):
        """Other pictures under the same arguments."""

    return Other()


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
            r"net.1 was 'Linear\(in_features=784, out_features=16, .* and is 'Linear\(in_features=784, out_features=4,",
        ),
        (
            lambda tiny, path: fit(tiny(), model=with_layer(3, nn.Tanh()), seed=0, checkpoint=path),
            r"net.3 was 'ReLU\(\)'",
        ),
        (
            lambda tiny, path: fit(tiny(), model=with_layer(4, nn.Dropout(0.9)), seed=0, checkpoint=path),
            "net.4 was .*p=0.5",
        ),
        (
            lambda tiny, path: fit(tiny(), model=Faster(), seed=0, checkpoint=path),
            "the optimiser's lr was 0.1 and is 0.3",
        ),
        (
            lambda tiny, path: fit(tiny(), model=TwoGroups(), seed=0, checkpoint=path),
            "is not set; in the optimiser's group",
        ),
        (
            lambda tiny, path: fit(tiny(size=14), model=AnySize(), seed=0, checkpoint=path),
            "the data's size was 28 and is 14",
        ),
        (lambda tiny, path: fit(others(tiny), seed=0, checkpoint=path), "the data's class was 'Tiny' and is 'Other'"),
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
        ("older", f"has format 1, this d2lmini reads format {checkpoints.FORMAT}"),
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


def test_ctrl_c_after_the_last_step_says_where_it_stopped(tiny, tmp_path, capsys, ctrl_c):
    class Pressed(Net):
        def validation_step(self, batch):
            signal.raise_signal(signal.SIGINT)
            super().validation_step(batch)

    data = tiny(n=20)
    data.get_dataloader = lambda train: data.get_tensorloader((data.X, data.y), train, slice(0, 16))  # one batch each
    _, trainer = fit(data, model=Pressed(), seed=0, checkpoint=tmp_path / "run.pt")
    assert trainer.stopped and "stopped after epoch 1 of 4; " in capsys.readouterr().out
    assert checkpoints.load(tmp_path / "run.pt")["epochs"] == 1
    _, trainer = fit(data, seed=0)
    assert not trainer.stopped


@pytest.mark.parametrize("context", ["fork", "spawn"])
@pytest.mark.process
def test_ctrl_c_in_a_terminal_spares_the_workers(tmp_path, context):
    """There the signal goes to all processes of the group, also to a DataLoader's workers."""
    (tmp_path / "slow.py").write_text(
        "import sys, time, torch, d2lmini as d2l\n"
        "class Slow(torch.utils.data.Dataset):\n"
        "    def __len__(self): return 80\n"
        "    def __getitem__(self, i):\n"
        "        time.sleep(0.01)\n"
        "        return torch.rand(1, 28, 28), i % 4\n"
        "class Data(d2l.DataModule):\n"
        "    batch_size = 8\n"
        "    def get_dataloader(self, train):\n"
        "        return torch.utils.data.DataLoader(Slow(), 8, num_workers=1, multiprocessing_context=sys.argv[1])\n"
        "class Model(d2l.SoftmaxRegression):\n"
        "    def training_step(self, batch):\n"
        "        print('step', flush=True)\n"
        "        return super().training_step(batch)\n"
        "if __name__ == '__main__':\n"
        "    trainer = d2l.Trainer(50)\n"
        "    trainer.fit(Model(4), Data())\n"
        "    print('stopped', trainer.stopped)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    process = subprocess.Popen(
        [sys.executable, "-c", CTRL_C_WORKS, str(tmp_path / "slow.py"), context],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip
    for line in process.stdout:
        if line == "step\n":
            break
    os.killpg(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=120)
    assert process.returncode == 0 and out.endswith("stopped True\n"), out
    assert out.count("stopping after this step") == 1 and out.count("stopped in epoch 1") == 1


# A script started in the background has Ctrl-C ignored; this one has it as in a terminal.
CTRL_C_WORKS = (
    "import runpy, signal, sys\n"
    "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    "sys.argv = sys.argv[1:]\n"
    "runpy.run_path(sys.argv[0], run_name='__main__')\n"
)


def test_numpys_numbers_can_be_read_again(tiny, tmp_path):
    class Model(Net):
        def configure_optimizers(self):
            return torch.optim.SGD(self.parameters(), lr=np.float64(self.lr), momentum=np.float32(0.9))

    def run(epochs):
        arguments = {"seed": np.int64(0), "gradient_clip_val": np.float64(5), "checkpoint": tmp_path / "run.pt"}
        return fit(tiny(), model=Model(lr=np.logspace(-1, 0, 2)[0]), max_epochs=epochs, **arguments)[0]

    run(1)
    assert len(run(2).board.data["val_acc"]) == 2


def test_a_schedule_goes_on_where_it_was(tiny, tmp_path):
    class Scheduled(Net):
        def configure_optimizers(self):
            optim = super().configure_optimizers()
            self.schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optim, T_max=4)
            return optim

    class Steps(d2l.Trainer):
        def fit_epoch(self):
            super().fit_epoch()
            self.model.schedule.step()

    path = tmp_path / "run.pt"
    uncut, _ = fit(tiny(), Steps, Scheduled(), seed=0)
    fit(tiny(), Steps, Scheduled(), seed=0, max_epochs=2, checkpoint=path)
    model, trainer = fit(tiny(), Steps, Scheduled(), seed=0, checkpoint=path)
    assert model.board.data == uncut.board.data and trainer.optim.param_groups[0]["lr"] == 0

    class Other(Scheduled):
        def configure_optimizers(self):
            optim = Net.configure_optimizers(self)
            self.schedule = torch.optim.lr_scheduler.StepLR(optim, 1)
            return optim

    Other.__name__ = "Scheduled"
    with pytest.raises(ValueError, match=r"the scheduler model\.schedule was 'CosineAnnealingLR' and is 'StepLR'"):
        fit(tiny(), Steps, Other(), seed=0, max_epochs=5, checkpoint=path)


@pytest.mark.parametrize("where", ["loader", "sampler", "batch sampler"])
def test_a_loaders_own_generator_goes_on_where_it_was(tiny, tmp_path, where):
    from torch.utils.data import BatchSampler, DataLoader, RandomSampler, TensorDataset

    def data():
        own, generator = tiny(), torch.Generator().manual_seed(3)
        pairs = TensorDataset(own.X, own.y)
        order = RandomSampler(pairs, generator=generator)
        arguments = {
            "loader": {"batch_size": 16, "shuffle": True, "generator": generator},
            "sampler": {"batch_size": 16, "sampler": order, "generator": torch.Generator()},
            "batch sampler": {"batch_sampler": BatchSampler(order, 16, False)},
        }
        own.get_dataloader = lambda train: DataLoader(pairs, **arguments[where]) if train else DataLoader(pairs, 16)
        return own

    uncut, _ = fit(data(), seed=0)
    fit(data(), seed=0, max_epochs=2, checkpoint=tmp_path / "run.pt")
    model, _ = fit(data(), seed=0, checkpoint=tmp_path / "run.pt")
    assert model.board.data == uncut.board.data


class Scratch:
    """An optimiser of a reader's own, as in the older chapters of d2l."""

    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def zero_grad(self):
        for weights in self.params:
            weights.grad = None

    def step(self):
        with torch.no_grad():
            for weights in self.params:
                weights -= self.lr * weights.grad


def test_an_optimiser_without_a_state_trains_and_is_refused_with_a_checkpoint(tiny, tmp_path):
    class Own(Net):
        def configure_optimizers(self):
            return Scratch(self.parameters(), self.lr)

    assert len(fit(tiny(), model=Own())[0].board.data["val_acc"]) == 4
    with pytest.raises(FloatingPointError, match=r"with learning rate 1e\+30"):
        fit(tiny(), model=Own(lr=1e30))
    with pytest.raises(ValueError, match="Scratch has no state_dict"):
        fit(tiny(), model=Own(), checkpoint=tmp_path / "run.pt")


@pytest.mark.process
def test_what_a_checkpoint_does_not_hold_is_said(tiny, tmp_path, capsys):
    data = tiny()
    pairs = torch.utils.data.TensorDataset(data.X, data.y)
    data.get_dataloader = lambda train: torch.utils.data.DataLoader(pairs, 16, num_workers=1, persistent_workers=True)

    class Late(d2l.Trainer):
        def fit_epoch(self):
            super().fit_epoch()
            self.schedule = torch.optim.lr_scheduler.StepLR(self.optim, 1)

    fit(data, Late, max_epochs=2, checkpoint=tmp_path / "run.pt")
    out = capsys.readouterr().out
    assert out.count("run.pt does not hold what persistent workers of a DataLoader draw at random: ") == 1
    assert out.count("does not hold the scheduler trainer.schedule, which was made after the start (make it in ") == 1


def test_a_schedulers_arguments_are_compared_and_its_functions_left_out(tiny, tmp_path):
    """As OneCycleLR of PyTorch 2.2 has one."""

    class WithFunction(torch.optim.lr_scheduler.StepLR):
        def __init__(self, optim, gamma):
            self.how, self.within = print, torch.optim.lr_scheduler.StepLR(optim, 2)
            super().__init__(optim, 1, gamma)

    class Scheduled(Net):
        def __init__(self, steps):
            super().__init__()
            self.steps = steps

        def configure_optimizers(self):
            optim = super().configure_optimizers()
            self.schedule = WithFunction(optim, self.steps)
            return optim

    fit(tiny(), model=Scheduled(0.5), seed=0, max_epochs=1, checkpoint=tmp_path / "run.pt")
    model, _ = fit(tiny(), model=Scheduled(0.5), seed=0, max_epochs=2, checkpoint=tmp_path / "run.pt")
    assert model.schedule.how is print and model.schedule.within.step_size == 2
    with pytest.raises(ValueError, match=r"the scheduler model\.schedule's gamma was 0\.5 and is 0\.1"):
        fit(tiny(), model=Scheduled(0.1), seed=0, max_epochs=3, checkpoint=tmp_path / "run.pt")


def test_what_could_not_be_read_again_is_refused_before_the_first_step(tiny, tmp_path):
    class Own(Net):
        def configure_optimizers(self):
            optim = super().configure_optimizers()
            optim.param_groups[0]["why"] = lambda t: 0.1 / t
            return optim

    model = Own()
    with pytest.raises(ValueError, match="hold more than numbers and text, so it could not go on"):
        fit(tiny(), model=model, checkpoint=tmp_path / "run.pt")
    assert not model.board.data


def test_another_folder_or_what_is_no_number_in_a_dictionary_is_the_same_run(tiny, tmp_path):
    class Model(Net):
        def __init__(self, of=None, path=None):
            super().__init__()
            self.save_hyperparameters()

    def data(root):
        made = tiny()
        made.hparams = {**made.hparams, "root": root}
        return made

    for epochs, root in enumerate(("/a", "/b"), start=1):
        fit(
            data(root),
            model=Model({nn.ReLU: 1}, tmp_path / root),
            seed=0,
            max_epochs=epochs,
            checkpoint=tmp_path / "r.pt",
        )
    assert checkpoints.load(tmp_path / "r.pt")["epochs"] == 2


def test_a_loader_may_have_another_kind_of_generator(tiny, tmp_path):
    data = tiny()
    loaders = [data.get_dataloader(train) for train in (False, True)]
    loaders[1].generator = None
    for generator in (np.random.default_rng(0), np.zeros(3)):
        own = [[*loader] for loader in loaders]
        data.get_dataloader = lambda train: Listed(own[train], generator)  # noqa: B023 (used at once)
        fit(data, seed=0, max_epochs=1, checkpoint=tmp_path / f"{type(generator).__name__}.pt")


class Listed(list):
    def __init__(self, batches, generator):
        super().__init__(batches)
        self.generator = generator


def test_weights_that_are_no_numbers_do_not_take_the_place_of_good_ones(tiny, tmp_path):
    """The last loss is a number; only the gradient of the last step is none."""

    class Poisoned(Net):
        def training_step(self, batch):
            loss = super().training_step(batch)
            if self.trainer.train_batch_idx == 5:
                loss = loss + (0 * self.net[1].weight.sum()).sqrt()
            return loss

    with pytest.raises(
        FloatingPointError, match=r"net.1.weight, .* and others hold what is no number after epoch 2, .* 0.1;"
    ):
        fit(tiny(), model=Poisoned(), seed=0, checkpoint=tmp_path / "run.pt")
    assert checkpoints.load(tmp_path / "run.pt")["epochs"] == 1


def test_a_validation_loss_that_is_no_number_is_said(tiny, tmp_path, capsys):
    """The weights are good: one example that got probability 0 is enough."""
    data = tiny()
    data.get_dataloader = lambda train: data.get_tensorloader((data.X if train else data.X / 0, data.y), train)
    model, _ = fit(data, seed=0, max_epochs=1, checkpoint=tmp_path / "run.pt")
    assert "the validation loss is nan in epoch 1: look" in capsys.readouterr().out
    data.val_dataloader = lambda: None
    d2l.Trainer(1).fit(model, data)
    assert "validation loss" not in capsys.readouterr().out, "said of an epoch before"


def test_parameters_that_hold_infinity_on_purpose_are_left_alone(tiny, tmp_path):
    class Masked(Net):
        def __init__(self):
            super().__init__()
            self.mask = nn.Parameter(torch.full((3, 3), -torch.inf).triu(1), requires_grad=False)
            self.transitions = nn.Parameter(torch.full((3, 3), -torch.inf))
            self.unused = nn.LazyLinear(2)

    fit(tiny(), model=Masked())


def test_a_link_stays_a_link_and_a_killed_runs_remains_go(tiny, tmp_path):
    (tmp_path / "large disk").mkdir()
    real, link = tmp_path / "large disk" / "real.pt", tmp_path / "run.pt"
    link.symlink_to(real)
    left, fresh, other = (real.parent / f"real.pt.{who}.partial" for who in ("12", "34", "mine"))
    for path in (left, fresh, other):
        path.write_bytes(b"half")
    for path in (left, other):
        os.utime(path, (time.time() - 7200,) * 2)
    fit(tiny(), seed=0, max_epochs=1, checkpoint=link)
    assert link.is_symlink() and checkpoints.load(real)["epochs"] == 1
    assert {*real.parent.iterdir()} == {real, fresh, other}, "another process may be writing; another file is not ours"


@pytest.mark.parametrize("state", [{"x": object()}, {"x": print}], ids=["no pickle", "code"])
def test_a_state_that_could_not_be_read_again_is_said_at_once(tmp_path, state):
    path = tmp_path / "run.pt"
    checkpoints.save(path, {"epochs": 1})
    with pytest.raises(OSError, match=r"epoch 2 could not be saved in .*run.pt: .*The file holds the epochs before"):
        checkpoints.save(path, {"epochs": 2, **state})
    assert checkpoints.load(path)["epochs"] == 1 and len([*tmp_path.iterdir()]) == 1


def test_a_disk_that_is_full_is_said_with_what_is_kept(tmp_path, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(torch, "save", full)
    with pytest.raises(OSError, match=r"No space left on device\. There is no checkpoint yet; the model in memory is"):
        checkpoints.save(tmp_path / "run.pt", {"epochs": 1})
