package soulprint.export;

import java.util.List;

/// What a first look over the whole export found: that it is sound, and how much it holds. `conversations` is the
/// number of entries that reading it will yield.
public final class Survey {
    private final List<Surveyed> members;
    private final long bytes;

    Survey(List<Surveyed> members, long bytes) {
        this.members = List.copyOf(members);
        this.bytes = bytes;
    }

    public int conversations() {
        return members.stream().mapToInt(it -> it.formats().size()).sum();
    }

    /// The unpacked size of the files that hold the conversations.
    public long bytes() {
        return bytes;
    }

    List<Surveyed> members() {
        return members;
    }
}
