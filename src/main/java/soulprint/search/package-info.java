/// The search index and its ranking: derived from the store, rebuildable at any time.
@NullMarked
package soulprint.search;

import org.jspecify.annotations.NullMarked;
