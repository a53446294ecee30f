package soulprint.export;

import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a small ChatGPT conversation of invented people as the export has it.
final class Talk {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> nodes = new LinkedHashMap<>();

    /// With a root without a message, as every export has it.
    static Talk of(String id) {
        return new Talk()
                .field("title", quoted("Talk " + id))
                .field("create_time", "1700000000.25")
                .field("update_time", "1700000900.5")
                .field("conversation_id", quoted(id))
                .root("root");
    }

    Talk field(String name, String json) {
        fields.put(name, json);
        return this;
    }

    Talk without(String name) {
        fields.remove(name);
        return this;
    }

    Talk current(String key) {
        return field("current_node", quoted(key));
    }

    /// A node without parent and without message.
    Talk root(String key) {
        nodes.put(key, "{\"id\":%s,\"message\":null,\"parent\":null,\"children\":[]}".formatted(quoted(key)));
        return this;
    }

    Talk node(String key, String parent, String message) {
        nodes.put(
                key,
                "{\"id\":%s,\"message\":%s,\"parent\":%s,\"children\":[]}"
                        .formatted(quoted(key), message, quoted(parent)));
        return this;
    }

    /// A message of plain text.
    Talk say(String key, String parent, String role, String text) {
        return node(key, parent, message(key, role, "1700000100.0", text(text), ""));
    }

    static String text(String text) {
        return "{\"content_type\":\"text\",\"parts\":[%s]}".formatted(quoted(text));
    }

    /// `more` holds further fields, such as `,"recipient":"bio"`.
    static String message(String id, String role, String time, String content, String more) {
        return "{\"id\":%s,\"author\":{\"role\":%s,\"name\":null,\"metadata\":{}},\"create_time\":%s,\"content\":%s,\"weight\":1.0%s}"
                .formatted(quoted(id), quoted(role), time, content, more);
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /// `mappingFirst` tells where the tree stands among the fields: exports do not promise an order.
    String json(boolean mappingFirst) {
        String mapping = "\"mapping\":{" + joined(nodes) + "}";
        String rest = joined(fields);
        if (rest.isEmpty()) {
            return "{" + mapping + "}";
        }
        return mappingFirst ? "{" + mapping + "," + rest + "}" : "{" + rest + "," + mapping + "}";
    }

    String json() {
        return json(false);
    }

    private static String joined(Map<String, String> fields) {
        StringBuilder json = new StringBuilder();
        fields.forEach((name, value) -> json.append(json.isEmpty() ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value));
        return json.toString();
    }

    @Override
    public String toString() {
        return json();
    }
}
