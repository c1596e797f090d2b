"""The story in one screen: read → check → publish → derive → build."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from dossier_gen import checks
from dossier_gen.bodies.mentions import NOBODY, Names
from dossier_gen.bodies.rendering import MarkdownOptions
from dossier_gen.cards import Card, cards
from dossier_gen.comments import Comments
from dossier_gen.downloads import downloads
from dossier_gen.edition import edition
from dossier_gen.feeds import FullTexts, feeds, robots, sitemaps, summaries_only
from dossier_gen.model import Library
from dossier_gen.naming import known_names
from dossier_gen.output import Output, PageOutput
from dossier_gen.pages import Frame, beside_pages, frame, not_found, pages
from dossier_gen.pictures import Size
from dossier_gen.problems import Problem, has_errors, in_order
from dossier_gen.publication import linked_files, media, public
from dossier_gen.reading import read
from dossier_gen.related import Engine
from dossier_gen.search import Entry, entries
from dossier_gen.structured import described


@dataclass(frozen=True, slots=True)
class Settings:
    """What the site is called, and its address: "" where it is not known, else ending in `/`.

    `feed_text` is "summary", or "full" for the whole texts of articles in feeds; `markdown` is what these need.
    `comments` say where those of readers are kept, if the site has any. With `link_names` the first mention of each
    known name in an article leads to its page.
    """

    name: str
    url: str = ""
    feed_text: str = "summary"
    markdown: MarkdownOptions = field(default_factory=MarkdownOptions)
    comments: Comments | None = None
    link_names: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """The library of a content folder, and all that is wrong with it."""

    library: Library
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """A whole site: its pages, the files beside them, the content files to publish as they are.

    `frame` is what stands around every page, `cards` are what its card pictures say, `search` is what can be found.
    `names` are those that texts may mention, `sizes` those of the pictures among the media, of which copies are
    published; those `untouched` stay too.

    `related` is the engine for related articles, which can be kept for the next build. Where the problems hold an error
    there is nothing but the problems.
    """

    problems: tuple[Problem, ...]
    pages: tuple[PageOutput, ...] = ()
    files: tuple[Output, ...] = ()
    cards: tuple[Card, ...] = ()
    media: frozenset[str] = frozenset()
    not_found: PageOutput | None = None
    frame: Frame = field(default_factory=Frame)
    search: tuple[Entry, ...] = ()
    related: Engine | None = field(default=None, compare=False)
    names: Names = NOBODY
    sizes: Mapping[str, Size] = field(default_factory=dict)
    untouched: frozenset[str] = frozenset()


def examine(content: Path, now: datetime) -> Checked:
    """Read and check a content folder as of `now` (UTC)."""
    reading = read(content)
    found = checks.check(reading.library, now)
    return Checked(reading.library, in_order((*reading.problems, *found)))


def check(content: Path, now: datetime) -> tuple[Problem, ...]:
    """All that is wrong with a content folder as of `now` (UTC), in order."""
    return examine(content, now).problems


def build(content: Path, settings: Settings, now: datetime, kept: bytes | None = None) -> Site:
    """Make the site of a content folder as of `now` (UTC); `kept` is what `Site.related` kept of an earlier one."""
    checked = examine(content, now)
    if has_errors(checked.problems):
        return Site(checked.problems)
    library = public(checked.library, now)
    made = edition(library, settings.name, settings.url, _today(now), settings.comments, kept)
    told, shown = tuple(cards(made)), media(library)
    paged = tuple(described(pages(made), told, made))
    names = known_names(library) if settings.link_names else NOBODY
    sizes = {path: size for path, size in library.sizes.items() if path in shown}
    is_full = settings.feed_text == "full"
    text = FullTexts(paged, shown, settings.markdown, made.url, names, sizes) if is_full else summaries_only
    return Site(
        problems=checked.problems,
        pages=paged,
        files=(
            *beside_pages(made),
            *downloads(made),
            *feeds(made, text),
            *sitemaps(paged, made, now),
            *robots(made, now),
        ),
        cards=told,
        media=shown,
        not_found=not_found(made),
        frame=frame(made),
        search=tuple(entries(made)),
        related=made.related,
        names=names,
        sizes=sizes,
        untouched=linked_files(library),
    )


def _today(now: datetime) -> date:
    """The day where on Earth it comes last (UTC-12): a day before it is over everywhere, as the checks have it."""
    return (now - timedelta(hours=12)).date()
