"""What else there is to read, at the foot of an article's page."""

from collections.abc import Iterable

from dossier_gen.model import Article
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.sequel import Sequel
from dossier_gen.pages.views import Card, Further
from dossier_gen.suggestions import ALSO_LIKE, BACKGROUND, NEXT, READ_ALSO, Listed, Lists

#: Events in "What happened next".
MOST_EVENTS = 5


def further(article: Article, maker: Maker, sequel: Sequel | None, lists: Lists) -> tuple[Further, ...]:
    """The lists of an article in their order, without those that are empty; `sequel` is that of its first dossier."""
    later = sequel.after(article.date.day, article.events, MOST_EVENTS) if sequel and article.related else ()
    events = tuple(maker.brief(event, article.dossiers[0]) for event in later)
    every = (
        Further("read-also", READ_ALSO, tuple(maker.card(other) for other in lists.read_also)),
        Further("related", ALSO_LIKE, _cards(lists.also_like, maker)),
        Further("what-happened-next", NEXT, _cards(lists.next, maker), events),
        Further("", BACKGROUND, _cards(lists.background, maker)),
    )
    return tuple(one for one in every if one.cards or one.events)


def _cards(listed: Iterable[Listed], maker: Maker) -> tuple[Card, ...]:
    return tuple(maker.card(one.article, one.reason) for one in listed)
