"""When a page was last changed."""

from datetime import date

from dossier_gen.pages.lastmod import lastmod
from tests.factory import article, correction, event


def test_the_last_of_all_changes_counts() -> None:
    one = article("a", "2024-01-01", corrections=(correction("2024-01-03", "C"),))
    assert lastmod([one, article("b", "2024-01-02")]) == "2024-01-03"
    assert lastmod([one], [event("e", added="2024-01-04", updated="2024-01-05T09:00Z"), event("f")]) == "2024-01-05"
    assert lastmod([one], known=[date(2024, 1, 6)]) == "2024-01-06"
    assert lastmod([article("a", "2024-01-01", publish="2024-01-07T06:00Z")]) == "2024-01-07"


def test_the_date_of_an_event_alone_says_nothing() -> None:
    assert lastmod([], [event("e", "2024-01-01")]) is None
    assert lastmod([]) is None
