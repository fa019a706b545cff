"""The command line: arguments and messages only, one command a file, found by listing this folder."""

from importlib import import_module
from pkgutil import iter_modules

import click

from pipeline.errors import NewsfactsError


class _Commands(click.Group):
    """The commands of this folder; an error that a user can mend is one line, and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except NewsfactsError as error:
            raise click.ClickException(str(error)) from error


@click.command(cls=_Commands)
@click.version_option(package_name="newsfacts")
def main() -> None:
    """Turn UK local news and council minutes into facts, each with the words it rests on."""
