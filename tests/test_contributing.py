"""CONTRIBUTING.md is followed to the letter: its blocks go into their files, its commands print what it shows."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = re.findall(
    r"`(ontology/registers/\w+\.ttl)`[^`]*(?:`[^`]*`[^`]*)*?```turtle\n(.*?)```", PAGE, re.DOTALL
)
DECISION = re.search(r"in `(?P<name>[\w.]+)`[^`]*```text\n(?P<text>.*?)```", PAGE, re.DOTALL)
STEPS = [
    (command, output)
    for console in re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
    for command, _, output in (
        step.partition("\n") for step in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]
    )
]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program and its data, with the page's blocks at the end of their files and its decision."""
    copy = tmp_path_factory.mktemp("checkout")
    for folder in ("graphbuilder", "ontology", "queries"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name, block in BLOCKS:
        with (copy / name).open("a", encoding="utf-8") as register:
            register.write("\n" + block)
    assert DECISION is not None
    (copy / DECISION["name"]).write_text(DECISION["text"], encoding="utf-8")
    return copy


def test_every_command_prints_what_the_page_shows(checkout: Path) -> None:
    for command, shown in STEPS:
        program, *words = shlex.split(command)
        assert program == "graphbuilder"
        run = subprocess.run(
            [sys.executable, "-m", "graphbuilder", *words],
            cwd=checkout,
            env=os.environ | {"PYTHONPATH": str(checkout)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (run.returncode, run.stdout) == (0, shown), f"$ {command}\n{run.stdout}{run.stderr}"


def test_the_page_shows_one_block_a_kind_and_its_steps() -> None:
    registers = [Path(name).stem for name, _ in BLOCKS]
    assert registers == ["legislation", "councils", "bodies", "guidance"]
    assert [command.split()[1] for command, _ in STEPS] == [
        "registers",
        "registers",
        "build",
        "query",
        "query",
    ]


def test_what_the_page_adds_is_not_known_already() -> None:
    for name, block in BLOCKS:
        assert block.split()[0] not in (ROOT / name).read_text(encoding="utf-8")
