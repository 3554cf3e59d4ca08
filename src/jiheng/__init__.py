"""绩衡 Jiheng: budget performance management in which every figure can be followed back to its source."""

__version__ = "0.1.0"
VERSION_LINE = f"绩衡 {__version__}"
