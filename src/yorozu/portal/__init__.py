"""The web pages for staff, heads of department, trainers and HR, in Japanese, behind JupyterHub's sign-in.

It may import every room before it; it reads and audits through `yorozu.records` and contains no SQL.
Who may see what is decided here, by the roster's roles, before anything is read (docs/reference/access.md).
Every look at others' records, every export and every refusal is in the audit log before the answer is sent.
Pages load nothing from elsewhere and work without JavaScript; an export is the page's own table.
"""
