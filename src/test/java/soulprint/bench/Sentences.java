package soulprint.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import soulprint.conversation.Message;
import soulprint.export.Entry;
import soulprint.export.Export;

/// Questions made from what an export itself says: runs of 4 to 12 words of its sentences.
final class Sentences {
    private static final int FEWEST = 4;
    private static final int MOST = 12;

    private final SplittableRandom random;

    Sentences(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// So many, or as many as there are; each message is as likely as any other to give one.
    List<String> of(Path export, int wanted) {
        List<String> questions = new ArrayList<>();
        int seen = 0;
        try (Export opened = Export.open(export)) {
            Iterator<Entry> entries = opened.entries(opened.survey(_ -> {}), _ -> {});
            while (entries.hasNext()) {
                if (!(entries.next() instanceof Entry.Read read)) {
                    continue;
                }
                for (Message message : read.conversation().messages()) {
                    keep(message, wanted, ++seen, questions);
                }
            }
        }
        questions.removeIf(String::isEmpty);
        return questions;
    }

    private void keep(Message message, int wanted, int seen, List<String> questions) {
        int place = random.nextInt(seen);
        if (questions.size() < wanted) {
            questions.add(question(message.text()));
        } else if (place < wanted) {
            questions.set(place, question(message.text()));
        }
    }

    /// Empty if the text has no sentence long enough.
    String question(String text) {
        List<List<String>> sentences = Arrays.stream(text.split("[.?!\n]+"))
                .map(sentence -> Arrays.stream(sentence.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> words.size() >= FEWEST)
                .toList();
        if (sentences.isEmpty()) {
            return "";
        }
        List<String> words = sentences.get(random.nextInt(sentences.size()));
        int length = random.nextInt(FEWEST, Math.min(MOST, words.size()) + 1);
        int from = random.nextInt(words.size() - length + 1);
        return String.join(" ", words.subList(from, from + length));
    }
}
