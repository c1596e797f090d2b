"""Fingerprints: by them a reader's browser knows which events and articles are new to it, and which have changed.

A fingerprint is five small letters and digits made of SHA-256: three of the record's kind and id, two of what it says
to readers. Two records share the first three once in 46,656 times, whereupon a new one may be called changed; a change
goes unnoticed once in 1,296 times. Longer ones would tell better and weigh more: 1,500 of these add 5.5 kB to what a
browser gets, and capitals would add 1.6 kB, as they are rare in HTML and so compress badly. What an editor does behind
the scenes (tags, aliases, the order of sources, how lines are wrapped) changes no fingerprint.

Whoever changes what a fingerprint is made of raises the number in `STORE` of pages/assets/since.js; else every reader
is told that everything has changed.
"""

import json
from hashlib import sha256

from dossier_gen.model import Article, Event, StatusChange

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_ID = 3
_WORDS = 2


def event_fingerprint(event: Event) -> str:
    """The fingerprint of an event: its date, texts, status, who says so, its sources and earlier statuses."""
    history = sorted(json.dumps(_change(change)) for change in event.history)
    said = (event.date.text, _line(event.title), _line(event.text), event.status, _line("; ".join(event.attributed_to)))
    return _fingerprint("event", event.id, [*said, sorted(event.sources), history])


def article_fingerprint(article: Article) -> str:
    """The fingerprint of an article: its title and summary, when it was updated, and its corrections.

    Its body counts where the editor says so, by `updated` or a correction: a comma is no news.
    """
    corrections = sorted([correction.date.text, _line(correction.text)] for correction in article.corrections)
    updated = article.updated.text if article.updated else ""
    return _fingerprint("article", article.id, [_line(article.title), _line(article.summary), updated, corrections])


def _change(change: StatusChange) -> list[object]:
    said = (change.date.text, change.status, _line("; ".join(change.attributed_to)), _line(change.text))
    return [*said, sorted(change.sources)]


def _line(text: str | None) -> str:
    """A text in one line, however it is wrapped."""
    return " ".join((text or "").split())


def base_36(number: int) -> str:
    """A number that is not negative, in digits and small letters."""
    digits = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits or _DIGITS[0]


def _fingerprint(kind: str, key: str, said: list[object]) -> str:
    return _digest([kind, key], _ID) + _digest(said, _WORDS)


def _digest(parts: list[object], length: int) -> str:
    number = int.from_bytes(sha256(json.dumps(parts).encode()).digest())
    return base_36(number % len(_DIGITS) ** length).rjust(length, _DIGITS[0])
