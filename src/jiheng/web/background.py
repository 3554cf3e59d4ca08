"""What the server does beside the pages, in one thread: jobs, holding work against changed records, letters."""

import threading
from datetime import datetime, timedelta

from django.db import close_old_connections, connection
from django.utils import timezone

from jiheng.web.desk.digest import is_due, send_digests
from jiheng.web.figures.comparing import compare_next
from jiheng.web.jobs.running import run_next
from jiheng.web.table_sizes import look_over_tables

SECONDS_BETWEEN_LOOKS = 0.5
BETWEEN_LETTERS = timedelta(minutes=10)


class Background(threading.Thread):
    """Looks for jobs, for work to hold against changed records, once a day for letters to send; until it is stopped."""

    def __init__(self) -> None:
        super().__init__(name="background", daemon=True)
        self._stopped = threading.Event()
        self._letters_from = timezone.now()

    def run(self) -> None:
        while not self._stopped.is_set():
            close_old_connections()
            self._send_letters(timezone.now())
            if run_next():
                look_over_tables()  # it may have read in a hundred thousand rows
            elif not compare_next():
                self._stopped.wait(SECONDS_BETWEEN_LOOKS)
        connection.close()

    def _send_letters(self, now: datetime) -> None:
        """What could not be sent is tried again after a while: a mail server that is down stays down for some time."""
        if now >= self._letters_from and is_due(now):
            self._letters_from = now + BETWEEN_LETTERS
            send_digests(now)

    def stop(self) -> None:
        """Begin nothing further."""
        self._stopped.set()
