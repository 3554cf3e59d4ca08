"""The strict reading of texts and cells: into values, or told what is wrong with them, each problem with its place."""
