"""The promises of the downloads, on the real content: nothing is lost, nothing is more exact than it was."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dossier_gen import offers
from dossier_gen.downloads import downloads
from dossier_gen.downloads.document import SCHEMA
from dossier_gen.edition import Edition, edition
from dossier_gen.edtf import parse
from dossier_gen.model import Event
from dossier_gen.publication import public
from dossier_gen.reading import read
from tests.downloads.making import URL, content, items, read_csv, read_ics, read_json

REAL = Path(__file__).resolve().parents[2] / "content"
#: A day on which every article of the real content that is not a draft is out.
FAR = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def real() -> Edition:
    """The edition of the real content."""
    return edition(public(read(REAL).library, FAR), "Dossiers", URL)


@pytest.fixture(scope="module", params=sorted(path.name for path in (REAL / "dossiers").iterdir() if path.is_dir()))
def dossier(request: pytest.FixtureRequest) -> str:
    """The id of each dossier of the real content."""
    found: str = request.param
    return found


def events(found: Edition, dossier: str) -> dict[str, Event]:
    """The events of a dossier by id, in the timeline's order."""
    timeline = found.timelines[dossier]
    return {event.id: event for event in (*timeline.happened, *timeline.expected)}


def test_every_event_is_in_every_dossier_that_it_belongs_to(real: Edition) -> None:
    in_files = {event["id"] for key in real.library.dossiers for event in read_json(real, dossier=key)["events"]}
    assert in_files == set(real.library.events)


def test_the_json_follows_the_schema_and_has_every_event_and_source(real: Edition, dossier: str) -> None:
    document = read_json(real, dossier=dossier)
    schema = {output.path: output.content for output in downloads(real)}[SCHEMA]
    Draft202012Validator(json.loads(schema)).validate(document)
    known = events(real, dossier)
    assert [event["id"] for event in document["events"]] == list(known)
    for event in document["events"]:
        one = known[event["id"]]
        assert (event["title"], event["text"], event["status"]) == (one.title, one.text, one.status)
        assert parse(event["date"]["edtf"]) == one.date
        assert event["sources"] == list(one.sources)
    sources = {source["id"]: source for source in document["sources"]}
    assert set(sources) == {source.id for source in real.index.sources_of["dossiers"][dossier]}
    assert all(sources[key]["url"] == real.library.sources[key].url for key in sources)
    assert {claim["id"] for claim in document["claims"]} == {
        claim.id for claim in real.index.claims_of["dossiers"].get(dossier, ())
    }


def test_every_source_is_in_the_json_of_some_dossier_or_cited_by_articles_alone(real: Edition) -> None:
    told = {source["id"] for key in real.library.dossiers for source in read_json(real, dossier=key)["sources"]}
    elsewhere = {key for article in real.library.articles.values() if not article.dossiers for key in article.sources}
    assert set(real.library.sources) == told | (elsewhere & set(real.library.sources))


def test_the_csv_has_every_event_with_every_source_it_cites(real: Edition, dossier: str) -> None:
    known, rows = events(real, dossier), read_csv(real, dossier)
    assert [row["id"] for row in rows] == list(known)
    for row in rows:
        one = known[row["id"]]
        assert (row["date"], row["title"], row["text"]) == (one.date.text, one.title, one.text or "")
        cited = dict.fromkeys((*one.sources, *(key for change in one.history for key in change.sources)))
        assert items(row["cited_ids"]) == list(cited)
        urls = [real.library.sources[key].url or "" for key in cited]
        assert items(row["cited_urls"], len(cited)) == urls


def test_timelinejs_and_the_calendar_have_every_event_or_count_it(real: Edition, dossier: str) -> None:
    known = events(real, dossier)
    slides = read_json(real, offers.TIMELINEJS, dossier)
    shown = [slide["unique_id"] for slide in (*slides["events"], *slides["left_out"])]
    assert sorted(shown) == sorted(known)
    calendar, dated = read_ics(real, dossier)
    assert len(dated) + int(calendar["X-DOSSIER-LEFT-OUT"]) == len(known)
    for name, one in dated.items():
        date = known[name.removeprefix("event-")].date
        assert not date.uncertain
        assert not date.approximate
        assert (one["DTSTART"].dt, one["DTEND"].dt - timedelta(days=1)) == (date.earliest, date.latest)


def test_no_file_holds_a_path_that_leads_nowhere(real: Edition, dossier: str) -> None:
    for offer in offers.FILES:
        assert b'"events/' not in content(real, offer, dossier)
