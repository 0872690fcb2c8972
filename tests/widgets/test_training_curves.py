"""TrainingCurves: what it reads are the recorded runs, of every setting; and what one picks, drags and predicts."""

import csv
import io
import json
import random
import re
from statistics import fmean, median

import pack_runs
import pytest
import traitlets
from figure_pages import FAKE_MODEL, STATIC, html, state, traits
from settings import SETTINGS

import d2lmini as d2l
from d2lmini.widgets import TrainingCurves

ELEMENT = "d2l-training-curves"
RUNS = sorted(path.stem for path in pack_runs.RUNS.glob("*.json"))
STATES = [
    {"runs": ["plain18-96", "resnet18-96"], "epoch": 7},
    {"runs": ["lenet-sigmoid", "lenet-sigmoid-lr0.9"], "seeds": "lines", "quantity": "val_loss", "log": True},
    {"runs": ["softmax", "lenet-relu-max"], "seeds": [1, 3], "reading": "mean"},
    {"runs": ["plain20", "resnet20", "plain56", "resnet56", "vgg28", "resnext29-4"], "epoch": 2, "reading": "mean"},
    {"runs": ["plain20", "resnet20"], "quantity": "train_loss"},
]


def curves(**part: object) -> str:
    return html(TrainingCurves, **part)


def told(page) -> str:
    page.wait_for_function(f"document.querySelector('{ELEMENT}').shadowRoot.querySelector('.sum, .notice, .ask')")
    return page.locator(".told").inner_text().replace("\n", " ")


# ---- the numbers ------------------------------------------------------------------------------------------------


def test_what_figures_load_is_what_is_recorded():
    assert pack_runs.FILE.read_text(encoding="utf-8") == pack_runs.pack(), "runs/ is newer: run tools/pack_runs.py"


def test_every_setting_has_a_title_that_fits_beside_its_curve():
    assert list(pack_runs.TITLES) and set(pack_runs.TITLES) == set(SETTINGS)
    assert len(set(pack_runs.TITLES.values())) == len(pack_runs.TITLES)
    assert max(map(len, pack_runs.TITLES.values())) <= 25


def test_a_file_without_a_title_is_named(tmp_path):
    file = json.loads((pack_runs.RUNS / "softmax.json").read_text())
    (tmp_path / "softmax-wide.json").write_text(json.dumps({**file, "setting": "softmax-wide"}))
    with pytest.raises(KeyError, match=r"softmax-wide.json.*give it one in TITLES"):
        pack_runs.pack(tmp_path)


def reading(name: str, seeds: list[int] | None, quantity: str, epochs: range) -> float:
    """From the files themselves."""
    runs = [run for run in d2l.recorded(name)["runs"] if seeds is None or run["seed"] in seeds]
    return median(fmean(run[quantity][n - 1] for n in epochs) for run in runs)


def test_both_languages_read_what_is_recorded(show):
    """Random choices of runs, seeds, quantity, reading and epoch."""
    rng = random.Random(0)
    page = show(curves())
    for _ in range(150):
        seeds = rng.choice(["band", "lines", rng.sample(range(5), rng.randint(1, 5))])
        known = RUNS if isinstance(seeds, str) else [name for name in RUNS if len(d2l.recorded(name).seeds) == 5]
        names = rng.sample(known, rng.randint(1, min(6, len(known))))
        last = min(d2l.recorded(name).epochs for name in names)
        part = {"runs": names, "seeds": seeds, "epoch": rng.randint(0, last)}
        part |= {"quantity": rng.choice(["train_loss", "val_loss", "val_acc"]), "reading": rng.choice(["last", "mean"])}
        end = part["epoch"] or last
        epochs = range(end if part["reading"] == "last" else max(1, end - 3), end + 1)
        chosen = None if isinstance(seeds, str) else seeds
        expected = {name: pytest.approx(reading(name, chosen, part["quantity"], epochs), abs=1e-9) for name in names}
        figure = TrainingCurves(**part)
        assert figure.readings == expected, part
        page.evaluate(f"state => {{ document.querySelector('{ELEMENT}').state = state }}", figure.state)
        assert state(page, ELEMENT)["readings"] == expected, part


