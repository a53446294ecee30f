package soulprint.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import soulprint.consolidation.Consolidator;
import soulprint.consolidation.RandomMentions;
import soulprint.consolidation.Similarity;
import soulprint.fact.Claim;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;

/// How long it takes to make facts of many mentions, of several shapes, with and without nearness (a stand-in by shared
/// words, so that no model is measured); and whether a second run and another order give the same.
final class ConsolidationBench {
    private static final Similarity SHARED_WORDS = (first, second) -> {
        Set<String> words = new HashSet<>(List.of(first.split(" ", -1)));
        return words.containsAll(List.of(second.split(" ", -1))) ? 0.96 : 0.5;
    };

    private static final List<Slot> SLOTS = List.of(Slot.values());

    private final int count;

    ConsolidationBench(int count) {
        this.count = count;
    }

    void run() {
        Map<String, List<Mention>> shapes = new TreeMap<>();
        shapes.put("varied", new RandomMentions(1).mentions(count));
        shapes.put("all equal", mentions(_ -> claim(Slot.LIKE, "black coffee")));
        shapes.put("one home, all different", mentions(i -> claim(Slot.HOME, "Town" + i)));
        shapes.put("one slot, nearly equal", mentions(i -> claim(Slot.LIKE, "long walks with w" + i + "x in rain")));
        shapes.put("two homes, turn about", mentions(i -> claim(Slot.HOME, i % 2 == 0 ? "Oslo" : "Bergen")));
        shapes.put(
                "all end all",
                mentions(i -> i % 2 == 0
                        ? claim(Slot.CHANGE, "stopped coffee number" + i)
                        : claim(Slot.ROUTINE, "coffee every w" + i)));
        shapes.put("many words", mentions(this::sentence));
        System.out.printf(
                "%,d mentions of each shape%n%n%-26s %9s %9s %8s  %s%n", count, "", "by rule", "+ near", "facts", "");
        shapes.forEach(this::measure);
    }

    private void measure(String name, List<Mention> mentions) {
        long start = System.nanoTime();
        List<Fact> facts = new Consolidator(Similarity.NONE).facts(mentions, List.of());
        long ruled = System.nanoTime();
        Consolidator consolidator = new Consolidator(SHARED_WORDS);
        List<Fact> near = consolidator.facts(mentions, List.of());
        long compared = System.nanoTime();
        boolean second = consolidator.facts(mentions, List.of()).equals(near);
        boolean shuffled = consolidator
                .facts(new RandomMentions(2).shuffled(mentions), List.of())
                .equals(near);
        System.out.printf(
                Locale.ROOT,
                "%-26s %7.2f s %7.2f s %,8d  second run %s, other order %s%n",
                name,
                (ruled - start) / 1e9,
                (compared - ruled) / 1e9,
                facts.size(),
                second ? "equal" : "DIFFERENT",
                shuffled ? "equal" : "DIFFERENT");
    }

    private List<Mention> mentions(IntFunction<Claim> claims) {
        RandomMentions random = new RandomMentions(3);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mentions.add(random.mention(claims.apply(i)));
        }
        return mentions;
    }

    private Claim sentence(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder words = new StringBuilder("w" + random.nextInt(1_000));
        for (int i = 0; i < 8; i++) {
            words.append(" word").append(random.nextInt(2_000)).append('s');
        }
        return claim(SLOTS.get(random.nextInt(SLOTS.size())), words.toString());
    }

    private static Claim claim(Slot slot, String value) {
        return new Claim(slot, value, Polarity.POSITIVE, Modality.ASSERTED, Tense.CURRENT);
    }
}
