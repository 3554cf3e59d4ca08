"""Rates and what they leave: 未执行, 不合格, 节约."""
