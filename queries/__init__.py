"""Questions about a version of the store: named SQL over views, the filters that they take, and the door that asks them."""

from queries.filters import Filters, UnknownFilter
from queries.registry import Question, questions

__all__ = ["Filters", "Question", "UnknownFilter", "questions"]
