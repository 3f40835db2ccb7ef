"""The `micuenta` command."""

import os
from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

# Where the commands are. Each module is imported when its command is called, or when help lists them all:
# a calculator does not wait for what only a server needs.
_ELSEWHERE: Mapping[str, tuple[str, str]] = {
    "import": ("micuenta_app.registry.commands", "import_command"),
    "demo": ("micuenta_app.registry.commands", "demo_command"),
    "validate": ("micuenta_app.identity.commands", "validate_command"),
    "sign-out": ("micuenta_app.accounts.commands", "sign_out_command"),
    "doctor": ("micuenta_app.doctor", "doctor_command"),
    "check": ("micuenta_app.fraud.commands", "check_command"),
    "outlook": ("micuenta_app.retirement.commands", "outlook_command"),
    "plan": ("micuenta_app.credit.commands", "plan_command"),
}


class _Commands(TyperGroup):
    """The commands of this module, then those elsewhere."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        # By name only, so that a mistyped one is told the nearest; `get_command` gives what is behind it.
        self.commands.update({name: TyperCommand(name) for name in _ELSEWHERE})

    def get_command(self, ctx: Any, cmd_name: str):
        if cmd_name not in _ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        module, function = _ELSEWHERE[cmd_name]
        alone = typer.Typer(add_completion=False)
        alone.command(cmd_name)(getattr(import_module(module), function))
        return typer.main.get_command(alone)


app = typer.Typer(
    name="micuenta",
    help="Mi Cuenta desde el extranjero.",
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,  # they may hold personal data
)


@app.callback()
def start() -> None:
    """Mi Cuenta desde el extranjero."""
    # The database holds identifiers and codes: what is written is for this user alone.
    os.umask(0o077)


@app.command()
def run(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen at.")] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen at.")] = "127.0.0.1",
) -> None:
    """Serve the site; the first time it is built and filled with fictional people."""
    from .setting_mistakes import refuse_mistakes

    refuse_mistakes()
    from . import serve

    try:
        serve.run(host, port)
    except serve.CannotRun as error:
        typer.echo(f"micuenta: {error}", err=True)
        raise typer.Exit(1) from error


@app.command()
def test(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH…", help="Only the tests in these files or folders.")
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Without browser, server and PostgreSQL: a minute and a half.")
    ] = False,
) -> None:
    """Check everything: style, types, contracts, tests, and the site in a browser."""
    from .setting_mistakes import refuse_mistakes

    refuse_mistakes()
    from . import check

    if paths and quick:
        raise typer.BadParameter("give paths or --quick, not both")
    raise typer.Exit(check.run(paths or (), quick))


if __name__ == "__main__":
    app(prog_name="micuenta")
