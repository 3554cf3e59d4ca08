"""Parts of a total that another sentence tells."""
