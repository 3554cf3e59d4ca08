"""What a case must be before it is scored: its money foots, its ledgers agree, and nothing needed is missing."""

from collections.abc import Mapping
from decimal import Decimal

from jiheng.core.budget import BudgetLine, ExpenditureKind
from jiheng.core.case import Case
from jiheng.core.figure import Figure, FigureUnit
from jiheng.core.finding import Findings, Severity
from jiheng.core.loan import Loan, LoanState
from jiheng.core.numbers import in_wan, plain, round_half_up
from jiheng.core.record import Record
from jiheng.figures.budget import BASIC, OTHER_PROJECTS, OWN_PROJECT, PROJECTS, WHOLE

_LEDGER_NAMES = (
    "贷款", "活动", "活动类别", "活动任务", "活动合计", "活动资金", "满意度", "满意度合计", "投诉", "工程", "幼儿园",
    "规划", "维权", "救助名单", "指标", "自评", "单位", "任务", "问题", "措施",
)  # fmt: skip
RESERVED_NAMES = frozenset({WHOLE, BASIC, PROJECTS, OTHER_PROJECTS, OWN_PROJECT, *_LEDGER_NAMES})
"""What figures' names begin with; a project may not be called so."""


def check_money(case: Case, findings: Findings) -> None:
    """Budget lines, adjustments and payments: nothing below zero, every sum foots to the cent."""
    for line in case.budget_lines:
        place = f"预算[{line.code}]"
        _line_is_placed(case, line, place, findings)
        for amount, title in ((line.revised_budget, "全年预算数"), (line.actual_expenditure, "执行数")):
            if amount < 0:
                findings.add(
                    "CASE101", f"{place}.{title}", f"{title}是{in_wan(amount)}，不能为负数；请核对。", found=amount
                )
        if line.unspent < 0:
            findings.add(
                "CASE102",
                f"{place}.执行数",
                f"执行数{in_wan(line.actual_expenditure)}超过这一来源的全年预算数{in_wan(line.revised_budget)}，"
                f"超出{in_wan(-line.unspent)}；请核对来源，或先办理预算调整。",
                found=line.actual_expenditure,
                expected=f"不超过{in_wan(line.revised_budget)}",
            )
        _remainder_is_explained(line, place, findings)
    _adjustments_foot(case, findings)
    _payments_foot(case, findings)


def _line_is_placed(case: Case, line: BudgetLine, place: str, findings: Findings) -> None:
    if line.kind is ExpenditureKind.PROJECT and not line.project:
        findings.add("CASE103", f"{place}.项目编号", "项目支出没有写项目编号；请填写，或把支出类别改为基本支出。")
    if line.kind is ExpenditureKind.BASIC and line.project:
        findings.add("CASE103", f"{place}.项目编号", f"基本支出不归项目，这里写了{line.project}；请删去或改支出类别。")
    if line.year_of_origin > case.year:
        findings.add(
            "CASE104",
            f"{place}.资金年度",
            f"资金年度{line.year_of_origin}晚于评价年度{case.year}；请核对。",
            found=line.year_of_origin,
        )


def _remainder_is_explained(line: BudgetLine, place: str, findings: Findings) -> None:
    if line.carry_over is None and line.surplus is None:
        return
    explained = (line.carry_over or Decimal(0)) + (line.surplus or Decimal(0))
    if explained != line.unspent:
        findings.add(
            "CASE105",
            f"{place}.结转下年",
            f"未支出{in_wan(line.unspent)}，结转加结余共{in_wan(explained)}，"
            f"相差{in_wan(abs(line.unspent - explained))}；请核对。",
            found=explained,
            expected=in_wan(line.unspent),
        )


def _adjustments_foot(case: Case, findings: Findings) -> None:
    for line in case.budget_lines:
        changes = [each.amount for each in case.adjustments if each.budget_line == line.code]
        if line.original_budget is None:
            continue
        footed = line.original_budget + sum(changes, Decimal(0))
        if footed != line.revised_budget:
            findings.add(
                "CASE106",
                f"预算[{line.code}].全年预算数",
                f"年初预算{in_wan(line.original_budget)}加调整后为{in_wan(footed)}，全年预算数写的是"
                f"{in_wan(line.revised_budget)}，相差{in_wan(abs(footed - line.revised_budget))}；"
                "请补记调整或改正预算数。",
                found=line.revised_budget,
                expected=in_wan(footed),
            )


