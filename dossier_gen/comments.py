"""Comments by giscus (https://giscus.app), which keeps them in the discussions of a repository on GitHub."""

from dataclasses import dataclass
from urllib.parse import urlencode

#: The only origin of another site that a page may show, and only once a reader has asked for it.
GISCUS = "https://giscus.app"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments:
    """Where comments are kept: a repository as owner/name, a category of its discussions, and GitHub's ids of both."""

    repo: str
    repo_id: str
    category: str
    category_id: str

    @property
    def discussions(self) -> str:
        """The address of all discussions."""
        return f"https://github.com/{self.repo}/discussions"

    def widget(self, term: str) -> str:
        """The address that shows the discussion called `term`, and begins it with the first comment.

        `strict` finds it by a hash of its name: GitHub's own search takes names that are alike for one. See
        https://github.com/giscus/giscus/blob/main/ADVANCED-USAGE.md; what only the browser knows is added there.
        """
        facts = {"repo": self.repo, "repoId": self.repo_id, "category": self.category, "categoryId": self.category_id}
        ways = {"term": term, "strict": "1", "reactionsEnabled": "1", "emitMetadata": "0", "inputPosition": "top"}
        return f"{GISCUS}/en/widget?{urlencode(facts | ways)}"
