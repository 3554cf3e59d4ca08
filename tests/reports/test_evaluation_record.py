"""evaluation.json: plain data in which every figure, score and rule can be followed."""

import json

from jiheng.evaluation.result import Evaluation
from jiheng.reports.evaluation_record import evaluation_record


def test_the_record_is_plain_json_and_the_same_twice(conghua_evaluation: Evaluation) -> None:
    record = evaluation_record(conghua_evaluation)
    text = json.dumps(record, ensure_ascii=False)
    assert json.loads(text) == record
    assert json.dumps(evaluation_record(conghua_evaluation), ensure_ascii=False) == text


def test_no_number_is_a_binary_float(conghua_evaluation: Evaluation) -> None:
    floats: list[object] = []
    json.loads(json.dumps(evaluation_record(conghua_evaluation)), parse_float=floats.append)
    assert floats == []


def test_every_rule_used_has_its_id_date_evidence_and_hash(conghua_evaluation: Evaluation) -> None:
    text = json.dumps(evaluation_record(conghua_evaluation), ensure_ascii=False)
    for provenance in conghua_evaluation.standard.provenance:
        assert provenance.id in text
        assert provenance.content_hash in text
        assert provenance.effective_from.isoformat() in text


def test_every_figure_of_the_evaluation_is_there(conghua_evaluation: Evaluation) -> None:
    record = json.loads(json.dumps(evaluation_record(conghua_evaluation)))
    assert {each["name"] for each in record["figures"]} == set(conghua_evaluation.figures)
