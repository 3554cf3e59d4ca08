"""The three lights of monitoring: shape, word and colour, so that none of them depends on colour alone."""

from jiheng.core.choice import Choice


class LightLevel(Choice):
    """How far something is from where it should be by now."""

    NORMAL = "normal", "正常"
    ATTENTION = "attention", "关注"
    WARNING = "warning", "预警"

    @property
    def mark(self) -> str:
        return {LightLevel.NORMAL: "●", LightLevel.ATTENTION: "▲", LightLevel.WARNING: "■"}[self]

    @property
    def severity(self) -> int:
        """0 for the best; so that the worst of several can be taken."""
        return list(LightLevel).index(self)

    def __str__(self) -> str:
        return f"{self.mark} {self.label}"
