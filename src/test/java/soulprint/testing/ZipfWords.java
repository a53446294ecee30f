package soulprint.testing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;

/// Text in which the words are as unequally common as in real text: the n-th of them n times as rare as the first. The
/// commonest are English, the others invented.
public final class ZipfWords {
    private static final String[] COMMON =
            ("the a of to and in that is for on with as it this be are was were by from at or an have not you we can will"
                            + " if which about what when how my i me so but they there do would one all more some out up"
                            + " just like get make need want think know time work day code data user test file team week"
                            + " plan idea")
                    .split(" ");
    private static final String[] ONSETS = "b br c d f gr h l m n p pl r s st t tr v w".split(" ");
    private static final String[] VOWELS = "a e i o u ea".split(" ");
    private static final String[] ENDS = {"", "", "n", "r", "s", "t", "l"};
    private static final int DIFFERENT = 30_000;

    private final String[] words = vocabulary();
    private final double[] cumulated = cumulated(words.length);
    private final SplittableRandom random;

    public ZipfWords(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private static String[] vocabulary() {
        SplittableRandom random = new SplittableRandom(1);
        Set<String> words = new LinkedHashSet<>(Arrays.asList(COMMON));
        while (words.size() < DIFFERENT) {
            StringBuilder word = new StringBuilder();
            for (int syllable = random.nextInt(2, 4); syllable > 0; syllable--) {
                word.append(one(ONSETS, random)).append(one(VOWELS, random)).append(one(ENDS, random));
            }
            words.add(word.toString());
        }
        return words.toArray(String[]::new);
    }

    private static String one(String[] parts, SplittableRandom random) {
        return parts[random.nextInt(parts.length)];
    }

    private static double[] cumulated(int count) {
        double[] sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    public String word() {
        int at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return words[Math.min(words.length - 1, at < 0 ? -at - 1 : at)];
    }

    /// So many words, with a space between them.
    public String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /// So many words in sentences.
    public String sentences(int count) {
        StringBuilder text = new StringBuilder();
        for (int left = count; left > 0; ) {
            int length = Math.min(left, random.nextInt(6, 19));
            text.append(words(length)).append(random.nextInt(8) == 0 ? "? " : ". ");
            left -= length;
        }
        return text.toString().strip();
    }
}
