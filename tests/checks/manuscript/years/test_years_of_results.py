"""Results told of another year than all that they are reckoned from."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.years.years_of_results import is_telling, results_of_another_year
from jiheng.quantities.statement import Relation, Statement


def years_told(text: str) -> list[tuple[int, int]]:
    manuscript = Manuscript.of_text(text)
    told = results_of_another_year(manuscript.prose[0], manuscript.readings[0])
    return [(each.told, each.expected) for each in told]


@pytest.mark.parametrize(
    "text",
    [
        "2022年收入856.3万元，支出812.1万元，2021年收支相抵结余44.2万元。",
        "2022年税收收入856.3万元，非税收入812.1万元，2021年财政收入合计1,668.4万元。",
        "林场2022年度自评：2022年度中央补助856.3万元、省级补助326.5万元、县级812.1万元，构成2021年度预算1,994.9万元。",
    ],
)
def test_a_result_of_another_year_is_found(text: str) -> None:
    assert years_told(text) == [(2021, 2022)]


@pytest.mark.parametrize(
    "text",
    [
        "2022年收入856.3万元，支出812.1万元，2022年收支相抵结余44.2万元。",
        "2022年收入856.3万元，支出812.1万元，2023年结转44.2万元。",
        "2021年投入856.3万元，2022年投入812.1万元，共投入1,668.4万元。",
        "2022年财政收入1,668.4万元，其中税收收入856.3万元，非税收入812.1万元；2021年财政收入1,560万元。",
        "2021年末存栏3,260头，2022年出栏1,860头，2022年末存栏1,400头。",
        "2022年造林12亩，补植8亩，2021年造林20亩。",
        "2020年结余52.6万元，2021年收入812.6万元，2021年资金总量865.2万元。",
        "2022年年初预算500.00万元，预算调整增加40.00万元，调整后预算540.00万元，调整率8.00%。决算支出523.80万元，执行率97.00%。"
        "其中人员经费200.00万元、公用经费113.00万元、项目支出210.80万元。结转结余16.20万元，结转结余率3.00%。公用经费2021年为120.00万元。",
    ],
)
def test_a_result_of_its_own_year_or_of_several_is_left(text: str) -> None:
    assert years_told(text) == []


def test_a_statement_without_figures_of_its_own_tells_no_year() -> None:
    manuscript = Manuscript.of_text(
        "2023年预算已下达280万元，较2022年增加20万元，增长7.69%。项目结余12.48万元已于2023年1月缴回。"
    )
    target = manuscript.readings[0].mentions[-1]
    rest = Statement(Relation.REMAINDER, target, (), holds=True, arithmetic="260－247.52＝12.48万元")
    assert not is_telling(rest, manuscript.prose[0].text)


def test_a_rest_of_amounts_told_in_another_paragraph_is_left() -> None:
    manuscript = Manuscript.of_text(
        "到位资金968.0万元，支出914.7万元。\n2023年预算已下达，项目结余53.3万元已于2024年1月缴回。"
    )
    passage = manuscript.prose[1]
    reading = manuscript.readings[passage.index]
    assert any(each.holds for each in reading.statements)
    assert list(results_of_another_year(passage, reading)) == []
