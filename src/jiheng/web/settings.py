"""Django's settings, all of them derived from the home folder and a few environment variables."""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from jiheng.documents.checkup import page
from jiheng.web.home import DATABASE_VARIABLE, database_settings, home

HOME = home()
SECRET_KEY = HOME.secret_key()
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *os.environ.get("JIHENG_HOSTS", "").split()]
CSRF_TRUSTED_ORIGINS = os.environ.get("JIHENG_ORIGINS", "").split()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "jiheng.web.face",
    "jiheng.web.accounts",
    "jiheng.web.delegation",
    "jiheng.web.administration",
    "jiheng.web.record_tables",
    "jiheng.web.budget_units",
    "jiheng.web.fiscal_years",
    "jiheng.web.records",
    "jiheng.web.budgets",
    "jiheng.web.targets",
    "jiheng.web.standards",
    "jiheng.web.monitoring",
    "jiheng.web.self_evaluations",
    "jiheng.web.figures",
    "jiheng.web.loans",
    "jiheng.web.activities",
    "jiheng.web.checkup",
    "jiheng.web.jobs",
    "jiheng.web.summaries",
    "jiheng.web.projects",
    "jiheng.web.desk",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "jiheng.web.accounts.middleware.ComingInMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "jiheng.web.accounts.middleware.PasswordChangeMiddleware",
    "jiheng.web.records.closed_years.ClosedYearMiddleware",
    "jiheng.web.records.sent_once.SentOnceMiddleware",
    "jiheng.web.rules_in_force.UnknownRuleMiddleware",
    "jiheng.web.records.unstorable.UnstorableMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "jiheng.web.urls"
WSGI_APPLICATION = "jiheng.web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "jiheng.web.accounts.context.page",
            ],
        },
    },
]

FORM_RENDERER = "jiheng.web.face.controls.Renderer"

DATABASES = {"default": database_settings(HOME, os.environ.get(DATABASE_VARIABLE, ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "jiheng.web.accounts.passwords.UnlikeThePerson"},
    {"NAME": "jiheng.web.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "jiheng.web.accounts.passwords.NotCommon"},
    {"NAME": "jiheng.web.accounts.passwords.NotAllDigits"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "login"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_LOCKOUT_CALLABLE = "jiheng.web.accounts.views.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # a locked account is locked from every address
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
FORMAT_MODULE_PATH = ["jiheng.web.face.formats"]
USE_TZ = True

STATIC_URL = "static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
STATICFILES_DIRS = [("findings", Path(page.__file__).parent / "style")]  # the checkup looks the same on its own page
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a grid of 200 rows posts them all when scripts are off

EMAIL_HOST = os.environ.get("JIHENG_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("JIHENG_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("JIHENG_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("JIHENG_SMTP_PASSWORD", "")
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_USE_TLS = EMAIL_PORT == 587
EMAIL_TIMEOUT = 20  # seconds; a mail server that does not answer must not hold up other work for long
DEFAULT_FROM_EMAIL = os.environ.get("JIHENG_SMTP_FROM", "jiheng@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
