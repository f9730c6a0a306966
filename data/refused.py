"""The one answer to a file that cannot be taken: a sentence that says why, and what to do instead."""


class Refused(Exception):
    """A file that is not read. `str()` of it is one plain sentence for whoever uploaded the file."""
