"""Run a benchmark by name."""

import sys
from importlib import import_module

BENCHMARKS = {
    "bare": "bare_machines",
    "check": "check_text",
    "dependencies": "dependencies",
    "import": "import_registry",
    "outlook": "outlook",
    "plan": "plan",
    "savings": "savings",
    "signin": "signin",
    "start": "start",
}

name = sys.argv[1] if len(sys.argv) > 1 else ""
if name not in BENCHMARKS:
    sys.exit(f"usage: python -m bench {'|'.join(BENCHMARKS)}")
import_module(f"bench.{BENCHMARKS[name]}").main()
