"""A build: what stops it, what it says, and that the old site stays as it was when it fails."""

import textwrap
from datetime import UTC, datetime
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from dossier_gen import site
from dossier_gen.matching import Document
from dossier_gen.output import Output, PageOutput
from dossier_gen.problems import Severity
from dossier_gen.related import Engine
from tests.mkdocs_plugin.project import Project, a_site, problem

OTHER_PLUGIN = """
import logging
log = logging.getLogger("mkdocs.plugins.other")
def {hook}:
    {body}
"""


@pytest.fixture
def published(project: Project) -> dict[str, bytes]:
    """The files of a site that was built well, before what the test does."""
    project.build()
    return contents(project)


def contents(project: Project) -> dict[str, bytes]:
    """Every file of the published site."""
    root = project.folder / "site"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_site_is_made_once_of_the_content_folder(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1734500000")
    project.build()
    moment = datetime(2024, 12, 18, 5, 33, 20, tzinfo=UTC)
    ((content, settings, asked),) = project.asked
    assert (content, asked) == (project.folder / "content", moment)
    assert (settings.name, settings.url, settings.feed_text) == ("Dossiers", "https://dossiers.example/", "summary")
    assert {"footnotes", "toc", "fenced_code"} <= set(settings.markdown.extensions)
    assert settings.markdown.configs["toc"] == {"permalink": False}


def test_the_settings_say_what_feeds_hold(project: Project) -> None:
    project.build(plugins=[{"dossier": {"feed_text": "full"}}])
    ((_, settings, _),) = project.asked
    assert settings.feed_text == "full"
    with pytest.raises(Abort):
        project.build(plugins=[{"dossier": {"feed_text": "half"}}])


def test_a_build_keeps_the_index_of_related_articles_for_the_next(project: Project) -> None:
    engine = Engine([Document(id="a", title="Ships leave"), Document(id="b", title="Ships return")])
    project.site = a_site(related=engine)
    project.build()
    project.build()
    assert project.kept == [None, b"".join(engine.keep())]


def test_a_build_publishes_pages_and_files(project: Project) -> None:
    project.site = a_site(files=(Output("feeds/all.xml", "<rss/>"), Output("card.png", b"\x89PNG")))
    folder = project.build(strict=True)
    assert folder == project.folder / "site"
    assert (folder / "about/index.html").is_file()
    assert (folder / "feeds/all.xml").read_text() == "<rss/>"
    assert (folder / "card.png").read_bytes() == b"\x89PNG"
    assert project.staged() == []


@pytest.mark.parametrize("strict", [True, False])
def test_errors_in_the_content_stop_a_build(
    project: Project, published: dict[str, bytes], strict: bool, logs: pytest.LogCaptureFixture
) -> None:
    project.site = site.Site((problem(), problem("A second one", path="articles/x.md"), problem("A third")))
    logs.clear()
    with pytest.raises(Abort):
        project.build(strict=strict)
    errors = [record.getMessage() for record in logs.records if record.levelname == "ERROR"]
    assert errors == [
        "content/about.md:2:3: unknown-key\n    `titel` is not a key\n    Write `title`.",
        "content/articles/x.md:2:3: unknown-key\n    A second one\n    Write `title`.",
        "content/about.md:2:3: unknown-key\n    A third\n    Write `title`.",
        "The content has 3 errors in 2 files. The site was not built.",
    ]
    assert contents(project) == published
    assert project.staged() == []


def test_a_message_cannot_steer_the_terminal(project: Project, logs: pytest.LogCaptureFixture) -> None:
    project.site = site.Site((problem("red \x1b[31m\n::error::x"),))
    with pytest.raises(Abort):
        project.build()
    assert "    red  [31m ::error::x\n" in logs.text


def test_advice_stops_nothing_and_is_counted(project: Project, logs: pytest.LogCaptureFixture) -> None:
    advice = problem("No article covers it", Severity.WARNING), problem("No picture", Severity.WARNING)
    project.site = a_site(problems=advice)
    project.build(strict=True)
    levels = {record.getMessage().split("\n")[-1].strip(): record.levelname for record in logs.records}
    assert levels["2 pieces of advice on the content, which stops nothing"] == "INFO"
    assert "No article covers it" in logs.text
    assert "WARNING" not in levels.values()


def test_a_warning_of_another_plugin_stops_only_a_strict_build(project: Project, published: dict[str, bytes]) -> None:
    hook = project.hook(OTHER_PLUGIN.format(hook="on_post_build(config)", body="log.warning('late')"))
    project.site = a_site(PageOutput(path="new.md", title="New", description="New"))
    with pytest.raises(Abort):
        project.build(strict=True, **hook)
    assert contents(project) == published
    assert project.staged() == []
    project.build(strict=False, **hook)
    assert "new/index.html" in contents(project)


@pytest.mark.parametrize(
    ("hook", "error"),
    [
        ("on_config(config)", "ValueError"),
        ("on_nav(nav, config, files)", "ValueError"),
        ("on_page_markdown(markdown, page, config, files)", "KeyboardInterrupt"),
        ("on_post_page(output, page, config)", "ValueError"),
        ("on_post_build(config)", "ValueError"),
        ("on_post_build(config)", "KeyboardInterrupt"),
    ],
)
def test_a_failure_elsewhere_leaves_the_old_site(
    project: Project, published: dict[str, bytes], hook: str, error: str
) -> None:
    with pytest.raises((ValueError, KeyboardInterrupt)):
        project.build(**project.hook(OTHER_PLUGIN.format(hook=hook, body=f"raise {error}('no')")))
    assert contents(project) == published
    assert project.staged() == []


def test_all_plugins_build_into_the_staging_folder(project: Project, published: dict[str, bytes]) -> None:
    code = """
        import pathlib
        from mkdocs.plugins import event_priority
        seen = []
        @event_priority(50)
        def on_config(config):
            seen.append(config.site_dir)
        @event_priority(-50)
        def on_post_build(config):
            pathlib.Path(config.site_dir, "other.txt").write_text("\\n".join([*seen, config.site_dir]))
    """
    project.build(**project.hook(textwrap.dedent(code)))
    early, late = contents(project)["other.txt"].decode().split("\n")
    assert early == late
    assert Path(late).name.startswith(".dossier-site-new-")


def test_the_site_folder_is_given_back_to_the_configuration(project: Project) -> None:
    config = project.configure()
    config.plugins.on_startup(command="build", dirty=False)
    config.plugins.on_config(config)
    assert Path(config.site_dir).name.startswith(".dossier-site-new-")
    config.plugins.on_build_error(error=ValueError())
    assert Path(config.site_dir) == project.folder / "site"


def test_a_site_that_cannot_be_put_in_place_fails_the_build(
    project: Project, published: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(stage: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("dossier_gen.mkdocs_plugin.staging.publish", full)
    with pytest.raises(Abort):
        project.build()
    assert contents(project) == published
    assert project.staged() == []


def test_addresses_must_end_in_a_slash(project: Project, logs: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort):
        project.build(use_directory_urls=False)
    assert "use_directory_urls: true" in logs.text


@pytest.mark.parametrize("path", ["../out.xml", "/etc/out.xml", "a//b.xml", "a/./b.xml", "a\\b.xml", "c:x", "", "a/.."])
def test_a_path_outside_the_site_fails_the_build(project: Project, path: str, logs: pytest.LogCaptureFixture) -> None:
    project.site = a_site(files=(Output(path, "x"),))
    with pytest.raises(Abort):
        project.build()
    assert "does not lie below the site" in logs.text


def test_two_outputs_with_one_path_fail_the_build(project: Project, logs: pytest.LogCaptureFixture) -> None:
    project.site = a_site(files=(Output("a.xml", "x"), Output("a.xml", "y")))
    with pytest.raises(Abort):
        project.build()
    assert "have the path 'a.xml'" in logs.text
