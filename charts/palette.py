"""The colours, each a noun: one hue is one subject on every page, slide and sheet of paper."""

INK = "#16202B"
SOFT = "#51606E"
RULE = "#DDE2E7"
WASH = "#F3F5F7"
TRACK = "#EDF0F3"
GRID = "#E9EDF0"
WHITE = "#FFFFFF"

NAVY = "#12436D"  # money, links, the banner
TEAL = "#28A197"  # events
TEAL_LINE = "#1B7C74"
TEAL_TEXT = "#14665F"
PLUM = "#801650"  # members, regional growth
CHARCOAL = "#3D3D3D"  # what is compared with
ORANGE = "#F46A25"  # findings only
LILAC = "#A285D1"  # outcomes and claims
QUIET = "#C9D8E6"  # quiet text on navy

# For each subject: the solid fill, the tint of what is still to come, the outline, and the colour of its words.
SOLID = {"money": NAVY, "events": TEAL, "members": PLUM, "outcomes": LILAC}
TINT = {"money": "#9DB4C8", "events": "#A5D8D3", "members": "#D9B9CA", "outcomes": "#D6C8EA"}
LINE = {"money": NAVY, "events": TEAL_LINE, "members": PLUM, "outcomes": "#5B3E91"}
TEXT = {"money": NAVY, "events": TEAL_TEXT, "members": PLUM, "outcomes": "#5B3E91"}

# From few to many, and from which of them words on them are white.
STEPS = {
    "money": ("#E6EDF3", "#C3D2DF", "#8FAAC2", "#3F6A92", NAVY),
    "events": ("#CDE9E6", "#86CBC5", TEAL, "#0C5C55"),
    "members": ("#F6EAF1", "#E6CBDA", "#CC9AB6", "#A34C7E", PLUM),
    "outcomes": ("#F3EFFA", "#E1D8F1", "#C6B5E3", LILAC, "#5B3E91"),
}
WHITE_FROM = {"money": 3, "events": 3, "members": 3, "outcomes": 4}

# Ten, or Plotly drops the palette.
SERIES = (NAVY, TEAL, PLUM, CHARCOAL, LILAC, "#3F6A92", TEAL_TEXT, "#8FAAC2", SOFT, ORANGE)
