"""The ledgers of the full case: activities, surveys, complaints, works, pay days, programmes, names. All is invented."""

from datetime import date
from decimal import Decimal

from jiheng.core.activity import Activity, ActivityKind, InKind
from jiheng.core.complaint import Complaint, ComplaintOutcome
from jiheng.core.development_programme import DevelopmentProgramme, ProgrammeIndicator, ProgrammeValue
from jiheng.core.indicator_values import Direction
from jiheng.core.kindergarten import Kindergarten, PayDay
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.core.relief import ReliefRecipient
from jiheng.core.rights_case import RightsCase, RightsOutcome, RightsRequest
from jiheng.core.survey import Survey, SurveyQuestion
from jiheng.core.works import Works

ACTIVITIES = (
    Activity(
        code="H1",
        name="全民阅读周",
        short_name="阅读周",
        kind=ActivityKind.PUBLICITY,
        task="R1",
        on=date(2023, 4, 23),
        place="总馆",
        sessions=Quantity(Decimal(96), Qualifier.EXACT, "96"),
        people=Quantity(Decimal(300), Qualifier.BELOW, "近300"),
        person_times=Quantity(Decimal(24000), Qualifier.ABOUT, "2.4万"),
        households=Quantity(Decimal(950), Qualifier.ABOVE, "950余"),
        items=Quantity(Decimal(100), Qualifier.ABOVE, "100多"),
        amount=Quantity(Decimal(50000), Qualifier.ABOVE, "5万多元"),
        in_kind=InKind.BOTH,
        money_source="社会捐赠",
        within_budget=True,
        partner="某区教育局",
        award_year=2023,
        evidence="照片",
        note="'单引号开头",
    ),
)
SURVEYS = (
    Survey(
        code="S1",
        name="读者满意度调查",
        short_name="读者",
        activity="H1",
        task="R1",
        on=date(2023, 10, 8),
        respondents="到馆读者",
        method="扫码问卷",
        handed_out=520,
        valid=487,
        evidence="问卷星导出",
        assumed=("handed_out",),
    ),
)
SURVEY_QUESTIONS = (
    SurveyQuestion(
        code="S1-1",
        survey="S1",
        text="您对开放时间是否满意",
        answered=480,
        satisfied=461,
        is_left_out=True,
        assumed=("satisfied",),
    ),
)
COMPLAINTS = (
    Complaint(
        code="TS1",
        on=date(2023, 5, 2),
        channel="来电",
        subject="空调噪声",
        task="R1",
        due_on=date(2023, 5, 12),
        closed_on=date(2023, 5, 9),
        outcome=ComplaintOutcome.HANDLED,
        complainant="读者某甲",
        phone="010-00000000",
        details="二楼阅览室",
        evidence="来电登记",
        assumed=("on",),
    ),
)
WORKS = (
    Works(
        code="GC1",
        name="屋面防水",
        project="X1",
        place="总馆",
        contractor="某建筑公司",
        contract_amount=Decimal("80000"),
        paid_amount=Decimal("76000.5"),
        started_on=date(2023, 3, 1),
        due_on=date(2023, 6, 30),
        finished_on=date(2023, 6, 28),
        progress=Decimal("100"),
        is_unsupervised=True,
        supervisor="某监理公司",
        accidents=0,
        evidence="验收单",
        assumed=("progress",),
    ),
)
KINDERGARTENS = (
    Kindergarten(
        code="Y1",
        name="某区第一幼儿园",
        budget_unit="D02",
        planned_enrolment=90,
        enrolment=92,
        teaching_posts=12,
        teachers=11,
        accidents=0,
        evidence="学籍表",
        assumed=("accidents",),
    ),
)
PAY_DAYS = (
    PayDay(
        code="GZ1",
        kindergarten="Y1",
        due_on=date(2023, 1, 10),
        paid_on=date(2023, 1, 10),
        people=11,
        amount=Decimal("61000"),
        assumed=("people",),
    ),
)
DEVELOPMENT_PROGRAMMES = (
    DevelopmentProgramme(
        code="G1",
        name="某区阅读推广规划",
        first_year=2021,
        last_year=2030,
        quantified_indicators=7,
        task="R2",
        report_due_on=date(2023, 11, 30),
        reported_on=date(2023, 11, 20),
        is_reviewed=True,
        bodies_planned=9,
        bodies_covered=9,
        copies_planned=300,
        copies_handed_out=280,
        evidence="印发通知",
        assumed=("copies_planned",),
    ),
)
PROGRAMME_INDICATORS = (
    ProgrammeIndicator(
        code="G1-1",
        programme="G1",
        name="人均藏书量",
        unit_of_measure="册",
        direction=Direction.LOWER,
        baseline=Decimal("0.7"),
        target=Decimal("1.2"),
        responsible="某区文化局",
        assumed=("baseline",),
    ),
)
PROGRAMME_VALUES = (
    ProgrammeValue(
        code="G1-1-2023",
        indicator="G1-1",
        year=2023,
        target=Decimal("0.9"),
        actual=Decimal("0.92"),
        evidence="统计年报",
        assumed=("target",),
    ),
)
RIGHTS_CASES = (
    RightsCase(
        code="WQ1",
        on=date(2023, 2, 3),
        request=RightsRequest.LEGAL,
        channel="来访",
        person="Q01",
        task="R1",
        place="某镇",
        outcome=RightsOutcome.ANSWERED,
        closed_on=date(2023, 2, 6),
        name="求助人某乙",
        phone="13000000000",
        address="某镇某村",
        details="咨询财产分割",
        case_worker="承办人某丙",
        evidence="接待登记第3页",
    ),
)
RELIEF_RECIPIENTS = (
    ReliefRecipient(
        code="JZ1",
        activity="H1",
        person="K01",
        on=date(2023, 9, 1),
        place="某镇",
        group="困难读者",
        amount=Decimal("500"),
        money_source="福利彩票公益金",
        name="受助人某丁",
        phone="13100000000",
        address="某镇某路",
        situation="家庭困难",
        evidence="签收表",
    ),
)
