package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.search.Desk.found;
import static soulprint.search.Desk.index;
import static soulprint.search.Desk.talk;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSearchTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We were running along the rivers | run
            en | A recipe for one cake | recipes
            en | The neighbour's dogs | neighbour
            de | Die Häuser am See sind teuer | Haus
            de | Ein Buch über Gärten | Bücher
            de | Die Straße nach Köln | strasse
            de | Die Straße nach Köln | Koeln
            es | Estamos cocinando una paella | cocinar
            es | Las canciones de mi abuela | canción
            es | El año pasado | ano
            fr | Les chevaux galopent | cheval
            fr | L'école est fermée | école
            fr | Nous avons mangé des crêpes | manger
            it | Le case sono vecchie | casa
            pt | As crianças brincavam | criança
            nl | De boeken in de stad | boek
            ru | Мы купили новые книги | книга
            '' | 私は東京大学で勉強しています | 東京
            '' | 私は東京大学で勉強しています | 学
            '' | 我的猫很可爱 | 猫
            ko | 한국어를 공부합니다 | 한국어
            th | วันนี้อากาศดีมาก | อากาศ
            '' | open config.yaml and set user_name | yaml
            '' | open config.yaml and set user_name | user_name
            '' | version v0.6.2 is out | v0.6.2
            '' | pi is 3.14 | 3.14
            '' | so happy 🎉 today | 🎉
            '' | ＨＥＬＬＯ there | hello
            '' | a Café by the sea | cafe\u0301
            '' | naïve façade | NAIVE
            """)
    void aWordIsFoundInItsOtherForms(String language, String text, String query) {
        index(folder, talk("a", language, "", text), talk("b", "", "", "quite something else"));

        assertThat(found(folder, query)).containsExactly("a");
    }

    @Test
    void theExactWordRanksAboveItsOtherForms() {
        index(
                folder,
                talk("other", "en", "", "we saw two runners running there"),
                talk("other2", "en", "", "they were running over there now"),
                talk("exact", "en", "", "we went for one run over there"));

        assertThat(found(folder, "run")).first().isEqualTo("exact");
    }

    @Test
    void aMessageInAnotherLanguageThanItsConversationIsStemmedByItsOwn() {
        index(
                folder,
                talk(
                        "a",
                        "en",
                        "",
                        "Tell me about it please",
                        "Ich habe mir die Häuser und die Gärten nicht angesehen"),
                talk("b", "de", "", "Das ist ein Satz, und er ist auf Deutsch"));

        assertThat(found(folder, "Garten")).containsExactly("a");
    }

    @Test
    void moreOfTheWordsRanksHigher() {
        index(
                folder,
                talk("one", "en", "", "garden garden garden garden garden"),
                talk("two", "en", "", "the garden shed is old and I would like to tear it down some day in spring"),
                talk(
                        "three",
                        "en",
                        "",
                        "a shed in the garden needs a roof and much other work that nobody wants to do"));

        assertThat(found(folder, "garden shed roof")).containsExactly("three", "two", "one");
    }

    @Test
    void wordsOfGrammarDoNotDrownWordsOfContent() {
        IndexedConversation[] talks = new IndexedConversation[40];
        for (int i = 0; i < talks.length; i++) {
            talks[i] = talk("t" + i, "en", "", "What is the best of all that I have and what do you want of the " + i);
        }
        talks[7] = talk("tulips", "en", "", "My tulips did not survive " + "a very long winter with snow ".repeat(20));
        index(folder, talks);

        assertThat(found(folder, "what is the best way to have the tulips"))
                .first()
                .isEqualTo("tulips");
        assertThat(found(folder, "what of the")).hasSize(39);
    }

    @Test
    void aWordOfGrammarInAnotherLanguageIsAWordLikeAnyOther() {
        index(folder, talk("a", "en", "", "The war ended in spring"), talk("b", "en", "", "Peace came with summer"));

        assertThat(found(folder, "war peace")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void charactersWithoutSpacesMatchTogetherFirst() {
        index(folder, talk("apart", "", "", "東京は大きい。大学は遠い。京大の話"), talk("together", "", "", "昨日は東京大学へ行きました"));

        assertThat(found(folder, "東京大学")).containsExactly("together", "apart");
    }

    @Test
    void theTitleIsFoundWithItsFirstMessage() {
        index(
                folder,
                talk("a", "en", "Trip to Lisbon", "Where should we stay?", "In the old town."),
                talk("b", "en", "Taxes", "When are they due?"),
                talk("c", "en", "Lisbon without words"));

        assertThat(Desk.hits(folder, Query.of("lisbon trips")).getFirst())
                .isInstanceOfSatisfying(Match.InConversation.class, hit -> {
                    assertThat(hit.conversationId()).isEqualTo("a");
                    assertThat(hit.messageIds()).containsExactly("a-0");
                });
        assertThat(found(folder, "\"without words\"")).containsExactly("c");
    }
}
