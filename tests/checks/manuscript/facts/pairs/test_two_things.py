"""Figures of one name that two villages, projects or halves of a year have each."""

import pytest

from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.manuscript import Manuscript


def are_apart(text: str) -> bool:
    facts = Manuscript.of_text(text).facts
    return are_of_two_things(FactPair(facts[0], facts[-1]))


@pytest.mark.parametrize(
    "text",
    [
        "（一）东渠管网项目。批复总投资660万元。\n（二）西渠管网项目。批复总投资690万元。",
        "（一）初中部。在校学生1286人。\n（二）高中部。在校学生1206人。",
        "（一）东渠管网工程\n批复总投资660万元。\n（二）西渠管网工程\n批复总投资690万元。",
        "甲镇发放救助资金125.6万元。\n乙镇发放救助资金126.6万元。",
        "春季学期资助困难学生1246人。\n秋季学期资助困难学生1256人。",
        "财政拨款支出1286.46万元。\n财政拨款基本支出1186.46万元。",
        "东港：发送旅客11.8万人次。\n南港：发送旅客17.8万人次。",
        "一期投资4.86亿元，建成厂房12.4万平方米。\n二期建成厂房14.2万平方米。",
        "县林场医院开放床位62张。\n县林校医院开放床位26张。",
        "规上林业企业142家。\n规上畜牧业企业124家。",
        "东河治理工程完成投资2,577万元。\n东河治理工程总投资2,757万元。",
        "水路方面，发送旅客11.8万人次。\n发送旅客18.1万人次。",
    ],
)
def test_things_of_one_kind_are_apart(text: str) -> None:
    assert are_apart(text)


@pytest.mark.parametrize(
    "text",
    [
        "（一）创业贷款项目\n批复总投资660万元。\n（二）就业创业服务\n批复总投资690万元。",
        "（一）资金到位情况。批复总投资660万元。\n（二）资金使用情况。批复总投资690万元。",
        "批复总投资660万元。\n项目批复总投资690万元。",
        "预算执行方面，政府采购支出312.6万元。\n政府采购支出321.6万元。",
        "林务输出方面，转移林业工人8.26万人。\n转移林业工人8.62万人。",
        "完成情况：发送旅客11.8万人次。\n资金使用：发送旅客17.8万人次。",
        "本镇发放救助资金125.6万元。\n我镇发放救助资金126.6万元。",
        "（一）东渠管网项目。批复总投资660万元。\n批复总投资690万元，按季拨付。",
        "财政拨款基本支出1286.46万元。\n财政拨款支出1268.46万元。",  # the digits tell that they are one
        "困难学生1246人，资助困难学生1264人。",
    ],
)
def test_sections_about_one_thing_are_not(text: str) -> None:
    assert not are_apart(text)
