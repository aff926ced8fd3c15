"""A large invented ward, made through the write path as officers would, only faster."""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.books_made import make_book, surroundings
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.person import Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Code, HouseholdId, PartialDate, PersonId
from treem_desktop.storage.book import Book
from treem_desktop.system.clock import RealClock


def _each(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FAMILIES = _each(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Mai Trịnh"
)
_OFTEN = (38, 12, 10, 7, 5, 5, 5, 2, 2, 2, 2, 1.5, 1.5, 1.3, 1, 0.5, 1, 1, 0.6, 0.8)
_MIDDLES = _each(
    "Văn Thị Minh Bảo Gia Ngọc Thanh Đức Hữu Quang Hải Anh Phương Thu Kim Xuân Tuấn Khánh "
    "Thảo Diệu Hoài Nhật Quỳnh Tường Thùy Mai Hà Đình Công Trọng"
)
_GIVEN = _each(
    "An Ân Anh Ánh Bách Bảo Bình Châu Chi Cường Diệp Diễm Dung Dũng Duy Dương Đan Đạt Đăng "
    "Đức Giang Hà Hải Hân Hạnh Hậu Hiền Hiếu Hoa Hoà Hòa Hoàng Huệ Huy Huyền Hưng Hương Khang "
    "Khánh Khoa Khôi Kiên Lam Lan Lâm Linh Loan Long Lộc Ly Mai Mạnh Minh My Nam Nga Ngân "
    "Nghĩa Ngọc Nguyên Nhi Nhung Oanh Phát Phong Phú Phúc Phương Quân Quang Quỳnh Sơn Tài Tâm "
    "Tân Thảo Thành Thắng Thi Thịnh Thu Thủy Thúy Thư Tiên Toàn Trang Trâm Trí Trinh Trung Tú "
    "Tuấn Tùng Tuyết Uyên Vân Việt Vinh Vy Xuân Yến Ý"
)
_STREETS = ("Phố Thử Một", "Đường Thử Hai", "Ngõ Thử Ba", "Phố Mẫu Bốn")


def family(ids: Iterator[str], number: int, chance: random.Random, children: int) -> list[Record]:
    """Invent a household of two adults and some children."""
    home, father, mother = next(ids), next(ids), next(ids)
    surname, hers = chance.choices(_FAMILIES, _OFTEN, k=2)
    adults = [
        Person(
            id=record, household=HouseholdId(home), line=line, full_name=_name(chance, first),
            sex=Code(sex), born_on=PartialDate(f"19{chance.randrange(70, 99)}-03-12"),
            personal_id=f"0{chance.randrange(10**10, 10**11)}",
            phone=f"09{chance.randrange(10**7, 10**8)}", occupation="Công nhân",
            relation=Code("spouse"),
        )
        for line, (record, first, sex) in enumerate(
            ((father, surname, "male"), (mother, hers, "female")), start=1
        )
    ]  # fmt: skip
    household = Household(
        id=home, number=f"{number:04}", householder=PersonId(father),
        street=chance.choice(_STREETS), house_number=str(chance.randrange(1, 400)),
        phone=f"09{chance.randrange(10**7, 10**8)}", residence=Code("permanent"),
        poverty=Code("none"), opened_on=PartialDate("2024-01-05"),
    )  # fmt: skip
    return [household, *adults, *(_child(ids, line, household, mother, surname, chance)
                                  for line in range(3, 3 + children))]  # fmt: skip


def _child(
    ids: Iterator[str], line: int, home: Household, mother: str, surname: str, chance: random.Random
) -> Child:
    born = f"20{chance.randrange(11, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    return Child(
        id=next(ids), household=HouseholdId(home.id), line=line, full_name=_name(chance, surname),
        born_on=PartialDate(born), sex=Code(chance.choice(("male", "female"))),
        relation=Code("child"), birth_registered=Code("yes"),
        birth_certificate=f"{chance.randrange(1, 400)}/{born[:4]}", health_card=Code("yes"),
        health_card_number=f"TE101{chance.randrange(10**9, 10**10)}",
        personal_id=f"0012{chance.randrange(10**7, 10**8)}", schooling=Code("primary"),
        school="Trường Tiểu học Thử Nghiệm", school_class="3A", father=home.householder,
        mother=PersonId(mother), caregiver=PersonId(mother), ethnic_group=Code("01"),
        nationality=Code("VN"), residence=Code("permanent"),
    )  # fmt: skip


def _name(chance: random.Random, surname: str) -> str:
    return f"{surname} {chance.choice(_MIDDLES)} {chance.choice(_GIVEN)}"


def make_ward(folder: Path, households: int, children: int, seed: int = 7) -> Book:
    """Make a book with so many households and children, some hundred households an act."""
    book, _ = make_book(folder / "book", surroundings(folder / "state", RealClock()))
    chance = random.Random(seed)
    ids = iter(book.new_id, None)
    for start in range(0, households, 500):
        with book.act("household.add") as writing:
            for number in range(start, min(start + 500, households)):
                share = children * (number + 1) // households - children * number // households
                for record in family(ids, number + 1, chance, share):
                    writing.add(record)
    return book
