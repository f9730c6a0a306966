"""Known tables with a column a quarter or a year: amounts of investments, employees of members; a record a cell."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from tests.data.laid_tables import (
    CALENDAR_YEARS,
    DAYS,
    QUARTERS,
    SEGMENTS,
    SOURCES,
    STATUSES,
    TOTALS,
    YEARS,
    Part,
    Span,
    day_as_typed,
    heading,
    in_unit,
    named,
)  # fmt: skip

OF_MONEY = ("{}", "{}", "Amount {}", "Funding {}", "{} (£k)", "{} £000")
OF_STAFF = ("Employees {}", "Headcount {}", "{} employees", "Employees ({})", "Number of employees {}")
LAST_DAY = datetime.date(2024, 6, 30)
OF_DAYS = ("Employees at {}", "Headcount at {}", "Employees {}")


def _some_of(draw: st.DrawFn, periods: dict[str, Span]) -> dict[str, Span]:
    """Two to four periods, one after another."""
    count = draw(st.integers(2, 4))
    first = draw(st.integers(0, len(periods) - count))
    return dict(list(periods.items())[first : first + count])


def money_by_period(draw: st.DrawFn, series: str, is_csv: bool) -> Part:
    """Investments with a column a year or a quarter, headed in one row or beneath a heading over all, perhaps with their total."""
    part = Part()
    periods = _some_of(draw, draw(st.sampled_from([YEARS, QUARTERS])))
    fixed = draw(st.permutations(["reference", "recipient", "source", "status"]))
    form = draw(st.sampled_from(OF_MONEY))
    over = draw(st.sampled_from(["", "", "Funding", "Amount (£k)"]))
    form = "{}" if over else form
    with_total = draw(st.integers(0, 3)) == 0
    factor = 1000 if "£k" in form + over or "£000" in form else 1
    at = {text: len(fixed) + place for place, text in enumerate(periods)}
    last = len(fixed) + len(periods)
    lowest = {column: form.format(text) for text, column in at.items()} | ({last: "Total"} if with_total else {})
    names = {place: heading(draw, name) for place, name in enumerate(fixed)}
    if over:
        top = part.grid.add({len(fixed): over} | (names if draw(st.booleans()) else {}))
        part.grid.add(lowest | ({} if (top, 0) in part.grid.cells else names))
        if not is_csv and draw(st.booleans()):
            part.grid.merged.append((top, len(fixed), top, last - 1))
        part.cued = False
    else:
        part.grid.add(names | lowest)
    part.said += [f"a column a period: {', '.join(lowest.values())}", f"over them {over or 'nothing'}", str(names)]
    _add_money(draw, part, {name: place for place, name in enumerate(fixed)}, series, at, periods, last if with_total else 0, factor)
    return part


def _add_money(
    draw: st.DrawFn, part: Part, fixed: dict[str, int], series: str, at: dict[str, int], periods: dict[str, Span], total: int, factor: int
) -> None:
    sums = dict.fromkeys(periods, 0)
    for reference, recipient in named(draw, series, draw(st.integers(3, 8))):
        source, status = draw(st.sampled_from(SOURCES)), draw(st.sampled_from(sorted(STATUSES)))
        held = draw(st.sets(st.sampled_from(list(periods)), min_size=1))
        pence = {text: draw(st.integers(1, 9_999)) * 100_000 for text in periods if text in held}
        row: dict[int, Any] = {fixed["reference"]: reference, fixed["recipient"]: recipient, fixed["source"]: source}
        row[fixed["status"]] = draw(st.sampled_from(STATUSES[status]))
        row |= {at[text]: in_unit(amount, factor) for text, amount in pence.items()}
        if total:
            row[total] = in_unit(sum(pence.values()), factor)
        number = part.grid.add(row)
        for text, amount in pence.items():
            sums[text] += amount
            part.expect("investments", number, reference, recipient, source, status, amount, *periods[text])
    if draw(st.booleans()):
        row = {at[text]: in_unit(amount, factor) for text, amount in sums.items()} | {fixed["recipient"]: draw(st.sampled_from(TOTALS))}
        part.grid.add(row | ({total: in_unit(sum(sums.values()), factor)} if total else {}))


def employees_by_period(draw: st.DrawFn, series: str, is_csv: bool) -> Part:
    """Members with a column of employees a year, a quarter or a day."""
    part = Part()
    of = draw(st.sampled_from([CALENDAR_YEARS, YEARS, QUARTERS, DAYS]))
    periods = _some_of(draw, of)
    form = draw(st.sampled_from(OF_DAYS if of is DAYS else OF_STAFF))
    fixed = draw(st.permutations(["name", "segment", *(["joined"] if draw(st.booleans()) else [])]))
    at = {text: len(fixed) + place for place, text in enumerate(periods)}
    names = {place: heading(draw, name, "members") for place, name in enumerate(fixed)}
    part.grid.add(names | {column: form.format(text) for text, column in at.items()})
    part.said += [f"employees: {form} {', '.join(periods)}", str(names)]
    for _, name in named(draw, series, draw(st.integers(3, 8))):
        held = draw(st.sets(st.sampled_from(list(periods)), min_size=1))
        employees = {text: draw(st.integers(1, 5000)) for text in periods if text in held}
        filled = {"name": f"{name} {series}", "segment": draw(st.sampled_from(SEGMENTS))}
        if "joined" in fixed:
            filled["joined"] = day_as_typed(draw, draw(st.sampled_from(list(DAYS.values())))[0], is_csv)
        row = part.grid.add({place: filled[each] for place, each in enumerate(fixed)} | {at[text]: one for text, one in employees.items()})
        for text, one in employees.items():
            part.expect("members", row, filled["name"], one, *periods[text])
    return part


def employees_alone(draw: st.DrawFn, series: str, is_csv: bool) -> Part:
    """Members in two columns: their names, and their employees, who are those of the end of the return's period."""
    part = Part()
    fixed = draw(st.permutations(["name", "employees"]))
    names = {place: heading(draw, name, "members") for place, name in enumerate(fixed)}
    part.grid.add(names)
    part.said += ["employees alone", str(names)]
    for _, name in named(draw, series, draw(st.integers(2, 8))):
        filled = {"name": f"{name} {series}", "employees": draw(st.integers(1, 5000))}
        row = part.grid.add({place: filled[each] for place, each in enumerate(fixed)})
        part.expect("members", row, filled["name"], filled["employees"], LAST_DAY, LAST_DAY)
    return part
