"""An article as https://schema.org/NewsArticle, in the subtype that its kind is."""

from collections.abc import Iterable

from dossier_gen.cards import Card
from dossier_gen.embargo import published
from dossier_gen.index import TAGS
from dossier_gen.model import Article, Correction, Source
from dossier_gen.moments import Moment
from dossier_gen.structured.nodes import (
    Node,
    authors,
    card_picture,
    node,
    page_of,
    picture,
    publisher_id,
    subject_id,
    website_id,
    when,
)
from dossier_gen.structured.outline import Outline
from dossier_gen.structured.subjects import named, outlet, references

#: Explainers and profiles give background; an interview is reporting of our own. News may be that or not.
TYPES = {
    "news": "NewsArticle",
    "analysis": "AnalysisNewsArticle",
    "explainer": "BackgroundNewsArticle",
    "profile": "BackgroundNewsArticle",
    "interview": "ReportageNewsArticle",
    "opinion": "OpinionNewsArticle",
}


def article_node(article: Article, card: Card | None, known: Outline) -> Node:
    """All that is known of an article."""
    library = known.edition.library
    section = library.sections.get(article.section or "")
    original = library.articles.get(article.translation_of or "")
    sources = (library.sources[key] for key in article.sources if key in library.sources)
    changed = modified(article)
    return node(
        TYPES[article.kind],
        id_=subject_id(article, known),
        url=page_of(article, known),
        mainEntityOfPage=page_of(article, known),
        headline=article.title,
        description=article.summary,
        inLanguage=article.language,
        datePublished=when(published(article)),
        dateModified=when(changed) if changed else None,
        author=authors(article.authors, known),
        publisher={"@id": publisher_id(known)},
        articleSection=section.name if section else None,
        image=[*picture(article.image, known), *card_picture(card, known)],
        about=references(article, known),
        mentions=_mentions(article, known),
        citation=[citation(source, known) for source in sources],
        isPartOf=_wholes(article, known),
        correction=[_correction(correction) for correction in _in_order(article.corrections)],
        translationOfWork={"@id": subject_id(original, known)} if original else None,
    )


def modified(article: Article) -> Moment | None:
    """When an article was last changed since readers could see it, as far as it says: updated or corrected."""
    first = published(article).day
    known = (article.updated, *(correction.date for correction in article.corrections))
    moments = (moment for moment in known if moment and moment.day >= first)
    return max(moments, key=lambda moment: (moment.day, moment.start), default=None)


def citation(source: Source, known: Outline) -> Node:
    """A cited work; its date only where ISO 8601 says as much and no more."""
    return node(
        "CreativeWork",
        name=source.title,
        url=source.url,
        datePublished=source.published.html_datetime if source.published else None,
        publisher=outlet(known.edition.library.outlets[source.outlet], known),
        inLanguage=source.language,
        archivedAt=source.archived,
    )


def _mentions(article: Article, known: Outline) -> list[Node]:
    """The people, organisations and places of its events that the article is not itself about."""
    events = known.edition.library.events
    about = {(name, key) for name in TAGS for key in getattr(article, name)}
    found = (
        (name, key)
        for event in article.events
        if event in events
        for name in TAGS
        for key in getattr(events[event], name)
    )
    return named((pair for pair in found if pair not in about), known)


def _wholes(article: Article, known: Outline) -> list[Node]:
    dossiers = (known.edition.library.dossiers[key] for key in article.dossiers)
    parts = [node("CollectionPage", id_=page_of(d, known), name=d.title, url=page_of(d, known)) for d in dossiers]
    return parts or [{"@id": website_id(known)}]


def _in_order(corrections: Iterable[Correction]) -> list[Correction]:
    return sorted(corrections, key=lambda correction: (correction.date.day, correction.date.start, correction.text))


def _correction(correction: Correction) -> Node:
    return node("CorrectionComment", text=correction.text, datePublished=when(correction.date))
