"""What the chapters ask of recorded runs: right for one seed or five, one epoch or ten, and for what is missing."""

import importlib
import json
import statistics

import pytest
from matplotlib.figure import Figure

import d2lmini as d2l
from d2lmini import training

RUN = {"device": "CPU, 1 thread", "precision": "float32", "versions": {"torch": "2.9"}}


def run(seed, accs, **other):
    losses = {"train_loss": [1 - acc for acc in accs], "val_loss": [1.5 - acc for acc in accs]}
    return {"seed": seed, "epochs": len(accs), **RUN, **losses, "val_acc": accs, **other}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of recorded runs: one seed and one epoch, three seeds of which one was cut, other circumstances."""

    def write(name, lr, *runs):
        document = {"setting": name, "config": {"lr": lr}, "runs": runs}
        (tmp_path / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")

    write("short", 0.1, run(0, [0.5]))
    write("three", 0.1, run(0, [0.1, 0.4, 0.9]), run(1, [0.2, 0.6]), run(2, [0.3, 0.5, 0.9]))
    write("long", 0.1, run(0, [0.1, 0.3, 0.2, 0.8, 0.7]))
    write("gpu", 0.01, run(0, [0.7, 0.8], device="a GPU", precision="bf16"), run(1, [0.6, 0.9], device="a GPU"))
    write("other", 0.05, run(0, [0.5], device="a TPU"))
    write("moved", 0.01, run(0, [0.5, 0.6], device="a GPU and a TPU"))
    # The module by its name: `d2lmini.recorded` is the function.
    monkeypatch.setattr(importlib.import_module("d2lmini.recorded"), "_FOLDERS", (tmp_path / "nowhere", tmp_path))


def test_a_recorded_setting_is_its_file_and_compares_seeds_after_the_same_epoch(folder):
    three = d2l.recorded("three")
    assert three["config"] == {"lr": 0.1} and len(three["runs"]) == 3
    assert (three.epochs, three.seeds, three.extent) == (2, [0, 1, 2], "2 epochs, 3 seeds")
    assert three.after("val_acc", 1) == [0.1, 0.2, 0.3] and three.after("val_acc") == [0.4, 0.6, 0.5]
    assert three.median("val_acc") == 0.5 and three.median("train_loss", 1) == 0.8
    assert three.spread("val_acc") == "0.500 [0.400, 0.600]"
    assert three.after("val_acc", last=2) == pytest.approx([0.25, 0.4, 0.4]) and three.median("val_acc", 2, 2) == 0.4
    assert d2l.recorded("gpu").median("val_acc", 1) == pytest.approx(0.65), "an even number: the mean of the middle two"
    short = d2l.recorded("short")
    assert (short.extent, short.spread("val_acc"), short.device) == ("1 epoch, 1 seed", "0.500", "CPU, 1 thread")


@pytest.mark.parametrize("epoch", [0, 3, -1])
def test_an_epoch_that_a_run_lacks_is_refused_in_words(folder, epoch):
    with pytest.raises(ValueError, match=rf"epoch={epoch}: all runs of 'three' have the epochs 1 to 2"):
        d2l.recorded("three").median("val_acc", epoch)


def test_more_epochs_than_there_are_make_no_mean(folder):
    with pytest.raises(ValueError, match="epoch=2, last=3: all runs of 'three' have the epochs 1 to 2"):
        d2l.recorded("three").median("val_acc", last=3)


def test_nothing_under_a_name_is_refused_in_words(folder):
    with pytest.raises(
        ValueError, match="no recorded runs 'nothing'; there are: gpu, long, moved, other, short, three"
    ):
        d2l.recorded("nothing")


def test_settings_side_by_side_and_what_is_missing(folder):
    recorded = d2l.Recordings({"Three": "three", "Not there": "nothing", "Short": "short"})
    assert list(recorded) == ["Three", "Short"] and recorded.missing == ["Not there"] and recorded.epochs == 1
    assert recorded["Three"] == d2l.recorded("three")
    assert recorded.table().cells[1:] == [
        ["Three", "2", "3", "0.500 [0.400, 0.600]", "1.000 [0.900, 1.100]", "0.500 [0.400, 0.600]", ""],
        ["Short", "1", "1", "0.500", "1.000", "0.500", ""],
    ]
    assert d2l.Recordings({"Long": "long"}).table().cells[1][-2:] == ["0.700", "0.500"], "the last epoch, the last four"
    text = recorded.circumstances()
    assert text.startswith("Recorded with torch 2.9 in float32 on CPU, 1 thread: 1 to 3 seeds each, learning rate 0.1.")
    assert "brackets. **With one seed, " in text and text.endswith("Not recorded yet: Not there.")


def test_circumstances_that_differ_are_all_named(folder):
    text = d2l.Recordings({"Three": "three", "GPU": "gpu"}).circumstances()
    assert text == (
        "Recorded with torch 2.9 in bf16 and float32 on CPU, 1 thread and a GPU: "
        "2 to 3 seeds each, learning rate 0.01 and 0.1. "
        "Of several seeds you see the median, with the smallest and the largest in brackets."
    )
    text = d2l.Recordings({"1": "three", "2": "gpu", "3": "other"}).circumstances()
    assert "on CPU, 1 thread; a GPU and a TPU: " in text and "learning rate 0.01, 0.05 and 0.1." in text
    text = d2l.Recordings({"1": "gpu", "2": "moved", "3": "other"}).circumstances()
    assert "on a GPU and a TPU: " in text, "each place once, also where a run was trained in both"
    alone = d2l.Recordings({"Short": "short"}).circumstances()
    assert "on CPU, 1 thread: 1 seed, learning rate 0.1. **With one seed, " in alone
    assert "on CPU, 1 thread: 3 seeds, learning rate" in d2l.Recordings({"Three": "three"}).circumstances()


def test_nothing_recorded_at_all_can_still_be_shown(folder):
    recorded = d2l.Recordings({"A": "nothing", "B": "none"})
    assert not recorded and recorded.circumstances() == "Not recorded yet: A; B."
    assert recorded.table().cells[1] == ["not recorded yet", "", "", "", "", "", ""]
    with pytest.raises(ValueError, match="nothing is recorded yet of: A; B"):
        recorded.epochs  # noqa: B018


def test_curves_are_medians_with_a_band_where_there_are_several_seeds(folder):
    ax = Figure().gca()
    d2l.recorded("three").plot(ax, "val_acc", "--", "C1", "three seeds")
    d2l.recorded("short").plot(ax, "val_acc", "-", "C0", "one point")
    three, short = ax.lines
    assert (
        list(three.get_xdata()) == [1, 2]
        and list(three.get_ydata()) == [0.2, 0.5]
        and three.get_label() == "three seeds"
    )
    assert three.get_marker() == "None" and short.get_marker() == "o", "one point makes no line"
    assert len(ax.collections) == 1
    band = ax.collections[0].get_paths()[0].vertices[:, 1]
    assert (band.min(), band.max()) == (0.1, 0.6)


def test_the_book_asks_the_files_that_it_has():
    recorded = d2l.Recordings({"ours": "lenet-sigmoid"})
    runs = recorded["ours"]["runs"]
    assert recorded["ours"].median("val_acc", 10) == statistics.median(run["val_acc"][9] for run in runs)
    assert recorded["ours"].extent == "10 epochs, 5 seeds" and not recorded.missing
    assert all(run["precision"] in training.PRECISIONS for run in runs)
