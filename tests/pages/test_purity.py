"""Pages are a function of the library: not of the order of files, not of an earlier build; templates see only views."""

from dataclasses import fields, replace
from random import Random
from typing import Any

import jinja2
import pytest
from markupsafe import Markup

from dossier_gen.bodies.rendering import MarkdownOptions
from dossier_gen.edition import Edition, edition
from dossier_gen.feeds import FullTexts, feeds, sitemaps
from dossier_gen.model import COLLECTIONS, Library
from dossier_gen.output import Output, PageOutput
from dossier_gen.pages import beside_pages, not_found, pages, picture_views, views
from dossier_gen.publication import media
from tests.pages.document import EXTENSIONS
from tests.pages.tree import NOW

VIEWS = (views.__name__, picture_views.__name__)


def outputs(library: Library) -> dict[str, PageOutput | Output]:
    """All pages and files of a library by path."""
    made = edition(library, "Test site", "https://site.example/")
    paged = tuple(pages(made))
    texts = FullTexts(paged, media(library), MarkdownOptions(EXTENSIONS), made.url)
    found: list[PageOutput | Output] = [*paged, not_found(made), *beside_pages(made), *feeds(made, texts)]
    found += sitemaps(paged, made, NOW)
    return {output.path: output for output in found}


def shuffled(library: Library, seed: int) -> Library:
    random = Random(seed)
    shelves: dict[str, Any] = {}
    for name in COLLECTIONS:
        records = list(library.collection(name).items())
        random.shuffle(records)
        shelves[name] = dict(records)
    return replace(library, **shelves)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_files_changes_nothing(library: Library, seed: int) -> None:
    assert outputs(shuffled(library, seed)) == outputs(library)


def test_pages_can_be_made_twice_from_one_edition(library: Library) -> None:
    made = edition(library, "Test site", "https://site.example/")
    assert list(pages(made)) == list(pages(made))


def test_templates_see_views_and_plain_values(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[type] = set()
    original = jinja2.Template.render

    def watched(template: jinja2.Template, *args: Any, **kwargs: Any) -> str:
        _gather([*args, kwargs], seen)
        return original(template, *args, **kwargs)

    monkeypatch.setattr(jinja2.Template, "render", watched)
    made: Edition = edition(library, "Test site", "https://site.example/")
    _ = [*pages(made), not_found(made), *beside_pages(made), *feeds(made), *sitemaps(pages(made), made, NOW)]
    own = {kind for kind in seen if kind.__module__ in VIEWS}
    assert len(own) > 10
    assert seen - own <= {str, Markup, int, bool, type(None), tuple, dict, list}


def _gather(value: Any, seen: set[type]) -> None:
    """The types of a value and of all that it holds."""
    seen.add(type(value))
    inside: list[Any] = []
    if isinstance(value, dict):
        inside = [*value, *value.values()]
    elif isinstance(value, list | tuple):
        inside = list(value)
    elif type(value).__module__ in VIEWS:
        inside = [getattr(value, field.name) for field in fields(value)]
    for one in inside:
        _gather(one, seen)
