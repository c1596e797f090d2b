"""The build's clock: the one place that asks for the time."""

import os
from datetime import UTC, datetime


def now() -> datetime:
    """The time of this build in UTC: SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org) if set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
