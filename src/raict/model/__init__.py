"""What an event is: values, their invariants, and the questions a template asks of them.

The files here are private; every name is imported from `raict` itself. Inside, imports go one way: texts, then time,
addresses and countries, then people, places and partners, then sessions, then editions.
"""
