"""What is written on which form, and the master lists: seeded, the same on every machine, no drawing and no reading."""

import random
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta

from words import BANKS, BRANCHES, BUILDINGS, GIVEN, KINDS, SURNAMES, TOWNS, TRADES

SEED = 20260401
PEOPLE, COMPANIES = 240, 90
LOOKS = ("印字", "手書き風")
DEGRADATIONS = ("なし", "傾き", "ノイズ", "ぼけ", "印影", "複合")
BATCHES = ("A", "B", "C", "D")
REPEATS = 2  # forms of each look and degradation in a batch

FIELDS = (
    "受付番号", "申請日", "法人名", "法人番号", "フリガナ", "生年月日", "氏名", "電話番号",
    "郵便番号", "メール", "住所", "申請金額", "金融機関", "口座番号", "口座名義",
)  # fmt: skip

ERAS = (("令和", "R", date(2019, 5, 1)), ("平成", "H", date(1989, 1, 8)), ("昭和", "S", date(1926, 12, 25)))


@dataclass(frozen=True)
class Person:
    """One person of the fictional register."""

    id: str
    name: str
    kana: str
    birthday: date
    town: str
    zip: str
    chome: int
    ban: int
    go: int
    building: str
    phone: str

    @property
    def address(self) -> str:
        """The address as the register writes it."""
        chome = f"{kanji(self.chome)}丁目" if self.chome else ""
        return f"東京都架空区{self.town}{chome}{self.ban}番{self.go}号" + (
            f"　{self.building}" if self.building else ""
        )


@dataclass(frozen=True)
class Company:
    """One company of the fictional register."""

    number: str
    kind: tuple[str, str, str, bool]
    trade: str
    kana: str
    address: str

    @property
    def name(self) -> str:
        """The full name."""
        return self.kind[0] + self.trade if self.kind[3] else self.trade + self.kind[0]


@dataclass
class Form:
    """One application: what is written in each field, and what it means."""

    id: str
    batch: str
    look: str
    degradation: str
    person: Person
    company: Company
    person_known: bool
    company_known: bool
    written: dict[str, str] = field(default_factory=dict)
    value: dict[str, str] = field(default_factory=dict)


def kanji(number: int) -> str:
    """A number from 1 to 9 in kanji."""
    return "〇一二三四五六七八九"[number]


def check_digit(base: str) -> str:
    """The first digit of a 法人番号 with these twelve last digits."""
    total = sum(int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(base)))
    return str(9 - total % 9)


def make_people(dice: random.Random) -> list[Person]:
    """The register's people, with namesakes, families at one address, and names in old and new characters."""
    people: list[Person] = []
    while len(people) < PEOPLE:
        surname, given = dice.choice(SURNAMES), dice.choice(GIVEN)
        town, code, most = dice.choice(TOWNS)
        rest = dict(town=town, zip=code, chome=dice.randint(1, most) if most else 0, ban=dice.randint(1, 28))
        rest.update(go=dice.randint(1, 24), building="")
        if dice.random() < 0.45:
            rest["building"] = f"{dice.choice(BUILDINGS)}{dice.randint(1, 12)}0{dice.randint(1, 9)}"
            rest["building"] += dice.choice(["", "号室", "号"])
        if people and dice.random() < 0.12:  # a relative at the same address
            other = people[-1]
            surname = next(pair for pair in SURNAMES if other.name.startswith(pair[0] + "　"))
            rest = {key: getattr(other, key) for key in rest}
        elif people and dice.random() < 0.08:  # a namesake elsewhere
            surname, given = ([half] for half in zip(people[-1].name.split("　"), people[-1].kana.split("　")))
            surname, given = surname[0], given[0]
        name, kana = f"{surname[0]}　{given[0]}", f"{surname[1]}　{given[1]}"
        if any(p.name == name and p.ban == rest["ban"] and p.go == rest["go"] for p in people):
            continue
        phone = dice.choice(["03", "03", "090", "080", "070"])
        phone = f"{phone}-0{dice.randint(100, 999)}-{dice.randint(0, 9999):04}"
        birthday = date(1938, 1, 1) + timedelta(days=dice.randint(0, 24000))
        if dice.random() < 0.06:
            birthday = date(1989, 1, 1) + timedelta(days=dice.randint(0, 30))  # 昭和64年 and 平成元年
        people.append(Person(f"P{len(people) + 1:04}", name, kana, birthday, phone=phone, **rest))
    return people


def make_companies(dice: random.Random, people: list[Person]) -> list[Company]:
    """The register's companies. Their numbers begin (after the check digit) with 9999, which no registry office has."""
    companies: list[Company] = []
    while len(companies) < COMPANIES:
        trade, kind = dice.choice(TRADES), dice.choice(KINDS)
        company = Company("", kind, *trade, dice.choice(people).address.split("　")[0])
        if any(other.name == company.name for other in companies):
            continue
        base = f"9999{kind is KINDS[3] and '03' or '01'}{dice.randint(0, 999999):06}"
        companies.append(Company(check_digit(base) + base, *(company.kind, *trade, company.address)))
    return companies


