"""Recorded training runs, as `tools/record_runs.py` wrote them: what the chapters quote from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from statistics import mean, median
from typing import Any

from d2lmini.plotting import Table

# In a wheel the folder lies inside the package; in a checkout beside it.
_FOLDERS = (Path(__file__).parent / "runs", Path(__file__).parent.parent / "runs")


def _files() -> dict[str, Path]:
    folder = next(folder for folder in _FOLDERS if folder.is_dir())
    return {path.stem: path for path in sorted(folder.glob("*.json"))}


def _count(numbers: list[int], noun: str) -> str:
    """As "1 seed", "5 seeds", "1 to 5 seeds"."""
    low, high = min(numbers), max(numbers)
    return f"{low if low == high else f'{low} to {high}'} {noun}{'s' * (high > 1)}"


def _each(values: Iterable[Any]) -> str:
    """The values that occur, as "0.01, 0.05 and 0.1"; where one has a comma itself, with semicolons.

    A run that was trained in two places names them as "here and there": each place is then named once.
    """
    *texts, last = dict.fromkeys(part for value in sorted(set(values)) for part in str(value).split(" and "))
    comma = "; " if any("," in text for text in (*texts, last)) else ", "
    return f"{comma.join(texts)} and {last}" if texts else last


class Recorded(dict[str, Any]):
    """The recorded runs of one setting: the file as a dict, and what the chapters ask of it.

    The keys are those of the file: `setting`, `config`, and `runs`, with for each seed the values after every epoch,
    the time, the device, the versions and the commit. Of a run that was trained in two places they name both.

    A run that was cut has fewer epochs than the others. All methods compare the seeds after the same epoch, so they go
    as far as the last one that every run has. A `label` is "train_loss", "val_loss" or "val_acc"; without an `epoch`
    (from 1 on) it is that last one; with `last=4` the mean over the four epochs up to it.
    """

    @property
    def epochs(self) -> int:
        """The last epoch that all runs have."""
        return min(run["epochs"] for run in self["runs"])

    @property
    def seeds(self) -> list[int]:
        """The seed of each run."""
        return [run["seed"] for run in self["runs"]]

    @property
    def extent(self) -> str:
        """In words, as "10 epochs, 5 seeds"."""
        return f"{_count([self.epochs], 'epoch')}, {_count([len(self.seeds)], 'seed')}"

    @property
    def device(self) -> str:
        """On what the runs were made, in words."""
        return _each(run["device"] for run in self["runs"])

    def after(self, label: str, epoch: int | None = None, last: int = 1) -> list[float]:
        """The value after an epoch, one for each seed; or the mean of the `last` epochs up to it.

        At a constant learning rate a single epoch is partly luck: compare means of several.

        Raises:
            ValueError: not all runs have these epochs.
        """
        epoch = self.epochs if epoch is None else epoch
        if not 1 <= last <= epoch <= self.epochs:
            asked = f"epoch={epoch}" + f", last={last}" * (last != 1)
            raise ValueError(f"{asked}: all runs of {self['setting']!r} have the epochs 1 to {self.epochs}")
        return [mean(run[label][epoch - last : epoch]) for run in self["runs"]]

    def median(self, label: str, epoch: int | None = None, last: int = 1) -> float:
        """The median over the seeds of what `after` gives."""
        return median(self.after(label, epoch, last))

    def spread(self, label: str, epoch: int | None = None, last: int = 1) -> str:
        """The median, and with several seeds the smallest and the largest value, as "0.848 [0.843, 0.849]"."""
        values = self.after(label, epoch, last)
        limits = f" [{min(values):.3f}, {max(values):.3f}]" if len(values) > 1 else ""
        return f"{median(values):.3f}{limits}"

    def plot(self, ax: Any, label: str, line: str, color: str, title: str) -> None:
        """Draw the median over the epochs into matplotlib's axes, and with several seeds a band from least to largest.

        Args:
            ax: the axes.
            label: what to draw.
            line: line style, as "--".
            color: colour of line and band.
            title: name in the legend.
        """
        epochs = range(1, self.epochs + 1)
        values = [self.after(label, epoch) for epoch in epochs]
        if len(self.seeds) > 1:
            ax.fill_between(epochs, [*map(min, values)], [*map(max, values)], color=color, alpha=0.2, lw=0)
        marker = "o" if self.epochs == 1 else None  # one point makes no line
        ax.plot(epochs, [*map(median, values)], line, color=color, marker=marker, label=title)
        ax.xaxis.get_major_locator().set_params(integer=True)


class Recordings(dict[str, Recorded]):
    """Settings side by side: a dict from titles to recorded runs. What nobody has recorded yet is in `missing`.

    Args:
        settings: the name of each setting, by title, e.g. `{"LeNet, sigmoid": "lenet-sigmoid"}`.
    """

    def __init__(self, settings: dict[str, str]):
        there = _files()
        super().__init__({title: recorded(name) for title, name in settings.items() if name in there})
        self.missing = [title for title, name in settings.items() if name not in there]

    @property
    def epochs(self) -> int:
        """The last epoch that all runs of all settings have.

        Raises:
            ValueError: nothing is recorded.
        """
        if not self:
            raise ValueError(f"nothing is recorded yet of: {'; '.join(self.missing)}")
        return min(runs.epochs for runs in self.values())

    def table(self) -> Table:
        """Each setting that is recorded: epochs, seeds, losses and accuracy after the last epoch; its last four."""
        labels = ("train_loss", "val_loss", "val_acc")
        rows = [
            (
                title, runs.epochs, len(runs.seeds), *(runs.spread(label) for label in labels),
                runs.spread("val_acc", last=4) if runs.epochs >= 4 else "",
            )
            for title, runs in self.items()
        ]  # fmt: skip
        head = ["recorded", "epochs", "seeds", "training loss", "validation loss", "validation accuracy"]
        head.append("its mean over the last 4 epochs")
        return Table(head, rows or [("not recorded yet", *[""] * 6)])

    def circumstances(self) -> str:
        """In sentences: on what the runs were made and how many, what that is worth, and what is still missing."""
        sentences = []
        if self:
            runs = [run for recorded in self.values() for run in recorded["runs"]]
            seeds = [len(recorded.seeds) for recorded in self.values()]
            sentences.append(
                f"Recorded with torch {_each(run['versions']['torch'] for run in runs)} in "
                f"{_each(run['precision'] for run in runs)} on {_each(run['device'] for run in runs)}: "
                f"{_count(seeds, 'seed')}{' each' * (len(self) > 1)}, "
                f"learning rate {_each(recorded['config']['lr'] for recorded in self.values())}."
            )
            if max(seeds) > 1:
                sentences.append("Of several seeds you see the median, with the smallest and the largest in brackets.")
            if min(seeds) == 1:
                sentences.append(
                    "**With one seed, a difference of a point of accuracy, or of a few per cent of the loss, may be "
                    "chance.**"
                )
        if self.missing:
            sentences.append(f"Not recorded yet: {'; '.join(self.missing)}.")
        return " ".join(sentences)


def recorded(name: str) -> Recorded:
    """The recorded runs of a setting, e.g. `recorded("lenet-sigmoid")`.

    Raises:
        ValueError: nothing was recorded under this name; the message lists the names. `Recordings` asks without it.
    """
    files = _files()
    if name not in files:
        raise ValueError(f"no recorded runs {name!r}; there are: {', '.join(files)}")
    return Recorded(json.loads(files[name].read_text(encoding="utf-8")))
