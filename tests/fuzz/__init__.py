"""Readers of what strangers write, fed by a fuzzer that coverage guides. No part of the tests: it runs as long as it is told."""
