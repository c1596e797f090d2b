"""Where everything stands on the site."""

from datetime import date

import pytest

from dossier_gen.edition import MOST_CLAIMS, dossier_url, edition, event_anchor, permalink, stretch_url
from dossier_gen.edtf import parse
from tests.factory import article, claim, dossier, event, library


def test_an_events_address_is_in_its_first_dossier() -> None:
    made = edition(
        library(
            *(dossier(key) for key in ("e", "f")),
            article("a", dossiers=("f", "e")),
            event("ledger", also_in=("e",)),
            event("own", article="a", also_in=("d",)),
            event("only-named", article="b", also_in=("e", "d")),
            event("to-come", "2030", status="expected"),
        ),
        "Name",
        "https://x.example/",
    )
    assert made.event_urls == {
        "ledger": "dossiers/d/#event-ledger",
        "own": "dossiers/f/#event-own",
        "only-named": "dossiers/e/#event-only-named",
        "to-come": "dossiers/d/#event-to-come",
    }
    assert (made.name, made.url) == ("Name", "https://x.example/")


def test_the_address_follows_a_timeline_that_is_split_and_the_permalink_does_not() -> None:
    events = [event(f"e{n}", f"{2020 + n // 50}-01-{n % 28 + 1:02}") for n in range(120)]
    few, many = (edition(library(*some), "", "") for some in (events[:60], events))
    assert few.event_urls["e10"] == "dossiers/d/#event-e10"
    assert many.event_urls["e10"] == "dossiers/d/timeline/2020/#event-e10"
    assert many.event_urls["e119"] == "dossiers/d/timeline/2022/#event-e119"
    assert permalink(events[10]) == "events/e10/"


def test_every_dossier_has_a_timeline_if_an_empty_one() -> None:
    made = edition(library(dossier("e"), event("x")), "", "")
    assert {key: len(found.happened) for key, found in made.timelines.items()} == {"e": 0, "d": 1}


def test_addresses() -> None:
    made = edition(library(event("x")), "", "")
    assert event_anchor(event("x")) == "event-x"
    assert dossier_url("d") == "dossiers/d/"
    assert stretch_url("d", made.timelines["d"].stretches[0]) == "dossiers/d/"


def test_a_claim_stands_in_its_ledgers_dossier_or_in_its_article() -> None:
    claims = (claim("c"), claim("own", article="a"), claim("lost", dossier=None))
    made = edition(library(article("a", dossiers=("d",), claims=("own",)), *claims), "", "")
    assert made.claim_urls == {"c": "dossiers/d/#claim-c", "own": "articles/2024/01/a/#claim-own"}
    assert [page.url for page in made.claim_pages["d"]] == ["dossiers/d/"]


def test_the_address_of_a_claim_follows_many_to_their_page() -> None:
    claims = [claim(f"c{n:03}", "2024-01-01") for n in range(MOST_CLAIMS + 1)]
    made = edition(library(*claims, dossier("e")), "", "")
    assert [page.url for page in made.claim_pages["d"]] == ["dossiers/d/claims/", "dossiers/d/claims/2/"]
    assert made.claim_urls["c000"] == "dossiers/d/claims/#claim-c000"
    assert made.claim_urls[f"c{MOST_CLAIMS:03}"] == f"dossiers/d/claims/2/#claim-c{MOST_CLAIMS:03}"
    assert made.claim_pages["e"] == ()


def test_too_much_that_is_expected_stands_on_a_page_of_its_own() -> None:
    few, many = (
        edition(library(*(event(f"e{n}", status="expected") for n in range(count))), "", "") for count in (60, 65)
    )
    assert few.event_urls["e0"] == "dossiers/d/#event-e0"
    assert many.event_urls["e0"] == "dossiers/d/timeline/expected/#event-e0"


@pytest.mark.parametrize(
    ("written", "passed"),
    [
        *(("2024-05-31", True), ("2024-06-01", False), ("2024-05", True), ("2024-06", False), ("2024", False)),
        *(("2024-05-31~", False), ("2024-05-30~", True), ("2024-05-01/..", False), ("XXXX", False)),
    ],
)
def test_a_date_has_passed_when_all_its_days_have(written: str, passed: bool) -> None:
    made = edition(library(), "", "", date(2024, 6, 1))
    assert made.has_passed(parse(written)) is passed
    assert not edition(library(), "", "").has_passed(parse(written))


def test_what_has_no_date_has_not_passed() -> None:
    assert not edition(library(), "", "", date(2024, 6, 1)).has_passed(None)
