"""`TrainingCurves`: the recorded runs, and which of them won, by which reading (sections 7.6, 8.2, 8.6)."""

import json
from functools import cache
from pathlib import Path
from statistics import fmean, median
from typing import Any, ClassVar

import traitlets

from .figure import Figure

_FILE = Path(__file__).parent / "static" / "d2l-runs.js"
_MOST = 6
_MEAN_OF = 4
_QUANTITIES = {
    "val_acc": "validation accuracy",
    "val_loss": "validation loss",
    "train_loss": "training loss",
}


@cache
def recorded() -> dict[str, Any]:
    """What the figure in the browser loads: each setting's title and runs, as `tools/pack_runs.py` packed them."""
    text = _FILE.read_text(encoding="utf-8")
    return json.loads(text[text.index("{") : text.rindex("}") + 1])


class Runs(traitlets.TraitType):
    """Names of recorded runs."""

    def validate(self, obj: Any, value: Any) -> list[str]:
        """The names, or an error that says which there are."""
        names = list(value) if isinstance(value, (list, tuple)) else [value]
        odd = [name for name in names if not isinstance(name, str) or name not in recorded()]
        if odd:
            raise traitlets.TraitError(
                f"{self.name} names {odd[0]!r}, and no runs are recorded under it; there are {', '.join(recorded())}"
            )
        if not 1 <= len(names) <= _MOST or len(set(names)) < len(names):
            raise traitlets.TraitError(f"{self.name} must be 1 to {_MOST} different names; got {value!r}")
        return names


class Seeds(traitlets.TraitType):
    """How seeds are drawn: "band", "lines", or a list of those that count."""

    def validate(self, obj: Any, value: Any) -> str | list[int]:
        """The value as it is stored, or an error that says what would be one."""
        if value in ("band", "lines"):
            return value
        seeds = list(value) if isinstance(value, (list, tuple, range)) else []
        if not seeds or not all(isinstance(n, int) and not isinstance(n, bool) and n >= 0 for n in seeds):
            raise traitlets.TraitError(
                f'{self.name} must be "band", "lines" or a list of seeds such as [0, 1]; got {value!r}'
            )
        return sorted(set(seeds))


class TrainingCurves(Figure):
    """The recorded runs as curves, and which of them won, by which reading (sections 7.6, 8.2, 8.6).

    >>> TrainingCurves(["plain20", "resnet20"])
    TrainingCurves(runs=['plain20', 'resnet20'], quantity=val_acc, epoch=10, readings=[0.8969, 0.8845])

    Args:
        runs: names of one to six settings, as for `d2l.recorded`.
        seeds: "band" draws the median over all seeds, in a band from the least to the largest value; "lines" draws
            each seed, and a list of seeds only these.
        quantity: "val_acc", "val_loss" or "train_loss".
        reading: "last" reads one epoch, "mean" the mean of four epochs.
        epoch: where the reading ends; 0 is the last epoch that all these runs have.
        log: powers of ten at equal distances on the vertical axis.
        ask: "readings": the reader predicts which run is the best before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-training-curves"
    questions: ClassVar = {"readings": "Which of these runs is the best?"}

    runs = Runs(["resnet18-96", "plain18-96", "resnext26-96"]).tag(sync=True, state=True)
    seeds = Seeds("band").tag(sync=True, state=True)
    quantity = traitlets.Enum(list(_QUANTITIES), "val_acc").tag(sync=True, state=True)
    reading = traitlets.Enum(["last", "mean"], "last").tag(sync=True, state=True)
    epoch = traitlets.Int(0, min=0, max=1000).tag(sync=True, state=True)
    log = traitlets.Bool(False).tag(sync=True, state=True)

    def __init__(self, runs: Any = None, **traits: Any):
        super().__init__(**({} if runs is None else {"runs": runs}), **traits)

    def _chosen(self) -> dict[str, list[dict[str, Any]]]:
        chosen = {}
        for name in self.runs:
            runs = recorded()[name]["runs"]
            chosen[name] = [run for run in runs if isinstance(self.seeds, str) or run["seed"] in self.seeds]
            if not chosen[name]:
                few, has = (", ".join(map(str, seeds)) for seeds in (self.seeds, (run["seed"] for run in runs)))
                raise ValueError(f"{name} has no run with seed {few}; it has {has}")
        return chosen

    def _end(self) -> int:
        last = min(len(run["val_acc"]) for runs in self._chosen().values() for run in runs)
        if self.epoch > last:
            raise ValueError(f"epoch {self.epoch}: all these runs have the epochs 1 to {last}")
        return self.epoch or last

    @property
    def readings(self) -> dict[str, float]:
        """For each of the runs the value that is read: the median over its seeds.

        Raises:
            ValueError: not all of them have this epoch, or one has none of these seeds.
        """
        end = self._end()
        epochs = slice(end - 1 if self.reading == "last" else max(0, end - _MEAN_OF), end)
        return {
            name: median(fmean(run[self.quantity][epochs]) for run in runs) for name, runs in self._chosen().items()
        }

    def _by(self) -> str:
        end = self._end()
        first = end if self.reading == "last" else max(1, end - _MEAN_OF + 1)
        return f"epoch {end}" if first == end else f"the mean of epochs {first} to {end}"

    def summary(self) -> dict[str, str]:
        """The runs and what is read of them."""
        told = {"runs": str(self.runs), "quantity": self.quantity}
        try:
            told["epoch"] = str(self._end()) if self.reading == "last" else f"{self._by().split()[-3]}–{self._end()}"
            values = ", ".join(f"{value:.4f}" for value in self.readings.values())
            told["readings"] = "?" if self.ask else f"[{values}]"
        except ValueError:
            told["readings"] = "none"
        return told

    def describe(self) -> str:
        """The curves in words, with what is read of each, the best one first."""
        titles = {name: recorded()[name]["title"] for name in self.runs}
        words = f"Recorded curves of the {_QUANTITIES[self.quantity]} over the epochs: {'; '.join(titles.values())}"
        try:
            by, readings = self._by(), self.readings
        except ValueError as error:
            return f"{words}. {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        order = sorted(readings, key=readings.__getitem__, reverse=self.quantity == "val_acc")
        told = "; ".join(f"{titles[name]}: {readings[name]:.4f}" for name in order)
        return f"{words}. By {by}, the best first: {told}."
