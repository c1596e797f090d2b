"""The core's own templates."""

import jinja2
import pytest

from dossier_gen.pages import templating
from dossier_gen.pages.templating import in_our_words, render


def test_whatever_ends_a_line_leaves_no_blank_one() -> None:
    title = "a\r\rb\n \t\nc\u2028\u2028d\x85\x85e\x0b\x0cf"
    html = render("names.html", title=title, crumbs=(), links=())
    assert "" not in [line.strip() for line in html.replace("\r", "\n").splitlines()]
    assert html.replace("\n", "").count("abcdef") == 1


def test_texts_are_escaped() -> None:
    assert "<h1>&lt;b&gt;&#34;&#39;&amp;</h1>" in render("names.html", title="<b>\"'&", crumbs=(), links=())


def test_a_template_does_not_guess() -> None:
    with pytest.raises(jinja2.UndefinedError):
        render("names.html", title="x", links=())


def test_templates_are_autoescaped_whatever_they_are_called() -> None:
    environment = templating._ENVIRONMENT
    assert environment.autoescape is True
    for name in environment.list_templates():
        source, _, _ = environment.loader.get_source(environment, name)  # type: ignore[union-attr]
        assert "|safe" not in source.replace(" ", "")
        assert "Markup" not in source


def test_our_words_say_their_language_where_the_page_has_another() -> None:
    assert in_our_words("<p>x</p>", "en") == in_our_words("<p>x</p>", "en-GB") == "<p>x</p>"
    assert in_our_words("<p>x</p>", "ar") == '<div lang="en" dir="ltr">\n<p>x</p>\n</div>'
    assert in_our_words("", "ar") == ""
