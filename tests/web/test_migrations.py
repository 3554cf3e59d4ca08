"""The migrations leave the tables that the models describe."""

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation
from pytest_django.fixtures import Settings


def test_every_change_of_a_model_has_its_migration(settings: Settings) -> None:
    settings.MIGRATION_MODULES = {}
    written = MigrationLoader(None)
    with translation.override(None):  # Django's own were written in English
        needed = MigrationAutodetector(written.project_state(), ProjectState.from_apps(apps))
        missing = needed.changes(written.graph)
    assert missing == {}
