"""What crawlers are told: they may read everything, and where the sitemaps are.

The file follows RFC 9309 (https://www.rfc-editor.org/rfc/rfc9309). Crawlers ask only at the root of a host: where the
site stands in a folder of one, they do not see it.
"""

from collections.abc import Iterable
from datetime import datetime

from dossier_gen.edition import Edition
from dossier_gen.feeds.sitemaps import NEWS_SITEMAP, SITEMAP, news_of
from dossier_gen.output import Output

ROBOTS = "robots.txt"


def robots(edition: Edition, now: datetime) -> Iterable[Output]:
    """The file robots.txt as of `now` (UTC); none where an editor wrote one, or the site's address is not known."""
    if edition.url and ROBOTS not in edition.library.files:
        paths = (SITEMAP, NEWS_SITEMAP) if news_of(edition, now) else (SITEMAP,)
        sitemaps = "".join(f"Sitemap: {edition.url}{path}\n" for path in paths)
        yield Output(ROBOTS, f"User-agent: *\nAllow: /\n\n{sitemaps}")
