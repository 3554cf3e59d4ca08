"""The rules as the web application reads them: ours, those in the home folder, those that JIHENG_RULES names."""

import os
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from jiheng.rules.library import RuleLibrary, load_library
from jiheng.web.home import Home


def library() -> RuleLibrary:
    """All rules, read once; changed files are read when the server starts again."""
    home: Home = settings.HOME
    return _loaded(home.folder, os.environ.get("JIHENG_RULES", ""))


@lru_cache(maxsize=4)
def _loaded(folder: Path, named: str) -> RuleLibrary:
    own = folder / "rules"
    more = [Path(each) for each in named.split(os.pathsep) if each]
    return load_library(*([own] if own.is_dir() else []), *more)
