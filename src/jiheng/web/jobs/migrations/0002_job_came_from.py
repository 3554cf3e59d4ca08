from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("jobs", "0001_initial")]

    operations = [
        migrations.AddField(
            "job", "came_from", models.CharField(blank=True, max_length=300, verbose_name="交办的页面")
        ),
    ]
