"""The two families of failure: what a person can act on, and our own bugs.

An error carries a code and values, never a sentence: resources/catalog/messages.toml has those.
"""


class BookError(Exception):
    """A cause that a person can act on. Its code names the sentence that tells it."""

    def __init__(self, code: str, **values: object) -> None:
        """Take the code, such as `book.wrong_passphrase`, and what its sentence mentions."""
        super().__init__(code)
        self.code = code
        self.values = values


class KeyRefused(BookError):
    """A passphrase, a recovery code or a role does not open this."""


class BookRefused(BookError):
    """A book cannot be made, opened or written as asked."""


class WritingRefused(BookError):
    """An act would write what this session may not, or what the book does not allow."""


class BundleRefused(BookError):
    """A bundle, card or receipt is not taken in, and why."""


class DriveRefused(BookError):
    """A stick or folder cannot take a file or give it back."""


class CatalogBroken(BookError):
    """A file of the catalog is wrong; the program does not start with it."""


class Cancelled(BookError):
    """A person stopped the work; nothing was changed."""

    def __init__(self) -> None:
        """Take nothing: the sentence is always the same."""
        super().__init__("work.cancelled")