def test_the_drawn_points_are_the_runs(show):
    page = show(curves(**STATES[1]))
    state(page, ELEMENT)
    lines = page.locator("d2l-curve").evaluate("c => c.lines.map(l => [l.look, l.points])")
    runs = [(look, run) for look, name in enumerate(STATES[1]["runs"]) for run in d2l.recorded(name)["runs"]]
    assert lines == [[look, [[n, x] for n, x in enumerate(run["val_loss"], 1)]] for look, run in runs]
    page.get_by_role("button", name="each seed").click()
    lines = page.locator("d2l-curve").evaluate("c => c.lines.map(l => [l.points, l.band])")
    for (points, band), name in zip(lines, STATES[1]["runs"], strict=True):
        after = [d2l.recorded(name).after("val_loss", n) for n in range(1, 11)]
        assert points == [[n, pytest.approx(median(values))] for n, values in enumerate(after, 1)]
        assert band == [[min(values), max(values)] for values in after]


def test_copied_code_gives_the_readings(show):
    page = show(curves())
    for part in STATES:
        page.evaluate(f"state => {{ document.querySelector('{ELEMENT}').state = state }}", TrainingCurves(**part).state)
        scope: dict = {}
        exec(page.evaluate(f"(f => f.pytorch(f.now, f.derived))(document.querySelector('{ELEMENT}'))"), scope)
        assert scope["Y"] == pytest.approx(state(page, ELEMENT)["readings"])


# ---- what one sees ----------------------------------------------------------------------------------------------


def test_it_opens_on_runs_whose_order_turns_round(show):
    page = show(curves())
    assert "By the mean of epochs 7–10 ResNet-18 wins: the order turns round." in told(page)
    names = re.findall(r"(\S+) (0\.\d{4})", told(page))
    assert [float(value) for _, value in names] == sorted((float(value) for _, value in names), reverse=True)
    page.get_by_label("read", exact=True).select_option("mean")
    assert "By epoch 10 ResNeXt-26 wins: the order turns round." in told(page)


@pytest.mark.parametrize(
    ("hash", "says"),
    [
        ("runs:plain18-96,resnet18-96~epoch:7", "Epoch 7: ResNet-18 0.9120, Plain-18 0.9015."),
        ("runs:plain20,resnet20~quantity:train_loss", "Epoch 10: Residual 0.139, Plain 0.182."),
        ("runs:plain20,resnet20", "Epoch 10: Plain 0.8969, Residual 0.8845."),
        ("runs:softmax,lenet-sigmoid,lenet-sigmoid-lr0.9,lenet-relu-max", "5 seeds each, their median"),
        ("runs:softmax,resnet20", "1 to 5 seeds each, their median"),
        ("runs:lenet-relu-max,softmax~seeds:2", "One seed each"),
    ],
)
def test_the_links_of_the_text(show, hash, says):
    page = show(curves(), hash=f"#training-curves={hash}")
    assert says in told(page)


def test_the_line_is_dragged_and_moved_by_keyboard(show):
    page = show(curves())
    handle = page.locator("d2l-curve .handle")
    assert handle.get_attribute("aria-valuenow") == "10"
    handle.focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    assert state(page, ELEMENT)["epoch"] == 7
    assert "Epoch 7: ResNet-18 0.9120" in told(page)
    assert "ResNet-18 0.9120" in handle.get_attribute("aria-valuetext")
    page.get_by_role("status").get_by_text("epoch 7: ResNet-18 0.9120").wait_for()
    page.keyboard.press("End")
    assert state(page, ELEMENT)["epoch"] == 0, "the last one, whatever other runs have"
    box = page.locator("d2l-curve svg").bounding_box()
    page.mouse.click(box["x"] + 44, box["y"] + 100)
    assert state(page, ELEMENT)["epoch"] == 1


def test_runs_of_different_length_are_read_where_all_have_been(show):
    page = show(curves(runs=["plain20", "resnext29-4"]))
    assert "Epoch 5" in told(page)
    handle = page.locator("d2l-curve .handle")
    handle.focus()
    page.keyboard.press("ArrowRight")
    assert state(page, ELEMENT)["epoch"] == 0
    assert page.locator("d2l-curve").evaluate("c => c.lines.map(l => l.points.length)") == [10, 5]


