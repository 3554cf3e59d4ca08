"""Reading a ledger of 100,000 loans into the web application's register: the file's part and the database's apart."""

import json
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.district_home import measured_in
from benchmarks.loan_data import LOANS, SEED, write_ledger
from benchmarks.measure import Result


def run() -> list[Result]:
    """The seconds of both parts."""
    told = measured_in("benchmarks.loan_register")
    what = f"{LOANS // 10_000}万笔贷款读入网页台账"
    note = "含五分之一贷款的变动；身份证号加密，逐笔检查，一次提交。"
    return [
        Result(f"{what}：读文件", told["read"], 1),
        Result(f"{what}：检查、写入数据库", told["written"], 1, note=note),
    ]


def main() -> None:
    """The work itself, in a process of its own with the web application loaded."""
    from jiheng.web.serving import set_up

    set_up()
    from jiheng.core.finding import Findings
    from jiheng.documents.loan_books.reader import read_ledger
    from jiheng.web.accounts.models import Person
    from jiheng.web.budget_units.models import UnitYear
    from jiheng.web.jobs.models import Job
    from jiheng.web.jobs.registry import Progress
    from jiheng.web.loans.reading_in import IMPORT, put_ledger

    person = Person.objects.get(username="importer")
    unit_year = UnitYear.objects.select_related("budget_unit", "year").get(budget_unit__code="D002")
    progress = Progress(Job.objects.create(person=person, work=IMPORT, title="读入"))
    with tempfile.TemporaryDirectory() as folder:
        ledger = write_ledger(Path(folder), np.random.default_rng(SEED))
        started = time.perf_counter()
        read = read_ledger(ledger, Findings(ledger.name))
        at = time.perf_counter()
    put_ledger(person, progress, unit_year, read)
    print(json.dumps({"read": at - started, "written": time.perf_counter() - at}))


if __name__ == "__main__":
    main()
