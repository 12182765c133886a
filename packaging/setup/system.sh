#!/usr/bin/env bash
# Look for the system libraries of apt.txt; install what is missing when root, else print the exact command.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

installed() { # the names of installed packages and of what they stand in for (libglib2.0-0t64 provides libglib2.0-0)
    dpkg-query -W -f '${db:Status-Abbrev}\t${Package}, ${Provides}\n' 2>/dev/null |
        awk -F'\t' '$1 ~ /^ii/ {print $2}' | tr ',' '\n' | sed -E 's/\(.*//; s/[[:space:]]//g' | sort -u
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "setup: not a Debian or Ubuntu machine; the libraries the window needs are listed in packaging/setup/apt.txt" >&2
    exit 0
fi

have=$(installed)
needed=() wanted=()
while read -r line; do
    name=${line#tests: }
    [[ -z $name || $name == \#* ]] && continue
    if [[ $name == python3-venv ]]; then
        "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null && continue
    elif grep -qxF "$name" <<<"$have"; then
        continue
    fi
    if [[ $line == tests:* ]]; then wanted+=("$name"); else needed+=("$name"); fi
done <"$here/apt.txt"

missing=("${needed[@]}" "${wanted[@]}")
((${#missing[@]})) || exit 0
install="apt-get install -y --no-install-recommends ${missing[*]}"

if [[ $(id -u) -ne 0 ]]; then
    echo "setup: these system packages are missing. Please run, then try again:" >&2
    echo "    sudo apt-get update && sudo $install" >&2
    ((${#needed[@]})) && exit 1
    echo "setup: going on; the window works, the tests that need them will say what they skip" >&2
    exit 0
fi

export DEBIAN_FRONTEND=noninteractive
echo "setup: installing ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if apt-get update >"$log" 2>&1 && $install >>"$log" 2>&1; then
    exit 0
fi
tail -20 "$log" >&2
if ((${#needed[@]})); then
    echo "setup: the system packages could not be installed" >&2
    exit 1
fi
echo "setup: going on without ${wanted[*]}; the tests that need them will say what they skip" >&2
