"""What can be wrong with rules: our data, or what was asked of them."""

from collections.abc import Sequence

from jiheng.core.finding import Finding


class RuleError(Exception):
    """Rule files that cannot be used. Names every mistake at once: file, line, field, what was found and expected."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(map(_line, findings)))
        self.findings = tuple(findings)


class UnknownRuleError(LookupError):
    """There is no such rule, or none in force on the day asked for. The message is meant for the person who asked.

    It has no full stop at its end, so that whoever passes it on can say what to do.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message


class UnreadRuleError(UnknownRuleError):
    """The rule stands on texts nobody has read, and the caller did not say that it may be used all the same."""


def _line(finding: Finding) -> str:
    expected = f"（应为：{finding.expected}）" if finding.expected and finding.expected not in finding.message else ""
    return f"{finding.location} {finding.message}{expected}"
