from yorozu.portal.links import Links

LINKS = Links("/ward/services/portal/", "/ward/")


def test_doors_into_the_hub() -> None:
    assert LINKS.notebook("excel", "excel-01-read") == (
        "/ward/hub/user-redirect/yorozu/open?course=excel&unit=excel-01-read"
    )
    assert LINKS.formgrader("excel") == "/ward/services/formgrader-excel/formgrader"
    assert LINKS.sign_out == "/ward/hub/logout"


def test_what_is_not_asked_for_is_not_in_the_address() -> None:
    assert LINKS.department() == "/ward/services/portal/department"
    assert LINKS.department(department="", course="excel", basis="") == (
        "/ward/services/portal/department?course=excel"
    )
    assert LINKS.records_file(year="2026", course="") == "/ward/services/portal/records.xlsx?year=2026"


def test_values_cannot_add_to_an_address() -> None:
    assert LINKS.notebook("a&unit=x", "b c") == (
        "/ward/hub/user-redirect/yorozu/open?course=a%26unit%3Dx&unit=b+c"
    )
    assert LINKS.class_of("../x", cohort="1") == "/ward/services/portal/class/..%2Fx?cohort=1"
