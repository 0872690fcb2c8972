"""The training loop: what it measures, repeats, keeps, prints and refuses."""

import copy
import io
import math
import pickle
import statistics
import subprocess
import sys

import pytest
import torch
from support import ROOT
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode

import d2lmini as d2l
from d2lmini import devices, memory


class Net(d2l.Classifier):
    def __init__(self, lr=0.1, dropout=0.0):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(nn.Flatten(), nn.LazyLinear(16), nn.ReLU(), nn.Dropout(dropout), nn.LazyLinear(4))


def fit(data, model=None, **arguments):
    model = model or Net()
    trainer = d2l.Trainer(**{"max_epochs": 2, "seed": 0, **arguments})
    trainer.fit(model, data)
    return model, trainer


def test_validation_numbers_are_means_over_examples(tiny):
    data = tiny()
    model, _ = fit(data)
    X, y = data.X[:20], data.y[:20]  # batches of 16 and 4: a mean of batch means would be another number
    with torch.no_grad():
        accuracy = (model(X).argmax(1) == y).float().mean().item()
        loss = nn.functional.cross_entropy(model(X), y).item()
    assert model.board.data["val_acc"][-1].y == pytest.approx(accuracy, abs=1e-6)
    assert model.board.data["val_loss"][-1].y == pytest.approx(loss, abs=1e-5)
    means = [(model(X[part]).argmax(1) == y[part]).float().mean().item() for part in (slice(0, 16), slice(16, 20))]
    assert sum(means) / 2 != pytest.approx(accuracy, abs=1e-3)


def test_the_curves_have_their_points(tiny):
    model, _ = fit(tiny(), max_epochs=3)
    data = model.board.data
    assert [point.x for point in data["val_acc"]] == [1, 2, 3]
    assert len(data["train_loss"]) == 6 and all(0 <= point.x < 3 for point in data["train_loss"])
    assert all(isinstance(point.y, float) for points in data.values() for point in points)


def test_an_epoch_of_one_batch_plots(tiny):
    model, _ = fit(tiny(batch_size=64))
    assert len(model.board.data["train_loss"]) == 2


def test_a_second_fit_goes_on_where_the_curves_end(tiny):
    data = tiny()
    model, trainer = fit(data)
    trainer.fit(model, data)
    assert [point.x for point in model.board.data["val_acc"]] == [1, 2, 3, 4]


def test_an_interrupted_fit_leaves_nothing_in_the_next_ones_numbers(tiny):
    class Interrupted(Net):
        def validation_step(self, batch):
            super().validation_step(batch)
            if self.stop:
                raise KeyboardInterrupt

    data, model = tiny(), Interrupted()
    model.stop = True
    trainer = d2l.Trainer(1, seed=0)
    with pytest.raises(KeyboardInterrupt):
        trainer.fit(model, data)
    model.stop = False
    trainer.fit(model, data)
    with torch.no_grad():
        accuracy = (model(data.X[:20]).argmax(1) == data.y[:20]).float().mean().item()
    assert len(model.board.data["val_acc"]) == 1
    assert model.board.data["val_acc"][0].y == pytest.approx(accuracy, abs=1e-6)


def test_the_trainers_methods_can_be_replaced(tiny):
    class OwnTrainer(d2l.Trainer):
        def __init__(self, max_epochs):
            self.max_epochs = max_epochs

        def prepare_batch(self, batch):
            return [batch[0] * 0.5, batch[1]]

        def prepare_model(self, model):
            model.trainer, self.model = self, model

    model = Net()
    OwnTrainer(2).fit(model, tiny())
    assert [point.x for point in model.board.data["val_loss"]] == [1, 2]


def test_a_users_own_curve_does_not_move_the_epochs(tiny):
    model, trainer = fit(tiny())
    model.board.draw(500, 1.0, "mine")
    trainer.fit(model, tiny())
    assert model.board.data["val_acc"][-1].x == 4


