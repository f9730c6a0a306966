"""Figures that do not fit the unit of their column: pounds with their sign among bare thousands, one far above all others, and a few bare
pounds among amounts that say thousands or millions."""

from __future__ import annotations

import re
import statistics

from data.checking.batch import Batch
from data.checking.columns.headings import Column
from data.grammar.amounts import read_amount
from data.grammar.printing import print_pence
from data.model import CellValue, NotUnderstood, currency_of

_SIGN = re.compile(r"£|\bgbp\b|\bpounds?\b", re.IGNORECASE)
FAR_ABOVE = 100  # so many times the middle of its column is a figure that was probably typed in pounds
NEVER = 10_000_000_000 * 100  # pence that no one flow of money to a cluster is: £10bn
FEW = 1_000 * 100  # pence: `250` among `£450k` and `£1.2m` may be £250 or £250k
LARGE = 10_000  # a bare number from here on is looked at: 10,000 thousands are £10m


def ask_of_mixed_units(batch: Batch) -> None:
    """Rows stop in which a sum has its own sign of pounds, and stands among bare numbers that the heading makes thousands or millions.

    `£45,000` under `Award (£000s)`, beside `30`, is £45,000 or £45m. Where every cell has the sign, the heading is the unit of all.
    """
    for column in batch.table.taken:
        if column.field.type == "amount" and currency_of(column.unit) == "GBP":
            (_judge if column.unit > 1 else _judge_bare)(batch, column)


def _judge(batch: Batch, column: Column) -> None:
    cells = [row.values[column.position] if column.position < len(row.values) else None for row in batch.rows]
    figures = {cell: pair for cell in set(cells) if (pair := _bare_and_scaled(cell, column.unit))}
    signed = {cell for cell in figures if isinstance(cell, str) and _SIGN.search(cell)}
    bare = {cell: figures[cell][0] for cell in figures if cell not in signed}
    if not bare:
        return
    middle = statistics.median_low(bare.values())
    large = {cell for cell, pence in bare.items() if pence >= LARGE * 100}
    far = {cell for cell in large if bare[cell] >= FAR_ABOVE * middle or figures[cell][1] >= NEVER}
    for index, cell in enumerate(cells if signed or far else ()):
        if cell in signed:
            words = dict(zip(("pounds", "scaled"), map(print_pence, figures[cell]), strict=True))
            batch.say(index, "amount-unit-unclear", column.letter, shown=cell, **words)
        elif cell in far:
            batch.say(index, "amount-far-above", column.letter, shown=cell, read=print_pence(figures[cell][1]))


def _judge_bare(batch: Batch, column: Column) -> None:
    """Rows stop with a few bare pounds in a column without a unit in which amounts with a unit of their own are far above them."""
    few = {cell for cell, pence in batch.pence_of[column.letter].items() if 0 < abs(pence) < FEW and _is_bare(cell)}
    if not few or column.unit_told or _SIGN.search(column.header):
        return
    scaled = {pence: cell for cell, pence in batch.pence_of[column.letter].items() if pence >= FEW and _has_scale(cell)}
    least = min(scaled, default=0)
    for index, row in enumerate(batch.rows if scaled else ()):
        cell = row.values[column.position] if column.position < len(row.values) else None
        if cell in few and abs(pence := batch.pence_of[column.letter][cell]) * FAR_ABOVE <= least:
            batch.say(index, "amount-without-unit", column.letter, shown=cell, example=scaled[least], pounds=print_pence(pence))


def _is_bare(cell: CellValue) -> bool:
    return not isinstance(cell, str) or not _SIGN.search(cell)


def _has_scale(cell: CellValue) -> bool:
    """Whether an amount says by itself that it is thousands or millions, so that no unit of a column would change it."""
    return isinstance(cell, str) and any(map(str.isalpha, cell)) and _bare_and_scaled(cell, 1_000) is None


def _bare_and_scaled(cell: CellValue, unit: int) -> tuple[int, int] | None:
    """A figure in pence as it stands and by the unit of its column; None where it has a unit of its own, or is none."""
    if not isinstance(cell, str | int | float) or isinstance(cell, bool):
        return None
    try:
        bare, scaled = read_amount(cell, 1), read_amount(cell, unit)
    except NotUnderstood:
        return None
    ends = (bare.high or bare.low or 0), (scaled.high or scaled.low or 0)
    return ends if ends[0] != ends[1] and bare.currency == "GBP" else None
