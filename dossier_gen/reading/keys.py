"""Keys that a record does not have: what the editor most likely meant, and how to mend it."""

from collections.abc import Container, Mapping
from types import MappingProxyType

from dossier_gen.fields import specs
from dossier_gen.model import COLLECTIONS, FileRecord
from dossier_gen.reading.values import did_you_mean

#: For each of our keys, the words that editors know it by from elsewhere.
OTHER_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        key: frozenset(words.split())
        for key, words in (
            ("title", "headline heading name label"),
            ("name", "title headline label"),
            ("summary", "description excerpt abstract teaser lead deck dek intro subtitle standfirst"),
            ("text", "description summary details"),
            ("date", "published publishdate pubdate publish_date created day time when"),
            ("published", "date publishdate pubdate publish_date day when"),
            ("said_on", "date day when"),
            ("said_by", "attributed_to author by speaker who"),
            ("attributed_to", "said_by by speaker who"),
            ("updated", "modified lastmod last_modified changed"),
            ("publish", "embargo"),
            ("expires", "expiry expiration expirydate unpublish"),
            ("authors", "byline writer writers written_by by"),
            ("editors", "author authors byline"),
            ("section", "category categories desk department"),
            ("kind", "type format category"),
            ("dossiers", "tag tags topic topics keyword keywords story stories series"),
            ("also_in", "dossier dossiers"),
            ("people", "person persons"),
            ("organisations", "orgs companies"),
            ("places", "location locations where"),
            ("sources", "citations references links"),
            ("key_events", "events"),
            ("contradicts", "contradicted_by"),
            ("read_also", "related_articles see_also"),
            ("pinned", "featured articles"),
            ("picks", "featured articles"),
            ("so_far", "known what_is_known"),
            ("next", "expected upcoming whats_next"),
            ("as_of", "updated lastmod"),
            ("image", "photo picture thumbnail cover hero banner portrait"),
            ("file", "src path url"),
            ("alt", "alt_text caption title description"),
            ("credit", "credits photographer copyright author source"),
            ("licence", "rights"),
            ("latitude", "lat"),
            ("longitude", "lon lng long"),
            ("url", "link href address web website"),
            ("homepage", "url link href address web website site"),
            ("archived", "archive archive_url archived_url"),
            ("outlet", "publisher publication medium newspaper"),
            ("aliases", "redirect redirects redirect_from old_urls permalink url aka other_names alternative_names"),
            ("language", "lang locale"),
            ("status", "state"),
            ("key", "important pivotal turning_point"),
            ("draft", "wip hidden unpublished"),
        )
    }
)

_IN_FILES = {
    "id": "Remove it: the id is the name of the file or folder.",
    "slug": "Remove it: the id is the name of the file or folder.",
    "body": "Write the text below the front matter, after the second line `---`.",
    "content": "Write the text below the front matter, after the second line `---`.",
    "text": "Write the text below the front matter, after the second line `---`.",
}


def unknown_key(key: str, record: type, written: Container[str] = ()) -> tuple[str | None, str]:
    """The key that an unknown one of a record most likely stands for, if any; and how to mend it.

    `written` are the keys that the editor wrote in this record.
    """
    word, known = key.lower(), specs(record)
    if issubclass(record, FileRecord) and word in _IN_FILES:
        return None, _IN_FILES[word]
    synonym = next((ours for ours in known if word in OTHER_WORDS.get(ours, ())), None)
    meant = synonym or did_you_mean(key, known)
    if meant is None:
        return None, _elsewhere(key) + f"Known keys: {', '.join(known)}."
    if meant in written:
        return meant, f"Remove it, or join it with `{meant}`, which is here too."
    return meant, f"Write `{meant}`." if synonym else f"Did you mean `{meant}`?"


def _elsewhere(key: str) -> str:
    """A sentence on the records that do have the key; "" where none has."""
    having = [name for name, other in COLLECTIONS.items() if key in specs(other)]
    return f"It is a key of {', '.join(having)}. " if having else ""
