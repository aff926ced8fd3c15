"""What members a bundle has: their order, their limits, their sizes and hashes. §4.4, §5.5."""

from collections.abc import Mapping

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import digest
from treem_desktop.sync import members
from treem_desktop.sync.manifest import LINES_LIMIT, Manifest, Member
from treem_desktop.sync.receipts import RECEIPT_LIMIT

PACKED_LIMIT = 200 * 2**20
UNPACKED_LIMIT = 2 * 2**30
FILE_LIMIT = 20 * 2**20


def name_of(data: bytes) -> str:
    """Name an attachment after what is in it."""
    return members.FILES + digest(data)


def described(name: str, data: bytes, unpacked: int | None = None) -> Member:
    """Describe a member for the manifest."""
    return Member(name, len(data), len(data) if unpacked is None else unpacked, digest(data))


def check_listed(manifest: Manifest) -> None:
    """Check what the manifest lists, before any of it is touched.

    Raises BundleRefused: another order, a size or a count over its limit.
    """
    if manifest.lines > LINES_LIMIT:
        raise BundleRefused("bundle.too_many_lines", count=manifest.lines, limit=LINES_LIMIT)
    fixed = [members.RECEIPT] if manifest.kind == "receipt" else []
    fixed.append(members.JOURNAL)
    names = [member.name for member in manifest.members]
    files = manifest.members[len(fixed) :]
    if names[: len(fixed)] != fixed or names[len(fixed) :] != sorted({m.name for m in files}):
        raise BundleRefused("bundle.members")
    journal = manifest.members[len(fixed) - 1]
    if journal.size > PACKED_LIMIT:
        raise BundleRefused("bundle.packed_too_large", limit=PACKED_LIMIT >> 20)
    if journal.unpacked > UNPACKED_LIMIT:
        raise BundleRefused("bundle.unpacked_too_large", limit=UNPACKED_LIMIT >> 20)
    if manifest.kind == "receipt" and manifest.members[0].size > RECEIPT_LIMIT:
        raise BundleRefused("bundle.receipt_too_large", limit=RECEIPT_LIMIT >> 20)
    if len(files) > members.FILES_LIMIT or any(file.size > FILE_LIMIT for file in files):
        raise BundleRefused("bundle.attachments", count=members.FILES_LIMIT, limit=FILE_LIMIT >> 20)
    plain = all(one == journal or one.size == one.unpacked for one in manifest.members)
    if not plain or any(file.name != members.FILES + file.sha256 for file in files):
        raise BundleRefused("bundle.members")


def check_found(manifest: Manifest, found: Mapping[str, bytes]) -> None:
    """Check that exactly the listed members are there, each with its size and hash.

    Raises BundleRefused naming the member.
    """
    listed = [members.MANIFEST, members.SIGNATURE, *(member.name for member in manifest.members)]
    if list(found) != listed:
        raise BundleRefused("bundle.members")
    for member in manifest.members:
        data = found[member.name]
        if len(data) != member.size or digest(data) != member.sha256:
            raise BundleRefused("bundle.member_hash", member=member.name)
