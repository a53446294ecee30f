package soulprint.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds every occurrence of many short keywords in one pass over a text, whatever their case.
///
/// This is the automaton of Aho and Corasick ("Efficient string matching", CACM 18, 1975) with all transitions
/// precomputed over a small alphabet: the characters that occur in a keyword, and one class for all others. The two
/// letters outside ASCII that fold to ASCII ones (long s, Kelvin sign) count as these, as they do in RE2.
final class KeywordScanner {
    private static final int BLOCK = 4096;
    private static final int[] NONE = {};

    /// Receives the occurrences in the order of their ends.
    interface Listener {
        void found(int keyword, int start, int end);
    }

    private final int[] lengths;
    private final byte[] classOf = new byte[128];
    private final int classes;
    private final int[] next;
    private final int[][] keywordsAt;

    KeywordScanner(List<String> keywords) {
        List<String> folded =
                keywords.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        lengths = folded.stream().mapToInt(String::length).toArray();
        classes = assignClasses(folded);
        List<int[]> trie = new ArrayList<>(List.of(new int[classes]));
        Map<Integer, List<Integer>> ends = new HashMap<>();
        for (int keyword = 0; keyword < folded.size(); keyword++) {
            ends.computeIfAbsent(insert(trie, folded.get(keyword)), _ -> new ArrayList<>())
                    .add(keyword);
        }
        keywordsAt = new int[trie.size()][];
        for (int state = 0; state < trie.size(); state++) {
            keywordsAt[state] = ends.getOrDefault(state, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        next = completed(trie);
    }

    void scan(String text, Listener listener) {
        char[] block = new char[Math.min(BLOCK, text.length())];
        int state = 0;
        for (int from = 0; from < text.length(); from += BLOCK) {
            int length = Math.min(BLOCK, text.length() - from);
            text.getChars(from, from + length, block, 0);
            for (int i = 0; i < length; i++) {
                state = next[state + classOf(block[i])];
                if (state < 0) {
                    state = -state;
                    report(state / classes, from + i + 1, listener);
                }
            }
        }
    }

    boolean containsAny(String text) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = next[state + classOf(text.charAt(i))];
            if (state < 0) {
                return true;
            }
        }
        return false;
    }

    private void report(int state, int end, Listener listener) {
        for (int keyword : keywordsAt[state]) {
            listener.found(keyword, end - lengths[keyword], end);
        }
    }

    private int classOf(char character) {
        if (character < 128) {
            return classOf[character];
        }
        return switch (character) {
            case '\u017F' -> classOf['s'];
            case '\u212A' -> classOf['k'];
            default -> 0;
        };
    }

    private int assignClasses(List<String> keywords) {
        int count = 1;
        for (String keyword : keywords) {
            for (int i = 0; i < keyword.length(); i++) {
                char character = keyword.charAt(i);
                if (character >= 128) {
                    throw new IllegalArgumentException("A keyword must be ASCII");
                }
                if (classOf[character] == 0) {
                    classOf[character] = (byte) count++;
                    classOf[Character.toUpperCase(character)] = classOf[character];
                }
            }
        }
        return count;
    }

    private int insert(List<int[]> trie, String keyword) {
        int state = 0;
        for (int i = 0; i < keyword.length(); i++) {
            char character = keyword.charAt(i);
            int cell = classOf[character];
            int child = trie.get(state)[cell];
            if (child == 0) {
                child = trie.size();
                trie.get(state)[cell] = child;
                trie.add(new int[classes]);
            }
            state = child;
        }
        return state;
    }

    /// Fills every missing transition along the failure links; a state that ends a keyword is stored negated.
    private int[] completed(List<int[]> trie) {
        int[] failure = new int[trie.size()];
        var queue = new ArrayDeque<Integer>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int[] row = trie.get(state);
            for (int cell = 0; cell < classes; cell++) {
                int fallback = state == 0 ? 0 : trie.get(failure[state])[cell];
                if (row[cell] == 0) {
                    row[cell] = fallback;
                    continue;
                }
                failure[row[cell]] = fallback;
                keywordsAt[row[cell]] = joined(keywordsAt[row[cell]], keywordsAt[fallback]);
                queue.add(row[cell]);
            }
        }
        int[] table = new int[trie.size() * classes];
        for (int state = 0; state < trie.size(); state++) {
            for (int cell = 0; cell < classes; cell++) {
                int target = trie.get(state)[cell];
                table[state * classes + cell] = keywordsAt[target].length == 0 ? target * classes : -target * classes;
            }
        }
        return table;
    }

    private static int[] joined(int[] own, int[] inherited) {
        if (inherited.length == 0) {
            return own.length == 0 ? NONE : own;
        }
        int[] both = Arrays.copyOf(own, own.length + inherited.length);
        System.arraycopy(inherited, 0, both, own.length, inherited.length);
        return both;
    }
}
