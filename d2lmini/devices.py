"""Where tensors live: CPU, CUDA or Apple's MPS, by the names that d2l's readers know."""

from __future__ import annotations

import platform
import re
from pathlib import Path

import torch


def cpu() -> torch.device:
    """The CPU."""
    return torch.device("cpu")


def gpu(i: int = 0) -> torch.device:
    """GPU number `i`: CUDA's, or Apple's MPS where there is no CUDA."""
    if not torch.cuda.is_available() and torch.backends.mps.is_available():
        return torch.device("mps", i)
    return torch.device("cuda", i)


def num_gpus() -> int:
    """How many GPUs PyTorch can use here (MPS counts as one)."""
    return torch.cuda.device_count() or int(torch.backends.mps.is_available())


def try_gpu(i: int = 0) -> torch.device:
    """GPU number `i` if there is one, else the CPU."""
    return gpu(i) if i < num_gpus() else cpu()


def try_all_gpus() -> list[torch.device]:
    """All GPUs, or `[cpu()]` where there is none (d2l's docstring says the same; its code returns an empty list)."""
    return [gpu(i) for i in range(num_gpus())] or [cpu()]


def in_words(device: torch.device) -> str:
    """The maker's name of `device`; for a CPU, also its unit for bfloat16, and how many threads PyTorch uses."""
    if device.type == "cuda":
        tf32 = torch.cuda.get_device_capability(device) >= (8, 0) and _convolves_in_tf32()
        return torch.cuda.get_device_name(device) + (", float32 convolutions in TF32" if tf32 else "")
    if device.type != "cpu":
        return f"{platform.machine()} {device.type.upper()}"
    info, threads = Path("/proc/cpuinfo"), torch.get_num_threads()
    names = re.findall(r"model name\s*: (.*)", info.read_text()) if info.exists() else []
    unit = bf16_unit()
    return (
        f"{names[0] if names else platform.machine() + ' CPU'}{f' with {unit}' if unit else ''}, "
        f"{threads} thread{'s' * (threads > 1)}"
    )


def _convolves_in_tf32() -> bool:
    try:
        return torch.backends.cudnn.allow_tf32
    except RuntimeError:  # raised where somebody has set it by its newer name
        return torch.backends.cudnn.conv.fp32_precision == "tf32"  # type: ignore[attr-defined]


# Linux's name of what multiplies bfloat16 → the maker's, the fastest first.
BF16_UNITS = {"amx_bf16": "AMX", "avx512_bf16": "AVX512-BF16", "bf16": "BF16"}


def bf16_unit(info: Path = Path("/proc/cpuinfo")) -> str | None:
    """The part of this CPU that multiplies bfloat16, "" if it has none, None if that cannot be known (no Linux)."""
    found = re.search(r"^(?:flags|Features)\s*:(.*)", info.read_text(), re.MULTILINE) if info.exists() else None
    if not found:
        return None
    flags = found[1].split()
    return next((unit for flag, unit in BF16_UNITS.items() if flag in flags), "")


def slow_in_bf16(device: torch.device) -> bool:
    """Whether bfloat16 is known to be slower than float32 there: no unit multiplies it."""
    if device.type == "cuda":
        return torch.cuda.get_device_capability(device) < (8, 0)  # before Ampere, PyTorch emulates it
    return device.type == "cpu" and bf16_unit() == ""


def random_state(device: torch.device) -> dict[str, torch.Tensor]:
    """The states of PyTorch's random generators that a training on `device` draws from, by type of device."""
    states = {"cpu": torch.get_rng_state()}
    if device.type == "cuda":
        states["cuda"] = torch.cuda.get_rng_state(device)
    elif device.type == "mps":
        states["mps"] = torch.mps.get_rng_state()
    return states


def set_random_state(device: torch.device, states: dict[str, torch.Tensor]) -> None:
    """Set them to what `random_state` gave, perhaps on another device, which then goes on with its own."""
    torch.set_rng_state(states["cpu"])
    if device.type == "cuda" and "cuda" in states:
        torch.cuda.set_rng_state(states["cuda"], device)
    elif device.type == "mps" and "mps" in states:
        torch.mps.set_rng_state(states["mps"])
