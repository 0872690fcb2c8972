"""The Python side: what it takes, what it refuses and in which words, and what a cell output holds."""

import base64
import subprocess
import sys

import numpy as np
import pytest
import torch
import traitlets
from support import ROOT
from torch import nn

from d2lmini.widgets import PaddingStride, SlidingKernel

EDGES = torch.ones(6, 8)
EDGES[:, 2:6] = 0


@pytest.mark.parametrize(
    "kernel",
    [
        [[1, -1]],
        ((1, -1),),
        np.array([[1, -1]]),
        torch.tensor([[1.0, -1.0]]),
        torch.tensor([[1.0, -1.0]], requires_grad=True),
        nn.Parameter(torch.tensor([[1.0, -1.0]], dtype=torch.bfloat16)),
    ],
)
def test_grids_may_be_tensors_arrays_or_lists(kernel):
    figure = SlidingKernel(input=EDGES, kernel=kernel)
    assert figure.kernel == [[1.0, -1.0]]
    assert torch.equal(torch.tensor(figure.output)[:, 1], torch.ones(6))


def test_a_float32_is_stored_as_the_decimal_that_one_wrote():
    figure = SlidingKernel(kernel=torch.tensor([[0.1, -2.7]]))
    assert figure.kernel == [[0.1, -2.7]]


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        (
            {"kernel": [1, -1]},
            traitlets.TraitError,
            r"kernel must be 2-D, \(rows, columns\); got shape \(2,\)",
        ),
        (
            {"kernel": np.ones((1, 1, 2, 2))},
            traitlets.TraitError,
            r"got shape \(1, 1, 2, 2\); pass kernel\[0, 0\]",
        ),
        ({"kernel": np.ones((12, 2))}, traitlets.TraitError, "from 1×1 to 11×11 cells"),
        ({"input": np.ones((0, 2))}, traitlets.TraitError, "from 1×1 to 28×28 cells"),
        ({"input": [[1, float("nan")]]}, traitlets.TraitError, r"input\[0, 1\] is nan"),
        (
            {"input": [[1, 1j]]},
            TypeError,
            "input is complex, and a cell shows one real number; pass input.real",
        ),
        ({"input": [[1], [2, 3]]}, TypeError, "input is ragged"),
        ({"input": [["a"]]}, TypeError, "input must be numbers"),
        (
            {"stride": 0},
            traitlets.TraitError,
            r"stride must be a whole number or a pair .* from 1 to 28; got 0",
        ),
        ({"stride": (1, 2, 3)}, traitlets.TraitError, r"got \(1, 2, 3\)"),
        ({"stride": True}, traitlets.TraitError, "got True"),
        ({"padding": "narrow"}, traitlets.TraitError, '"same", "valid" or whole numbers; got \'narrow\''),
        ({"mode": "sideways"}, traitlets.TraitError, "sideways"),
        ({"bias": float("inf")}, traitlets.TraitError, "bias must be a finite number"),
        (
            {"lock": ["colour"]},
            traitlets.TraitError,
            "lock names 'colour', and this figure has input, kernel",
        ),
        ({"strides": 2}, TypeError, "SlidingKernel has no 'strides'; it knows input, kernel"),
    ],
)
def test_what_is_refused_is_refused_in_words(given, error, said):
    with pytest.raises(error, match=said):
        SlidingKernel(**given)


def test_from_module_shows_the_modules_own_numbers():
    torch.manual_seed(0)
    conv = nn.Conv2d(1, 3, (3, 2), stride=(2, 1), padding=(1, 2), dilation=(1, 2), padding_mode="reflect")
    x = torch.randn(2, 1, 7, 9)
    for channel in range(3):
        figure = SlidingKernel.from_module(conv, x[:1], channel=channel)
        expected = conv(x[:1])[0, channel].detach()
        assert torch.allclose(torch.tensor(figure.output), expected, atol=1e-5)
    assert SlidingKernel.from_module(conv, x[0]).input == SlidingKernel.from_module(conv, x[0, 0]).input


def test_from_module_shows_one_channel_of_a_depthwise_convolution():
    conv = nn.Conv2d(4, 8, 3, padding="same", groups=4, bias=False)
    x = torch.randn(4, 6, 6)
    figure = SlidingKernel.from_module(conv, x, channel=5, lock=["kernel"])
    assert torch.allclose(torch.tensor(figure.output), conv(x)[5].detach(), atol=1e-5)
    assert figure.padding == "same" and figure.lock == ["kernel"]


def test_the_browser_shows_the_modules_own_numbers_too(show):
    conv = nn.Conv2d(1, 1, 4, stride=2, padding=1, padding_mode="circular")
    x = torch.randn(1, 1, 9, 8)
    page = show(SlidingKernel.from_module(conv, x).to_html())
    output = page.evaluate("document.querySelector('d2l-sliding-kernel').state.output")
    assert torch.allclose(torch.tensor(output), conv(x)[0, 0].detach(), atol=1e-5)


