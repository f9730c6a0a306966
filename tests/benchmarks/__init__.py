"""How quick it is, in ratios measured in one run on one machine: `python -m tests.benchmarks`."""
