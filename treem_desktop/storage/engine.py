"""The connection to the encrypted file: one thread owns it, and transactions are made by hand."""

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, CursorResult, Engine, MetaData, NullPool, create_engine
from sqlalchemy.exc import DatabaseError

from treem_desktop.domain.errors import BookError, BookRefused, DriveRefused, KeyRefused

Row = Sequence[Any]

PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA busy_timeout=5000",
    "PRAGMA cache_size=-65536",
    "PRAGMA trusted_schema=OFF",
)

_CAUSES: dict[int, tuple[type[BookError], str]] = {
    sqlite3.SQLITE_NOTADB: (BookRefused, "book.damaged"),
    sqlite3.SQLITE_CORRUPT: (BookRefused, "book.damaged"),
    sqlite3.SQLITE_BUSY: (BookRefused, "book.busy"),
    sqlite3.SQLITE_LOCKED: (BookRefused, "book.busy"),
    sqlite3.SQLITE_FULL: (DriveRefused, "drive.full"),
    sqlite3.SQLITE_READONLY: (DriveRefused, "drive.read_only"),
    sqlite3.SQLITE_CANTOPEN: (BookRefused, "book.cannot_open"),
    sqlite3.SQLITE_IOERR: (DriveRefused, "drive.failed"),
}
"""What a person can act on; anything else the file says is our bug."""


class Database:
    """One open SQLCipher file. Only storage touches it.

    SQLAlchemy would also begin on reading, and an open read pins the WAL: so AUTOCOMMIT, with
    BEGIN and COMMIT in `transaction` alone. What the drive or a damaged file refuses comes out as
    a BookError.
    """

    def __init__(self, path: Path, key: bytes, *, read_only: bool = False) -> None:
        """Open the file with its raw key.

        Raises KeyRefused when the key does not open it, BookRefused when it is not readable.
        """
        self.path = path
        self._engine = _engine(path, key, read_only=read_only)
        self._inside = False
        try:
            self._connection: Connection = self._engine.connect()
            self._connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").fetchone()
        except DatabaseError as error:
            self._engine.dispose()
            if _number(error) == sqlite3.SQLITE_NOTADB:
                raise KeyRefused("book.not_readable") from error
            raise (self._cause(error) or error) from error.orig

    def close(self) -> None:
        """Close the file, folding the WAL into it."""
        self._connection.close()
        self._engine.dispose()

    def rows(self, sql: str, values: Row = ()) -> list[Row]:
        """Read rows."""
        with self._telling():
            found = self._run(sql, tuple(values))
            rows = list(found.cursor.fetchall()) if found.returns_rows else []
            found.close()
            return rows

    def row(self, sql: str, values: Row = ()) -> Row | None:
        """Read the first row, if there is one."""
        with self._telling():
            found = self._run(sql, tuple(values))
            row: Row | None = found.cursor.fetchone() if found.returns_rows else None
            found.close()
            return row

    def value(self, sql: str, values: Row = ()) -> Any:
        """Read one value; None when there is no row."""
        found = self.row(sql, values)
        return found[0] if found else None

    def blocks(self, sql: str, values: Row = (), size: int = 2000) -> Iterator[list[Row]]:
        """Read many rows in blocks, so that other threads run in between."""
        with self._telling():
            found = self._run(sql, tuple(values))
            try:
                while block := found.cursor.fetchmany(size):
                    yield list(block)
            finally:
                # Whoever stops in the middle may let go only after the file was closed.
                if not self._connection.closed:
                    found.close()

    def write(self, sql: str, values: Row = ()) -> None:
        """Write one row, inside a transaction."""
        self._must_be_inside()
        with self._telling():
            self._run(sql, tuple(values))

    def write_many(self, sql: str, rows: Sequence[Row]) -> None:
        """Write many rows, inside a transaction."""
        self._must_be_inside()
        if rows:
            with self._telling():
                self._run(sql, list(rows))

    def make(self, metadata: MetaData) -> None:
        """Create the tables and indexes that are missing, inside a transaction."""
        self._must_be_inside()
        with self._telling():
            metadata.create_all(self._connection)
            for table in metadata.tables.values():
                for index in table.indexes:
                    index.create(self._connection, checkfirst=True)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold one transaction: committed at the end, rolled back on any exception."""
        if self._inside:
            raise RuntimeError("a transaction within a transaction")
        with self._telling():
            self._run("BEGIN IMMEDIATE")
        self._inside = True
        try:
            yield
            with self._telling():
                self._run("COMMIT")
        except BaseException:
            # A full drive has rolled back already; the cause must not be hidden by saying so.
            with contextlib.suppress(DatabaseError):
                self._run("ROLLBACK")
            raise
        finally:
            self._inside = False

    def copy_to(self, path: Path) -> None:
        """Write a compact copy of the whole file, encrypted with the same key."""
        with self._telling():
            self._run("VACUUM INTO ?", (str(path),))

    def damage(self) -> list[str]:
        """Check every page and index; an empty list is a sound file."""
        try:
            found = [str(row[0]) for row in self.rows("PRAGMA cipher_integrity_check")]
            found += [str(row[0]) for row in self.rows("PRAGMA integrity_check(20)")]
        except BookRefused as refused:
            return [refused.code]
        return [line for line in found if line != "ok"]

    def _run(self, sql: str, values: Any = ()) -> CursorResult[Any]:
        return self._connection.exec_driver_sql(sql, values)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        # What is fetched comes past SQLAlchemy, and so does its failure.
        try:
            yield
        except (DatabaseError, driver.DatabaseError) as error:
            if (cause := self._cause(error)) is None:
                raise
            raise cause from error

    def _cause(self, error: Exception) -> BookError | None:
        kind, code = _CAUSES.get(_number(error), (None, ""))
        return kind(code, place=str(self.path.parent), file=self.path.name) if kind else None

    def _must_be_inside(self) -> None:
        if not self._inside:
            raise RuntimeError("a write outside a transaction")


def _number(error: Exception) -> int:
    """Give SQLite's own number of a failure, without what it adds to say where."""
    found: int = getattr(getattr(error, "orig", error), "sqlite_errorcode", None) or 0
    return found & 0xFF


def _engine(path: Path, key: bytes, *, read_only: bool) -> Engine:
    mode = "ro" if read_only else "rw"

    def connect() -> Any:
        # mode=rw never creates: nothing may make an empty book where one is missing.
        connection = driver.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        for pragma in PRAGMAS:
            connection.execute(pragma)
        if read_only:
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute("PRAGMA journal_mode=WAL")
        return connection

    return create_engine(
        "sqlite+pysqlite://",
        creator=connect,
        module=driver,
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
    )


def create_file(path: Path, key: bytes) -> None:
    """Make a new, empty, encrypted file.

    Raises BookRefused when anything is there already.
    """
    if path.exists():
        raise BookRefused("book.exists")
    connection = driver.connect(str(path), isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE made (x)")
        connection.execute("DROP TABLE made")
    finally:
        connection.close()