def write_date(day: date, style: int) -> str:
    """A date as people write it: in full, in full with 元年, short, or western."""
    era, letter, first = next(era for era in ERAS if era[2] <= day)
    year = day.year - first.year + 1
    if style == 1:
        return f"{letter}{year}.{day.month}.{day.day}"
    if style == 2:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{era}{'元' if year == 1 else year}年{day.month}月{day.day}日"


def write_form(dice: random.Random, form: Form, number: int) -> None:
    """Fill in `written` and `value`."""
    person, company = form.person, form.company
    hand = form.look == LOOKS[1]
    applied = date(2026, 5, 11) + timedelta(days=dice.randint(0, 45))
    amount = dice.choice([dice.randint(3, 98) * 1000, dice.randint(10, 99) * 10000, dice.randint(100000, 1999999)])
    yen = f"{amount:,}"
    building = f"　{person.building}" if person.building else ""
    short = "-".join(str(part) for part in (person.chome, person.ban, person.go) if part)
    chome = f"{person.chome}丁目" if person.chome else ""
    address = dice.choice(
        [
            person.address,
            person.address,
            f"東京都架空区{person.town}{short}{building}",
            f"架空区{person.town}{short}{building}",
            f"架空区{person.town}{chome}{person.ban}番{person.go}号{building}",
        ]
    )
    sign = dice.random() < 0.3
    name = (company.kind[1] + company.trade if company.kind[3] else company.trade + company.kind[1]) if sign else company.name
    initial = "abcdefghijklmnopqrstuvwxyz"
    area, middle, last = person.phone.split("-")
    account = f"{dice.randint(0, 9999999):07}"
    bank, branch = dice.choice(BANKS), dice.choice(BRANCHES)
    holder = company.kind[2] + company.kana if company.kind[3] else company.kana + company.kind[2]
    mail = f"{dice.choice(['info', 'o' + dice.choice(initial) + '0l', 'l1.' + dice.choice(initial), 'keiri', 'soumu_01'])}"
    mail += f"@{dice.choice(['kakuu', 'mihon-1', 'reiji0', 'kana'])}.example.jp"
    form.written = {
        "受付番号": f"{dice.choice(['KL', 'OS', 'BI'])}8-{number:04}",
        "申請日": write_date(applied, dice.choice([0, 0, 0, 1, 2])),
        "法人名": name,
        "法人番号": company.number,
        "フリガナ": person.kana,
        "生年月日": write_date(person.birthday, dice.choice([0, 0, 0, 1])),
        "氏名": person.name,
        "電話番号": dice.choice([person.phone, person.phone, f"{area}({middle}){last}"]),
        "郵便番号": dice.choice(["〒", ""]) + person.zip,
        "メール": mail,
        "住所": address,
        "申請金額": dice.choice([f"￥{yen}", f"￥{yen}-", f"金{yen}円", f"{yen}円", f"{yen}円", f"金{yen}円也"]),
        "金融機関": f"{bank}　{branch}",
        "口座番号": account,
        "口座名義": holder,
    }
    if not hand and dice.random() < 0.4:  # typed with full-width figures
        for key in ("申請日", "電話番号", "郵便番号", "住所", "申請金額", "口座番号", "生年月日"):
            form.written[key] = "".join(
                chr(ord(c) + 0xFEE0) if c.isascii() and (c.isdigit() or c in "-,.()") else c for c in form.written[key]
            )
    form.value = {
        "受付番号": form.written["受付番号"],
        "申請日": applied.isoformat(),
        "法人名": company.name,
        "法人番号": company.number,
        "フリガナ": person.kana,
        "生年月日": person.birthday.isoformat(),
        "氏名": person.name,
        "電話番号": person.phone,
        "郵便番号": person.zip,
        "メール": mail,
        "住所": person.address,
        "申請金額": str(amount),
        "金融機関": f"{bank}　{branch}",
        "口座番号": account,
        "口座名義": holder,
    }


def make_plan() -> tuple[list[Person], list[Company], list[Form]]:
    """The registers, and the forms in the order of their numbers.

    Every batch has the same number of forms of each look and degradation. About one applicant in eight, and one company
    in eight, is left out of the registers afterwards: such a form has no match there.
    """
    dice = random.Random(SEED)
    people = make_people(dice)
    companies = make_companies(dice, people)
    applicants = dice.sample(people, len(BATCHES) * len(LOOKS) * len(DEGRADATIONS) * REPEATS)
    unknown = {person.id for person in applicants if dice.random() < 0.12}
    firms = dice.sample(companies, len(companies))
    missing = {company.number for company in firms if dice.random() < 0.12}
    forms: list[Form] = []
    for batch in BATCHES:
        kinds = [(look, how) for look in LOOKS for how in DEGRADATIONS] * REPEATS
        dice.shuffle(kinds)
        for look, how in kinds:
            number = len(forms) + 1
            person, company = applicants[number - 1], firms[(number - 1) % len(firms)]
            form = Form(
                f"F{number:03}", batch, look, how, person, company, person.id not in unknown, company.number not in missing
            )
            write_form(dice, form, number * 7 + dice.randint(0, 6))
            forms.append(form)
    return (
        [person for person in people if person.id not in unknown],
        [company for company in companies if company.number not in missing],
        forms,
    )


def folded(text: str) -> str:
    """A text without what paper does not show: the width of characters, and spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())
