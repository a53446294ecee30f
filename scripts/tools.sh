# Sourced by the commands at the root: finds a JDK 25 and Maven, and says in one sentence what to install if one is missing.

fail() {
    printf '%s\n' "$1" >&2
    exit 5
}

is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25' "$1/release"
}

find_jdk() {
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return
        fi
    done
    on_path=$(command -v java 2>/dev/null) || on_path=
    if [ -n "$on_path" ] && "$on_path" -version 2>&1 | grep -q 'version "25'; then
        JAVA_HOME=$("$on_path" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
        export JAVA_HOME
        [ -x "$JAVA_HOME/bin/javac" ] && return
    fi
    fail "SoulPrint needs a JDK 25: install one (Debian/Ubuntu: openjdk-25-jdk or temurin-25-jdk; macOS: brew install openjdk@25; SDKMAN: sdk install java 25-tem) or point JAVA_HOME at it."
}

find_maven() {
    for candidate in "$(command -v mvn 2>/dev/null)" "${MAVEN_HOME:-/none}/bin/mvn" /usr/share/maven/bin/mvn /opt/maven/bin/mvn \
        "${HOME:-}/.sdkman/candidates/maven/current/bin/mvn" /opt/homebrew/bin/mvn /usr/local/bin/mvn "$root/mvnw"; do
        if [ -x "$candidate" ]; then
            MAVEN=$candidate
            return
        fi
    done
    fail "SoulPrint is built with Maven: install it (Debian/Ubuntu: apt install maven; macOS: brew install maven; SDKMAN: sdk install maven) and run the command again."
}

# Maven on a new JDK warns about its own libraries; that is nothing to whoever builds this.
maven() {
    MAVEN_OPTS="-Djansi.mode=strip --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
        "$MAVEN" --batch-mode --no-transfer-progress -Dstyle.color=never --file "$root/pom.xml" "$@"
}
