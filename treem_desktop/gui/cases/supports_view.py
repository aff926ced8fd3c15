"""«Hỗ trợ đã nhận»: what children received, the latest first."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from treem_desktop.domain import money
from treem_desktop.domain.dates import show
from treem_desktop.gui.cases.register import Line, RegisterView
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.rows import Column, Row
from treem_desktop.services import supports
from treem_desktop.services.books import Book
from treem_desktop.services.supports import SupportRow, Supports, SupportsAsked


class SupportsView(RegisterView):
    """Each support of each child, with what all of them come to."""

    kind = "support"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "supports", parent)
        self.narrowing.show_closed(False)

    def first_order(self) -> tuple[str, bool]:
        """Begin with what was given last."""
        return "given_on", True

    def columns(self) -> list[Column]:
        """Name the columns in the language of the interface."""
        return [
            Column("given_on", self.tr("Given on"), 116, digits=True),
            Column("child", self.tr("Child"), 196),
            Column("household", self.tr("Household"), 74, digits=True, sortable=False),
            Column("area", self.tr("Neighbourhood"), 120, sortable=False, shown=False),
            Column("support", self.tr("Kind"), 180),
            Column("detail", self.tr("What"), 220, sortable=False),
            Column("amount", self.tr("Amount (đồng)"), 124, right=True, digits=True),
            Column("source", self.tr("Source"), 170),
            Column("giver", self.tr("Given by"), 150, sortable=False, shown=False),
        ]

    def question(self) -> Callable[[Book], Supports]:
        """Ask for the supports as the filters stand."""
        asked = SupportsAsked(
            neighbourhood=self.narrowing.neighbourhood(),
            kind=self.narrowing.kind(),
            year=self.narrowing.year(),
            order=self.order,
            descending=self.descending,
        )
        return lambda book: supports.supports(book, asked)

    def read_lines(self, book: Book, ids: Sequence[str]) -> list[Line]:
        """Read one window of supports."""
        return [
            Line(self._row(row), row.household, row.support.child or "")
            for row in supports.support_rows(book, ids)
        ]

    def counted(self) -> str:
        """Say how often something was given, to how many, and how much money."""
        if not isinstance(self.found, Supports):
            return ""
        parts = [
            self.tr("%Ln support(s)", "", len(self.found.ids)),
            self.tr("%Ln child(ren)", "", self.found.children),
        ]
        if self.found.amount:
            parts.append(self.tr("{amount} đồng").format(amount=money.show(self.found.amount)))
        return " · ".join(parts)

    def say_empty(self) -> None:
        """Say that nothing was given yet, or that nothing fits."""
        if self.narrowing.narrowed():
            self.list.empty.tell(
                self.tr("No support fits"),
                self.tr("Nothing in the book fits what you filter by."),
                self.tr("Show all supports"),
                "search",
            )
        else:
            self.list.empty.tell(
                self.tr("No support is written yet"),
                self.tr(
                    "Write one on the page of the child's household, "
                    "or one for many children at once with the button above."
                ),
                self.tr("Go to the households"),
                "cases",
            )

    def _row(self, row: SupportRow) -> Row:
        one = row.support
        short = self.desk.catalog.short_of
        what = " · ".join(filter(None, (one.goods, one.detail)))
        return Row(
            one.id,
            (
                show(one.given_on) if one.given_on else "",
                row.child,
                row.number,
                row.neighbourhood,
                short("support", "support", one.support, language()),
                what,
                money.show(one.amount) if one.amount else "",
                short("support", "source", one.source, language()),
                one.giver or "",
            ),
        )
