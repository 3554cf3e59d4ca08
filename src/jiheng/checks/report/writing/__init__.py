"""Characters, punctuation and spaces typed wrong, and what a conversion left over."""
