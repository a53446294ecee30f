package soulprint.chunk;

/// The stretch of a conversation in which a boundary is looked for, and the place it should lie nearest to.
record Window(Place from, Place to, Place target) {
    static Window between(Ruler ruler, long from, long to, long target) {
        long end = Math.max(from, to);
        long middle = Math.clamp(target, from, end);
        return new Window(ruler.placeAt(from), ruler.placeAt(end), ruler.placeAt(middle));
    }

    boolean holds(Place place) {
        return place.compareTo(from) >= 0 && place.compareTo(to) <= 0;
    }
}
