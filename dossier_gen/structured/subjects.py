"""What articles and dossiers are about: people, organisations, places; and the outlets that are cited."""

from collections.abc import Iterable, Mapping

from dossier_gen.index import TAGS
from dossier_gen.model import Article, Dossier, FileRecord, Location, Named, Organisation, Outlet, Person
from dossier_gen.structured.nodes import Node, node, picture, reference
from dossier_gen.structured.outline import Outline
from dossier_gen.wording import country_words

_TYPES: Mapping[type[Named], str] = {Person: "Person", Organisation: "Organization", Location: "Place"}
#: What the kinds of outlets are; the others are organisations.
_OUTLETS = {
    "news-agency": "NewsMediaOrganization",
    "newspaper": "NewsMediaOrganization",
    "broadcaster": "NewsMediaOrganization",
    "state-media": "NewsMediaOrganization",
    "government": "GovernmentOrganization",
    "ngo": "NGO",
}


def references(record: Article | Dossier, known: Outline) -> list[Node]:
    """What a record says that it is about."""
    return named(((name, key) for name in TAGS for key in getattr(record, name)), known)


def named(keys: Iterable[tuple[str, str]], known: Outline) -> list[Node]:
    """References to people, organisations and places by (collection, id), each once."""
    library = known.edition.library
    found = (library.collection(name).get(key) for name, key in dict.fromkeys(keys))
    return [reference(_TYPES[type(record)], record, known) for record in found if isinstance(record, Named)]


def outlet(record: Outlet, known: Outline) -> Node:
    """Who published a source."""
    return reference(_OUTLETS.get(record.kind or "", "Organization"), record, known)


def subject(record: FileRecord, known: Outline) -> Node:
    """The person, organisation, place or outlet that a page is about, with all that is known of it."""
    assert isinstance(record, Person | Organisation | Location | Outlet)
    short = outlet(record, known) if isinstance(record, Outlet) else reference(_TYPES[type(record)], record, known)
    facts = node(
        str(short["@type"]),
        alternateName=list(getattr(record, "aliases", ())),
        description=record.summary,
        sameAs=getattr(record, "homepage", None),
        image=picture(getattr(record, "image", None), known),
    )
    return short | facts | (_where(record) if isinstance(record, Location) else {})


def _where(place: Location) -> Node:
    """Where a place is; a country is not within itself."""
    found: Node = {}
    if place.latitude is not None and place.longitude is not None:
        found["geo"] = node("GeoCoordinates", latitude=place.latitude, longitude=place.longitude)
    if place.country and place.kind != "country":
        found["containedInPlace"] = node("Country", name=country_words(place.country))
    return found