@pytest.mark.parametrize("model_first", [False, True])
def test_a_seed_repeats_a_run_bit_for_bit(tiny, model_first):
    def run(seed, between):
        model = Net(dropout=0.5) if model_first else None
        trainer = d2l.Trainer(2, seed=seed)
        model = model or Net(dropout=0.5)
        torch.rand(between)  # a look at some random numbers before the fit must not matter
        trainer.fit(model, tiny())
        return model

    torch.manual_seed(1)
    a = run(0, between=3)
    torch.manual_seed(2)
    b, c = run(0, between=5), run(1, between=3)
    assert a.board.data == b.board.data != c.board.data
    assert all(torch.equal(p, q) for p, q in zip(a.parameters(), b.parameters(), strict=True))


def test_training_learns_fashion_mnist(quick):
    model, _ = fit(d2l.FashionMNIST(32), d2l.SoftmaxRegression(10, 0.1))
    assert model.board.data["val_acc"][-1].y > 0.6  # chance is 0.1


def test_the_gradient_is_clipped(tiny):
    model, _ = fit(tiny(), gradient_clip_val=1e-4, max_epochs=1)
    norm = torch.stack([p.grad.norm() for p in model.parameters()]).norm()
    assert norm == pytest.approx(1e-4, rel=0.01)


def test_a_fitted_model_can_be_saved_and_copied(tiny):
    data = tiny()
    model, _ = fit(data)
    buffer = io.BytesIO()
    torch.save(model, buffer)
    buffer.seek(0)
    for twin in (torch.load(buffer, weights_only=False), pickle.loads(pickle.dumps(model)), copy.deepcopy(model)):
        assert torch.equal(twin.eval()(data.X), model.eval()(data.X))
        assert twin.board.data == model.board.data
        fit(data, twin)  # and trained on
    assert buffer.getbuffer().nbytes < 1e6, "the data must not be saved with the model"


def test_save_hyperparameters_saves_the_arguments_and_nothing_else():
    class Thing(d2l.HyperParameters):
        def __init__(self, a, b=2, _hidden=3, *rest, left_out=4, **more):
            local = "not an argument"  # noqa: F841
            self.save_hyperparameters(ignore=["left_out"])

    thing = Thing(1, 2, 3, 5, 6, c=7)
    assert thing.hparams == {"a": 1, "b": 2, "rest": (5, 6), "more": {"c": 7}}
    assert thing.a == 1 and not hasattr(thing, "local") and not hasattr(thing, "left_out")


def test_add_to_class_gives_the_function_back():
    class Thing:
        pass

    @d2l.add_to_class(Thing)
    def double(self, x):
        return 2 * x

    assert Thing().double(4) == 8 and double(None, 5) == 10


def bad_labels(tiny):
    data = tiny()
    data.y[3] = 9
    return data


def labels(tiny, change):
    data = tiny()
    data.y = change(data.y)
    return data


