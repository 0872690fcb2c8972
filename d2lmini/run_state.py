"""What a checkpoint holds of a training run, and what must be the same for the run to go on from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import LRScheduler

from d2lmini import checkpoints, devices, processes
from d2lmini.checkpoints import plain
from d2lmini.plotting import Point

if TYPE_CHECKING:
    from d2lmini.training import Trainer


def identity(trainer: Trainer, data: Any) -> dict[str, Any]:
    """Model, data, optimiser and trainer as they were made: two runs in which one of these differs are two runs.

    Taken when the optimiser is new, before a schedule changes its learning rate.
    """
    model, optim = trainer.model, trainer.optim
    mine = ("seed", "precision", "channels_last", "compile", "gradient_clip_val")
    return {
        "the model's class": type(model).__name__,
        "the data's class": type(data).__name__,
        "the optimiser": type(optim).__name__,
        "the number of training batches": trainer.num_train_batches,
        "the number of validation batches": trainer.num_val_batches,
        **_arguments("model", model),
        **_arguments("data", data),
        **{name: plain(getattr(trainer, name)) for name in mine},
        **_optimiser(optim),
        **layers(model),
    }


def _arguments(owner: str, thing: Any) -> dict[str, Any]:
    """The arguments of model or data that are numbers, text, or lists and dictionaries of them."""
    # These change no number. A folder may be another one on another machine, also one given as a Path.
    other = {"root", "num_workers", "plot_train_per_epoch", "plot_valid_per_epoch"}
    arguments = ((name, plain(value)) for name, value in getattr(thing, "hparams", {}).items())
    return {f"the {owner}'s {name}": value for name, value in arguments if name not in other and _comparable(value)}


def _comparable(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_comparable, (*value.keys(), *value.values())))
    if isinstance(value, tuple | list):
        return all(map(_comparable, value))
    return value is None or isinstance(value, str | int | float)


def _optimiser(optim: Any) -> dict[str, Any]:
    """Its settings, of each group of parameters. What is off (None or False) is left out: versions add such options."""
    settings = {}
    for i, group in enumerate(groups := getattr(optim, "param_groups", [])):
        where = "the optimiser's" if len(groups) == 1 else f"in the optimiser's group {i}, the"
        made = {**group, "params": len(group["params"]), "lr": group.get("initial_lr", group.get("lr"))}
        made.pop("initial_lr", None)  # what a scheduler notes of the one before it
        for name, value in made.items():
            value = plain(value.tolist() if isinstance(value, Tensor) else value)
            if value is not None and value is not False and _comparable(value):
                settings[f"{where} {'number of parameter tensors' if name == 'params' else name}"] = value
    return settings


def layers(model: nn.Module) -> dict[str, str]:
    """Each layer in words: of PyTorch's own what they print, of others the class."""
    return {
        f"the layer {name}": repr(layer) if _is_torchs(layer) and not any(layer.children()) else type(layer).__name__
        for name, layer in model.named_modules()
        if name
    }


def _is_torchs(layer: nn.Module) -> bool:
    return type(layer).__module__.startswith("torch.nn.")


def _schedulers(trainer: Trainer) -> dict[str, LRScheduler]:
    """The learning rate schedulers that model or trainer have as an attribute."""
    return {
        f"{owner}.{name}": value
        for owner, thing in (("model", trainer.model), ("trainer", trainer))
        for name, value in vars(thing).items()
        if isinstance(value, LRScheduler)
    }


def schedules(trainer: Trainer) -> dict[str, dict[str, Any]]:
    """The schedulers as they were made: class and arguments. Taken before the first step, like `identity`."""
    return {
        name: {
            "class": type(scheduler).__name__,
            # One that has run already (a second fit) no longer tells how it was made.
            "made": {key: value for key, value in _schedule(scheduler).items() if _comparable(value)}
            if scheduler.last_epoch == 0
            else {},
        }
        for name, scheduler in _schedulers(trainer).items()
    }


