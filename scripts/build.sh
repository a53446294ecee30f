# Sourced by ./soulprint: builds the jar, one build at a time per checkout, then records what start-up needs in an AOT cache.
# `built` is as old as the beginning of the build it marks, so that a source saved meanwhile, or a build that was stopped
# halfway, counts as not built.

# A run over the example teaches the JVM what starting takes; without it everything works, only slower.
train() {
    SOULPRINT_DATABASE_URL='' SOULPRINT_EMBEDDING_MODEL='' "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$cache" \
        -Xlog:disable -Xlog:all=off -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$jar" "$@" >/dev/null 2>&1 &&
        [ -f "$cache" ]
}

mkdir -p "$root/target"
lock=$root/target/.building
waited=
until mkdir "$lock" 2>/dev/null; do
    [ -w "$root/target" ] || fail "The folder $root/target cannot be written: make it writable and run the command again."
    owner=$(cat "$lock/pid" 2>/dev/null) || owner=
    if [ -n "$waited" ] && { [ -z "$owner" ] || ! kill -0 "$owner" 2>/dev/null; }; then
        rm -rf "$lock"
        continue
    fi
    [ -n "$waited" ] || printf 'Another build is running in this folder; waiting for it ...\n' >&2
    waited=yes
    sleep 1
done
printf '%s\n' $$ >"$lock/pid"
trap 'rm -rf "$lock"' EXIT
trap 'exit 130' HUP INT TERM
if is_stale; then
    touch "$root/target/.build-started"
    if ! maven -Dmaven.test.skip=true package >"$root/target/build.log" 2>&1; then
        grep -E 'ERROR|BUILD' "$root/target/build.log" | head -20 >&2
        fail "The build failed; all of it is in target/build.log. If a library could not be fetched, check the network and run the command again."
    fi
    training=$root/target/training-home
    rm -rf "$training" "$cache"
    train soulprint.app.Training "$root/examples/chatgpt-export.zip" "$training" || train soulprint.app.Main --help || true
    rm -rf "$training"
    mv "$root/target/.build-started" "$built"
fi
rm -rf "$lock"
trap - EXIT HUP INT TERM
