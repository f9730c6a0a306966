"""What the demonstration cluster is made to have said in public: some of it agrees with its records, some does not."""

from data.samples.workbook import Typed

_FIRST, _SECOND = "Demonstration annual review 2023/24", "Demonstration annual review 2024/25"
_CLUSTER = "Demonstration Health-Tech Cluster"

# quarter -> rows: reference, what was claimed, headline, as worded, low, high, unit, as at, said by, where said
CLAIMS: dict[int, list[list[Typed]]] = {
    3: [
        ["CL-1", "funding secured for health technology", "secured funding", "more than £10m", 10_000_000, None, "GBP",
         "March 2024", _CLUSTER, _FIRST],
        ["CL-7", "patients reached by members' products", None, "about 9,000", 9_000, 9_000, "patients", "March 2024",
         _CLUSTER, _FIRST],
    ],
    7: [
        ["CL-1", "funding secured for health technology", "secured funding", "£29m", 29_000_000, 29_000_000, "GBP",
         "March 2025", _CLUSTER, _SECOND],
        ["CL-2", "money put in beside the accelerator", "co-investment realised", "£19m", 19_000_000, 19_000_000, "GBP",
         "March 2025", _CLUSTER, _SECOND],
        ["CL-3", "private pounds for each pound of grant", "leverage", "2.3", 2.3, 2.3, "ratio", "March 2025", _CLUSTER,
         _SECOND],
        ["CL-4", "events held in two years", "events held", "more than 65", 65, None, "events", "March 2025", _CLUSTER,
         _SECOND],
        ["CL-5", "companies that the accelerator supported", "companies supported", "48", 48, 48, "companies",
         "March 2025", _CLUSTER, _SECOND],
        ["CL-6", "people who work for members", "members' employees", "2,400", 2_400, 2_400, "people", "March 2025",
         _CLUSTER, _SECOND],
    ],
}  # fmt: skip
