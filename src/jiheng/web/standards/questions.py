"""What the indicator library asks of targets."""

from collections.abc import Iterable, Mapping

from jiheng.web.accounts.access import Access
from jiheng.web.questions import Question

uses_of_indicators = Question[[Access, Iterable[str]], Mapping[str, int]](
    "how many target sets, of those one sees, have an indicator of each of these names"
)
