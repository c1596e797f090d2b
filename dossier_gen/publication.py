"""What is published: the library without drafts, embargoed and expired articles, and without a trace of them."""

import posixpath
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from dossier_gen.bodies import scan
from dossier_gen.checks.targets import file_of
from dossier_gen.checks.walk import references, voices
from dossier_gen.embargo import is_public
from dossier_gen.model import Article, Dossier, FileRecord, LedgerRecord, Library, Page, Record

L = TypeVar("L", bound=LedgerRecord)

_NAMES = ("people", "organisations", "places", "outlets", "authors")


def public(library: Library, now: datetime) -> Library:
    """The library as readers may see it at `now` (UTC). Whatever an unpublished article wrote out goes with it."""
    articles = {key: article for key, article in library.articles.items() if is_public(article, now)}
    shown = articles.keys()
    if len(shown) == len(library.articles):
        return library
    published = replace(
        library,
        articles={key: _article(article, shown) for key, article in articles.items()},
        dossiers={key: _dossier(dossier, shown) for key, dossier in library.dossiers.items()},
        pages={key: _page(page, shown) for key, page in library.pages.items()},
        events=_public_entries(library.events, shown),
        claims=_public_entries(library.claims, shown),
        sources=_public_entries(library.sources, shown),
    )
    return _without_names(published, _names_in(library) - _names_in(published))


def media(library: Library) -> frozenset[str]:
    """The files below the content folder that the library's records show or link to, and that are there."""
    wanted: set[str] = set()
    for _, record in library.records():
        wanted.update(_files_of(record))
    return frozenset(wanted & library.files)


def linked_files(library: Library) -> frozenset[str]:
    """The files below the content folder that a text leads to, for readers who want the file itself."""
    bodies = ((record.path, record.body) for _, record in library.records() if isinstance(record, FileRecord))
    wanted = {file_of(link, path) for path, body in bodies if body for link in scan(body).links if link.kind == "link"}
    return frozenset(wanted & library.files)


def _article(article: Article, shown: Container[str | None]) -> Article:
    read_also = _kept(article.read_also, shown)
    original = article.translation_of if article.translation_of in shown else None
    if read_also == article.read_also and original == article.translation_of:
        return article
    return replace(article, read_also=read_also, translation_of=original)


def _dossier(dossier: Dossier, shown: Container[str | None]) -> Dossier:
    pinned = _kept(dossier.pinned, shown)
    return dossier if pinned == dossier.pinned else replace(dossier, pinned=pinned)


def _page(page: Page, shown: Container[str | None]) -> Page:
    picks = _kept(page.picks, shown)
    return page if picks == page.picks else replace(page, picks=picks)


def _kept(ids: tuple[str, ...], shown: Container[str | None]) -> tuple[str, ...]:
    return tuple(key for key in ids if key in shown)


def _public_entries(entries: Mapping[str, L], shown: Container[str | None]) -> dict[str, L]:
    return {key: entry for key, entry in entries.items() if entry.article is None or entry.article in shown}


def _names_in(library: Library) -> set[tuple[str, str]]:
    """The (collection, id) of every person, organisation, place, outlet and author that the records mention."""
    found: set[tuple[str, str]] = set()
    for _, record in library.records():
        found.update((reference.to, reference.id) for reference in references(record) if reference.to in _NAMES)
        found.update((name, voice.value) for voice in voices(record) for name in _NAMES)
        if isinstance(record, FileRecord) and record.body:
            files = (file_of(link, record.path) for link in scan(record.body).links)
            found.update((posixpath.dirname(file), posixpath.basename(file).removesuffix(".md")) for file in files)
    return found


def _without_names(library: Library, held_back: set[tuple[str, str]]) -> Library:
    """The library without the names that only unpublished articles mention: their pages would tell of these."""
    kept = {
        name: {key: record for key, record in library.collection(name).items() if (name, key) not in held_back}
        for name in _NAMES
    }
    return replace(library, **kept)  # type: ignore[arg-type]


def _files_of(record: Record) -> Iterable[str]:
    image = getattr(record, "image", None)
    if image is not None:
        yield posixpath.normpath(image.file)
    if isinstance(record, FileRecord) and record.body:
        for link in scan(record.body).links:
            yield file_of(link, record.path)
