"""The page to embed: the latest events and what is expected, and all that a page alone in a frame needs."""

import re
from html import unescape

from dossier_gen import offers
from dossier_gen.model import Outlet, Record
from dossier_gen.pages import beside_pages
from dossier_gen.pages.embed import MOST_SHOWN
from tests.factory import change, dossier, event, named, source
from tests.pages.document import Document
from tests.pages.making import URL, an_edition, texts


def html_of(*records: Record, url: str = URL, today: str = "0001-01-01") -> str | None:
    """The page to embed of the dossier d; None where there is none."""
    files = {output.path: str(output.content) for output in beside_pages(an_edition(*records, url=url, today=today))}
    assert "assets/embed.css" in files
    return files.get("dossiers/d/embed/index.html")


def page(*records: Record, today: str = "0001-01-01") -> Document:
    """What the page holds."""
    html = html_of(*records, today=today)
    assert html is not None
    shape = r"<!doctype html>\n<html lang=\"en\">\n<head>.*</head>\n<body>(.*)</body>\n</html>\n"
    body = re.fullmatch(shape, html, re.DOTALL)
    assert body is not None
    found = Document(body[1])
    assert found.faults == []
    return found


def test_no_address_no_page() -> None:
    assert html_of(event("e"), url="") is None


def test_its_head_says_whose_it_is_and_keeps_it_out_of_search() -> None:
    html = html_of(dossier("d", title="A & B"), event("e"))
    assert html is not None
    head = html.partition("</head>")[0]
    assert "<title>A &amp; B: timeline</title>" in head
    assert '<meta name="robots" content="noindex">' in head
    assert f'<link rel="canonical" href="{URL}dossiers/d/">' in head
    assert '<link rel="stylesheet" href="../../../assets/embed.css">' in head
    assert '<base target="_blank">' in head
    assert "<script" not in html


def test_the_latest_events_come_first_then_what_is_expected() -> None:
    found = page(
        event("a", "2024-01-01"),
        event("b", "2024-12~", key=True, status="disputed", attributed_to="Two officers"),
        event("c", "2025", status="expected"),
    )
    assert texts(found, "h1") == ["Dossier d"]
    assert texts(found, "h2") == ["Latest events", "What is expected"]
    assert texts(found, "h3") == ["Event b", "Event a", "Event c"]
    assert texts(found, "p", "d-when") == [
        "around December 2024 Disputed Turning point",
        "1 January 2024 Confirmed",
        "2025 Expected",
    ]
    assert texts(found, "p", "d-voice") == ["According to Two officers"]
    assert texts(found, "p", "d-whole") == ["The whole dossier on A site"]
    assert [time.attributes["datetime"] for time in found.named("time")] == ["2024-01-01", "2025"]


def test_its_links_lead_to_the_dossier_the_events_and_the_sources() -> None:
    found = page(
        named(Outlet, "o", name="Outlet"),
        source("s", "2024-12", url="https://example.org/s"),
        event("e", sources=("s",)),
    )
    assert found.links == ["../#event-e", "../../../outlets/o/", "https://example.org/s", "../#sources", "../"]
    assert "Outlet: Source s, December 2024" in found.text


def test_an_entry_says_on_how_little_it_rests_and_when_its_status_changed_last() -> None:
    found = page(
        named(Outlet, "state", kind="state-media"),
        source("s", outlet="state"),
        event(
            "e",
            sources=("s",),
            status="disputed",
            history=(change("2024-03", "disputed", "A denial.", by="Two officers"), change("2024-02", "reported")),
        ),
    )
    assert texts(found, "p", "d-rests") == ["Single source State media only"]
    assert texts(found, "p", "d-change") == [
        "Last change of status: Disputed March 2024, according to Two officers. A denial."
    ]


def test_what_should_have_come_already_is_marked_and_comes_last() -> None:
    found = page(
        event("late", "2024-05", status="expected"), event("x", "2024-07", status="expected"), today="2024-06-01"
    )
    assert texts(found, "p", "d-when") == ["July 2024 Expected", "May 2024 Expected its date has passed"]


def test_it_stays_small_and_says_what_is_not_on_it() -> None:
    happened = [event(f"e{n:02}", f"2024-01-{n % 28 + 1:02}") for n in range(MOST_SHOWN + 2)]
    ahead = [event(f"x{n:02}", f"2025-01-{n % 28 + 1:02}", status="expected") for n in range(MOST_SHOWN + 1)]
    found = page(*happened, *ahead)
    shown = texts(found, "h3")
    assert shown[0] == f"Event e{MOST_SHOWN + 1}"
    assert shown[MOST_SHOWN - 1 : MOST_SHOWN + 1] == ["Event e02", "Event x00"]
    assert len(shown) == 2 * MOST_SHOWN
    assert texts(found, "p", "d-whole") == ["3 more events in the dossier. The whole dossier on A site"]


def test_an_empty_dossier_has_a_page_that_leads_to_it() -> None:
    found = page(dossier("d"))
    assert (texts(found, "h2"), found.links) == ([], ["../"])


def test_texts_are_not_html_and_say_their_language() -> None:
    found = page(dossier("d", title="<b>T", language="de"), event("e", title="<i>E", text="<u>X"))
    assert not any(found.named(name) for name in "biu")
    assert [one.attributes.get("lang") for name in ("h1", "h3") for one in found.named(name)] == ["de", "de"]


def test_the_snippet_is_a_frame_with_its_attributes_escaped() -> None:
    html = offers.snippet("https://x.example/?a=1&b=2", '"><script>')
    (frame,) = Document(f"<div>{html}</div>").named("iframe")
    assert frame.attributes["src"] == "https://x.example/?a=1&b=2"
    assert frame.attributes["title"] == '"><script>'
    assert frame.attributes["loading"] == "lazy"
    assert "allow-scripts" not in frame.attributes["sandbox"]
    assert "<script>" not in html
    assert "<script>" in unescape(html)


def test_paragraphs_are_kept() -> None:
    found = page(dossier("d"), event("e", text="One.\n\nTwo."))
    assert {"One.", "Two."} <= set(texts(found, "p"))
