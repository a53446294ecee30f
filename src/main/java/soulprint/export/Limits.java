package soulprint.export;

/// How far an export may go. Real ones stay far below; what lies beyond is damage or malice, and reading it must not
/// cost more memory than reading an honest file does.
final class Limits {
    /// The longest single text, in characters.
    static final int STRING = 8 << 20;

    /// All text kept of one conversation, in characters.
    static final int CONVERSATION = 16 << 20;

    static final int MESSAGES = 200_000;
    static final int CONVERSATIONS = 2_000_000;
    static final int NESTING = 500;

    /// Field names beyond this length may add up to `LONG_NAMES` characters in one file.
    static final int NAME = 500;

    static final long LONG_NAMES = 8 << 20;
    static final int LONGEST_NAME = 20_000;

    /// A ZIP bomb is what unpacks to more than this many bytes and this many times its packed size. Deflate reaches
    /// about
    /// 1,000 times on a repeated byte and some 20 times on real exports.
    static final long UNPACKED = 512L << 20;

    static final long EXPANSION = 200;

    /// Files and folders looked at in a folder before it is taken for the wrong one.
    static final int FILES = 200_000;

    /// Ids longer than this are replaced by their hash: every database index takes them.
    static final int ID = 200;

    static final int TITLE = 1000;

    /// The longest name of a speaker.
    static final int SPEAKER = 80;

    private Limits() {}
}
