"""Places visited: the way back and forward, the windows as they were left, the comparisons opened last."""
