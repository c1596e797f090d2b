"""From records to views, for one page."""

import posixpath
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from dossier_gen.edition import claim_anchor, dossier_url, event_anchor, permalink
from dossier_gen.edtf import Edtf, words
from dossier_gen.fingerprints import article_fingerprint, event_fingerprint
from dossier_gen.grounds import Grounds, grounds
from dossier_gen.index import TAGS
from dossier_gen.model import (
    Article,
    Claim,
    Correction,
    Dossier,
    Event,
    Image,
    Source,
    Statement,
    StatusChange,
)
from dossier_gen.moments import Moment
from dossier_gen.pages.expectations import first_expected
from dossier_gen.pages.linker import Linker
from dossier_gen.pages.views import (
    Brief,
    Card,
    Change,
    ClaimView,
    CorrectionView,
    DossierCard,
    EventView,
    Link,
    Picture,
    Rival,
    SourceView,
    StatementView,
    When,
)
from dossier_gen.paths import page_url
from dossier_gen.pictures import srcset
from dossier_gen.wording import KIND_WORDS, OUTLET_WORDS, STATUS_WORDS, count, country_words, foreign, moment_words

#: What is said of an event that rests on little, by the kind of mark.
DOUBTS = {"single": "Single source", "state-media": "State media only"}


def when_edtf(date: Edtf) -> When:
    """An EDTF date in words."""
    return When(words(date), date.html_datetime)


def when_moment(moment: Moment) -> When:
    """A moment in words; in HTML without the seconds where none were told."""
    if moment.instant is None:
        return When(moment_words(moment), moment.text)
    exactness = "seconds" if moment.instant.second else "minutes"
    return When(moment_words(moment), moment.instant.isoformat(timespec=exactness))


def _names(tags: Iterable[Link], rests_on: Grounds, doubts: Iterable[Link]) -> tuple[tuple[str, str], ...]:
    """The ids by which a reader can choose an entry, by their kind."""
    ids: dict[str, list[str]] = {}
    for link in tags:
        collection, _, key = link.name.partition(":")
        ids.setdefault(collection, []).append(key)
    if rests_on.outlets:
        ids["outlets"] = list(rests_on.outlets)
    if kinds := [doubt.note for doubt in doubts]:
        ids["doubts"] = kinds
    return tuple((collection, " ".join(dict.fromkeys(keys))) for collection, keys in ids.items())


