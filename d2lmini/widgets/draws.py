"""Seeded chance, the same in Python and in the browser (`js/src/core/random.ts`): mulberry32."""

from collections.abc import Iterator

import numpy as np

_MASK = 2**32 - 1


def uniform(seed: int) -> Iterator[float]:
    """Numbers from 0 up to, not including, 1, without end."""
    state = seed & _MASK
    while True:
        state = (state + 0x6D2B79F5) & _MASK
        t = (state ^ (state >> 15)) * (state | 1) & _MASK
        t ^= (t + ((t ^ (t >> 7)) * (t | 61) & _MASK)) & _MASK
        yield (t ^ (t >> 14)) / 2**32


def uniforms(seed: int, count: int) -> np.ndarray:
    """The first `count` numbers of the engine's generator (`js/src/core/nn/random.ts`), from 0 in steps of 2⁻²⁴."""
    state = (np.uint32(seed & _MASK) + np.arange(1, count + 1, dtype=np.uint32) * np.uint32(0x6D2B79F5)).astype(
        np.uint32
    )
    t = (state ^ (state >> 15)) * (state | np.uint32(1))
    t ^= t + (t ^ (t >> 7)) * (t | np.uint32(61))
    return ((t ^ (t >> 14)) >> 8) / 2**24
