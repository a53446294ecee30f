package soulprint.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import soulprint.date.Precision;
import soulprint.fact.Claim;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Section;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Status;
import soulprint.fact.Tense;
import soulprint.fact.Verdict;

class ProfileWriterTest {
    private final ProfileWriter writer = new ProfileWriter(ZoneOffset.UTC);

    @Test
    void aLineIsALabelTheUsersOwnWordsAndTheirDate() {
        Fact home = Facts.said(Slot.HOME, "Oslo", "I moved to Oslo last spring", "2024-05-12");
        assertThat(memory(home)).containsExactly("Lives in: Oslo — \"I moved to Oslo last spring\" (12 May 2024)");
    }

    @Test
    void theDayIsTheOneInTheUsersZone() {
        Fact home = Facts.said(Slot.HOME, "Auckland", "I live in Auckland", "2024-05-12");
        Profile profile = new ProfileWriter(ZoneId.of("Pacific/Auckland")).write(List.of(home), Style.NONE);
        assertThat(texts(profile.memory()))
                .containsExactly("Lives in: Auckland — \"I live in Auckland\" (13 May 2024)");
    }

    @Test
    void whatWasReplacedStandsAsPreviously() {
        Fact now = Facts.valid(
                Facts.said(Slot.HOME, "Bergen", "I moved to Bergen in March", "2024-05-12"),
                "2024-03-01",
                null,
                Precision.MONTH);
        Fact before = Facts.superseded(
                Facts.valid(
                        Facts.said(Slot.HOME, "Oslo", "I live in Oslo", "2023-01-02"),
                        null,
                        "2024-03-01",
                        Precision.MONTH),
                now);
        assertThat(memory(now, before))
                .containsExactly("Lives in: previously Oslo (until Mar 2024), now Bergen (since Mar 2024)"
                        + " — \"I moved to Bergen in March\" (12 May 2024)");
    }

    @Test
    void whatEndedWithoutKnownDateHasNone() {
        Fact now = Facts.said(Slot.EMPLOYER, "Fjordline", "I work at Fjordline now", "2024-05-12");
        Fact before = Facts.superseded(Facts.said(Slot.EMPLOYER, "Acme", "I work at Acme", "2022-01-02"), now);
        Fact first = Facts.superseded(Facts.said(Slot.EMPLOYER, "Globex", "I work at Globex", "2020-01-02"), before);
        assertThat(memory(now, first, before))
                .containsExactly("Works or studies at: previously Globex, Acme, now Fjordline"
                        + " — \"I work at Fjordline now\" (12 May 2024)");
    }

    @Test
    void whatEndedAndWasNotReplacedIsNotTold() {
        Fact now = Facts.said(Slot.EMPLOYER, "Acme", "I work at Acme", "2022-01-02");
        Fact ended = new Fact(now.claim(), now.mentions(), null, Status.SUPERSEDED, null, null);
        assertThat(memory(ended)).isEmpty();
    }

    @Test
    void severalUnderOneLabelShareALineAndKeepTheirDatesAndFacts() {
        Fact jazz = Facts.repeated(Slot.LIKE, "jazz", "I love jazz", 3);
        Fact tea = Facts.said(Slot.LIKE, "green tea", "I like green tea", "2024-05-12");
        Profile profile = writer.write(List.of(tea, jazz), Style.NONE);
        assertThat(texts(profile.memory()))
                .containsExactly(
                        "Likes: jazz — \"I love jazz\" (3 Mar 2024); green tea — \"I like green tea\" (12 May 2024)");
        assertThat(lines(profile.memory()).findFirst().orElseThrow().facts()).containsExactly(jazz.id(), tea.id());
    }

    @Test
    void aDecisionGivesItsReason() {
        Mention plain =
                Facts.mention(Slot.CHOICE, "use Postgres", "I decided to use Postgres", "2024-05-12", Source.SAID);
        Fact fact = Facts.of(List.of(
                new Mention(plain.claim(), plain.evidence(), plain.source(), null, "it is what the team knows")));
        assertThat(memory(fact))
                .containsExactly("Decided: use Postgres, reason: it is what the team knows"
                        + " — \"I decided to use Postgres\" (12 May 2024)");
    }

