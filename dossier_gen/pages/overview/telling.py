"""The words of a picture: its description, its legend, and what it does not show."""

from collections.abc import Iterator, Sequence

from dossier_gen.edtf import words
from dossier_gen.pages.overview.drawing import Drawing
from dossier_gen.pages.overview.spots import Spot
from dossier_gen.pages.picture_views import Entry
from dossier_gen.wording import count


def description(drawing: Drawing) -> str:
    """What the picture shows, for those who cannot see it."""
    return " ".join(_sentences(drawing))


def _sentences(drawing: Drawing) -> Iterator[str]:
    yield _reach(drawing)
    if drawing.single:
        yield f"{_are(len(drawing.single))} of one single day{_busiest(drawing.single_counts, drawing)}."
    if drawing.keys:
        yield f"{_are(len(drawing.keys))} marked as {'turning points' if len(drawing.keys) > 1 else 'a turning point'}."
    if drawing.others:
        yield f"{_are(len(drawing.others))} of no single day: less exactly known, in doubt, or longer than a day."
    if shown := sum(drawing.article_counts):
        yield f"{count(shown, 'article')} of ours{_busiest(drawing.article_counts, drawing)}."


def _reach(drawing: Drawing) -> str:
    """How many events are drawn, with the dates of the first and the last as they were written."""
    told = [words(spot.event.date) for spot in drawing.inside]
    if len(told) == 1:
        return f"1 event: {told[0]}."
    if told[0] == told[-1]:
        return f"{count(len(told), 'event')}, the first and the last of them: {told[0]}."
    return f"{count(len(told), 'event')}. The first: {told[0]}; the last: {told[-1]}."


def _are(number: int) -> str:
    return f"{number:,} {'is' if number == 1 else 'are'}"


def _busiest(counts: Sequence[int], drawing: Drawing) -> str:
    """Where most are; nothing where no period has more than one."""
    highest, along = max(counts), drawing.along
    if highest == 1:
        return ""
    start, _ = along.periods[list(counts).index(highest)]
    unit = along.unit.name
    which = f"the busiest {unit}" if counts.count(highest) == 1 else f"the first of the busiest {unit}s"
    return f"; {which} is {along.unit.words(start)} with {highest:,}"


def edges(outside: Sequence[Spot], where: str, which: str) -> str:
    """What lies outside at one side: 3 earlier, the first: 1971."""
    if not outside:
        return ""
    spot = outside[0] if which == "first" else outside[-1]
    told = f"{len(outside):,} {where}" + (f", the {which}: " if len(outside) > 1 else ": ") + words(spot.event.date)
    keys = sum(1 for other in outside if other.event.key)
    return told + (f" ({count(keys, 'turning point')})" if keys else "")


def legend(drawing: Drawing) -> tuple[Entry, ...]:
    """The signs that the picture uses, each with what it stands for."""
    return tuple(Entry(sign, said) for is_used, sign, said in _signs(drawing) if is_used)


def _signs(drawing: Drawing) -> Iterator[tuple[bool, str, str]]:
    bars = drawing.other_band.bars if drawing.other_band else ()
    spans = [spot for spot in drawing.keys if not spot.is_day]
    drawn = (*drawing.single, *drawing.others)
    yield bool(drawing.keys), "key", "turning point"
    yield bool(spans), "span", "turning point of no single day"
    yield bool(bars), "bar", "known only to lie within the bar, or lasting as long"
    yield any(bar.wide for bar in bars), "wide", "approximate or uncertain: perhaps as far out as the dots"
    yield any(bar.is_open for bar in bars), "open", "one end open or not known"
    yield any(bar.runs for bar in bars), "run", "goes on beyond the picture"
    yield any(spot.event.status == "expected" for spot in drawn), "expected", "hollow: expected"


def notes(drawing: Drawing, undated: int, withdrawn: int) -> tuple[str, ...]:
    """What the picture leaves out, in sentences."""
    beyond = drawing.articles - sum(drawing.article_counts)
    told = (
        (drawing.bars_left_out, "date of no single day has no room here", "dates of no single day have no room here"),
        (undated, "event has no date that can be drawn", "events have no date that can be drawn"),
        (withdrawn, "denied or retracted event is not drawn", "denied or retracted events are not drawn"),
        (beyond, "article of ours lies outside of these dates", "articles of ours lie outside of these dates"),
    )
    return tuple(f"{count(number, one, many)}." for number, one, many in told if number)
