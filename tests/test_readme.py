"""The README is executed: its commands print what it shows, its links lead somewhere, its figures are measured."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLES = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
LINKS = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)


def commands() -> list[tuple[str, str]]:
    """Every command of the README with the output shown under it, in the order of the page."""
    steps = [step for console in CONSOLES for step in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]]
    return [(command, output) for command, _, output in (step.partition("\n") for step in steps)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reader's folder with the decisions in it, in which the commands run one after the other."""
    made = tmp_path_factory.mktemp("reader")
    (made / "decisions").symlink_to(ROOT / "decisions")
    return made


def test_the_readme_shows_commands() -> None:
    assert len(commands()) >= 7


def test_every_command_prints_what_the_readme_shows(folder: Path) -> None:
    for command, shown in commands():
        words = shlex.split(command)
        assert words[0] == "graphbuilder"
        run = subprocess.run(
            [sys.executable, "-m", "graphbuilder", *words[1:]],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, f"{command}: {run.stderr}"
        assert_shown(command, shown, run.stdout)


def assert_shown(command: str, shown: str, printed: str) -> None:
    """The output is as shown; a line with an ellipsis stands for lines left out."""
    wanted = "".join(".*" if line == "…" else re.escape(line) + "\n" for line in shown.splitlines())
    assert re.fullmatch(wanted, printed, re.DOTALL), f"$ {command}\n{printed}"


@pytest.mark.parametrize("target", LINKS)
def test_every_link_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_the_links_are_found() -> None:
    assert len(LINKS) >= 4
