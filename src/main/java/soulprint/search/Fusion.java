package soulprint.search;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import soulprint.search.Speakers.Named;

/// Ranks turns by all signals together.
///
/// Each leg, words and meaning, names its best turns; each turn named is then scored by both legs and by its
/// neighbours'
/// scores. One sum with fixed weights, in which both legs are brought to comparable sizes without looking at the rest
/// of
/// the index: BM25 as a share of the best turn's, times how far that best stands out from the tenth; meaning as the dot
/// product above that of an average passage. The weights were chosen by recall over all questions of both benchmarks
/// together, and hold in a wide range around them (docs/search.md).
final class Fusion {
    private static final double WORDS = 4;
    private static final double MEANING = 12;
    private static final double NEIGHBOUR = 0.4;
    private static final double SPEAKER = 0.8;
    private static final double ROLE = 1.5;
    private static final double DATE = 1.5;
    /// How much of the mean passage is taken out of the question's vector.
    private static final float CENTRED = 0.4f;

    private static final int COMPARED_WITH = 10;
    private static final int FEWEST = 150;
    private static final int FOR_EACH = 4;

    private final IndexSearcher searcher;
    private final Turns turns;
    private final Meanings meanings;

    Fusion(IndexSearcher searcher, Turns turns, Meanings meanings) {
        this.searcher = searcher;
        this.turns = turns;
        this.meanings = meanings;
    }

    /// A turn and how well it answers; comparable within one search only.
    record Scored(int turn, double score) {}

    /// Scores what the legs find: `words` ranks by words, `accepted` is what may be found by meaning.
    List<Scored> of(Question question, Optional<Query> words, Named named, Optional<IntPredicate> accepted, int limit)
            throws IOException {
        int wanted = (int) Math.min(turns.count(), Math.max(FEWEST, (long) limit * FOR_EACH));
        Map<Integer, Float> byWords = new HashMap<>();
        double decisiveness = words.isEmpty() || wanted == 0 ? 1 : byWords(words.get(), wanted, byWords);
        Optional<float[]> vector = question.vector().filter(_ -> question.hears(Signal.MEANING) && !meanings.isEmpty());
        int[] found = byWords.keySet().stream().mapToInt(turn -> turn).sorted().toArray();
        if (vector.isPresent()) {
            float[] asked = question.hears(Signal.CENTRING) ? centred(vector.get()) : vector.get();
            int[] near = meanings.nearest(asked, wanted, accepted);
            found = IntStream.concat(Arrays.stream(found), Arrays.stream(near))
                    .sorted()
                    .distinct()
                    .toArray();
            int[] all = withNeighbours(found);
            if (words.isPresent()) {
                complete(words.get(), all, byWords);
            }
            double weight = question.hears(Signal.DECISIVENESS) ? WORDS * decisiveness : WORDS / 2;
            return scored(question, named, found, all, sums(all, byWords, weight, asked));
        }
        int[] all = withNeighbours(found);
        return scored(question, named, found, all, sums(all, byWords, WORDS));
    }

    /// Puts the turns with the best words into `scores`, as shares of the best one, and tells how far that stands out.
    private double byWords(Query words, int wanted, Map<Integer, Float> scores) throws IOException {
        ScoreDoc[] best = searcher.search(words, new TopScoreDocCollectorManager(wanted, null, wanted)).scoreDocs;
        for (ScoreDoc document : best) {
            scores.merge(turns.of(document.doc), document.score, Math::max);
        }
        if (scores.isEmpty()) {
            return 1;
        }
        double[] sorted = scores.values().stream()
                .mapToDouble(Float::doubleValue)
                .sorted()
                .toArray();
        double most = sorted[sorted.length - 1];
        if (most <= 0) {
            return 1;
        }
        return sorted.length <= COMPARED_WITH ? 1 : 1 - sorted[sorted.length - 1 - COMPARED_WITH] / most;
    }

    private float[] centred(float[] vector) {
        float[] centred = vector.clone();
        float[] mean = meanings.mean();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= CENTRED * mean[i];
        }
        return centred;
    }

    private int[] withNeighbours(int[] found) {
        return Arrays.stream(found)
                .flatMap(turn -> IntStream.of(turns.before(turn), turn, turns.after(turn)))
                .filter(turn -> turn != Turns.NONE)
                .sorted()
                .distinct()
                .toArray();
    }

    /// Adds the word scores of turns that the best by words do not include.
    private void complete(Query words, int[] ascending, Map<Integer, Float> scores) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        int next = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Scorer scorer = weight.scorer(leaf);
            DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (; next < ascending.length && turns.document(ascending[next]) < end; next++) {
                int document = turns.document(ascending[next]) - leaf.docBase;
                if (scorer == null || scores.containsKey(ascending[next])) {
                    continue;
                }
                if (matches.docID() < document) {
                    matches.advance(document);
                }
                if (matches.docID() == document) {
                    scores.put(ascending[next], scorer.score());
                }
            }
        }
    }

    private static double[] sums(int[] all, Map<Integer, Float> byWords, double weight) {
        double most =
                byWords.values().stream().mapToDouble(Float::doubleValue).max().orElse(0);
        double[] sums = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            Float words = byWords.get(all[i]);
            sums[i] = words == null || most <= 0 ? 0 : weight * words / most;
        }
        return sums;
    }

    private double[] sums(int[] all, Map<Integer, Float> byWords, double weight, float[] asked) throws IOException {
        double[] sums = sums(all, byWords, weight);
        float[] near = meanings.scores(asked, all);
        double average = 0;
        float[] mean = meanings.mean();
        for (int i = 0; i < mean.length; i++) {
            average += mean[i] * asked[i];
        }
        for (int i = 0; i < all.length; i++) {
            // A turn that has no vector yet counts as an average one.
            sums[i] += Float.isNaN(near[i]) ? 0 : MEANING * (near[i] - average);
        }
        return sums;
    }

    private List<Scored> scored(Question question, Named named, int[] found, int[] all, double[] sums) {
        List<Scored> scored = new ArrayList<>(found.length);
        AskedTime time = question.hears(Signal.DATES)
                ? AskedTime.of(question.query().text(), question.today())
                : AskedTime.of("", question.today());
        boolean role = question.hears(Signal.ROLE)
                && Speakers.userMeant(question.query().text());
        for (int turn : found) {
            double score = sums[Arrays.binarySearch(all, turn)];
            if (question.hears(Signal.NEIGHBOURS)) {
                score += NEIGHBOUR * better(all, sums, turns.before(turn), turns.after(turn));
            }
            if (question.hears(Signal.SPEAKER) && named.speaker() != Turns.NONE) {
                score += named.speaker() == turns.speaker(turn) ? SPEAKER : 0;
            }
            score += role && turns.kind(turn) == Turns.Kind.USER ? ROLE : 0;
            if (!time.isEmpty() && turns.dated(turn)) {
                score += DATE * time.fit(day(question, turns.date(turn)));
            }
            scored.add(new Scored(turn, score));
        }
        return scored;
    }

    private static LocalDate day(Question question, long seconds) {
        return LocalDate.ofInstant(
                Instant.ofEpochSecond(seconds), question.query().zone());
    }

    private static double better(int[] all, double[] sums, int before, int after) {
        int one = before == Turns.NONE ? -1 : Arrays.binarySearch(all, before);
        int other = after == Turns.NONE ? -1 : Arrays.binarySearch(all, after);
        if (one < 0 && other < 0) {
            return 0;
        }
        return Math.max(
                one < 0 ? Double.NEGATIVE_INFINITY : sums[one], other < 0 ? Double.NEGATIVE_INFINITY : sums[other]);
    }
}