def no_length(tiny):
    data = tiny()
    data.get_dataloader = lambda train: iter([])
    return data


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda tiny: fit(tiny(), Net(lr=0)), "lr=0: .* positive"),
        (lambda tiny: fit(tiny(), Net(lr=-1)), "lr=-1"),
        (lambda tiny: fit(tiny(), Net(lr=math.nan)), "lr=nan"),
        (lambda tiny: fit(bad_labels(tiny)), "labels run from 0 to 9, but the network has 4 outputs"),
        (lambda tiny: fit(tiny(), Net(lr="0.1")), "lr='0.1'"),
        (lambda tiny: d2l.Trainer(0), "max_epochs=0: expected a whole number of at least 1"),
        (lambda tiny: d2l.Trainer(1.5), "max_epochs=1.5"),
        (lambda tiny: d2l.Trainer(1, gradient_clip_val=-1), "gradient_clip_val=-1"),
        (lambda tiny: d2l.Trainer(1, seed="a"), "seed='a'"),
        (lambda tiny: d2l.Trainer(1, num_gpus=d2l.num_gpus() + 2), "num_gpus=.* PyTorch finds"),
        (lambda tiny: d2l.Trainer(1, num_gpus=-1), "num_gpus=-1"),
        (lambda tiny: d2l.Trainer(1, precision="half"), "precision='half': expected one of 'float32', 'bf16'"),
        (lambda tiny: d2l.Trainer(1, seed=2**70), "seed=1180591620717411303424: expected a whole number from 0 to"),
        (lambda tiny: d2l.Trainer(1, checkpoint=123), "checkpoint=123: expected the path of a file"),
        (lambda tiny: d2l.Trainer(1, checkpoint="/proc/run.pt"), "checkpoint='/proc/run.pt' cannot be written"),
        (lambda tiny: d2l.Trainer(1, gradient_clip_val=[1]), r"gradient_clip_val=\[1\]: expected a norm"),
        (lambda tiny: d2l.Trainer(1, channels_last="no"), "channels_last='no': expected True or False"),
        (lambda tiny: d2l.Trainer(1, compile="no"), "compile='no': expected True or False"),
        (lambda tiny: d2l.Trainer(1, keep_memory="no"), "keep_memory='no': expected True or False"),
        (lambda tiny: d2l.Trainer(1, progress="no"), "progress='no': expected True or False"),
        (lambda tiny: fit(tiny(n=0)), "no examples to train on"),
        (lambda tiny: fit(labels(tiny, lambda y: y.float())), "torch.float32 for scores .* one class number"),
        (lambda tiny: fit(labels(tiny, lambda y: nn.functional.one_hot(y))), r"labels of shape \(16, 4\) .*argmax"),
        (lambda tiny: fit(no_length(tiny)), "the curves need the number of batches; give the loader a __len__"),
    ],
)
def test_refusals_in_words(call, message, tiny):
    with pytest.raises(ValueError, match=message):
        call(tiny)


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda data: d2l.Trainer(1).fit(data, Net()), r"the model is a Tiny; expected a d2l.Module or d2l.Classifier"),
        (lambda data: d2l.Trainer(1).fit(nn.Linear(2, 2), data), r"the model is a Linear"),
        (
            lambda data: d2l.Trainer(1).fit(Net(), data.train_dataloader()),
            r"the data are a DataLoader; expected a d2l.Data",
        ),
        (lambda data: fit(data, Silent()), r"Silent.training_step gave None; it must return the loss, a tensor"),
    ],
)
def test_another_type_is_refused_in_words(call, message, tiny):
    with pytest.raises(TypeError, match=message):
        call(tiny())


class Silent(Net):
    def training_step(self, batch):
        super().training_step(batch)


def test_what_a_reader_replaces_is_not_asked_for(tiny):
    """The data may be anything that the reader's prepare_data takes; the model need not be of our class."""

    class Own(nn.Module, d2l.HyperParameters):
        board = d2l.ProgressBoard()

        def __init__(self):
            super().__init__()
            self.net = nn.Linear(784, 4)

        def training_step(self, batch):
            return nn.functional.cross_entropy(self.net(batch[0].flatten(1)), batch[1])

        def validation_step(self, batch):
            self.training_step(batch)

        def configure_optimizers(self):
            return torch.optim.SGD(self.parameters(), lr=0.1)

    class Pairs(d2l.Trainer):
        def prepare_data(self, data):
            self.train_dataloader, self.val_dataloader = data
            self.num_train_batches, self.num_val_batches = map(len, data)

    data = tiny()
    Pairs(1).fit(Own(), (data.train_dataloader(), data.val_dataloader()))


def test_an_empty_validation_set_is_said(tiny, capsys):
    data = tiny()
    data.get_dataloader = lambda train: data.get_tensorloader((data.X, data.y), train, slice(0, 20 if train else 0))
    fit(data, max_epochs=1)
    assert "the validation set gives no batch: nothing is measured on it" in capsys.readouterr().out


def test_labels_of_any_whole_type_will_do(tiny):
    one, _ = fit(tiny(), seed=0)
    other, _ = fit(labels(tiny, lambda y: y.to(torch.uint8)), seed=0)
    assert one.board.data == other.board.data


