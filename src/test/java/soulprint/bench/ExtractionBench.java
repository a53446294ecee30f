package soulprint.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import soulprint.bench.LabelledSet.Talk;
import soulprint.bench.LabelledSet.Turn;
import soulprint.extraction.Extraction;
import soulprint.extraction.TaggedConversation;
import soulprint.extraction.Tagger;
import soulprint.fact.Mention;
import soulprint.fact.Source;
import soulprint.language.Language;
import soulprint.language.LanguageDetector;

/// Precision, recall and stored traps of the extraction without a model, on labelled sets.
final class ExtractionBench {
    private final LanguageDetector languages = new LanguageDetector();

    static void run(List<Path> files, boolean failures) {
        ExtractionBench bench = new ExtractionBench();
        for (Path file : files) {
            LabelledSet set = LabelledSet.read(file);
            ExtractionScore score = bench.score(set);
            System.out.printf(
                    "%s: %d conversations, %s%n%s%n", set.name(), set.talks().size(), set.language(), score.text());
            if (failures && !set.keptApart()) {
                score.failures().stream().sorted().forEach(System.out::println);
            }
        }
    }

    ExtractionScore score(LabelledSet set) {
        ExtractionScore score = new ExtractionScore();
        Extraction extraction = new Extraction(set.zone());
        for (Talk talk : set.talks()) {
            TaggedConversation tagged = new Tagger().tag(talk.id(), Source.SAID, talk.messages());
            Map<String, List<Mention>> mentions = extraction.of(tagged, language(talk)).mentions().stream()
                    .collect(Collectors.groupingBy(
                            mention -> mention.evidence().messageId(), TreeMap::new, Collectors.toList()));
            for (Turn turn : talk.turns()) {
                score.add(turn, mentions.getOrDefault(turn.message().id(), List.of()));
            }
        }
        return score;
    }

    private Optional<Language> language(Talk talk) {
        return languages.detect(
                talk.messages().stream().map(message -> message.text()).collect(Collectors.joining("\n")));
    }
}
