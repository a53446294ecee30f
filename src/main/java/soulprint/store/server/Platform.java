package soulprint.store.server;

import java.util.Locale;

/// Which bundle of PostgreSQL fits this machine.
record Platform(String system, String architecture) {

    static Platform here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.contains("linux") ? "linux" : name.contains("mac") ? "darwin" : name.replace(' ', '_');
        String architecture = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch.toLowerCase(Locale.ROOT);
        };
        return new Platform(system, architecture);
    }

    /// The file in the root of the binaries' jar.
    String bundle() {
        return "postgres-%s-%s.txz".formatted(system, architecture);
    }

    @Override
    public String toString() {
        return system + " on " + architecture;
    }
}
