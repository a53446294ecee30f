/// What can go wrong, as values: the kinds of failure and the one exception. Knows nothing else.
@NullMarked
package soulprint.failure;

import org.jspecify.annotations.NullMarked;
