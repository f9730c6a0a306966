"""What is kept: immutable versions, the acts that made them, and the one process that makes the next."""
