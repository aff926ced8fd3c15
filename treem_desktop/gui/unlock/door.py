"""What every face before the book needs: the thread that will own it, and the computer."""

from dataclasses import dataclass, field

from treem_desktop.domain.errors import BookError
from treem_desktop.gui.jobs import Jobs
from treem_desktop.gui.language import language
from treem_desktop.services.books import Cost, Surroundings
from treem_desktop.system.clock import day_of


@dataclass(frozen=True, slots=True)
class Door:
    """Handed to each face by the doorway."""

    jobs: Jobs
    around: Surroundings
    cost: Cost = field(default_factory=Cost)
    """What a guess of a passphrase costs in a book made here."""

    def sentence(self, error: BookError) -> str:
        """Give the sentence of an error in the language of the interface."""
        return self.around.catalog.message(error.code, language(), **error.values)

    def message(self, code: str) -> str:
        """Give a sentence of the catalog."""
        return self.around.catalog.message(code, language())

    def today(self) -> str:
        """Give the day of UTC+7, as a full date."""
        return day_of(self.around.clock.now_ms()).isoformat()
