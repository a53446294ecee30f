package soulprint.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.language.Language;

/// The engine, on small rule files of its own and on the English ones.
final class RulesTest {
    private static final Language ENGLISH = new Language("en");
    private static final String WORDS = """
            suffix 'm n't
            split im = i 'm
            class clause = and but
            class border = @clause because since
            class stop = @border in at is
            class lead = a the
            class trail = too now
            class listing = , and
            class doubt = if
            class asking = do
            class other = sister
            class state = tired
            class job = nurse -ist
            macro am = ('m|am)
            """;

    @Test
    void aMacroStandsForItsAlternativesAndContractionsAreTakenApart() {
        String rule = "work.role: i {am} a <noun:job>";
        assertThat(found(rule, "I'm a nurse.")).containsExactly("nurse");
        assertThat(found(rule, "im a nurse")).containsExactly("nurse");
        assertThat(found(rule, "I am a nurse")).containsExactly("nurse");
        assertThat(found(rule, "I am a pianist")).containsExactly("pianist");
        assertThat(found(rule, "I am a mess")).isEmpty();
    }

    @Test
    void aValueEndsWithItsClauseAndIsCutClean() {
        String rule = "preference.like: i love <phrase>";
        assertThat(found(rule, "I love the old trams too, honestly")).containsExactly("old trams");
        assertThat(found(rule, "I love baking bread because it calms me")).containsExactly("baking bread");
        assertThat(found(rule, "I love jazz and my sister hates it")).containsExactly("jazz");
    }

    @Test
    void anExcludedWordIsNotGotRidOfByAShorterValue() {
        assertThat(found("preference.like: i love <phrase:!state>", "I love being tired"))
                .isEmpty();
    }

    @Test
    void aListYieldsItsItems() {
        assertThat(found("tool.uses: i use <noun+>", "I use Emacs, tmux and Go."))
                .containsExactly("Emacs", "tmux", "Go");
        assertThat(found("tool.uses: i use <noun+>", "I use Emacs, honestly")).containsExactly("Emacs");
    }

    @Test
    void aGuardKeepsAMatchAway() {
        assertThat(found("work.role: i {am} !(not|so) <noun>", "I am so lost")).isEmpty();
        assertThat(found("preference.like: i love <phrase>", "if I love cats")).isEmpty();
        assertThat(found("preference.like: i love <phrase>", "do I love cats")).isEmpty();
    }

    @Test
    void aStatementWithoutASubjectIsTheSpeakersUnlessSomebodyElseWasSpokenOf() {
        String rule = "place.home: ^^ moved to <place>";
        assertThat(found(rule, "Long story, moved to Oslo")).containsExactly("Oslo");
        assertThat(found(rule, "My sister called, moved to Oslo")).isEmpty();
    }

    @Test
    void ofTwoRulesThatClaimTheSameWordsTheFirstCounts() {
        String rules = "preference.food: i love <phrase>\npreference.like: i love <phrase>";
        assertThat(proposals(rules, "I love soup"))
                .extracting(it -> it.claim().slot().id())
                .containsExactly("preference.food");
    }

    @Test
    void bracketsSayWhatTheValueIs() {
        assertThat(found("relationships.partner: my (wife|husband) [ <name> ]", "my wife Ana is here"))
                .containsExactly("Ana");
    }

    @Test
    void aRuleThatCannotBeFoundByAWordIsRefused() {
        assertThatThrownBy(() -> proposals("tool.uses: <noun> rocks", "x")).hasMessageContaining("needs ^");
        assertThatThrownBy(() -> proposals("tool.uses: i {nothing}", "x")).hasMessageContaining("nothing");
        assertThatThrownBy(() -> proposals("no.slot: i", "x")).hasMessageContaining("begins with its slot");
    }

    @Test
    void everyQuoteStandsInItsMessage() {
        Proposals english = new Proposals(RuleReader.of(ENGLISH).orElseThrow(), ZoneOffset.UTC);
        for (String text : List.of(
                "Hi,\n- I'm a nurse at St Bride's, 34\n- my dog Bruno\n\nI use Emacs, tmux and Go (since 2019) 😂!",
                "Software dev here, 12 years in. My wife Ana and I moved to Oslo in 2021 because of the sea.")) {
            List<Proposal> found = english.of(tagged(text), false);
            assertThat(found).isNotEmpty().allSatisfy(it -> {
                assertThat(text).contains(it.quote());
                assertThat(it.quote()).contains(it.claim().value());
            });
        }
    }

    @Test
    void hostileTextIsReadInLinearTime() {
        Proposals english = new Proposals(RuleReader.of(ENGLISH).orElseThrow(), ZoneOffset.UTC);
        Random random = new Random(7);
        String alphabet =
                "i'm  a my and , . ( ) \n\uD83D\uDE02 \uD83D nurse Oslo my my i i the of ’ \" 1 2019 ß é - / if wife";
        StringBuilder text = new StringBuilder();
        while (text.length() < 60_000) {
            int from = random.nextInt(alphabet.length());
            text.append(alphabet, from, Math.min(alphabet.length(), from + 1 + random.nextInt(12)));
        }
        List<String> texts =
                List.of(text.toString(), "i ".repeat(30_000), "my ".repeat(20_000), "Ana, ".repeat(12_000));
        assertThat(Duration.ofSeconds(20))
                .satisfies(limit -> org.junit.jupiter.api.Assertions.assertTimeout(
                        limit, () -> texts.forEach(hostile -> english.of(tagged(hostile), false))));
    }

    private static List<String> found(String rules, String text) {
        return proposals(rules, text).stream().map(it -> it.claim().value()).toList();
    }

    private static List<Proposal> proposals(String rules, String text) {
        return new Proposals(RuleReader.read(ENGLISH, WORDS + rules), ZoneOffset.UTC).of(tagged(text), false);
    }

    private static TaggedMessage tagged(String text) {
        return new TaggedMessage(new Message("m", Role.USER, Instant.parse("2024-05-01T10:00:00Z"), text), List.of());
    }
}
