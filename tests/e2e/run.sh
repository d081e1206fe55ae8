#!/usr/bin/env bash
# The built service and the real clients: the chat page in a browser, the Agents Playground against /api/messages, the
# JavaScript SDK as judge of tokens and calls, the official readers of cards and manifests, the widget on another's page,
# Slack's own types and Bolt, a rehearsal in the terminal and in the chat, with and without a model, an answer that grows. Each ends with its own
# "N passed, N failed". Needs: dotnet build CoachBot.sln, Node.js with npm, Chromium. Screenshots go to the folder
# given, by default out.
set -euo pipefail
cd "$(dirname "$0")"
out="${1:-out}"
data="$(mktemp -d)"
dll="${SERVICE:-../../artifacts/bin/CoachBot.Service/debug/CoachBot.Service.dll}"
cli="${CLI:-../../artifacts/bin/CoachBot.Cli/debug/coach.dll}"
services=()
trap 'for s in "${services[@]}"; do kill "$s" 2>/dev/null || true; done; wait || true; rm -rf "$data"' EXIT
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

# Starts the service with an empty data folder on a free port; its address is in $url.
start() {
  local name="$1" port=$((20000 + RANDOM % 20000)); shift
  url="http://127.0.0.1:$port/"
  env urls="http://127.0.0.1:$port" Storage__ConnectionString="Data Source=$data/$name.db" "$@" dotnet "$dll" >"$data/$name.log" 2>&1 &
  services+=($!)
  for _ in $(seq 1 150); do
    if curl -fsS "${url}health/ready" >/dev/null 2>&1; then return; fi
    sleep 0.2
  done
  cat "$data/$name.log"; echo "The service did not get ready."; exit 1
}

failed=0
start web
EXPECT='$255,000|$510,000|$382,500|listed on Nasdaq' node webchat.e2e.mjs "$url" "$out" || failed=1
start teams DOTNET_ENVIRONMENT=Development Teams__AllowUnauthenticatedLoopback=true
node playground.e2e.mjs "$url" "$out" || failed=1
node judge.e2e.mjs "$dll" || failed=1
node cards.e2e.mjs "$out" || failed=1
node widget.e2e.mjs "$dll" "$out" || failed=1
node slack.e2e.mjs "$dll" || failed=1
node rehearsal.e2e.mjs "$dll" "$cli" "$out" || failed=1
node growing.e2e.mjs "$dll" "$out" || failed=1
node growing-teams.e2e.mjs "$dll" "$out" || failed=1
exit $failed
