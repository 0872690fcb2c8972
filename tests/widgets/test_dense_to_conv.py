"""DenseToConv: its counts, its matrices as layers of PyTorch, its boards, its question."""

import itertools
import json
import random

import numpy as np
import pytest
import torch
from figure_pages import html, state
from torch.nn import functional as F

from d2lmini.widgets import DenseToConv

ELEMENT = "d2l-dense-to-conv"
JS = f"document.querySelector('{ELEMENT}')"
# Some of the many states; the contract in test_contract.py goes through them.
STATES = [
    {"near": True, "position": [0, 0]},
    {"size": 12, "reach": 3, "shared": False, "near": True, "position": [11, 4]},
    {"size": 50_000, "shared": False, "shuffle": True, "seed": 9},
]


def layers(rng: random.Random, n: int) -> list[dict]:
    return [
        {
            "size": rng.randint(2, 6),
            "reach": rng.randint(0, 6),
            "shared": rng.random() < 0.5,
            "near": rng.random() < 0.5,
        }
        for _ in range(n)
    ]


MATRICES = """cases => JSON.stringify(JSON.parse(cases).map(([layer, seed, mixed]) => {
  const pairs = d2l.allPairs(layer.size, seed, mixed ? d2l.shuffled(layer.size, seed) : undefined);
  const far = layer.shared ? pairs.shared : pairs.own;
  const { values, weight } = layer.near ? d2l.nearOnly(far, pairs.distance, layer.reach) : far;
  const counts = d2l.layerCounts(layer);
  return { values, weight, weights: String(counts.weights), biases: String(counts.biases) };
}))"""


def test_matrix_times_pixels_is_pytorchs_layer_and_the_counts_are_of_different_weights(show):
    """And a shuffle of both pictures shuffles rows and columns, and changes no number."""
    rng = random.Random(71)
    cases = [(layer, rng.randrange(10_000)) for layer in layers(rng, 60)]
    page = show("")
    sent = [[*case, mixed] for case in cases for mixed in (False, True)]
    answers = json.loads(page.evaluate(MATRICES, json.dumps(sent)))
    for n, (layer, seed) in enumerate(cases):
        size, reach = layer["size"], layer["reach"]
        plain, mixed = answers[2 * n], answers[2 * n + 1]
        M, id = (np.array(plain[key], dtype=float) for key in ("values", "weight"))
        python = DenseToConv(**layer, seed=seed, position=[0, 0])
        assert int(plain["weights"]) == python.weights == len(np.unique(id[id >= 0])) == len(np.unique(M[id >= 0]))
        assert int(plain["biases"]) == python.biases
        away = np.abs(np.subtract.outer(np.arange(size), np.arange(size)))
        far = np.maximum(away[:, None, :, None], away[None, :, None, :]).reshape(size**2, size**2)
        assert np.array_equal(id >= 0, (far <= reach) | (not layer["near"]))
        M = torch.tensor(np.nan_to_num(M))
        X = torch.randn(size, size, dtype=torch.float64)
        if layer["shared"]:
            most = min(reach, size - 1) if layer["near"] else size - 1
            kernel = torch.zeros(2 * most + 1, 2 * most + 1, dtype=torch.float64)
            M4 = M.reshape((size,) * 4)
            for a in range(-most, most + 1):
                for b in range(-most, most + 1):
                    i, j = max(-a, 0), max(-b, 0)
                    kernel[a + most, b + most] = M4[i, j, i + a, j + b]
            Y = F.conv2d(X[None, None], kernel[None, None], padding=most)[0, 0]
        else:
            Y = F.linear(X.flatten(), M).reshape(size, size)
        assert torch.allclose((M @ X.flatten()).reshape(size, size), Y, atol=1e-12)
        shuffled = torch.tensor(np.nan_to_num(np.array(mixed["values"], dtype=float)))
        assert sorted(shuffled.flatten().tolist()) == sorted(M.flatten().tolist())
        order = [np.flatnonzero((np.array(mixed["weight"]) == id[p, p]).diagonal()) for p in range(size**2)]
        if not layer["shared"]:  # then each weight tells where its pixel went
            went = torch.tensor([int(at[0]) for at in order])
            assert torch.equal(shuffled[went][:, went], M)


