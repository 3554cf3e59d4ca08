"""Lists of words as they are written down: side by side, so that a list is seen at a glance."""


def words_of(listed: str) -> tuple[str, ...]:
    """收入, 支出 and 结余 of 收入 支出 结余."""
    return tuple(listed.split())


def pairs_of(listed: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a list: (男, 女) and (春, 秋) of 男/女 春/秋."""
    return tuple((one, other) for one, _, other in (pair.partition("/") for pair in listed.split()))
