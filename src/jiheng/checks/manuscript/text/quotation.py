"""The report's own words set in quotation marks in a message."""

_INNER = str.maketrans({"“": "‘", "”": "’"})


def quoted(words: str) -> str:
    """Within the marks, the words' own marks become single ones.

    >>> quoted("建成“爱心驿站”3个")
    '“建成‘爱心驿站’3个”'
    """
    return f"“{words.translate(_INNER)}”"
