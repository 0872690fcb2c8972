"""Fashion-MNIST: the right files or none, the right values at every size, held once."""

import functools
import gzip
import hashlib
import http.server
import multiprocessing
import os
import subprocess
import sys
import threading
import warnings
from collections import Counter

import debian
import fashion_mnist as tool
import numpy as np
import pytest
import torch
from PIL import Image
from support import ROOT
from torch.utils.data import ConcatDataset, DataLoader, IterableDataset, Subset, TensorDataset, random_split
from torchvision import datasets, transforms

import d2lmini as d2l
from d2lmini import fashion_mnist


def idx(array):
    """The IDX file format of an array of bytes."""
    return bytes([0, 0, 8, array.ndim]) + b"".join(n.to_bytes(4, "big") for n in array.shape) + array.tobytes()


@pytest.fixture
def files(monkeypatch, tmp_path):
    """Four small files in the real format, whose MD5s the package is made to expect; nothing of the machine's own."""
    generator = np.random.default_rng(0)
    contents = {}
    for split, n in (("train", 30), ("t10k", 10)):
        contents[f"{split}-images-idx3-ubyte"] = idx(generator.integers(0, 256, (n, 28, 28), np.uint8))
        contents[f"{split}-labels-idx1-ubyte"] = idx(generator.integers(0, 10, n, np.uint8))
    monkeypatch.setattr(
        fashion_mnist, "FILES", {name: hashlib.md5(content).hexdigest() for name, content in contents.items()}
    )
    monkeypatch.setattr(fashion_mnist, "DEBIAN", tmp_path / "debian")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(fashion_mnist, "_download", no_download)
    (tmp_path / "work" / "here").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work" / "here")
    cache = fashion_mnist._read_once
    cache.cache_clear()
    yield contents
    cache.cache_clear()


def no_download(home, damaged):
    raise LookupError(f"would download into {home}")


def put(folder, contents, packed=False):
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        if packed:
            (folder / f"{name}.gz").write_bytes(gzip.compress(content, 1))
        else:
            (folder / name).write_bytes(content)


def places(tmp_path):
    """Every place in the order of the search."""
    return {
        "root": tmp_path / "root",
        "D2LMINI_DATA": tmp_path / "named",
        "./data": tmp_path / "work" / "here" / "data" / "FashionMNIST" / "raw",
        "../data": tmp_path / "work" / "data" / "FashionMNIST" / "raw",
        "cache": tmp_path / "cache" / "d2lmini" / "FashionMNIST" / "raw",
        "debian": tmp_path / "debian",
    }


@pytest.mark.parametrize("packed", [False, True])
def test_the_places_are_searched_in_order(files, tmp_path, monkeypatch, packed):
    monkeypatch.setenv("D2LMINI_DATA", str(tmp_path / "named"))
    found = []
    read = fashion_mnist._read_once

    def spy(folder):
        data = read(folder)
        found.append(folder)
        return data

    monkeypatch.setattr(fashion_mnist, "_read_once", spy)
    with pytest.raises(LookupError, match=str(tmp_path / "root")):
        fashion_mnist.load(tmp_path / "root")
    for folder in reversed(places(tmp_path).values()):  # each new one comes before all that are there
        put(folder, files, packed)
        warnings.simplefilter("ignore")  # a place that the caller named and that has nothing is warned of; tested below
        (images, labels), (val_images, _) = fashion_mnist.load(tmp_path / "root")
        assert found[-1] == folder.resolve() or os.path.samefile(found[-1], folder)
        assert images.shape == (30, 28, 28) and images.dtype == torch.uint8 and len(val_images) == 10
    assert labels.tolist() == list(files["train-labels-idx1-ubyte"][8:])
    assert images[3].flatten().tolist() == list(files["train-images-idx3-ubyte"][16 + 3 * 784 : 16 + 4 * 784])


