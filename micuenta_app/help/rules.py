"""The privacy notice's version. Pure."""

# The date it took effect. Whoever accepted another version reads and accepts this one before going on.
NOTICE_VERSION = "2026-11-26"
