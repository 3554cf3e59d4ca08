"""A copy of a PDF with every finding as a highlight that opens its comment; the pages themselves are not changed."""
