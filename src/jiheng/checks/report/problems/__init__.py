"""Problems, their causes and measures."""
