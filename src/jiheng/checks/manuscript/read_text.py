"""The text of a report with its figures read; each view is made once, when first asked for."""

from collections.abc import Mapping

from jiheng.checks.manuscript.report_text import ReportText
from jiheng.checks.manuscript.statements.readings import readings_of
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Location
from jiheng.core.value import once
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading


class ReadText(ReportText):
    """What each passage tells of its figures by itself, before any is held against another passage."""

    @once
    def readings(self) -> tuple[Reading, ...]:
        """The figures of each passage and what they state; the place is the passage's index."""
        return readings_of(self.passages)

    @once
    def prose_with_figures(self) -> tuple[Passage, ...]:
        """The paragraphs that tell any figure."""
        return tuple([passage for passage in self.prose if self.readings[passage.index].mentions])

    @once
    def text_with_figures(self) -> WholeText:
        """The same as one string."""
        return WholeText(self.prose_with_figures, within=self.whole_text)

    def figures_with(self, *words: str) -> tuple[Passage, ...]:
        """The paragraphs that tell any figure and have one of these words."""
        return self.text_with_figures.passages_with(*words)

    @once
    def prose_with_numbers(self) -> tuple[Passage, ...]:
        """The same, and those that tell nothing but bare numbers: in a table written in a line, or of an index."""
        readings = self.readings
        others = [
            each
            for each in self.prose_with_digits
            if not readings[each.index].mentions
            and (
                "：" in each.text
                or "；" in each.text
                or "计" in each.text
                or "缩小" in each.text
                or "扩大" in each.text
            )
        ]
        bare = {each.index for each in others if readings[each.index].statements}
        if not bare:
            return self.prose_with_figures
        return tuple([each for each in self.prose if each.index in bare or self.readings[each.index].mentions])

    @once
    def prose_with_statements(self) -> tuple[Passage, ...]:
        """Those whose numbers state something of each other."""
        return tuple([passage for passage in self.prose_with_numbers if self.readings[passage.index].statements])

    @once
    def _passages_of_figures(self) -> Mapping[int, Passage]:
        """By a figure's `id` the passage it stands in."""
        told = ((passage, self.readings[passage.index].mentions) for passage in self.prose_with_figures)
        return {id(mention): passage for passage, mentions in told for mention in mentions}

    def place_of(self, mention: Mention) -> Location | None:
        """Where a figure of the prose stands; None for any other."""
        passage = self._passages_of_figures.get(id(mention))
        return None if passage is None else passage.at(mention.start, mention.end)
