"""The yearly rate that a recorded payment implies, beside the published and the recomputed one."""

from dataclasses import replace
from decimal import Decimal

from jiheng.subsidy.plausibility import ImpliedRate

CHECK = ImpliedRate(2022, Decimal(100000), Decimal(2400000), Decimal("3.70"), Decimal("88800.00"))
HEAD = "2022年放款240万元，一个贴息年度记录拨付10万元，合年利率4.17%，参考利率3.70%；按台账逐笔重算第一个贴息年度是"


def test_a_payment_above_the_recomputation_is_asked_about() -> None:
    assert (CHECK.rate, CHECK.is_too_high) == (Decimal("4.17"), True)
    assert CHECK.words == f"{HEAD}88,800.00元，比记录少11,200.00元，请核对多拨的原因，或按重算数结算。"


def test_a_payment_below_it_may_not_be_finished() -> None:
    more = replace(CHECK, recomputed=Decimal("100000.01"))
    assert more.words == f"{HEAD}100,000.01元，比记录多0.01元，请核对是否还有未拨付的。"


def test_a_payment_that_agrees_says_so() -> None:
    assert replace(CHECK, recomputed=Decimal(100000)).words == f"{HEAD}100,000.00元，与记录一致。"