def test_large_counts_are_exact(show):
    page = show("")
    rng = random.Random(5)
    cases = [{**layer, "size": rng.randint(2, 50_000), "reach": rng.randint(0, 100)} for layer in layers(rng, 200)]
    got = page.evaluate("cases => cases.map(layer => String(d2l.layerCounts(layer).weights))", cases)
    assert [int(n) for n in got] == [DenseToConv(**case).weights for case in cases]
    assert max(map(int, got)) > 2**53


def board(page) -> list[str]:
    return page.locator(".kind").evaluate_all("all => all.map(b => b.getAttribute('aria-label'))")


def counts(page) -> list[str]:
    """What the board shows, when it has counted to the end."""
    page.wait_for_timeout(400)
    return page.locator(".kind d2l-count").evaluate_all("all => all.map(c => c.shadowRoot.textContent.trim())")


def test_it_opens_with_four_counts_for_a_megapixel(show):
    page = show(html(DenseToConv))
    assert board(page) == [
        "dense: own, far: 1,000,000,000,000 weights",
        "own, near: 8,988,004 weights",
        "shared, far: 3,996,001 weights",
        "both: convolution: 9 weights",
    ]
    assert counts(page) == ["10¹²", "8,988,004", "3,996,001", "9"]
    said = page.locator(".sum").inner_text().replace("\u00a0", " ")
    assert said == "shared, far, 1,000×1,000: 3,996,001 weights and 1 bias, 16 MB; dense: 1,000,000,000,000, 4 TB."
    for reach in (1, 2, 50):  # sharing alone saves more than locality alone
        own, near = DenseToConv(reach=reach), DenseToConv(reach=reach, shared=False, near=True)
        assert own.weights < near.weights


def test_with_reach_3_only_the_last_count_is_free_of_the_size(show):
    page = show(html(DenseToConv, reach=3))
    assert counts(page)[1:] == ["48,832,144", "3,996,001", "49"]
    page.get_by_label("counted for").select_option("224")
    assert counts(page)[1:] == ["2,421,136", "199,809", "49"]


def test_a_board_is_pressed_and_an_output_shows_its_weights(show):
    page = show(html(DenseToConv))
    page.locator(".kind").nth(3).press("Enter")
    now = state(page, ELEMENT)
    assert (now["shared"], now["near"], now["weights"]) == (True, True, 9)
    assert page.locator(".kind").nth(3).get_attribute("aria-pressed") == "true"
    hidden = page.locator('[data-plate="output"] [role=application]')
    hidden.press("ArrowUp")
    hidden.press("Home")
    assert state(page, ELEMENT)["position"] == [1, 0]
    values = page.evaluate(f"{JS}.shadowRoot.querySelector('[data-plate=input]').values")
    assert [[x is not None and x == x for x in row] for row in values][:4] == [
        [True, True, False, False, False, False]
    ] * 3 + [[False] * 6]


def test_an_entry_lights_up_with_its_equals_across_the_blocks(show):
    page = show(html(DenseToConv, near=True))
    matrix = page.locator('[data-plate="matrix"] [role=application]')
    box = matrix.bounding_box()
    page.mouse.move(box["x"] + 15.5 / 36 * box["width"], box["y"] + 14.5 / 36 * box["height"])
    page.locator(".aside").get_by_text("This weight stands in 30 entries: one for all of them.").wait_for()
    lit = page.evaluate(
        f"""() => {{ const {{ lit }} = {JS}.shadowRoot.querySelector('[data-plate=matrix]');
          const all = [...Array(36).keys()];
          return all.flatMap(i => all.filter(j => lit(i, j)).map(j => [i, j])); }}"""
    )
    assert lit == [[r, r + 1] for r in range(36) if r % 6 < 5]
    page.mouse.move(box["x"] + 35.5 / 36 * box["width"], box["y"] + 1)
    page.locator(".aside").get_by_text("No weight: this input is not near.").wait_for()
    page.mouse.move(0, 0)
    matrix.press("ArrowDown")
    assert state(page, ELEMENT)["position"] == [2, 4], "the arrow sets out from the framed row"
    page.get_by_role("status").get_by_text("No weight").wait_for()
    page.locator(".kind").nth(0).click()
    page.mouse.move(box["x"] + 15.5 / 36 * box["width"], box["y"] + 14.5 / 36 * box["height"])
    page.locator(".aside").get_by_text("stands in 1 entry").wait_for()


