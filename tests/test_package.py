"""The wheel, built and installed by itself in another folder, builds a graph and answers questions."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, folder: Path) -> str:
    """What a program prints, run in a folder without anything of the checkout in its environment."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PIP_", "VIRTUAL"))
    }
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built with what is installed: no test needs the internet."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", folder)
    run(sys.executable, "-m", "pip", "wheel", *options, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment that holds the wheel and, by a path file, the libraries it depends on.

    The path file lists a folder of links to the installed libraries, so that the checkout's own editable install,
    which lies beside them, is not found.
    """
    home = tmp_path_factory.mktemp("elsewhere")
    venv.create(home / "env", with_pip=False, symlinks=True)
    libraries = home / "libraries"
    libraries.mkdir()
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if "ombudsman_graph" not in path.name and "__editable__" not in path.name and path.suffix != ".pth":
            (libraries / path.name).symlink_to(path)
    paths = {"base": str(home / "env"), "platbase": str(home / "env")}
    packages = Path(sysconfig.get_path("purelib", vars=paths))
    (packages / "libraries.pth").write_text(f"{libraries}\n")
    programs = Path(sysconfig.get_path("scripts", vars=paths))
    options = ("--no-deps", "--no-index", "--quiet", "--no-warn-script-location")
    run(sys.executable, "-m", "pip", "--python", programs / "python", "install", *options, wheel, folder=home)
    return programs


def test_the_wheel_holds_the_program_the_ontology_and_the_queries(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    carried = {
        f"graphbuilder/{path.relative_to(ROOT / 'graphbuilder').as_posix()}" for path in program_files()
    }
    for folder in ("ontology", "queries"):
        carried |= {
            f"graphbuilder/data/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file()
        }
    assert carried <= names
    assert "graphbuilder/data/ontology/registers/councils.ttl" in names
    assert "graphbuilder/data/queries/tables/citations.rq" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not [
        name for name in names if name.startswith(("tests/", "decisions/", "exports/", "benchmarks/"))
    ]


def program_files() -> list[Path]:
    """The files of the package in the checkout."""
    files = [path for path in (ROOT / "graphbuilder").rglob("*") if path.is_file()]
    return [path for path in files if "__pycache__" not in path.parts and path.suffix != ".pyc"]


def test_the_wheel_alone_builds_and_answers(installed: Path, tmp_path: Path) -> None:
    place = run(
        installed / "python", "-c", "import graphbuilder; print(graphbuilder.__file__)", folder=tmp_path
    )
    assert Path(place.strip()).is_relative_to(installed.parent)
    program = installed / "graphbuilder"
    assert (
        run(program, "build", ROOT / "decisions", folder=tmp_path)
        == "5 built, 0 unchanged, 0 failed: graph\n"
    )
    decisions = run(program, "query", "decisions", "--format", "csv", folder=tmp_path).splitlines()
    assert decisions[0].startswith("reference,respondent,")
    assert len(decisions) == 6
    assert "target section 17, Children Act 1989" in " ".join(
        run(program, "show", "20 001 737", folder=tmp_path).split()
    )
    assert run(program, "validate", folder=tmp_path).startswith("conforms: 5 decisions")
    assert f"{tmp_path}" not in run(program, "queries", folder=tmp_path)
    assert "decisions.ttl" in run(program, "export", "out", folder=tmp_path)
