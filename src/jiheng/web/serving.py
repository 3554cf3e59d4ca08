"""Bringing the application up: home folder, database, first administrator's code, server."""

import gc
import os
import socket
from collections.abc import Callable

import django
from django.core.management import call_command
from django.db import DatabaseError

from jiheng.web.home import DATABASE_VARIABLE, HOME_VARIABLE, Home, HomeError, home

THREADS = 8
GARBAGE_THRESHOLDS = (1_000, 20, 50)
UPLOAD_LIMIT = 64 * 1024 * 1024


def set_up() -> Home:
    """Prepare the home folder, load Django and bring the database up to date. Raises `HomeError`."""
    place = home()
    place.prepare()
    os.environ.setdefault(HOME_VARIABLE, str(place.folder))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jiheng.web.settings")
    django.setup()
    try:
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as problem:
        raise HomeError(_database_problem(place, problem)) from problem
    return place


def _database_problem(place: Home, problem: DatabaseError) -> str:
    """Why the database does not answer, and what to do."""
    told = " ".join(str(problem).split())[:200]
    if os.environ.get(DATABASE_VARIABLE):
        return (
            f"连不上 {DATABASE_VARIABLE} 写的 PostgreSQL；请核对主机、端口、库名、用户和密码，"
            f"并确认数据库已经启动、这个用户可以建表（数据库答：{told}）。"
        )
    return (
        f"打不开数据库 {place.database}；请确认它没有被别的程序占用、磁盘没有满、本用户可写，"
        f"文件损坏的请用备份恢复（数据库答：{told}）。"
    )


def first_code(place: Home) -> str:
    """The one-time code when nobody has an account yet, "" otherwise."""
    from jiheng.web.accounts import first_administrator

    return first_administrator.new_code(place) if first_administrator.is_wanted() else ""


def listen(host: str, port: int) -> socket.socket:
    """The port, ours from now on: whoever calls before the database is ready waits.

    Raises `OSError` when it is taken.
    """
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    return socket.create_server((host, port), family=family)


def serve(port: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until interrupted; `ready` is called once calls are answered."""
    from waitress.server import create_server

    from jiheng.web.background import Background
    from jiheng.web.jobs.running import take_up_again
    from jiheng.web.table_sizes import look_over_tables
    from jiheng.web.wsgi import application

    server = create_server(
        application, sockets=[port], threads=THREADS, ident="jiheng", max_request_body_size=UPLOAD_LIMIT
    )
    look_over_tables()
    take_up_again()
    background = Background()
    background.start()
    _leave_what_was_loaded()
    ready()
    try:
        server.run()
    finally:
        background.stop()


def _leave_what_was_loaded() -> None:
    """Garbage is looked for among what pages make alone, a little at a time: more at once would hold up one of them."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)
