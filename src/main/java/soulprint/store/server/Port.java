package soulprint.store.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// The server's place on the loopback interface, kept in a file so that it stays the same.
final class Port {
    static final InetAddress HOST = InetAddress.ofLiteral("127.0.0.1");
    // Below the ranges from which systems take the ports of outgoing connections, which could sit on it at the next
    // start.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1000;

    private Port() {}

    /// The recorded port if it is free, or else a free one, recorded now.
    static int reserve(Layout layout) throws IOException {
        int recorded = PrivateFile.read(layout.port()).map(Port::parse).orElse(0);
        if (recorded > 0 && isFree(recorded)) {
            return recorded;
        }
        int free = anyFree(new SecureRandom());
        PrivateFile.write(layout.port(), free + "\n");
        return free;
    }

    private static int anyFree(RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw Trouble.failure("No port between " + LOWEST + " and " + HIGHEST
                + " is free for the database on 127.0.0.1; end some servers and run the same command again.");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int parse(String text) {
        try {
            int port = Integer.parseInt(text);
            return port > 0 && port < 65_536 ? port : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