@pytest.mark.parametrize(
    ("module", "x", "error", "said"),
    [
        (
            nn.Conv2d(1, 1, 3),
            torch.ones(1, 1, 1, 6, 8),
            ValueError,
            r"shape \(1, 1, 1, 6, 8\), 5-D; a Conv2d reads",
        ),
        (nn.Conv2d(1, 1, 3), torch.ones(8), ValueError, r"shape \(8,\), 1-D"),
        (nn.Conv2d(1, 1, 3), torch.ones(2, 1, 6, 8), ValueError, r"a batch of 2 images; .* such as x\[:1\]"),
        (nn.Conv2d(1, 1, 3), torch.ones(3, 6, 8), ValueError, "x has 3 channels and the module reads 1"),
        (
            nn.Conv2d(3, 2, 3),
            torch.ones(3, 6, 8),
            ValueError,
            r"sums 3 input channels, .* kernel=conv.weight\[0, 0\]",
        ),
        (nn.Conv2d(1, 1, 3), torch.ones(6, 8, dtype=torch.cfloat), TypeError, "x is complex"),
        (nn.Conv2d(1, 1, 3, dtype=torch.cfloat), torch.ones(6, 8), TypeError, "module.weight is complex"),
        (nn.Conv2d(1, 1, 3), torch.ones(30, 30), traitlets.TraitError, "from 1×1 to 28×28"),
        (
            nn.ConvTranspose2d(1, 1, 3),
            torch.ones(6, 8),
            TypeError,
            "got ConvTranspose2d; a transposed convolution",
        ),
        (nn.Conv1d(1, 1, 3), torch.ones(6, 8), TypeError, "got Conv1d; this figure has two axes"),
        (nn.Conv3d(1, 1, 3), torch.ones(6, 8), TypeError, "got Conv3d; this figure has two axes"),
        (nn.Linear(3, 3), torch.ones(6, 8), TypeError, "shows a torch.nn.Conv2d; got Linear"),
        (nn.LazyConv2d(1, 3), torch.ones(6, 8), ValueError, "no weights yet; call it once"),
    ],
)
def test_what_from_module_cannot_show_it_refuses_in_words(module, x, error, said):
    with pytest.raises(error, match=said):
        SlidingKernel.from_module(module, x)


def test_from_module_knows_its_channels():
    with pytest.raises(ValueError, match="channel 2 is not one of the module's 2 output channels"):
        SlidingKernel.from_module(nn.Conv2d(1, 2, 3), torch.ones(6, 8), channel=2)


def test_the_cell_output_carries_every_host():
    data, _ = SlidingKernel()._repr_mimebundle_()
    assert set(data) == {"application/vnd.jupyter.widget-view+json", "text/html", "image/png", "text/plain"}
    assert data["text/plain"] == "SlidingKernel(input=6×8, kernel=1×2, stride=1, padding=0)"
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert data["text/html"].startswith('<d2l-sliding-kernel class="d2l-figure" state=\'{')
    again, _ = SlidingKernel()._repr_mimebundle_()
    view = "application/vnd.jupyter.widget-view+json"
    assert {k: v for k, v in data.items() if k != view} == {k: v for k, v in again.items() if k != view}, (
        "the same figure gives the same output on every run"
    )


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (
            SlidingKernel(padding=(1, 2), stride=2),
            "SlidingKernel(input=6×8, kernel=1×2, stride=2, padding=(1, 2))",
        ),
        (
            SlidingKernel(padding="same", mode="convolution", bias=-0.5, dilation=2, padding_mode="reflect"),
            "SlidingKernel(input=6×8, kernel=1×2, stride=1, padding='same', dilation=2, bias=−0.5, "
            "padding_mode='reflect', mode='convolution')",
        ),
        (PaddingStride(), "PaddingStride(input=8×8, kernel=3×3, stride=1, padding=1, output=8×8)"),
        (
            PaddingStride(input_size=3, kernel_size=5, padding=0),
            "PaddingStride(input=3×3, kernel=5×5, stride=1, padding=0, output=none)",
        ),
    ],
)
def test_the_text_names_what_one_sees(figure, text):
    assert repr(figure) == text


def test_the_state_cannot_break_out_of_its_attribute(show):
    """Quotes, angle brackets and line ends in an alternative text or a state stay text."""
    page = show(SlidingKernel(padding_mode="reflect", padding=6).to_html())
    notice = page.locator(".notice").inner_text()
    assert "too wide to reflect" in notice and "'replicate'" in notice


def test_what_does_not_fit_has_a_picture_and_a_sentence():
    figure = SlidingKernel(input=np.ones((2, 2)), kernel=np.ones((3, 3)))
    assert "kernel 3 does not fit input 2 + 2·0; the smallest padding is 1" in figure.describe()
    assert "kernel 3 does not fit" in figure.picture().svg()
    assert figure.picture().png().startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="the smallest padding is 1"):
        _ = figure.output


@pytest.mark.process
def test_import_needs_neither_torch_nor_matplotlib():
    """A notebook that shows a figure should not wait for them; the parent package is left out of it."""
    code = (
        "import sys, types; parent = types.ModuleType('d2lmini'); parent.__path__ = ['d2lmini']; "
        "sys.modules['d2lmini'] = parent; import d2lmini.widgets as w; w.PaddingStride().to_html(); "
        "assert not {'torch', 'matplotlib'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_figures_are_widgets_like_others():
    """They take part in `link`, `observe` and boxes."""
    import ipywidgets

    seen = []
    figure, slider = PaddingStride(), ipywidgets.IntSlider(2)
    figure.observe(lambda change: seen.append(change["new"]), "stride")
    ipywidgets.dlink((slider, "value"), (figure, "stride"))
    slider.value = 3
    assert figure.stride == [3, 3] and seen == [[2, 2], [3, 3]]
    ipywidgets.HBox([figure, slider])


def test_no_model_can_be_made_without_its_module():
    """`_esm` is in the state that goes to the browser; without it a view would be blank."""
    state = SlidingKernel().get_state()
    assert "customElements" in state["_esm"] and state["_element"] == "d2l-sliding-kernel"
    assert state["_keys"] == list(SlidingKernel().state)
