"""Whether a recorded payment can be right: the yearly rate it implies beside the published and the recomputed one."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.numbers import EXACT, HUNDRED, fixed, in_wan, round_half_up, to_the_fen
from jiheng.rules.loan_words import rate_in_words


@dataclass(frozen=True, slots=True)
class ImpliedRate:
    """A payment of one subsidy year on the loans of one borrower year; amounts in yuan, rates in percent."""

    borrower_year: int
    paid: Decimal
    disbursed: Decimal
    reference_rate: Decimal
    recomputed: Decimal

    @property
    def rate(self) -> Decimal:
        """The yearly rate that the payment comes to, in percent to two places."""
        return round_half_up(EXACT.divide(self.paid * HUNDRED, self.disbursed), 2)

    @property
    def is_too_high(self) -> bool:
        return self.rate > self.reference_rate

    @property
    def words(self) -> str:
        """The check in one sentence that ends with what to do."""
        told = (
            f"{self.borrower_year}年放款{in_wan(self.disbursed)}，一个贴息年度记录拨付{in_wan(self.paid)}，"
            f"合年利率{fixed(self.rate, 2)}%，参考利率{rate_in_words(self.reference_rate)}"
        )
        gap = self.paid - self.recomputed
        again = f"按台账逐笔重算第一个贴息年度是{to_the_fen(self.recomputed)}元"
        if gap > 0:
            more = to_the_fen(gap)
            return f"{told}；{again}，比记录少{more}元，请核对多拨的原因，或按重算数结算。"
        if gap < 0:
            return f"{told}；{again}，比记录多{to_the_fen(-gap)}元，请核对是否还有未拨付的。"
        return f"{told}；{again}，与记录一致。"
