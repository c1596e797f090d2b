"""Where a source is cited."""

from dossier_gen.pages.citations import MOST_CITED, MOST_IN_LINE, cited
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.views import Link
from tests.factory import article, claim, dossier, event, source, statement
from tests.pages.making import an_edition


def test_each_place_is_told_once_and_named_as_seen_from_the_page() -> None:
    one = source("s")
    made = an_edition(
        one,
        article("a", sources=("s",)),
        event("e", sources=("s", "s")),
        claim("c", sources=("s",)),
        dossier("d", so_far=(statement("x", None, "s"),), unknown=(statement("y", None, "s"),)),
    )
    elsewhere, within = (cited(one, Maker(made, base)) for base in ("outlets/o/", "dossiers/d/"))
    assert [(link.text, link.note) for link in elsewhere.cited_in] == [
        *(("Title of a", ""), ("Event e", ""), ("Dossier d", "claim"), ("Dossier d", "")),
    ]
    assert [(link.text, link.url) for link in within.cited_in[1:]] == [
        *(("Event e", "#event-e"), ("Somebody", "#claim-c"), ("the summary of this dossier", "./")),
    ]


def test_how_often_is_told_where_it_is_more_than_a_line_holds() -> None:
    one = source("s")
    for number, words in ((0, ""), (MOST_IN_LINE, ""), (MOST_IN_LINE + 1, f"{MOST_IN_LINE + 1} places")):
        events = [event(f"e{n:02}", sources=("s",)) for n in range(number)]
        assert cited(one, Maker(an_edition(one, *events), "outlets/o/")).cited_often == words


def test_of_very_many_places_the_first_are_named() -> None:
    one, events = source("s"), [event(f"e{n:02}", sources=("s",)) for n in range(MOST_CITED + 2)]
    found = cited(one, Maker(an_edition(one, *events), "outlets/o/"))
    assert found.cited_in[-1] == Link("and 2 more")
    assert (len(found.cited_in), found.cited_often) == (MOST_CITED + 1, "22 places")
