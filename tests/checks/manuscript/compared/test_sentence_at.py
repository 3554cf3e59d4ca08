"""The sentence of a place."""

import pytest

from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.quantities.reading import Reading

TEXT = "修建渠道12公里。群众十分满意。栽种果树340株。"


@pytest.mark.parametrize(
    ("word", "told"),
    [("渠道", "修建渠道12公里。"), ("群众", ""), ("满意", ""), ("栽种", "栽种果树340株。"), ("340", "栽种果树340株。")],
)
def test_a_sentence_with_figures_is_found_by_any_of_its_places(word: str, told: str) -> None:
    found = sentence_at(Reading(TEXT).sentences, TEXT.index(word))
    assert (found.words if found is not None else "").removesuffix("。") == told.removesuffix("。")
