"""What monitoring hands on to the self-evaluation."""

from jiheng.web.accounts.access import access_of_person
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.starting import start
from jiheng.web.self_evaluations.whole_case import whole_case

from .conftest import Monitored


def test_a_self_evaluation_begins_with_what_the_last_monitoring_knew(monitored: Monitored) -> None:
    monitored.fill_all()
    monitored.fill(monitored.whole, ind_1__explanation="部分讲座改在秋季举办")
    SelfEvaluation.objects.all().delete()
    unit_year = monitored.district.unit_year
    evaluation = start(unit_year, "", access_of_person(monitored.district.person("preparer")))
    told = {each.code: (str(each.actual), each.reason) for each in whole_case(evaluation).indicators}
    assert told == {"1": ("33", "部分讲座改在秋季举办"), "1.2": ("93", "")}
