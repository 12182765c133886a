#!/usr/bin/env bash
# stage.sh NAME BUDGET_SECONDS COMMAND...: run one stage of the checks, print how long it took of its budget.
set -uo pipefail
name=$1 budget=$2
shift 2
printf '\n==== %s (budget %d s)\n' "$name" "$budget"
began=$SECONDS
"$@"
code=$?
took=$((SECONDS - began))
word="within budget"
((took > budget)) && word="OVER BUDGET"
printf '==== %s: %d s of %d, %s, exit %d\n' "$name" "$took" "$budget" "$word" "$code"
exit "$code"
