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

class SpanishRulesTest {
    private final Extraction extraction = new Extraction(ZoneId.of("Europe/Madrid"));

    @Test
    void theVerbSaysWhoSpeaks() {
        assertThat(facts("Hola, soy Rocío, enfermera en el Hospital Clínico."))
                .contains("identity.name Rocío", "work.role enfermera", "work.employer Hospital Clínico");
        assertThat(facts("Llevo 8 años viviendo en Mérida.")).contains("place.home Mérida");
        assertThat(facts("El trabajo de camarero es muy duro, según dicen todos los que lo han hecho."))
                .isEmpty();
    }

    @Test
    void accentsMayBeLeftOut() {
        assertThat(facts("naci en Lugo y soy alergica al polen")).contains("identity.origin Lugo");
        assertThat(facts("soy medico de familia y vivo aqui en Leon con mi perro"))
                .contains("work.role medico de familia", "place.home Leon");
    }

    @Test
    void vosAndOtherCountriesWordsAreUnderstood() {
        assertThat(facts("Laburo como programador en Globant, che.")).contains("work.role programador");
        assertThat(facts("Chambeo de taxista en las noches.")).contains("work.role taxista");
        assertThat(facts("Respondeme siempre en castellano, por favor."))
                .hasSize(1)
                .allMatch(it -> it.startsWith("communication"));
    }

    @Test
    void theThingLikedStandsBehindTheVerbOrBeforeIt() {
        assertThat(facts("A mí me fascina el jazz de los años cincuenta."))
                .anyMatch(it -> it.startsWith("preference.like jazz"));
        assertThat(facts("A mí el regueton me aburre, la verdad.")).contains("preference.dislike regueton");
        assertThat(facts("No me gusta nada el cilantro.")).contains("preference.dislike cilantro");
    }

    @Test
    void theUsersPeopleHaveNames() {
        assertThat(facts("Mi hermana menor, Delia, y mi perro Toby me acompañan."))
                .contains("relationships.sibling Delia", "relationships.pet Toby");
        assertThat(facts("Mi mejor amigo se llama Beto y es de mi pueblo.")).contains("relationships.friend Beto");
    }

    @Test
    void aDayOfAMonthIsOneDate() {
        assertThat(facts("Mi cumpleaños es el 4 de julio.")).contains("identity.birthday 4 de julio");
        assertThat(facts("Entrego la tesis el 15 de mayo.")).anyMatch(it -> it.startsWith("date.deadline tesis"));
    }

    @Test
    void standingWishesAreKept() {
        assertThat(facts("No me pongas emojis nunca más.")).anyMatch(it -> it.startsWith("communication.avoid"));
        assertThat(facts("A partir de ahora contéstame con listas."))
                .anyMatch(it -> it.startsWith("communication.style"));
    }

    @Test
    void whatIsNotTheSpeakersOrNotSoIsLeftOut() {
        assertThat(facts("Si viviera en Lima, trabajaría de guía.")).isEmpty();
        assertThat(facts("Me gusta tu respuesta, pero quiero que la tabla sea más corta."))
                .isEmpty();
        assertThat(facts("Me voy a dormir, mañana te pregunto más cosas sobre esto."))
                .isEmpty();
        assertThat(facts("Necesito un correo para mi cliente que explique por qué no llegó el pedido."))
                .isEmpty();
    }

    private List<String> facts(String text) {
        Message message = new Message("m1", Role.USER, Instant.parse("2024-06-10T12:00:00Z"), text);
        TaggedConversation tagged = new Tagger().tag("c1", Source.SAID, List.of(message));
        return extraction.of(tagged, Optional.of(new Language("es"))).mentions().stream()
                .map(Mention::claim)
                .map(claim -> claim.slot().id() + " " + claim.value())
                .toList();
    }
}
