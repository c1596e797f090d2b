"""What is published: nothing of an article that is not, not even its name."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dossier_gen.model import Library, Outlet, Person
from dossier_gen.publication import linked_files, media, public
from tests.factory import article, claim, dossier, event, image, library, named, page, source

NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)
HIDDEN: dict[str, dict[str, Any]] = {
    "draft": {"draft": True},
    "embargo by day": {"publish": "2024-06-02"},
    "embargo by time": {"publish": "2024-06-01T14:30+02:00"},
    "expired by day": {"expires": "2024-06-01"},
    "expired by time": {"expires": "2024-06-01T12:00Z"},
    "of the future": {"date": "2024-06-03"},
    "of the same day, later": {"date": "2024-06-01T12:01Z"},
}
SHOWN: dict[str, dict[str, Any]] = {
    "plain": {},
    "of a day that has begun in the east": {"date": "2024-06-02"},
    "embargo just over": {"publish": "2024-06-01T14:00+02:00"},
    "expires later": {"expires": "2024-06-01T12:01Z"},
    "of today": {"date": "2024-06-01"},
}

each_hidden = pytest.mark.parametrize("keys", HIDDEN.values(), ids=HIDDEN)


def everything(keys: dict[str, Any]) -> Library:
    """A library with the article `held`, which has the keys, and all that may refer to it."""
    held = article("held", **keys | {"events": ("held-e",), "claims": ("held-c",), "sources": ("held-s",)})
    return library(
        held,
        article("shown", read_also=("held", "other"), translation_of="held"),
        article("other"),
        dossier("d", pinned=("held", "shown")),
        page("index", picks=("other", "held")),
        *(event("held-e", article="held"), claim("held-c", article="held"), source("held-s", article="held")),
        *(event("ledger-e"), claim("ledger-c"), source("ledger-s"), event("shown-e", article="shown")),
    )


@each_hidden
def test_an_unpublished_article_leaves_no_trace(keys: dict[str, Any]) -> None:
    found = public(everything(keys), NOW)
    assert "held" not in repr([getattr(found, field.name) for field in fields(found)])
    assert list(found.articles) == ["shown", "other"]
    assert found.articles["shown"].read_also == ("other",)
    assert found.articles["shown"].translation_of is None
    assert found.dossiers["d"].pinned == ("shown",)
    assert found.pages["index"].picks == ("other",)
    assert list(found.events) == ["ledger-e", "shown-e"]
    assert list(found.claims) == ["ledger-c"]
    assert list(found.sources) == ["ledger-s"]


@pytest.mark.parametrize("keys", SHOWN.values(), ids=SHOWN)
def test_a_published_article_stays_whole(keys: dict[str, Any]) -> None:
    whole = everything(keys)
    assert public(whole, NOW) == whole


def test_what_needs_no_change_is_not_made_anew() -> None:
    whole = everything({})
    found = public(whole, NOW)
    assert found.articles["shown"] is whole.articles["shown"]
    assert found.dossiers["d"] is whole.dossiers["d"]
    assert found.pages["index"] is whole.pages["index"]


def test_an_embargo_ends_by_itself() -> None:
    whole = everything({"publish": "2024-06-01T14:30+02:00"})
    assert "held" not in public(whole, NOW + timedelta(minutes=29)).articles
    assert public(whole, NOW + timedelta(minutes=30)) == whole


def test_names_that_only_unpublished_articles_mention_are_held_back() -> None:
    names = [named(Person, key) for key in ("in-both", "only-held", "linked", "speaking", "nobody")]
    held = article("held", draft=True, people=("in-both", "only-held", "linked", "speaking"), sources=("s",))
    shown = article("one", people=("in-both",), body="[x](../../../people/linked.md)")
    cited = source("s", article="held", outlet="quiet")
    made = library(
        *names, held, shown, cited, claim("c", said_by="speaking"), named(Outlet, "quiet"), named(Outlet, "o")
    )
    found = public(made, NOW)
    assert set(found.people) == {"in-both", "linked", "speaking", "nobody"}
    assert set(found.outlets) == {"o"}


def test_media_are_the_files_that_are_shown_or_linked_to() -> None:
    shown = ("a.svg", "b c.png", "c.pdf", "d.png", "e.png", "f.png", "g.png")
    body = "![x](../../../media/b%20c.png) [y](../../../media/c.pdf#page=2) [z](https://x.example/media/unused.png)\n"
    found = library(
        article("one", image=image("media/./a.svg"), body=body),
        event("e", image=image("media/d.png")),
        named(Person, "p", image=image("media/e.png"), body='<img src="../../media/g.png" alt="g">'),
        page("about", body='[f](media/f.png "Title") [gone](media/gone.png)'),
        files=frozenset(f"media/{file}" for file in (*shown, "unused.png")),
    )
    assert media(found) == {f"media/{file}" for file in shown}
    assert linked_files(found) == {"media/c.pdf", "media/f.png"}


def test_a_hidden_articles_pictures_are_not_published() -> None:
    body = "![x](../../../media/b.png)\n"
    held = article("held", draft=True, image=image("media/a.png"), body=body, events=("e",))
    picture = event("e", article="held", image=image("media/c.png"))
    found = library(held, picture, article("one"), files=frozenset({"media/a.png", "media/b.png", "media/c.png"}))
    assert media(found) == found.files
    assert media(public(found, NOW)) == frozenset()
