"""What else there is to read, at the foot of an article's page."""

from typing import Any

from dossier_gen.model import Article, Person
from dossier_gen.suggestions import ALSO_LIKE, BACKGROUND, NEXT, READ_ALSO
from tests.factory import article, dossier, event, named
from tests.pages.document import Document
from tests.pages.making import all_pages, look, part, texts

A = "articles/2024/01/a.md"
KEYS: dict[str, Any] = {"dossiers": ("d",), "people": ("p",)}
OTHERS = (
    article("b", **KEYS),
    article("c", "2024-01-03", **KEYS),
    article("d", "2023-12-01", kind="profile", **KEYS),
    article("e", "2023-12-02", **KEYS),
    article("f", "2023-12-03", title="Titel", summary="Inhalt", people=("p",), language="de"),
    *(  # so that it says something to be about p
        article(f"z{number}", "2020-01-01", title=f"Z{number}", summary=f"Y{number}", body=f"X{number}\n")
        for number in range(8)
    ),
)


def foot(**more: Any) -> Document:
    """The page of an article whose lists all have something to show."""
    one: Article = article("a", **({"read_also": ("b",)} | KEYS | more))
    return look(all_pages(dossier("d"), named(Person, "p"), event("later", "2024-01-05"), one, *OTHERS)[A])


def test_the_lists_stand_in_their_order_and_repeat_nothing() -> None:
    found = foot()
    titles = [title for title in texts(found, "h2") if title in (READ_ALSO, ALSO_LIKE, NEXT, BACKGROUND)]
    assert titles == ["Read also", "You may also like", "What happened next", "Background"]
    assert texts(found, "h3") == ["Title of b", "Title of e", "Titel", "Title of c", "Title of d"]


def test_each_computed_link_says_why() -> None:
    found = foot()
    cards = [card.text for card in found.named("li", cls="d-card")]
    assert len(cards) == 5
    assert len(texts(found, "p", "d-reason")) == 4
    assert cards[0].endswith("News · 1 January 2024")
    assert cards[3].endswith("News · 3 January 2024 The same dossier, two days later")
    assert cards[4].endswith("On a similar subject; the same dossier, about four weeks earlier")


def test_an_article_in_another_language_is_marked() -> None:
    (link,) = [element for element in foot().named("a") if element.text == "Titel"]
    assert link.attributes["hreflang"] == "de"


def test_without_related_only_the_editors_own_stay() -> None:
    found = foot(related=False)
    assert texts(found, "h3") == ["Title of b"]
    assert not {ALSO_LIKE, NEXT, BACKGROUND} & {*texts(found, "h2")}


def test_events_alone_are_what_happened_next() -> None:
    page = all_pages(article("a", dossiers=("d",)), event("later", "2024-01-05"))[A]
    assert part(page, "what-happened-next").text == "What happened next 5 January 2024 Event later Confirmed"
    assert not texts(look(page), "ul", "d-cards")
