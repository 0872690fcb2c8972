"""The training loop: epochs, devices, checkpoints, and what is said on the way."""

from __future__ import annotations

import contextlib
import math
import os
import platform
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn.parameter import is_lazy

from d2lmini import checkpoints, devices, memory, processes, run_state
from d2lmini.checks import flag, whole
from d2lmini.data import Batches
from d2lmini.fashion_mnist import quick
from d2lmini.hyperparameters import HyperParameters
from d2lmini.modules import Module
from d2lmini.plotting import NotebookLine, in_notebook

PRECISIONS = ("float32", "bf16")


class Trainer(HyperParameters):
    """The training loop.

    Every step of it is a method that can be replaced (`add_to_class`), also `__init__` and the `prepare_…` methods.

    Ctrl-C (in a notebook: the stop button) ends the training after the running step, measures on the validation set
    what was learned, and returns; `stopped` is then true. Pressed again it stops at once.

    With `D2LMINI_QUICK=1` (for tests) at most 2 epochs are run, whatever `max_epochs` says, and it says so.

    Started by `torchrun`, the processes train one model: see `d2lmini.processes`. Numbers are then means over all of
    them; batch normalisation and dropout see the share of one process. There, Ctrl-C ends all processes at once: what
    is kept is the last epoch in the checkpoint.

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
            saved). Saved are the model, the optimiser, schedulers of the learning rate that are attributes of model or
            trainer, and PyTorch's random generators. The file must belong to the same model, data and settings.
        progress: show a progress bar: yes, no, or (None) where somebody watches, which is a notebook or a terminal.

    Raises:
        ValueError: an argument that is not what is said above, more GPUs than there are, or a checkpoint that cannot
            be written.
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
    stopped: bool = False  # by Ctrl-C, in the last fit
    first_look: bool | None = None  # whether the running step is the first of its set in this fit; None: not known
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
        self.max_epochs = whole("max_epochs", max_epochs)
        try:
            self.gradient_clip_val = -1.0 if isinstance(gradient_clip_val, str) else float(gradient_clip_val)
        except (TypeError, ValueError):
            self.gradient_clip_val = -1.0
        if not self.gradient_clip_val >= 0:
            raise ValueError(f"gradient_clip_val={gradient_clip_val!r}: expected a norm, or 0 for no clipping")
        self.channels_last, self.compile = flag("channels_last", channels_last), flag("compile", compile)
        self.keep_memory = flag("keep_memory", keep_memory)
        self.progress = None if progress is None else flag("progress", progress)
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
            self.seed = whole("seed", seed, least=0, most=2**64 - 1)
            self._sow()
        if checkpoint is not None and processes.rank() == 0:
            checkpoints.check_path(checkpoint)

    @property
    def device(self) -> torch.device:
        """Where the model is trained: the first of `gpus`, or the CPU."""
        return self.gpus[0] if self.gpus else devices.cpu()

    def prepare_data(self, data: Any) -> None:
        """Take the batches from a data module; the pictures themselves go to the device once, not batch by batch."""
        if not hasattr(data, "train_dataloader") or not hasattr(data, "val_dataloader"):
            raise TypeError(
                f"fit(model, data): the data are a {type(data).__name__}; expected a d2l.DataModule, or another object "
                "with the methods train_dataloader and val_dataloader"
            )
        self.train_dataloader, self.val_dataloader = (
            loader.to(self.device) if isinstance(loader, Batches) else loader
            for loader in (data.train_dataloader(), data.val_dataloader())
        )
        try:
            self.num_train_batches = len(self.train_dataloader)
            self.num_val_batches = len(self.val_dataloader) if self.val_dataloader is not None else 0
        except TypeError as error:
            raise ValueError(f"{error}: the curves need the number of batches; give the loader a __len__") from error
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
        self.model = model.to(self.device)

    def prepare_batch(self, batch: Sequence[Tensor]) -> Sequence[Tensor]:
        """The batch on the GPU, if there is one."""
        return [part.to(self.gpus[0], non_blocking=True) for part in batch] if self.gpus else batch

    def fit(self, model: Module, data: Any) -> None:
        """Train `model` on the training set of `data`, measuring it on the validation set after every epoch.

        Raises:
            FloatingPointError: the loss or a weight is no longer a number; the message names epoch, batch and learning
                rate. A checkpoint keeps the last good epoch.
            TypeError: `model` is no `Module`, or `data` no data module.
            ValueError: the checkpoint is damaged, belongs to another run, or could not bring this one back.
            OSError: the checkpoint could not be written.
        """
        needed = ("board", "training_step", "configure_optimizers")
        if not isinstance(model, torch.nn.Module) or not all(hasattr(model, name) for name in needed):
            raise TypeError(
                f"fit(model, data): the model is a {type(model).__name__}; expected a d2l.Module or d2l.Classifier"
            )
        self.prepare_data(data)
        self.prepare_model(model)
        self._sow()
        self._draw_lazy_weights()
        if self.channels_last:
            model.to(memory_format=torch.channels_last)
        self.optim = model.configure_optimizers()
        self.epoch = self.train_batch_idx = self.val_batch_idx = 0
        self.seconds: list[float] = []  # of each epoch
        self._sow()  # again: the order of the examples depends neither on lazy weights nor on an optimiser
        self._environments: list[dict[str, str]] = []  # in which the epochs were trained, each once
        done = self._first_epoch_of_fit = self._resume(data)
        self._odd = self._not_finite()
        model.board.xlabel, model.board.xlim = "epoch", [0, self.first_epoch + self._epochs()]
        self._say_how(done)
        with self._machine(), self._interruptible(), self._bar(done) as self._progress_bar:
            for epoch in range(done, self._epochs()):
                self.epoch, start = epoch, time.perf_counter()
                self.fit_epoch()
                self._end_epoch(start)
                if self.stopped:
                    break

    def fit_epoch(self) -> None:
        """One pass over the training set, one over the validation set."""
        self.model.train()
        for batch in self._prepared(self.train_dataloader):
            loss = self._training_step(batch)
            self._watch(loss.detach())
            self.optim.zero_grad()
            loss.backward()
            if self.gradient_clip_val > 0:
                self.clip_gradients(self.gradient_clip_val, self.model)
            self.optim.step()
            self.train_batch_idx += 1
            self._tick(loss.detach())
            if self.stopped:
                break
        self._check_losses()
        if self.val_dataloader is None:
            return
        self.model.eval()
        if self.world > 1:
            processes.same_buffers(self.model)
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
            "device": f"{self.world} × " * (self.world > 1) + devices.in_words(self.device),
            "python": platform.python_version(), "torch": str(torch.__version__), "d2lmini": d2lmini.__version__,
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

    def _resume(self, data: Any) -> int:
        """Take up the checkpoint, if there is one; returns the number of epochs that it holds."""
        if self.checkpoint is None:
            return 0
        self._identity, self._schedules = run_state.identity(self, data), run_state.schedules(self)
        run_state.check(self)
        done = run_state.take_up(self, Path(self.checkpoint))
        if done < self._epochs() and processes.rank() == 0:
            checkpoints.check_writable(Path(self.checkpoint))
        if (here := self.environment()) not in self._environments:
            self._environments.append(here)
        return done

    def _say_how(self, done: int) -> None:
        if processes.rank() > 0:
            return
        if self.num_gpus and not self.gpus:
            print("no GPU here: training on the CPU")
        if len(self.gpus) > 1:
            n = len(self.gpus)
            print(f"training on one GPU of {n}; for all: torchrun --nproc-per-node={n} script.py")
        arithmetic = [self.precision, *["channels last"] * self.channels_last, *["compiled"] * self.compile]
        if arithmetic != ["float32"]:
            print(f"training in {', '.join(arithmetic)}")
        if self.precision == "bf16" and devices.slow_in_bf16(self.device):
            where = "processor" if self.device.type == "cpu" else "GPU"
            print(f"this {where} has no unit for bf16: float32 is faster here")
        if self.keep_memory and not self._keeps_memory():
            print("keep_memory=True does nothing here: it is for training on a CPU with glibc, on Linux")
        if self.val_dataloader is not None and self.num_val_batches == 0:
            print("the validation set gives no batch: nothing is measured on it")
        if self.checkpoint is not None:
            self._not_held: list[str] = []
            self._say_what_is_not_held()
        if self._epochs() < self.max_epochs:
            print(f"D2LMINI_QUICK: {self._epochs()} epochs instead of {self.max_epochs}")
        if done:
            left = self._epochs() - done
            print(f"{self.checkpoint} holds {done} epochs: " + (f"{left} to go" if left > 0 else "nothing to do"))
            self.model.board.flush()  # in a notebook: the curves so far

    def _say_what_is_not_held(self) -> None:
        for thing in run_state.not_held(self):
            if thing not in self._not_held:
                self._not_held.append(thing)
                print(f"{self.checkpoint} does not hold {thing}: a run that goes on will not be the same bit for bit")

    def _keeps_memory(self) -> bool:
        return self.keep_memory and self.device.type == "cpu" and memory.can_be_kept()

    @contextlib.contextmanager
    def _machine(self) -> Iterator[None]:
        """What holds for this fit only: repeatable kernels, compiled passes, processes that share the batches."""
        cudnn, before = torch.backends.cudnn, torch.backends.cudnn.deterministic
        # cuDNN's fastest algorithms do not give the same bits twice; a seed or a checkpoint asks for those that do.
        cudnn.deterministic = before or self.seed is not None or self.checkpoint is not None
        self.stopped, self._full, self._step, self._losses = False, 0, self.model.training_step, []
        if self.compile:
            self.model.forward = self._compiled(self.model.forward)  # type: ignore[method-assign]
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

    def _compiled(self, forward: Callable[..., Any]) -> Callable[..., Any]:
        """The compiled forward pass; it also notes that it was called, for steps that go round it gain nothing."""
        compiled, self._called = torch.compile(forward, dynamic=False), False

        def noted(*inputs: Any, **named: Any) -> Any:
            self._called = True
            return compiled(*inputs, **named)

        return noted

    @contextlib.contextmanager
    def _interruptible(self) -> Iterator[None]:
        """The first Ctrl-C asks the loop to stop, the second stops it."""

        def stop(number: int, frame: Any) -> None:
            signal.signal(signal.SIGINT, before)
            self.stopped = True
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
        with self._workers_deaf() if getattr(dataloader, "num_workers", 0) else contextlib.nullcontext():
            batches = iter(dataloader)
        for i, batch in enumerate(batches):
            self.first_look = i == 0 and self.epoch == self._first_epoch_of_fit
            target = batch[-1]
            self.batch_len = len(target) if getattr(target, "ndim", 0) else 1
            if self.world > 1:
                batch, self.batch_len, self._share = processes.share(batch, self.world)
            yield self.prepare_batch(batch)

    @staticmethod
    @contextlib.contextmanager
    def _workers_deaf() -> Iterator[None]:
        """Ctrl-C goes to all processes of a terminal; a DataLoader's workers, started here, must not die of it.

        They inherit what the signal does here: it waits, and comes to this process when the workers are there.
        """
        if not hasattr(signal, "pthread_sigmask"):  # Windows
            yield
            return
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _training_step(self, batch: Sequence[Tensor]) -> Tensor:
        try:
            with self._arithmetic(batch):
                loss = self._step(batch)
        except (RuntimeError, ValueError) as error:
            said = processes.in_words(error, self.model) if self.world > 1 else error
            if said is error:
                raise
            raise said from error
        if not isinstance(loss, Tensor):
            raise TypeError(
                f"{type(self.model).__name__}.training_step gave {loss!r}; it must return the loss, a tensor"
            )
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
        """Look at the loss of a step before the weights learn from it; on a GPU, where a look waits, only keep it."""
        if loss.device.type != "cpu":
            self._losses.append(loss)
        elif not math.isfinite(loss):
            raise self._no_number(loss, self.train_batch_idx + 1)

    def _tick(self, loss: Tensor) -> None:
        """A step more in the progress bar; on a GPU the numbers come with the end of the epoch."""
        bar = self._progress_bar
        if bar is not None and bar.update() and loss.device.type == "cpu":
            bar.set_postfix_str(f"loss {loss:.3f}{self._last(', ', 'val_acc')}", refresh=False)

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
            f"with learning rate {self._learning_rate()}; {self.WAYS_OUT}, and so may a look at the data of that batch"
        )

    WAYS_OUT = "a smaller learning rate, gradient_clip_val=1 or another initialisation may help"

    def _learning_rate(self) -> str:
        groups = getattr(self.optim, "param_groups", [])
        lr = groups[0].get("lr") if groups else getattr(self.optim, "lr", None)
        try:
            return f"{float(lr):g}"  # type: ignore[arg-type]
        except (TypeError, ValueError, RuntimeError):  # none, or a function of the time
            return "unknown"

    def _not_finite(self) -> set[str]:
        """The parameters that are trained and hold something that is no number."""
        return {
            name
            for name, weights in self.model.named_parameters()
            if weights.requires_grad and not is_lazy(weights) and weights.layout is torch.strided
            if not torch.isfinite(weights).all()
        }

    def _check_epoch(self) -> None:
        """Refuse to save, or to go on with, weights that have become no numbers; say it of a validation loss."""
        if broken := sorted(self._not_finite() - self._odd):
            raise FloatingPointError(
                f"{', '.join(broken[:3])} {'and others ' * (len(broken) > 3)}hold what is no number after epoch "
                f"{self.epoch + 1}, with learning rate {self._learning_rate()}; {self.WAYS_OUT}"
            )
        points = self.model.board.data.get("val_loss")
        here = points and points[-1].x > self.first_epoch + self.epoch and processes.rank() == 0
        if here and not math.isfinite(points[-1].y):
            print(
                f"the validation loss is {points[-1].y} in epoch {self.epoch + 1}: look at these examples", flush=True
            )

    # After an epoch

    def _end_epoch(self, start: float) -> None:
        self.model.board.flush(self._over_processes if self.world > 1 else None)
        self._check_epoch()
        self.seconds.append(time.perf_counter() - start)  # only now: looking at its numbers, one has waited for a GPU
        whole_epoch = not self.stopped or self.train_batch_idx == (self.epoch + 1) * self.num_train_batches
        if self.checkpoint is not None and whole_epoch and processes.rank() == 0:
            checkpoints.save(Path(self.checkpoint), run_state.state(self))
            self._say_what_is_not_held()
        if processes.rank() > 0:
            return
        if self._progress_bar is not None:
            self._progress_bar.set_description(f"epoch {self.epoch + 1}/{self._epochs()} done", refresh=False)
            self._progress_bar.set_postfix_str(self._last("", "train_loss", "val_acc"))
        if not in_notebook():
            self._log(self.seconds[-1])
        if self.compile and not self._called:
            print("compile=True did nothing: training_step does not call the model, as in self(X)", flush=True)
        if self.stopped:
            self._say_where_it_stopped(whole_epoch)

    def _say_where_it_stopped(self, whole_epoch: bool) -> None:
        held = self.epoch + whole_epoch
        kept = f"; {self.checkpoint} holds {held} whole epochs" if self.checkpoint is not None and held else ""
        n = self.train_batch_idx - self.epoch * self.num_train_batches
        where = f"after epoch {held} of {self._epochs()}"
        if not whole_epoch:
            where = f"in epoch {self.epoch + 1} after {n} of {self.num_train_batches} batches"
        print(f"stopped {where}{kept}", flush=True)

    def _over_processes(self, values: Tensor, weights: Tensor) -> Tensor:
        return processes.means(values.to(self.device), weights.to(self.device))

    def _last(self, before: str, *labels: str) -> str:
        """The last points of these curves, in words; `before` stands before them if there are any."""
        curves = {label: self.model.board.data.get(label) for label in labels}
        words = ", ".join(f"{label} {points[-1].y:.3f}" for label, points in curves.items() if points)
        return f"{before}{words}" if words else ""

    def _log(self, seconds: float) -> None:
        """One line per epoch, for who runs a script: the last point of each curve."""
        last = "  ".join(f"{label} {points[-1].y:.4f}" for label, points in self.model.board.data.items() if points)
        line = f"epoch {self.epoch + 1:>2}/{self._epochs()}  {last}  {seconds:.1f} s"
        if self._progress_bar is not None:
            self._progress_bar.write(line)
        else:
            print(line, flush=True)
