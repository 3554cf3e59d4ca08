"""A finished report as checks read it: clean text with its places, joined sentences, outline, repetitions, figures."""
