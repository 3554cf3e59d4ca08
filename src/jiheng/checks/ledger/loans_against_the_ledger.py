"""Loans, borrowers and jobs in the report against the loan ledger."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Kind, check
from jiheng.checks.ledger.phrases import phrase, phrases_against_ledger
from jiheng.checks.manuscript.ledger import ledger_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity

_LOANS = r"(?:创业|小额|担保|财政|贴息|妇女|青年|信用|扶持)*贷款"
_BORROWER = r"(?:借款人|贷款人|创业(?:妇女|青年|人员|者)|借款(?:妇女|青年))"
_PHRASES = (
    phrase(rf"(?:发放|提供|投放|办理|放款)了?{_LOANS}|实际发放(?:{_LOANS})?|发放金额", "贷款.发放金额"),
    phrase("发放|提供|投放|放款", "贷款.发放金额", _LOANS),
    phrase("向|为|扶持|帮助|支持", "贷款.借款人数", rf"[^，；。]{{0,24}}{_BORROWER}[^，；。]{{0,6}}(?:发放|提供|办理)"),
    phrase(r"直接(?:解决|带动|吸纳|创造)?(?:群众)?(?:就业|岗位)", "贷款.直接就业人数"),
    phrase(r"间接(?:解决|带动|吸纳)?(?:群众)?就业", "贷款.间接带动就业人数"),
    phrase(r"贷款(?:到期)?回收率", "贷款.回收率"),
)
_CASE = (
    "\n=== 案卷 ===\n贷款\n"
    "| 借款人编号 | 状态 | 申请年度 | 申请金额 | 放款年度 | 放款金额 | 直接就业人数 | 间接带动人数 |\n"
    "| J1 | 已放款 | 2031 | 20 | 2031 | 20 | 6 | 21 |\n| J2 | 已放款 | 2031 | 15 | 2031 | 15 | 4 | 12 |\n"
    "| J3 | 已申请 | 2031 | 30 | | | | |"
)


@check(
    id="RPT714",
    title="报告里的贷款数字应与贷款台账一致",
    why="放款额、借款人数、带动就业以台账为准；把申请数写成放款数，成效就多算了。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42", "R46"),
    good=(
        f"全年向2名借款人发放贷款35万元，直接解决就业10人，间接带动就业33人。{_CASE}",
        f"年初计划发放贷款65万元；上年发放贷款80万元。每人最高发放20万元贷款。{_CASE}",
        f"年度总体目标：帮助妇女创业，发放贷款40万元，借款人满意。{_CASE}",
    ),
    bad=(
        Bad(f"全年发放贴息贷款65万元。{_CASE}", says="“65万元”，台账“贷款.发放金额”是35万元"),
        Bad(f"年度任务：帮助妇女创业，实际发放贷款65万元。{_CASE}", says="“65万元”"),
        Bad(f"全年为3名创业妇女提供贴息贷款。{_CASE}", says="台账“贷款.借款人数”是2名"),
        Bad(f"共为2名返乡创业青年提供65万元贴息贷款。{_CASE}", says="台账“贷款.发放金额”是35万元"),
    ),
)
def loans_against_the_ledger(manuscript: Manuscript) -> Answers:
    """Disbursed, not applied for."""
    ledger = ledger_of(manuscript.ledger)
    if not ledger.case.loans:
        raise DoesNotApply("案卷里没有贷款台账")
    yield from phrases_against_ledger(manuscript, ledger, _PHRASES, "报告里没有写到贷款台账的数")
