"""An event in sentences, as plain text and as HTML, for formats that have no fields for all that is known of it."""

from collections.abc import Iterable, Iterator
from html import escape

from dossier_gen.downloads.records import Change, Citation, Entry, Named, Voice
from dossier_gen.edtf import words
from dossier_gen.wording import STATUS_WORDS, foreign, listed


def headline(entry: Entry) -> str:
    """The title, after the status where that is any but confirmed."""
    return entry.title if entry.status == "confirmed" else f"{STATUS_WORDS[entry.status]}: {entry.title}"


def as_text(entry: Entry) -> str:
    """All that is known of an event, each thing on a line of its own, without its title."""
    lines = [_standing(entry), entry.text, *_doubts(entry), *_history(entry), _about(entry)]
    lines += [f"Source: {_cited(source)}" for source in entry.cited]
    lines += [f"Our coverage: {article.name} {article.url}" for article in entry.articles]
    return "\n".join(line for line in lines if line)


def as_html(entry: Entry) -> str:
    """The same in HTML."""
    parts = [
        _paragraph(_standing(entry)),
        *(_paragraph(text, foreign(entry.language)) for text in (entry.text or "").split("\n\n")),
        *(_paragraph(line) for line in (*_doubts(entry), *_history(entry), _about(entry))),
    ]
    if entry.cited:
        items = "".join(f"<li>{_cited_html(source)}</li>" for source in entry.cited)
        parts.append(f"<p>Sources:</p><ul>{items}</ul>")
    if entry.articles:
        links = "; ".join(linked(article.name, article.url) for article in entry.articles)
        parts.append(f"<p>Our coverage: {links}</p>")
    parts.append(f"<p>{linked('Permalink', entry.url)}</p>" if is_link(entry.url) else "")
    return "".join(parts)


def is_link(url: str) -> bool:
    """Whether an address leads somewhere from anywhere; a path below an unknown site's root does not."""
    return url.startswith(("https://", "http://"))


def marked(text: str, language: str | None) -> str:
    """A text in HTML that says its language where that is given."""
    return f'<span lang="{escape(language)}" dir="auto">{escape(text)}</span>' if language else escape(text)


def linked(text: str, url: str | None, language: str | None = None) -> str:
    """A text in HTML that leads to an address, where that is a link."""
    shown = marked(text, language)
    return f'<a href="{escape(url)}">{shown}</a>' if url and is_link(url) else shown


def _standing(entry: Entry) -> str:
    turning = "; a turning point" if entry.key else ""
    when = words(entry.date)
    return f"{when[:1].upper()}{when[1:]}. {_status(entry.status, entry.attributed_to)}{turning}."


def _status(status: str, voices: Iterable[Voice]) -> str:
    return STATUS_WORDS[status] + _according_to(voices)


def _according_to(voices: Iterable[Voice]) -> str:
    names = listed([voice.name for voice in voices])
    return f", according to {names}" if names else ""


def _doubts(entry: Entry) -> Iterator[str]:
    if entry.single_source:
        yield "One outlet alone carries it."
    if entry.state_media_only:
        yield "State media alone carry it."


def _history(entry: Entry) -> Iterator[str]:
    """Each status that it was given; the last one is no earlier status where it is the one it has today."""
    for number, change in enumerate(entry.history, 1):
        is_todays = number == len(entry.history) and change.status == entry.status
        yield _today(change) if is_todays else _change("Before", change)


def _today(change: Change) -> str:
    """Today's status with its date; "since" suits only a date that is one plain day, month or year."""
    if not change.date.html_datetime:
        return _change("Changes of status", change)
    why = f": {change.text}" if change.text else "."
    return f"{STATUS_WORDS[change.status]} since {words(change.date)}{_according_to(change.attributed_to)}{why}"


def _change(label: str, change: Change) -> str:
    why = f" {change.text}" if change.text else ""
    return f"{label}: {_status(change.status, change.attributed_to)} ({words(change.date)}).{why}"


def _about(entry: Entry) -> str:
    names: list[Named] = [*entry.people, *entry.organisations, *entry.places]
    return f"About: {', '.join(name.name for name in names)}." if names else ""


def _cited(source: Citation) -> str:
    work = f"{source.outlet.name}: {source.title}" if source.title else source.outlet.name
    when = words(source.published) if source.published else ""
    archived = f"archived {source.archived}" if source.archived else ""
    return ", ".join(part for part in (work, _carried(source), when, source.url, archived) if part)


def _carried(source: Citation) -> str:
    return f"as carried by {source.via.name}" if source.via else ""


def _cited_html(source: Citation) -> str:
    outlet, language = escape(source.outlet.name), foreign(source.language)
    work = f"{outlet}: {linked(source.title, source.url, language)}" if source.title else outlet
    report = linked("report", source.url) if source.url and not source.title else ""
    when = escape(words(source.published)) if source.published else ""
    archived = linked("archived", source.archived) if source.archived else ""
    return ", ".join(part for part in (work, report, escape(_carried(source)), when, archived) if part)


def _paragraph(text: str, language: str | None = None) -> str:
    return f"<p>{marked(text, language)}</p>" if text else ""
