"""Fictional people, and the whole loop run by itself: what `yorozu up` shows and `yorozu demo` checks.

It may import every room but cli; only cli imports it. Nothing here is needed on a site with real people.
People act as people do: signed in at the hub, through their own JupyterLab, over the exchange.
What each one's record must be is worked out from the prepared answer, never from what came out.
"""
