"""Every figure is that of the worked case, submitted."""

from tests.web.submitted import district, evaluation, home, submitted_case

__all__ = ["district", "evaluation", "home", "submitted_case"]
