from pathlib import Path

import pytest
from traitlets.utils.importstring import import_item

from yorozu.site import Site, SiteNotFound, nbgrader_settings


def test_a_site_is_found_from_a_folder_inside_it(site: Site) -> None:
    inside = site.courses / "sample"
    assert Site.find(inside, environ={}) == site


def test_the_environment_names_the_site_and_the_ledger(site: Site, tmp_path: Path) -> None:
    environ = {"YOROZU_ROOT": str(site.root), "YOROZU_LEDGER_URL": "postgresql+psycopg://ledger"}
    found = Site.find(tmp_path, environ)
    assert found.root == site.root
    assert found.ledger_url == "postgresql+psycopg://ledger"


def test_no_site_is_an_error_that_says_where_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SiteNotFound, match=r"YOROZU_ROOT=.*set YOROZU_ROOT"):
        Site.find(environ={"YOROZU_ROOT": str(tmp_path)})


def test_what_the_settings_name_can_be_imported(site: Site) -> None:
    settings = nbgrader_settings(site, "sample")
    names = [
        *settings.Autograde.autograde_preprocessors,
        *settings.GenerateFeedback.preprocessors,
        settings.GenerateFeedback.exporter_class,
    ]
    assert all(isinstance(import_item(name), type) for name in names)
