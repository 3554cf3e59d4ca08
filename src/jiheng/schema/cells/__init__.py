"""Single cells of spreadsheets as people write them: text and its surroundings in, a value with stated readings out."""
