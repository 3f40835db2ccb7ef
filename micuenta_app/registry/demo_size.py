"""How many people the demonstration has: apart, so that the command's help needs none of what makes them."""

DEFAULT_WORKERS = 200
DEFAULT_SEED = 2026
SERIALS = 9_000  # of a subdelegation; from 9001 on are the named people's
MOST_PEOPLE = 90 * SERIALS
