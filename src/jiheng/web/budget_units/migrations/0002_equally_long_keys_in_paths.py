from typing import Any

from django.db import migrations


def write_paths_anew(apps: Any, _schema_editor: Any) -> None:
    BudgetUnit = apps.get_model("budget_units", "BudgetUnit")
    units = list(BudgetUnit.objects.all())
    for unit in units:
        keys = unit.path.strip("/").split("/")
        unit.path = "".join(f"/{int(key):06}" for key in keys) + "/"
    BudgetUnit.objects.bulk_update(units, ["path"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("budget_units", "0001_initial")]

    operations = [migrations.RunPython(write_paths_anew, migrations.RunPython.noop)]
