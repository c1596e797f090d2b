"""The story in one screen: what is wrong stops a build, advice does not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dossier_gen.policies import NEEDED
from dossier_gen.site import Settings, build, check
from tests.pages.tree import LATER, MARKER, NOW, SETTINGS, made, write_tree

ARTICLE = "---\ntitle: One\nsummary: Two.\ndate: 2024-01-01\n---\n\nThree.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one article and one picture that nothing shows, which is worth advice."""
    folder = tmp_path / "content"
    (folder / "articles/2024/01").mkdir(parents=True)
    (folder / "media").mkdir()
    (folder / "articles/2024/01/one.md").write_text(ARTICLE, "utf-8")
    (folder / "media/x.svg").write_text("<svg/>", "utf-8")
    for key in NEEDED:
        (folder / f"{key}.md").write_text(f"---\ntitle: Page {key}\n---\n", "utf-8")
    return folder


def test_a_site_with_advice_is_built(content: Path) -> None:
    site = build(content, Settings("A site"), NOW)
    assert [problem.code for problem in site.problems] == ["unused-file"]
    assert site.problems == check(content, NOW)
    paths = [page.path for page in site.pages]
    assert paths[0] == "index.md"
    assert "articles/2024/01/one.md" in paths
    assert [output.path for output in site.files] == [
        "assets/dossier.css",
        "assets/newsreader.woff2",
        "assets/embed.css",
        "assets/dossier.js",
        "assets/timelines.js",
        "assets/search.js",
        "assets/timeline.schema.json",
    ]
    assert site.media == frozenset()
    assert site.not_found
    assert site.not_found.path == "404.md"


def test_an_error_leaves_nothing_but_the_problems(content: Path) -> None:
    (content / "articles/2024/01/two.md").write_text(ARTICLE.replace("2024-01-01", "2024-13-01"), "utf-8")
    site = build(content, Settings("A site"), NOW)
    assert "bad-date" in [problem.code for problem in site.problems]
    assert (site.pages, site.files, site.media, site.not_found) == ((), (), frozenset(), None)
    assert site.problems == check(content, NOW)


def test_the_date_of_the_build_decides_what_is_out(content: Path) -> None:
    path = content / "articles/2024/01/one.md"
    path.write_text(ARTICLE.replace("date: 2024-01-01", "date: 2024-07-01\npublish: 2024-07-01T06:00Z"), "utf-8")
    before, after = (build(content, Settings("A site"), datetime(2024, 7, 1, hour, tzinfo=UTC)) for hour in (5, 6))
    assert "articles/2024/01/one.md" not in {page.path for page in before.pages}
    assert "articles/2024/01/one.md" in {page.path for page in after.pages}


def test_what_is_expected_has_passed_when_its_day_is_over_everywhere(content: Path) -> None:
    (content / "dossiers/d").mkdir(parents=True)
    dossier = "---\ntitle: D\nsummary: S.\nnext:\n- {text: It comes., date: 2024-06-30}\n---\n"
    (content / "dossiers/d/index.md").write_text(dossier, "utf-8")
    made = [build(content, Settings("A site"), datetime(2024, 7, 1, hour, tzinfo=UTC)) for hour in (11, 13)]
    pages = [next(page for page in site.pages if page.path == "dossiers/d/index.md") for site in made]
    assert ["its date has passed" in page.before for page in pages] == [False, True]
    assert ["overdue-expectation" in [problem.code for problem in site.problems] for site in made] == [False, True]


def test_feeds_need_the_sites_address(content: Path) -> None:
    without, having = (build(content, Settings("A site", url), NOW) for url in ("", "https://x.example/"))
    assert not any(output.path.endswith(".xml") for output in without.files)
    assert not any(page.feeds for page in without.pages)
    assert {"feed.xml", "feeds.opml", "sitemap.xml", "robots.txt"} <= {output.path for output in having.files}


def test_the_settings_say_whether_feeds_have_the_whole_text(content: Path) -> None:
    path = content / "articles/2024/01/one.md"
    path.write_text(ARTICLE.replace("Three.", "[Three](../../index.md)."), "utf-8")
    settings = (Settings("A site", "https://x.example/", text) for text in ("summary", "full"))
    files = ({one.path: str(one.content) for one in build(content, setting, NOW).files} for setting in settings)
    brief, full = (found["feed.json"] for found in files)
    assert "Three" not in brief
    assert '<p><a href=\\"https://x.example/articles/\\">Three</a>.</p>' in full


def test_what_an_editor_tells_crawlers_is_left_alone(content: Path) -> None:
    (content / "robots.txt").write_text("User-agent: *\nDisallow: /\n", "utf-8")
    site = build(content, Settings("A site", "https://x.example/"), NOW)
    assert site.pages
    assert "robots.txt" not in {output.path for output in site.files}


def test_the_same_files_give_the_same_site_in_another_folder(tmp_path: Path) -> None:
    one, other = (made(write_tree(tmp_path / name)) for name in ("one", "another folder"))
    assert one == other
    assert str(tmp_path) not in repr(one.pages) + repr(one.files)


def test_what_an_earlier_build_kept_changes_nothing(tmp_path: Path) -> None:
    content = write_tree(tmp_path)
    one = made(content)
    assert one.related
    assert build(content, SETTINGS, NOW, b"".join(one.related.keep())) == one
    assert build(content, SETTINGS, NOW, b"something else") == one


def test_an_empty_folder_is_a_site(tmp_path: Path) -> None:
    site = build(tmp_path, SETTINGS, NOW)
    assert site.problems == ()
    assert {"index.md", "dossiers/index.md", "articles/index.md", "corrections.md"} < {p.path for p in site.pages}


def test_unpublished_pictures_are_not_among_the_media(tmp_path: Path) -> None:
    content = write_tree(tmp_path)
    assert not any(MARKER in path for path in made(content).media)
    assert "media/zq-embargo.svg" in made(content, LATER).media


def test_a_name_that_only_a_draft_knows_is_none(content: Path) -> None:
    (content / "people").mkdir()
    (content / "people/ann.md").write_text("---\nname: Ann Other\n---\n", "utf-8")
    path = content / "articles/2024/01/one.md"
    path.write_text(ARTICLE.replace("---\n\n", "people: [ann]\n---\n\n"), "utf-8")
    shown = build(content, Settings("A site"), NOW).names
    path.write_text(path.read_text("utf-8").replace("people:", "draft: true\npeople:"), "utf-8")
    hidden = build(content, Settings("A site"), NOW).names
    off = build(content, Settings("A site", link_names=False), NOW).names
    found = [[path for _, _, path in names.found("Ann Other")] for names in (shown, hidden, off)]
    assert found == [["people/ann.md"], [], []]
