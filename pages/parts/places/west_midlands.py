"""Which West Midlands is meant, in words made from the list of places: three areas have the name."""

from __future__ import annotations

import functools

from charts.rows import in_words, sentences
from data.lists import entries


@functools.cache
def which_west_midlands(region: str) -> str:
    """Plain words for the setting `region` ("region" or "combined authority")."""
    listed = {row["name"]: row for row in entries("places")}
    inside = [row["name"] for row in entries("places") if row["kind"] == "authority"]
    councils = [name for name in inside if listed[name]["in_combined_authority"] == "yes"]
    whole, combined = listed["West Midlands"], listed["West Midlands Combined Authority"]
    county = listed["West Midlands metropolitan area"]
    other = f"the metropolitan area ({county['code']}) has the name too"
    named_so = f"the West Midlands Combined Authority ({combined['code']}) with its {len(councils)} councils: {in_words(sorted(councils))}"
    wide = f"the West Midlands region ({whole['code']}, {whole['itl']} among the ITL regions) with its {len(inside)} local authorities"
    if region == "combined authority":
        return sentences(
            f"here it is {named_so}",
            f"money of the other {len(inside) - len(councils)} authorities of the region is left out as outside",
            "money of the whole region counts by a stated share only",
            "events, members and outcomes count where they are",
            f"it is not {wide}; {other}",
        )
    return sentences(f"here it is {wide}", f"it is not {named_so}; {other}")
