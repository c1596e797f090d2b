"""Nodes of JSON-LD (https://www.w3.org/TR/json-ld11/), and those of all pages: the site, its authors, its pictures."""

import posixpath
from collections.abc import Iterable
from urllib.parse import quote

from dossier_gen.cards.card import HEIGHT, WIDTH, Card
from dossier_gen.model import Author, FileRecord, Image, Named
from dossier_gen.moments import Moment
from dossier_gen.paths import page_url
from dossier_gen.policies import POLICIES
from dossier_gen.structured.outline import Outline

#: A node: a mapping that is JSON.
Node = dict[str, object]


def node(kind: str, **facts: object) -> Node:
    """A node of a type with what is known of it; `id_` becomes its `@id`."""
    found: Node = {"@type": kind}
    if facts.get("id_"):
        found["@id"] = facts["id_"]
    return found | {key: value for key, value in facts.items() if key != "id_" and value not in (None, "", [], ())}


def when(moment: Moment) -> str:
    """A moment in ISO 8601, as exactly as it was written."""
    return moment.instant.isoformat() if moment.instant else moment.text


def page_of(record: FileRecord, known: Outline) -> str:
    """The absolute address of a record's page."""
    return known.absolute(page_url(record.path))


def subject_id(record: FileRecord, known: Outline) -> str:
    """The name of what a page is about; that of the page itself is its address."""
    return f"{page_of(record, known)}#subject"


def reference(kind: str, record: Named, known: Outline) -> Node:
    """A record by its name, and the page that says more."""
    return node(kind, id_=subject_id(record, known), name=record.name, url=page_of(record, known))


def publisher_id(known: Outline) -> str:
    """The name of who publishes the site."""
    return f"{known.edition.url}#publisher"


def website_id(known: Outline) -> str:
    """The name of the site."""
    return f"{known.edition.url}#website"


def organisation(known: Outline) -> Node:
    """Who publishes the site, with its policies, as far as there are pages that tell them."""
    pages = known.edition.library.pages
    policies = {name: page_of(pages[key], known) for key, name in POLICIES.items() if key in pages}
    short = node("NewsMediaOrganization", id_=publisher_id(known), name=known.edition.name, url=known.edition.url)
    return short | policies


def authors(keys: Iterable[str], known: Outline) -> list[Node]:
    """One node per author."""
    shelf = known.edition.library.authors
    return [author(shelf[key], known) for key in keys if key in shelf]


def author(record: Author, known: Outline) -> Node:
    """An author: a person, or where the record says that it is a desk, an organisation."""
    kind = "Organization" if record.kind == "desk" else "Person"
    return reference(kind, record, known) | node(kind, description=record.summary, sameAs=record.homepage)


def picture(image: Image | None, known: Outline) -> list[Node]:
    """A record's own picture."""
    if not image:
        return []
    url = known.absolute(quote(posixpath.normpath(image.file)))
    return [node("ImageObject", contentUrl=url, caption=image.alt, creditText=image.credit)]


def card_picture(card: Card | None, known: Outline) -> list[Node]:
    """A card as a picture."""
    if not card:
        return []
    url = known.absolute(quote(card.path))
    return [node("ImageObject", contentUrl=url, caption=card.alt, width=WIDTH, height=HEIGHT)]
