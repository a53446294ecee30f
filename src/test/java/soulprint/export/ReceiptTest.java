package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import soulprint.conversation.Context;

class ReceiptTest {
    private static final List<String> ROLES = List.of("user", "assistant", "system", "tool", "critic");
    private static final List<String> TYPES = List.of(
            "text",
            "multimodal_text",
            "code",
            "thoughts",
            "tether_quote",
            "poem",
            "user_editable_context",
            "model_editable_context");
    private static final List<String> MORE = List.of(
            "",
            ",\"recipient\":\"all\"",
            ",\"recipient\":\"bio\"",
            ",\"metadata\":{\"is_visually_hidden_from_conversation\":true}",
            ",\"recipient\":\"python\"");

    @Test
    void readAndLeftOutTogetherAreEveryNodeOfTheFile() {
        SplittableRandom random = new SplittableRandom(11);
        int read = 0;
        for (int round = 0; round < 100; round++) {
            int nodes = 1 + random.nextInt(40);
            int[] messages = new int[1];
            Talk talk = randomTalk(random, nodes, messages);
            if (!(Reading.entries("[" + talk + "," + Reading.readable() + "]").getFirst()
                    instanceof Entry.Read entry)) {
                continue;
            }
            read++;
            LeftOut leftOut = entry.leftOut();
            int seen = entry.conversation().messages().size() + leftOut.contexts() + leftOut.total();
            assertThat(seen).as(talk.json()).isEqualTo(messages[0]);
            assertThat(leftOut.emptyNodes()).as(talk.json()).isEqualTo(nodes + 1 - messages[0]);
            assertThat(entry.conversation().contexts().stream().map(Context::messageId))
                    .doesNotHaveDuplicates();
        }
        assertThat(read).isGreaterThan(50);
    }

    /// A forest with orphans, rings, empty nodes and every kind of message.
    private static Talk randomTalk(SplittableRandom random, int nodes, int[] messages) {
        Talk talk = Talk.of("random");
        for (int i = 0; i < nodes; i++) {
            String parent = random.nextInt(8) == 0 ? "gone" : "n" + random.nextInt(-1, nodes);
            String content =
                    "{\"content_type\":\"%s\",\"parts\":[\"p%d\"],\"user_profile\":\"u\",\"user_instructions\":\"i\",\"model_set_context\":\"m\"}"
                            .formatted(pick(random, TYPES), i);
            String message =
                    Talk.message("m" + i, pick(random, ROLES), "17000000" + (10 + i), content, pick(random, MORE));
            boolean empty = random.nextInt(5) == 0;
            messages[0] += empty ? 0 : 1;
            talk.node("n" + i, parent.equals("n-1") ? "root" : parent, empty ? "null" : message);
        }
        return random.nextBoolean() ? talk : talk.current("n" + random.nextInt(nodes));
    }

    private static String pick(SplittableRandom random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
