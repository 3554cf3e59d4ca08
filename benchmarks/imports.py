"""Importing a workbook of 10,000 payments into the web application, checked cell by cell, all or nothing."""

import json
import tempfile
import time
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

from benchmarks.district_home import measured_in
from benchmarks.measure import Result

ROWS = 10_000
HEADS = ("支付编号", "预算行编号", "支付金额（元）", "日期", "用途")
AT_MOST = 10.0


def run() -> list[Result]:
    """Reading, checking and writing, as the work beside the pages does it."""
    told = measured_in("benchmarks.imports")
    return [
        Result(
            f"导入{ROWS // 10_000}万行支付的工作簿",
            told["seconds"],
            1,
            at_most=AT_MOST,
            note="从 .xlsx 到数据库，逐格检查，随时报告进度。",
        )
    ]


def main() -> None:
    """The work itself, in a process of its own with the web application loaded."""
    from jiheng.web.serving import set_up

    set_up()
    from jiheng.web.accounts.models import Person
    from jiheng.web.budget_units.models import UnitYear
    from jiheng.web.budgets.importing.work import IMPORT_PAYMENTS, payments_handed_in
    from jiheng.web.jobs.models import Job, JobState
    from jiheng.web.jobs.registry import Progress
    from jiheng.web.records.evidence import store_bytes

    person = Person.objects.get(username="importer")
    unit_year = UnitYear.objects.get(budget_unit__code="D002")
    sha256 = store_bytes(workbook())
    progress = Progress(Job.objects.create(person=person, work=IMPORT_PAYMENTS, title="导入", state=JobState.DONE))
    started = time.perf_counter()
    payments_handed_in(person, progress, unit_year=unit_year.pk, sha256=sha256, name="支付.xlsx")
    print(json.dumps({"seconds": time.perf_counter() - started}))


def workbook() -> bytes:
    """Small payments against the twenty lines of the unit."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "支付.xlsx"
        with Workbook(path) as book:
            sheet = book.add_worksheet("支付")
            day = book.add_format({"num_format": "yyyy-mm-dd"})
            sheet.write_row(0, 0, HEADS)
            for number in range(1, ROWS + 1):
                sheet.write_row(number, 0, [f"M{number}", f"Y{number % 20 + 1}", 1])
                sheet.write_datetime(number, 3, date(2022, number % 12 + 1, 5), day)
                sheet.write_string(number, 4, "测量用支付")
        return path.read_bytes()


if __name__ == "__main__":
    main()
