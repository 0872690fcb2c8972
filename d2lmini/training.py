"""The training loop: epochs, devices, checkpoints, and what is said on the way."""

from __future__ import annotations

import contextlib
import math
import os
import platform
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn.parameter import is_lazy

from d2lmini import checkpoints, devices, memory, processes
from d2lmini.checks import whole
from d2lmini.data import Batches
from d2lmini.fashion_mnist import quick
from d2lmini.hyperparameters import HyperParameters
from d2lmini.modules import Module
from d2lmini.plotting import NotebookLine, Point, in_notebook

PRECISIONS = ("float32", "bf16")


class Trainer(HyperParameters):
    """The training loop.

    Every step of it is a method that can be replaced (`add_to_class`), also `__init__` and the `prepare_…` methods.

    Ctrl-C (in a notebook: the stop button) ends the training after the running step, measures on the validation set
    what was learned, and returns; pressed again it stops at once. With `D2LMINI_QUICK=1` (for tests) at most 2 epochs
    are run, whatever `max_epochs` says, and it says so.

    Started by `torchrun`, the processes train one model: see `d2lmini.processes`. Numbers are then means over all of
    them; batch normalisation and dropout see the share of one process.

    Args:
        max_epochs: passes over the training set.
        num_gpus: 0 trains on the CPU; 1 on the GPU, or, so that the same cell runs everywhere, on the CPU where there
            is none, which is then said in the log. Under `torchrun` each process takes a GPU of its own.
        gradient_clip_val: largest norm of the gradient; 0 leaves it as it is.
        seed: makes the run repeatable on a given device. Everything that PyTorch draws after `Trainer(…, seed=0)` is
            set by it: initial weights, the order of the examples, dropout. Lazy layers draw their weights at the
            first batch, so these models may also be made before it.
        precision: "float32", or "bf16": multiply and add in bfloat16 where that is safe (PyTorch's autocast); weights
            and sums stay float32. Faster on GPUs since 2020 and on CPUs with AMX or AVX512-BF16, slower on others.
        channels_last: hold feature maps with the channels of a pixel side by side in memory. The numbers are the
            same but for rounding; convolutions are often faster.
        compile: let `torch.compile` make one program of the forward and one of the backward pass. The first epoch
            waits for the compiler; it needs a C++ compiler on a CPU.
        keep_memory: while it trains on a CPU, keep the memory that a step frees for the next one, instead of giving it
            back to the system: see `d2lmini.memory`. The numbers are the same; large feature maps train much faster,
            and take more memory at the peak. It does nothing without glibc (so only on Linux) or on a GPU, and says so.
        checkpoint: a file. The state is saved there after every epoch, and a run that was cut goes on from it, bit
            for bit like one that was not (on the same device; what other libraries than PyTorch draw at random is not
            saved). The file must belong to the same model and settings.
        progress: show a progress bar: yes, no, or (None) where somebody watches, which is a notebook or a terminal.

    Raises:
        ValueError: no epochs, more GPUs than there are, an unknown precision, a checkpoint in no folder.
    """

    max_epochs: int
    # What a replaced __init__ or prepare_model may leave unset.
    seed: int | None = None
    gradient_clip_val: float = 0
    num_gpus: int = 0
    gpus: Sequence[torch.device] = ()
    precision: str = "float32"
    channels_last: bool = False
    compile: bool = False
    keep_memory: bool = False
    checkpoint: str | os.PathLike | None = None
    progress: bool | None = None
    first_epoch: int = 0
    batch_len: int = 1
    world: int = 1
    _share: float = 1.0

    def __init__(
        self,
        max_epochs: int,
        num_gpus: int = 0,
        gradient_clip_val: float = 0,
        seed: int | None = None,
        precision: str = "float32",
        channels_last: bool = False,
        compile: bool = False,
        keep_memory: bool = False,
        checkpoint: str | os.PathLike | None = None,
        progress: bool | None = None,
    ):
        self.save_hyperparameters()
        whole("max_epochs", max_epochs)
        if isinstance(gradient_clip_val, str | None) or not gradient_clip_val >= 0:
            raise ValueError(f"gradient_clip_val={gradient_clip_val!r}: expected a norm, or 0 for no clipping")
        if precision not in PRECISIONS:
            raise ValueError(f"precision={precision!r}: expected one of {', '.join(map(repr, PRECISIONS))}")
        if whole("num_gpus", num_gpus, least=0) > max(1, devices.num_gpus()):
            raise ValueError(
                f"num_gpus={num_gpus}, but PyTorch finds {devices.num_gpus()} here; "
                "use 0 for the CPU, or 1 for the GPU if there is one"
            )
        on_gpu = num_gpus > 0 and devices.num_gpus() > 0
        self.world = processes.join(on_gpu)
        if on_gpu:
            self.gpus = [processes.local_gpu()] if self.world > 1 else [devices.gpu(i) for i in range(num_gpus)]
        if seed is not None:
            torch.manual_seed(whole("seed", seed, least=0))
        if checkpoint is not None:
            checkpoints.check_path(Path(checkpoint))

    @property
    def device(self) -> torch.device:
        """Where the model is trained: the first of `gpus`, or the CPU."""
        return self.gpus[0] if self.gpus else devices.cpu()

    def prepare_data(self, data: Any) -> None:
        """Take the batches from a data module; the pictures themselves go to the device once, not batch by batch."""
        self.train_dataloader, self.val_dataloader = (
            loader.to(self.device) if isinstance(loader, Batches) else loader
            for loader in (data.train_dataloader(), data.val_dataloader())
        )
        self.num_train_batches = len(self.train_dataloader)
        self.num_val_batches = len(self.val_dataloader) if self.val_dataloader is not None else 0
        if self.num_train_batches == 0:
            raise ValueError("the training set gives no batch; it needs at least one example")

    def prepare_model(self, model: Module) -> None:
        """Move the model to the device and tie it to this trainer. A second fit goes on where the curves end."""
        curves = [
            points for label, points in model.board.data.items() if label.startswith(("train_", "val_")) and points
        ]
        self.first_epoch = math.ceil(max((points[-1].x for points in curves), default=0))
        model.board.raw_points.clear()  # what an interrupted fit has left over belongs to no epoch of this one
        model.trainer = self
        model.board.xlim = [0, self.first_epoch + self._epochs()]
        self.model = model.to(self.device)

    def prepare_batch(self, batch: Sequence[Tensor]) -> Sequence[Tensor]:
        """The batch on the GPU, if there is one."""
        return [part.to(self.gpus[0], non_blocking=True) for part in batch] if self.gpus else batch

    def fit(self, model: Module, data: Any) -> None:
        """Train `model` on the training set of `data`, measuring it on the validation set after every epoch.

        Raises:
            FloatingPointError: the loss is no longer a number; the message names epoch, batch and learning rate.
            ValueError: the checkpoint is damaged or belongs to another run.
        """
        self.prepare_data(data)
        self.prepare_model(model)
        self._data_arguments = getattr(data, "hparams", {})
        self._sow()
        self._draw_lazy_weights()
        if self.channels_last:
            model.to(memory_format=torch.channels_last)
        self.optim = model.configure_optimizers()
        self.epoch = self.train_batch_idx = self.val_batch_idx = 0
        self.seconds: list[float] = []  # of each epoch
        self._sow()  # again: the order of the examples depends neither on lazy weights nor on an optimiser
        self._environments: list[dict[str, str]] = []  # in which the epochs were trained, each once
        done = self._resume()
        if self.checkpoint is not None and (here := self.environment()) not in self._environments:
            self._environments.append(here)
        self._say_how(done)
        with self._machine(), self._interruptible(), self._bar(done) as self._progress_bar:
            for epoch in range(done, self._epochs()):
                self.epoch, start = epoch, time.perf_counter()
                self.fit_epoch()
                self._end_epoch(time.perf_counter() - start)
                if self._stop:
                    break

    def fit_epoch(self) -> None:
        """One pass over the training set, one over the validation set."""
        self.model.train()
        for batch in self._prepared(self.train_dataloader):
            loss = self._training_step(batch)
            self.optim.zero_grad()
            loss.backward()
            if self.gradient_clip_val > 0:
                self.clip_gradients(self.gradient_clip_val, self.model)
            self.optim.step()
            self.train_batch_idx += 1
            self._watch(loss.detach())
            if self._stop:
                break
        self._check_losses()
        if self.val_dataloader is None:
            return
        self.model.eval()
        with torch.no_grad():
            for batch in self._prepared(self.val_dataloader):
                with self._arithmetic(batch):
                    self.model.validation_step(batch)
                self.val_batch_idx += 1

    def clip_gradients(self, grad_clip_val: float, model: Module) -> None:
        """Scale the gradient down to norm `grad_clip_val` where it is larger."""
        torch.nn.utils.clip_grad_norm_(model.parameters(), grad_clip_val)

    def environment(self) -> dict[str, str]:
        """Where this trains, and with what. A checkpoint keeps it, of each place that trained epochs of the run."""
        import d2lmini  # here and not above: the package imports this module before it has a version

        return {
            "device": devices.in_words(self.device), "python": platform.python_version(),
            "torch": str(torch.__version__), "d2lmini": d2lmini.__version__,
        }  # fmt: skip

    # Before the first epoch

    def _epochs(self) -> int:
        return min(self.max_epochs, 2) if quick() else self.max_epochs

    def _sow(self) -> None:
        if self.seed is not None:
            torch.manual_seed(self.seed)

    def _draw_lazy_weights(self) -> None:
        """Give lazy layers their weights now: the compiler, DDP and a checkpoint need them to be there."""
        if any(is_lazy(tensor) for tensor in (*self.model.parameters(), *self.model.buffers())):
            batch = self.prepare_batch(next(iter(self.train_dataloader)))
            self.model.eval()  # statistics and dropout are left alone
            with torch.no_grad():
                self.model(*batch[:-1])

    def _say_how(self, done: int) -> None:
        if processes.rank() > 0:
            return
        if self.num_gpus and not self.gpus:
            print("no GPU here: training on the CPU")
        arithmetic = [self.precision, *["channels last"] * self.channels_last, *["compiled"] * self.compile]
        if arithmetic != ["float32"]:
            print(f"training in {', '.join(arithmetic)}")
        if self.precision == "bf16" and self.device.type == "cpu" and devices.bf16_unit() == "":
            print("this processor has no unit for bf16: float32 is faster here")
        if self.keep_memory and not self._keeps_memory():
            print("keep_memory=True does nothing here: it is for training on a CPU with glibc, on Linux")
        if self._epochs() < self.max_epochs:
            print(f"D2LMINI_QUICK: {self._epochs()} epochs instead of {self.max_epochs}")
        if done:
            left = self._epochs() - done
            print(f"{self.checkpoint} holds {done} epochs: " + (f"{left} to go" if left > 0 else "nothing to do"))
            self.model.board.flush()  # in a notebook: the curves so far

    def _keeps_memory(self) -> bool:
        return self.keep_memory and self.device.type == "cpu" and memory.can_be_kept()

    @contextlib.contextmanager
    def _machine(self) -> Iterator[None]:
        """What holds for this fit only: repeatable kernels, compiled passes, processes that share the batches."""
        cudnn, before = torch.backends.cudnn, torch.backends.cudnn.deterministic
        # cuDNN's fastest algorithms do not give the same bits twice; a seed asks for those that do.
        cudnn.deterministic = before or self.seed is not None
        self._stop, self._full, self._step, self._losses = False, 0, self.model.training_step, []
        if self.compile:
            self.model.forward = torch.compile(self.model.forward, dynamic=False)  # type: ignore[method-assign]
        if self.world > 1:
            self._step = torch.nn.parallel.DistributedDataParallel(
                processes.Step(self.model), device_ids=self.gpus or None
            )
        try:
            with memory.kept() if self._keeps_memory() else contextlib.nullcontext():
                yield
        finally:
            cudnn.deterministic = before
            if self.compile:
                del self.model.forward  # the class's own again

    @contextlib.contextmanager
    def _interruptible(self) -> Iterator[None]:
        """The first Ctrl-C asks the loop to stop, the second stops it."""

        def stop(number: int, frame: Any) -> None:
            signal.signal(signal.SIGINT, before)
            self._stop = True
            with contextlib.suppress(RuntimeError):  # the signal may have come in the middle of a print
                print("stopping after this step; once more stops at once", flush=True)

        before = signal.getsignal(signal.SIGINT)
        # Only the main thread may set a handler; several processes stop together, by torchrun's hand.
        alone = threading.current_thread() is threading.main_thread() and self.world == 1 and callable(before)
        if alone:
            signal.signal(signal.SIGINT, stop)
        try:
            yield
        finally:
            if alone:
                signal.signal(signal.SIGINT, before)

    @contextlib.contextmanager
    def _bar(self, done: int) -> Iterator[Any]:
        """A progress bar over all steps; None where nobody watches."""
        from sys import stderr

        watched = in_notebook() or stderr.isatty() if self.progress is None else self.progress
        if not watched or processes.rank() > 0:
            yield None
            return
        from tqdm import tqdm

        n = self.num_train_batches
        place = {"file": NotebookLine(), "ncols": 100} if in_notebook() else {"dynamic_ncols": True}
        steps = {"total": self._epochs() * n, "initial": done * n, "unit": "step"}
        with tqdm(**steps, leave=False, mininterval=0.5, **place) as bar:
            yield bar

    # In an epoch

    def _prepared(self, dataloader: Any) -> Iterator[Any]:
        """Batches as the steps get them; `batch_len` is the number of examples, the weight of a batch in every mean."""
        if self.world > 1:
            processes.same_random_numbers(self.device)
        for batch in dataloader:
            target = batch[-1]
            self.batch_len = len(target) if getattr(target, "ndim", 0) else 1
            if self.world > 1:
                batch, self.batch_len, self._share = processes.share(batch, self.world)
            yield self.prepare_batch(batch)

    def _training_step(self, batch: Sequence[Tensor]) -> Tensor:
        with self._arithmetic(batch):
            loss = self._step(batch)
        return loss * self._share if self.world > 1 else loss

    def _arithmetic(self, batch: Sequence[Tensor]) -> contextlib.AbstractContextManager[None]:
        """The context of a step; it is made for every batch, so where nothing is to be set it costs nothing."""
        if self.precision == "float32" and not self.compile:
            return contextlib.nullcontext()
        return self._other_arithmetic(batch)

    @contextlib.contextmanager
    def _other_arithmetic(self, batch: Sequence[Tensor]) -> Iterator[None]:
        """Autocast, and no new compilation for a last, smaller batch."""
        with contextlib.ExitStack() as stack:
            if self.precision == "bf16":
                stack.enter_context(torch.autocast(self.device.type, torch.bfloat16))
            if self.compile:
                self._full = self._full or len(batch[-1])
                if len(batch[-1]) != self._full and hasattr(torch.compiler, "set_stance"):  # PyTorch 2.6
                    stack.enter_context(torch.compiler.set_stance("force_eager"))
            yield

    def _watch(self, loss: Tensor) -> None:
        """Look at the loss of a step: on a CPU at once; on a GPU, where a look waits for it, when the epoch ends."""
        on_cpu = loss.device.type == "cpu"
        if not on_cpu:
            self._losses.append(loss)
        elif not math.isfinite(loss):
            raise self._no_number(loss, self.train_batch_idx)
        bar = self._progress_bar
        if bar is not None and bar.update() and on_cpu:
            bar.set_postfix_str(f"loss {loss:.3f}{self._last_accuracy()}", refresh=False)

    def _check_losses(self) -> None:
        """Look at the losses that no step has looked at, all at once."""
        losses, self._losses = self._losses, []
        if losses and not torch.isfinite(torch.stack(losses)).all():
            i = next(i for i, loss in enumerate(losses) if not math.isfinite(loss))
            raise self._no_number(losses[i], self.train_batch_idx - len(losses) + i + 1)

    def _no_number(self, loss: Tensor, step: int) -> FloatingPointError:
        """The refusal to go on after step `step` of the fit, counted from 1."""
        return FloatingPointError(
            f"the loss is {loss.item()} in epoch {self.epoch + 1}, "
            f"batch {step - self.epoch * self.num_train_batches} of {self.num_train_batches}, "
            f"with learning rate {self.optim.param_groups[0]['lr']:g}; a smaller learning rate, gradient_clip_val=1 or "
            "another initialisation may help, and so may a look at the data of that batch"
        )

    # After an epoch

    def _end_epoch(self, seconds: float) -> None:
        self.seconds.append(seconds)
        self.model.board.flush(self._over_processes if self.world > 1 else None)
        whole_epoch = not self._stop or self.train_batch_idx == (self.epoch + 1) * self.num_train_batches
        if self.checkpoint is not None and whole_epoch and processes.rank() == 0:
            checkpoints.save(Path(self.checkpoint), self._state())
        if processes.rank() > 0:
            return
        if self._progress_bar is not None:
            self._progress_bar.set_description(f"epoch {self.epoch + 1}/{self._epochs()} done", refresh=False)
            self._progress_bar.set_postfix_str(self._last_accuracy().lstrip(", "))
        if not in_notebook():
            self._log(seconds)
        if not whole_epoch:
            n = self.train_batch_idx - self.epoch * self.num_train_batches
            kept = f"; {self.checkpoint} holds {self.epoch} whole epochs" if self.checkpoint is not None else ""
            print(f"stopped in epoch {self.epoch + 1} after {n} of {self.num_train_batches} batches{kept}", flush=True)

    def _over_processes(self, values: Tensor, weights: Tensor) -> Tensor:
        return processes.means(values.to(self.device), weights.to(self.device))

    def _last_accuracy(self) -> str:
        points = self.model.board.data.get("val_acc")
        return f", val_acc {points[-1].y:.3f}" if points else ""

    def _log(self, seconds: float) -> None:
        """One line per epoch, for who runs a script: the last point of each curve."""
        last = "  ".join(f"{label} {points[-1].y:.4f}" for label, points in self.model.board.data.items() if points)
        line = f"epoch {self.epoch + 1:>2}/{self._epochs()}  {last}  {seconds:.1f} s"
        if self._progress_bar is not None:
            self._progress_bar.write(line)
        else:
            print(line, flush=True)

    # Checkpoints

    def _settings(self) -> dict[str, Any]:
        """What must be the same for a run to go on: the plain arguments of model, data and trainer."""

        def plain(value: Any) -> bool:
            return isinstance(value, str | int | float | None) or (
                isinstance(value, tuple | list) and all(map(plain, value))
            )

        here = {"root", "num_workers", "plot_train_per_epoch", "plot_valid_per_epoch"}  # change no number
        theirs = {"model": getattr(self.model, "hparams", {}), "data": self._data_arguments}
        mine = ("seed", "precision", "channels_last", "compile", "gradient_clip_val")
        return {
            "the model's class": type(self.model).__name__,
            "the optimiser": type(self.optim).__name__,
            "the number of training batches": self.num_train_batches,
            **{
                f"the {owner}'s {name}": value
                for owner, arguments in theirs.items()
                for name, value in arguments.items()
                if name not in here and plain(value)
            },
            **{name: getattr(self, name) for name in mine},
        }

    def _state(self) -> dict[str, Any]:
        random = {"cpu": torch.get_rng_state()}
        if self.device.type != "cpu":
            random[self.device.type] = getattr(torch, self.device.type).get_rng_state()
        return {
            "settings": self._settings(),
            "epochs": self.epoch + 1,
            "model": self.model.state_dict(),
            "optimizer": self.optim.state_dict(),
            "random": random,
            "curves": {label: [tuple(point) for point in points] for label, points in self.model.board.data.items()},
            "first_epoch": self.first_epoch,
            "seconds": self.seconds,
            "environments": self._environments,
            "val_batch_idx": self.val_batch_idx,
        }

    def _resume(self) -> int:
        """Take up the checkpoint, if there is one; returns the number of epochs that it holds."""
        if self.checkpoint is None or not Path(self.checkpoint).exists():
            return 0
        path = Path(self.checkpoint)
        state = checkpoints.load(path)
        checkpoints.refuse_other(path, state["settings"], self._settings())
        checkpoints.refuse_other(path, *(
            {f"the shape of {name}": tuple(tensor.shape) for name, tensor in weights.items()}
            for weights in (state["model"], self.model.state_dict())
        ))  # fmt: skip
        self.model.load_state_dict(state["model"])
        self.optim.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random"]["cpu"])
        if self.device.type in state["random"] and self.device.type != "cpu":
            getattr(torch, self.device.type).set_rng_state(state["random"][self.device.type])
        curves = {label: [Point(*point) for point in points] for label, points in state["curves"].items()}
        self.first_epoch, self.seconds = state["first_epoch"], state["seconds"]
        self._environments = state["environments"]
        self.model.board.restore(curves)
        self.model.board.xlim = [0, self.first_epoch + self._epochs()]
        self.train_batch_idx = state["epochs"] * self.num_train_batches
        self.val_batch_idx = state["val_batch_idx"]
        return state["epochs"]
