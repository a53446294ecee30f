/// Tells which language a text is written in. Pure functions; what is too short or too mixed to tell stays untold.
@NullMarked
package soulprint.language;

import org.jspecify.annotations.NullMarked;
