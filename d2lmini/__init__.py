"""d2lmini: the thin helper package of the book. `import d2lmini as d2l` runs the code of d2l's chapters 7 and 8."""

from d2lmini.costs import cost, kept_bytes
from d2lmini.data import DataModule, FashionMNIST
from d2lmini.devices import cpu, gpu, num_gpus, try_all_gpus, try_gpu
from d2lmini.fashion_mnist import quick
from d2lmini.hyperparameters import HyperParameters, add_to_class
from d2lmini.layers import Conv2D, Residual, ResNeXtBlock, init_cnn, vgg_block
from d2lmini.models import VGG, LeNet, ResNet, ResNet18, SoftmaxRegression
from d2lmini.modules import Classifier, Module
from d2lmini.ops import (
    comp_conv2d,
    corr2d,
    corr2d_multi_in,
    corr2d_multi_in_out,
    corr2d_multi_in_out_1x1,
    pool2d,
    receptive_field,
)
from d2lmini.plotting import Picture, ProgressBoard, Table, show_images
from d2lmini.recorded import Recordings, recorded
from d2lmini.tensors import *  # noqa: F403  (the names of that room, as d2l.zeros, d2l.concat, …)
from d2lmini.training import Trainer

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """The interactive figures, loaded when one is asked for: a script that only trains needs no widgets."""
    if name[:1].isupper():
        from d2lmini import widgets

        if name in widgets.__all__:
            return getattr(widgets, name)
    raise AttributeError(f"module 'd2lmini' has no attribute {name!r}")


__all__ = [
    "VGG", "Classifier", "Conv2D", "DataModule", "FashionMNIST", "HyperParameters", "LeNet", "Module", "Picture",
    "ProgressBoard", "Recordings", "ResNeXtBlock", "ResNet", "ResNet18", "Residual", "SoftmaxRegression", "Table",
    "Trainer", "add_to_class", "comp_conv2d", "corr2d", "corr2d_multi_in", "corr2d_multi_in_out",
    "corr2d_multi_in_out_1x1", "cost", "cpu", "gpu", "init_cnn", "kept_bytes", "num_gpus", "pool2d", "quick",
    "receptive_field", "recorded", "show_images", "try_all_gpus", "try_gpu", "vgg_block",
]  # fmt: skip
