/// Reads the export archives that providers hand out, streamed, one conversation in memory at a time. Stores nothing.
@NullMarked
package soulprint.export;

import org.jspecify.annotations.NullMarked;
