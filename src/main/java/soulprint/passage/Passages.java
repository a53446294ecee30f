package soulprint.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import soulprint.chunk.Boundary;
import soulprint.chunk.TokenEstimate;
import soulprint.conversation.Message;

/// Cuts a conversation into passages: a message of up to about 200 estimated tokens is one, a longer one is cut into
/// windows of about that size. A short message says little by itself, so it is embedded after the end of the one before
/// it.
/// Every letter is in one passage; a stretch without letters or digits is in none.
public final class Passages {
    /// Names the rules below: conversations cut by others are cut anew. What is the same by both keeps its vectors.
    public static final String VERSION = "1";

    /// Below so many tokens a message is embedded with the end of the one before.
    private static final int SHORT = 80;

    /// At most so many tokens of it.
    private static final int BEFORE = 80;

    private Passages() {}

    /// The passages of a conversation, in order.
    public static List<Passage> of(List<Message> messages) {
        List<Passage> passages = new ArrayList<>();
        for (int place = 0; place < messages.size(); place++) {
            Message message = messages.get(place);
            if (TokenEstimate.tokens(message.text()) < SHORT) {
                Optional<Message> before = place == 0 ? Optional.empty() : Optional.of(messages.get(place - 1));
                add(passages, place, new Window(0, message.text().length()), message, withBefore(message, before));
                continue;
            }
            for (Window window : Windows.of(message.text())) {
                add(passages, place, window, message, text(message, window));
            }
        }
        return passages;
    }

    private static void add(List<Passage> passages, int place, Window window, Message message, String text) {
        if (message.text().substring(window.start(), window.end()).codePoints().anyMatch(Character::isLetterOrDigit)) {
            passages.add(new Passage(place, window.start(), window.end(), text));
        }
    }

    private static String text(Message message, Window window) {
        return message.text().substring(window.start(), window.end()).strip();
    }

    private static String withBefore(Message message, Optional<Message> before) {
        String said = named(message, message.text().strip());
        return before.map(other -> named(other, end(other.text())) + "\n" + said)
                .orElse(said);
    }

    private static String named(Message message, String text) {
        return name(message).map(name -> name + ": " + text).orElse(text);
    }

    /// Who speaks, where that is a person with a name: `user` and `assistant` would only make texts alike.
    private static Optional<String> name(Message message) {
        return Optional.ofNullable(message.speaker());
    }

    /// The end of a text from the beginning of a word on.
    private static String end(String text) {
        String whole = text.strip();
        // What begins a line may cost some tokens more than in its place.
        long most = (BEFORE - 3) * TokenEstimate.TOKEN;
        int start = whole.length();
        long cost = 0;
        while (start > 1 && cost <= most) {
            start--;
            cost += TokenEstimate.costWithin(whole, start, start + 1);
        }
        if (cost <= most) {
            return whole;
        }
        start++;
        for (int word = start; word < whole.length(); word++) {
            if (Boundary.endsSpace(whole, word)) {
                return whole.substring(word);
            }
        }
        return whole.substring(Boundary.betweenCodePoints(whole, start) ? start : start + 1);
    }
}
