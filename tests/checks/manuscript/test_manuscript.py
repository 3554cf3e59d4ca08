"""A manuscript gives each check only what it speaks of."""

from jiheng.checks.manuscript.manuscript import Manuscript

TEXT = "修路12公里。\n| 修路 | 建桥 |\n| 12 | 2 |\n建桥2座。"


def test_passages_are_chosen_by_their_words() -> None:
    manuscript = Manuscript.of_text(TEXT)
    assert [each.text for each in manuscript.passages_with("路")] == ["修路12公里。", "修路"]
    assert [each.text for each in manuscript.prose_with("路", "桥")] == ["修路12公里。", "建桥2座。"]
    assert manuscript.prose_with("井") == ()
