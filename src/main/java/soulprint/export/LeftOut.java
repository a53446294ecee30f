package soulprint.export;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What of the conversations read is not in their threads, so that a receipt adds up: the messages read, `contexts`
/// (the messages that became contexts) and `messages` together are the messages of the file.
///
/// `emptyNodes` are nodes without a message, `branches` the abandoned ends of threads, `images` and `audio`
/// attachments on the thread whose content is not text, `repaired` the texts that held characters no database takes.
public record LeftOut(
        Map<Reason, Integer> messages,
        int contexts,
        int emptyNodes,
        int branches,
        int images,
        int audio,
        int repaired) {
    public static final LeftOut NOTHING = new LeftOut(Map.of(), 0, 0, 0, 0, 0, 0);

    public LeftOut {
        EnumMap<Reason, Integer> sorted = new EnumMap<>(Reason.class);
        sorted.putAll(messages);
        messages = Collections.unmodifiableMap(sorted);
    }

    /// How many messages are in no thread and no context.
    public int total() {
        return messages.values().stream().mapToInt(Integer::intValue).sum();
    }

    public LeftOut plus(LeftOut other) {
        EnumMap<Reason, Integer> sum = new EnumMap<>(Reason.class);
        sum.putAll(messages);
        other.messages.forEach((reason, count) -> sum.merge(reason, count, Integer::sum));
        return new LeftOut(
                sum,
                contexts + other.contexts,
                emptyNodes + other.emptyNodes,
                branches + other.branches,
                images + other.images,
                audio + other.audio,
                repaired + other.repaired);
    }

    /// Why a message is in no thread.
    public enum Reason {
        ABANDONED_BRANCH("on an abandoned branch"),
        HIDDEN("hidden by the provider"),
        HIDDEN_REASONING("hidden reasoning"),
        SYSTEM("system message"),
        TOOL_CALL("call of a tool"),
        TOOL_OUTPUT("output of a tool"),
        NO_TEXT("no text"),
        UNKNOWN_FORM("in a form not known here");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        /// The words in a receipt.
        public String phrase() {
            return phrase;
        }
    }
}
