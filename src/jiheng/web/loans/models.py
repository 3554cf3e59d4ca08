"""贷款台账."""

from typing import ClassVar

from django.db import models

from jiheng.web.record_tables.table import RecordRow, stores


@stores("loans")
class Loan(RecordRow):
    """一笔贷款申请."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="loan_code_once")]
