"""The export: Markdown that any builder takes, with all that is on the pages."""

from pathlib import Path

import frontmatter
import markdown as python_markdown
import pytest

from dossier_gen.export import export, markdown
from dossier_gen.output import Output, PageOutput
from dossier_gen.site import Site
from tests.pages.document import EXTENSIONS, Document, html_of
from tests.pages.tree import made, write_tree


def page(**more: object) -> PageOutput:
    facts: dict[str, object] = {"path": "a.md", "title": "A", "description": "B"}
    return PageOutput(**facts | more)  # type: ignore[arg-type]


def test_a_page_is_front_matter_then_its_three_parts() -> None:
    made_page = page(before="<p>before</p>", body="\n\nA *body*.\n\n", after="<p>after</p>", updated="2024-01-02")
    assert markdown(made_page) == (
        "---\ntitle: A\ndescription: B\ndate: '2024-01-02'\n---\n\n<p>before</p>\n\nA *body*.\n\n<p>after</p>\n"
    )


def test_what_there_is_not_leaves_no_gap() -> None:
    assert markdown(page(before="<p>x</p>")) == "---\ntitle: A\ndescription: B\n---\n\n<p>x</p>\n"


@pytest.mark.parametrize(
    "title",
    [
        "no",
        "2024-01-01",
        "a: b # c",
        "'\"",
        "- x",
        "---",
        "x\n---\ny",
        "{{ x }}",
        "“ü” \u2028 \ufeff",
        "!!x",
        "a" * 999,
    ],
)
def test_a_title_is_read_again_as_it_was(title: str) -> None:
    read = frontmatter.loads(markdown(page(title=title, description=title)))
    assert read.metadata == {"title": title, "description": title}


def test_a_page_says_that_it_is_not_to_be_searched_and_in_which_language_it_is() -> None:
    assert frontmatter.loads(markdown(page(search=False))).metadata["search"] == {"exclude": True}
    assert frontmatter.loads(markdown(page(language="de"))).metadata["language"] == "de"


def test_files_are_exported_as_they_are() -> None:
    site = Site((), pages=(page(),), files=(Output("x/feed.xml", "<rss/>"), Output("y.png", b"\x89")))
    outputs = list(export(site))
    assert [output.path for output in outputs] == ["a.md", "x/feed.xml", "y.png"]
    assert tuple(outputs[1:]) == site.files


def test_our_search_stays_behind(tmp_path: Path) -> None:
    outputs = {output.path: str(output.content) for output in export(made(write_tree(tmp_path)))}
    assert "search.md" not in outputs
    pages = [text for path, text in outputs.items() if path.endswith(".md")]
    assert pages
    assert not [text for text in pages if "<form" in text or "search/" in text]


def test_every_page_reads_the_same_through_markdown(tmp_path: Path) -> None:
    site = made(write_tree(tmp_path))
    exported = {output.path: output.content for output in export(site)}
    for one in (page for page in site.pages if page.path != "search.md"):
        body = frontmatter.loads(str(exported[one.path])).content
        html = python_markdown.markdown(body, extensions=EXTENSIONS)
        found, expected = Document(html), Document(html_of(one, site))
        assert found.faults == []
        assert found.text == expected.text.replace(" Search within this dossier Search", ""), one.path
        assert {key.removesuffix("_1") for key in found.ids} == {key.removesuffix("_1") for key in expected.ids}
