package soulprint.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// The counts in these tests are cl100k_base's.
class TokenEstimateTest {
    @Test
    void anEmptyTextHasNoTokensAndAnyOtherHasOneAtLeast() {
        assertThat(TokenEstimate.tokens("")).isZero();
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            assertThat(TokenEstimate.tokens(String.valueOf((char) character))).isBetween(1, 4);
        }
    }

    @Test
    void anyCharSequenceCountsAsItsString() {
        String text = "Ein Test: 42 Äpfel 😀 und 漢字.\n";

        assertThat(TokenEstimate.tokens(CharBuffer.wrap(text))).isEqualTo(TokenEstimate.tokens(text));
    }

    @Test
    void aSumOfStretchesIsTheWhole() {
        var random = new SplittableRandom(5);
        String text = new Conversations(5).next().messages().getFirst().text();
        for (int round = 0; round < 100; round++) {
            int middle = random.nextInt(1, text.length());
            assertThat(TokenEstimate.cost(text, 0, middle) + TokenEstimate.costWithin(text, middle, text.length()))
                    .isEqualTo(TokenEstimate.cost(text, 0, text.length()));
        }
    }

    @Test
    void englishTextIsEstimated() {
        isNear(
                "I have been thinking about moving to the coast next year. My sister lives there already, "
                        + "and the children would like the beach; but the office is far away, so I would have to "
                        + "work from home most of the week. What would you do? Could you make a list of the questions "
                        + "I should answer first?",
                64);
    }

    @Test
    void germanTextIsEstimated() {
        isNear(
                "Ich überlege seit einiger Zeit, ob wir im nächsten Frühjahr einen kleinen Gemüsegarten "
                        + "anlegen sollten. Der Boden ist schwer und lehmig, deshalb müssten wir vermutlich Kompost "
                        + "einarbeiten. Welche Sorten eignen sich für Anfänger, und wann sollte man mit der Aussaat "
                        + "beginnen?",
                75);
    }

    @Test
    void spanishTextIsEstimated() {
        isNear(
                "El año pasado aprendí a cocinar con mi abuela, que vive en un pueblo pequeño cerca del "
                        + "mar. Ahora quiero preparar una cena para mis amigos, pero algunos no comen carne. ¿Qué "
                        + "platos tradicionales podría hacer sin gastar demasiado dinero?",
                58);
    }

    @Test
    void russianTextIsEstimated() {
        isNear(
                "В прошлом году мы переехали в другой город, и мне пришлось искать новую работу. Сначала "
                        + "было трудно, но потом я познакомился с хорошими людьми, и теперь всё идёт гораздо лучше. "
                        + "Посоветуй, пожалуйста, какие книги стоит прочитать этой зимой.",
                121);
    }

    @Test
    void japaneseTextIsEstimated() {
        isNear("来年の春に家族で京都へ旅行する予定です。子どもたちは電車が好きなので、鉄道博物館にも行きたいと思っています。" + "三日間でどのように回ればよいか、天気が悪い場合の計画も含めて教えてください。", 98);
    }

    @Test
    void chineseTextIsEstimated() {
        isNear("我最近在学习做饭，想给朋友们准备一顿晚餐。有两个朋友不吃肉，还有一个对花生过敏。请帮我设计一个简单的菜单，" + "并且告诉我需要提前准备哪些材料，大概要花多少时间。", 97);
    }

    @Test
    void javaTextIsEstimated() {
        isNear("""
                public final class Counter {
                    private final Map<String, Integer> counts = new HashMap<>();

                    public void add(String word) {
                        counts.merge(word, 1, Integer::sum);
                    }

                    public int count(String word) {
                        return counts.getOrDefault(word, 0);
                    }
                }
                """, 61);
    }

    @Test
    void jsonTextIsEstimated() {
        isNear(
                "{\"id\": 4711, \"name\": \"Garden plan\", \"tags\": [\"spring\", \"roses\"], \"created_at\": "
                        + "\"2024-03-05T14:22:10Z\", \"owner\": {\"email\": \"anna@example.org\", \"active\": true, "
                        + "\"score\": 0.875}}",
                68);
    }

    @Test
    void base64TextIsEstimated() {
        isNear(
                "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJ"
                        + "RU5ErkJggg==",
                67);
    }

    private static void isNear(String text, int tokens) {
        assertThat(TokenEstimate.tokens(text)).isCloseTo(tokens, Percentage.withPercentage(20));
    }
}
