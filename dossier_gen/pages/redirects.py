"""Addresses that lead on: the permalinks of events, and the old addresses of events, articles, dossiers and pages."""

from collections.abc import Iterable
from urllib.parse import quote

from dossier_gen.checks.addresses import alias_file
from dossier_gen.edition import Edition, permalink
from dossier_gen.model import Article, Dossier, Page
from dossier_gen.output import Output
from dossier_gen.pages.templating import render
from dossier_gen.paths import page_url, relative, site_file
from dossier_gen.wording import STATUS_WORDS


def redirects(edition: Edition) -> Iterable[Output]:
    """A small page for each address that leads on; it needs no script."""
    for event in edition.library.events.values():
        title = event.title if event.status == "confirmed" else f"{STATUS_WORDS[event.status]}: {event.title}"
        for path in (site_file(permalink(event)), *map(alias_file, event.aliases)):
            yield _redirect(path, edition.event_urls[event.id], title, edition)
    library = edition.library
    records: Iterable[Article | Dossier | Page]
    records = (*library.articles.values(), *library.dossiers.values(), *library.pages.values())
    for record in records:
        for alias in record.aliases:
            yield _redirect(alias_file(alias), page_url(record.path), record.title, edition)


def _redirect(path: str, target: str, title: str, edition: Edition) -> Output:
    link = relative(target, quote(path))
    canonical = edition.url + target if edition.url else None
    return Output(path, render("redirect.html", title=title, link=link, canonical=canonical))
