"""The file that staff sent, given back as it is, with the cells in question marked and a first sheet that lists what was found."""

from data.marking.door import NOT_MARKED, Marked, mark
from data.marking.listing import as_list
from data.marking.lost import lost_in_words

__all__ = ["NOT_MARKED", "Marked", "as_list", "lost_in_words", "mark"]
