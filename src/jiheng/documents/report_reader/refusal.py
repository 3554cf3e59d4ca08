"""Why a report cannot be read: where, what was found and what to do."""

from jiheng.core.finding import Finding, Location, Severity


class UnreadableReportError(Exception):
    """The file cannot be read as a report. `str` is one Chinese sentence for the person who can mend it."""

    def __init__(self, name: str, id: str, message: str) -> None:
        self.finding = Finding(id, Severity.ERROR, Location(name), message)
        super().__init__(str(self.finding))
