"""What an event is: values, their invariants, and the questions a template asks of them."""
