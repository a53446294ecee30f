package soulprint.bench;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import soulprint.bench.LabelledSet.Talk;
import soulprint.bench.ProposalSet.Labelled;
import soulprint.extraction.TaggedConversation;
import soulprint.extraction.Tagger;
import soulprint.extraction.Validator;
import soulprint.fact.Source;

/// What the validator accepts of labelled proposals, and what the tagger tags in labelled sets.
final class ValidatorBench {
    private ValidatorBench() {}

    static void run(List<Path> files, boolean failures) {
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            List<String> wrong;
            if (name.startsWith("proposals")) {
                ValidatorScore score = score(ProposalSet.read(file));
                System.out.printf("%s%n%s%n", name, score.text());
                wrong = score.failures();
            } else {
                TagScore score = tags(LabelledSet.read(file));
                System.out.printf("%s%n%s%n", name, score.text());
                wrong = score.failures();
            }
            if (failures && !name.contains(".test.")) {
                wrong.forEach(System.out::println);
            }
        }
    }

    static ValidatorScore score(ProposalSet set) {
        Map<String, TaggedConversation> talks = new HashMap<>();
        set.talks().forEach((id, messages) -> talks.put(id, new Tagger().tag(id, Source.SAID, messages)));
        Validator validator = new Validator(ZoneOffset.UTC);
        ValidatorScore score = new ValidatorScore();
        for (Labelled labelled : set.proposals()) {
            TaggedConversation talk = Objects.requireNonNull(talks.get(labelled.talk()), labelled.talk());
            score.add(labelled, validator.judge(labelled.proposal(), talk));
        }
        return score;
    }

    static TagScore tags(LabelledSet set) {
        TagScore score = new TagScore();
        for (Talk talk : set.talks()) {
            TaggedConversation tagged = new Tagger().tag(talk.id(), Source.SAID, talk.messages());
            for (int i = 0; i < talk.turns().size(); i++) {
                score.add(talk.turns().get(i), tagged.messages().get(i));
            }
        }
        return score;
    }
}
