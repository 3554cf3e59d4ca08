"""What words alone tie together: of a long report they say too little.

In a few pages one thing is told of under one name. In a hundred the same words are told of many, and on published
reports of that length nearly all that only words tied together across paragraphs were two matters.
"""

from dataclasses import replace

from jiheng.checks.check import Answers, Flaw
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Confidence


def asked_where_far(answers: Answers, text: WholeText) -> Answers:
    """The answers of a check whose flaws set words of one paragraph against another; of a long report they ask."""
    for answer in answers:
        is_far = isinstance(answer, Flaw) and text.is_long and len({each.paragraph for each in answer.places}) > 1
        yield replace(answer, confidence=Confidence.ASK) if isinstance(answer, Flaw) and is_far else answer
