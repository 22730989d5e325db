"""The ledger: people, dated postings, cohorts, attempts, events and completions; the training records.

It may import yorozu.japan, site, errors, SQLAlchemy and Alembic; it knows nothing of Jupyter or pages.
Every function takes a session of `database.Ledger` first; a session is one transaction, all of it or none.
Attempts, results, events, completions and the audit log only grow: the database refuses any other change.
Status is derived from them; a mistake is put right by a new row that says so.
"""
