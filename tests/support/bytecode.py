"""What Python compiles is kept, whatever the machine says."""

import os
import sys


def keep_bytecode() -> None:
    """Otherwise every worker, and every program that a test starts, compiles all that it imports: that takes
    longer than most tests."""
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
