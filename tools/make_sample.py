"""Make the packaged sample of Fashion-MNIST from the full set: `python tools/make_sample.py`.

The first 200 training and the first 50 test pictures of each class, in the order of the full set: 2,000 + 500.
"""

import numpy as np
import torch

from d2lmini import fashion_mnist


def first_of_each_class(labels: torch.Tensor, count: int) -> torch.Tensor:
    """Rows of the first `count` examples of every class, in ascending order."""
    rows = [torch.nonzero(labels == c).ravel()[:count] for c in range(len(fashion_mnist.CLASSES))]
    return torch.cat(rows).sort().values


if __name__ == "__main__":
    arrays = {}
    for split, (images, labels), count in zip(("train", "val"), fashion_mnist.load(), (200, 50), strict=True):
        rows = first_of_each_class(labels, count)
        arrays[f"{split}_images"] = images[rows].numpy()
        arrays[f"{split}_labels"] = labels[rows].to(torch.uint8).numpy()
    fashion_mnist.SAMPLE.parent.mkdir(exist_ok=True)
    np.savez_compressed(fashion_mnist.SAMPLE, **arrays)
    print(f"{fashion_mnist.SAMPLE}: {fashion_mnist.SAMPLE.stat().st_size / 1e6:.2f} MB")
