"""A manuscript gives each check only what it speaks of."""

from jiheng.checks.manuscript.manuscript import Manuscript

TEXT = "修路12公里。\n| 修路 | 建桥 |\n| 12 | 2 |\n建桥2座。"


def test_passages_are_chosen_by_their_words() -> None:
    manuscript = Manuscript.of_text(TEXT)
    assert [each.text for each in manuscript.passages_with("路")] == ["修路12公里。", "修路"]
    assert [each.text for each in manuscript.prose_with("路", "桥")] == ["修路12公里。", "建桥2座。"]
    assert manuscript.prose_with("井") == ()


def test_lines_are_chosen_by_what_was_typed_in_them() -> None:
    manuscript = Manuscript.of_text("修路12公里--竣工。\n| 修 路 | 建桥 |\n| 12 | 2 |\n建桥(2座)。")
    assert [each.text for each in manuscript.lines_with("--")] == ["修路12公里--竣工。"]
    assert [each.text for each in manuscript.lines_with(" ", "(")] == ["修 路", "建桥(2座)。"]
    assert manuscript.lines_with("[") == ()
