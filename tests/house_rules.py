"""The rules of the house that neither ruff, mypy nor import-linter can see.

Each rule reads one file and says what breaks it, as `line: what is wrong`.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
EMPTY_NAMES = {"util", "utils", "helpers", "common", "manager", "managers", "misc"}
"""They say nothing about what is in them. `helper` is a person: one who may write, not sign."""

OPENING = "open for writing"
SILENCER = re.compile(
    r"#\s*(?:noqa|type:\s*ignore|pragma:\s*no)|mark\.(?:skip|xfail)|pytest\.(?:skip|xfail)\("
)
REASON = re.compile(r"(?:noqa|ignore|cover|branch)[^#]*#\s*\w+ \w+|reason=|skip\(\s*[f\"']")
OWN_MACHINE = re.compile(r"(?<![A-Za-z0-9.])/(?:work|farm|root|home)/[a-z]")


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file, read once for every rule."""

    path: str
    """Within the project, with `/`."""
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]
    """Every node of the tree, walked once."""

    @classmethod
    def of(cls, path: str, text: str) -> "Source":
        """Read a file's text."""
        tree = ast.parse(text)
        return cls(path, text, tree, tuple(ast.walk(tree)))


Rule = Callable[[Source], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Door:
    """Something that only certain files of the package may do."""

    name: str
    files: tuple[str, ...]
    names: tuple[str, ...] = ()
    """What is imported or called, whole or as the head of a dotted name."""
    methods: frozenset[str] = frozenset()
    """Methods as `.name()`, whatever they are called on."""

    def closed_to(self, path: str) -> bool:
        """Tell whether a file has to go through the door."""
        return path.startswith("treem_desktop/") and not path.startswith(self.files)

    def forbids(self, dotted: str) -> bool:
        """Tell whether this name lies behind the door."""
        return any(dotted == name or dotted.startswith(f"{name}.") for name in self.names)


def _methods(*names: str) -> frozenset[str]:
    return frozenset(f".{name}()" for name in names)


DOORS = (
    Door(
        "the time comes from system/clock.py",
        ("treem_desktop/system/clock.py",),
        (
            *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.strftime"),
            *("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today"),
            "datetime.date.today",
            *("PySide6.QtCore.QDate.currentDate", "PySide6.QtCore.QTime.currentTime"),
            "PySide6.QtCore.QDateTime.currentDateTime",
        ),
    ),
    Door(
        "ids and chance come from system/ids.py",
        ("treem_desktop/system/ids.py",),
        ("uuid", "secrets", "random", "os.urandom", "PySide6.QtCore.QUuid"),
    ),
    Door(
        "files are written by system/files.py",
        ("treem_desktop/system/files.py",),
        (
            *("os.replace", "os.rename", "os.link", "os.symlink", "os.mkfifo", "tempfile"),
            *("shutil.copy", "shutil.copy2", "shutil.copyfile", "shutil.copyfileobj"),
            *("shutil.copytree", "shutil.move", "PySide6.QtCore.QFile", "PySide6.QtCore.QSaveFile"),
        ),
        _methods("write_text", "write_bytes", "touch", "hardlink_to", "symlink_to") | {OPENING},
    ),
    Door(
        "descriptors are opened by system/files.py and, for the lock, system/lock.py",
        ("treem_desktop/system/files.py", "treem_desktop/system/lock.py"),
        ("os.open", "os.fdopen"),
    ),
    Door(
        "threads are started by gui/jobs.py",
        ("treem_desktop/gui/jobs.py",),
        (
            *("threading", "concurrent", "multiprocessing", "_thread", "asyncio"),
            *("PySide6.QtCore.QThread", "PySide6.QtCore.QThreadPool", "PySide6.QtCore.QRunnable"),
        ),
    ),
    Door(
        "message boxes are opened by gui/dialogs.py",
        ("treem_desktop/gui/dialogs.py",),
        tuple(f"PySide6.QtWidgets.{name}" for name in ("QMessageBox", "QErrorMessage")),
    ),
    Door(
        "SQL is run by storage",
        ("treem_desktop/storage/",),
        methods=_methods("execute", "executemany", "executescript", "exec_driver_sql"),
    ),
)


def short_files(source: Source) -> Iterator[str]:
    """Split what has grown too long to be read at once."""
    length = source.text.count("\n")
    if length > LONGEST_FILE:
        yield f"1: {length} lines, more than {LONGEST_FILE}"


def short_functions(source: Source) -> Iterator[str]:
    """Split what does several things, counted from `def` to its last line."""
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{node.lineno}: {node.name} has {length} lines, over {LONGEST_FUNCTION}"


def packages_say_only_what_they_are(source: Source) -> Iterator[str]:
    """Keep `__init__.py` to one docstring, so that importing a part costs nothing."""
    if source.path.endswith("/__init__.py") and (
        len(source.tree.body) != 1 or ast.get_docstring(source.tree) is None
    ):
        yield "1: an __init__ holds a docstring and nothing else"


def telling_names(source: Source) -> Iterator[str]:
    """Refuse names that say nothing, for files, folders and classes."""
    for part in source.path.removesuffix(".py").split("/"):
        if EMPTY_NAMES & set(part.split("_")):
            yield f"1: {part} says nothing about what is in it"
    for node in source.nodes:
        if isinstance(node, ast.ClassDef):
            words = {word.lower() for word in re.findall(r"[A-Z][a-z0-9]*", node.name)}
            if EMPTY_NAMES & words:
                yield f"{node.lineno}: {node.name} says nothing about what it is"


def silencers_give_their_reason(source: Source) -> Iterator[str]:
    """Let a check be silenced only with its reason beside it."""
    lines = source.text.splitlines()
    for number, line in enumerate(lines, 1):
        # A mark's reason may stand on the next lines of the same call.
        told = " ".join(lines[number - 1 : number + 3]) if "pytest" in line else line
        if SILENCER.search(line) and not REASON.search(told):
            yield f"{number}: a silencer without its reason"


def frozen_records(source: Source) -> Iterator[str]:
    """Keep every type of record frozen and slotted: records cross threads."""
    for node in source.nodes:
        if (
            isinstance(node, ast.ClassDef)
            and "Record" in map(ast.unparse, node.bases)
            and not any(map(_frozen, node.decorator_list))
        ):
            yield f"{node.lineno}: {node.name} is not frozen and slotted"


def doors(source: Source) -> Iterator[str]:
    """Keep the clock, chance, files, threads, message boxes and SQL each behind one door."""
    closed = [door for door in DOORS if door.closed_to(source.path)]
    meanings = _meanings(source)
    for node in source.nodes if closed else ():
        for what in _done(node, meanings):
            for door in closed:
                if what in door.methods or door.forbids(what):
                    yield f"{getattr(node, 'lineno', 0)}: {what}: {door.name}"


RULES: tuple[Rule, ...] = (
    short_files,
    short_functions,
    packages_say_only_what_they_are,
    telling_names,
    silencers_give_their_reason,
    frozen_records,
    doors,
)


def machine_paths(text: str) -> Iterator[str]:
    """Find paths that exist on one person's computer only."""
    for number, line in enumerate(text.splitlines(), 1):
        if OWN_MACHINE.search(line):
            yield f"{number}: a path of one machine"


def python_files(root: Path) -> list[Path]:
    """List the project's own Python files."""
    folders = (root / "treem_desktop", root / "tests", root / ".ci")
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def _frozen(mark: ast.expr) -> bool:
    given = {item.arg: ast.unparse(item.value) for item in getattr(mark, "keywords", [])}
    return given.get("frozen") == given.get("slots") == "True"


def _meanings(source: Source) -> dict[str, str]:
    """Tell which dotted name each imported word stands for."""
    found: dict[str, str] = {}
    for node in source.nodes:
        if isinstance(node, ast.Import):
            for item in node.names:
                head = item.name.partition(".")[0]
                found[item.asname or head] = item.name if item.asname else head
        elif isinstance(node, ast.ImportFrom) and node.module:
            for item in node.names:
                found[item.asname or item.name] = f"{node.module}.{item.name}"
    return found


def _done(node: ast.AST, meanings: dict[str, str]) -> Iterator[str]:
    """Tell what a node imports, uses or calls: dotted names, and methods as `.name()`."""
    if isinstance(node, ast.Import):
        yield from (item.name for item in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield from (f"{node.module}.{item.name}" for item in node.names)
    elif isinstance(node, ast.Attribute):
        head, *rest = _dotted(node)
        if head in meanings:
            yield ".".join([meanings[head], *rest])
    elif isinstance(node, ast.Call):
        if _opens_for_writing(node):
            yield OPENING
        # click's formatter writes its pages of help with a method of the same name as Path's.
        if isinstance(node.func, ast.Attribute) and _dotted(node.func)[0] != "formatter":
            yield f".{node.func.attr}()"


def _dotted(node: ast.expr) -> list[str]:
    """Give the parts of a dotted name; what does not begin with a plain name has an empty head."""
    if isinstance(node, ast.Attribute):
        return [*_dotted(node.value), node.attr]
    return [node.id if isinstance(node, ast.Name) else ""]


def _opens_for_writing(call: ast.Call) -> bool:
    """Tell whether a call is `open` or `path.open` with a mode that writes, not into memory."""
    if any(item.arg == "fileobj" for item in call.keywords):
        return False
    if isinstance(call.func, ast.Name) and call.func.id == "open":
        modes = call.args[1:2]
    elif isinstance(call.func, ast.Attribute) and call.func.attr == "open":
        modes = call.args[:1]
    else:
        return False
    modes += [item.value for item in call.keywords if item.arg == "mode"]
    return any(
        isinstance(mode, ast.Constant) and re.fullmatch(r"[rbt]*[wax+][rbt+]*", str(mode.value))
        for mode in modes
    )
