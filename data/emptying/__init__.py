"""A file without the people in it: a copy with their columns emptied in all of its parts, searched for what was taken out."""

from data.emptying.column import Column
from data.emptying.door import Emptied, copy_in_words, without_people

__all__ = ["Column", "Emptied", "copy_in_words", "without_people"]
