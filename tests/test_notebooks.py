"""What every chapter must hold before nbval runs it: outputs in order, checked cells, nothing of a machine."""

import ast
import re
import subprocess
import sys

import address
import nbformat
import pytest
import settings
import torch
from support import ROOT

import d2lmini as d2l

CHAPTERS = sorted((ROOT / "chapters").glob("*.ipynb"))


@pytest.fixture(params=CHAPTERS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture
def chapter(path):
    return nbformat.read(path, as_version=4)


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def tags(cell):
    return cell.metadata.get("tags", [])


def test_there_are_chapters_and_all_are_in_the_contents():
    assert CHAPTERS
    contents = (ROOT / "_toc.yml").read_text()
    assert all(f"chapters/{path.stem}\n" in contents for path in CHAPTERS)


def test_was_run_from_top_to_bottom(chapter):
    nbformat.validate(chapter)
    assert [cell.execution_count for cell in code(chapter)] == list(range(1, len(code(chapter)) + 1))
    assert not any(output.output_type == "error" for cell in code(chapter) for output in cell.outputs)


def test_has_outputs_that_nbval_compares(chapter):
    """A notebook with its outputs cleared passes nbval; it must not pass here."""
    compared = [cell for cell in code(chapter) if cell.outputs and "nbval-ignore-output" not in tags(cell)]
    assert len(compared) >= 3


def test_a_cell_that_ends_in_a_value_shows_it(chapter):
    for cell in code(chapter):
        last = ast.parse(cell.source.replace("%pip install", "pass  #")).body[-1]
        method = getattr(getattr(last, "value", None), "func", None)
        silent = getattr(method, "attr", "") in {"use", "apply_init", "set_axis_off"}
        assert not isinstance(last, ast.Expr) or silent or cell.outputs, f"{cell.id} shows nothing"


def test_holds_nothing_of_a_machine(chapter, path):
    assert set(chapter.metadata) == {"kernelspec", "language_info"} and chapter.metadata.kernelspec.name == "python3"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'"image/png": "[^"]*"|base64,[A-Za-z0-9+/=\\n ]*', "", text)
    assert not re.search(r"(?<![\w.:/])/(home|root|tmp|work|Users)/|[A-Z]:\\\\", text)
    assert '"widgets"' not in text and "ipykernel_" not in text
    for cell in chapter.cells:
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", cell.id), f"{cell.id}: not a readable cell id"
        assert set(cell.metadata) <= {"tags"}
        assert set(tags(cell)) <= {"nbval-ignore-output", "nbval-skip", "hide-input", "remove-input"}


def test_starts_in_colab_and_changes_nothing_there(chapter):
    first = code(chapter)[0].source
    assert first.startswith("try:\n    import d2lmini as d2l\nexcept ModuleNotFoundError:\n    %pip install")
    assert f"git+{address.address()}\n" in first
    assert "--upgrade" not in first and "==" not in first


def test_pictures_have_a_text(chapter):
    for cell in code(chapter):
        for output in cell.outputs:
            data = output.get("data", {})
            if "image/png" in data:
                label = re.search(r' (?:aria-label|alt)="([^"]*)"', data.get("text/html", ""))
                assert label and len(label[1]) > 40, f"{cell.id}: a picture without a text; end the cell in d2l.Picture"


def test_code_fits_the_column(chapter):
    """A reader should not have to scroll sideways to read code; hidden input is nobody's column."""
    for cell in code(chapter):
        if not {"hide-input", "remove-input"} & set(tags(cell)):
            long = [line for line in cell.source.splitlines() if len(line) > 84]
            assert not long, f"{cell.id}: {long}"


def test_citations_are_in_the_references(chapter):
    bib = (ROOT / "references.bib").read_text(encoding="utf-8")
    text = "\n".join(cell.source for cell in chapter.cells if cell.cell_type == "markdown")
    cited = re.findall(r"\[[^\]]*\b(?:19|20)\d\d\w?\]\((https?://[^)]+)\)", text)
    assert cited
    for url in cited:
        key = url.removeprefix("https://doi.org/")
        assert key in bib, f"{url} is cited, but not in references.bib"