@dataclass(frozen=True, slots=True)
class Maker(Linker):
    """Makes the views of the page at `base`, an address relative to the site's root."""

    def sources(self, keys: Iterable[str]) -> tuple[SourceView, ...]:
        """Sources as they are cited."""
        known = self.edition.library.sources
        return tuple(self.source(known[key]) for key in keys if key in known)

    def source(self, source: Source) -> SourceView:
        """A source as it is cited."""
        outlet = self.edition.library.outlets[source.outlet]
        facts = (OUTLET_WORDS.get(outlet.kind or "", ""), country_words(outlet.country or ""))
        return SourceView(
            source.id,
            self.page(outlet, outlet.name),
            source.title,
            source.url,
            when_edtf(source.published) if source.published else None,
            source.archived,
            foreign(source.language),
            ", ".join(fact for fact in facts if fact),
            self._carrier(source.via) if source.via else None,
        )

    def _carrier(self, via: str) -> Link:
        """Where a copy was read: a link where it is the id of an outlet, plain words where it is not."""
        outlet = self.edition.library.outlets.get(via)
        return self.page(outlet, outlet.name) if outlet else Link(via)

    def history(self, changes: Iterable[StatusChange]) -> tuple[Change, ...]:
        """The statuses that an event or a claim was given, oldest first; those of one date as they are written."""
        ordered = sorted(changes, key=lambda change: change.date.sort_key)
        return tuple(
            Change(
                when_edtf(change.date),
                change.status,
                STATUS_WORDS[change.status],
                self.voices(change.attributed_to),
                change.text,
                self.sources(change.sources),
            )
            for change in ordered
        )

    def picture(self, image: Image | None, language: str | None = None) -> Picture | None:
        """A record's picture; `language` is the record's."""
        if image is None:
            return None
        path = posixpath.normpath(image.file)
        shown = Picture(self.file(path), image.alt, image.credit, image.licence, foreign(language))
        size = self.edition.library.sizes.get(path)
        if size is None:
            return shown
        offered = srcset(path, size, self.to(""))
        return replace(shown, width=size.width, height=size.height, srcset=offered)

    def event(self, event: Event, *, anchored: bool = False) -> EventView:
        """An event; `anchored` where this page holds its entry in a timeline."""
        covering = self.edition.index.articles_of["events"].get(event.id, ())
        language, rests_on = self.language(event), grounds(event, self.edition.library)
        tags = tuple(link for name in TAGS for link in self.chosen_by(name, getattr(event, name)))
        doubts = self._doubts(rests_on)
        return EventView(
            anchor=event_anchor(event) if anchored else "",
            url=self.event_url(event),
            permalink=self.to(permalink(event)),
            when=when_edtf(event.date),
            title=event.title,
            text=event.text,
            status=event.status,
            status_words=STATUS_WORDS[event.status],
            is_key=event.key,
            attributed_to=self.voices(event.attributed_to),
            sources=self._chosen_by_outlet(event.sources),
            doubts=doubts,
            tags=tags,
            names=_names(tags, rests_on, doubts),
            articles=tuple(self.article(article) for article in covering),
            history=self.history(event.history),
            picture=self.picture(event.image, language),
            dossiers=self.dossiers_of(event),
            language=language,
            is_overdue=self._is_overdue(event),
            mark=event_fingerprint(event) if self.tells_news else "",
        )

    def _chosen_by_outlet(self, keys: Iterable[str]) -> tuple[SourceView, ...]:
        """Sources as they are cited, each outlet with the name that a script knows it by."""
        known = self.edition.library.sources
        found = ((view, f"outlets:{known[view.id].outlet}") for view in self.sources(keys))
        return tuple(replace(view, outlet=replace(view.outlet, name=name)) for view, name in found)

    def _doubts(self, rests_on: Grounds) -> tuple[Link, ...]:
        """On how little an event rests; what the words mean is told where the dossier lists its sources."""
        meaning = self.to(f"{dossier_url(self.within)}#sources") if self.within else None
        doubts = ((rests_on.is_single, "single"), (rests_on.is_state_media_only, "state-media"))
        return tuple(Link(DOUBTS[kind], meaning, kind) for is_so, kind in doubts if is_so)

    def brief(self, event: Event, dossier: str = "") -> Brief:
        """An event in one line, which leads to its entry in the dossier if one is named."""
        return Brief(
            self.event_url(event, dossier),
            when_edtf(event.date),
            event.title,
            event.status,
            STATUS_WORDS[event.status],
            event.key,
            self.dossiers_of(event),
            self.language(event),
            self._is_overdue(event),
        )

    def claim(
        self, claim: Claim, against: Iterable[Claim], *, beside: Container[str] = (), anchored: bool = False
    ) -> ClaimView:
        """A claim; `against` are those that cannot be true with it, of which the ids `beside` stand next to it."""
        return ClaimView(
            anchor=claim_anchor(claim) if anchored else "",
            text=claim.text,
            said_by=self.voices(claim.said_by),
            said_on=when_edtf(claim.said_on) if claim.said_on else None,
            status=claim.status,
            status_words=STATUS_WORDS[claim.status],
            sources=self.sources(claim.sources),
            against=tuple(self.rival(other, is_beside=other.id in beside) for other in against),
            history=self.history(claim.history),
            home=None if anchored else self.claim_home(claim),
            language=self.language(claim),
        )

    def rival(self, claim: Claim, *, is_beside: bool = False) -> Rival:
        """A claim as another's contradiction; where it can be read beside that, it is named by who made it alone."""
        home, speaker = self.claim_home(claim), self.speakers(claim)
        url = home.url if home else None
        link = Link(speaker, url) if is_beside else Link(claim.text, url, language=self.language(claim))
        return Rival("" if is_beside else speaker, link, claim.status, STATUS_WORDS[claim.status])

    def statement(self, statement: Statement, dossier: Dossier, *, is_expected: bool = False) -> StatementView:
        """A sentence of a dossier's summary; `is_expected` where it says what is to come."""
        return StatementView(
            statement.text,
            when_edtf(statement.date) if statement.date else None,
            self.sources(statement.sources),
            language=foreign(dossier.language),
            is_overdue=is_expected and self.edition.has_passed(statement.date),
        )

    def card(self, article: Article, reason: str = "") -> Card:
        """An article in a list."""
        return Card(
            article.title,
            self.to(page_url(article.path)),
            article.summary,
            when_moment(article.date),
            KIND_WORDS[article.kind],
            self.section(article),
            reason,
            foreign(article.language),
            article_fingerprint(article) if self._is_of_page(article) else "",
        )

    def _is_of_page(self, article: Article) -> bool:
        """Whether a page that tells what is new knows the article: of home all, of a dossier its own."""
        return self.within in article.dossiers if self.within else self.tells_news

    def correction(self, correction: Correction, article: Article, *, linked: bool = True) -> CorrectionView:
        """A correction, with a link to its article where the page is not that article's."""
        when = when_moment(correction.date)
        return CorrectionView(
            when, correction.text, self.article(article) if linked else None, foreign(article.language)
        )

    def dossier_card(self, dossier: Dossier) -> DossierCard:
        """A dossier in a list, with the last of its events and the first that is expected."""
        found = self.edition.timelines[dossier.id]
        articles = self.edition.index.articles_of["dossiers"].get(dossier.id, ())
        counts = (count(len(found.happened) + len(found.expected), "event"), count(len(articles), "article"))
        return DossierCard(
            dossier.title,
            self.to(dossier_url(dossier.id)),
            dossier.summary,
            STATUS_WORDS[dossier.status],
            " · ".join(counts),
            self.brief(found.latest, dossier.id) if found.latest else None,
            self._expected_next(dossier),
            foreign(dossier.language),
        )

    def _expected_next(self, dossier: Dossier) -> StatementView | None:
        """What is expected first, be it a sentence of the summary or an event."""
        first = first_expected(dossier.next, self.edition.timelines[dossier.id].expected, self.edition)
        if isinstance(first, Statement):
            return self.statement(first, dossier, is_expected=True)
        if first is None:
            return None
        when, url, overdue = when_edtf(first.date), self.event_url(first, dossier.id), self._is_overdue(first)
        return StatementView(first.title, when, url=url, language=self.language(first), is_overdue=overdue)

    def _is_overdue(self, event: Event) -> bool:
        """Whether an event is still expected though its date has passed."""
        return event.status == "expected" and self.edition.has_passed(event.date)
