"""What a checkpoint holds of a training run, and what must be the same for the run to go on from it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from torch import Tensor
from torch.optim.lr_scheduler import LRScheduler

from d2lmini import checkpoints, devices, processes
from d2lmini.checkpoints import plain
from d2lmini.data import FashionMNIST
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
        **{f"the layer {name}": _layer(layer) for name, layer in model.named_modules() if name},
    }


def _arguments(owner: str, thing: Any) -> dict[str, Any]:
    """The arguments of model or data that are numbers, text, or lists and dictionaries of them."""
    no_number = {"num_workers", "plot_train_per_epoch", "plot_valid_per_epoch"}
    if isinstance(thing, FashionMNIST):  # its files are known by their checksums, wherever they are
        no_number.add("root")
    arguments = ((name, plain(value)) for name, value in getattr(thing, "hparams", {}).items())
    return {f"the {owner}'s {name}": value for name, value in arguments if name not in no_number and _comparable(value)}


def _comparable(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_comparable, value.values()))
    if isinstance(value, tuple | list):
        return all(map(_comparable, value))
    return value is None or isinstance(value, str | int | float)


def _optimiser(optim: Any) -> dict[str, Any]:
    """Its settings, of each group of parameters. What is off (None or False) is left out: versions add such options."""
    settings = {}
    for i, group in enumerate(groups := getattr(optim, "param_groups", [])):
        where = "the optimiser's" if len(groups) == 1 else f"in the optimiser's group {i}, the"
        for name, value in {**group, "params": len(group["params"])}.items():
            value = plain(value.tolist() if isinstance(value, Tensor) else value)
            if value is not None and value is not False and _comparable(value):
                settings[f"{where} {'number of parameter tensors' if name == 'params' else name}"] = value
    return settings


def _layer(layer: Any) -> str:
    """In words, without addresses in memory; of a layer made of others (which follow) only its class."""
    return type(layer).__name__ if any(layer.children()) else re.sub(r" at 0x\w+", "", repr(layer))


def _schedulers(trainer: Trainer) -> dict[str, LRScheduler]:
    """The learning rate schedulers that model or trainer have as an attribute."""
    return {
        f"{owner}.{name}": value
        for owner, thing in (("model", trainer.model), ("trainer", trainer))
        for name, value in vars(thing).items()
        if isinstance(value, LRScheduler)
    }


def _generators(trainer: Trainer) -> dict[str, Any]:
    """The random generators that the loaders have to themselves."""
    loaders = {"training": trainer.train_dataloader, "validation": trainer.val_dataloader}
    owners = {name: (loader, getattr(loader, "sampler", None)) for name, loader in loaders.items()}
    found = {name: [getattr(owner, "generator", None) for owner in both] for name, both in owners.items()}
    return {name: both[0] or both[1] for name, both in found.items() if both[0] or both[1]}


def state(trainer: Trainer) -> dict[str, Any]:
    """Everything that an epoch changes."""
    return {
        "settings": trainer._identity,
        "epochs": trainer.epoch + 1,
        "model": trainer.model.state_dict(),
        "optimizer": plain(trainer.optim.state_dict()),
        "schedulers": {
            name: {"class": type(scheduler).__name__, "state": plain(scheduler.state_dict())}
            for name, scheduler in _schedulers(trainer).items()
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
        ValueError: an optimiser without a state, or workers that outlive an epoch.
    """
    if not hasattr(trainer.optim, "state_dict") or not hasattr(trainer.optim, "load_state_dict"):
        raise ValueError(
            f"checkpoint=: {type(trainer.optim).__name__} has no state_dict and load_state_dict, so a run could not go "
            "on with it; take an optimiser of torch.optim, or give the class both"
        )
    for loader in (trainer.train_dataloader, trainer.val_dataloader):
        if getattr(loader, "persistent_workers", False):
            raise ValueError(
                "checkpoint=: the state of a DataLoader's persistent workers cannot be saved, so a run would not go on "
                "bit for bit; make it with persistent_workers=False"
            )


def take_up(trainer: Trainer, path: Path) -> int:
    """Go on from the checkpoint `path`, if it is there; returns the number of epochs that it holds.

    Of several processes the first one reads the file: all go on from the same epoch, also where the others cannot see
    it, or see an older one.
    """
    held = processes.from_first(lambda: checkpoints.load(path) if path.exists() else None, trainer.device)
    if held is None:
        return 0
    model, schedulers, generators = trainer.model, _schedulers(trainer), _generators(trainer)
    kinds = {f"the scheduler {name}": type(scheduler).__name__ for name, scheduler in schedulers.items()}
    checkpoints.refuse_other(
        path,
        {**held["settings"], **{f"the scheduler {name}": kept["class"] for name, kept in held["schedulers"].items()}},
        {**trainer._identity, **kinds},
    )
    checkpoints.refuse_other(path, *(
        {f"the shape of {name}": tuple(value.shape) for name, value in weights.items() if isinstance(value, Tensor)}
        for weights in (held["model"], model.state_dict())
    ))  # fmt: skip
    model.load_state_dict(held["model"])
    trainer.optim.load_state_dict(held["optimizer"])
    for name, scheduler in schedulers.items():
        scheduler.load_state_dict(held["schedulers"][name]["state"])
    for name in generators.keys() & held["generators"].keys():
        generators[name].set_state(held["generators"][name])
    devices.set_random_state(trainer.device, held["random"])
    trainer.first_epoch, trainer.seconds = held["first_epoch"], held["seconds"]
    trainer._environments = held["environments"]
    model.board.restore({label: [Point(*point) for point in points] for label, points in held["curves"].items()})
    trainer.train_batch_idx = held["epochs"] * trainer.num_train_batches
    trainer.val_batch_idx = held["val_batch_idx"]
    return held["epochs"]
