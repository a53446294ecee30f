package soulprint.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene's remarks on the Java runtime (whether the incubating vector module is there) off the terminal: they
/// are meant for whoever builds the launcher, and mean nothing to the person searching.
final class LuceneLog {
    /// Held here because the logging framework forgets the level of a logger that nobody refers to.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private LuceneLog() {}

    static void quiet() {
        LUCENE.setLevel(Level.SEVERE);
    }
}
