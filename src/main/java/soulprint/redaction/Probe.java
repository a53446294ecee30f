package soulprint.redaction;

/// Recognises a secret that a regular expression describes badly, by looking at one place of a text.
interface Probe {
    int NOTHING = -1;

    String kind();

    /// The end of the secret that starts exactly at `start`, or `NOTHING`.
    int end(String text, int start);
}
