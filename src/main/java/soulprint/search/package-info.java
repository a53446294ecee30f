/// The search index and its ranking: derived from the store, rebuildable at any time.
///
/// Writing: `SearchIndexWriter` → `MessageDocuments` → the fields that `TextAnalyzer` fills. Searching: `SearchIndex` →
/// `Asked` (what the person typed) → `Ranking` (the Lucene query) → `Rounds` (hits). `Snippets` shows the passage of
/// a text, fetched elsewhere, that matches best. Keeps no text, reads no database.
@NullMarked
package soulprint.search;

import org.jspecify.annotations.NullMarked;
