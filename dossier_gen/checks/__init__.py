"""Checks: what must hold between the records of a library. A new rule is a new function in `CHECKS`."""

from collections.abc import Callable, Iterable
from datetime import datetime

from dossier_gen import rules
from dossier_gen.checks.addresses import alias_collisions, url_collisions
from dossier_gen.checks.agreement import later_than_article, uncited_events
from dossier_gen.checks.coverage import uncovered_dossiers, unmentioned_names, unused_files
from dossier_gen.checks.dates import dates_in_order, future_articles, future_dates
from dossier_gen.checks.events import (
    future_events,
    homeless_events,
    unadded_events,
    unsourced,
    untold_statuses,
    voiceless_statuses,
)
from dossier_gen.checks.further_reading import contradictory_related, outdated_read_also, unpublished_read_also
from dossier_gen.checks.graph import parent_cycles, self_references, translation_cycles
from dossier_gen.checks.images import body_images, record_images
from dossier_gen.checks.inspection import Inspection
from dossier_gen.checks.links import body_links
from dossier_gen.checks.markup import unsafe_html
from dossier_gen.checks.policies import missing_policies
from dossier_gen.checks.references import (
    hidden_records,
    homeless_ledgers,
    unknown_carriers,
    unknown_ids,
    unknown_voices,
)
from dossier_gen.checks.summaries import overdue_expectations, stale_summaries, undated_summaries
from dossier_gen.model import Library
from dossier_gen.problems import Problem, in_order

Check = Callable[[Inspection], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    unknown_ids,
    unknown_voices,
    unknown_carriers,
    homeless_ledgers,
    hidden_records,
    parent_cycles,
    translation_cycles,
    self_references,
    url_collisions,
    alias_collisions,
    body_links,
    unsafe_html,
    body_images,
    record_images,
    unsourced,
    homeless_events,
    future_articles,
    future_events,
    future_dates,
    dates_in_order,
)

#: What is said only where every id is sound: a misspelt name would leave the right one without a mention.
ADVICE: tuple[Check, ...] = (
    uncovered_dossiers,
    unmentioned_names,
    unused_files,
    undated_summaries,
    stale_summaries,
    overdue_expectations,
    untold_statuses,
    unadded_events,
    voiceless_statuses,
    unpublished_read_also,
    outdated_read_also,
    contradictory_related,
    later_than_article,
    uncited_events,
    missing_policies,
)


def check(library: Library, now: datetime) -> tuple[Problem, ...]:
    """All that is wrong between the records of a library as of `now` (aware, UTC), in order.

    Advice is given only where no record is broken and every id resolves.
    """
    inspection = Inspection(library, now)
    problems = [problem for check_one in CHECKS for problem in check_one(inspection)]
    if not library.broken and not any(problem.rule is rules.UNKNOWN_ID for problem in problems):
        problems += [problem for advise in ADVICE for problem in advise(inspection)]
    return in_order(problems)
