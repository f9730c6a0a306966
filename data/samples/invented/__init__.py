"""The demonstration cluster: everything in it is invented, and no organisation in it exists."""
