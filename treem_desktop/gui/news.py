"""What is told right after a book was opened: a new station, a helper's work, a broken seal."""

from PySide6.QtCore import QCoreApplication

from treem_desktop.services.standing import Opened


def told_after_opening(opened: Opened) -> list[str]:
    """Say in whole sentences what an officer must know before going on; usually nothing."""
    told = []
    since = opened.since
    if since is not None and since.broken:
        told.append(
            QCoreApplication.translate(
                "News",
                "The seal of this book does not fit: somebody changed entries after they were "
                "sealed. Do not hand anything over; keep a backup and call your support.",
            )
        )
    if opened.became_new_station:
        told.append(
            QCoreApplication.translate(
                "News",
                "This book was copied or restored, so it writes as a new station from now on. "
                "Everything is here. Give the office the new card (Hand over) before the next "
                "bundle, and do not go on in the other copy.",
            )
        )
    if since is not None and opened.others:
        words = QCoreApplication.translate(
            "News",
            "Since the last seal %n entry(ies) were written, also by {people}.",
            "",
            since.lines,
        )
        told.append(words.format(people=", ".join(opened.others)))
    return told
