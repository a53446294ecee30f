package soulprint.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import soulprint.failure.SoulprintException;

/// An export as its owner gave it: a ZIP, a folder, or a file of JSON or JSON lines. Opening checks what can be checked
/// without reading
/// it all; `survey` reads it once and refuses what is broken; `entries` then yields its conversations one at a time.
public final class Export implements AutoCloseable {
    private final String shown;
    private final List<Member> members;
    private final boolean chosenByName;
    private final @Nullable ZipArchive zip;
    private final List<Entries> opened = new ArrayList<>();

    private Export(String shown, List<Member> candidates, @Nullable ZipArchive zip) {
        List<Member> named = candidates.stream()
                .filter(it -> it.path().isEmpty() || MemberNames.isConversations(it.path()))
                .toList();
        this.shown = shown;
        this.chosenByName = !named.isEmpty();
        this.members = MemberNames.ordered(chosenByName ? named : candidates);
        this.zip = zip;
        if (members.isEmpty()) {
            throw empty();
        }
    }

    /// Opens the file or folder, or refuses it in one sentence.
    public static Export open(Path fileOrFolder) {
        String shown = Refusal.shown(fileOrFolder);
        try {
            if (Files.isDirectory(fileOrFolder)) {
                return new Export(shown, Folder.members(fileOrFolder, shown), null);
            }
            return switch (FileKind.of(fileOrFolder, shown)) {
                case ZIP -> openZip(fileOrFolder, shown);
                case JSON -> {
                    long size = Files.size(fileOrFolder);
                    yield new Export(
                            shown, List.of(Member.plain("", "", size, () -> Files.newInputStream(fileOrFolder))), null);
                }
            };
        } catch (IOException _) {
            throw Refusal.of(shown + " cannot be read", "check its permissions and import again.");
        }
    }

    private static Export openZip(Path file, String shown) throws IOException {
        ZipArchive zip = ZipArchive.open(file, shown);
        try {
            var export = new Export(shown, zip.members(), zip);
            zip.refuseBomb(export.members, Files.size(file));
            return export;
        } catch (SoulprintException e) {
            zip.close();
            throw e;
        }
    }

    /// The unpacked size of what a survey will read.
    public long bytes() {
        return members.stream().mapToLong(Member::size).sum();
    }

    /// Reads everything once as bare JSON: refuses, in one sentence, what is damaged, hostile, empty or of a provider
    /// that cannot be read yet. `bytesRead` is told how many bytes have been read so far, out of `bytes()`.
    public Survey survey(LongConsumer bytesRead) {
        LongConsumer read = summing(bytesRead);
        List<Surveyed> surveyed = new ArrayList<>();
        SoulprintException failure = null;
        for (Member member : members) {
            var surveyor = new Surveyor(shown, member, read);
            try {
                surveyed.add(surveyor.survey());
            } catch (SoulprintException e) {
                // A JSON file that only might have been part of the export may be as broken as it likes.
                if (chosenByName || surveyor.heldConversations()) {
                    throw e;
                }
                // Files of JSON lines are mostly logs; only a transcript among them is taken notice of.
                failure = failure == null && !MemberNames.isLines(member.path()) ? e : failure;
            }
        }
        if (surveyed.stream().noneMatch(Surveyed::isReadable)) {
            throw failure == null ? nothingReadable(surveyed) : failure;
        }
        List<Surveyed> taken = surveyed.stream()
                .filter(it -> chosenByName || it.holdsConversations())
                .toList();
        return new Survey(
                taken, taken.stream().mapToLong(it -> it.member().size()).sum());
    }

    /// The conversations in the order of the files, each read when it is asked for; at an end when the export is
    /// closed. `bytesRead` is told how many bytes have been read so far, out of the survey's `bytes()`.
    public Iterator<Entry> entries(Survey survey, LongConsumer bytesRead) {
        var entries = new Entries(shown, survey, summing(bytesRead));
        opened.add(entries);
        return entries;
    }

    private static LongConsumer summing(LongConsumer total) {
        return new LongConsumer() {
            private long sum;

            @Override
            public void accept(long bytes) {
                sum += bytes;
                total.accept(sum);
            }
        };
    }

    private SoulprintException nothingReadable(List<Surveyed> surveyed) {
        return surveyed.stream()
                .flatMap(it -> it.formats().stream())
                .filter(Format::recognised)
                .findFirst()
                .map(format -> Refusal.of(
                        "%s is an export from %s, which cannot be read yet".formatted(shown, format.provider()),
                        "import a ChatGPT export, or conversations another program has parsed."))
                .orElseGet(this::empty);
    }

    private SoulprintException empty() {
        return Refusal.of(
                shown + " holds no conversations",
                "import the ZIP that the provider sent, the folder it was unpacked to, or its conversations.json.");
    }

    @Override
    public void close() {
        opened.forEach(Entries::close);
        if (zip != null) {
            zip.close();
        }
    }
}
