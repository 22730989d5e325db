from tests.exchange.conftest import COURSE, LEARNER, UNIT, Service, World, notebook

from yorozu.exchange import bundle


def test_a_submission_gets_a_receipt_and_can_be_read_again(world: World, intake: Service) -> None:
    files = {f"{UNIT}.ipynb": notebook("1 + 1"), "data/集計.csv": "月,件数\n".encode()}
    with world.client(LEARNER) as client:
        receipt = client.submit(COURSE, UNIT, bundle.pack_files(files))
        assert receipt.number == 1
        assert client.bundle(receipt.attempt) == files
        assert [each.number for each in client.attempts(COURSE)] == [1]
    assert world.partial_files() == []
    assert intake.stop() == 0
