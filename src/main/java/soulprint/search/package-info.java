/// The search index and its ranking: derived from the store, rebuildable at any time.
///
/// Writing: `SearchIndexWriter` → `MessageDocuments` → the fields that `TextAnalyzer` fills. Searching: `SearchIndex` →
/// `Asked` (what the person typed) → `Spelling` (its slips) → `Ranking` (the Lucene query, narrowed by `Filters`) →
/// `Fusion` (words, meaning and all other signals together, over `Turns` and `Meanings`, which keeps a `LeafMeanings`
/// for
/// each segment) → `Matches`; docs/search.md says what each signal is worth. `Hits` fetches the texts, `Snippets` shows
/// the piece of a text that matches best.
/// The index keeps no text; only `CatchUp`, `HistorySearch` and `Hits` read the store.
@NullMarked
package soulprint.search;

import org.jspecify.annotations.NullMarked;