def _payments_foot(case: Case, findings: Findings) -> None:
    for line in case.budget_lines:
        payments = [each for each in case.payments if each.budget_line == line.code]
        left = line.revised_budget
        for payment in sorted(payments, key=lambda each: (each.on is not None, each.on and each.on.toordinal())):
            left -= payment.amount
            if left < 0:
                findings.add(
                    "CASE107",
                    f"支付[{payment.code}].支付金额",
                    f"这笔支付{in_wan(payment.amount)}超过该来源余额{in_wan(left + payment.amount)}；"
                    "请改记其他来源，或先办理预算调整。",
                    found=payment.amount,
                    expected=f"不超过{in_wan(left + payment.amount)}",
                )
                break
        paid = sum((each.amount for each in payments), Decimal(0))
        if payments and paid != line.actual_expenditure:
            findings.add(
                "CASE108",
                f"预算[{line.code}].执行数",
                f"逐笔支付合计{in_wan(paid)}，执行数写的是{in_wan(line.actual_expenditure)}，"
                f"相差{in_wan(abs(paid - line.actual_expenditure))}；请补记支付或改正执行数。",
                found=line.actual_expenditure,
                expected=in_wan(paid),
            )


def check_loans(case: Case, findings: Findings) -> None:
    """The loan ledger: a disbursed loan has an amount and a year, a rejected one a reason and no money."""
    for loan in case.loans:
        place = f"贷款[{loan.code}]"
        disbursed = loan.state in (LoanState.DISBURSED, LoanState.REPAID, LoanState.OVERDUE)
        if disbursed and (loan.disbursed_amount is None or loan.disbursed_year is None):
            findings.add("CASE121", place, f"状态是“{loan.state.label}”，请填写放款年度和放款金额。")
        if not disbursed and (loan.disbursed_amount is not None or loan.disbursed_year is not None):
            findings.add(
                "CASE122", place, f"状态是“{loan.state.label}”，却有放款年度或放款金额；请改正状态或删去放款。"
            )
        if loan.state is LoanState.REJECTED and not loan.rejection_reason:
            findings.add("CASE123", f"{place}.未通过原因", "未通过的申请要写明原因。")
        _amounts_agree(loan, place, findings)


def _amounts_agree(loan: Loan, place: str, findings: Findings) -> None:
    lent = loan.disbursed_amount
    if lent is not None and lent > loan.applied_amount:
        findings.add(
            "CASE124",
            f"{place}.放款金额",
            f"放款{in_wan(lent)}超过申请{in_wan(loan.applied_amount)}；请核对。",
            found=lent,
        )
    if loan.repaid_amount is not None and loan.repaid_amount > (lent or Decimal(0)):
        findings.add(
            "CASE125",
            f"{place}.已还本金",
            f"已还{in_wan(loan.repaid_amount)}超过放款{in_wan(lent or Decimal(0))}；请核对。",
        )
    if loan.disbursed_year and loan.term_years and loan.due_year:
        expected = loan.disbursed_year + loan.term_years
        if loan.due_year != expected:
            findings.add(
                "CASE126",
                f"{place}.到期年度",
                f"{loan.disbursed_year}年放款、期限{loan.term_years}年，应在{expected}年到期，写的是{loan.due_year}年；请核对。",
                found=loan.due_year,
                expected=str(expected),
            )


def check_names(case: Case, findings: Findings) -> None:
    """Short names become names of figures: they may not be taken, empty or contain what separates names."""
    for title, records in (("项目", case.projects), ("活动", case.activities), ("调查", case.surveys)):
        seen: dict[str, Record] = {}
        sheet = "满意度调查" if title == "调查" else title
        for record in records:
            name = record.short_name
            place = f"{sheet}[{record.code}].{title}简称"
            if title == "项目" and name in RESERVED_NAMES:
                findings.add("CASE131", place, f"“{name}”是系统用的数字名；请换一个简称。", found=name)
            if not name or any(mark in name for mark in ".{}| \n（）"):
                findings.add(
                    "CASE131", place, f"简称“{name}”不能为空，也不能含“.”、空格、括号或竖线；请改短。", found=name
                )
            first = seen.setdefault(name, record)
            if first is not record:
                _one_series(title, first, record, place, findings)


