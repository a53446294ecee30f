package soulprint.store;

import java.util.Map;

/// The row numbers of conversations just written, by conversation id.
record Rows(Map<String, Long> numbers) {
    long of(Prepared prepared) {
        Long number = numbers.get(prepared.conversation().id());
        if (number == null) {
            throw new IllegalStateException("a conversation was not written");
        }
        return number;
    }
}