    @Test
    void aCorrectionStandsInPlaceOfTheWordsItCorrects() {
        Fact fact = Facts.decided(
                Facts.said(Slot.HOME, "Oslo", "I live in Oslo", "2024-05-12"),
                Verdict.Kind.CORRECTED,
                "Bergen",
                "2026-06-03");
        assertThat(memory(fact)).containsExactly("Lives in: Bergen (corrected by the user, 3 Jun 2026)");
    }

    @Test
    void sensitiveThingsAreToldOnlyIfDeclaredOrApproved() {
        Fact health = Facts.said(Slot.HEALTH, "asthma", "I have asthma", "2024-05-12");
        assertThat(memory(health)).isEmpty();
        assertThat(memory(Facts.decided(health, Verdict.Kind.APPROVED, null, "2024-06-01")))
                .hasSize(1);
        assertThat(memory(Facts.declared(Slot.FAITH, "Quaker", "I am a Quaker", "2024-05-12")))
                .hasSize(1);
    }

    @Test
    void whatIsEphemeralAndWasSaidOnceFadesAgainstTheNewestMentionNotTheClock() {
        Fact plan = Facts.said(Slot.INTENTION, "visit Rome", "I plan to visit Rome", "2019-01-05");
        Fact later = Facts.said(Slot.HOME, "Oslo", "I live in Oslo", "2020-05-05");
        assertThat(memory(plan)).hasSize(1);
        assertThat(memory(plan, later)).hasSize(1);
    }

    @Test
    void theProvidersOwnMemoryIsNotTheUsersWord() {
        Fact fact = Facts.of(
                List.of(Facts.mention(Slot.HOME, "Oslo", "User lives in Oslo", "2024-05-12", Source.PRIOR_MEMORY)));
        assertThat(memory(fact)).isEmpty();
    }

    @Test
    void rulesAreOnlyWhatWasDeclared() {
        Fact said = Facts.said(Slot.STYLE, "bullet points", "I like bullet points in answers", "2024-05-12");
        Fact declared = Facts.declared(Slot.STYLE, "short", "Always answer short", "2024-05-13");
        Fact never = Facts.declared(Slot.AVOID, "emoji", "Never use emoji", "2024-05-13");
        Profile profile = writer.write(List.of(said, declared, never), Style.NONE);
        assertThat(field(profile, Section.AGENTS, "behavioral_rules"))
                .containsExactly("Wants answers: short — \"Always answer short\" (settings, 13 May 2024)");
        assertThat(field(profile, Section.AGENTS, "do_not"))
                .containsExactly("Never in answers: emoji — \"Never use emoji\" (settings, 13 May 2024)");
        assertThat(field(profile, Section.TOOLS, "depth_preference")).hasSize(1);
        assertThat(field(profile, Section.SOUL, "tone_preferences").getFirst()).contains("bullet points");
    }

    @Test
    void anOrderInAConversationLosesItsWordsButNotTheWish() {
        Fact said = Facts.said(Slot.STYLE, "short", "Please keep your answers short", "2024-05-12");
        Profile profile = writer.write(List.of(said), Style.NONE);
        assertThat(texts(profile.memory())).containsExactly("Wants answers: short (12 May 2024)");
        assertThat(field(profile, Section.AGENTS, "behavioral_rules")).isEmpty();
    }

    @Test
    void aQuotationWithALinkGivesWayToAnotherOrToNone() {
        Mention clean = Facts.mention(Slot.HOME, "Oslo", "I live in Oslo", "2023-05-12", Source.SAID);
        Mention link =
                Facts.mention(Slot.HOME, "Oslo", "I live in Oslo, see https://oslo.example", "2024-05-12", Source.SAID);
        assertThat(memory(Facts.of(List.of(clean, link))))
                .containsExactly("Lives in: Oslo — \"I live in Oslo\" (12 May 2023)");
        assertThat(memory(Facts.of(List.of(link)))).containsExactly("Lives in: Oslo (12 May 2024)");
    }

    @Test
    void aLongQuotationIsCutAtWordsAroundItsValue() {
        String quote = "word ".repeat(60) + "and so I live in Oslo today " + "more ".repeat(60);
        String text = memory(Facts.said(Slot.HOME, "Oslo", quote.strip(), "2024-05-12"))
                .getFirst();
        assertThat(text).contains("I live in Oslo today").contains("\"… word").contains("more …\"");
        assertThat(text.length()).isLessThan(220);
    }

