package soulprint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.bench.Figure.Goal;

final class SearchBenchTest {
    @TempDir
    private Path folder;

    @Test
    void theSameSeedMakesTheSameExportAndItsSentencesAreTheQuestions() throws Exception {
        Path one = new MadeExport(7).write(folder.resolve("one.zip"), 20);
        Path other = new MadeExport(7).write(folder.resolve("other.zip"), 20);
        List<String> questions = new Sentences(1).of(one, 50);
        assertThat(questions).hasSize(50).isEqualTo(new Sentences(1).of(other, 50));
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.split(" ")).hasSizeBetween(4, 12));
    }

    @Test
    void aPercentileIsTheLeastTimeWithinWhichSoManyWereDone() {
        Latencies latencies = new Latencies(
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).toList());
        assertThat(latencies.percentile(50)).isEqualTo(100);
        assertThat(latencies.percentile(95)).isEqualTo(190);
        assertThat(new Latencies(List.of(3.0)).percentile(50)).isEqualTo(3);
    }

    @Test
    void aFigureSaysInEightyColumnsWhetherItMetItsGoal() {
        Figure met = new Figure(
                "g", "something with a name that is far too long for its column", 1e6, "ms", Goal.atMost(1e6));
        Figure missed = new Figure("g", "recall", 0.949, "", Goal.atLeast(0.95));
        assertThat(met.line()).endsWith("ok");
        assertThat(missed.line()).contains("at least 0.95").endsWith("MISSED");
        assertThat(List.of(met, missed))
                .allSatisfy(figure -> assertThat("  " + figure.line()).hasSizeLessThanOrEqualTo(80));
        assertThat(new Figure("g", "size", 3, "MB").line()).doesNotContain("ok");
    }

    @Test
    void textsThatShareWordsAreNearEachOther() {
        StandIn model = new StandIn(_ -> {});
        float[] one = model.query("a copper lantern by the harbour");
        double near = dot(one, model.query("the lantern by the harbour"));
        double far = dot(one, model.query("feather puzzle timber"));
        assertThat(dot(one, one)).isEqualTo(1, within(1e-5));
        assertThat(near).isGreaterThan(0.6);
        assertThat(far).isLessThan(0.3);
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    @Test
    void recallIsTheShareOfTheExactOnesThatWereFound() {
        assertThat(PeerVectors.recall(
                        List.of(List.of(1L, 2L), List.of(3L, 4L)), List.of(List.of(2L, 9L), List.of(4L, 3L))))
                .isEqualTo(0.75);
        assertThat(PeerVectors.text(FloatBuffer.wrap(new float[] {1, -0.5f}))).isEqualTo("[1.0,-0.5]");
    }

    @Test
    void argumentsAreUnderstoodOrRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("x.zip"));
        assertThat(SearchOptions.of(List.of("--peer", file.toString(), "--json")))
                .contains(new SearchOptions(Optional.of(file), true, Optional.empty(), false, true));
        assertThat(SearchOptions.of(List.of("--peer-url", "postgresql://h/d"))
                        .orElseThrow()
                        .peer())
                .isTrue();
        assertThat(SearchOptions.of(List.of("--peer-url"))).isEmpty();
        assertThat(SearchOptions.of(List.of("--pear"))).isEmpty();
        assertThat(SearchOptions.of(List.of(folder.resolve("none.zip").toString())))
                .isEmpty();
    }
}
