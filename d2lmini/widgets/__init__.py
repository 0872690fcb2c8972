"""The book's interactive figures as Jupyter widgets; on a page without a kernel they are the same figures."""

from .batch_norm import BatchNorm
from .channels import Channels
from .dense_to_conv import DenseToConv
from .equivariance import Equivariance
from .figure import Figure
from .image_filter import ImageFilter
from .kernel_learning import KernelLearning
from .lenet_live import LeNetLive
from .network_calculator import NetworkCalculator
from .network_drawing import NetworkDrawing
from .padding_stride import PaddingStride
from .pooling import Pooling
from .receptive_field import ReceptiveField
from .shape_quiz import ShapeQuiz
from .signal_flow import SignalFlow
from .sliding_kernel import SlidingKernel
from .training_curves import TrainingCurves
from .transposed_conv import TransposedConv

__all__ = [
    "BatchNorm",
    "Channels",
    "DenseToConv",
    "Equivariance",
    "Figure",
    "ImageFilter",
    "KernelLearning",
    "LeNetLive",
    "NetworkCalculator",
    "NetworkDrawing",
    "PaddingStride",
    "Pooling",
    "ReceptiveField",
    "ShapeQuiz",
    "SignalFlow",
    "SlidingKernel",
    "TrainingCurves",
    "TransposedConv",
]
