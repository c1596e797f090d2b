"""When an article counts as published."""

import pytest

from dossier_gen.embargo import published
from tests.factory import article


@pytest.mark.parametrize(
    ("date", "publish", "expected"),
    [
        ("2024-01-01", None, "2024-01-01"),
        ("2024-01-01", "2024-01-03T06:00Z", "2024-01-03T06:00Z"),
        ("2024-01-01T09:00Z", "2024-01-01", "2024-01-01T09:00Z"),
    ],
)
def test_an_article_is_published_when_its_embargo_ends(date: str, publish: str | None, expected: str) -> None:
    assert published(article("a", date, publish=publish)).text == expected
