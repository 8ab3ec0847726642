"""Where the programs are. With `TIMELINE_CLIENTS=required` a missing one is a failure, else a test that is skipped."""

import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

JAVASCRIPT = Path(__file__).parents[2] / ".ci" / "clients"


def missing(what):
    """Skip the test, or fail it where the programs are required."""
    if os.environ.get("TIMELINE_CLIENTS") == "required":
        pytest.fail(f"{what} is missing, and TIMELINE_CLIENTS=required", pytrace=False)
    pytest.skip(f"{what} is not installed")


def module(name):
    """Import a library."""
    if importlib.util.find_spec(name) is None:
        missing(f"the Python package {name}")
    return importlib.import_module(name)


def program(*names):
    """Return the path of a program, by any of its names; one of this environment stands before one of the system."""
    folders = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = next((path for name in names if (path := shutil.which(name, path=folders))), None)
    return found or missing(names[0])


def run(*command, text="", **environment):
    """Run a program that must succeed, and return what it prints."""
    done = subprocess.run(
        command,
        input=text.encode(),
        capture_output=True,
        check=False,
        timeout=300,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def javascript(script, *arguments, text=""):
    """Run one of the scripts that drive programs in JavaScript, and return the JSON that it prints."""
    node = program("node")
    if not (JAVASCRIPT / "node_modules").is_dir():
        missing("what npm ci installs in .ci/clients")
    return json.loads(run(node, str(JAVASCRIPT / script), *map(str, arguments), text=text))
