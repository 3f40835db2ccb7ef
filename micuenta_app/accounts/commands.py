"""The command `micuenta sign-out`: what it does is imported when it is called."""

from typing import Annotated

import typer


def sign_out_command(
    person: Annotated[str, typer.Argument(help="The e-mail or NSS of an account.")] = "",
    everyone: Annotated[bool, typer.Option("--everyone", help="End every session there is.")] = False,
) -> None:
    """End the sessions of a person, or of everyone. Exits with 1 when there is no such account."""
    if bool(person) == everyone:
        raise typer.BadParameter("name an e-mail or NSS, or say --everyone")
    from ..setting_mistakes import refuse_mistakes

    refuse_mistakes()
    from .ending_sessions import end_everyones, end_those_of

    done = end_everyones() if everyone else end_those_of(person)
    typer.echo("Signed out." if done else "No account has this e-mail or NSS.", err=not done)
    if not done:
        raise typer.Exit(1)
