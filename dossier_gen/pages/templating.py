"""The core's own templates: Jinja with autoescape on, and nothing undefined."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier_gen.wording import LANGUAGE, foreign, language_words

_ENVIRONMENT = Environment(
    loader=PackageLoader("dossier_gen.pages", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    auto_reload=False,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters["language_words"] = language_words


def render(template: str, **views: object) -> str:
    """Render a template to HTML or XML without blank lines, so that it can stand inside Markdown.

    Whatever may count as the end of a line is one here, or a text could make Markdown of our HTML.
    """
    text = _ENVIRONMENT.get_template(template).render(views)
    return "\n".join(line for line in (line.strip() for line in text.splitlines()) if line)


def in_our_words(html: str, language: str) -> str:
    """HTML of ours for a page in another language: it says that its own words are not in that language."""
    return f'<div lang="{LANGUAGE}" dir="ltr">\n{html}\n</div>' if html and foreign(language) else html
