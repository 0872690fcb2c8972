"""Complain when the last green GPU run is too old: `python tools/gpu_age.py [--days 14] FILE`.

FILE is what `gh run list --status success --limit 1 --json updatedAt,url` prints.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path


def complaint(runs: list[dict[str, str]], days: int, now: datetime) -> str | None:
    """What is wrong, or None."""
    way_out = 'start the workflow "gpu" by hand, and look at why its last runs were not green'
    if not runs:
        return f"no run of the chapters on a GPU was ever green; set the variable GPU_RUNNER, {way_out}"
    age = now - datetime.fromisoformat(runs[0]["updatedAt"])
    if age > timedelta(days=days):
        return f"the last green run on a GPU is {age.days} days old, more than {days}: {runs[0]['url']}; {way_out}"
    return None


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=14)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    sys.exit(complaint(json.loads(options.file.read_text()), options.days, datetime.now(UTC)))
