/// From a conversation to what the user said in it: spans are tagged, extractors propose claims with quotes, and one
/// validator, the same for every extractor, accepts or rejects each. Pure functions; knows no database and no model.
@NullMarked
package soulprint.extraction;

import org.jspecify.annotations.NullMarked;
