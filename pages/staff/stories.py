"""Stories: what is presented and exported, slide by slide, in which order; made, changed and kept under a name."""

from pages.parts.frame.staff_page import staff_head, staff_view
from pages.parts.stories.editor import story_editor
from pages.parts.upload.receipt import done
from pages.parts.view import View

view = staff_view()
staff_head(
    view, "Stories", "What do you tell, and in which order?",
    "A story is a list of slides; their sentences and figures are computed from what is published when it is played or taken along.",
)  # fmt: skip
done()
story_editor(View(view.shown, view.filters, "board"))
