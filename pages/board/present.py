"""Present: which stories there are, of which figures each is played, and the way onto the wall."""

from pages.parts.frame.page import page
from pages.parts.stories.table import stories_answer, stories_table

view = page("Present", "What shall be told?", stories_answer)
stories_table(view)
