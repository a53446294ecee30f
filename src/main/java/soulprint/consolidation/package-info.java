/// From mentions to facts: what is the same is merged, what was replaced is superseded by the time of the event. A pure
/// function of a set: neither order nor repetition changes the result. Knows no database.
@NullMarked
package soulprint.consolidation;

import org.jspecify.annotations.NullMarked;
