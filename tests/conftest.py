"""How Hypothesis draws: without deadlines (machines are noisy), and in CI always the same cases, so that a red run means a change."""

import os

from hypothesis import settings

# Servers and pages under test answer what they are asked and no more; tests/pages/test_ahead.py is about the rest.
os.environ["CLUSTER_AHEAD"] = "off"

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")
