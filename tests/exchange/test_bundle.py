import gzip
import io
import json
import os
import tarfile
import time
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from tests.exchange.conftest import notebook

from yorozu.exchange import bundle
from yorozu.exchange.errors import BundleRefused, TooLarge

UNIT = "sample-01-total"
NOTEBOOK = f"{UNIT}.ipynb"


def crafted(*entries: tarfile.TarInfo | tuple[str, bytes], form: int = tarfile.GNU_FORMAT) -> bytes:
    """A tar with entries that `pack` would never write."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form) as tar:
        for each in entries:
            if isinstance(each, tarfile.TarInfo):
                tar.addfile(each, io.BytesIO(bytes(each.size)))
            else:
                entry = tarfile.TarInfo(each[0])
                entry.size = len(each[1])
                tar.addfile(entry, io.BytesIO(each[1]))
    return buffer.getvalue()


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, target
    return entry


def resigned(header: bytearray) -> bytes:
    """A tar header with the checksum that its bytes need."""
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header)


def names(characters: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Names of files in folders, made of these characters."""
    parts = st.text(characters, min_size=1, max_size=40)
    return st.lists(parts, min_size=1, max_size=4).map("/".join)


any_name = names(st.sampled_from("abc.課表𠮷 ~-+") | st.characters(exclude_characters="/"))
good_name = names(st.characters(categories=("L", "M", "N", "P", "S", "Zs"), exclude_characters="/\\."))


