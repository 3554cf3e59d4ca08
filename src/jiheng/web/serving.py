"""Bringing the application up: home folder, database, first administrator's code, server."""

import gc
import os
from collections.abc import Callable

import django
from django.core.management import call_command

from jiheng.web.home import HOME_VARIABLE, Home, home

THREADS = 8
GARBAGE_THRESHOLDS = (20_000, 20, 50)
UPLOAD_LIMIT = 64 * 1024 * 1024


def set_up() -> Home:
    """Prepare the home folder, load Django and bring the database up to date. Raises `HomeError`."""
    place = home()
    place.prepare()
    os.environ.setdefault(HOME_VARIABLE, str(place.folder))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jiheng.web.settings")
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    return place


def first_code(place: Home) -> str:
    """The one-time code when nobody has an account yet, "" otherwise."""
    from jiheng.web.accounts import first_administrator

    return first_administrator.new_code(place) if first_administrator.is_wanted() else ""


def serve(host: str, port: int, ready: Callable[[], None]) -> None:
    """Serve until interrupted; `ready` is called once the port is open. Raises `OSError` when it is taken."""
    from waitress.server import create_server

    from jiheng.web.jobs.running import Runner, take_up_again
    from jiheng.web.wsgi import application

    server = create_server(
        application, host=host, port=port, threads=THREADS, ident="jiheng", max_request_body_size=UPLOAD_LIMIT
    )
    take_up_again()
    runner = Runner()
    runner.start()
    _look_for_garbage_seldom()
    ready()
    try:
        server.run()
    finally:
        runner.stop()


def _look_for_garbage_seldom() -> None:
    """What was loaded stays; a page makes tens of thousands of objects, and looking through all of them holds it up."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)
