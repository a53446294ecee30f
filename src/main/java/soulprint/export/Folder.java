package soulprint.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// An unpacked export: every file of JSON or JSON lines below a folder. Links are not followed: what they point to lies
/// either in the
/// folder anyway or outside it.
final class Folder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String shown;
    private final List<Member> members = new ArrayList<>();
    private int visited;

    private Folder(Path root, String shown) {
        this.root = root;
        this.shown = shown;
    }

    static List<Member> members(Path root, String shown) throws IOException {
        var folder = new Folder(root.toRealPath(), shown);
        Files.walkFileTree(folder.root, folder);
        return folder.members;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (++visited > Limits.FILES) {
            throw Refusal.of(
                    "%s holds more than %d files".formatted(shown, Limits.FILES),
                    "give the folder of the unpacked export itself.");
        }
        String path = root.relativize(file).toString().replace('\\', '/');
        if (attributes.isRegularFile() && MemberNames.isCandidate(path)) {
            members.add(Member.plain(Refusal.shown(path), path, attributes.size(), () -> Files.newInputStream(file)));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        throw Refusal.of(Refusal.shown(file) + " cannot be read", "check its permissions and import again.");
    }
}
