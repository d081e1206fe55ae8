#!/usr/bin/env bash
# Starts the built service on a free port with an empty data folder, drives its page in a real browser, and stops it.
# Needs: dotnet build CoachBot.sln, Node.js with npm, Chromium. Screenshots go to the folder given, by default out.
set -euo pipefail
cd "$(dirname "$0")"
out="${1:-out}"
data="$(mktemp -d)"
port=$((20000 + RANDOM % 20000))
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

urls="http://127.0.0.1:$port" \
Storage__ConnectionString="Data Source=$data/coachbot.db" \
  dotnet "${SERVICE:-../../artifacts/bin/CoachBot.Service/debug/CoachBot.Service.dll}" >"$data/service.log" 2>&1 &
service=$!
trap 'kill $service 2>/dev/null || true; wait $service 2>/dev/null || true; rm -rf "$data"' EXIT

for _ in $(seq 1 100); do
  if curl -fsS "http://127.0.0.1:$port/health/ready" >/dev/null 2>&1; then break; fi
  sleep 0.2
done
curl -fsS "http://127.0.0.1:$port/health/ready" >/dev/null || { cat "$data/service.log"; echo "The service did not get ready."; exit 1; }

EXPECT='$255,000|$510,000|$382,500|listed on Nasdaq' node webchat.e2e.mjs "http://127.0.0.1:$port/" "$out"
