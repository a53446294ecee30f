package soulprint.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Provider;

/// Reads a conversation of a ChatGPT export: a tree of messages under `mapping`, whose visible thread ends at
/// `current_node`.
final class ChatGptReader implements ConversationReader {
    @Override
    public Entry read(Cursor cursor, String location) {
        var header = new Header();
        var tally = new Tally();
        Map<String, ChatGptNode> nodes = new LinkedHashMap<>();
        String current = null;
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            if (field.equals("mapping") && cursor.atObject()) {
                readNodes(cursor, nodes, tally);
            } else if (field.equals("current_node")) {
                current = cursor.id();
            } else {
                header.read(field, cursor);
            }
        }
        var builder = new ConversationBuilder(Provider.CHATGPT, header, tally);
        if (cursor.refusal() == null) {
            new ChatGptThread(nodes, tally).tell(current, builder);
        }
        return builder.build(location, cursor.refusal());
    }

    private static void readNodes(Cursor cursor, Map<String, ChatGptNode> nodes, Tally tally) {
        for (String key = cursor.nextField(); key != null; key = cursor.nextField()) {
            if (nodes.size() >= Limits.MESSAGES) {
                cursor.refuse(Entry.Reason.TOO_MANY_MESSAGES);
            }
            if (cursor.refusal() != null) {
                cursor.skip();
                continue;
            }
            cursor.charge(key);
            ChatGptNode replaced = nodes.put(key, readNode(key, cursor, nodes));
            if (replaced != null) {
                replaced.abandon(tally);
            }
        }
    }

    private static ChatGptNode readNode(String key, Cursor cursor, Map<String, ChatGptNode> nodes) {
        String parent = null;
        ChatGptNode.Turn turn = null;
        if (!cursor.atObject()) {
            cursor.skip();
            return new ChatGptNode(key, null, null);
        }
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            switch (field) {
                case "parent" -> parent = shared(cursor.id(), nodes);
                case "message" -> turn = readTurn(key, cursor);
                default -> cursor.skip();
            }
        }
        return new ChatGptNode(key, parent, turn);
    }

    /// The same id is key, message id and parent: one string instead of three.
    private static @Nullable String shared(@Nullable String parent, Map<String, ChatGptNode> nodes) {
        ChatGptNode known = parent == null ? null : nodes.get(parent);
        return known == null ? parent : known.key();
    }

    private static ChatGptNode.@Nullable Turn readTurn(String key, Cursor cursor) {
        if (cursor.atNull()) {
            return null;
        }
        int before = cursor.spent();
        if (!cursor.atObject()) {
            cursor.skip();
            return new ChatGptNode.Turn(key, null, new Fate.Omitted(LeftOut.Reason.UNKNOWN_FORM), 0, 0);
        }
        var message = new ChatGptMessage();
        message.read(cursor);
        Fate fate = message.fate();
        cursor.restore(before);
        switch (fate) {
            case Fate.Said(var _, var text) -> cursor.charge(text);
            case Fate.Declared(var _, var texts) -> texts.forEach(cursor::charge);
            case Fate.Omitted _ -> {}
        }
        String id = message.id() == null || message.id().equals(key) ? key : message.id();
        return new ChatGptNode.Turn(id, message.at(), fate, message.images(), message.audio());
    }
}
