package soulprint.export;

/// Keeps count of long field names in a file: the parser keeps the names it has seen, tens of thousands of them, which
/// is too many if they are long.
final class LongNames {
    private final String where;
    private long length;

    /// `where` names the file in a sentence.
    LongNames(String where) {
        this.where = where;
    }

    void refuse(int more) {
        if (more > Limits.NAME) {
            length += more;
            if (length > Limits.LONG_NAMES) {
                throw Refusal.of(
                        where + " has field names of absurd length", "give the export as the provider sent it.");
            }
        }
    }
}
