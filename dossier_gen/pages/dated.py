"""Lists of articles under the months in which they were published."""

from collections.abc import Sequence
from itertools import groupby

from dossier_gen.model import Article
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.views import Group
from dossier_gen.wording import month_words

#: A shorter list is taken in at a glance.
FEWEST = 6


def by_month(articles: Sequence[Article], maker: Maker) -> tuple[Group, ...]:
    """Articles in their order, under their months; a short list stands under none."""
    if len(articles) < FEWEST:
        return (Group("", tuple(maker.card(article) for article in articles)),) if articles else ()
    months = groupby(articles, key=lambda article: (article.date.day.year, article.date.day.month))
    return tuple(Group(month_words(*month), tuple(maker.card(one) for one in found)) for month, found in months)
