"""The seven kinds of sheet, one declaration each: all that reader, checks, templates, store and method page know of them."""

from data.kinds.events import EVENTS
from data.kinds.investments import INVESTMENTS
from data.kinds.members import MEMBERS
from data.kinds.others import CLAIMS, OUTCOMES, STATISTICS, TARGETS
from data.model import Kind

KINDS: dict[str, Kind] = {
    each.name: each for each in (INVESTMENTS, EVENTS, MEMBERS, OUTCOMES, STATISTICS, CLAIMS, TARGETS)
}
