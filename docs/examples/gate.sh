#!/bin/sh
# Judges the working copy against a revision, and says what to do. Usage: gate.sh [REVISION]
base="${1:-main}"
Scripts/apiary gate --base "$base" --time-box 8min --report gate.md
status=$?
case "$status" in
  0) echo "nothing is worse than its tolerance" ;;
  2) echo "something costs more than in $base: see gate.md" ;;
  3) echo "something is computed otherwise than in $base: see gate.md" ;;
  5) echo "$base has nothing to compare with" ;;
  6) echo "the machine is too noisy to tell: try again when it is quieter, or with more time" ;;
  *) echo "the gate could not judge" ;;
esac
exit "$status"
