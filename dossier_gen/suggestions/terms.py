"""Terms of an engine as an article writes them: a reason quotes words of the text, never pieces or stems of them."""

from dataclasses import dataclass, field
from functools import cached_property

_SHORTEST = 3


@dataclass(frozen=True)
class Text:
    """A text in which terms are looked up."""

    written: str = field(repr=False)

    def term(self, term: str) -> str:
        """A term, which is in lower case, as it is written; "" where the text does not hold it as a whole word."""
        if len(term) < _SHORTEST or not term.isalpha():
            return ""
        if _place(term, self.written) >= 0:
            return term
        place = _place(term, self._lower)
        return self.written[place : place + len(term)] if place >= 0 else ""

    @cached_property
    def _lower(self) -> str:
        """In lower case; the few letters that become several stay as they are, so that every place is the same."""
        lower = self.written.lower()
        if len(lower) == len(self.written):
            return lower
        return "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.written)


def _place(term: str, text: str) -> int:
    """Where a term first stands as a whole word; -1 where it does not."""
    place = text.find(term)
    while place >= 0:
        end = place + len(term)
        if not any(letter.isalnum() for letter in text[max(place - 1, 0) : place] + text[end : end + 1]):
            return place
        place = text.find(term, place + 1)
    return -1