def _compared(schedules: dict[str, dict[str, Any]], others: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Classes of the schedulers, and those of their arguments that the others have, too."""
    return {
        **{f"the scheduler {name}": one["class"] for name, one in schedules.items()},
        **{
            f"the scheduler {name}'s {key}": value
            for name, one in schedules.items()
            for key, value in one["made"].items()
            if key in others.get(name, {"made": ()})["made"]
        },
    }


def _schedule(scheduler: LRScheduler) -> dict[str, Any]:
    """Its state without functions, which stay as they are; that of a scheduler inside it, too."""
    return {
        key: _schedule(value) if isinstance(value, LRScheduler) else plain(value)
        for key, value in scheduler.state_dict().items()
        if not callable(value)
    }


def _set_schedule(scheduler: LRScheduler, held: dict[str, Any]) -> None:
    inner = {key: value for key, value in vars(scheduler).items() if isinstance(value, LRScheduler) and key in held}
    for key, other in inner.items():
        _set_schedule(other, held[key])
    scheduler.load_state_dict({key: value for key, value in held.items() if key not in inner})


def _generators(trainer: Trainer) -> dict[str, torch.Generator]:
    """The random generators that the loaders, or what they draw the examples with, have to themselves."""
    owners: dict[str, Any] = {}
    for name, loader in (("training", trainer.train_dataloader), ("validation", trainer.val_dataloader)):
        batches = getattr(loader, "batch_sampler", None)
        owners |= {
            f"{name} loader": loader,
            f"{name} sampler": getattr(loader, "sampler", None),
            f"{name} batch sampler": batches,
            f"{name} batch sampler's sampler": getattr(batches, "sampler", None),
        }
    found = {name: getattr(owner, "generator", None) for name, owner in owners.items()}
    return {name: generator for name, generator in found.items() if isinstance(generator, torch.Generator)}


def state(trainer: Trainer) -> dict[str, Any]:
    """Everything that an epoch changes."""
    return {
        "settings": trainer._identity,
        "epochs": trainer.epoch + 1,
        "model": trainer.model.state_dict(),
        "optimizer": plain(trainer.optim.state_dict()),
        "schedulers": {
            name: {**trainer._schedules[name], "state": _schedule(scheduler)}
            for name, scheduler in _schedulers(trainer).items()
            if name in trainer._schedules
        },
        "random": devices.random_state(trainer.device),
        "generators": {name: generator.get_state() for name, generator in _generators(trainer).items()},
        "curves": {label: [tuple(point) for point in points] for label, points in trainer.model.board.data.items()},
        "first_epoch": trainer.first_epoch,
        "seconds": trainer.seconds,
        "environments": plain(trainer._environments),
        "val_batch_idx": trainer.val_batch_idx,
    }


def check(trainer: Trainer) -> None:
    """Refuse what a checkpoint could not bring back, before the first step.

    Raises:
        ValueError: an optimiser without a state, or a state that could not be read again.
    """
    if not hasattr(trainer.optim, "state_dict") or not hasattr(trainer.optim, "load_state_dict"):
        raise ValueError(
            f"checkpoint=: {type(trainer.optim).__name__} has no state_dict and load_state_dict, so a run could not go "
            "on with it; take an optimiser of torch.optim, or give the class both"
        )
    checkpoints.check_readable({name: part for name, part in state(trainer).items() if name != "model"})


def not_held(trainer: Trainer) -> list[str]:
    """In words, what a checkpoint of this run does not hold although a step may change it."""
    loaders = (trainer.train_dataloader, trainer.val_dataloader)
    persistent = any(getattr(loader, "persistent_workers", False) for loader in loaders)
    return [
        *["what persistent workers of a DataLoader draw at random"] * persistent,
        *(
            f"the scheduler {name}, which was made after the start (make it in configure_optimizers)"
            for name in _schedulers(trainer)
            if name not in trainer._schedules
        ),
    ]


def take_up(trainer: Trainer, path: Path) -> int:
    """Go on from the checkpoint `path`, if it is there; returns the number of epochs that it holds.

    Of several processes the first one reads the file: all go on from the same epoch, also where the others cannot see
    it, or see an older one.
    """
    held = processes.from_first(lambda: checkpoints.load(path) if path.exists() else None, trainer.device)
    if held is None:
        return 0
    model, schedulers, generators = trainer.model, _schedulers(trainer), _generators(trainer)
    both = held["schedulers"], trainer._schedules
    checkpoints.refuse_other(
        path,
        {**held["settings"], **_compared(*both)},
        {**trainer._identity, **_compared(*reversed(both))},
    )
    checkpoints.refuse_other(path, *(
        {f"the shape of {name}": tuple(value.shape) for name, value in weights.items() if isinstance(value, Tensor)}
        for weights in (held["model"], model.state_dict())
    ))  # fmt: skip
    model.load_state_dict(held["model"])
    trainer.optim.load_state_dict(held["optimizer"])
    for name, scheduler in schedulers.items():
        _set_schedule(scheduler, held["schedulers"][name]["state"])
        trainer._schedules[name]["made"] = held["schedulers"][name]["made"]
    for name in generators.keys() & held["generators"].keys():
        generators[name].set_state(held["generators"][name])
    devices.set_random_state(trainer.device, held["random"])
    trainer.first_epoch, trainer.seconds = held["first_epoch"], held["seconds"]
    trainer._environments = held["environments"]
    model.board.restore({label: [Point(*point) for point in points] for label, points in held["curves"].items()})
    trainer.train_batch_idx = held["epochs"] * trainer.num_train_batches
    trainer.val_batch_idx = held["val_batch_idx"]
    return held["epochs"]
