#!/usr/bin/env bash
# Runs the check once. What the caller chose comes by the environment and is quoted wherever it is
# used, so that none of it is ever read as code.
set -uo pipefail
# A name with a star in it is a name.
set -f

# The merge base is not in a shallow clone; without it a break would pass for a new API.
if [ -z "$BASE" ] && [ "$(git rev-parse --is-shallow-repository)" = true ]; then
  if ! git fetch --quiet --no-tags --unshallow origin; then
    echo '::error title=Contract check::The clone is shallow and cannot be deepened: check out with fetch-depth 0, or give a base.'
    echo 'verdict=unknown' >> "$GITHUB_OUTPUT"
    exit 2
  fi
fi

if [ -n "$COMMAND" ]; then
  read -ra words <<< "$COMMAND"
else
  words=(npx --yes --package "conversations-client@$VERSION" conversations contract)
fi

comment="$RUNNER_TEMP/contract-check-comment.md"
rm -f "$comment"

words+=(check --format github --fail-on "$FAIL_ON" --output "comment=$comment")
[ -n "$SPEC" ] && words+=(--spec "$SPEC")
[ -n "$BASE" ] && words+=(--base "$BASE")
[ -n "$APPROVALS" ] && words+=(--approvals "$APPROVALS")
[ -n "$SKIP" ] && words+=(--skip "$SKIP")
case "$TARGET" in
  '') words+=(--skip run) ;;
  emulator) ;;
  *) words+=(--target "$TARGET") ;;
esac
for output in $FORMATS; do words+=(--output "$output"); done

"${words[@]}"
status=$?

# Anything but a verdict is none, whatever was said before.
if [ "$status" -gt 1 ]; then
  echo 'verdict=unknown' >> "$GITHUB_OUTPUT"
  if [ ! -s "$comment" ]; then
    printf '%s\n' '<!-- contract-check -->' \
      '**The contract could not be checked.** The log of the run says why.' > "$comment"
  fi
fi
exit "$status"
