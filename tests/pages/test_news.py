"""What pages tell the script that marks the news."""

import gzip
import re
from base64 import b32encode
from hashlib import md5

from dossier_gen.fingerprints import article_fingerprint, event_fingerprint
from dossier_gen.output import PageOutput
from dossier_gen.pages.news import MOST_RECENT, recent
from tests.factory import article, change, correction, dossier, event, source
from tests.pages.making import all_pages, an_edition

MANY = 1500


def marks(page: PageOutput) -> list[str]:
    """All fingerprints of events and articles on a page, in lists and on the pages that it links to."""
    found = re.findall(r'data-marks?="([^"]*)"', page.before + page.after)
    return [mark for text in found for mark in re.findall(".{5}", text)]


def block(page: PageOutput) -> str:
    """The place for what the script says."""
    found = re.findall('<div class="d-since".*?>', page.before)
    return str(found[0]) if found else ""


def test_a_dossier_knows_all_of_its_events_and_articles() -> None:
    for number in (3, 200):
        events = [event(f"e{n}", f"20{n % 20 + 10}-01-01") for n in range(number)]
        ahead = [event(f"f{n}", "2040", status="expected") for n in range(number)]
        articles = [article(f"a{n}", dossiers=("d",)) for n in range(number)]
        other = article("other", dossiers=())
        page = all_pages(*events, *ahead, *articles, other, dossier("d", pinned=("other", "a1")))["dossiers/d/index.md"]
        wanted = {event_fingerprint(one) for one in (*events, *ahead)} | {article_fingerprint(one) for one in articles}
        assert set(marks(page)) == wanted
        assert block(page) == '<div class="d-since" data-of="./" data-root="../../" data-whole>'


def test_the_pages_of_a_timeline_use_the_memory_of_their_dossier() -> None:
    pages = all_pages(*(event(f"e{n}", f"20{n % 20 + 10}-01-01") for n in range(200)))
    found = [(path, page) for path, page in pages.items() if "/timeline/" in path]
    assert found
    for _, page in found:
        assert block(page) == '<div class="d-since" data-of="../../" data-root="../../../../">'
        assert len(marks(page)) == page.before.count('<li class="d-event')


def test_no_other_page_has_marks() -> None:
    pages = all_pages(event("e"), article("a", events=("e",), dossiers=("d",)), article("b", dossiers=("d",)))
    with_marks = {path for path, page in pages.items() if marks(page) or block(page)}
    assert with_marks == {"index.md", "dossiers/d/index.md"}


def test_home_knows_what_was_last_changed_on_the_site() -> None:
    records = (
        article("new", "2024-05-01", dossiers=("d",)),
        article("old", "2024-01-01", corrections=(correction("2024-04-01", "Right."),)),
        event("added", "1990", added="2024-04-20"),
        event("updated", "1990", added="2024-01-01", updated="2024-03-01"),
        event("bare", "2024-06-01"),
        event("unknown", "2024-06-01", status="expected"),
        event("told", "2020", sources=("s",), history=(change("2024-02-02", "claimed"),)),
        source("s", "2024-02-01"),
        source("t", "2024-01-20"),
        event("reported", "2020", sources=("t",)),
    )
    made = an_edition(*records)
    events, articles = made.library.events, made.library.articles
    wanted = [
        event_fingerprint(events["bare"]),
        article_fingerprint(articles["new"]),
        event_fingerprint(events["added"]),
        article_fingerprint(articles["old"]) + "f7v",
        event_fingerprint(events["updated"]) + "f7v",
        event_fingerprint(events["told"]) + "0",
        event_fingerprint(events["reported"]),
    ]
    assert [one.mark for one in recent(made)] == wanted
    home = all_pages(*records)["index.md"]
    assert f'data-whole data-recent="{" ".join(wanted)}">' in block(home)
    card = re.findall('<li class="d-card d-dossier" data-marks="(.*?)">', home.after)
    assert card == ["".join(mark[:5] for mark in wanted if mark != wanted[3])]


def test_home_does_not_grow_with_the_site() -> None:
    found = block(all_pages(*(article(f"a{n}") for n in range(MOST_RECENT + 50)))["index.md"])
    assert len(found.split()) < MOST_RECENT + 10
    assert found.endswith(" data-cut>")
    assert " data-cut" not in block(all_pages(*(article(f"a{n}") for n in range(MOST_RECENT)))["index.md"])


def test_a_long_dossier_stays_light() -> None:
    names = [b32encode(md5(str(n).encode()).digest()).decode().lower()[:20] for n in range(MANY)]
    page = all_pages(*(event(name, f"20{n % 20 + 10}-{n % 12 + 1:02}") for n, name in enumerate(names)))[
        "dossiers/d/index.md"
    ]
    assert len(set(marks(page))) == MANY
    html = page.before + page.after
    plain = re.sub(r' data-marks?="[^"]*"', "", html)
    assert len(gzip.compress(html.encode())) - len(gzip.compress(plain.encode())) < 6000
