/// Cuts a conversation into chunks. Pure functions; knows no database and no model.
@NullMarked
package soulprint.chunk;

import org.jspecify.annotations.NullMarked;
