"""Yorozu (よろず研修): training for a ward office's staff to automate their own work.

The rooms, lowest first; a room imports only the rooms below it (import-linter holds this):

    checks < curriculum < records < exchange < grading < portal < hub < demo < cli

`site`, `japan` and `errors` are the ground that all rooms but `checks` stand on.
"""

__version__ = "0.1.0"
