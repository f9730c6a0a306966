"""The forms of Settings, each change seen before it is kept."""
