"""The list of all feeds as OPML 2.0 (http://opml.org/spec2.opml, "Subscription lists").

Each feed stands in it once, as RSS: whoever takes the list over wants no article three times.
"""

from collections.abc import Iterable
from itertools import groupby

from dossier_gen import offers
from dossier_gen.edition import Edition
from dossier_gen.feeds.subjects import Subject
from dossier_gen.output import Output
from dossier_gen.pages.templating import render

_GROUPS = {"": "", "dossiers": "Dossiers", "sections": "Sections", "authors": "Authors"}


def opml(subjects: Iterable[Subject], edition: Edition) -> Output:
    """The feed of the site, then those of dossiers (their articles, their events), sections and authors."""
    groups = tuple(
        (_GROUPS[collection], tuple(outline for one in found for outline in _outlines(one, edition)))
        for collection, found in groupby(subjects, key=lambda subject: subject.collection)
    )
    return Output(offers.OPML.path, render("feeds.opml.xml", name=edition.name, groups=groups) + "\n")


def _outlines(subject: Subject, edition: Edition) -> Iterable[dict[str, str]]:
    home = edition.url + subject.url
    outline = {
        "title": subject.title,
        "description": subject.description,
        "language": subject.language,
        "home": home,
        "address": home + offers.RSS.path,
        "version": "RSS2",
    }
    yield outline
    if subject.collection == "dossiers":
        address = home + offers.ATOM.path
        yield outline | {"title": f"{subject.title}: events", "address": address, "version": ""}
