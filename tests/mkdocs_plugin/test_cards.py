"""Card pictures are drawn once and kept; no page shows what is not there."""

from dataclasses import replace
from pathlib import Path

import pytest

from dossier_gen.cards import Card
from dossier_gen.imaging import kept as clearing
from dossier_gen.mkdocs_plugin import cards
from tests.mkdocs_plugin.project import Project, a_site

CARD = Card("cards/articles/a.png", "News", "A title", "", "16 December 2024", "A site", "alt")


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the cards that were drawn."""
    found: list[str] = []

    def draw(card: Card) -> bytes:
        found.append(card.title)
        return f"picture of {card.title}".encode()

    monkeypatch.setattr(cards, "draw", draw)
    return found


def kept(project: Project) -> list[Path]:
    return sorted((project.folder / cards.FOLDER).iterdir())


def test_a_card_is_drawn_once(project: Project, drawn: list[str]) -> None:
    project.site = a_site(cards=(CARD, replace(CARD, path="cards/site.png", title="Other")))
    for _ in range(2):
        folder = project.build(strict=True)
        assert (folder / CARD.path).read_bytes() == b"picture of A title"
        assert (folder / "cards/site.png").read_bytes() == b"picture of Other"
    assert drawn == ["A title", "Other"]
    assert len(kept(project)) == 2


def test_a_card_that_says_something_else_is_drawn_anew(project: Project, drawn: list[str]) -> None:
    for title in ("A title", "A better title"):
        project.site = a_site(cards=(replace(CARD, title=title),))
        folder = project.build()
    assert (folder / CARD.path).read_bytes() == b"picture of A better title"
    assert drawn == ["A title", "A better title"]


def test_an_article_withdrawn_takes_its_card_with_it(project: Project, drawn: list[str]) -> None:
    project.site = a_site(cards=(CARD,))
    assert (project.build() / CARD.path).exists()
    project.site = a_site()
    folder = project.build()
    assert not (folder / "cards").exists()
    assert len(drawn) == 1


def test_another_program_draws_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cards.key(CARD)
    assert cards.key(replace(CARD)) == before
    monkeypatch.setattr(cards, "version", lambda name: "0")
    cards._drawing.cache_clear()
    other = cards.key(CARD)
    monkeypatch.undo()
    cards._drawing.cache_clear()
    assert other != cards.key(CARD) == before


def test_a_folder_that_cannot_be_written_stops_nothing(project: Project, drawn: list[str]) -> None:
    project.write(".cache", "a file in the way")
    project.site = a_site(cards=(CARD,))
    assert (project.build() / CARD.path).read_bytes() == b"picture of A title"


def test_what_is_not_needed_is_cleared_away_once_it_is_much(
    project: Project, drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clearing, "MOST_UNUSED", 2)
    for title in "abc":
        project.site = a_site(cards=(replace(CARD, title=title),))
        project.build()
    assert len(kept(project)) == 3
    project.site = a_site(cards=(replace(CARD, title="d"),))
    project.build()
    assert [file.read_bytes() for file in kept(project)] == [b"picture of d"]


def test_a_real_picture_arrives(project: Project) -> None:
    project.site = a_site(cards=(CARD,))
    assert (project.build() / CARD.path).read_bytes().startswith(b"\x89PNG\r\n")
