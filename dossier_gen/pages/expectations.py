"""What is expected, in the order in which it is told: what is to come, then what has not been heard of in time."""

from collections.abc import Iterable, Sequence

from dossier_gen.edition import Edition
from dossier_gen.edtf import Edtf
from dossier_gen.model import Event, Statement


def expected_in_order(events: Iterable[Event], edition: Edition) -> tuple[Event, ...]:
    """Expected events: those to come by when they begin, the more exact first; then those whose date has passed."""
    return tuple(sorted(events, key=lambda event: (edition.has_passed(event.date), _begin(event.date), event.id)))


def sentences_in_order(sentences: Sequence[Statement], edition: Edition) -> tuple[Statement, ...]:
    """The sentences of what is expected as their editor arranged them, those whose date has passed last."""
    return tuple(sorted(sentences, key=lambda sentence: edition.has_passed(sentence.date)))


def first_expected(
    sentences: Iterable[Statement], events: Iterable[Event], edition: Edition
) -> Event | Statement | None:
    """What is expected first, be it a sentence of a summary or an event; the undated after the dated to come."""
    found: list[tuple[tuple[bool, bool, object, str], Event | Statement]] = [
        ((edition.has_passed(one.date), one.date is None, _begin(one.date), one.text), one) for one in sentences
    ]
    found += [((edition.has_passed(one.date), False, _begin(one.date), one.title), one) for one in events]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _begin(when: Edtf | None) -> object:
    """The order of dates by first day, and of those with the same by last day, the earlier first."""
    if when is None:
        return ()
    first, last, *rest = when.sort_key  # of the same first day the later last day comes first there
    return first, tuple(-number for number in last), *rest
