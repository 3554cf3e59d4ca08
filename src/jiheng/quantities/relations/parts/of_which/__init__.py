"""Parts told behind their total: 其中A a，B b, what is meant to be all of it, and what may be more than it."""
