"""Editions of a yearly event as typed values."""
