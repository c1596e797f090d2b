"""From records to views."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.edtf import parse
from dossier_gen.model import Organisation, Outlet, Person, Record
from dossier_gen.moments import parse_moment
from dossier_gen.pages.maker import Maker, when_edtf, when_moment
from dossier_gen.pages.views import Link, When
from dossier_gen.pictures import Size
from tests.factory import article, change, claim, dossier, event, image, named, source
from tests.pages.making import an_edition


def maker(*records: Record, base: str = "people/p/") -> Maker:
    return Maker(an_edition(*records), base)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2024-12-08", When("8 December 2024", "2024-12-08")),
        ("2024-12", When("December 2024", "2024-12")),
        ("2024", When("2024", "2024")),
        ("2024-12~", When("around December 2024", None)),
        ("2024-12-08?", When("8 December 2024, uncertain", None)),
        ("2024-11-27/2024-12-08", When("from 27 November to 8 December 2024", None)),
        ("202X", When("the 2020s", None)),
        ("2024-12-08T10:30:00", When("8 December 2024, 10:30 local time", None)),
    ],
)
def test_a_date_is_as_exact_as_it_was_written(text: str, when: When) -> None:
    assert when_edtf(parse(text)) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2024-12-08", When("8 December 2024", "2024-12-08")),
        ("2024-12-08T10:30Z", When("8 December 2024, 10:30 UTC", "2024-12-08T10:30+00:00")),
        ("2024-12-08 10:30:05 +0530", When("8 December 2024, 10:30:05 UTC+05:30", "2024-12-08T10:30:05+05:30")),
    ],
)
def test_a_moment_is_as_exact_as_it_was_written(text: str, when: When) -> None:
    assert when_moment(parse_moment(text)) == when


@given(st.sampled_from(["?", "~", "%"]), st.sampled_from(["2024", "2024-12", "2024-12-08"]))
def test_a_mark_keeps_a_date_from_machines(mark: str, date: str) -> None:
    assert when_edtf(parse(date + mark)).datetime is None


def test_who_speaks_is_a_link_where_there_is_a_page() -> None:
    found = maker(named(Person, "p"), named(Organisation, "both"), named(Outlet, "both"))
    assert found.voices(("p", "A passer-by", "both")) == (
        Link("Name of p", "./"),
        Link("A passer-by", None),
        Link("Name of both", "../../organisations/both/"),
    )
    assert found.speakers(claim("c", said_by=("p", "A passer-by", "both"))) == "Name of p, A passer-by and Name of both"


def test_a_source_that_is_not_there_is_passed_over() -> None:
    assert [view.id for view in maker(source("s")).sources(("gone", "s"))] == ["s"]


@pytest.mark.parametrize(
    ("keys", "about"),
    [
        ({"kind": "news-agency", "country": "GB"}, "News agency, United Kingdom"),
        ({"country": "GB"}, "United Kingdom"),
        ({"kind": "ngo"}, "Non-governmental organisation"),
        ({}, ""),
    ],
)
def test_a_source_says_what_sort_of_outlet_it_is_from(keys: dict[str, Any], about: str) -> None:
    view = maker(named(Outlet, "o", **keys), source("s")).sources(("s",))[0]
    assert (view.about_outlet, view.outlet.url) == (about, "../../outlets/o/")


def test_a_source_that_was_read_in_a_copy_says_where() -> None:
    found = maker(named(Outlet, "copier"), source("s", via="copier"), source("t", via="mirror.example"), source("u"))
    assert [view.via for view in found.sources(("s", "t", "u"))] == [
        Link("Name of copier", "../../outlets/copier/"),
        Link("mirror.example"),
        None,
    ]


def test_copies_of_one_report_are_one_outlets() -> None:
    one = event("e", sources=("s", "t"))
    shelf = (named(Outlet, "p"), named(Outlet, "q"), source("s", via="p"), source("t", via="q"))
    assert [doubt.text for doubt in maker(one, *shelf).event(one).doubts] == ["Single source"]


def test_statuses_come_in_order_those_of_one_date_as_written() -> None:
    changes = (
        change("2024-02", "reported", "Then."),
        change("2024-01", "denied"),
        change("2024-01", "claimed", None, "s"),
    )
    found = maker(source("s")).history(changes)
    assert [(one.when.words, one.status_words, one.text, len(one.sources)) for one in found] == [
        ("January 2024", "Denied", None, 0),
        ("January 2024", "Claimed", None, 1),
        ("February 2024", "Reported", "Then.", 0),
    ]


def test_an_event_has_an_anchor_only_where_its_entry_is() -> None:
    one = event("e", image=image("media/x y.svg"), attributed_to="Somebody else", people=("gone",))
    found = maker(one, article("a", events=("e",)), base="dossiers/d/")
    here, elsewhere = found.event(one, anchored=True), found.event(one)
    assert (here.anchor, here.url, here.permalink) == ("event-e", "#event-e", "../../events/e/")
    assert elsewhere.anchor == ""
    assert here.attributed_to == (Link("Somebody else"),)
    assert here.picture is not None
    assert here.picture.url == "../../media/x%20y.svg"
    assert (here.tags, here.dossiers) == ((), ())
    assert [link.text for link in here.articles] == ["Title of a"]


def test_texts_have_the_language_of_where_they_were_written() -> None:
    ledger, inline = event("ledger"), event("inline", article="a")
    said, reported = claim("said"), claim("reported", article="a")
    found = maker(
        dossier("d", language="fr"), article("a", language="ar", dossiers=("d",)), ledger, inline, said, reported
    )
    assert [found.language(one) for one in (ledger, inline, said, reported)] == ["fr", "ar", "fr", "ar"]
    assert found.brief(inline).language == "ar"
    assert found.rival(said).claim.language == "fr"


def test_a_claim_that_stands_nowhere_has_no_home() -> None:
    lost = claim("lost", dossier=None)
    assert maker(lost).claim_home(lost) is None


def test_a_picture_has_its_size_and_its_copies() -> None:
    made = an_edition()
    sizes = {"media/x.jpg": Size(600, 400, is_copied=True), "media/y.svg": Size(80, 40)}
    sized = replace(made, index=replace(made.index, library=replace(made.library, sizes=sizes)))
    views = [Maker(sized, "people/p/").picture(image(file=f"media/{name}")) for name in ("./x.jpg", "y.svg", "z.svg")]
    found = [(view.width, view.height, view.srcset) for view in views if view]
    copies = "../../assets/pictures/media/x.jpg"
    assert found == [(600, 400, f"{copies}.480.webp 480w, {copies}.600.webp 600w"), (80, 40, ""), (None, None, "")]
