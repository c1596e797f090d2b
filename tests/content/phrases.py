"""Which words stand where in the content, and which runs of words two texts have in common."""

import re
from collections.abc import Iterable, Iterator

from dossier_gen.fields import Many, Nested, Text, single, specs
from dossier_gen.model import FileRecord, Library, Named, Source

#: So many words in a row, the same in the same order, are no longer our own sentence.
RUN = 8

#: A word for comparing: letters, digits and apostrophes; case, accents' forms and punctuation do not count.
_WORD = re.compile(r"[\w'’]+")
_TARGET = re.compile(r"\]\([^)]*\)")

Run = tuple[str, ...]


def length(body: str) -> int:
    """The words of a Markdown body as a reader counts them: what blanks part and holds a letter or a digit.

    Headings count, the targets of links do not.
    """
    return sum(any(letter.isalnum() for letter in word) for word in _TARGET.sub("]", body).split())


def runs(text: str) -> Iterator[Run]:
    """All runs of so many words of a text, none of them across a blank line."""
    for paragraph in _TARGET.sub("]", text).split("\n\n"):
        words = [word.replace("’", "'") for word in _WORD.findall(paragraph.casefold())]
        yield from (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def all_runs(texts: Iterable[str]) -> set[Run]:
    """The runs of several texts."""
    return {run for text in texts for run in runs(text)}


def names(library: Library) -> Iterator[str]:
    """Proper names, which cannot be put in other words."""
    for _, record in library.records():
        if isinstance(record, Named):
            yield record.name
            yield from getattr(record, "aliases", ())


def headlines(library: Library) -> Iterator[str]:
    """The titles of the sources, which are cited as they were published."""
    return (source.title for source in library.sources.values() if source.title)


def own_texts(library: Library) -> Iterator[tuple[str, str]]:
    """Every text that the desk wrote, with the place of it: all but names and the titles of sources."""
    for collection, record in library.records():
        exempt = ("title",) if isinstance(record, Source) else ("name", "aliases") if isinstance(record, Named) else ()
        for text in _texts(record, exempt):
            yield f"{collection}/{record.id}", text
        if isinstance(record, FileRecord):
            yield record.path, record.body


def _texts(record: object, exempt: tuple[str, ...] = ()) -> Iterator[str]:
    for key, spec in specs(type(record)).items():
        kind = single(spec.kind)
        value = getattr(record, key)
        values = value if isinstance(spec.kind, Many) else (value,)
        for one in values if value and key not in exempt else ():
            if isinstance(kind, Nested):
                yield from _texts(one)
            elif isinstance(kind, Text):
                yield one