@pytest.mark.process
def test_words_are_spelled_right(chapter, tmp_path):
    text = "\n\n".join(f"{cell.id}:\n{cell.source}" for cell in chapter.cells)
    (tmp_path / "chapter.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "codespell_lib", "--toml", "pyproject.toml", str(tmp_path / "chapter.txt")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def definitions(path, *names):
    """The named top-level classes and functions of a notebook, made anew."""
    notebook = nbformat.read(path, as_version=4)
    space = {"d2l": d2l, "torch": torch, "nn": torch.nn, "F": torch.nn.functional}
    for cell in code(notebook):
        if any(cell.source.startswith((f"class {name}(", f"def {name}(")) for name in names):
            tree = ast.parse(cell.source)
            tree.body = [node for node in tree.body if getattr(node, "name", None) in names]
            exec(compile(tree, path.name, "exec"), space)
    return [space[name] for name in names]


def test_chapter_and_package_define_the_same_lenet():
    LeNet, init_cnn = definitions(ROOT / "chapters" / "7-6-lenet.ipynb", "LeNet", "init_cnn")
    X, nets = torch.rand(2, 1, 28, 28), []
    for Net, init in ((LeNet, init_cnn), (d2l.LeNet, d2l.init_cnn)):
        torch.manual_seed(0)
        net = Net()
        net.apply_init([X], init)
        nets.append(net)
    assert repr(nets[0].net) == repr(nets[1].net)
    assert torch.equal(nets[0](X), nets[1](X))
    assert nets[0].hparams == nets[1].hparams == {"lr": 0.1, "num_classes": 10}


def test_chapters_and_package_define_the_same_operators():
    chapters = ROOT / "chapters"
    corr2d, Conv2D = definitions(chapters / "7-2-conv-layer.ipynb", "corr2d", "Conv2D")
    (comp_conv2d,) = definitions(chapters / "7-3-padding-and-strides.ipynb", "comp_conv2d")
    names = ["corr2d_multi_in", "corr2d_multi_in_out", "corr2d_multi_in_out_1x1"]
    theirs = definitions(chapters / "7-4-channels.ipynb", *names)
    torch.manual_seed(0)
    X, K = torch.randn(3, 6, 7), torch.randn(2, 3, 2, 3)
    torch.testing.assert_close(corr2d(X[0], K[0, 0]), d2l.corr2d(X[0], K[0, 0]))
    arguments = [(X, K[0]), (X, K), (X, K[:, :, :1, :1])]
    for name, function, given in zip(names, theirs, arguments, strict=True):
        torch.testing.assert_close(function(*given), getattr(d2l, name)(*given))
    (pool2d,) = definitions(chapters / "7-5-pooling.ipynb", "pool2d")
    for mode in ("max", "avg"):
        torch.testing.assert_close(pool2d(X[0], (2, 3), mode), d2l.pool2d(X[0], (2, 3), mode))
    layers = []
    for Layer in (Conv2D, d2l.Conv2D):
        torch.manual_seed(1)
        layers.append(Layer((2, 3)))
    torch.testing.assert_close(layers[0](X[0]), layers[1](X[0]))
    conv = torch.nn.Conv2d(1, 1, 3)
    torch.testing.assert_close(comp_conv2d(conv, X[0]), d2l.comp_conv2d(conv, X[0]))


def state_and_outputs(make, X):
    """What a module, made anew, holds after one batch, and what it gives for another in training and in eval mode."""
    torch.manual_seed(0)
    module = make()
    module(X)  # lazy layers draw their weights
    outputs = {"output in training": module.train()(X), "output in eval mode": module.eval()(X)}
    return {**module.state_dict(), **outputs}


def same(ours, theirs, X):
    """Both functions make modules with the same state and outputs."""
    a, b = state_and_outputs(ours, X), state_and_outputs(theirs, X)
    assert a.keys() == b.keys()
    assert not [name for name in a if not torch.equal(a[name], b[name])]


def test_chapters_and_package_define_the_same_blocks():
    blocks = ["Residual", "residual_block", "ResNeXtBlock", "resnext_block", "PlainBlock"]
    found = definitions(ROOT / "chapters" / "8-6-resnet.ipynb", *blocks, "SmallNet", "ResNet", "ResNet18")
    Residual, residual_block, ResNeXtBlock, resnext_block, PlainBlock, SmallNet, _, ResNet18 = found
    X = torch.rand(4, 8, 9, 9)
    for arguments in ((8,), (6, True, 2)):
        same(lambda a=arguments: Residual(*a), lambda a=arguments: d2l.Residual(*a), X)
    for arguments in ((8, 2, 0.5), (16, 4, 1, True, 2)):
        same(lambda a=arguments: ResNeXtBlock(*a), lambda a=arguments: d2l.ResNeXtBlock(*a), X)
    X = torch.rand(4, 1, 28, 28)
    for block, theirs, channels in (
        (PlainBlock, settings.PlainBlock, (16, 32, 64)),
        (residual_block, settings.residual_block, (16, 32, 64)),
        (resnext_block(4, 0.375), settings.resnext_block(4, 0.375), (64, 128, 256)),
    ):
        same(
            lambda block=block, c=channels: SmallNet(block, c, n=2),
            lambda block=theirs, c=channels: settings.SmallNet(block, c, n=2),
            X,
        )
    same(ResNet18, d2l.ResNet18, torch.rand(2, 1, 64, 64))


def test_chapters_and_package_define_the_same_vgg():
    names = ["vgg_block", "VGG", "init_he", "VGG28"]
    vgg_block, VGG, _, VGG28 = definitions(ROOT / "chapters" / "8-2-vgg.ipynb", *names)
    same(lambda: vgg_block(2, 4), lambda: d2l.vgg_block(2, 4), torch.rand(2, 3, 8, 8))
    arch = ((1, 4), (2, 8))
    for ours, theirs in ((VGG(arch, lr=0.05), d2l.VGG(arch, lr=0.05)), (VGG28(), settings.VGG28())):
        assert repr(ours.net) == repr(theirs.net) and ours.hparams == theirs.hparams
    X = torch.rand(2, 1, 28, 28)
    same(lambda: VGG28().eval(), lambda: settings.VGG28().eval(), X)


def test_chapters_and_package_measure_the_same_costs():
    chapters = ROOT / "chapters"
    (receptive_field,) = definitions(chapters / "7-5-pooling.ipynb", "receptive_field")
    for layers in ([], [(3, 1)] * 3, [(7, 2), (3, 2), (3, 1)], [(5, 1), (2, 2), (5, 1), (2, 2)]):
        assert receptive_field(layers) == d2l.receptive_field(layers)
    (kept_bytes,) = definitions(chapters / "7-4-channels.ipynb", "kept_bytes")
    _, _, cost = definitions(chapters / "8-2-vgg.ipynb", "plan", "measure", "cost")
    X = torch.rand(1, 1, 32, 32)
    grouped = torch.nn.Conv2d(1, 4, 3, stride=2), torch.nn.ReLU(), torch.nn.Conv2d(4, 8, 3, groups=2)
    for net in (d2l.VGG(((1, 4), (2, 8))), torch.nn.Sequential(*grouped)):
        assert cost(net, X) == d2l.cost(net, X)
        assert kept_bytes(net.eval(), X) == d2l.kept_bytes(net.eval(), X) > 0


def calls(tree, name):
    """The first argument of each call of `d2l.<name>`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == f"d2l.{name}":
            yield ast.literal_eval(node.args[0])


def test_recorded_settings_go_by_names_that_exist(chapter):
    """A misspelt name would be "not recorded yet" for ever."""
    for cell in code(chapter):
        tree = ast.parse(cell.source.replace("%pip install", "pass  #"))
        names = [*calls(tree, "recorded"), *(name for titles in calls(tree, "Recordings") for name in titles.values())]
        assert set(names) <= set(settings.SETTINGS), cell.id


def test_what_the_package_has_is_defined_in_one_chapter_only():
    """The chapter that explains it writes it; a later one takes the package's."""
    found = {}
    # Section 7.2 has a receptive field without strides, and a cost of its own: of a dense matrix.
    others = {("7-2-conv-layer", "receptive_field"), ("7-2-conv-layer", "cost")}
    for path in CHAPTERS:
        for cell in code(nbformat.read(path, as_version=4)):
            for node in ast.parse(cell.source.replace("%pip install", "pass  #")).body:
                name = getattr(node, "name", None)
                if name in d2l.__all__ and (path.stem, name) not in others:
                    assert found.setdefault(name, path.stem) == path.stem, f"{name}: in {found[name]} and {path.stem}"
    assert {"LeNet", "receptive_field", "cost", "kept_bytes"} <= set(found)


def nbval(folder, *arguments, timeout=60):
    command = [
        sys.executable, "-m", "pytest", str(folder), "-p", "tests.nbval_safety", "--nbval", "--nbval-current-env",
        "--nbval-cell-timeout", "300", "-p", "no:cacheprovider", "-q", *arguments,
    ]  # fmt: skip
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=timeout)


def write(path, *sources):
    cells = [nbformat.v4.new_code_cell(source, execution_count=i + 1, outputs=[]) for i, source in enumerate(sources)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)


@pytest.mark.process
def test_a_dead_kernel_fails_at_once(tmp_path):
    write(tmp_path / "dies.ipynb", "import os; os._exit(1)", "1 + 1")
    done = nbval(tmp_path)
    assert "the kernel died" in done.stdout and "1 failed, 1 skipped" in done.stdout, done.stdout


@pytest.mark.process
def test_a_changed_output_fails_and_what_follows_an_error_does_not_run(tmp_path):
    write(tmp_path / "changed.ipynb", "print('not stored')", "print()")
    assert "2 failed" in nbval(tmp_path).stdout
    (tmp_path / "changed.ipynb").unlink()
    write(tmp_path / "breaks.ipynb", "1 / 0", "raise SystemError")
    assert "1 failed, 1 skipped" in nbval(tmp_path).stdout
