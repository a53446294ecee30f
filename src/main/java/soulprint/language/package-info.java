/// Tells which language a text is written in. Pure functions.
@NullMarked
package soulprint.language;

import org.jspecify.annotations.NullMarked;
