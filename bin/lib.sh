# Shared by the commands in this folder. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# jdk_of DIR TOOL: the feature version of the JDK in DIR that has that tool, 0 when there is none.
jdk_of() {
  [ -x "$1/bin/$2" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | grep . || echo 0
}

# find_jdk [TOOL]: sets JAVA_HOME to a JDK of at least 21, whatever `java` is on the PATH. TOOL is what it must have:
# javac to build; java is enough to run, so that a JRE will do.
find_jdk() {
  local best=0 best_dir="" dir version on_path
  on_path=$(command -v java || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for dir in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
             "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/*; do
    [ -d "$dir" ] || continue
    version=$(jdk_of "$dir" "${1:-javac}")
    if [ "$version" -ge 21 ] && [ "$version" -gt "$best" ]; then best=$version best_dir=$dir; fi
  done
  [ -n "$best_dir" ] || fail "A JDK of version 21 or newer is needed and was not found. Install one, or set JAVA_HOME to it."
  export JAVA_HOME=$best_dir
}

need_maven() {
  command -v mvn >/dev/null || fail "Maven 3.8.7 or newer is needed: 'mvn' is not on the PATH."
}

need_node() {
  command -v node >/dev/null || fail "Node 20 or newer is needed: 'node' is not on the PATH."
}

# need_port PORT SETTING WHAT: refuses when something listens there on this machine.
need_port() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    fail "Port $1 ($3) is taken. Stop what uses it, or set $2 to a free port."
  fi
}

# build MODULES: packages them without tests, saying what it is at; Maven keeps what is current.
build() {
  local log="$root/.run/build.log"
  mkdir -p "$root/.run"
  ( cd "$root" && mvn -B -DskipTests -Dcheckstyle.skip -Dspotless.check.skip package -pl "$1" -am ) 2>&1 | tee "$log" |
    sed -un 's/^\[INFO\] Building \([a-z-]*\) .*/  building \1/p; s/^Downloading from .*: .*\/\([^/]*\.zip\)$/  fetching \1 (once)/p'
  [ "${PIPESTATUS[0]}" -eq 0 ] || { grep -m 20 ERROR "$log" >&2; fail "The build failed; all of it stands in .run/build.log"; }
}

# server_home: the server of a package, or of a checkout that was built.
server_home() { [ -d "$root/wlp" ] && echo "$root/wlp" || echo "$root/ear/target/liberty/wlp"; }

# http_ok PORT PATH: whether a plain HTTP request on this machine is answered with 200.
http_ok() {
  local status
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
  IFS=' ' read -r _ status _ <&3 || status=none
  exec 3>&-
  [ "$status" = 200 ]
}
