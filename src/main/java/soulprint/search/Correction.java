package soulprint.search;

import java.util.List;

/// A word that nobody ever said, as the index would have it and as it was asked, and the words looked for in its place:
/// all of the same distance from it, the commonest first.
record Correction(String term, String asked, int edits, List<String> meant) {
    Correction {
        meant = List.copyOf(meant);
    }
}