def test_shuffled_pixels_leave_the_dense_layer_dense_and_scatter_the_stripes(show):
    page = show(html(DenseToConv, shared=False))
    page.get_by_role("button", name="shuffle the pixels").click()
    page.get_by_text("Shuffled pixels: still dense, as good as before.").wait_for()
    page.locator(".kind").nth(3).click()
    page.get_by_text("Shuffled pixels: equal weights scatter; no convolution layer does this.").wait_for()
    weights = [np.array(m["weight"]) for m in page.evaluate(f"{JS}.derived.matrices")]
    bands = [len({c - r for r, c in np.argwhere(w >= 0)}) for w in weights]
    assert bands[0] == 71 and bands[3] > 40, "in order, both have the 9 diagonals of their offsets"


def answer(page, typed: str) -> str:
    page.locator(".ask input").fill(typed)
    page.get_by_role("button", name="Check").click()
    return page.locator(".verdict").inner_text()


def test_asked_for_the_weights_it_names_each_slip(show):
    page = show(html(DenseToConv, size=6, ask="weights"))
    assert page.locator(".kind b").all_inner_texts() == ["?"] * 4
    assert not any("weights" in label for label in board(page))
    for typed, said in [
        ("36", "Not one per pixel: offsets run from −5 to 5."),
        ("100", "You left out offset 0."),
        ("144", "12 per axis? Offset 6 never occurs."),
        ("9", "That assumes near, too."),
        ("120", "Count the offsets from an output to an input that occur: along one axis, then squared."),
    ]:
        assert answer(page, typed) == f"Not yet. {said}"
    assert answer(page, "121") == "Right."
    assert state(page, ELEMENT)["weights"] == 121


@pytest.mark.parametrize(
    ("kind", "slips", "right"),
    [
        ({"shared": False}, {"36": "That is one output", "72": "Multiply"}, "1296"),
        ({"shared": False, "near": True}, {"324": "At the rim", "9": "assumes shared"}, "256"),
        ({"near": True}, {"4": "offset 0", "3": "one axis", "324": "share one set"}, "9"),
    ],
)
def test_the_other_layers_have_slips_too(show, kind, slips, right):
    page = show(html(DenseToConv, size=6, ask="weights", **kind))
    for typed, said in slips.items():
        assert said in answer(page, typed)
    assert answer(page, right) == "Right."


def test_copied_code_counts_the_same(show):
    page = show(html(DenseToConv))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for shared, near, size in itertools.product((False, True), (False, True), (6, 1000)):
        part = {"shared": shared, "near": near, "reach": 3, "size": size}
        script = f"""async part => {{ {JS}.state = part; await {JS}.copyPytorch();
          return navigator.clipboard.readText(); }}"""
        scope: dict = {}
        exec(page.evaluate(script, part), scope)
        python = DenseToConv(**part)
        assert scope["Y"] == python.weights + python.biases, part


def test_what_cannot_be_is_said_in_words(show):
    page = show(html(DenseToConv, size=1))
    assert "size must be a whole number from 2 to 50000; got 1" in page.locator(".notice").inner_text()
    page.evaluate(f"{JS}.state = {{ shared: 1 }}")
    assert "shared must be true or false; got 1" in page.locator(".notice").inner_text()


def test_in_python():
    assert repr(DenseToConv(near=True)) == "DenseToConv(size=1000×1000, shared=True, near=True, reach=1, weights=9)"
    assert "weights=" not in repr(DenseToConv(ask="weights"))
