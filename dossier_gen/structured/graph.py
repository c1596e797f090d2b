"""The JSON-LD of a page: one graph of what it is, what it is about, and the way to it."""

from collections.abc import Callable, Mapping, Sequence

from dossier_gen.model import Article, Author, Dossier, FileRecord, Location, Organisation, Outlet, Person, Section
from dossier_gen.output import PageOutput
from dossier_gen.paths import HOME, page_url
from dossier_gen.structured.articles import article_node
from dossier_gen.structured.nodes import (
    Node,
    author,
    authors,
    card_picture,
    node,
    organisation,
    page_of,
    picture,
    publisher_id,
    website_id,
)
from dossier_gen.structured.outline import Outline
from dossier_gen.structured.subjects import references, subject
from dossier_gen.structured.way import breadcrumbs

#: Articles that a page lists for programs; readers find the rest on it or on the pages that follow.
MOST_LISTED = 50


def graph(page: PageOutput, known: Outline) -> Node:
    """All that a page tells programs."""
    record = known.record(page)
    maker = next((make for kind, make in _MAKERS.items() if isinstance(record, kind)), _plain)
    nodes = _home(page, known) if page.path == HOME else [maker(page, record, known), organisation(known)]
    return {"@context": "https://schema.org", "@graph": [*nodes, *breadcrumbs(page, known)]}


def _home(page: PageOutput, known: Outline) -> list[Node]:
    about = page.description if page.description != known.edition.name else None
    site = node(
        "WebSite",
        id_=website_id(known),
        name=known.edition.name,
        url=known.edition.url,
        description=about,
        inLanguage=page.language,
        publisher={"@id": publisher_id(known)},
    )
    return [site, organisation(known)]


def _web_page(kind: str, page: PageOutput, known: Outline, **facts: object) -> Node:
    """A page as such; what it is a part of is the site unless something else is said."""
    url = known.absolute(page_url(page.path))
    whole = {"isPartOf": {"@id": website_id(known)}} | facts
    return node(
        kind,
        id_=url,
        url=url,
        name=page.title,
        description=page.description,
        inLanguage=page.language,
        dateModified=page.updated,
        **whole,
    )


def _plain(page: PageOutput, record: FileRecord | None, known: Outline) -> Node:
    """A page that an editor wrote, a page of lists, or a part of a dossier that has a page of its own."""
    if record:
        return _web_page("AboutPage" if record.path == "about.md" else "WebPage", page, known)
    dossier = known.dossier(page)
    if dossier:
        return _web_page("CollectionPage", page, known, isPartOf={"@id": page_of(dossier, known)})
    return _web_page("CollectionPage", page, known)


def _article(page: PageOutput, record: FileRecord | None, known: Outline) -> Node:
    assert isinstance(record, Article)
    return article_node(record, known.card(page), known)


def _dossier(page: PageOutput, record: FileRecord | None, known: Outline) -> Node:
    assert isinstance(record, Dossier)
    parent = known.edition.library.dossiers.get(record.parent or "")
    whole = {"isPartOf": {"@id": page_of(parent, known)}} if parent else {}
    return _web_page(
        "CollectionPage",
        page,
        known,
        mainEntity=_list(known.edition.index.articles_of["dossiers"].get(record.id, ()), known),
        about=references(record, known),
        maintainer=authors(record.editors, known),
        publisher={"@id": publisher_id(known)},
        image=[*picture(record.image, known), *card_picture(known.card(page), known)],
        **whole,
    )


def _section(page: PageOutput, record: FileRecord | None, known: Outline) -> Node:
    assert isinstance(record, Section)
    articles = known.edition.index.articles_of["sections"].get(record.id, ())
    return _web_page("CollectionPage", page, known, mainEntity=_list(articles, known))


def _profile(page: PageOutput, record: FileRecord | None, known: Outline) -> Node:
    assert isinstance(record, Author)
    return _web_page("ProfilePage", page, known, mainEntity=author(record, known))


def _subject(page: PageOutput, record: FileRecord | None, known: Outline) -> Node:
    assert record
    return _web_page("CollectionPage", page, known, about=subject(record, known))


def _list(articles: Sequence[Article], known: Outline) -> Node:
    """Articles, the newest first; the number is that of all of them."""
    items = [
        node("ListItem", position=number, name=article.title, url=page_of(article, known))
        for number, article in enumerate(articles[:MOST_LISTED], 1)
    ]
    return node(
        "ItemList",
        itemListOrder="https://schema.org/ItemListOrderDescending",
        numberOfItems=len(articles),
        itemListElement=items,
    )


_MAKERS: Mapping[type[FileRecord], Callable[[PageOutput, FileRecord | None, Outline], Node]] = {
    Article: _article,
    Dossier: _dossier,
    Section: _section,
    Author: _profile,
    Person: _subject,
    Organisation: _subject,
    Location: _subject,
    Outlet: _subject,
}
