"""The rules of the desk that a machine can check, on the content of this website as of the day it was written.

Counts are those of what readers can see: without drafts and what is under an embargo.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier_gen.bodies import scan
from dossier_gen.edition import edition
from dossier_gen.model import FileRecord, Library, dossiers_of
from dossier_gen.opposition import disputes
from dossier_gen.publication import public
from dossier_gen.site import Checked, Settings, build, examine
from tests.content.phrases import all_runs, headlines, length, names, own_texts, runs

ROOT = Path(__file__).resolve().parent.parent.parent
CONTENT = ROOT / "content"
#: What the content was written from; it lies beside this repository, where it is at all.
FACTS = ROOT.parent / "shared" / "facts"
NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)

DOSSIERS = ["eu-and-syria", "fall-of-assad", "russia-in-africa", "russian-bases-in-syria", "syrias-transition"]
#: The least and the most words of a body, by the kind of the article.
LENGTHS = {"news": (300, 600), "analysis": (600, 1000), "explainer": (600, 1000), "profile": (600, 1000)}
UNDER_EMBARGO = {"ten-of-forty-nine", "figures-of-a-withdrawal"}
DRAFTS = {"ankara-yes-or-no"}

#: For these the facts have no coordinates: whole countries, a region, a sea, and a town.
PLACES_ON_NO_MAP = {"libya", "mali", "sahel", "mediterranean-off-spain", "anefis"}
#: For these the facts have no country: sites of which nobody says where they are made, and those of many countries.
OUTLETS_OF_NO_COUNTRY = {
    *("afric-info", "ahn24x7", "alliance-news", "almost-mag", "atlas-press", "calert", "chechenews", "citynews27"),
    *("clamreport", "conven", "dayfr", "delil24", "digital-chew", "ecofin", "elhodh", "enab-baladi-via-pressbee"),
    *("england-news-portal", "eu-forecast", "euronews-reprint", "gayaone", "globaldefense-online", "hathalyoum"),
    *("indobolanews", "jhb-news", "karam-shaar", "libya-security-monitor", "mbs-news", "middle-east-times"),
    *("module-videodesk", "mondiara", "newsalist", "newsbulletin247", "nexnews", "orsoltech", "particle-news"),
    *("peoplebugs", "players-bio", "rfnos-blog", "shafaq-via-hathalyoum", "studi-me-africa", "syriac-press"),
    *("syrian-observer", "the-coming-crisis", "theworldnews", "time-graphics", "wall-africa-journal", "wideo-ovh"),
    *("wikimili", "wikipedia", "wikisum", "ytscribe"),
}


@pytest.fixture(scope="module")
def checked() -> Checked:
    return examine(CONTENT, NOW)


@pytest.fixture(scope="module")
def library(checked: Checked) -> Library:
    """All that is written."""
    return checked.library


@pytest.fixture(scope="module")
def shown(library: Library) -> Library:
    """What readers can see."""
    return public(library, NOW)


def test_nothing_is_wrong_and_nothing_is_advised(checked: Checked) -> None:
    assert [f"{problem.place.path}:{problem.place.line} {problem.message}" for problem in checked.problems] == []


def test_every_article_has_sources_of_which_all_are_known(library: Library) -> None:
    assert {key for key, article in library.articles.items() if not article.sources} == set()
    cited = {source for article in library.articles.values() for source in article.sources}
    assert cited <= library.sources.keys()


def test_links_lead_to_known_sources_alone(library: Library) -> None:
    known = {url for source in library.sources.values() for url in (source.url, source.archived)}
    outward = {
        (record.path, link.url)
        for _, record in library.records()
        if isinstance(record, FileRecord)
        for link in scan(record.body).links
        if "://" in link.url
    }
    assert len(outward) > 10
    assert {(path, url) for path, url in outward if url not in known} == set()


def test_every_article_is_of_a_kind_and_of_its_length(library: Library) -> None:
    found = {key: (article.kind, length(article.body)) for key, article in library.articles.items()}
    assert {kind for kind, _ in found.values()} <= LENGTHS.keys()
    fitting = {key for key, (kind, words) in found.items() if LENGTHS[kind][0] <= words <= LENGTHS[kind][1]}
    assert {key: fact for key, fact in found.items() if key not in fitting} == {}


def test_the_dossiers_are_those_of_the_desk(library: Library) -> None:
    assert sorted(library.dossiers) == DOSSIERS


@pytest.mark.parametrize("key", DOSSIERS)
def test_every_dossier_is_complete(key: str, shown: Library) -> None:
    dossier = shown.dossiers[key]
    assert all((dossier.as_of, dossier.so_far, dossier.unknown, dossier.next))
    assert all(statement.sources for statement in dossier.so_far)
    assert len(dossier.key_events) >= 5
    assert 400 <= length(dossier.body) <= 800
    assert len({article.kind for article in shown.articles.values() if key in article.dossiers}) >= 2
    events = [event for event in shown.events.values() if key in dossiers_of(event, shown.articles)]
    assert len(events) >= 30
    assert len([event for event in events if len(event.sources) > 1]) * 2 >= len(events)


def test_there_is_enough_to_read(shown: Library) -> None:
    events, claims = shown.events.values(), shown.claims.values()
    assert len(shown.articles) >= 40
    assert {article.kind for article in shown.articles.values()} == LENGTHS.keys()
    assert len(events) >= 150
    assert len([event for event in events if len(event.sources) > 1]) * 2 >= len(events)
    assert len(claims) >= 30


@pytest.mark.parametrize("key", DOSSIERS)
def test_where_sources_disagree_the_claims_face_each_other(key: str, shown: Library) -> None:
    made = edition(shown, "Test", "", NOW.date())
    found = disputes(made.index.claims_of["dossiers"][key], made.opposition)
    assert len([dispute for dispute in found if len(dispute.sides) > 1]) >= 3


def test_mistakes_were_corrected_in_the_open(shown: Library) -> None:
    assert len([article for article in shown.articles.values() if article.corrections]) >= 2


def test_what_is_held_back_is_in_no_output(library: Library, shown: Library) -> None:
    held = {key: article for key, article in library.articles.items() if key not in shown.articles}
    assert {key for key, article in held.items() if article.draft} == DRAFTS
    assert {key for key, article in held.items() if article.publish and article.publish.start > NOW} == UNDER_EMBARGO
    assert held.keys() == DRAFTS | UNDER_EMBARGO
    site = build(CONTENT, Settings("Test", "https://example.org/"), NOW)
    words = {word for article in held.values() for word in (article.id, article.title, article.summary)}
    for name in ("events", "claims", "sources"):
        words |= {key for key in library.collection(name) if key not in shown.collection(name)}
    texts = {
        page.path: f"{page.title} {page.description} {page.before} {page.body} {page.after}" for page in site.pages
    }
    texts |= {file.path: str(file.content) for file in site.files}
    assert len(texts) > 500
    assert {(path, word) for path, text in texts.items() for word in words if word in text or word in path} == set()


def test_places_are_on_the_map(library: Library) -> None:
    off = {key for key, place in library.places.items() if place.latitude is None or place.longitude is None}
    assert off == PLACES_ON_NO_MAP


def test_outlets_say_what_they_are_and_where(library: Library) -> None:
    assert {key for key, outlet in library.outlets.items() if outlet.kind is None} == set()
    assert {key for key, outlet in library.outlets.items() if outlet.country is None} == OUTLETS_OF_NO_COUNTRY


def test_no_sentence_is_a_headline_of_others(library: Library) -> None:
    taken = all_runs(headlines(library)) - all_runs(names(library))
    assert len(taken) > 100
    assert [(place, " ".join(run)) for place, text in own_texts(library) for run in runs(text) if run in taken] == []


@pytest.mark.skipif(
    not FACTS.is_dir(), reason="NOT CHECKED: there is no ../shared/facts beside this repository to compare with"
)
def test_no_sentence_is_taken_from_the_facts(library: Library) -> None:
    facts = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(FACTS.rglob("*.yml"))]
    taken = all_runs(text for fact in facts for text in _strings(fact)) - all_runs(names(library))
    assert len(taken) > 1000
    assert [(place, " ".join(run)) for place, text in own_texts(library) for run in runs(text) if run in taken] == []


def test_the_eighth_word_in_a_row_is_one_too_many() -> None:
    headline = "Ten ships leave the harbour at night, sources say"
    taken = all_runs([headline])
    assert [run[0] for run in runs(f"He wrote: “{headline.upper()}.”") if run in taken] == ["ten", "ships"]
    assert [run for run in runs("Ten ships leave the harbour at night. Sources spoke.") if run in taken] != []
    assert [run for run in runs("Ten ships leave the harbour\n\nat night, sources say") if run in taken] == []
    assert [run for run in runs("Ten ships leave the harbour at noon, sources say") if run in taken] == []


def test_words_are_counted_as_a_reader_does() -> None:
    assert length("## A heading\n\nIt is [a – link](../../people/x.md), no more.\n") == 8


def _strings(value: Any) -> Iterator[str]:
    """Every text in what YAML holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)
