package soulprint.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files of an export may hold conversations, by name, and in which order they are read.
final class MemberNames {
    private static final Pattern CONVERSATIONS =
            Pattern.compile("conversations(?:[-_](\\d{1,9}))?\\.json", Pattern.CASE_INSENSITIVE);

    private MemberNames() {}

    /// Neither what macOS adds to archives nor anything but JSON.
    static boolean isCandidate(String path) {
        String file = file(path);
        boolean junk = file.startsWith("._") || ("/" + path).contains("/__MACOSX/");
        return !junk && (file.toLowerCase(Locale.ROOT).endsWith(".json") || isLines(path));
    }

    /// Whether the name is that of a file of JSON lines.
    static boolean isLines(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    static boolean isConversations(String path) {
        return CONVERSATIONS.matcher(file(path)).matches();
    }

    /// Shards by number, folder by folder.
    static List<Member> ordered(List<Member> members) {
        return members.stream()
                .sorted(Comparator.comparing((Member it) -> folder(it.path()))
                        .thenComparingLong(it -> shard(it.path()))
                        .thenComparing(Member::path))
                .toList();
    }

    private static long shard(String path) {
        Matcher matcher = CONVERSATIONS.matcher(file(path));
        return matcher.matches() && matcher.group(1) != null ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
