"""A ledger of 100,000 loans in the web application: read from a file, written, a year's results worked out."""

import json
import resource
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.district_home import measured_in
from benchmarks.loan_data import FIRST_DAY, LOANS, SEED, write_ledger
from benchmarks.measure import Result


def run() -> list[Result]:
    """The seconds of both parts."""
    told = measured_in("benchmarks.loan_register")
    what = f"{LOANS // 10_000}万笔贷款读入网页台账"
    note = "含五分之一贷款的变动；身份证号加密，逐笔检查，一次提交。"
    return [
        Result(f"{what}：读文件", told["read"], 1),
        Result(f"{what}：检查、写入数据库", told["written"], 1, note=note),
        Result(
            f"网页台账{LOANS // 10_000}万笔贷款：台账改动后算出一年的结果",
            told["worked_out"],
            1,
            note=f"每次读一千笔；没有改动时直接取用。全程内存最多{told['mebibytes']:,.0f}MiB。",
        ),
    ]


def main() -> None:
    """The work itself, in a process of its own with the web application loaded."""
    from jiheng.web.serving import set_up

    set_up()
    from jiheng.core.finding import Findings
    from jiheng.documents.loan_books.reader import read_ledger
    from jiheng.web.accounts.models import Person
    from jiheng.web.budget_units.models import UnitYear
    from jiheng.web.jobs.models import Job, JobState
    from jiheng.web.jobs.registry import Progress
    from jiheng.web.loans.outcome import outcome_of
    from jiheng.web.loans.reading_in import IMPORT, put_ledger

    person = Person.objects.get(username="importer")
    unit_year = UnitYear.objects.select_related("budget_unit", "year").get(budget_unit__code="D002")
    progress = Progress(Job.objects.create(person=person, work=IMPORT, title="读入", state=JobState.DONE))
    with tempfile.TemporaryDirectory() as folder:
        ledger = write_ledger(Path(folder), np.random.default_rng(SEED))
        started = time.perf_counter()
        read = read_ledger(ledger, Findings(ledger.name))
        at = time.perf_counter()
    put_ledger(person, progress, unit_year, read)
    written = time.perf_counter()
    outcome_of(unit_year.budget_unit, FIRST_DAY.year)
    told = {"read": at - started, "written": written - at, "worked_out": time.perf_counter() - written}
    print(json.dumps(told | {"mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


if __name__ == "__main__":
    main()
