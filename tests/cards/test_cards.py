"""What the cards of a library say."""

from dossier_gen.cards import Card, cards
from dossier_gen.model import Record, Section
from tests.factory import article, correction, dossier, event, named
from tests.pages.making import an_edition


def told(*records: Record, url: str = "https://x.example/") -> dict[str, Card]:
    return {card.path: card for card in cards(an_edition(*records, url=url))}


def test_an_article_says_what_it_is_and_when() -> None:
    found = told(
        article("a", "2024-12-16T09:30+01:00", kind="analysis", dossiers=("d", "e"), section="s"),
        *(dossier("d", title="The topic"), dossier("e"), named(Section, "s")),
    )["cards/articles/a.png"]
    assert (found.label, found.title, found.topic) == ("Analysis", "Title of a", "The topic")
    assert (found.note, found.site, found.alt) == ("16 December 2024", "A site", "Analysis: Title of a")
    assert found.line is None


def test_an_article_of_no_dossier_names_its_section() -> None:
    found = told(article("a", section="s"), article("b"), named(Section, "s"))
    assert [found[f"cards/articles/{key}.png"].topic for key in "ab"] == ["Name of s", ""]


def test_a_dossier_says_how_much_there_is() -> None:
    found = told(
        dossier("d", section="s"),
        article("a", dossiers=("d",), corrections=(correction("2024-02-03", "x"),)),
        *(event(f"e{day}", f"2024-01-0{day}") for day in (1, 2, 3)),
        event("next", "2030", status="expected"),
        named(Section, "s"),
    )["cards/dossiers/d.png"]
    assert (found.label, found.title, found.topic) == ("Dossier", "Dossier d", "Name of s")
    assert found.note == "4 events · 1 article · updated 3 February 2024"
    assert found.line
    assert len(found.line.marks) == 3
    assert told(dossier("d"))["cards/dossiers/d.png"].note == "0 events · 0 articles"


def test_an_article_marks_its_own_events() -> None:
    found = told(
        article("a", dossiers=("d",), events=("e2", "elsewhere")),
        *(event(f"e{day}", f"2024-01-0{day}") for day in (1, 2, 3)),
        event("elsewhere", dossier="other"),
        *(dossier("d"), dossier("other")),
    )
    line, own = found["cards/dossiers/d.png"].line, found["cards/articles/a.png"].line
    assert line
    assert own
    assert own.marks == line.marks
    assert line.own == ()
    assert own.own == (line.marks[1],)


def test_the_site_has_a_card() -> None:
    found = told(article("a"), dossier("d"))["cards/site.png"]
    assert (found.title, found.site, found.note) == ("A site", "x.example", "1 dossier · 1 article")


def test_there_are_no_cards_without_an_address() -> None:
    assert told(article("a"), url="") == {}