class TestPack:
    def test_gives_back_the_files_of_a_folder_without_what_is_ignored(self, tmp_path: Path) -> None:
        for name in ("a.ipynb", "data/金額.csv", "feedback/x.html", "data/__pycache__/m.pyc"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(name)
        packed = bundle.pack(tmp_path, ("feedback", "__pycache__"))
        assert bundle.unpack(packed) == {
            "a.ipynb": b"a.ipynb",
            "data/金額.csv": "data/金額.csv".encode(),
        }

    def test_the_same_files_give_the_same_bytes(self, tmp_path: Path) -> None:
        for number, order in enumerate((("b", "a"), ("a", "b"))):
            folder = tmp_path / str(number)
            folder.mkdir()
            for name in order:
                (folder / name).write_text(name)
                os.utime(folder / name, (time.time(), number * 1000))
                (folder / name).chmod(0o600 + number * 0o44)
        assert bundle.pack(tmp_path / "0") == bundle.pack(tmp_path / "1")

    def test_refuses_links_and_fifos(self, tmp_path: Path) -> None:
        (tmp_path / "outside").write_text("secret")
        link = tmp_path / "unit" / "link.txt"
        link.parent.mkdir()
        link.symlink_to("../outside")
        with pytest.raises(BundleRefused, match=r"リンクや特殊なファイルは提出できません: 「link\.txt」"):
            bundle.pack(link.parent)
        link.unlink()
        os.mkfifo(link)
        with pytest.raises(BundleRefused, match="リンクや特殊なファイル"):
            bundle.pack(link.parent)

    def test_refuses_too_much_without_reading_it(self, tmp_path: Path) -> None:
        with (tmp_path / "huge").open("wb") as file:
            file.truncate(10**13)
        with pytest.raises(TooLarge, match="20 MiB"):
            bundle.pack(tmp_path)

    def test_refuses_too_many_files(self, tmp_path: Path) -> None:
        for number in range(bundle.MAX_FILES + 1):
            (tmp_path / str(number)).touch()
        with pytest.raises(BundleRefused, match="200個まで"):
            bundle.pack(tmp_path)

    def test_is_read_by_tar(self) -> None:
        files = {"長い名前" * 20 + "/集計.csv": b"1", "a": b""}
        with tarfile.open(fileobj=io.BytesIO(bundle.pack_files(files)), encoding="utf-8") as tar:
            assert sorted(tar.getnames()) == sorted(files)

    def test_the_largest_bundle_is_within_the_limit_of_bytes(self) -> None:
        name = "/".join(["名" * 44] * 7)
        files = {f"{name}/{number:0>93}": b"" for number in range(bundle.MAX_FILES - 1)}
        packed = bundle.pack_files({**files, "rest": bytes(bundle.MAX_UNPACKED)})
        assert len(packed) <= bundle.MAX_BUNDLE
        assert len(bundle.unpack(packed)) == bundle.MAX_FILES


class TestUnpack:
    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.dictionaries(good_name, st.binary(max_size=1000), max_size=6))
    @example({"令和8年度_窓口受付状況_集計結果（各課から提出された分の一覧）_最終版.xlsx": b"x"})
    def test_gives_back_what_was_packed(self, files: dict[str, bytes]) -> None:
        assume(not any(other.startswith(f"{name}/") for name in files for other in files))
        packed = bundle.pack_files(files)
        assert bundle.unpack(packed) == files

    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(any_name)
    @example("../x")
    @example("a/../../x")
    @example("/etc/passwd")
    @example("a//b")
    @example("./a")
    @example("a\0b")
    @example("‮gpj.exe")
    @example("a\\..\\b")
    @example("~/x")
    def test_whatever_the_name_nothing_leads_out_of_the_folder(self, name: str) -> None:
        raw = name.encode("utf-8", "surrogatepass")
        long_name = special("././@LongLink", tarfile.GNUTYPE_LONGNAME)
        long_name.size = len(raw) + 1
        header = long_name.tobuf(tarfile.GNU_FORMAT)
        filled = raw + bytes(-len(raw) % 512 or 512)
        plain = tarfile.TarInfo("x").tobuf(tarfile.GNU_FORMAT)
        try:
            files = bundle.unpack(header + filled + plain + bytes(1024))
        except BundleRefused:
            return
        (accepted,) = files
        assert not PurePosixPath(accepted).is_absolute()
        assert ".." not in PurePosixPath(accepted).parts
        assert str(PurePosixPath(accepted)) == accepted
        assert not any(ord(c) < 32 for c in accepted)

    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.binary(max_size=3000))
    def test_refuses_any_other_bytes(self, content: bytes) -> None:
        with pytest.raises(BundleRefused):
            bundle.unpack(b"\x01" + content)

    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.integers(0, 2047), st.integers(0, 255))
    def test_a_changed_byte_is_refused_or_stays_within_the_rules(self, position: int, byte: int) -> None:
        packed = bytearray(bundle.pack_files({"a": b"1" * 600}))
        packed[position] = byte
        try:
            files = bundle.unpack(bytes(packed))
        except BundleRefused:
            return
        bundle.check_names(files)

    @pytest.mark.parametrize(
        "entry",
        [
            special("link", tarfile.SYMTYPE, "/etc/passwd"),
            special("link", tarfile.SYMTYPE, "a.ipynb"),
            special("link", tarfile.LNKTYPE, "../../outside"),
            special("fifo", tarfile.FIFOTYPE),
            special("disk", tarfile.BLKTYPE),
            special("tty", tarfile.CHRTYPE),
            special("folder", tarfile.DIRTYPE),
            special("sparse", tarfile.GNUTYPE_SPARSE),
        ],
        ids=lambda entry: f"{entry.name}-{entry.linkname}",
    )
    def test_refuses_all_but_plain_files(self, entry: tarfile.TarInfo) -> None:
        with pytest.raises(BundleRefused, match=f"ふつうのファイルではないもの.*「{entry.name}/?」"):
            bundle.unpack(crafted((NOTEBOOK, notebook()), entry))

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            ("/etc/passwd", "絶対パス"),
            ("../other/x", "外を指しています"),
            ("data/../../x", "外を指しています"),
            ("data//x", "空の名前"),
            ("./x", "空の名前か「.」"),
            ("a\nb", "制御文字"),
            ("a\x1bb", "制御文字"),
            ("‮txt.exe", "制御文字"),
            ("a\\b", "「\\\\」"),
            ("/".join("abcdefghi"), "8階層まで"),
            ("a" * 256, "長すぎます"),
        ],
    )
    def test_refuses_a_name(self, name: str, reason: str) -> None:
        with pytest.raises(BundleRefused, match=reason):
            bundle.unpack(crafted((name, b"")))

    def test_refuses_a_name_with_a_nul(self) -> None:
        raw = bytearray(crafted(("a" * 200, b"")))
        start = raw.index(b"a" * 200)
        raw[start + 5] = 0
        with pytest.raises(BundleRefused, match="制御文字"):
            bundle.unpack(bytes(raw))

    def test_refuses_a_name_that_is_not_utf_8(self) -> None:
        raw = bytearray(crafted(("xxx", b"")))
        raw[:3] = "課".encode("cp932") + b"\xff"
        with pytest.raises(BundleRefused, match="UTF-8ではありません"):
            bundle.unpack(resigned(raw[:512]) + bytes(1024))

    def test_refuses_two_files_of_one_name(self) -> None:
        with pytest.raises(BundleRefused, match="同じ名前のファイルが2つ"):
            bundle.unpack(crafted(("a", b"1"), ("a", b"2")))

    def test_refuses_a_file_that_is_a_folder_too(self) -> None:
        with pytest.raises(BundleRefused, match="同じ名前のファイルとフォルダー"):
            bundle.unpack(crafted(("a", b"1"), ("a/b", b"2")))

    def test_refuses_too_many_files(self) -> None:
        with pytest.raises(BundleRefused, match="200個まで"):
            bundle.unpack(crafted(*((str(number), b"") for number in range(bundle.MAX_FILES + 1))))

    def test_refuses_too_many_bytes(self) -> None:
        with pytest.raises(TooLarge, match="20 MiB"):
            bundle.unpack(crafted(("a", bytes(bundle.MAX_UNPACKED)), ("b", b"1")))

    def test_refuses_compressed_bundles(self) -> None:
        with pytest.raises(BundleRefused, match="tarの形式ではありません"):
            bundle.unpack(gzip.compress(crafted((NOTEBOOK, bytes(100_000)))))

    def test_refuses_extended_headers(self) -> None:
        with pytest.raises(BundleRefused, match="ふつうのファイルではないもの"):
            bundle.unpack(crafted(("長" * 100, b""), form=tarfile.PAX_FORMAT))

    def test_refuses_a_bundle_that_was_cut_off(self) -> None:
        packed = bundle.pack_files({"a": bytes(2000), "b": b"1"})
        for length in (0, 100, 511, 512, 600, 2559, 2560, 2600):
            with pytest.raises(BundleRefused):
                bundle.unpack(packed[:length])

    def test_refuses_sizes_that_lead_back(self) -> None:
        # Python 3.11's own tarfile jumps back for a negative size, and never ends (CVE-2025-8194).
        raw = bytearray(tarfile.TarInfo("a").tobuf(tarfile.GNU_FORMAT))
        raw[124:136] = b"\xff" * 10 + b"\xfe\x00"
        with pytest.raises(BundleRefused, match="途中で切れています"):
            bundle.unpack(resigned(raw) + bytes(1024))

    def test_refuses_a_size_beyond_the_end(self) -> None:
        raw = bytearray(tarfile.TarInfo("a").tobuf(tarfile.GNU_FORMAT))
        raw[124:136] = b"77777777777\0"
        with pytest.raises(BundleRefused, match="途中で切れています"):
            bundle.unpack(resigned(raw) + bytes(1024))


