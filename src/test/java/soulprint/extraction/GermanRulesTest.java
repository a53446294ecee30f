package soulprint.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.fact.Mention;
import soulprint.fact.Source;
import soulprint.language.Language;

class GermanRulesTest {
    private final Extraction extraction = new Extraction(ZoneId.of("Europe/Berlin"));

    @Test
    void theVerbMayStandBeforeTheSpeaker() {
        assertThat(facts("Seit drei Jahren arbeite ich bei Siemens als Ingenieurin."))
                .contains("work.role Ingenieurin", "work.employer Siemens");
        assertThat(facts("Vor zwei Jahren bin ich nach Hamburg gezogen.")).contains("place.home Hamburg");
        assertThat(facts("Spinat mag ich überhaupt nicht.")).contains("preference.dislike Spinat");
    }

    @Test
    void theVerbMayStandAtTheEnd() {
        assertThat(facts("Das frage ich, weil ich in Bonn wohne.")).contains("place.home Bonn");
        assertThat(facts("Ich habe vor einem Jahr mit dem Rauchen aufgehört."))
                .contains("decision.change Rauchen aufgehört");
    }

    @Test
    void theSpeakerMayBeLeftOut() {
        assertThat(facts("Komme aus Kiel, bin Tischlerin und wohne jetzt in Graz."))
                .contains("identity.origin Kiel", "work.role Tischlerin", "place.home Graz");
        assertThat(facts("hab ne pollenallergie")).contains("identity.health pollenallergie");
    }

    @Test
    void separablePrefixesComeLast() {
        assertThat(facts("Ich bringe mir gerade Rust selbst bei.")).contains("skill.learning Rust");
        assertThat(facts("Mit Kotlin kenne ich mich gut aus.")).contains("skill.known Kotlin");
    }

    @Test
    void namesAreToldFromOtherCapitalisedWords() {
        assertThat(facts("Meine Frau Lena und ich haben einen Hund namens Bruno."))
                .contains("relationships.partner Lena", "relationships.pet Bruno");
        assertThat(facts("Ich bin Vegetarierin.")).containsExactly("preference.food Vegetarierin");
    }

    @Test
    void aDayOfAMonthIsOneDate() {
        assertThat(facts("Mein Geburtstag ist der 14. Februar.")).contains("identity.birthday 14. Februar");
        assertThat(facts("Die Abgabe ist am 12. Juni.")).contains("date.deadline Abgabe");
    }

    @Test
    void favouritesAreCompounds() {
        assertThat(facts("Mein Lieblingsfilm ist Amélie.")).containsExactly("preference.favourite Amélie");
    }

    @Test
    void standingWishesAreKept() {
        assertThat(facts("Bitte antworte immer auf Deutsch."))
                .hasSize(1)
                .allMatch(it -> it.startsWith("communication"));
    }

    @Test
    void whatIsOnlySupposedIsNoFact() {
        assertThat(facts("Wenn ich in Lissabon wohne, brauche ich ein Visum.")).isEmpty();
        assertThat(facts("Angenommen, ich bin Ärztin in Bern.")).isEmpty();
        assertThat(facts("Mein Nachbar sagt, ich bin Lehrer.")).noneMatch(it -> it.startsWith("work"));
        assertThat(facts("Hätte ich einen Hund, müsste ich öfter raus.")).isEmpty();
    }

    @Test
    void requestsAreNoFacts() {
        assertThat(facts("Ich brauche eine Liste mit zehn Ideen für eine Feier."))
                .isEmpty();
        assertThat(facts("Ich habe eine Frage zu meinem Vertrag.")).isEmpty();
    }

    private List<String> facts(String text) {
        Message message = new Message("m", Role.USER, Instant.parse("2024-05-15T10:00:00Z"), text);
        TaggedConversation conversation = new Tagger().tag("c", Source.SAID, List.of(message));
        return extraction.of(conversation, Optional.of(new Language("de"))).mentions().stream()
                .map(GermanRulesTest::line)
                .toList();
    }

    private static String line(Mention mention) {
        return mention.claim().slot().id() + " " + mention.claim().value();
    }
}
