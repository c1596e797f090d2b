"""View records: what templates see. Every text is ready to be shown, every address relative to the page.

`language` is the language of a view's texts; None where it is that of our own words.
"""

from dataclasses import dataclass

from markupsafe import Markup

from dossier_gen.pictures import SIZES

#: No picture; a picture of ours is HTML that is safe already.
NO_PICTURE = Markup("")


@dataclass(frozen=True, slots=True)
class Link:
    """A text that may lead somewhere; `note` says more about it, `name` is what scripts know it by: `people:ID`."""

    text: str
    url: str | None = None
    note: str = ""
    language: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A date in words, and for `<time datetime>` where HTML can say it as exactly as it is known."""

    words: str
    datetime: str | None = None


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as it is cited. Without a title it is cited by its outlet and date; `cited_in` says where.

    `via` is where a copy of it was read.
    `cited_often` are words for in how many places, where these are too many to stand in one line.
    """

    id: str
    outlet: Link
    title: str | None
    url: str | None
    when: When | None
    archived: str | None
    language: str | None
    about_outlet: str = ""
    via: Link | None = None
    cited_in: tuple[Link, ...] = ()
    cited_often: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A status that was given, by whom and why."""

    when: When
    status: str
    status_words: str
    attributed_to: tuple[Link, ...]
    text: str | None
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its words; its width and height where they are known, its copies as `srcset` and `sizes`."""

    url: str
    alt: str
    credit: str
    licence: str | None
    language: str | None = None
    width: int | None = None
    height: int | None = None
    srcset: str = ""
    sizes: str = SIZES


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry of a timeline; `anchor` is its id on the page, "" where its entry is elsewhere.

    `names` are the ids of what a reader can choose entries by, separated by spaces, each with its kind. `doubts` say
    on how little it rests, and lead to what that means; the note of each is its kind. `is_overdue`: it is expected, and
    its date has passed. `mark` is its fingerprint where the page tells what is new, else "".
    """

    anchor: str
    url: str
    permalink: str
    when: When
    title: str
    text: str | None
    status: str
    status_words: str
    is_key: bool
    attributed_to: tuple[Link, ...]
    sources: tuple[SourceView, ...]
    doubts: tuple[Link, ...]
    tags: tuple[Link, ...]
    names: tuple[tuple[str, str], ...]
    articles: tuple[Link, ...]
    history: tuple[Change, ...]
    picture: Picture | None
    dossiers: tuple[Link, ...]
    language: str | None
    is_overdue: bool
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """An event in one line, with its status; `dossiers` are those it belongs to."""

    url: str
    when: When
    title: str
    status: str
    status_words: str
    is_key: bool
    dossiers: tuple[Link, ...]
    language: str | None
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that cannot be true together with another, and who made it; "" where the link says so."""

    said_by: str
    claim: Link
    status: str
    status_words: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim, who made it, and the claims against it; `home` leads to its entry where that is not here."""

    anchor: str
    text: str
    said_by: tuple[Link, ...]
    said_on: When | None
    status: str
    status_words: str
    sources: tuple[SourceView, ...]
    against: tuple[Rival, ...]
    history: tuple[Change, ...]
    home: Link | None
    language: str | None


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Claims that contradict one another, on two sides or on one; `label` says so, "" where nobody contradicts them."""

    sides: tuple[tuple[ClaimView, ...], ...]
    label: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence of a dossier's summary, or an expected event; `url` leads to an event's entry.

    `is_overdue`: it is expected, and its date has passed.
    """

    text: str
    when: When | None
    sources: tuple[SourceView, ...] = ()
    url: str | None = None
    language: str | None = None
    is_overdue: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list; `reason` says why it is there, `mark` is as in EventView."""

    title: str
    url: str
    summary: str
    when: When
    kind: str
    section: Link | None
    reason: str = ""
    language: str | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Since:
    """What the script that marks the news knows from a page: whose memory it uses, and where the site begins.

    `is_whole` where the page knows all of what that memory holds. `recent` are the marks of what was last changed on
    the site, the newest first; `is_cut` where there is more.
    """

    of: str
    root: str
    is_whole: bool
    recent: tuple[str, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Things under a heading; `url` leads to all of them, `note` says more about them."""

    title: str
    items: tuple[object, ...]
    url: str | None = None
    note: str = ""
    id: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A link to a page of a dossier's part, without an address where that is this page; `ids` are held for it.

    `marks` are those of the events or articles there.
    """

    text: str
    url: str | None
    note: str
    ids: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetView:
    """What stands on a page of a dossier's part: entries of one sort; `jumps` lead to the months of a timeline."""

    picture: Markup = NO_PICTURE
    jumps: tuple[Link, ...] = ()
    years: tuple[Group, ...] = ()
    claims: tuple[DisputeView, ...] = ()
    articles: tuple[Card, ...] = ()
    names: tuple[Group, ...] = ()
    sources: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction, and the article it is about."""

    when: When
    text: str
    article: Link | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class CommentsView:
    """Where an article's comments are kept: the address that shows them, the repository, and its discussions."""

    widget: str
    repo: str
    discussions: str


@dataclass(frozen=True, slots=True)
class OfferView:
    """A file to take away: its name, its address, its media type and what it is good for."""

    title: str
    url: str
    media_type: str
    note: str


@dataclass(frozen=True, slots=True)
class DossierCard:
    """A dossier in a list, with its latest event and the next expected one; `marks` are those of its last changes."""

    title: str
    url: str
    summary: str
    status: str
    counts: str
    latest: Brief | None
    expected: StatementView | None
    language: str | None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Further:
    """A list at the foot of an article; `id` is the section's, "" where texts have no reason to link to it."""

    id: str
    title: str
    cards: tuple[Card, ...]
    events: tuple[Brief, ...] = ()
