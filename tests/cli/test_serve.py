"""`jiheng serve` in an empty folder: a server, a code, the page on which the first administrator comes in."""

import os
import re
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CODE = re.compile(r"一次性代码：([0-9A-Z]{10})")


@contextmanager
def _serving(home: Path, port: int, *more: str, **settings: str) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "JIHENG_HOME": str(home), "PYTHONUTF8": "1", **settings}
    command = [sys.executable, "-m", "jiheng", "serve", "--port", str(port), *more]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as server:
        try:
            yield server
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_an_empty_folder_is_served_with_a_code_for_the_first_administrator(tmp_path: Path) -> None:
    port = _free_port()
    with _serving(tmp_path / "home", port) as server:
        assert server.stdout is not None
        first, second = server.stdout.readline(), server.stdout.readline()
        assert f"http://127.0.0.1:{port}/" in first
        code = CODE.search(second)
        assert code is not None
        assert (tmp_path / "home" / "first-administrator.code").read_text() == code.group(1)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
            page = answer.read().decode()
            assert answer.url == f"http://127.0.0.1:{port}/login/?next=/"
            assert "登录" in page
            assert 'href="/first-administrator/"' in page
            policy = answer.headers["Content-Security-Policy"]
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/first-administrator/") as answer:
            assert "一次性代码" in answer.read().decode()
    assert "unsafe-inline" not in policy
    assert "style-src 'self'" in policy


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with _serving(tmp_path / "home", port) as server:
            _, told = server.communicate()
    assert server.returncode == 2
    assert f"不能在 127.0.0.1:{port} 启动" in told
    assert "--port" in told


def test_a_host_that_is_not_this_machine_is_told(tmp_path: Path) -> None:
    with _serving(tmp_path / "home", _free_port(), "--host", "nope.invalid") as server:
        _, told = server.communicate()
    assert (server.returncode, "Traceback" in told) == (2, False)
    assert "--host 不是这台电脑的地址；本机用 127.0.0.1" in told


def test_a_database_that_does_not_answer_is_told(tmp_path: Path) -> None:
    address = f"postgresql://a:b@127.0.0.1:{_free_port()}/x"
    with _serving(tmp_path / "home", _free_port(), JIHENG_DATABASE=address) as server:
        _, told = server.communicate()
    assert (server.returncode, "Traceback" in told) == (2, False)
    assert "连不上 JIHENG_DATABASE 写的 PostgreSQL；请核对主机、端口、库名、用户和密码" in told


def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "jiheng.sqlite3").write_bytes(b"x" * 4096)
    with _serving(tmp_path, _free_port()) as server:
        _, told = server.communicate()
    assert (server.returncode, "Traceback" in told) == (2, False)
    assert "打不开数据库" in told
