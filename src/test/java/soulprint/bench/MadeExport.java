package soulprint.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import soulprint.testing.TestExport;
import soulprint.testing.TestExport.Turn;
import soulprint.testing.ZipfWords;

/// An invented export about as large as that of somebody who talked for years: 5,000 conversations are about 88 MB of
/// JSON. The same seed makes the same export.
final class MadeExport {
    private final SplittableRandom random;
    private final ZipfWords words;

    MadeExport(long seed) {
        this.random = new SplittableRandom(seed);
        this.words = new ZipfWords(seed);
    }

    Path write(Path file, int conversations) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("conversations.json"));
            zip.write('[');
            for (int i = 0; i < conversations; i++) {
                zip.write((i == 0 ? "" : ",").getBytes(StandardCharsets.UTF_8));
                zip.write(conversation(i).getBytes(StandardCharsets.UTF_8));
            }
            zip.write(']');
            zip.closeEntry();
        }
        return file;
    }

    /// Most are short and a few very long.
    private String conversation(int number) {
        int rounds = Math.clamp(Math.round(4.2 * Math.exp(0.9 * random.nextGaussian())), 1, 80);
        Turn[] turns = new Turn[2 * rounds];
        for (int round = 0; round < rounds; round++) {
            turns[2 * round] = TestExport.user(words.sentences(random.nextInt(5, 80)));
            turns[2 * round + 1] = TestExport.assistant(words.sentences(random.nextInt(60, 560)));
        }
        return TestExport.conversation("c%05d".formatted(number), words.words(4), 1.66e9 + number * 19_000.0, turns);
    }
}
