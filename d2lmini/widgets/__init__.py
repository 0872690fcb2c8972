"""The book's interactive figures as Jupyter widgets; on a page without a kernel they are the same figures."""

from .channels import Channels
from .figure import Figure
from .padding_stride import PaddingStride
from .sliding_kernel import SlidingKernel

__all__ = ["Channels", "Figure", "PaddingStride", "SlidingKernel"]
