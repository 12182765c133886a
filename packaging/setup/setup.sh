#!/usr/bin/env bash
# From nothing to a working virtual environment: system libraries, venv, hash-locked packages, this project.
# Does nothing when requirements.lock, pyproject.toml and the interpreter are those of the last time.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PYTHON=${PYTHON:-python3}
venv=${VENV:-.venv}
uv_version=0.13.9

if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "setup: Python 3.11 or newer is needed; say which with: make setup PYTHON=/path/to/python3" >&2
    exit 1
fi

mkdir -p build
if command -v flock >/dev/null; then # two makes at once: the second waits, then finds all done
    exec 9>build/.setup-lock
    flock 9
fi

stamp() { { cat requirements.lock pyproject.toml packaging/setup/apt.txt; "$PYTHON" -VV; pwd; } | cksum; }
if [[ -x $venv/bin/python && -f $venv/.ready && "$(cat "$venv/.ready")" == "$(stamp)" ]]; then
    exit 0
fi

began=$SECONDS
said() { printf 'setup: %-32s %3d s\n' "$1" "$((SECONDS - $2))"; }

at=$SECONDS
bash packaging/setup/system.sh
said "system libraries" "$at"

at=$SECONDS
[[ -x $venv/bin/python ]] || "$PYTHON" -m venv "$venv"
"$venv/bin/pip" install -q --disable-pip-version-check "uv==$uv_version" ||
    echo "setup: uv could not be had; pip does the work, more slowly" >&2
said "virtual environment" "$at"

at=$SECONDS
if [[ -x $venv/bin/uv ]]; then
    VIRTUAL_ENV=$venv "$venv/bin/uv" pip install -q --require-hashes -r requirements.lock
    VIRTUAL_ENV=$venv "$venv/bin/uv" pip install -q --no-deps -e .
else
    "$venv/bin/pip" install -q --disable-pip-version-check --require-hashes -r requirements.lock
    "$venv/bin/pip" install -q --disable-pip-version-check --no-deps -e .
fi
said "packages from requirements.lock" "$at"

stamp >"$venv/.ready"
said "ready, altogether" "$began"
