"""What the rows of several subjects share: a million pounds, and the quarters of two years."""

import datetime

MILLION = 100_000_000  # pence
QUARTERS = [
    (f"{year}/{year % 100 + 1}-Q{quarter}", datetime.date(year + (quarter == 4), (quarter * 3) % 12 + 1, 1))
    for year in (2023, 2024)
    for quarter in (1, 2, 3, 4)
]