def test_a_loss_that_is_no_number_leaves_the_weights(tiny):
    class Breaks(Net):
        def training_step(self, batch):
            return super().training_step(batch) * (math.nan if self.trainer.train_batch_idx == 4 else 1)

    model = Breaks()
    with pytest.raises(FloatingPointError):
        fit(tiny(), model)
    assert all(torch.isfinite(weights).all() for weights in model.parameters())


def test_compile_says_where_it_does_nothing(tiny, monkeypatch, capsys):
    class Around(Net):
        def training_step(self, batch):
            return self.loss(self.net(batch[0]), batch[1])

        def validation_step(self, batch):
            pass

    monkeypatch.setattr(torch, "compile", lambda function, **options: function)
    fit(tiny(), Around(), compile=True, max_epochs=1)
    assert "compile=True did nothing" in capsys.readouterr().out
    fit(tiny(), Net(), compile=True, max_epochs=1)
    assert "compile=True did nothing" not in capsys.readouterr().out


def test_several_gpus_without_torchrun_are_said(tiny, monkeypatch, capsys):
    trainer = d2l.Trainer(1)
    trainer.num_gpus, trainer.gpus = 2, [torch.device("cpu"), torch.device("cpu")]
    trainer.fit(Net(), tiny())
    assert "training on one GPU of 2; for all: torchrun --nproc-per-node=2 script.py" in capsys.readouterr().out


def test_devices():
    assert d2l.cpu() == torch.device("cpu")
    assert d2l.num_gpus() > 0 or (d2l.try_gpu() == d2l.cpu() and d2l.try_all_gpus() == [d2l.cpu()])


@pytest.mark.process
def test_a_script_prints_one_clean_line_per_epoch():
    script = (
        "import d2lmini as d2l\n"
        "d2l.Trainer(max_epochs=5, num_gpus=1, seed=0).fit(d2l.SoftmaxRegression(10, 0.1), d2l.FashionMNIST(256))\n"
    )
    environment = {"D2LMINI_QUICK": "1", "PYTHONPATH": str(ROOT), "PATH": "", "CUDA_VISIBLE_DEVICES": ""}
    environment["PYTHONWARNINGS"] = "ignore:Lazy modules are a new feature"  # what PyTorch 2.2 says of itself
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    lines = done.stdout.splitlines()
    assert done.stderr == ""
    assert lines[0] == "no GPU here: training on the CPU"
    assert lines[1] == "D2LMINI_QUICK: 2 epochs instead of 5"
    assert len(lines) == 4 and lines[2].startswith("epoch  1/2  train_loss ")
    assert "val_acc 0." in lines[3] and lines[3].endswith(" s")


def test_a_loss_that_is_no_number_stops_with_its_place(tiny):
    class Breaks(Net):
        def training_step(self, batch):
            loss = super().training_step(batch)
            return loss * math.nan if self.trainer.train_batch_idx == 4 else loss

    with pytest.raises(FloatingPointError, match=r"loss is nan in epoch 2, batch 2 of 3, with learning rate 0.1; "):
        fit(tiny(), Breaks(), max_epochs=3)


def test_a_learning_rate_that_is_too_large_is_named(tiny):
    with pytest.raises(FloatingPointError, match=r"loss is (nan|inf) in epoch \d, .* learning rate 1e\+30"):
        fit(tiny(), Net(lr=1e30), max_epochs=3)


def test_on_a_gpu_losses_are_looked_at_when_the_epoch_ends(tiny):
    """A look at a GPU's number waits for it. On "meta", numbers cannot be looked at at all: doing so raises."""
    _, trainer = fit(tiny())
    for _ in range(3):
        trainer._watch(torch.zeros((), device="meta"))
    assert len(trainer._losses) == 3
    trainer._losses = [torch.tensor(x) for x in (1.0, math.inf, math.nan)]
    with pytest.raises(FloatingPointError, match=r"loss is inf in epoch 2, batch 2 of 3, "):
        trainer._check_losses()


