from tests.hostile.submission import Hostile

FORGERIES: list[Hostile] = []
