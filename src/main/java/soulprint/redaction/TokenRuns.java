package soulprint.redaction;

/// Tells where the run of token characters around a place ends; asked with nearly rising places it looks at each
/// character a few times at most.
final class TokenRuns {
    private final String text;
    private int from;
    private int until;

    TokenRuns(String text) {
        this.text = text;
    }

    int end(int place) {
        if (place < from && Characters.skip(text, place, from, Characters.TOKEN) == from) {
            from = place;
        } else if (place < from || place >= until) {
            from = place;
            until = Characters.skip(text, place, text.length(), Characters.TOKEN);
        }
        return until;
    }
}
