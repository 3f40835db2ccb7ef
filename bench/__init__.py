"""Benchmarks, each against its floor in the same run: `python -m bench NAME`."""
