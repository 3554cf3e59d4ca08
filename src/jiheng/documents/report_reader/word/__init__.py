"""Word's .docx as text, paragraph by paragraph, with the way back from every character to its XML."""
