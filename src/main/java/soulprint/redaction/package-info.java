/// Finds secrets in text and puts stable placeholders in their place. Pure functions over text and a key.
@NullMarked
package soulprint.redaction;

import org.jspecify.annotations.NullMarked;
