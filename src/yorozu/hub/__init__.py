"""JupyterHub and everything it starts: sign-in, the proxy, the services, each person's JupyterLab.

Knows every room below it and starts them; none of them knows the hub but by its tokens. Who may do what is
decided from the ledger at sign-in and told to the services as scopes. Everything listens on 127.0.0.1 only.
What was started is stopped: no process outlives `up.running`, whatever ends it.
The folder `.yorozu/hub` holds nothing that cannot be made anew: no training record, no work of anybody's.
"""
