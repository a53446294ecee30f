/// The order of work: what an import reads, redacts, chunks, stores and indexes, and in which transactions.
@NullMarked
package soulprint.pass;

import org.jspecify.annotations.NullMarked;
