"""Seeded chance, the same in Python and in the browser (`js/src/core/random.ts`): mulberry32."""

from collections.abc import Iterator

_MASK = 2**32 - 1


def uniform(seed: int) -> Iterator[float]:
    """Numbers from 0 up to, not including, 1, without end."""
    state = seed & _MASK
    while True:
        state = (state + 0x6D2B79F5) & _MASK
        t = (state ^ (state >> 15)) * (state | 1) & _MASK
        t ^= (t + ((t ^ (t >> 7)) * (t | 61) & _MASK)) & _MASK
        yield (t ^ (t >> 14)) / 2**32
