package soulprint.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class LanguageDetectorTest {
    private static final String ENGLISH =
            "I have been thinking about moving to a smaller town next year because rents are too high here. ";
    private static final String GERMAN =
            "Kannst du mir bitte erklären, wie eine Wärmepumpe funktioniert und was sie im Jahr ungefähr kostet? ";
    // The model is costly to load and holds no state.
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | What would be a good plan for learning to bake bread at home?
            de | Ich suche ein einfaches Rezept für Apfelkuchen mit Streuseln
            es | Quiero viajar a México el año que viene con mi familia
            fr | Je voudrais apprendre à jouer du piano mais je n'ai pas beaucoup de temps
            it | Vorrei sapere come si prepara il risotto alla milanese
            pt | Estou a pensar em mudar de emprego porque não gosto do meu chefe
            nl | Ik wil graag weten hoe ik mijn fiets zelf kan repareren
            sv | Jag skulle vilja veta hur man bakar kanelbullar hemma i ugnen
            fi | Haluaisin tietää miten saunaa lämmitetään oikein
            pl | Chciałbym wiedzieć jak zrobić dobre pierogi w domu
            cs | Chtěl bych vědět jak se správně vaří svíčková
            hu | Szeretném tudni, hogyan kell gulyást főzni
            tr | Bugün hava çok güzel, dışarı çıkmak istiyorum
            vi | Tôi muốn học cách nấu phở ở nhà
            ru | Подскажите, пожалуйста, как правильно посадить помидоры в теплице весной, чтобы они не замерзли
            uk | Я хочу навчитися готувати борщ
            ar | أريد أن أتعلم الطبخ في البيت
            fa | می خواهم آشپزی یاد بگیرم
            hi | मैं खाना बनाना सीखना चाहता हूँ
            el | Γειά σου, τι κάνεις;
            he | שלום עולם
            th | สวัสดีครับ วันนี้อากาศดี
            ko | 안녕하세요 반갑습니다
            ja | 東京大学の図書館で勉強しています
            zh | 怎么学习编程才最快
            """)
    void aSentenceTellsItsLanguage(String code, String text) {
        assertThat(DETECTOR.detect(text)).contains(new Language(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ok",
                "Thanks!",
                "12 345",
                "😀😀😀",
                "東京",
                "https://example.com/über/uns?q=nicht",
                "```python\nfor number in numbers:\n    print(number)\n```",
                "foo_bar(baz.qux, {a: b})",
                "<div class=\"der die das und nicht\"></div>",
                "asdf qwer zxcv jklö"
            })
    void whatIsTooShortOrNotProseTellsNothing(String text) {
        assertThat(DETECTOR.detect(text)).isEmpty();
    }

    @Test
    void textsOfTwoLanguagesTellNothing() {
        assertThat(DETECTOR.detect(ENGLISH + GERMAN)).isEmpty();
        assertThat(DETECTOR.detect((ENGLISH + GERMAN).repeat(3))).isEmpty();
        assertThat(DETECTOR.detect(ENGLISH.repeat(3) + GERMAN.repeat(3))).isEmpty();
    }

    @Test
    void codeMarkupAndAddressesInATextDoNotCount() {
        String code = "```java\npublic static void main(String[] arguments) { return the.new.value; }\n```\n";
        assertThat(DETECTOR.detect(code.repeat(5) + GERMAN + "<b>and this is bold</b> https://the.com/of/and"))
                .contains(new Language("de"));
        assertThat(DETECTOR.detect("```\n never closed " + ENGLISH)).isEmpty();
    }

    @Test
    void aFewForeignCharactersDoNotChangeTheLanguage() {
        assertThat(DETECTOR.detect(ENGLISH + "What does 你好 mean?")).contains(new Language("en"));
        assertThat(DETECTOR.detect("我想学习怎么使用 Python 编程语言来分析数据")).contains(new Language("zh"));
    }

    @Test
    void noiseNeverFailsAndSeldomTellsAnything() {
        SplittableRandom random = new SplittableRandom(11);
        int told = 0;
        for (int i = 0; i < 200; i++) {
            StringBuilder noise = new StringBuilder();
            random.ints(random.nextInt(200), 0, 0x3000).forEach(character -> noise.append((char) character));
            told += DETECTOR.detect(noise.toString()).isPresent() ? 1 : 0;
        }
        assertThat(told).isLessThan(10);
        assertThat(DETECTOR.detect("\ud800".repeat(50))).isEmpty();
        assertThat(DETECTOR.detect("`".repeat(100_000))).isEmpty();
        assertThat(DETECTOR.detect("<".repeat(100_000))).isEmpty();
    }

    @Test
    void onlyTheBeginningOfALongTextIsLookedAt() {
        assertThat(DETECTOR.detect(GERMAN.repeat(100) + ENGLISH.repeat(100_000)))
                .contains(new Language("de"));
    }
}
