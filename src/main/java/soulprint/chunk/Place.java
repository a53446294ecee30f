package soulprint.chunk;

/// A point between two characters of a conversation. The end of a message is the beginning of the next one, so that
/// every point has one name.
record Place(int message, int offset) implements Comparable<Place> {
    static final Place START = new Place(0, 0);

    boolean beginsTurn() {
        return offset == 0;
    }

    @Override
    public int compareTo(Place other) {
        return message == other.message
                ? Integer.compare(offset, other.offset)
                : Integer.compare(message, other.message);
    }
}