class TestCheckSubmission:
    def test_takes_a_notebook_with_other_files(self) -> None:
        bundle.check_submission({NOTEBOOK: notebook("1"), "data/x.bin": b"\0"}, UNIT)

    def test_refuses_when_the_notebook_is_missing(self) -> None:
        with pytest.raises(BundleRefused, match=f"{NOTEBOOK} が見つかりません"):
            bundle.check_submission({f"data/{NOTEBOOK}": notebook(), "Untitled.ipynb": notebook()}, UNIT)

    @pytest.mark.parametrize(
        "content",
        [b"", b"hello", b"\xff\xfe", b"{", b'{"cells": [}', b"[" * 100_000],
        ids=["empty", "text", "bytes", "open", "broken", "deep"],
    )
    def test_refuses_what_is_not_json(self, content: bytes) -> None:
        with pytest.raises(BundleRefused, match="JSONではありません"):
            bundle.check_submission({NOTEBOOK: content}, UNIT)

    @pytest.mark.parametrize(
        "content",
        [
            None,
            [],
            {},
            {"cells": {}, "metadata": {}, "nbformat": 4},
            {"cells": [1], "metadata": {}, "nbformat": 4},
            {"cells": [], "metadata": [], "nbformat": 4},
            {"worksheets": [], "metadata": {}, "nbformat": 3},
            {"cells": [], "metadata": {}, "nbformat": "4"},
        ],
        ids=str,
    )
    def test_refuses_json_that_is_no_notebook(self, content: object) -> None:
        with pytest.raises(BundleRefused, match="ノートブックの形をしていません"):
            bundle.check_submission({NOTEBOOK: json.dumps(content).encode()}, UNIT)


def test_a_bad_name_is_shown_without_its_power() -> None:
    assert bundle.shown("a\x1b[31m‮b") == "「a\\x1b[31m\\u202eb」"
    assert len(bundle.shown("x" * 500)) < 110
