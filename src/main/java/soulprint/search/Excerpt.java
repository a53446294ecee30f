package soulprint.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Chooses the piece of a text to show: the stretch that holds most of what was asked, then from the start of its
/// sentence if that is near, cut between words (in scripts without spaces between characters as a reader sees them).
///
/// The stretch is found by moving a window over the matches in order, counting each thing asked once in full and its
/// repetitions a little, so that two different words beat one word twice.
final class Excerpt {
    private static final int WIDTH = 240;
    private static final int LONGEST = 300;
    private static final int LEAD = WIDTH / 3;
    private static final int NEAR = 30;
    private static final double REPEATED = 0.05;
    private static final String CUT = "…";

    private Excerpt() {}

    /// A place in the text that matches, which of the things asked it is, and how much that counts.
    record Place(int start, int end, String asked, double weight) {}

    static Snippet of(String text, List<Place> found) {
        List<Place> places = new ArrayList<>(found);
        places.sort(Comparator.comparingInt(Place::start).thenComparing(Place::end, Comparator.reverseOrder()));
        Place best = places.isEmpty() ? new Place(0, 0, "", 0) : densest(places);
        int start = start(text, best.start());
        int end = end(text, start + WIDTH, Math.min(best.end(), start + LONGEST));
        String before = start > 0 ? CUT : "";
        String after = end < text.length() ? CUT : "";
        return new Snippet(before + text.substring(start, end) + after, ranges(places, start, end, before.length()));
    }

    private static Place densest(List<Place> places) {
        Map<String, Integer> inside = new HashMap<>();
        Place best = places.getFirst();
        double most = -1;
        double weight = 0;
        int last = 0;
        for (int first = 0; first < places.size(); first++) {
            while (last < places.size()
                    && (last == first
                            || places.get(last).end() - places.get(first).start() <= WIDTH - LEAD)) {
                Place entering = places.get(last++);
                weight += inside.merge(entering.asked(), 1, Integer::sum) == 1
                        ? entering.weight()
                        : REPEATED * entering.weight();
            }
            Place leaving = places.get(first);
            // Rounding must not make a later stretch of the same worth the better one.
            if (weight > most + 1e-6) {
                most = weight;
                best = new Place(leaving.start(), places.get(last - 1).end(), "", weight);
            }
            weight -= inside.merge(leaving.asked(), -1, Integer::sum) == 0
                    ? leaving.weight()
                    : REPEATED * leaving.weight();
        }
        return best;
    }

    private static int start(String text, int match) {
        if (match <= LEAD) {
            return 0;
        }
        for (int i = match - LEAD; i < match - 1; i++) {
            if (".!?…".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
                return i + 2;
            }
            if ("。！？".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        int from = match - LEAD;
        int space = text.indexOf(' ', from - 1);
        return space >= 0 && space < Math.min(from + NEAR, match) ? space + 1 : characterBoundary(text, from);
    }

    /// Near `wanted`, and never inside the match that ends at `least`.
    private static int end(String text, int wanted, int least) {
        int latest = Math.max(wanted, least);
        if (latest >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', latest);
        if (space >= least && space > latest - NEAR) {
            return space;
        }
        int next = text.indexOf(' ', latest);
        return next >= 0 && next < latest + NEAR ? next : characterBoundary(text, latest);
    }

    private static int characterBoundary(String text, int at) {
        int from = Math.max(0, at - WIDTH);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(from, Math.min(text.length(), at + WIDTH)));
        return characters.isBoundary(at - from) ? at : from + Math.max(0, characters.preceding(at - from));
    }

    private static List<Snippet.Range> ranges(List<Place> places, int start, int end, int shift) {
        List<Snippet.Range> ranges = new ArrayList<>();
        for (Place place : places) {
            int from = Math.max(place.start(), start) - start + shift;
            int to = Math.min(place.end(), end) - start + shift;
            if (from >= to) {
                continue;
            }
            if (!ranges.isEmpty() && from <= ranges.getLast().end()) {
                Snippet.Range before = ranges.removeLast();
                ranges.add(new Snippet.Range(before.start(), Math.max(before.end(), to)));
            } else {
                ranges.add(new Snippet.Range(from, to));
            }
        }
        return ranges;
    }
}