@pytest.mark.parametrize(
    "damage, message",
    [
        (lambda content: content[:-5], "truncated or damaged"),
        (lambda content: b"", "truncated or damaged"),
        (lambda content: content[:12] + bytes([content[12] ^ 1]) + content[13:], "truncated or damaged"),
        (None, "incomplete: no t10k-labels-idx1-ubyte"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_file_is_named_and_never_used(files, tmp_path, damage, message, packed):
    broken = dict(files)
    if damage:
        broken["t10k-labels-idx1-ubyte"] = damage(broken["t10k-labels-idx1-ubyte"])
    else:
        del broken["t10k-labels-idx1-ubyte"]
    put(tmp_path / "root", broken, packed)
    put(tmp_path / "debian", files)
    with pytest.warns(UserWarning, match=message) as record:
        data = d2l.FashionMNIST(8, root=tmp_path / "root")
    assert str(tmp_path / "root") in str(record[0].message) and "t10k-labels" in str(record[0].message)
    assert len(data.val) == 10, "the next place is used"


def test_a_gz_file_that_breaks_off_is_named(files, tmp_path):
    put(tmp_path / "root", files, packed=True)
    half = tmp_path / "root" / "train-images-idx3-ubyte.gz"
    half.write_bytes(half.read_bytes()[:1000])
    with pytest.warns(UserWarning, match=r"train-images-idx3-ubyte.gz cannot be read"), pytest.raises(LookupError):
        fashion_mnist.load(tmp_path / "root")


def test_a_named_folder_without_the_data_is_not_passed_over_in_silence(files, tmp_path):
    put(tmp_path / "debian", files)
    with pytest.warns(UserWarning, match=r"no Fashion-MNIST in .*root; using .*debian"):
        fashion_mnist.load(tmp_path / "root")


def test_a_good_gz_stands_in_for_a_damaged_file_beside_it(files, tmp_path):
    put(tmp_path / "root", files, packed=True)
    (tmp_path / "root" / "train-labels-idx1-ubyte").write_bytes(b"half")
    with pytest.warns(UserWarning, match="train-labels-idx1-ubyte is truncated or damaged .* using .*gz"):
        assert len(fashion_mnist.load(tmp_path / "root")[0][1]) == 30


@pytest.mark.process
def test_without_data_and_without_network_one_error_names_the_ways_out(tmp_path):
    script = (
        "import socket, sys, pathlib\n"
        "def refuse(*a, **k): raise OSError('no network')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from d2lmini import fashion_mnist\n"
        "fashion_mnist.DEBIAN = pathlib.Path('/nowhere')\n"
        "import d2lmini as d2l\n"
        "try: d2l.FashionMNIST(8, root=sys.argv[1])\n"
        "except RuntimeError as error: print(error)\n"
    )
    folder = tmp_path
    (folder / "train-images-idx3-ubyte").write_bytes(b"half a download")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder), "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], capture_output=True, text=True, env=environment, cwd=folder
    )
    for part in ("could not be downloaded", "15 bytes", "apt-get install", "D2LMINI_DATA", "D2LMINI_QUICK=1"):
        assert part in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("has", ["debian", "cache", None])
def test_the_tool_asks_debian_then_torchvision_then_says_so(files, tmp_path, monkeypatch, capsys, has):
    asked = []

    def source(name):
        def get(*arguments):
            asked.append(name)
            if has == name:
                put(places(tmp_path)[name], files, packed=True)
            elif name == "cache":
                raise RuntimeError("no download; do one of these")
            return has == name

        return get

    monkeypatch.setattr(debian, "install", source("debian"))
    monkeypatch.setattr(fashion_mnist, "_download", source("cache"))
    assert fashion_mnist.where() is None
    assert tool.install() == (places(tmp_path)[has] if has else None)
    assert asked == (["debian"] if has == "debian" else ["debian", "cache"])
    assert ("no download" in capsys.readouterr().err) == (has is None)


@pytest.mark.process
def test_the_end_of_a_run_says_what_ran_on_the_sample(tmp_path):
    (tmp_path / "conftest.py").write_text(
        "import pytest\nfrom d2lmini import fashion_mnist\n"
        "from whole_set import pytest_terminal_summary, whole_set\n"
        "@pytest.fixture\ndef own_environment(monkeypatch):\n"
        "    monkeypatch.setattr(fashion_mnist, 'where', lambda: None)\n"
    )
    (tmp_path / "test_it.py").write_text(
        "import d2lmini\n"
        "def test_of_the_whole(whole_set): assert not whole_set and len(d2lmini.FashionMNIST(8).train) == 2000\n"
        "def test_of_something_else(): pass\n"
    )
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    command = [sys.executable, "-m", "pytest", "--rootdir", str(tmp_path), str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path).stdout
    assert "2 passed" in said and "on the packaged sample of 2,000 + 500 pictures" in said, said
    assert "ran test_of_the_whole." in said, said


@pytest.fixture
def mirror(files, tmp_path, monkeypatch):
    """torchvision's own download, from a server on this machine."""
    put(tmp_path / "mirror", files, packed=True)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path / "mirror"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    md5 = {name: hashlib.md5((tmp_path / "mirror" / f"{name}.gz").read_bytes()).hexdigest() for name in files}
    yield f"http://127.0.0.1:{server.server_port}/", md5, dict(fashion_mnist.FILES)
    server.shutdown()


def download(mirror, home, queue):
    """In a process of its own: point torchvision at the mirror, and download."""
    from torchvision import datasets

    address, md5, expected = mirror
    datasets.FashionMNIST.mirrors = [address]
    datasets.FashionMNIST.resources = [(f"{name}.gz", digest) for name, digest in md5.items()]
    fashion_mnist.FILES = expected
    try:
        (_, labels), _ = fashion_mnist._download(home, [])
        queue.put(len(labels))
    except Exception as error:
        queue.put(repr(error))


@pytest.mark.process
def test_two_downloads_at_once_do_not_harm_each_other(mirror, files, tmp_path):
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    processes = [context.Process(target=download, args=(mirror, tmp_path / "home", queue)) for _ in range(2)]
    for process in processes:
        process.start()
    results = [queue.get(timeout=120) for _ in processes]
    for process in processes:
        process.join()
    assert results == [30, 30]
    raw = tmp_path / "home" / "FashionMNIST" / "raw"
    assert {path.name: path.read_bytes() for path in raw.iterdir()} == files
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["FashionMNIST"], "nothing half-done is left"


@pytest.mark.process
def test_a_download_that_is_not_what_it_should_be_is_not_kept(mirror, tmp_path):
    address, md5, expected = mirror
    queue = multiprocessing.get_context("spawn").Queue()
    wrong = (address, md5, {**expected, "t10k-labels-idx1-ubyte": "0" * 32})
    process = multiprocessing.get_context("spawn").Process(target=download, args=(wrong, tmp_path / "home", queue))
    process.start()
    result = queue.get(timeout=120)
    assert "t10k-labels-idx1-ubyte" in result and "truncated or damaged" in result
    process.join()
    assert list((tmp_path / "home" / "FashionMNIST" / "raw").iterdir()) == []


def test_the_sample_is_small_balanced_and_nobodys_accident(quick, monkeypatch):
    data = d2l.FashionMNIST(64)
    assert len(data.train) == 2000 and len(data.val) == 500
    assert Counter(data.train.labels.tolist()) == {c: 200 for c in range(10)}
    assert Counter(data.val.labels.tolist()) == {c: 50 for c in range(10)}
    assert fashion_mnist.SAMPLE.stat().st_size < 2_000_000
    monkeypatch.setenv("D2LMINI_QUICK", "0")
    monkeypatch.setattr(fashion_mnist, "_read_once", lambda folder: "the full data")
    assert fashion_mnist.load() == "the full data"


@pytest.mark.parametrize("size", [(28, 28), (96, 96), (224, 224), (32, 20), (14, 14), (9, 40)])
def test_values_are_torchvisions(quick, size):
    data = d2l.FashionMNIST(32, resize=size)
    X, y = data.val.batch(slice(0, 32))
    assert X.shape == (32, 1, *size) and X.dtype == torch.float32 and y.dtype == torch.int64
    theirs = transforms.Compose([transforms.Resize(size), transforms.ToTensor()])
    Y = torch.stack([theirs(Image.fromarray(image.numpy())) for image in data.val.images[:32]])
    assert (X - Y).abs().max() <= 1.001 / 255


def test_batches_and_items(quick):
    data = d2l.FashionMNIST(batch_size=48, resize=32)
    loader = data.train_dataloader()
    batches = list(loader)
    assert len(loader) == len(batches) == 42 and [len(y) for _, y in batches] == [48] * 41 + [32]
    assert Counter(torch.cat([y for _, y in batches]).tolist()) == {c: 200 for c in range(10)}, "each picture once"
    assert not torch.equal(next(iter(loader))[1], next(iter(loader))[1]), "a new order each time"
    assert torch.equal(next(iter(data.val_dataloader()))[1], data.val.labels[:48]), "validation keeps its order"
    X, y = data.val[-1]
    assert X.shape == (1, 32, 32) and y == int(data.val.labels[-1])
    with pytest.raises(IndexError):
        data.val[500]
    assert data.text_labels(torch.tensor([0, 9])) == ["t-shirt", "ankle boot"]
    assert len(data.visualize(batches[0], nrows=2, ncols=3)) == 6


def test_the_set_is_held_once_as_uint8(files, tmp_path):
    put(tmp_path / "root", files)
    small, large = d2l.FashionMNIST(8, root=tmp_path / "root"), d2l.FashionMNIST(8, 224, root=tmp_path / "root")
    assert small.train.images.data_ptr() == large.train.images.data_ptr()
    assert large.train.images.dtype == torch.uint8


class Listed:
    """A dataset that is none of PyTorch's: arrays and numbers, each example read alone."""

    def __init__(self, pictures):
        self.examples = [(pictures[i][0].numpy(), pictures[i][1]) for i in range(96)]

    def __len__(self):
        return len(self.examples)

    def __getitem__(self, index):
        return self.examples[index]


DATASETS = {
    "subset": lambda pictures: Subset(pictures, range(96)),
    "subset of a subset": lambda pictures: Subset(Subset(pictures, range(50, 300)), range(0, 192, 2)),
    "random_split": lambda pictures: random_split(pictures, [96, len(pictures) - 96])[0],
    "concatenation": lambda pictures: ConcatDataset([Subset(pictures, range(48)), Subset(pictures, range(48))]),
    "tensors": lambda pictures: TensorDataset(*pictures.batch(slice(0, 96))),
    "list of pairs": lambda pictures: [pictures[i] for i in range(96)],
    "arrays": Listed,
    "torchvision's": lambda pictures: datasets.FakeData(96, pictures[0][0].shape, 10, transforms.ToTensor()),
}


@pytest.mark.parametrize("size", [28, 20])
@pytest.mark.parametrize("kind", DATASETS)
def test_any_dataset_of_pairs_is_trained_on(quick, tmp_path, kind, size):
    """Training, validation, pictures and checkpoints, as with the whole set."""

    def made():
        torch.manual_seed(1)
        data = d2l.FashionMNIST(batch_size=40, resize=size)
        data.train, data.val = DATASETS[kind](data.train), DATASETS[kind](data.val)
        return data

    data = made()
    X, y = next(iter(data.val_dataloader()))
    assert X.shape[0] == 40 and X.shape[2:] == (size, size) and X.dtype == torch.float32 and y.dtype == torch.int64
    assert torch.equal(X[7], torch.as_tensor(data.val[7][0])) and int(y[7]) == int(data.val[7][1])
    assert len(data.visualize((X, y), ncols=4)) == 4
    assert [len(y) for _, y in data.train_dataloader()] == [40, 40, 16]
    assert not torch.equal(next(iter(data.train_dataloader()))[1], next(iter(data.train_dataloader()))[1])
    curves = []
    for name, stops in (("uncut", [2]), ("cut", [1, 2])):
        for max_epochs in stops:
            model = d2l.SoftmaxRegression(10, 0.1)
            d2l.Trainer(max_epochs, seed=0, checkpoint=tmp_path / f"{name}.pt").fit(model, made())
        curves.append(model.board.data)
    assert curves[0] == curves[1] and len(curves[0]["val_acc"]) == 2
    with pytest.raises(ValueError, match="the number of training batches was 3 and is 50"):
        other = d2l.FashionMNIST(batch_size=40, resize=size)
        d2l.Trainer(3, seed=0, checkpoint=tmp_path / "cut.pt").fit(d2l.SoftmaxRegression(10, 0.1), other)


def test_a_subset_gives_its_own_examples_and_no_others(quick):
    data = d2l.FashionMNIST(batch_size=7, resize=14)
    whole, rows = data.train, [5, 1999, 5, -1]
    data.train = Subset(whole, rows)
    X, y = next(iter(data.train_dataloader()))
    expected = Counter((int(whole.labels[i]), float(whole[i][0].sum())) for i in rows)
    assert Counter((int(label), float(picture.sum())) for picture, label in zip(X, y, strict=True)) == expected


def test_a_data_module_of_ones_own_needs_two_datasets_and_a_batch_size():
    class Two(d2l.DataModule):
        def __init__(self, batch_size=4):
            super().__init__()
            self.save_hyperparameters()
            self.train = TensorDataset(torch.rand(10, 3), torch.arange(10) % 2)
            self.val = Subset(self.train, range(6))

    data = Two()
    assert [len(y) for _, y in data.train_dataloader()] == [4, 4, 2]
    assert torch.cat([y for _, y in data.val_dataloader()]).tolist() == [0, 1] * 3
    with pytest.raises(NotImplementedError, match=r"DataModule must define get_dataloader.*or set self.train and"):
        d2l.DataModule().train_dataloader()


class Stream(IterableDataset):
    def __iter__(self):
        return iter([(torch.zeros(1), 0)])


@pytest.mark.parametrize(
    "dataset, message",
    [
        (None, "is a NoneType; expected a map-style dataset"),
        (Stream(), "is a Stream; expected a map-style dataset.*get_dataloader"),
        (DataLoader([(torch.zeros(1), 0)]), "is a DataLoader; expected a map-style dataset.*get_dataloader"),
        (torch.zeros(5, 1, 28, 28), "is a Tensor whose example 0 is a Tensor; expected .*TensorDataset"),
        ({"x": 1}, r"is a dict without an example 0 \(KeyError\(0\)\); expected"),
        (datasets.FakeData(3), "is a FakeData whose example 0 is a pair of Image, int; expected tensors.*ToTensor"),
        (
            [(torch.zeros(1), "shirt")],
            "is a list whose example 0 is a pair of Tensor, str; expected tensors",
        ),
        ([torch.zeros(3), torch.zeros(3)], "is a list whose example 0 is a Tensor; expected"),
    ],
)
@pytest.mark.parametrize("name", ["train", "val"])
def test_what_is_no_dataset_of_pairs_is_refused_in_words(quick, name, dataset, message):
    data = d2l.FashionMNIST(32)
    setattr(data, name, dataset)
    with pytest.raises(TypeError, match=rf"^FashionMNIST\.{name} {message}"):
        d2l.Trainer(1).fit(d2l.SoftmaxRegression(10, 0.1), data)


def test_an_empty_dataset_gives_nothing_to_train_on_and_may_be_the_validation_set(quick, capsys):
    data = d2l.FashionMNIST(32)
    data.val = Subset(data.val, [])
    d2l.Trainer(1).fit(d2l.SoftmaxRegression(10, 0.1), data)
    assert "the validation set gives no batch" in capsys.readouterr().out
    data.train = data.val
    with pytest.raises(ValueError, match=r"FashionMNIST\.train is empty: no examples to train on; give at least one"):
        data.train_dataloader()


@pytest.mark.parametrize(
    "arguments, message",
    [
        ({"batch_size": 0}, "batch_size=0"),
        ({"resize": 0}, "resize=0: expected"),
        ({"batch_size": 2.5}, "batch_size=2.5"),
        ({"resize": (1, 2, 3)}, "resize"),
    ],
)
def test_refusals(quick, arguments, message):
    with pytest.raises(ValueError, match=message):
        d2l.FashionMNIST(**{"batch_size": 8, **arguments})
