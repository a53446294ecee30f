package soulprint.store.server;

/// PostgreSQL's configuration, written anew at each start: durable, private, and sized for a laptop.
record Settings(int port, boolean lz4) {

    String postgresql() {
        return """
            # Written by SoulPrint at each start; put settings of your own into postgresql.auto.conf by ALTER SYSTEM.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 40
            password_encryption = scram-sha-256

            fsync = on
            synchronous_commit = on
            full_page_writes = on
            shared_buffers = 128MB
            max_wal_size = 1GB
            checkpoint_timeout = 15min
            wal_compression = %s
            default_toast_compression = %s
            jit = off
            autovacuum = on
            # A query whose client was killed ends soon, and with it the locks it holds.
            client_connection_check_interval = 2s

            # The log tells how the server fares and nothing that anybody stored or asked: an ERROR may quote a value, so
            # only the server's own LOG, FATAL and PANIC messages are kept, without detail and without statements.
            log_destination = 'stderr'
            logging_collector = off
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_statement = 'none'
            log_min_duration_statement = -1
            log_autovacuum_min_duration = -1
            log_checkpoints = off
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_timezone = 'UTC'

            timezone = 'UTC'
            datestyle = 'iso, ymd'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            """.formatted(port, lz4 ? "lz4" : "off", lz4 ? "lz4" : "pglz");
    }

    static String hostBasedAuthentication() {
        return "host all all 127.0.0.1/32 scram-sha-256\n";
    }
}
