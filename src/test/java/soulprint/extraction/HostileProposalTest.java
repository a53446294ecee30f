package soulprint.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.fact.Claim;
import soulprint.fact.Evidence;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Tense;

/// Any text and any proposal is judged, without a throw and in time.
class HostileProposalTest {
    private static final List<String> PIECES = List.of(
            "I ",
            "I'm ",
            "don't ",
            "live ",
            "in ",
            "Rome",
            ". ",
            "? ",
            ", ",
            "\n",
            "\n\n",
            "\"",
            "'",
            "’",
            "„",
            "“",
            "«",
            "`",
            "```",
            "> ",
            "{",
            "}",
            ": ",
            "translate this: ",
            "Dear ",
            "Best,",
            "---",
            "\u200b",
            "\u202e",
            "\uD83D",
            "😀",
            "my wife ",
            "Ana ",
            "is ",
            "wenn ich ",
            "würde ",
            "si yo ",
            "fuera ",
            "act as a pirate ",
            "yes",
            "12",
            "3.",
            "(",
            ")",
            "[",
            "/s",
            "é",
            "ß",
            "İ",
            "<|im_start|>");

    @Test
    void anyTextIsJudgedAndAcceptedEvidenceStandsAtItsPlace() {
        SplittableRandom random = new SplittableRandom(4);
        Validator validator = new Validator(ZoneOffset.UTC);
        for (int i = 0; i < 3_000; i++) {
            String asked = "a" + text(random);
            String said = "b" + text(random);
            TaggedConversation talk = tagged(asked, said);
            int from = random.nextInt(said.length());
            int to = random.nextInt(from + 1, said.length() + 1);
            Slot slot = one(random, List.of(Slot.values()));
            Polarity polarity = one(random, List.of(Polarity.values()));
            Claim claim = new Claim(slot, "v" + said.substring(from, to), polarity, Modality.ASSERTED, Tense.CURRENT);
            Claim other = new Claim(slot, "Rome", polarity, Modality.PLANNED, Tense.PAST);
            for (Claim proposed : List.of(claim, other)) {
                Proposal proposal = new Proposal(
                        "2",
                        said.substring(from, to),
                        Proposal.USER,
                        proposed,
                        random.nextBoolean() ? "12" : null,
                        "Rome");
                check(validator.judge(proposal, talk), said);
            }
        }
    }

    private static void check(Judgement judgement, String said) {
        if (judgement instanceof Judgement.Accepted accepted) {
            Evidence evidence = accepted.mention().evidence();
            assertThat(said.substring(evidence.offset(), evidence.offset() + evidence.length()))
                    .isEqualTo(evidence.quote());
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I live in Rome ",
                "a",
                "\"",
                "'a",
                "`",
                "{",
                "{\"",
                "[",
                "my wife ",
                "my ",
                "Dear Ana\n",
                "translate this: ",
                ": ",
                "if i ",
                "I'd ",
                "> ",
                "\n",
                "?",
                ". ",
                "Education\n",
                "From: a\n",
                "„",
                "act as a pirate\n",
                "I, ",
                "😀",
                "\u200b",
                "Ana: b\n"
            })
    void aMegabyteIsTaggedAndJudgedInTime(String unit) {
        String text = "I live in Rome. " + unit.repeat(1_000_000 / unit.length());
        Claim claim = new Claim(Slot.HOME, "Rome", Polarity.POSITIVE, Modality.ASSERTED, Tense.CURRENT);
        Proposal proposal = new Proposal("2", "I live in Rome", Proposal.USER, claim, null, null);

        Assertions.assertTimeout(Duration.ofSeconds(8), () -> {
            TaggedConversation talk = tagged("Where?", text);
            new Validator(ZoneOffset.UTC).judge(proposal, talk);
        });
    }

    private static TaggedConversation tagged(String asked, String said) {
        List<Message> messages = List.of(
                new Message("1", Role.ASSISTANT, Instant.EPOCH, asked),
                new Message("2", Role.USER, Instant.EPOCH, said));
        return new Tagger().tag("c", Source.SAID, messages);
    }

    private static <T> T one(SplittableRandom random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(1, 25);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
