"""The articles of a dossier: by kind, and the pages of those too many for the dossier's own."""

from collections.abc import Iterable, Sequence

from dossier_gen.edition import Edition, part_url
from dossier_gen.fingerprints import article_fingerprint
from dossier_gen.model import Article, Dossier
from dossier_gen.output import PageOutput
from dossier_gen.pages.lastmod import lastmod
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.paging import nth_page, pages_of
from dossier_gen.pages.sheets import Series, Sheet, heading, sheet_page
from dossier_gen.pages.views import Group, SheetView
from dossier_gen.wording import KIND_WORDS, count

#: With more articles than this a dossier shows the newest, so many, and all on pages of their own.
MOST_ARTICLES = 60
MOST_NEWEST = 30


def articles_shown(articles: Sequence[Article], maker: Maker) -> tuple[Group, ...]:
    """Articles, newest first, by kind; kinds in the order of their newest article."""
    groups: dict[str, list[object]] = {}
    for article in articles if len(articles) <= MOST_ARTICLES else articles[:MOST_NEWEST]:
        groups.setdefault(KIND_WORDS[article.kind], []).append(maker.card(article))
    return tuple(Group(kind, tuple(cards)) for kind, cards in groups.items())


def article_sheets(dossier: Dossier, edition: Edition) -> tuple[Sheet, ...]:
    """The pages of a dossier's articles; none where all stand on its own page."""
    articles = edition.index.articles_of["dossiers"].get(dossier.id, ())
    if len(articles) <= MOST_ARTICLES:
        return ()
    pages = pages_of(articles)
    titles = [f"page {number}" for number in range(1, len(pages) + 1)]
    return tuple(
        Sheet(
            part_url(dossier.id, "coverage", number),
            title.capitalize(),
            heading("Coverage", title, len(pages)),
            count(len(some), "article"),
            marks=tuple(article_fingerprint(article) for article in some),
        )
        for number, (title, some) in enumerate(zip(titles, pages, strict=True), 1)
    )


def coverage_pages(dossier: Dossier, edition: Edition) -> Iterable[PageOutput]:
    """The pages of articles too many for the dossier's own page."""
    series = Series(dossier, "Coverage", article_sheets(dossier, edition), ("Newer", "Older"))
    articles = edition.index.articles_of["dossiers"].get(dossier.id, ())
    for position, sheet in enumerate(series.sheets):
        maker, some = Maker(edition, sheet.url), nth_page(articles, position + 1)
        cards = tuple(maker.card(article) for article in some)
        yield sheet_page(series, position, maker, SheetView(articles=cards), updated=lastmod(some))