def _one_series(title: str, first: Record, record: Record, place: str, findings: Findings) -> None:
    """Activities may share a short name when they are one series: of one kind, counted by one word."""
    name = record.short_name
    if title != "活动":
        findings.add("CASE132", place, f"简称“{name}”与{first.code}重复；请改成不同的简称。", found=name)
    elif record.kind is not first.kind:
        kinds = f"{record.code}是{record.kind.label}，{first.code}是{first.kind.label}"
        findings.add("CASE132", place, f"简称“{name}”的几行类别不同：{kinds}；请统一类别，或换一个简称。", found=name)
    elif record.items_word != first.items_word:
        words = f"“{record.items_word or '个'}”、“{first.items_word or '个'}”"
        findings.add(
            "CASE133",
            f"活动[{record.code}].量词",
            f"简称“{name}”的几行量词不同（{words}），不能相加；请改成一致。",
            found=record.items_word,
            expected=first.items_word,
        )


def check_narrative(case: Case, findings: Findings) -> None:
    """Every problem has an improvement."""
    answered = {code for each in case.improvements for code in each.problems}
    for problem in case.problems:
        if problem.code not in answered:
            findings.add(
                "CASE141",
                f"问题[{problem.code}]",
                f"存在问题“{problem.title}”没有对应的改进措施；请在“措施”表补一条，并写明针对{problem.code}。",
            )


def check_coverage(case: Case, findings: Findings) -> None:
    """Notices: tasks without an indicator, indicators that hang on no duty and no task (财预〔2015〕88号：相应匹配)."""
    tasks_with_indicator = {code for each in case.indicators for code in each.tasks}
    bare = [task for task in case.tasks if task.code not in tasks_with_indicator]
    if bare and not case.profile.project:  # a project answers for its own tasks alone
        names = "、".join(f"{task.code}{task.name}" for task in bare)
        findings.add("CASE151", "任务", f"下列任务没有对应的绩效指标：{names}。", severity=Severity.NOTICE)
    loose = [each.code for each in case.indicators if not each.duties and not each.tasks]
    if loose:
        findings.add(
            "CASE152",
            "指标",
            f"下列指标没有对应职责或任务：第{'、'.join(loose)}项。",
            severity=Severity.NOTICE,
        )


def check_stated(case: Case, figures: Mapping[str, Figure], findings: Findings) -> None:
    """A typed total that does not foot is refused, with the difference."""
    for stated in case.stated_figures:
        place = f"核对[{stated.name}]"
        figure = figures.get(stated.name)
        if figure is None:
            findings.add(
                "CASE161", place, f"没有叫“{stated.name}”的数字；可用的名称见网页“台账”里的“数字”，或 jiheng figures。"
            )
            continue
        if not isinstance(figure.value, Decimal):
            findings.add("CASE161", place, f"“{stated.name}”没有数值，不能核对；请补齐它依据的数据。")
            continue
        difference, unit = _difference(stated.value, figure, case)
        if difference:
            findings.add(
                "CASE162",
                place,
                f"填报数{plain(stated.value)}{unit}与台账{figure.shown()}{figure.unit_word}不符，"
                f"相差{plain(abs(difference))}{unit}；请核对台账或改正填报数。",
                found=stated.value,
                expected=figure.told(),
            )


def _difference(stated: Decimal, figure: Figure, case: Case) -> tuple[Decimal, str]:
    """Stated less computed, in the stated unit; a rate is compared at the decimals that were written."""
    assert isinstance(figure.value, Decimal)
    if figure.unit is FigureUnit.MONEY:
        unit = case.profile.money_unit
        return stated - figure.value / unit.yuan, unit.label
    exponent = stated.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return stated - round_half_up(figure.value, places), figure.unit_word
