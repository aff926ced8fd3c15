"""What is told right after a book was opened: a new station, a helper's work, a broken seal."""

from PySide6.QtCore import QObject

from treem_desktop.services.standing import Opened


class News(QObject):
    """Says in whole sentences what an officer must know before going on; usually nothing."""

    def sentences(self, opened: Opened) -> list[str]:
        """Say them, the gravest first."""
        told = []
        since = opened.since
        if since is not None and since.broken:
            told.append(
                self.tr(
                    "The seal of this book does not fit: somebody changed entries after they were "
                    "sealed. Do not hand anything over; keep a backup and call your support."
                )
            )
        if opened.became_new_station:
            told.append(
                self.tr(
                    "This book was copied or restored, so it writes as a new station from now on. "
                    "Everything is here. Give the office the new card (Hand over) before the next "
                    "bundle, and do not go on in the other copy."
                )
            )
        if since is not None and opened.others:
            words = self.tr("Since the last seal %n entry(ies) were written:", "", since.lines)
            told.append(f"{words} {', '.join(opened.others)}.")
        return told
