"""What is asked of a password, in this application's own words."""

from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    NumericPasswordValidator,
    UserAttributeSimilarityValidator,
)


class LongEnough(MinimumLengthValidator):
    """So many characters at least."""

    def get_error_message(self) -> str:
        return f"密码太短；请至少用{self.min_length}个字符。"


class NotCommon(CommonPasswordValidator):
    """Not one of those that everybody tries first."""

    def get_error_message(self) -> str:
        return "这个密码太常见，容易被猜中；请换一个。"


class NotAllDigits(NumericPasswordValidator):
    """Not a number, as a telephone's or a birthday."""

    def get_error_message(self) -> str:
        return "密码全是数字；请加上字母或符号。"


class UnlikeThePerson(UserAttributeSimilarityValidator):
    """Neither the account nor the name in other letters."""

    def __init__(self) -> None:
        super().__init__(user_attributes=("username", "name", "email"))

    def get_error_message(self) -> str:
        return "密码与%(verbose_name)s太像，容易被猜中；请换一个。"
