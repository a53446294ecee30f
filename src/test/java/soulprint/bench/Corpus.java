package soulprint.bench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import soulprint.export.Entry;
import soulprint.export.Export;

/// One history to search in and what is asked of it. `benchmark` and `file` say where it comes from.
record Corpus(String benchmark, String file, Path export, List<Question> questions) {
    Corpus {
        questions = List.copyOf(questions);
    }

    /// How many pieces of evidence name no message of the history: they can never be found.
    long evidenceNowhere() {
        Set<String> messages = messages();
        return questions.stream()
                .flatMap(question -> question.evidence().stream())
                .filter(id -> !messages.contains(id))
                .count();
    }

    private Set<String> messages() {
        Set<String> ids = new HashSet<>();
        try (Export opened = Export.open(export)) {
            Iterator<Entry> entries = opened.entries(opened.survey(_ -> {}), _ -> {});
            while (entries.hasNext()) {
                if (entries.next() instanceof Entry.Read read) {
                    read.conversation().messages().forEach(message -> ids.add(message.id()));
                }
            }
        }
        return ids;
    }
}
