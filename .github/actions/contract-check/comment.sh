#!/usr/bin/env bash
# Writes the comment of a pull request, or brings the one that is there up to date.
set -uo pipefail

comment="$RUNNER_TEMP/contract-check-comment.md"
[ -s "$comment" ] || exit 0

warn() {
  # A pull request from a fork has no right to write; the verdict stands all the same.
  echo '::warning title=Contract check::The comment could not be written: the job needs `pull-requests: write`.'
  exit 0
}

ids=$(gh api --paginate "repos/$REPOSITORY/issues/$NUMBER/comments" \
  --jq '.[] | select(.user.type == "Bot" and (.body | startswith("<!-- contract-check -->"))) | .id') || warn
read -r id <<< "$ids"

if [ -n "$id" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$id" -F "body=@$comment" || warn
elif [ "$VERDICT" != holds ] || [ "$LEVEL" != none ]; then
  # Where nothing changed there is nothing to say.
  gh api --silent --method POST "repos/$REPOSITORY/issues/$NUMBER/comments" -F "body=@$comment" || warn
fi
