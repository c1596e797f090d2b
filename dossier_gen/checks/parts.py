"""The parts of pages: the ids that the site itself gives to sections and entries, as far as the records decide them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from dossier_gen.model import Article, Claim, Dossier, Event, Library, dossiers_of

TAGS = ("people", "organisations", "places")
VOICES = ("people", "organisations", "outlets")

#: Parts that come and go with what else is published, so that no link should name them.
PASSING = frozenset(("related", "what-happened-next"))

#: All other parts, whatever the page.
SECTIONS = frozenset(
    (
        *(
            "corrections",
            "events",
            "claims",
            "sources",
            "about",
            "read-also",
            "so-far",
            "unknown",
            "next",
            "key-events",
        ),
        *("background", "timeline", "coverage", "parts", "downloads", "picks", "dossiers", "latest", "sections", *TAGS),
    )
)

#: The collections of entries, by what an entry's id on a page begins with.
ENTRIES = {"event": "events", "claim": "claims", "source": "sources"}


class Part(NamedTuple):
    """A part of the page that the file `path` becomes, which it has if the article `by` is published; "": always."""

    path: str
    id: str
    by: str = ""


class Parts:
    """The parts of all pages of a library, each with the articles that bring it about."""

    def __init__(self, library: Library) -> None:
        self.library = library

    @cached_property
    def brought_by(self) -> dict[str, dict[str, set[str]]]:
        """By a page's path and a part's id the articles any of which brings it about; "" is none in particular."""
        found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        sources = (self.of_articles, self.of_dossiers, self.of_events, self.of_claims, self.of_sources, self.of_home)
        for source in sources:
            for path, key, by in source():
                found[path][key].add(by if by in self.library.articles else "")
        return {path: dict(parts) for path, parts in found.items()}

    def of_articles(self) -> Iterator[Part]:
        """What an article has itself, and what it brings to dossiers and names."""
        for article in self.library.articles.values():
            yield from self.of_article(article)
            for collection in (*TAGS, "authors"):
                yield from self.at(collection, getattr(article, collection), "coverage", article.id)
            yield from self.at("sections", _one(article.section), "coverage", article.id)
            brought = ["coverage", *(name for name in TAGS if getattr(article, name))]
            brought += ["corrections"] if article.corrections else []
            brought += ["claims"] if article.claims else []
            brought += _cited(article.sources)
            for key in brought:
                yield from self.at("dossiers", article.dossiers, key, article.id)

    def of_article(self, article: Article) -> Iterator[Part]:
        """The parts of an article's own page."""
        for key in ("corrections", "events", "claims"):
            if getattr(article, key):
                yield Part(article.path, key)
        if any(getattr(article, name) for name in TAGS):
            yield Part(article.path, "about")
        for key in _cited(article.sources):
            yield Part(article.path, key)
        for other in article.read_also:
            yield Part(article.path, "read-also", other)

    def of_dossiers(self) -> Iterator[Part]:
        """What a dossier has itself, and what it brings to its parent and to names."""
        for dossier in self.library.dossiers.values():
            for key in self.of_dossier(dossier):
                yield Part(dossier.path, key)
            yield from self.at("dossiers", _one(dossier.parent), "parts")
            named = {name: getattr(dossier, name) for name in TAGS}
            named |= {"authors": dossier.editors, "sections": _one(dossier.section)}
            for collection, keys in named.items():
                yield from self.at(collection, keys, "dossiers")

    def of_dossier(self, dossier: Dossier) -> Iterator[str]:
        """The parts that a dossier's front matter and body bring to its page."""
        fields = {"so_far": "so-far", "key_events": "key-events"} | {key: key for key in ("unknown", "next", *TAGS)}
        yield from (key for field, key in fields.items() if getattr(dossier, field))
        if dossier.body.strip():
            yield "background"
        statements = (*dossier.so_far, *dossier.unknown, *dossier.next)
        yield from _cited([key for statement in statements for key in statement.sources])

    def of_events(self) -> Iterator[Part]:
        """What an event brings to its dossiers and to those whom it concerns."""
        for event in self.library.events.values():
            by = event.article or ""
            for dossier in dossiers_of(event, self.library.articles):
                chosen = bool(dossier in self.library.dossiers and self.library.dossiers[dossier].key_events)
                for key in _of_event(event, chosen=chosen):
                    yield from self.at("dossiers", (dossier,), key, by)
            for collection in TAGS:
                yield from self.at(collection, getattr(event, collection), "timeline", by)

    def of_claims(self) -> Iterator[Part]:
        """What a claim brings to its dossier, to the articles that report it and to who said it."""
        library = self.library
        reports: defaultdict[str, list[Article]] = defaultdict(list)
        for article in library.articles.values():
            for key in article.claims:
                reports[key].append(article)
        for claim in library.claims.values():
            by, sources = claim.article or "", _cited(_sources(claim))
            for key in ("claims", f"claim-{claim.id}", *sources):
                yield from self.at("dossiers", _one(claim.dossier), key, by)
            yield from self.at("articles", _one(claim.article), f"claim-{claim.id}")
            for who in claim.said_by:
                voice = next((name for name in VOICES if who in library.collection(name)), "people")
                yield from self.at(voice, (who,), "claims", by)
            for article in reports[claim.id]:
                for key in sources:
                    yield from self.at("dossiers", article.dossiers, key, article.id)

    def of_sources(self) -> Iterator[Part]:
        """What a source brings to its dossier and to its outlet."""
        for source in self.library.sources.values():
            for key in _cited([source.id]):
                yield from self.at("dossiers", _one(source.dossier), key, source.article or "")
                yield from self.at("outlets", (source.outlet, *_one(source.via)), key, source.article or "")

    def of_home(self) -> Iterator[Part]:
        """The parts of the home page."""
        library = self.library
        home = library.pages.get("index")
        if home is None:
            return
        picks = frozenset(home.picks)
        for key in library.articles:
            yield Part(home.path, "picks" if key in picks else "latest", key)
        for name in ("dossiers", "sections"):
            if library.collection(name):
                yield Part(home.path, name)

    def at(self, collection: str, ids: Iterable[str], key: str, by: str = "") -> Iterator[Part]:
        """A part of the pages of records, where there are such records."""
        shelf = self.library.collection(collection)
        for found in ids:
            if found in shelf:
                path: str = getattr(shelf[found], "path", "")
                yield Part(path, key, by)


def _of_event(event: Event, *, chosen: bool) -> Iterator[str]:
    """The parts that an event brings to a dossier; `chosen` where its editors have chosen its key events."""
    yield f"event-{event.id}"
    yield "next" if event.status == "expected" else "timeline"
    yield "downloads"
    if event.key and not chosen and event.status != "expected":
        yield "key-events"
    yield from (name for name in TAGS if getattr(event, name))
    yield from _cited(_sources(event))


def _sources(record: Event | Claim) -> list[str]:
    return [*record.sources, *(key for change in record.history for key in change.sources)]


def _cited(keys: Iterable[str]) -> list[str]:
    """The parts that a page has where sources are cited on it: their list, and the entry of each."""
    entries = [f"source-{key}" for key in keys]
    return ["sources", *entries] if entries else []


def _one(key: str | None) -> tuple[str, ...]:
    return (key,) if key else ()
