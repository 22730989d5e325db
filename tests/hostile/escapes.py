from tests.hostile.submission import Hostile

ESCAPES: list[Hostile] = []