def test_runs_and_seeds_are_picked(show):
    page = show(curves(runs=["lenet-relu-max"], epoch=8))
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Softmax regression").click()
    now = state(page, ELEMENT)
    assert now["runs"] == ["lenet-relu-max", "softmax"] and now["epoch"] == 8
    page.get_by_role("button", name="2", exact=True).click()
    assert state(page, ELEMENT)["seeds"] == [0, 1, 3, 4]
    page.get_by_role("button", name="ResNeXt-29, 4 groups").click()
    now = state(page, ELEMENT)
    assert now["epoch"] == 0, "it has five epochs"
    assert now["seeds"] == [0, 1, 3, 4] and "ResNeXt-29" in told(page)
    for name in ["LeNet, ReLU, max pool", "Softmax regression"]:
        page.get_by_role("button", name=name).click()
    page.get_by_role("button", name="ResNeXt-29, 4 groups").click()
    assert "one curve must stay" in told(page)
    for name in ["Plain, 20 layers", "Residual, 20 layers", "Plain, 56 layers", "Residual, 56 layers", "VGG, 28×28"]:
        page.get_by_role("button", name=name).click()
    assert len(state(page, ELEMENT)["runs"]) == 6
    page.get_by_role("button", name="Plain-18, 96×96").click()
    assert "as many as can be told apart" in told(page)
    page.get_by_label("runs", exact=True).select_option("96")
    assert state(page, ELEMENT)["runs"] == TrainingCurves().runs


def test_every_comparison_that_can_be_picked_is_recorded_and_read(show):
    page = show(curves())
    state(page, ELEMENT)
    options = page.get_by_label("runs", exact=True).locator("option").all()
    assert len(options) >= 5
    for value in [option.get_attribute("value") for option in options]:
        page.get_by_label("runs", exact=True).select_option(value)
        now = state(page, ELEMENT)
        assert set(now["readings"]) == set(now["runs"]) and len(now["runs"]) > 1
        assert page.get_by_label("runs", exact=True).input_value() == value


def test_numbers_are_downloaded_as_they_are_recorded(show):
    page = show(curves(**STATES[2]))
    state(page, ELEMENT)
    page.get_by_role("button", name="More", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    assert download.value.suggested_filename == "runs.csv"
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text())))
    expected = [
        {"setting": name, "seed": str(run["seed"]), "epoch": str(n + 1)}
        | {label: pytest.approx(run[label][n]) for label in ("train_loss", "val_loss", "val_acc")}
        for name in STATES[2]["runs"]
        for run in d2l.recorded(name)["runs"]
        if run["seed"] in STATES[2]["seeds"]
        for n in range(10)
    ]
    assert [{key: float(x) if "_" in key else x for key, x in row.items()} for row in rows] == expected


def test_how_the_runs_were_made_is_said(show):
    page = show(curves())
    state(page, ELEMENT)
    page.get_by_role("button", name="More", exact=True).click()
    made = page.locator(".made li").all_inner_texts()
    assert "10 epochs, seed 0, rate 0.01, float32, 175 min on" in made[0]
    assert "bf16, 54 min" in made[1]
    assert made[3] == "Fashion-MNIST, 60,000 + 10,000, 96×96"


@pytest.mark.parametrize("part", [{}, *STATES])
def test_names_end_within_the_figure(show, part):
    page = show(curves(**part), width=752)
    state(page, ELEMENT)
    right = page.locator(ELEMENT).evaluate("f => f.getBoundingClientRect().right")
    ends = page.locator(".slope text").evaluate_all("texts => texts.map(t => t.getBoundingClientRect().right)")
    assert max(ends) <= right + 0.5


# ---- prediction -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "answer", "says"),
    [
        ({"reading": "mean"}, "ResNeXt-26", "Between two, the curve of ResNet-18 falls by up to 4.2 points."),
        ({"reading": "mean"}, "Plain-18", "A mean forgives one bad epoch"),
        ({"reading": "mean"}, "ResNet-18", "Right."),
        ({}, "ResNet-18", "That one wins by the mean of epochs 7–10"),
        ({}, "ResNeXt-26", "Right."),
        ({"runs": ["plain20", "resnet20"], "quantity": "train_loss"}, "Residual", "Right."),
    ],
)
def test_it_asks_who_wins_and_knows_the_slip(show, part, answer, says):
    page = show(curves(**part, ask="readings"))
    now = state(page, ELEMENT)
    assert now["readings"] is None
    lines = page.locator("d2l-curve").evaluate("c => c.lines.map(l => l.points.length)")
    assert set(lines) == {6}, "nothing from the seventh epoch on"
    assert page.locator("d2l-curve .handle").count() == 0
    values = TrainingCurves(**part).readings.values()
    digits = 3 if "quantity" in part else 4
    drawn = page.locator(".slope").text_content()
    assert drawn.count("?") == len(values) and not any(f"{value:.{digits}f}" in drawn for value in values)
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Download CSV").click()
    assert "would give the answer away" in told(page)
    page.locator(".ask").get_by_role("button", name=answer).click()
    assert says in page.locator(".verdict").inner_text()
    assert (page.locator("d2l-curve .handle").count() == 1) == (says == "Right.")


