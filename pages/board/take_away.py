"""Take away: what the pages say, as slides, a document, a workbook or one page, for the version and the filters that are shown."""

from pages.parts.frame.page import page
from pages.parts.stories.take_away import chosen_story, files, take_away_answer

view = page("Take away", "What do you want to take along?", take_away_answer)
files(view, chosen_story())