    @Test
    void wordsWithQuotationMarksAreQuotedWithOthers() {
        Fact home = Facts.said(Slot.HOME, "Oslo", "I live in \"downtown\" Oslo", "2024-05-12");
        assertThat(memory(home)).containsExactly("Lives in: Oslo — “I live in \"downtown\" Oslo” (12 May 2024)");
    }

    @Test
    void memoryKeepsItsBudgetAndTakesWhatWasSaidOftenFirst() {
        List<Slot> slots = List.of(Slot.values());
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String value = "thing " + word(i);
            facts.add(Facts.said(slots.get(i % slots.size()), value, "I say " + value, "2024-01-01"));
        }
        Fact often = Facts.repeated(Slot.LIKE, "zebras", "I like zebras", 9);
        facts.add(often);
        Profile profile = writer.write(facts, Style.NONE);
        assertThat(MemoryBudget.tokens(profile.memory())).isBetween(3_500, MemoryBudget.LIMIT);
        assertThat(lines(profile.memory()).flatMap(line -> line.facts().stream()))
                .contains(often.id());
        assertThat(Lint.findings(profile, facts)).isEmpty();
    }

    @Test
    void everySectionHasItsFieldsEvenOfNobody() {
        Profile profile = writer.write(List.of(), Style.NONE);
        assertThat(profile.sections()).extracting(SectionDocument::section).containsExactly(Section.values());
        assertThat(profile.sections().getFirst().fields())
                .extracting(Field::name)
                .containsExactly(
                        "communication_style",
                        "personality_traits",
                        "tone_preferences",
                        "boundaries",
                        "humor_style",
                        "formality_level",
                        "emotional_patterns");
        assertThat(profile.memory().parts())
                .hasSize(5)
                .allMatch(part -> part.lines().isEmpty());
    }

    @Test
    void theUserSectionSaysWhoItIs() {
        Profile profile = writer.write(
                List.of(
                        Facts.said(Slot.NAME, "Mara", "My name is Mara", "2024-05-12"),
                        Facts.said(Slot.ROLE, "nurse", "I work as a nurse", "2024-05-12"),
                        Facts.said(Slot.EMPLOYER, "St. Olav", "I work at St. Olav", "2024-05-13"),
                        Facts.denied(Facts.said(Slot.FOOD, "meat", "I don't eat meat", "2024-05-13"))),
                Style.NONE);
        assertThat(field(profile, Section.USER, "name"))
                .containsExactly("Name: Mara — \"My name is Mara\" (12 May 2024)");
        assertThat(field(profile, Section.USER, "occupation").getFirst())
                .contains("Work: nurse — \"I work as a nurse\" (12 May 2024)")
                .contains("Works or studies at: St. Olav — \"I work at St. Olav\" (13 May 2024)");
        assertThat(texts(profile.memory()))
                .contains("Does not eat or drink: meat — \"I don't eat meat\" (13 May 2024)");
    }

    @Test
    void plansAndWishesAreMarkedAsSuch() {
        Fact home = Facts.said(Slot.HOME, "Lisbon", "I want to live in Lisbon", "2024-05-12");
        var wish = new Claim(Slot.HOME, "Lisbon", Polarity.POSITIVE, Modality.DESIRED, Tense.CURRENT);
        Fact wished = new Fact(wish, home.mentions(), null, Status.LIVE, null, null);
        assertThat(memory(wished))
                .containsExactly("Lives in (wished): Lisbon — \"I want to live in Lisbon\" (12 May 2024)");
    }

    private static String word(int number) {
        return Integer.toString(number + 1_000, 26)
                .chars()
                .mapToObj(c -> Character.toString(Character.isDigit(c) ? c - '0' + 'q' : c))
                .reduce("", String::concat);
    }

    private List<String> memory(Fact... facts) {
        return texts(writer.write(List.of(facts), Style.NONE).memory());
    }

    private static Stream<Line> lines(Memory memory) {
        return memory.parts().stream().flatMap(part -> part.lines().stream());
    }

    private static List<String> texts(Memory memory) {
        return lines(memory).map(Line::text).toList();
    }

    static List<String> field(Profile profile, Section section, String name) {
        return profile.sections().stream()
                .filter(document -> document.section() == section)
                .flatMap(document -> document.fields().stream())
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.lines().stream())
                .map(Line::text)
                .toList();
    }
}
