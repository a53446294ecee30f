package soulprint.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The rows of a file of vectors that are nearest to each of some questions, by comparing all with all.
final class ExactNearest {
    private final float[][] best;
    private final int[][] rows;
    private final int wanted;

    private ExactNearest(int questions, int wanted) {
        this.wanted = wanted;
        best = new float[questions][wanted];
        rows = new int[questions][wanted];
        for (float[] scores : best) {
            Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        }
    }

    /// For each question the rows with the greatest dot products.
    static int[][] of(Path vectors, List<float[]> questions, int wanted) throws IOException {
        int dimension = questions.getFirst().length;
        ExactNearest nearest = new ExactNearest(questions.size(), wanted);
        float[][] byDimension = new float[dimension][questions.size()];
        for (int question = 0; question < questions.size(); question++) {
            for (int i = 0; i < dimension; i++) {
                byDimension[i][question] = questions.get(question)[i];
            }
        }
        try (FileChannel channel = FileChannel.open(vectors)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            FloatBuffer floats = bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            float[] row = new float[dimension];
            for (int number = 0; floats.hasRemaining(); number++) {
                floats.get(row);
                nearest.compare(number, dots(row, byDimension));
            }
        }
        return nearest.rows;
    }

    // All questions at once: that way the compiler can use the processor's wide instructions.
    private static float[] dots(float[] row, float[][] byDimension) {
        float[] dots = new float[byDimension[0].length];
        for (int i = 0; i < row.length; i++) {
            float value = row[i];
            float[] questions = byDimension[i];
            for (int question = 0; question < dots.length; question++) {
                dots[question] += value * questions[question];
            }
        }
        return dots;
    }

    private void compare(int row, float[] dots) {
        for (int question = 0; question < dots.length; question++) {
            float[] scores = best[question];
            int at = wanted;
            while (at > 0 && scores[at - 1] < dots[question]) {
                at--;
            }
            if (at < wanted) {
                System.arraycopy(scores, at, scores, at + 1, wanted - at - 1);
                System.arraycopy(rows[question], at, rows[question], at + 1, wanted - at - 1);
                scores[at] = dots[question];
                rows[question][at] = row;
            }
        }
    }
}
