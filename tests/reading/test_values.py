"""Single values: what each kind takes, and what it refuses and why."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen import rules
from dossier_gen.fields import (
    Choice,
    Country,
    EdtfDate,
    Flag,
    Kind,
    Language,
    Media,
    MomentKind,
    Number,
    Ref,
    SitePath,
    Slug,
    Text,
    Url,
    Voice,
)
from dossier_gen.problems import Rule
from dossier_gen.reading.countries import COUNTRIES, MISTAKEN
from dossier_gen.reading.values import READERS, Refusal, did_you_mean, unseen

KINDS: tuple[Kind, ...] = (
    *(Text(), Text(10), Slug(), Ref("people"), Voice(), EdtfDate(), MomentKind(), Url(), Choice(("news", "opinion"))),
    *(Flag(), Number(-90, 90), Language(), Country(), SitePath(), Media()),
)


def value(kind: Kind, text: str) -> object:
    return READERS[type(kind)](text, kind)


def refusal(kind: Kind, text: str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        value(kind, text)
    return caught.value


def test_every_kind_of_single_value_has_a_reader() -> None:
    assert {type(kind) for kind in KINDS} == set(READERS)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Text(), "  two\n  lines\tand a gap ", "two lines and a gap"),
        (Text(3), " abc ", "abc"),
        (Text(), "one\n\ntwo", "one two"),
        (Text(paragraphs=True), " \n\none\nline \n \t\n\n two  words\n\n", "one line\n\ntwo words"),
        (Text(4, paragraphs=True), "a\n\nb", "a\n\nb"),
        (Text(), "10\u00a0000 \u0646\u200c\u0641", "10\u00a0000 \u0646\u200c\u0641"),
        (Slug(), "fall-of-assad-2", "fall-of-assad-2"),
        (Slug(), "a" * 200, "a" * 200),
        (Ref("people"), "x", "x"),
        (Voice(), "Local residents", "Local residents"),
        (Url(), "https://example.org:8080/a?b=c#d", "https://example.org:8080/a?b=c#d"),
        (Url(), "http://[::1]/", "http://[::1]/"),
        (
            Url(),
            "https://web.archive.org/web/2024/https://a.org/@b",
            "https://web.archive.org/web/2024/https://a.org/@b",
        ),
        (Url(), "https://example.org/\u00e9", "https://example.org/\u00e9"),
        (Choice(("news",)), "news", "news"),
        (Flag(), "true", True),
        (Flag(), "false", False),
        (Number(-90, 90), "-33.51", -33.51),
        (Number(-90, 90), "+90", 90.0),
        (Language(), "pt-BR", "pt-BR"),
        (Language(), "zh-Hant-TW", "zh-Hant-TW"),
        (Country(), "NO", "NO"),
        (Country(), "XK", "XK"),
        (SitePath(), "/", "/"),
        (SitePath(), "/old/caf%C3%A9%20bar/", "/old/caf%C3%A9%20bar/"),
        (SitePath(), "/a.html", "/a.html"),
        (Media(), "media/a b.jpg", "media/a b.jpg"),
    ],
)
def test_taken(kind: Kind, text: str, expected: object) -> None:
    assert value(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "texts", "rule"),
    [
        (Text(3), ["abcd"], rules.BAD_TEXT),
        (Text(), ["a\x00b", "\x1b", "a\u202eb", "\u2066", "\ufeff", "a\x0bb", "\x93a\x94", "\uffff"], rules.BAD_TEXT),
        (Slug(), ["", "A", "a_b", "-a", "a-", "a--b", "a b", "é", "a\n", "a" * 201], rules.BAD_ID),
        (Voice(), ["x" * 201], rules.BAD_TEXT),
        (EdtfDate(), ["", "tomorrow", "2024-13", "2024-02-30"], rules.BAD_DATE),
        (MomentKind(), ["", "2024-12", "2024-02-30", "2024-12-16T09:30"], rules.BAD_DATE),
        (Url(), ["", "x", "//x.org", "ftp://x.org", "http://", "https:///a", "javascript:alert(1)"], rules.BAD_URL),
        (Url(), ["https://x.org/a b", "https://x.org/\n", "https://x.org/<a>", 'https://x.org/"'], rules.BAD_URL),
        (Url(), ["https://x.org\\a", "https://x.org/\u202e", "https://[::1", "https://x.org:99999/"], rules.BAD_URL),
        (Url(), ["https://a@x.org/", "https://a:b@x.org/", "https://x.org/" + "a" * 2000], rules.BAD_URL),
        (Choice(("news",)), ["", "New", "NEWS"], rules.BAD_CHOICE),
        (Flag(), ["", "True", "yes", "1"], rules.WRONG_TYPE),
        (Number(-90, 90), ["", "a", "90.1", "-91", "1e1", "nan", "33,5", "1_0", "٣", "1" * 400], rules.BAD_NUMBER),
        (Language(), ["", "English", "EN", "en_GB", "e", "en-"], rules.BAD_LANGUAGE),
        (Country(), ["", "uk", "UK", "Syria", "ZZ", "sy"], rules.BAD_COUNTRY),
        (SitePath(), ["", "a", "//a", "/a//b", "/../a", "/a/./b", "/a b", "/a?b", "/a#b", "/a\\b"], rules.BAD_PATH),
        (
            SitePath(),
            ["/%2e%2e/a/", "/a/%2E./", "/a%2f%2fb", "/a%00", "/a%5cb", "/%ff", "/" + "a" * 201],
            rules.BAD_PATH,
        ),
        (Media(), ["", "/a.jpg", "../a.jpg", "a/../b.jpg", "a//b.jpg", "./a.jpg", "a/"], rules.BAD_PATH),
        (Media(), ["a\\b.jpg", "c:a.jpg", "https://x.org/a.jpg", "a\x00.jpg", "é" * 101], rules.BAD_PATH),
    ],
)
def test_refused(kind: Kind, texts: list[str], rule: Rule) -> None:
    for text in texts:
        assert refusal(kind, text).rule is rule, text


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        (Slug(), "Bashar al-Assad", "Write `bashar-al-assad`."),
        (Slug(), "Тартус", "Write a few plain words joined by hyphens, such as `fall-of-assad`."),
        (EdtfDate(), "2024-12-8", "Write 2024-12-08."),
        (EdtfDate(), "present", "For an open end write .., as in 2024-12-08/.."),
        (MomentKind(), "20241216", "Write `2024-12-16`."),
        (Url(), "www.example.org/a", "Write `https://www.example.org/a`."),
        (Choice(("news", "opinion")), "Opinon", "Did you mean `opinion`?"),
        (Choice(("news", "opinion")), "x", "Choose one of them."),
        (Flag(), "Yes", "Write `true`."),
        (Flag(), "off", "Write `false`."),
        (Flag(), "1", "Write `true` or `false`."),
        (Country(), "UK", "Write `GB`."),
        (Country(), "sy", "Write `SY`."),
    ],
)
def test_the_cure_is_told(kind: Kind, text: str, hint: str) -> None:
    assert refusal(kind, text).hint == hint


def test_dates_are_read() -> None:
    assert str(value(EdtfDate(), "2024-12~")) == "2024-12~"
    assert getattr(value(MomentKind(), "2024-12-16T09:30Z"), "start") == datetime(2024, 12, 16, 9, 30, tzinfo=UTC)  # noqa: B009


@given(st.sampled_from(KINDS), st.text() | st.from_regex(r"[a-z/:.%\-0-9TZ+?~ ]{0,80}", fullmatch=True))
def test_any_text_is_a_value_or_refused_with_a_message_and_a_cure(kind: Kind, text: str) -> None:
    try:
        value(kind, text)
    except Refusal as caught:
        for words in (caught.message, caught.hint):
            assert 0 < len(words) < 300
            assert words.isprintable()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("sumary", "summary"),
        ("Titel", "title"),
        ("dates", "date"),
        ("iq", "id"),
        ("urk", "url"),
        ("weather", None),
        ("zz", None),
        ("tag", None),
        ("x" * 10**6, None),
        ("", None),
    ],
)
def test_did_you_mean(word: str, expected: str | None) -> None:
    assert did_you_mean(word, ("id", "url", "title", "summary", "date")) == expected


def test_unseen_finds_the_first() -> None:
    assert unseen("plain\ttext\nof \u200fany\u00a0script") is None
    assert unseen("ab\x00\x01") == 2


def test_country_codes() -> None:
    assert len(COUNTRIES) == 249 + len({"EU", "XK"})
    assert all(len(code) == 2 and code.isalpha() and code.isupper() for code in COUNTRIES)
    assert not COUNTRIES & set(MISTAKEN)
    assert set(MISTAKEN.values()) <= COUNTRIES
