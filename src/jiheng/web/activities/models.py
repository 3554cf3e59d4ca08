"""活动台账."""

from typing import ClassVar

from django.db import models

from jiheng.web.record_tables.table import RecordRow, stores


@stores("activities")
class Activity(RecordRow):
    """一项活动."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="activity_code_once")]
