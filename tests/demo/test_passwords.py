import stat
from pathlib import Path

import pytest

from yorozu.demo.passwords import PasswordsUnreadable, demo_passwords, file_of
from yorozu.site import Site


def test_passwords_stay_and_a_new_person_gets_one_too(site: Site) -> None:
    first = demo_passwords(site, ["sato", "ito"])
    assert first["sato"] != first["ito"]
    again = demo_passwords(site, ["sato", "kato"])
    assert again["sato"] == first["sato"]
    assert again.keys() == {"sato", "ito", "kato"}


def test_two_sites_share_no_password(site: Site, tmp_path: Path) -> None:
    other = Site.at(tmp_path / "other", environ={})
    assert demo_passwords(site, ["sato"]) != demo_passwords(other, ["sato"])


def test_only_the_owner_reads_the_file(site: Site) -> None:
    demo_passwords(site, ["sato"])
    assert stat.S_IMODE(file_of(site).stat().st_mode) == 0o600


@pytest.mark.parametrize("damaged", ["{", "[]", '{"sato": 1}'])
def test_a_damaged_file_is_an_error_that_names_it_and_the_way_out(site: Site, damaged: str) -> None:
    demo_passwords(site, ["sato"])
    file_of(site).write_text(damaged, encoding="utf-8")
    with pytest.raises(PasswordsUnreadable, match=r"demo-passwords\.json.*delete it"):
        demo_passwords(site, ["sato"])
    assert file_of(site).read_text(encoding="utf-8") == damaged
