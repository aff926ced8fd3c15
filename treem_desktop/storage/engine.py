"""The connection to the encrypted file: one thread owns it, and transactions are made by hand."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, MetaData, NullPool, create_engine
from sqlalchemy.exc import DatabaseError

from treem_desktop.domain.errors import BookRefused, KeyRefused

Row = Sequence[Any]

PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA busy_timeout=5000",
    "PRAGMA cache_size=-65536",
    "PRAGMA trusted_schema=OFF",
)


class Database:
    """One open SQLCipher file. Only storage touches it.

    SQLAlchemy would also begin on reading, and an open read pins the WAL: so AUTOCOMMIT, with
    BEGIN and COMMIT in `transaction` alone.
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
            if "not a database" in str(error.orig) or "malformed" in str(error.orig):
                raise KeyRefused("book.not_readable") from error
            raise BookRefused("book.cannot_open") from error

    def close(self) -> None:
        """Close the file, folding the WAL into it."""
        self._connection.close()
        self._engine.dispose()

    def rows(self, sql: str, values: Row = ()) -> list[Row]:
        """Read rows."""
        return [tuple(row) for row in self._connection.exec_driver_sql(sql, tuple(values))]

    def row(self, sql: str, values: Row = ()) -> Row | None:
        """Read the first row, if there is one."""
        found = self._connection.exec_driver_sql(sql, tuple(values)).fetchone()
        return None if found is None else tuple(found)

    def value(self, sql: str, values: Row = ()) -> Any:
        """Read one value; None when there is no row."""
        found = self.row(sql, values)
        return found[0] if found else None

    def blocks(self, sql: str, values: Row = (), size: int = 2000) -> Iterator[list[Row]]:
        """Read many rows in blocks, so that other threads run in between."""
        found = self._connection.exec_driver_sql(sql, tuple(values))
        cursor = found.cursor
        try:
            while block := cursor.fetchmany(size):
                yield list(block)
        finally:
            found.close()

    def write(self, sql: str, values: Row = ()) -> None:
        """Write one row, inside a transaction."""
        self._must_be_inside()
        self._connection.exec_driver_sql(sql, tuple(values))

    def write_many(self, sql: str, rows: Sequence[Row]) -> None:
        """Write many rows, inside a transaction."""
        self._must_be_inside()
        if rows:
            self._connection.exec_driver_sql(sql, list(rows))

    def make(self, metadata: MetaData) -> None:
        """Create the tables that are missing, inside a transaction."""
        self._must_be_inside()
        metadata.create_all(self._connection)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold one transaction: committed at the end, rolled back on any exception."""
        self._connection.exec_driver_sql("BEGIN IMMEDIATE")
        self._inside = True
        try:
            yield
            self._connection.exec_driver_sql("COMMIT")
        except BaseException:
            self._connection.exec_driver_sql("ROLLBACK")
            raise
        finally:
            self._inside = False

    def copy_to(self, path: Path) -> None:
        """Write a compact copy of the whole file, encrypted with the same key."""
        self._connection.exec_driver_sql("VACUUM INTO ?", (str(path),))

    def damage(self) -> list[str]:
        """Check every page and index; an empty list is a sound file."""
        pages = [str(row[0]) for row in self.rows("PRAGMA cipher_integrity_check")]
        found = [str(row[0]) for row in self.rows("PRAGMA integrity_check(20)")]
        return pages + [line for line in found if line != "ok"]

    def _must_be_inside(self) -> None:
        if not self._inside:
            raise RuntimeError("a write outside a transaction")


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
