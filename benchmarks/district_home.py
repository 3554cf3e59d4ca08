"""The home folder with the measured district, loaded once for all that look at it."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class District:
    """Where it lies, as the environment of a process, and what the load script told of its rows."""

    environment: dict[str, str]
    rows: dict[str, object]


@cache
def district() -> District:
    """Loaded at the first call; its folder goes when the process ends."""
    environment = {**os.environ, "JIHENG_HOME": _folder().name}
    told = _output("benchmarks.district_load", environment)
    return District(environment, told)


def measured_in(module: str) -> dict[str, float]:
    """What a module of ours prints as JSON, run as a program on the district."""
    return {name: float(str(value)) for name, value in _output(module, district().environment).items()}


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory()


def _output(module: str, environment: dict[str, str]) -> dict[str, object]:
    ran = subprocess.run([sys.executable, "-m", module], env=environment, check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, object] = json.loads(ran.stdout.splitlines()[-1])
    return told
