package soulprint.store.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Asks a port for a connection up to the point where the server wants the password. The driver would need a hundred
/// times as long in a process that has just begun.
/// Reference: PostgreSQL's frontend/backend protocol, "Start-up" and "Message Formats" (StartupMessage).
enum Greeting {
    /// The server wants the password: it takes connections.
    ACCEPTED,
    /// A server is there but starting, recovering or stopping (SQLSTATE class 57P).
    NOT_NOW,
    /// Nothing that speaks PostgreSQL's protocol is there.
    SILENCE;

    private static final int PROTOCOL_3 = 3 << 16;
    private static final int TIMEOUT_MILLISECONDS = 2000;

    static Greeting of(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Port.HOST, port), TIMEOUT_MILLISECONDS);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            socket.getOutputStream().write(startupMessage());
            return answer(socket.getInputStream());
        } catch (IOException _) {
            return SILENCE;
        }
    }

    private static Greeting answer(InputStream stream) throws IOException {
        int kind = stream.read();
        if (kind == 'R') {
            return ACCEPTED;
        }
        if (kind != 'E') {
            return SILENCE;
        }
        String error = new String(stream.readNBytes(1024), US_ASCII);
        return error.contains("C57P0") ? NOT_NOW : ACCEPTED;
    }

    private static byte[] startupMessage() throws IOException {
        byte[] parameters = ("user\0" + Cluster.NAME + "\0database\0" + Cluster.NAME + "\0\0").getBytes(US_ASCII);
        var bytes = new ByteArrayOutputStream();
        var message = new DataOutputStream(bytes);
        message.writeInt(8 + parameters.length);
        message.writeInt(PROTOCOL_3);
        message.write(parameters);
        return bytes.toByteArray();
    }
}
