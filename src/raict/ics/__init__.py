"""An edition as a calendar."""