@pytest.mark.parametrize(
    "arguments, said",
    [
        ({}, ""),
        ({"precision": "bf16"}, "training in bf16\n"),
        ({"channels_last": True}, "training in float32, channels last\n"),
        ({"compile": True}, "training in float32, compiled\n"),
        ({"precision": "bf16", "channels_last": True, "compile": True}, "training in bf16, channels last, compiled\n"),
    ],
)
def test_what_changes_the_arithmetic_is_said(tiny, arguments, said, monkeypatch, capsys):
    monkeypatch.setattr(torch, "compile", lambda function, **options: function)
    monkeypatch.setattr(devices, "bf16_unit", lambda: "AMX")
    fit(tiny(), max_epochs=1, **arguments)
    before, epoch, _ = capsys.readouterr().out.partition("epoch ")
    assert before == said and epoch


@pytest.mark.parametrize(
    "info, unit",
    [
        ("model name\t: Some Xeon\nflags\t\t: fpu avx512f avx512_bf16 amx_bf16 amx_tile\n", "AMX"),
        ("flags\t\t: fpu avx512f avx512_bf16\n", "AVX512-BF16"),
        ("Features\t: fp asimd bf16 i8mm\n", "BF16"),
        ("bugs\t\t: amx_bf16\nflags\t\t: fpu avx2\n", ""),
        ("a system that lists no flags\n", None),
        (None, None),
    ],
)
def test_a_processor_says_what_multiplies_bf16(info, unit, tmp_path):
    if info is not None:
        (tmp_path / "cpuinfo").write_text(info)
    assert devices.bf16_unit(tmp_path / "cpuinfo") == unit


@pytest.mark.parametrize("unit, warned", [("AMX", False), ("", True), (None, False)])
def test_bf16_without_a_unit_for_it_is_said_to_be_slow(unit, warned, tiny, monkeypatch, capsys):
    monkeypatch.setattr(devices, "bf16_unit", lambda: unit)
    fit(tiny(), max_epochs=1, precision="bf16")
    assert ("no unit for bf16" in capsys.readouterr().out) is warned
    assert (" with AMX, " in devices.in_words(torch.device("cpu"))) is (unit == "AMX")


@pytest.mark.alone
def test_memory_is_kept_while_it_trains_and_then_given_back(tiny, capsys):
    """Faults are counted: one for each page that the system must clear. A tensor here has 16,000 of them."""
    resource = pytest.importorskip("resource")
    if not memory.can_be_kept():
        pytest.skip("the C library is not glibc")

    def faults() -> int:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        torch.ones(16_000_000)
        return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

    class Counts(Net):
        def training_step(self, batch):
            seen.append(faults())
            return super().training_step(batch)

    seen: list[int] = []
    fit(tiny(), Counts())
    assert min(seen) > 10_000
    seen.clear()
    fit(tiny(), Counts(), max_epochs=4, keep_memory=True)
    # A small thing that takes a kept place costs one step its pages; without keeping, each step pays.
    assert statistics.median(seen[-6:]) < 1_000
    assert faults() > 10_000 and "keep_memory" not in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [{}, {"gradient_clip_val": 1.0}], ids=["as it is", "clipped"])
def test_no_step_waits_for_a_gpu(tiny, monkeypatch, arguments):
    """On a GPU, each tensor that becomes a Python number makes the program wait: they may come once an epoch only."""

    class Looks(TorchDispatchMode):
        count = 0

        def __torch_dispatch__(self, function, types, args=(), kwargs=None):
            self.count += function is torch.ops.aten._local_scalar_dense.default
            return function(*args, **kwargs or {})

    class NoCheck(Net):
        def loss(self, Y_hat, Y, averaged=True):  # the label check of later batches is for a CPU only
            return nn.functional.cross_entropy(Y_hat, Y)

    def looks(n: int) -> int:
        data = tiny(n=n)
        data.get_dataloader = lambda train: data.get_tensorloader((data.X, data.y), train)  # more validation, too
        with Looks() as mode:
            fit(data, NoCheck(), **arguments)
        return mode.count

    assert looks(160) - looks(40) == 2 * 7  # on a CPU, where it costs nothing, each step's loss is looked at
    monkeypatch.setattr(d2l.Trainer, "_watch", lambda trainer, loss: trainer._losses.append(loss))  # as on a GPU
    assert looks(160) == looks(40)


