"""Pages of the 工作台."""
