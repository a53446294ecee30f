package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationsTest {
    private static String stripped(String text) {
        String marked = text.replace('<', '\uE200').replace('|', '\uE202').replace('>', '\uE201');
        return Citations.stripped(marked);
    }

    @Test
    void citationsGo() {
        assertThat(stripped("So it is<cite|turn0search1|turn0news3>.")).isEqualTo("So it is.");
        assertThat(stripped("<filecite|turn3file14>Yes")).isEqualTo("Yes");
        assertThat(stripped("A<image_group{\"query\":[\"bees\"]}>B<navlist|News|turn0news1>C"))
                .isEqualTo("ABC");
    }

    @Test
    void whatAReaderSeesOfAMarkStays() {
        assertThat(stripped("In <entity|[\"city\",\"Lisbon\",\"Portugal\"]>!")).isEqualTo("In Lisbon!");
        assertThat(stripped("In <entity[\"city\",\"S\\u00e3o \\\"P\\\"\",1]>!")).isEqualTo("In São \"P\"!");
        assertThat(stripped("Buy <product_entity|[\"turn0product1\",\"Hive tool\"]>."))
                .isEqualTo("Buy Hive tool.");
        assertThat(stripped("See <url|the beekeepers' page|turn0search0>.")).isEqualTo("See the beekeepers' page.");
        assertThat(stripped("See <url|turn0search0>.")).isEqualTo("See .");
    }

    @Test
    void oldMarksGo() {
        assertThat(Citations.stripped("It is so【4:0†source】 and so【12†L1-L5】.")).isEqualTo("It is so and so.");
        assertThat(Citations.stripped("Thus :contentReference[oaicite:2]{index=2}."))
                .isEqualTo("Thus .");
        assertThat(Citations.stripped("本【重要】です † ok【a†b】")).isEqualTo("本【重要】です † ok【a†b】");
    }

    @Test
    void brokenMarksTakeNoTextWithThem() {
        assertThat(stripped("Open <cite|turn0search0 and\nmore>")).isEqualTo("Open citeturn0search0 and\nmore");
        assertThat(stripped("\uE203Hello\uE204 <<entity|[\"city\">")).isEqualTo("Hello ");
        assertThat(stripped("<>x<entity|>y<url>z")).isEqualTo("xyz");
    }

    @Test
    void textWithoutMarksIsLeftAsItIs() {
        String text = "  plain | <text> \n\twith 【brackets】";
        assertThat(Citations.stripped(text)).isSameAs(text);
    }

    @Test
    void manyOpenMarksTakeLinearTime() {
        assertThat(Citations.stripped("\uE200".repeat(2_000_000))).isEmpty();
        assertThat(Citations.stripped("【1†".repeat(500_000))).hasSize(1_500_000);
    }
}