def test_keeping_memory_changes_no_bit(tiny):
    (plain, _), (kept, _) = fit(tiny()), fit(tiny(), keep_memory=True)
    assert all(torch.equal(a, b) for a, b in zip(plain.parameters(), kept.parameters(), strict=True))


def test_where_memory_cannot_be_kept_it_says_so(tiny, monkeypatch, capsys):
    monkeypatch.setattr(memory.sys, "platform", "darwin")
    fit(tiny(), max_epochs=1, keep_memory=True)
    assert capsys.readouterr().out.startswith("keep_memory=True does nothing here: it is for training on a CPU with ")


def test_bf16_is_what_was_asked_for(tiny):
    class Looks(Net):
        def validation_step(self, batch):
            seen.append(self(*batch[:-1]).dtype)
            super().validation_step(batch)

    seen: list = []
    model, _ = fit(tiny(), Looks(), precision="bf16")
    assert set(seen) == {torch.bfloat16} and {p.dtype for p in model.parameters()} == {torch.float32}
    seen.clear()
    fit(tiny(), Looks())
    assert set(seen) == {torch.float32}


def test_channels_last_changes_the_memory_and_not_the_numbers(tiny):
    class Conv(Net):
        def __init__(self, lr=0.1):
            super().__init__(lr)
            self.net = nn.Sequential(
                nn.LazyConv2d(8, 3), nn.ReLU(), nn.LazyConv2d(8, 3), nn.Flatten(), nn.LazyLinear(4)
            )

    (plain, _), (last, _) = fit(tiny(), Conv()), fit(tiny(), Conv(), channels_last=True)
    assert last.net[2].weight.is_contiguous(memory_format=torch.channels_last)
    assert not plain.net[2].weight.is_contiguous(memory_format=torch.channels_last)
    for a, b in zip(plain.parameters(), last.parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-3, atol=1e-5)


def test_compile_makes_programs_of_full_batches_only(tiny, monkeypatch):
    """With a backend that only counts: what the compiler then makes of it is PyTorch's business."""
    shapes, compile = [], torch.compile

    def backend(graph, inputs):
        shapes.append(next(tuple(x.shape) for x in inputs if x.dim() == 4))
        return graph.forward

    monkeypatch.setattr(torch, "compile", lambda function, **options: compile(function, backend=backend, **options))
    torch._dynamo.reset()
    model, _ = fit(tiny(), compile=True)
    full = {(16, 1, 28, 28)}  # the last batches have 8 and 4 examples; before PyTorch 2.6 they are compiled as well
    assert set(shapes) == full if hasattr(torch.compiler, "set_stance") else set(shapes) > full
    assert "forward" not in vars(model)
    eager, _ = fit(tiny())
    assert [p.y for p in model.board.data["val_acc"]] == [p.y for p in eager.board.data["val_acc"]]


def test_a_progress_bar_where_it_is_asked_for(tiny, capsys):
    fit(tiny(), progress=True)
    out, err = capsys.readouterr()
    assert "6/6" in err and "val_acc" in err
    assert [line[:10] for line in out.splitlines() if line] == ["epoch  1/2", "epoch  2/2"]
    fit(tiny())  # nobody watches a test
    assert capsys.readouterr().err == ""


def test_the_order_of_the_examples_depends_on_the_seed_alone(tiny):
    """A net whose weights are there already sees the batches of one that draws them in the fit, with random numbers."""

    class Sees(Net):
        def training_step(self, batch):
            seen.append(batch[0])
            return super().training_step(batch)

    def order(model, seed):
        seen.clear()
        fit(tiny(), model, seed=seed, max_epochs=1)
        return torch.cat(seen)

    seen: list = []
    ready = Sees()
    ready.apply_init([tiny().X])
    lazy = order(Sees(), seed=0)
    assert torch.equal(lazy, order(ready, seed=0))
    assert not torch.equal(lazy, order(Sees(), seed=1))
