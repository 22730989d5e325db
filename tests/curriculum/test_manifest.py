from pathlib import Path

import pytest

from yorozu.curriculum.manifest import Built, Manifest, ManifestUnreadable, fingerprint, hashes


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path / "state" / "manifest.json")
    manifest.units["excel", "excel-01"] = Built("abc", {"data/名簿.csv": "1"}, "xyz")
    manifest.units["excel", "excel-02"] = Built("def")
    manifest.save()
    assert Manifest.load(manifest.file) == manifest


def test_before_the_first_build_nothing_was_built(tmp_path: Path) -> None:
    assert Manifest.load(tmp_path / "manifest.json").units == {}


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"a": 1}', b'{"a": {"b": {}}}', b'{"a": {"b": 1}}', b"\xff"]
)
def test_a_damaged_manifest_is_named_with_the_way_out(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "manifest.json"
    file.write_bytes(content)
    with pytest.raises(ManifestUnreadable, match="build again") as caught:
        Manifest.load(file)
    assert str(file) in str(caught.value)


def test_fingerprints_tell_trees_apart() -> None:
    trees = [
        {"source": {"a": b"1"}, "release": {"a": b"1"}},
        {"source": {"a": b"1"}, "release": {"a": b"2"}},
        {"source": {"b": b"1"}, "release": {"a": b"1"}},
        {"source": {"a": b"1", "b": b""}, "release": {"a": b"1"}},
    ]
    assert len({fingerprint(tree) for tree in trees}) == len(trees)
    assert fingerprint({"release": {"a": b"1"}, "source": {"a": b"1"}}) == fingerprint(trees[0])


def test_hashes_are_of_the_content() -> None:
    assert hashes({"a": b""}) == {"a": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
