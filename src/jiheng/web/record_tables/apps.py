"""案卷各表."""

from django.apps import AppConfig


class RecordTablesConfig(AppConfig):
    """案卷各表."""

    name = "jiheng.web.record_tables"
    label = "record_tables"
    verbose_name = "案卷各表"
