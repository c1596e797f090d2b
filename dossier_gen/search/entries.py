"""The entries of the search: one for each dossier, article, event, claim, name and page of the published library."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from dossier_gen.edition import Edition, dossier_url
from dossier_gen.edtf import words
from dossier_gen.index import TAGS, speaker
from dossier_gen.model import Article, Claim, Dossier, Event, Library, Named, Page, Source, dossiers_of
from dossier_gen.paths import HOME, page_url
from dossier_gen.search.facets import COLLECTIONS, DAY, LANGUAGE, LETTERS, Labels, chosen, day, labels, years
from dossier_gen.search.text import words_of
from dossier_gen.wording import KIND_WORDS, STATUS_WORDS, country_words, foreign, listed, moment_words

_KINDS = {
    "people": "Person",
    "organisations": "Organisation",
    "places": "Place",
    "outlets": "Outlet",
    "authors": "Author",
    "sections": "Section",
}
_FACET_OF = {collection: facet for facet, collection in COLLECTIONS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something to be found: `url` leads to it from the site's root.

    `text` is searched and quoted; `note` is told beside the title: when, and how sure. `facets` are the values of each.
    `elsewhere` leads to it in the dossiers, by their titles, in which it stands besides.
    """

    url: str
    title: str
    text: str
    note: str
    facets: Mapping[str, tuple[str, ...]]
    elsewhere: Mapping[str, str] = field(default_factory=dict)

    @property
    def letter(self) -> str:
        """The group that it is shown in."""
        return LETTERS[self.facets["kind"][0]]


def entries(edition: Edition) -> Iterator[Entry]:
    """All entries, those of one kind together: that keeps the index small."""
    known = labels(edition.library)
    makers = (_dossiers, _articles, _events, _claims, _names, _pages)
    for entry in chain.from_iterable(maker(edition, known) for maker in makers):
        yield replace(entry, facets={name: values for name, values in entry.facets.items() if values})


def _dossiers(edition: Edition, known: Labels) -> Iterator[Entry]:
    for dossier in edition.library.dossiers.values():
        latest = edition.timelines[dossier.id].latest
        note = STATUS_WORDS[dossier.status] + (f", latest event {words(latest.date)}" if latest else "")
        statements = (*dossier.so_far, *dossier.unknown, *dossier.next)
        yield Entry(
            url=dossier_url(dossier.id),
            title=dossier.title,
            text=_text(dossier.summary, *(statement.text for statement in statements), words_of(dossier.body)),
            note=note,
            facets={
                "kind": ("Dossier",),
                "dossier": chosen("dossier", [dossier.id], known),
                "section": chosen("section", [dossier.section or ""], known),
                DAY: (day(latest.date if latest else None),),
                LANGUAGE: _foreign(dossier.language),
                **_tagged(dossier, known),
            },
        )


def _articles(edition: Edition, known: Labels) -> Iterator[Entry]:
    sources = edition.library.sources
    for article in edition.index.articles:
        if article.search:
            yield Entry(
                url=page_url(article.path),
                title=article.title,
                text=_text(article.summary, words_of(article.body)),
                note=moment_words(article.date),
                facets={
                    "kind": (KIND_WORDS[article.kind],),
                    "dossier": chosen("dossier", article.dossiers, known),
                    "section": chosen("section", [article.section or ""], known),
                    "year": (f"{article.date.day.year:04}",),
                    "outlet": _outlets(article.sources, sources, known),
                    DAY: (article.date.day.isoformat(),),
                    LANGUAGE: _foreign(article.language),
                    **_tagged(article, known),
                },
            )


