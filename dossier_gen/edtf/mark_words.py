"""A single date with its marks (?, ~, %) in words."""

from dossier_gen.edtf.date_words import bare_date, kind_of
from dossier_gen.edtf.forms import CalendarDate
from dossier_gen.edtf.locales import Language


def marked(date: CalendarDate, language: Language, *, inside: bool) -> str:
    """A date with its marks in words; `inside` a span or a set, "uncertain" is told in brackets."""
    told, phrases = bare_date(date, language), language.phrases
    if date.is_plain:
        return told
    uncertain, approximate = _marked_parts(date, "?%"), _marked_parts(date, "~%")
    everything = set(range(len(date.parts)))
    if approximate == everything:
        told, approximate = phrases.approximate.of(kind_of(date)).format(date=told), set()
    wholly_uncertain = uncertain == everything
    notes = _notes(date, set() if wholly_uncertain else uncertain, approximate, language)
    if notes:
        told = phrases.part_marks.format(date=told, marks=phrases.comma.join(notes))
    if wholly_uncertain:
        told = (phrases.uncertain_within if inside else phrases.uncertain).format(date=told)
    return told


def _marked_parts(date: CalendarDate, marks: str) -> set[int]:
    """The parts that a mark stands for: one before a part for it alone, one after it for all up to it."""
    found: set[int] = set()
    for index, part in enumerate(date.parts):
        if part.before and part.before in marks:
            found.add(index)
        if part.after and part.after in marks:
            found.update(range(index + 1))
    return found


def _notes(date: CalendarDate, uncertain: set[int], approximate: set[int], language: Language) -> list[str]:
    phrases = language.phrases
    groups = (
        (phrases.mark_uncertain, uncertain - approximate),
        (phrases.mark_approximate, approximate - uncertain),
        (phrases.mark_both, uncertain & approximate),
    )
    return [template.format(parts=_part_names(date, parts, language)) for template, parts in groups if parts]


def _part_names(date: CalendarDate, parts: set[int], language: Language) -> str:
    phrases = language.phrases
    names = [phrases.part_names[3 if index == 1 and date.season else index] for index in sorted(parts)]
    return names[0] if len(names) == 1 else phrases.last_and.format(most=names[0], last=names[1])
