from tests.hostile.submission import Hostile

FILES: list[Hostile] = []
