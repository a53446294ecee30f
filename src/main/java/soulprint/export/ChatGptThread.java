package soulprint.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The visible thread of a ChatGPT conversation. Regenerated answers and edited questions make its nodes a tree; the
/// thread is the way up from `current_node` by the parent pointers, turned round. Child links are not used: they may
/// be missing. Where `current_node` leads nowhere, the thread ends at the newest leaf, or the last in the file. Files
/// lie, so the way up stops at a node already seen and at a parent that is not there.
final class ChatGptThread {
    /// Settings stand at the top: a longer way up to the root than this is no setting's.
    private static final int DEEPEST_SETTING = 64;

    private final Map<String, ChatGptNode> nodes;
    private final Tally tally;

    ChatGptThread(Map<String, ChatGptNode> nodes, Tally tally) {
        this.nodes = nodes;
        this.tally = tally;
    }

    /// Tells the thread to `builder`, oldest message first, and counts all the rest.
    void tell(@Nullable String current, ConversationBuilder builder) {
        List<ChatGptNode> leaves = leaves();
        List<ChatGptNode> thread = thread(current, leaves);
        Set<String> told = new HashSet<>();
        thread.forEach(node -> told.add(node.key()));
        nodes.values().stream().filter(node -> isSetting(node, told)).forEach(node -> {
            told.add(node.key());
            tell(node, builder);
        });
        thread.forEach(node -> tell(node, builder));
        countAbandoned(told, leaves);
    }

    private void tell(ChatGptNode node, ConversationBuilder builder) {
        ChatGptNode.Turn turn = node.turn();
        if (turn == null) {
            tally.emptyNodes++;
            return;
        }
        builder.next(turn.at());
        tally.images += turn.images();
        tally.audio += turn.audio();
        String id = Ids.usable(turn.id());
        switch (turn.fate()) {
            case Fate.Said(var role, var text) -> builder.say(id, role, text);
            case Fate.Declared(var kind, var texts) -> builder.declare(id, kind, texts);
            case Fate.Omitted(var reason) -> tally.leaveOut(reason);
        }
    }

    private void countAbandoned(Set<String> told, List<ChatGptNode> leaves) {
        for (ChatGptNode node : nodes.values()) {
            if (!told.contains(node.key())) {
                node.abandon(tally);
            }
        }
        for (ChatGptNode leaf : leaves) {
            tally.branches += leaf.turn() == null || told.contains(leaf.key()) ? 0 : 1;
        }
    }

    /// The first way up on which something is said: a conversation is not empty because a pointer is wrong.
    private List<ChatGptNode> thread(@Nullable String current, List<ChatGptNode> leaves) {
        List<ChatGptNode> thread = wayUp(current);
        if (isSilent(thread)) {
            thread = wayUp(newest(leaves));
        }
        if (isSilent(thread)) {
            thread = wayUp(
                    newest(nodes.values().stream().filter(ChatGptNode::isSaid).toList()));
        }
        return thread;
    }

    private static boolean isSilent(List<ChatGptNode> thread) {
        return thread.stream().noneMatch(ChatGptNode::isSaid);
    }

    /// From the root down to the given node; empty if there is none.
    private List<ChatGptNode> wayUp(@Nullable String from) {
        Map<String, ChatGptNode> way = new LinkedHashMap<>();
        ChatGptNode node = from == null ? null : nodes.get(from);
        while (node != null && way.putIfAbsent(node.key(), node) == null) {
            node = parent(node);
        }
        List<ChatGptNode> thread = new ArrayList<>(way.values());
        Collections.reverse(thread);
        return thread;
    }

    private @Nullable ChatGptNode parent(ChatGptNode node) {
        return node.parent() == null ? null : nodes.get(node.parent());
    }

    private List<ChatGptNode> leaves() {
        Set<String> parents = new HashSet<>();
        nodes.values().forEach(node -> {
            if (node.parent() != null) {
                parents.add(node.parent());
            }
        });
        return nodes.values().stream()
                .filter(node -> !parents.contains(node.key()))
                .toList();
    }

    /// The leaf with the latest date; without dates the last one. In a ring without leaves, any node will do.
    private @Nullable String newest(List<ChatGptNode> leaves) {
        boolean ring = leaves.stream().allMatch(leaf -> leaf.turn() == null);
        ChatGptNode newest = null;
        for (ChatGptNode node : ring ? nodes.values() : leaves) {
            if (node.turn() != null && (newest == null || !at(node).isBefore(at(newest)))) {
                newest = node;
            }
        }
        return newest == null ? null : newest.key();
    }

    private static Instant at(ChatGptNode node) {
        return node.turn() == null || node.turn().at() == null
                ? Instant.MIN
                : node.turn().at();
    }

    /// Whether the node holds settings beside the thread: nothing was said on the way from the root to it.
    private boolean isSetting(ChatGptNode node, Set<String> told) {
        if (!node.isDeclared() || told.contains(node.key())) {
            return false;
        }
        ChatGptNode above = parent(node);
        for (int steps = 0; steps < DEEPEST_SETTING; steps++) {
            if (above == null) {
                return true;
            }
            if (above.isSaid()) {
                return false;
            }
            above = parent(above);
        }
        return false;
    }
}
