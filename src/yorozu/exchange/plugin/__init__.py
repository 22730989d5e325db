"""nbgrader's exchange over our service: the same commands and JupyterLab lists, other transport.

Each class stands where nbgrader's ExchangeFactory names it; `exchange_settings` does the naming.
Who acts is the hub token in the environment; nbgrader's student ids and Unix accounts say nothing here.
"""

from yorozu.exchange.plugin.settings import exchange_settings

__all__ = ["exchange_settings"]
