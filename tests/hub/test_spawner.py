import os

import pytest

from yorozu.hub.spawner import HomeSpawner


@pytest.mark.parametrize("state", [{"pid": os.getpid()}, {}])
def test_an_earlier_starts_process_id_is_never_taken_up(state: dict[str, int]) -> None:
    """By now it may be another program's, which the hub would then stop."""
    spawner = HomeSpawner(home_dir="/nowhere")
    spawner.load_state(state)
    assert spawner.pid == 0
