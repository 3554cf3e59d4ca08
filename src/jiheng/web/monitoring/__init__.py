"""绩效运行监控: periods, the sheets of units and projects, rectification."""
