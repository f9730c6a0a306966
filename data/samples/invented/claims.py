"""What the demonstration cluster is made to have said in public: some of it agrees with its records, some does not."""

from data.samples.workbook import Typed

_REVIEW_2024, _REVIEW_2025 = "Demonstration annual review 2023/24", "Demonstration annual review 2024/25"
_CLUSTER = "Demonstration Health-Tech Cluster"

CLAIMS: dict[int, list[list[Typed]]] = {}
