"""Peak memory of a few steps of slim VGG at 224×224, in MB; run.py calls `memory.py bare`, `ours` and `kept`."""

import resource
import sys

import torch
from contenders import bare, ours, pictures

if __name__ == "__main__":
    data = pictures(224, 512, 128)
    make, options = {"bare": (bare, {}), "ours": (ours, {}), "kept": (ours, {"keep_memory": True})}[sys.argv[1]]
    make("vgg-slim-224", data, **options)()
    if torch.cuda.is_available():
        peak = torch.cuda.max_memory_allocated() / 1e6
    else:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6  # Linux counts in KiB
    print("\nMB", peak)
