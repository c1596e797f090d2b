"""Addresses that lead on."""

import pytest

from dossier_gen.output import Output
from dossier_gen.pages.redirects import redirects
from tests.factory import article, dossier, event, page
from tests.pages.document import Document
from tests.pages.making import an_edition


def made(*records: object, url: str = "https://x.example/") -> dict[str, Output]:
    return {output.path: output for output in redirects(an_edition(*records, url=url))}  # type: ignore[arg-type]


def leads_to(output: Output) -> tuple[str, str]:
    """The address that a browser goes to, and that of the link for those that do not."""
    found = Document(f"<div>{str(output.content).removeprefix('<!doctype html>')}</div>")
    assert found.faults == []
    refresh = next(element for element in found.named("meta") if element.attributes.get("http-equiv") == "refresh")
    return refresh.attributes["content"], found.named("a")[0].attributes["href"]


def test_a_permalink_leads_to_the_events_entry_with_its_status() -> None:
    found = made(event("a"), event("b", status="retracted"))
    assert leads_to(found["events/a/index.html"]) == ("0; url=../../dossiers/d/#event-a", "../../dossiers/d/#event-a")
    assert "<title>Event a</title>" in str(found["events/a/index.html"].content)
    assert "<title>Retracted: Event b</title>" in str(found["events/b/index.html"].content)


def test_a_page_that_leads_on_may_do_nothing_else() -> None:
    text = str(made(event("a"))["events/a/index.html"].content)
    policy = "default-src 'none'; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in text
    assert text.index("Content-Security-Policy") < text.index("refresh")


def test_the_address_of_an_event_that_was_merged_leads_to_what_it_became() -> None:
    found = made(event("a", aliases=("/events/b/",)))
    assert leads_to(found["events/b/index.html"]) == ("0; url=../../dossiers/d/#event-a", "../../dossiers/d/#event-a")


@pytest.mark.parametrize(
    ("alias", "path", "link"),
    [
        ("/old/", "old/index.html", "../articles/2024/01/a/"),
        ("/old", "old/index.html", "../articles/2024/01/a/"),
        ("/old/name.html", "old/name.html", "../articles/2024/01/a/"),
        ("/articles/2024/01/b/", "articles/2024/01/b/index.html", "../a/"),
        ("/articles/2024/01/a.html", "articles/2024/01/a.html", "a/"),
        ("/2024/z%C3%BCrich/", "2024/zürich/index.html", "../../articles/2024/01/a/"),
        ("/2024/zürich", "2024/zürich/index.html", "../../articles/2024/01/a/"),
        ("/x%2F", "x/index.html", "../articles/2024/01/a/"),
        ("/x%2Ehtml", "x.html", "articles/2024/01/a/"),
        ("/index.html", "index.html", "articles/2024/01/a/"),
    ],
)
def test_an_old_address_leads_to_the_new_one(alias: str, path: str, link: str) -> None:
    found = made(article("a", aliases=(alias,)))
    assert list(found) == [path]
    assert leads_to(found[path]) == (f"0; url={link}", link)


def test_dossiers_and_pages_have_old_addresses_too() -> None:
    found = made(
        dossier("d", aliases=("/topic/",)), page("about", aliases=("/imprint/",)), page("index", aliases=("/start/",))
    )
    assert {path: leads_to(output)[1] for path, output in found.items()} == {
        "topic/index.html": "../dossiers/d/",
        "imprint/index.html": "../about/",
        "start/index.html": "../",
    }


def test_search_engines_are_told_the_new_address_if_it_is_known() -> None:
    known, unknown = (
        str(made(event("a"), url=url)["events/a/index.html"].content) for url in ("https://x.example/", "")
    )
    assert '<link rel="canonical" href="https://x.example/dossiers/d/#event-a">' in known
    assert "canonical" not in unknown
    assert '<meta name="robots" content="noindex">' in known
