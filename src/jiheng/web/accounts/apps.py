"""账户."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """账户."""

    name = "jiheng.web.accounts"
    label = "accounts"
    verbose_name = "账户"
