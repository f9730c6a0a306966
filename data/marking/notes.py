"""The notes of one sheet: those that it has are kept, one that stands in a marked cell gets more text, the others are added."""

from __future__ import annotations

from collections.abc import Mapping

from data.marking.places import Place, named, place
from data.marking.source import UNUSUAL, Edit, Element, Elements, text_source
from data.refused import Refused

AUTHOR = "Findings"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
EMPTY = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="%s"><authors/><commentList/></comments>'


class Notes:
    """A comments part and the texts to be put into it. `new` are the cells that had none: they need a shape each."""

    def __init__(self, source: bytes, texts: Mapping[Place, str]) -> None:
        self.part = Elements(source)
        self.prefix = self.part.root.tag.prefix
        self.texts = texts
        self.held: dict[Place, Element] = {}
        for comment in self.part.named("comment"):
            at = place(comment.tag.attributes.get("ref", ""))
            if at is not None:
                self.held[at] = comment
        self.new = [at for at in texts if at not in self.held]
        self.authors = [self.part.inside(author) for author in self.part.named("author", "authors")]

    @property
    def of_an_earlier_check(self) -> list[Place]:
        """The cells whose note is ours alone: it was written when the workbook was marked before."""
        return [at for at, comment in self.held.items() if self._is_ours(comment)]

    def _is_ours(self, comment: Element) -> bool:
        author = comment.tag.attributes.get("authorId", "")
        return author.isdecimal() and self.authors[int(author) : int(author) + 1] == [AUTHOR.encode()]

    def edits(self) -> list[Edit]:
        authors, comments = self.part.named("authors"), self.part.named("commentList")
        if not authors or not comments:
            raise Refused(UNUSUAL)
        edits = [edit for at, text in self.texts.items() if at in self.held and (edit := self._longer(self.held[at], text))]
        if self.new:
            author = len(self.authors)
            edits.append(authors[0].append(b"<%sauthor>%s</%sauthor>" % (self.prefix, AUTHOR.encode(), self.prefix)))
            edits.append(comments[0].append(b"".join(self._comment(at, author) for at in self.new)))
        return edits

    def _comment(self, at: Place, author: int) -> bytes:
        text = self._runs(self.texts[at])
        return b'<%scomment ref="%s" authorId="%d" shapeId="0"><%stext>%s</%stext></%scomment>' % (
            self.prefix, named(at).encode(), author, self.prefix, text, self.prefix, self.prefix,
        )  # fmt: skip

    def _runs(self, text: str) -> bytes:
        """The first line bold, the rest plain, in the letters of Excel's notes."""
        head, line_end, rest = text.partition("\n")
        return self._run(head, b"<%sb/>") + (self._run(line_end + rest) if rest else b"")

    def _run(self, text: str, bold: bytes = b"") -> bytes:
        look = bold + b'<%ssz val="9"/><%srFont val="Tahoma"/><%sfamily val="2"/>'
        run = b"<%sr><%srPr>" + look + b'</%srPr><%st xml:space="preserve">'
        return run.replace(b"%s", self.prefix) + text_source(text) + b"</%st></%sr>".replace(b"%s", self.prefix)

    def _longer(self, comment: Element, text: str) -> Edit | None:
        """What stands in the note, and below it the text; a note of ours says the new text only. None where it says it already."""
        whole = next((each for each in comment.children if each.name == "text"), None)
        if whole is None:
            raise Refused(UNUSUAL)
        if self._is_ours(comment) and not whole.tag.is_empty:
            return Edit(whole.tag.end, whole.inside_end, self._runs(text))
        if text_source(text) in self.part.inside(whole):
            return None
        inside = whole.children
        if len(inside) == 1 and inside[0].name == "t" and not inside[0].tag.is_empty:
            return inside[0].append(text_source("\n\n" + text))
        behind = next((each.tag.start for each in inside if each.name in ("rPh", "phoneticPr")), None)
        runs = self._run("\n\n" + text)
        return whole.append(runs) if behind is None else Edit(behind, behind, runs)
