"""The words that lead to a figure."""

from jiheng.quantities.sentence import Sentence, Term


def words_before(sentence: Sentence, term: Term) -> tuple[int, str]:
    """Where they begin, and the words since the last mark or figure; of 低于平均（67.3%） those before the bracket."""
    if term.mark != "（" or term.name:
        return term.name_start, term.name
    begin = sentence.terms[term.index - 1].end if term.index else sentence.start
    opened = term.name_start - 1
    start = max(begin, *[sentence.text.rfind(mark, begin, opened) + 1 for mark in "，；：、）"])
    return start, sentence.text[start:opened]
