/// Cuts messages into the small pieces that are embedded. Pure functions; knows no database and no model.
@NullMarked
package soulprint.passage;

import org.jspecify.annotations.NullMarked;