def test_of_one_run_it_asks_for_the_number(show):
    page = show(curves(runs=["resnet18-96"], reading="mean", ask="readings"))
    state(page, ELEMENT)
    page.locator(".ask input").fill("0.8895")
    page.get_by_role("button", name="Check").click()
    assert "That is epoch 10." in page.locator(".verdict").inner_text()
    page.locator(".ask input").fill("0.905")
    page.get_by_role("button", name="Check").click()
    assert page.locator(".verdict").inner_text() == "Right."


# ---- what is no state -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"runs": ["resnet34"]}, 'under the name "resnet34"; there are softmax, '),
        ({"runs": []}, "runs must be 1 to 6 different names"),
        ({"runs": ["plain20", "plain20"]}, "runs must be 1 to 6 different names"),
        ({"seeds": "all"}, 'seeds must be "band", "lines" or a list of seeds'),
        ({"seeds": [-1]}, 'seeds must be "band", "lines" or a list of seeds'),
        ({"quantity": "accuracy"}, "quantity must be"),
        ({"seeds": [3]}, "ResNet-18, 96×96 has no run with seed 3; it has 0"),
        ({"epoch": 11}, "epoch 11: all these runs have the epochs 1 to 10"),
    ],
)
def test_what_is_no_state_is_said(show, part, said):
    page = show(curves(**part))
    state(page, ELEMENT)
    assert said in page.locator(".notice").inner_text()


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"runs": ["resnet34"]}, "names 'resnet34', and no runs are recorded under it; there are softmax, "),
        ({"runs": []}, "1 to 6 different names"),
        ({"runs": ["plain20", "plain20"]}, "1 to 6 different names"),
        ({"seeds": "all"}, "seeds must be"),
        ({"seeds": [-1]}, "seeds must be"),
    ],
)
def test_python_refuses_the_same(part, said):
    with pytest.raises(traitlets.TraitError, match=said):
        TrainingCurves(**part)


def test_python_says_what_cannot_be_read():
    for part, said in [({"epoch": 11}, "epochs 1 to 10"), ({"seeds": [3]}, "no run with seed 3; it has 0")]:
        figure = TrainingCurves(**part)
        with pytest.raises(ValueError, match=said):
            _ = figure.readings
        assert said in figure.describe() and "readings=none" in repr(figure)


def test_words_of_the_still_figure():
    told = TrainingCurves(reading="mean").describe()
    assert told.index("ResNet-18, 96×96: 0.9034") < told.index("Plain-18, 96×96: 0.8942")
    loss = TrainingCurves(["plain20", "resnet20"], quantity="train_loss").describe().split("first:")[1]
    assert loss.index("Residual") < loss.index("Plain"), "the lowest loss is the best"
    assert "0.9034" not in TrainingCurves(reading="mean", ask="readings").describe()


# ---- the file ---------------------------------------------------------------------------------------------------


def test_without_its_file_it_says_so_and_keeps_its_state(show):
    page = show(curves(epoch=7), bypass_csp=False)
    page.route("**/d2l-runs.js", lambda route: route.abort())
    page.reload()
    page.get_by_text("d2l-runs.js is missing").first.wait_for()
    now = state(page, ELEMENT)
    assert now["epoch"] == 7 and now["readings"] is None


def test_in_a_notebook_python_gives_the_runs(show, monkeypatch):
    figure = TrainingCurves(epoch=7)
    page = show('<div id="here"></div>')
    page.evaluate(FAKE_MODEL, [(STATIC / "d2l-widgets.mjs").read_text(), traits(figure), False])
    page.wait_for_function("asked.length > 0")
    assert page.evaluate("asked") == [{"load": "d2l-runs.js"}]
    answers: list = []
    monkeypatch.setattr(figure, "send", lambda content, buffers=None: answers.append(content))
    figure._handle_custom_msg(page.evaluate("asked[0]"), [])
    page.evaluate("answer", answers[0])
    page.locator(".sum").wait_for()
    assert state(page, ELEMENT)["readings"] == figure.readings
