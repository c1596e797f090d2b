"""The event that two would be merged into, and what is left to decide."""

from datetime import date

from dossier_gen.duplicates import Mention, merge
from dossier_gen.model import Record
from dossier_gen.problems import Place
from tests.factory import article, change, claim, dossier, event, image, library, page

TODAY = date(2024, 12, 20)


def test_the_merged_event_has_what_both_have() -> None:
    kept = event("a", title="One", sources=("s", "t"), people=("p",), places=("x",), also_in=("e",))
    other = event(
        "b",
        title="One",
        text="More.",
        sources=("t", "u"),
        organisations=("o",),
        places=("y", "x"),
        dossier="f",
        key=True,
    )
    made = merge((other, kept), library(kept, other), TODAY)
    assert (made.kept, made.removed) == (kept, other)
    merged = made.merged
    assert merged.sources == ("s", "t", "u")
    assert (merged.people, merged.organisations, merged.places) == (("p",), ("o",), ("x", "y"))
    assert (merged.id, merged.dossier, merged.also_in) == ("a", "d", ("e", "f"))
    assert merged.aliases == ("/events/b/",)
    assert (merged.text, merged.key) == ("More.", True)
    assert merged.updated is not None
    assert merged.updated.day == TODAY
    assert made.questions == ()


def test_which_one_is_kept() -> None:
    plain, later = event("a"), event("z")
    assert merge((later, plain), library(plain, later), TODAY).kept == plain
    assert merge((later, plain), library(later, plain), TODAY).kept == later
    telling = article("x", events=("z",))
    assert merge((plain, later), library(plain, later, telling), TODAY).kept == later
    sourced = event("s", sources=("q",))
    assert merge((later, sourced), library(later, sourced, telling), TODAY).kept == sourced
    written = event("w", article="x", sources=("q", "r"))
    assert merge((written, plain), library(written, plain, article("x", dossiers=("d",))), TODAY).kept == plain


def test_no_status_becomes_stronger_and_no_date_more_exact() -> None:
    vague = event("a", "2024-12", status="reported", attributed_to="Somebody", sources=("s",))
    exact = event(
        "b", "2024-12-08", status="confirmed", attributed_to=("Others", "ann"), history=(change("2024-12", "claimed"),)
    )
    made = merge((vague, exact), library(vague, exact), TODAY)
    assert (made.merged.date.text, made.merged.status) == ("2024-12", "reported")
    assert made.merged.attributed_to == ("Somebody",)
    assert made.merged.history == exact.history
    assert made.questions == (
        "Which date is right: December 2024 (kept) or 8 December 2024?",
        "Which status holds: reported (kept) or confirmed? The other belongs into `history`, with its date.",
        "Who says so: Somebody (kept) or Others and ann?",
        "Title and text stay as they are in the kept entry: does the other say anything better, or more?",
    )


def test_who_gave_a_status_is_not_taken_for_another_status() -> None:
    kept, other = event("a", sources=("s",)), event("b", status="claimed", attributed_to="Somebody")
    assert merge((kept, other), library(kept, other), TODAY).merged.attributed_to == ()
    same = event("b", attributed_to="Somebody")
    assert merge((kept, same), library(kept, same), TODAY).merged.attributed_to == ("Somebody",)


def test_only_one_picture_can_stay() -> None:
    kept, other = event("a", title="T", image=image("media/a.png")), event("b", title="T", image=image("media/b.png"))
    made = merge((kept, other), library(kept, other), TODAY)
    assert made.questions == ("Which picture is better: media/a.png (kept) or media/b.png?",)


def mentions(*records: Record) -> tuple[Mention, ...]:
    kept, other = event("a", sources=("s",)), event("b")
    return merge((kept, other), library(kept, other, *records), TODAY).mentions


def test_who_names_the_event_that_goes() -> None:
    found = mentions(
        article("x", events=("b",)),
        article("y", events=("b", "a"), body="One.\n\nSee [it](/events/b/) and [that](/events/bc/).\n", body_line=7),
        dossier("f", key_events=("a", "b")),
        page("p", body="[it](../events/b/#x) and [there](dossiers/d/index.md#event-b)"),
        claim("b"),
    )
    assert found == (
        Mention(Place("articles/2024/01/x.md"), "events"),
        Mention(Place("articles/2024/01/y.md"), "events", has_other=True),
        Mention(Place("dossiers/f/index.md"), "key_events", has_other=True),
        Mention(Place("articles/2024/01/y.md", 9), "body", written="/events/b/"),
        Mention(Place("p.md", 1), "body", written="../events/b/#x"),
        Mention(Place("p.md", 1), "body", written="dossiers/d/index.md#event-b"),
    )


def test_the_article_that_holds_the_entry_does_not_mention_it() -> None:
    kept, other = event("a"), event("b", article="x")
    assert (
        merge((kept, other), library(kept, other, article("x", dossiers=("d",), events=("b",))), TODAY).mentions == ()
    )


def test_a_later_toll_is_no_other_day() -> None:
    first = event("a", "2024-12-05", title="Nine people are killed", text="At night.", sources=("s",))
    later = event("b", "2024-12-06", title="The toll rises to twelve", text="In the morning.")
    made = merge((first, later), library(first, later), TODAY, is_later_toll=True)
    assert made.is_later_toll
    (question,) = made.questions
    assert question.startswith("Write the latest toll into title and text, and keep the day on which it happened: ")
    assert question.endswith(": 5 December 2024 (kept) or 6 December 2024.")
    same_day = event("c", "2024-12-05", title="The toll rises to twelve")
    (question,) = merge((first, same_day), library(first, same_day), TODAY, is_later_toll=True).questions
    assert question.endswith("keep the day on which it happened.")
