"""A report that the process reading it does not survive."""

import os

from jiheng.documents.checkup.many.sources import ReportSource


class DeadlySource(ReportSource):
    """Ends the process as a lack of memory would."""

    def read(self) -> bytes:
        os._exit(9)
