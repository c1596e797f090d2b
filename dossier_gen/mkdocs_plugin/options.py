"""The plugin's options in mkdocs.yml."""

import re
from dataclasses import fields

from mkdocs.config.base import BaseConfigOption, Config, ValidationError
from mkdocs.config.config_options import Choice, Optional, Type

from dossier_gen.comments import Comments

_REPO = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)


class CommentsOption(BaseConfigOption[Comments]):
    """Where readers' comments are kept: four texts, all of which https://giscus.app tells."""

    def run_validation(self, value: object) -> Comments:
        """The option as a record; ValidationError says which of its texts is missing or wrong."""
        names = [field.name for field in fields(Comments)]
        found = value if isinstance(value, dict) else {}
        if set(found) != set(names) or not all(isinstance(text, str) and text.strip() for text in found.values()):
            raise ValidationError(f"Write {', '.join(names)}, each with the text that https://giscus.app tells.")
        if not _REPO.fullmatch(found["repo"]):
            raise ValidationError(f"`repo` is {found['repo']!r}, but a repository is written owner/name.")
        return Comments(**found)


class Options(Config):  # type: ignore[no-untyped-call]
    """What can be said of the plugin in mkdocs.yml."""

    #: What feeds hold of each article: its summary, or its full text.
    feed_text = Choice(("summary", "full"), default="summary")
    #: Where readers may comment, if they may.
    comments = Optional(CommentsOption())
    #: Whether the first mention of each known name in an article leads to its page.
    link_names = Type(bool, default=True)
