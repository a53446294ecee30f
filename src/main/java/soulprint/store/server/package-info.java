/// The embedded PostgreSQL: unpacks it, creates its database, starts, adopts, repairs and stops it. Knows no tables,
/// and nothing here reads or logs what the database holds.
@NullMarked
package soulprint.store.server;

import org.jspecify.annotations.NullMarked;
