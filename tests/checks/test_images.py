"""Pictures: each a file of ours, each with words."""

import pytest

from dossier_gen.checks.images import body_images, record_images
from dossier_gen.model import Person
from tests.checks.found import found
from tests.factory import article, dossier, event, image, library, named

FILES = frozenset({"media/map.svg", "media/2024/port.jpg"})
PATH = "articles/2024/01/a.md"


def told(body: str) -> list[str]:
    return found(body_images, library(article("a", body=body), files=FILES))


@pytest.mark.parametrize(
    "body",
    [
        "![Map](../../../media/map.svg)",
        "![Map](../../../media/./2024/../map.svg#layer)",
        "![Map][m]\n\n[m]: ../../../media/map.svg",
        '<img src="../../../../media/map.svg" alt="Map">',
        "[Map](nowhere.md)",
        "![Map](data:image/png;base64,x)",
        "`![](x.png)`",
    ],
)
def test_nothing_to_say(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize("body", ["![](../../../media/map.svg)", "![  ](../../../media/map.svg)"])
def test_pictures_without_words(body: str) -> None:
    assert told(body) == [
        (f"{PATH}:1: the picture has no words for those who cannot see it | Say what it shows: `![what it shows](…)`.")
    ]


@pytest.mark.parametrize("alt", ["", 'alt=""', "alt=' '"])
def test_html_pictures_without_words(alt: str) -> None:
    (problem,) = told(f'<img src="../../../../media/map.svg" {alt}>')
    assert problem.endswith('| Say what it shows in `alt="…"`.')


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("media/map.svg", "Did you mean `../../../media/map.svg`?"),
        ("/media/map.svg", "Did you mean `../../../media/map.svg`?"),
        ("../../media/maps.svg", "Did you mean `../../../media/map.svg`?"),
        ("port.jpg", "Did you mean `../../../media/2024/port.jpg`?"),
        ("zeppelin.webp", "Save the picture below content/media/, or correct the path."),
        ("", "Save the picture below content/media/, or correct the path."),
    ],
)
def test_missing_pictures(target: str, hint: str) -> None:
    assert told(f"![Map]({target})") == [f"{PATH}:1: there is no file `{target}`, seen from this file | {hint}"]


def test_missing_pictures_in_html() -> None:
    assert told('<img src="../../../media/map.svg" alt="Map">') == [
        (
            f"{PATH}:1: there is no file `../../../media/map.svg`, seen from this page"
            " | Write it in Markdown: `![…](../../../media/map.svg)`."
        )
    ]


@pytest.mark.parametrize("target", ["https://example.org/x.png", "//example.org/x.png", "HTTP://example.org/x.png"])
def test_nothing_is_loaded_from_elsewhere(target: str) -> None:
    for body, what in ((f"![x]({target})", "picture"), (f'<iframe src="{target}"></iframe>', "file")):
        (problem,) = told(body)
        assert f"this {what} would be loaded from another site |" in problem


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("media/maps.svg", "Did you mean `media/map.svg`?"),
        ("map.svg", "Did you mean `media/map.svg`?"),
        ("content/media/map.svg", "Did you mean `media/map.svg`?"),
        ("media/zeppelin.webp", "Save the picture as content/media/zeppelin.webp, or correct the path."),
    ],
)
def test_missing_pictures_of_records(file: str, hint: str) -> None:
    for record in (
        article("a", image=image(file)),
        dossier("a", image=image(file)),
        named(Person, "a", image=image(file)),
    ):
        (problem,) = found(record_images, library(record, files=FILES))
        assert problem == f"{record.path}:1 image.file: there is no file {file} below content/ | {hint}"


def test_pictures_of_records_that_are_there() -> None:
    records = (article("a", image=image()), event("e", image=image("media/2024/../map.svg")))
    assert found(record_images, library(*records, files=FILES)) == []
