"""How many examples the properties are tried on: few and the same ones each time, or more where a variable says so."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

#: Environment variable: times the usual number of examples, drawn anew each run (``INCI_PARSER_EXAMPLES=50``).
VARIABLE = "INCI_PARSER_EXAMPLES"


def examples(number: int) -> settings:
    """Return the settings of a property that is tried on ``number`` examples, times what the environment says."""
    times = int(os.environ.get(VARIABLE, "0"))
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(
        max_examples=number * max(times, 1), deadline=None, derandomize=not times, suppress_health_check=slow
    )
