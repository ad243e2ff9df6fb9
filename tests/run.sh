#!/usr/bin/env bash
# Installs what the tests need, builds, runs every test project, and ends with one line: N passed, N failed, N skipped.
#   tests/run.sh               everything
#   tests/run.sh Knowledge ... only the test projects that are named
# With KRATOMBOT_TESTS_WITHOUT=postgres the tests leave out what needs PostgreSQL.
set -u
cd "$(dirname "$0")/.."

seconds=$SECONDS
part() { printf '\n== %s (after %s s)\n' "$1" "$((SECONDS - seconds))"; }

passed=0 failed=0 skipped=0
give_up() {
  printf '%s\n%s passed, %s failed, %s skipped\n' "$1" "$passed" "$((failed + 1))" "$skipped"
  exit 1
}

chosen=("$@")
wanted() { [ ${#chosen[@]} -eq 0 ] || printf '%s\n' "${chosen[@]}" | grep -qx "$1"; }

part "what the tests need"
if wanted Browser && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null ||
      give_up "chromium could not be installed; install it, or leave the browser test out by naming the other projects"
  else
    give_up "the browser test needs chromium: install it (Debian: apt-get install chromium), or name the other test projects"
  fi
fi

# The tests start a PostgreSQL of their own, in a folder and on a port of its own; here it is only installed, without a running server.
has_postgres() { command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
if { wanted Engine || wanted Nodes; } && [ "${KRATOMBOT_TESTS_WITHOUT:-}" != postgres ] && ! has_postgres; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    # Otherwise Debian makes and starts a server for the whole machine.
    mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/no-main-cluster.conf
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql; } >/dev/null && has_postgres ||
      give_up "PostgreSQL could not be installed; install it, or leave it out by KRATOMBOT_TESTS_WITHOUT=postgres"
  else
    give_up "the tests of the store need PostgreSQL: install it (Debian: apt-get install postgresql), or leave it out by KRATOMBOT_TESTS_WITHOUT=postgres"
  fi
fi

part "build"
dotnet build KratomBot.sln -v quiet -p:UseSharedCompilation=true || give_up "the build failed"

log=$(mktemp) failures=$(mktemp)
trap 'rm -f "$log" "$failures"' EXIT
for project in tests/*.Tests; do
  name=$(basename "$project" .Tests)
  wanted "$name" || continue
  part "$name"
  dotnet test --project "$project" --no-build --no-ansi --no-progress 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  read -r p f s < <(awk -v status="$status" '
    /^Test run summary:/        { seen = 1 }
    seen && /^  failed: [0-9]+/    { f = $2 }
    seen && /^  succeeded: [0-9]+/ { p = $2 }
    seen && /^  skipped: [0-9]+/   { s = $2 }
    # A host that crashed, or ran nothing, reports no failed test of its own.
    END { if (!seen || (status != 0 && f == 0)) f += 1; print p + 0, f + 0, s + 0 }' "$log")
  # Said again at the end, where it is seen even when the beginning of a long output is cut off.
  grep -A8 '^failed ' "$log" | cut -c1-400 >>"$failures"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

part "done"
cat "$failures"
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