def _events(edition: Edition, known: Labels) -> Iterator[Entry]:
    library = edition.library
    for event in library.events.values():
        if event.id in edition.event_urls:
            tags = _tagged(event, known)
            said = f"According to {_voices(event.attributed_to, library)}." if event.attributed_to else ""
            about = ", ".join(chain.from_iterable(tags.values()))
            homes = dossiers_of(event, library.articles)
            yield Entry(
                url=edition.event_urls[event.id],
                title=event.title,
                text=_text(event.text, said, about),
                note=_standing(words(event.date), event.status, "confirmed"),
                facets={
                    "kind": ("Event",),
                    "dossier": chosen("dossier", homes, known),
                    "year": years(event.date),
                    "outlet": _outlets(event.sources, library.sources, known),
                    DAY: (day(event.date),),
                    LANGUAGE: _foreign(_owner_language(event, library)),
                    **tags,
                },
                elsewhere={known["dossier", key]: edition.entries[key, event.id] for key in homes[1:]},
            )


def _claims(edition: Edition, known: Labels) -> Iterator[Entry]:
    library = edition.library
    for claim in library.claims.values():
        if claim.id in edition.claim_urls:
            when = words(claim.said_on) if claim.said_on else ""
            yield Entry(
                url=edition.claim_urls[claim.id],
                title=claim.text,
                text=f"Said by {_voices(claim.said_by, library)}.",
                note=_standing(when, claim.status),
                facets={
                    "kind": ("Claim",),
                    "dossier": chosen("dossier", _homes(claim, library), known),
                    "year": years(claim.said_on) if claim.said_on else (),
                    "outlet": _outlets(claim.sources, library.sources, known),
                    DAY: (day(claim.said_on),),
                    LANGUAGE: _foreign(_owner_language(claim, library)),
                },
            )


def _names(edition: Edition, known: Labels) -> Iterator[Entry]:
    for collection, kind in _KINDS.items():
        facet = _FACET_OF.get(collection, "")
        for record in edition.library.collection(collection).values():
            if isinstance(record, Named):
                aliases: tuple[str, ...] = getattr(record, "aliases", ())
                yield Entry(
                    url=page_url(record.path),
                    title=record.name,
                    text=_text(record.summary, ", ".join(aliases), words_of(record.body)),
                    note=country_words(getattr(record, "country", None) or ""),
                    facets={"kind": (kind,), facet: chosen(facet, [record.id], known)},
                )


def _pages(edition: Edition, _known: Labels) -> Iterator[Entry]:
    for page in edition.library.pages.values():
        if page.search and page.path != HOME:
            yield _page(page)


def _page(page: Page) -> Entry:
    return Entry(
        url=page_url(page.path),
        title=page.title,
        text=_text(page.summary, words_of(page.body)),
        note="",
        facets={"kind": ("Page",), LANGUAGE: _foreign(page.language)},
    )


def _text(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _standing(when: str, status: str, plain: str = "") -> str:
    """When it was and how sure it is; what needs not be said is not."""
    return ", ".join(part for part in (when, STATUS_WORDS[status] if status != plain else "") if part)


def _tagged(record: Article | Dossier | Event, known: Labels) -> dict[str, tuple[str, ...]]:
    return {_FACET_OF[name]: chosen(_FACET_OF[name], getattr(record, name), known) for name in TAGS}


def _outlets(keys: Iterable[str], sources: Mapping[str, Source], known: Labels) -> tuple[str, ...]:
    return chosen("outlet", (sources[key].outlet for key in keys if key in sources), known)


def _voices(voices: Sequence[str], library: Library) -> str:
    return listed([_voice(voice, library) for voice in voices])


def _voice(voice: str, library: Library) -> str:
    found = speaker(voice, library)
    record = library.collection(found[0])[found[1]] if found else None
    return record.name if isinstance(record, Named) else voice


def _homes(claim: Claim, library: Library) -> tuple[str, ...]:
    """The dossiers of a claim: its ledger's, else those of the article that wrote it out."""
    article = library.articles.get(claim.article or "")
    return (claim.dossier,) if claim.dossier else article.dossiers if article else ()


def _owner_language(entry: Event | Claim, library: Library) -> str | None:
    """The language of an event or a claim, which is that of the dossier or article it was written in."""
    owner = library.dossiers.get(entry.dossier or "") or library.articles.get(entry.article or "")
    return owner.language if owner else None


def _foreign(language: str | None) -> tuple[str, ...]:
    found = foreign(language)
    return (found,) if found else ()
