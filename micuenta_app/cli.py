"""The `micuenta` command."""

import os
from typing import Annotated

import typer

from .accounts.commands import sign_out_command
from .credit.commands import plan_command
from .doctor import doctor_command
from .fraud.commands import check_command
from .identity.commands import validate_command
from .registry.commands import demo_command, import_command
from .retirement.commands import outlook_command

app = typer.Typer(
    name="micuenta",
    help="Mi Cuenta desde el extranjero.",
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
    from . import serve

    try:
        serve.run(host, port)
    except serve.CannotRun as error:
        typer.echo(f"micuenta: {error}", err=True)
        raise typer.Exit(1) from error


@app.command()
def test() -> None:
    """Check everything: style, types, contracts, tests, and the site in a browser."""
    from . import check

    raise typer.Exit(check.run())


app.command("import")(import_command)
app.command("demo")(demo_command)
app.command("validate")(validate_command)
app.command("sign-out")(sign_out_command)
app.command("doctor")(doctor_command)
app.command("check")(check_command)
app.command("outlook")(outlook_command)
app.command("plan")(plan_command)


if __name__ == "__main__":
    app(prog_name="micuenta")
