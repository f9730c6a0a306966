"""Organisations: found, listed, and one with everything that is known of it."""
