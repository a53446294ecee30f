package soulprint.consolidation;

import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// Walks over what was said, and the changes that end some of it, in the order of time.
final class Timeline {
    private Timeline() {}

    static void walk(List<Saying> sayings, List<Ending> endings, Consumer<Saying> say, Consumer<Ending> end) {
        PriorityQueue<Ending> waiting =
                new PriorityQueue<>((first, second) -> Saying.IN_TIME.compare(first.saying(), second.saying()));
        waiting.addAll(endings);
        for (Saying saying : sayings.stream().sorted(Saying.IN_TIME).toList()) {
            while (!waiting.isEmpty() && Saying.IN_TIME.compare(waiting.peek().saying(), saying) < 0) {
                end.accept(waiting.remove());
            }
            say.accept(saying);
        }
        while (!waiting.isEmpty()) {
            end.accept(waiting.remove());
        }
    }
}
