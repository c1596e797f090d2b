"""From records to views, for one page."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dossier_gen.edition import dossier_url, event_anchor, permalink
from dossier_gen.edtf import Edtf, words
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
from dossier_gen.pages.linker import Linker, claim_anchor
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
from dossier_gen.wording import KIND_WORDS, OUTLET_WORDS, STATUS_WORDS, count, foreign, moment_words


def when_edtf(date: Edtf) -> When:
    """An EDTF date in words."""
    return When(words(date), date.html_datetime)


def when_moment(moment: Moment) -> When:
    """A moment in words; in HTML without the seconds where none were told."""
    if moment.instant is None:
        return When(moment_words(moment), moment.text)
    exactness = "seconds" if moment.instant.second else "minutes"
    return When(moment_words(moment), moment.instant.isoformat(timespec=exactness))


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
        facts = (OUTLET_WORDS.get(outlet.kind or "", ""), outlet.country or "")
        return SourceView(
            source.id,
            self.page(outlet, outlet.name),
            source.title,
            source.url,
            when_edtf(source.published) if source.published else None,
            source.archived,
            foreign(source.language),
            ", ".join(fact for fact in facts if fact),
        )

    def cited(self, source: Source) -> SourceView:
        """A source, and where it is cited: articles, events, claims and the summaries of dossiers."""
        index = self.edition.index
        articles = index.articles_of["sources"].get(source.id, ())
        events = index.events_of["sources"].get(source.id, ())
        homes = (self.claim_home(claim) for claim in index.claims_of["sources"].get(source.id, ()))
        dossiers = index.dossiers_of["sources"].get(source.id, ())
        links = (
            *(self.article(article) for article in articles),
            *(Link(event.title, self.event_url(event), "", self.language(event)) for event in events),
            *(replace(home, note="claim") for home in homes if home),
            *(self.dossier(dossier) for dossier in dossiers),
        )
        return replace(self.source(source), cited_in=tuple(dict.fromkeys(links)))

    def history(self, changes: Iterable[StatusChange]) -> tuple[Change, ...]:
        """The earlier statuses of an event or a claim, oldest first."""
        ordered = sorted(changes, key=lambda change: (change.date.sort_key, change.status))
        return tuple(
            Change(when_edtf(c.date), STATUS_WORDS[c.status], c.text, self.sources(c.sources)) for c in ordered
        )

    def picture(self, image: Image | None, language: str | None = None) -> Picture | None:
        """A record's picture; `language` is the record's."""
        if image is None:
            return None
        url = self.file(posixpath.normpath(image.file))
        return Picture(url, image.alt, image.credit, image.licence, foreign(language))

    def event(self, event: Event, *, anchored: bool = False) -> EventView:
        """An event; `anchored` where this page holds its entry in a timeline."""
        covering = self.edition.index.articles_of["events"].get(event.id, ())
        language = self.language(event)
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
            attributed_to=self.voice(event.attributed_to) if event.attributed_to else None,
            sources=self.sources(event.sources),
            tags=self.tags(event),
            articles=tuple(self.article(article) for article in covering),
            history=self.history(event.history),
            picture=self.picture(event.image, language),
            dossiers=self.dossiers_of(event),
            language=language,
        )

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
        )

    def claim(self, claim: Claim, against: Iterable[Claim], *, anchored: bool = False) -> ClaimView:
        """A claim; `against` are those that cannot be true with it, whoever of the two says so."""
        return ClaimView(
            anchor=claim_anchor(claim) if anchored else "",
            text=claim.text,
            said_by=self.voice(claim.said_by),
            said_on=when_edtf(claim.said_on) if claim.said_on else None,
            status=claim.status,
            status_words=STATUS_WORDS[claim.status],
            sources=self.sources(claim.sources),
            against=tuple(self.rival(other) for other in against),
            history=self.history(claim.history),
            home=None if anchored else self.claim_home(claim),
            language=self.language(claim),
        )

    def rival(self, claim: Claim) -> Rival:
        """A claim as another's contradiction."""
        home = self.claim_home(claim)
        link = Link(claim.text, home.url if home else None, "", self.language(claim))
        return Rival(self.voice(claim.said_by).text, link, claim.status, STATUS_WORDS[claim.status])

    def statement(self, statement: Statement, dossier: Dossier) -> StatementView:
        """A sentence of a dossier's summary."""
        when = when_edtf(statement.date) if statement.date else None
        return StatementView(statement.text, when, self.sources(statement.sources), language=foreign(dossier.language))

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
        )

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
        """What is expected first, be it a sentence of the summary or an event; the undated last."""
        dated: list[tuple[tuple[bool, object, str], Event | Statement]] = [
            ((sentence.date is None, sentence.date.sort_key if sentence.date else (), sentence.text), sentence)
            for sentence in dossier.next
        ]
        dated += [((False, e.date.sort_key, e.title), e) for e in self.edition.timelines[dossier.id].expected]
        if not dated:
            return None
        _, first = min(dated, key=lambda pair: pair[0])
        if isinstance(first, Statement):
            return self.statement(first, dossier)
        when, url = when_edtf(first.date), self.event_url(first, dossier.id)
        return StatementView(first.title, when, url=url, language=self.language(first))
