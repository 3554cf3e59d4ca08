"""Why a text cannot be read: what was expected and what to do, for the person who wrote it."""


class RefusedError(Exception):
    """Raised by a reader of one value; the caller adds where it stood and what was found."""

    def __init__(self, expected: str, action: str) -> None:
        super().__init__(f"应为{expected}；{action}。")
        self.expected = expected
        self.action = action
