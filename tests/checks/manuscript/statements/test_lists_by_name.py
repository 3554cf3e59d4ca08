"""Lists whose total is told elsewhere by the name they begin with."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation

TOTALS = "全年受理案件212件，其中行政许可78件，行政处罚96件，行政复议38件。"
LICENCES = "行政许可事项中，新办52件，变更26件。"
REVIEWS = "行政复议案件中，维持29件，撤销6件，终止3件。"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((LICENCES, REVIEWS, "行政处罚案件中，警告11件，罚款24件，没收31件。"), ["11＋24＋31＝66件≠96件，相差30件"]),
        ((LICENCES, REVIEWS, "行政处罚案件中，警告41件，罚款24件，没收31件。"), []),
        # one list that comes out proves nothing of another
        ((LICENCES, "行政处罚案件中，警告11件，罚款24件，没收31件。"), []),
        # where most leave kinds out, so may the others
        (
            (
                LICENCES,
                "行政复议案件中，维持19件，撤销6件，终止3件。",
                "行政处罚案件中，警告11件，罚款24件，没收31件。",
            ),
            [],
        ),
    ],
)
def test_lists_told_alike_are_witnesses_of_each_other(lines: tuple[str, ...], told: list[str]) -> None:
    manuscript = Manuscript.of_text("\n".join(("某局年度工作报告", TOTALS, *lines)))
    assert [each.arithmetic for _, each in manuscript.stated(Relation.SUM) if not each.holds] == told
