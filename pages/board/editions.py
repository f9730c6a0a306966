"""Editions: what each said as it was printed, and two versions beside each other with what explains each difference."""

from pages.parts.choices.edition_choice import TODAY
from pages.parts.figures.editions_page import asked_beside, beside_choice, compared, editions_answer, nothing_kept
from pages.parts.frame.page import page

view = page("Editions", "What did each edition say, and why do they differ?", editions_answer, "editions")
other = asked_beside(view)
if other is None:
    nothing_kept()
else:
    beside_choice(view, other.edition or TODAY)
    compared(view, other)
