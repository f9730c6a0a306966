"""How each part of a bar or a map is drawn, and the word for it that stands in a chart's key."""

from collections.abc import Mapping

# Every drawing and its word in the key. Certainty is drawn: solid is done, a tint is still to come, a hatch is what may be.
# {beside} is what stands beside: a period, the whole region.
DRAWINGS: Mapping[str, str] = {
    "realised": "realised",
    "to come": "still to come",
    "range": "low to high of a range",
    "pipeline": "pipeline: expected or announced, never added",
    "pipeline range": "its range",
    "held": "held",
    "planned": "planned",
    "guest": "held by others, the cluster as a guest",
    "attended": "attendances",
    "companies": "companies",
    "others": "universities, NHS bodies and other members",
    "employees": "their employees",
    "same companies": "companies known in the first year too",
    "other companies": "other companies",
    "still members": "memberships that last",
    "left since": "memberships that ended",
    "members": "members",
    "given": "as a return states it",
    "target": "target: hoped for, never added",
    "written down": "all that is written down",
    "left out": "not in what is secured",
    "secured": "secured: realised or still to come",
    "not allocated": "not allocated yet: a budget, in no total",
    "score": "average score",
    "placed": "what stands at it",
    "nought": "recorded, and nothing counts",
    "no data": "no record names it",
    "not known": "recorded, its figure not known",
    "outside": "outside the West Midlands that is meant",
    "not chosen": "not chosen",
    "beside": "narrow: {beside}",
    "beside range": "narrow: low to high of its range",
    "unknown": "amounts not disclosed",
}
