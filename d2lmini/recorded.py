"""Recorded training runs, as `tools/record_runs.py` wrote them: what the chapters quote from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

# In a wheel the folder lies inside the package; in a checkout beside it.
_FOLDERS = (Path(__file__).parent / "runs", Path(__file__).parent.parent / "runs")


def recorded(name: str) -> dict[str, Any]:
    """The recorded runs of a setting, e.g. `recorded("lenet-sigmoid")`.

    Returns:
        setting, config, and `runs`: for each seed device, versions, commit, and the values after every epoch. Of a run
        that was trained in two places, device, versions and commit name both, as "… and …".

    Raises:
        ValueError: nothing was recorded under this name; the message lists the names.
    """
    folder = next(folder for folder in _FOLDERS if folder.is_dir())
    names = sorted(path.stem for path in folder.glob("*.json"))
    if name not in names:
        raise ValueError(f"no recorded runs {name!r}; there are: {', '.join(names)}")
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
