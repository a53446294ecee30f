package soulprint.consolidation;

import java.util.regex.Pattern;
import soulprint.fact.Slot;

/// Where somebody lives is told as a place, as its country or as a kind of dwelling; these do not replace one another.
/// Only a move replaces the country with the place.
final class Homes {
    private enum Rank {
        PLACE,
        COUNTRY,
        DWELLING
    }

    private static final Pattern MOVE = Pattern.compile(
            "\\b(?:mov(?:e|ed|ing)|relocat\\w*|emigrat\\w*|umgezogen|gezogen|ziehe|zog|umzug|mude|mudamos|mudado|mudo|traslad\\w*)\\b");

    private Homes() {}

    /// Whether a new value takes the place of the one before. In other slots it always does.
    static boolean sameRank(Phrase before, Saying now) {
        if (now.slot() != Slot.HOME) {
            return true;
        }
        Rank rank = rank(now.phrase());
        boolean places = rank != Rank.DWELLING && rank(before) != Rank.DWELLING;
        return rank == rank(before) || (places && move(now));
    }

    static boolean move(Saying saying) {
        return MOVE.matcher(Folding.fold(saying.mention().evidence().quote())).find();
    }

    private static Rank rank(Phrase phrase) {
        if (WordLists.COUNTRIES.contains(phrase.key())) {
            return Rank.COUNTRY;
        }
        boolean kind = phrase.names().isEmpty() || phrase.words().size() == 1;
        return kind && WordLists.DWELLING.contains(phrase.head().getLast()) ? Rank.DWELLING : Rank.PLACE;
    }
}
