/// The product's verbs; the only thing the doors know.
@NullMarked
package soulprint;

import org.jspecify.annotations.NullMarked;
