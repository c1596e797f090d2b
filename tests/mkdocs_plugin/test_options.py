"""What can be said of the plugin in mkdocs.yml."""

from typing import Any

import pytest
from mkdocs.exceptions import Abort

from dossier_gen.bodies.mentions import names_of
from dossier_gen.comments import Comments
from dossier_gen.output import PageOutput
from tests.mkdocs_plugin.project import Project, a_site

SAID = {"repo": "example/site", "repo_id": "R_1", "category": "General", "category_id": "DIC_1"}


def plugins(comments: object) -> dict[str, Any]:
    return {"plugins": [{"dossier": {"comments": comments}}]}


def test_a_site_has_no_comments_unless_it_says_so(project: Project) -> None:
    project.build()
    assert project.asked[0][1].comments is None


def test_a_site_says_where_comments_are_kept(project: Project) -> None:
    project.build(**plugins(SAID))
    assert project.asked[0][1].comments == Comments(**SAID)


@pytest.mark.parametrize(
    ("comments", "told"),
    [
        (True, "Write repo, repo_id, category, category_id"),
        ({}, "Write repo, repo_id, category, category_id"),
        (SAID | {"theme": "dark"}, "Write repo, repo_id, category, category_id"),
        (SAID | {"repo_id": 7}, "Write repo, repo_id, category, category_id"),
        (SAID | {"category": " "}, "Write repo, repo_id, category, category_id"),
        (SAID | {"repo": "https://github.com/example/site"}, "a repository is written owner/name"),
        (SAID | {"repo": 'a/b" onx="'}, "a repository is written owner/name"),
    ],
)
def test_what_is_wrong_is_told(project: Project, logs: pytest.LogCaptureFixture, comments: object, told: str) -> None:
    with pytest.raises(Abort):
        project.build(**plugins(comments))
    assert told in logs.text


def test_names_are_linked_unless_the_site_says_otherwise(project: Project) -> None:
    project.build()
    project.build(plugins=["dossier"])
    project.build(plugins=[{"dossier": {"link_names": False}}])
    assert [settings.link_names for _, settings, _ in project.asked] == [True, True, False]


def test_names_lead_to_pages_where_a_page_asks_for_it(project: Project) -> None:
    body = "Ann Other went to *Ann Other*.\n"
    pages = [
        PageOutput(path=f"articles/{key}.md", title=key, description="", body=body, naming=naming)
        for key, naming in (("a", "en"), ("b", None))
    ]
    project.site = a_site(*pages, names=names_of({"Ann Other": "people/ann.md"}))
    site = project.build()
    link = '<a class="d-mention" href="../../people/ann/">Ann Other</a> went to <em>Ann Other</em>.'
    assert link in (site / "articles/a/index.html").read_text("utf-8")
    assert "d-mention" not in (site / "articles/b/index.html").read_text("utf-8")
