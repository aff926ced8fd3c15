"""Starts the window: the application, its look and language, and the book that was asked for."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from treem_desktop.domain.errors import DriveRefused
from treem_desktop.gui.language import LANGUAGES
from treem_desktop.gui.main_window import MainWindow
from treem_desktop.gui.remembered import remember
from treem_desktop.gui.widgets.wheel import StillWheel
from treem_desktop.services.books import surroundings
from treem_desktop.system import logs
from treem_desktop.system.paths import resource, state_folder


def start(arguments: list[str]) -> int:
    """Open the window, and give the exit status when it is closed."""
    wanted = _wanted(arguments)
    app = application()
    folder = state_folder()
    _begin_log(folder)
    remembered = remember(folder)
    if wanted.language in LANGUAGES:
        remembered.change(replace(remembered.now, language=wanted.language))
    remembered.wear()
    window = MainWindow(surroundings(), remembered)
    _report_all(window)
    if remembered.now.maximized:
        window.showMaximized()
    else:
        window.show()
    window.begin(wanted.book, training=wanted.training)
    return app.exec()


def _wanted(arguments: list[str]) -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="treem-desktop", allow_abbrev=False)
    options.add_argument("--book", type=Path)
    options.add_argument("--language", default=os.environ.get("TREEM_LANGUAGE", ""))
    options.add_argument("--training", action="store_true")
    return options.parse_args(arguments)


def application() -> QApplication:
    """Give the running application, made first where there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setWindowIcon(QIcon(str(resource("icons", "households.svg"))))
    still = StillWheel(app)
    app.installEventFilter(still)
    return app


def _begin_log(folder: Path) -> None:
    try:
        logs.start(folder / "logs")
    except DriveRefused:
        # Without a log the program works as well.
        return


def _report_all(window: MainWindow) -> None:
    """Let a failure in a slot be reported like one in background work."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            window.report_bug(error)

    sys.excepthook = hook
