"""Reading what guests send back."""
