"""The book's interactive figures as Jupyter widgets; on a page without a kernel they are the same figures."""

from .figure import Figure
from .kernel_learning import KernelLearning
from .padding_stride import PaddingStride
from .receptive_field import ReceptiveField
from .sliding_kernel import SlidingKernel

__all__ = ["Figure", "KernelLearning", "PaddingStride", "ReceptiveField", "SlidingKernel"]
