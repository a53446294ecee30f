package soulprint.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.consolidation.Told.told;
import static soulprint.fact.Slot.ADDRESS;
import static soulprint.fact.Slot.AGE;
import static soulprint.fact.Slot.CHANGE;
import static soulprint.fact.Slot.CHILD;
import static soulprint.fact.Slot.DEVICE;
import static soulprint.fact.Slot.DISLIKE;
import static soulprint.fact.Slot.EMPLOYER;
import static soulprint.fact.Slot.EVENT;
import static soulprint.fact.Slot.FOOD;
import static soulprint.fact.Slot.HOBBY;
import static soulprint.fact.Slot.HOME;
import static soulprint.fact.Slot.INTENTION;
import static soulprint.fact.Slot.LANGUAGE;
import static soulprint.fact.Slot.LIKE;
import static soulprint.fact.Slot.NAME;
import static soulprint.fact.Slot.PARTNER;
import static soulprint.fact.Slot.PET;
import static soulprint.fact.Slot.ROLE;
import static soulprint.fact.Slot.ROUTINE;
import static soulprint.fact.Slot.TOOL;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import soulprint.date.Period;
import soulprint.fact.Fact;
import soulprint.fact.Polarity;
import soulprint.fact.Status;
import soulprint.fact.Tense;

/// Which facts hold in the end: the same in whatever order the mentions come. A fact is written as its value, with
/// "not"
/// or "once" before it, "(over)" or its dates behind it, and what took its place.
final class SupersessionTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({"singleSlots", "sideBySide", "manyValues", "changes"})
    void timeDecidesInBothOrders(String name, List<Told> told, List<String> expected) {
        assertThat(lines(told)).as(name).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(lines(told.reversed())).as("%s, reversed", name).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> lines(List<Told> told) {
        List<Fact> facts = new Consolidator(Similarity.NONE)
                .facts(told.stream().map(Told::mention).toList(), List.of());
        return facts.stream().map(fact -> line(fact, facts)).toList();
    }

    private static String line(Fact fact, List<Fact> facts) {
        String value = (fact.claim().polarity() == Polarity.NEGATIVE ? "not " : "")
                + (fact.claim().tense() == Tense.PAST ? "once " : "")
                + fact.claim().value();
        if (fact.status() == Status.LIVE) {
            return value;
        }
        Period valid = fact.valid();
        String until = valid == null || valid.to() == null ? "" : " until " + valid.to();
        Optional<String> by = facts.stream()
                .filter(other -> other.id().equals(fact.supersededBy()))
                .map(other -> " > " + other.claim().value())
                .findFirst();
        return value + " (over" + until + ")" + by.orElse("");
    }

    private static Arguments of(String name, List<Told> told, String... lines) {
        return Arguments.of(name, told, List.of(lines));
    }

    static Stream<Arguments> singleSlots() {
        return Stream.of(
                of(
                        "a move with a month",
                        List.of(
                                told("2022-04-11", HOME, "Oslo"),
                                told("2024-01-19", HOME, "Bergen").when("2023-05")),
                        "Oslo (over until 2023-05-01) > Bergen",
                        "Bergen"),
                of(
                        "an older event told later",
                        List.of(
                                told("2023-02-08", HOME, "Lyon").when("since 2021"),
                                told("2025-06-30", HOME, "Rome").when("2015")),
                        "Rome (over until 2021-01-01) > Lyon",
                        "Lyon"),
                of(
                        "a stay that ended, told later",
                        List.of(
                                told("2022-02-08", HOME, "Lyon"),
                                told("2023-06-30", HOME, "Lima").past().when("until 2019")),
                        "once Lima (over until 2019-12-31) > Lyon",
                        "Lyon"),
                of(
                        "a stay that ended, and nothing else known",
                        List.of(told("2023-06-30", HOME, "Lima").past()),
                        "once Lima (over)"),
                of(
                        "the known home ended and another followed",
                        List.of(
                                told("2018-02-08", HOME, "Lima"),
                                told("2020-02-08", HOME, "Lima").past().when("until 2019"),
                                told("2021-06-30", HOME, "Quito")),
                        "Lima (over until 2019-12-31) > Lima",
                        "once Lima (over until 2019-12-31) > Quito",
                        "Quito"),
                of(
                        "there and back again",
                        List.of(
                                told("2022-02-01", HOME, "Ghent"),
                                told("2023-03-30", HOME, "Antwerp").when("since 2023-01"),
                                told("2024-10-10", HOME, "Ghent").when("2024-08"),
                                told("2025-12-28", HOME, "ghent")),
                        "Ghent (over until 2023-01-01) > Antwerp",
                        "Antwerp (over until 2024-08-01) > Ghent",
                        "Ghent"),
                of(
                        "the year of the move holds what was said in it before",
                        List.of(
                                told("2023-03-01", HOME, "Oslo"),
                                told("2024-02-01", HOME, "Bergen").when("2023")),
                        "Oslo (over until 2023-03-01) > Bergen",
                        "Bergen"),
                of(
                        "the country is no other home",
                        List.of(told("2022-02-01", HOME, "Oslo"), told("2023-02-01", HOME, "Norway")),
                        "Oslo",
                        "Norway"),
                of(
                        "but a move to it is",
                        List.of(
                                told("2022-02-01", HOME, "Oslo"),
                                told("2023-02-01", HOME, "Spain").saying("I moved to Spain")),
                        "Oslo (over until 2023-02-01) > Spain",
                        "Spain"),
                of(
                        "a kind of dwelling is no other home",
                        List.of(told("2022-02-01", HOME, "Oslo"), told("2023-02-01", HOME, "a small flat")),
                        "Oslo",
                        "a small flat"),
                of(
                        "promoted",
                        List.of(told("2022-02-01", ROLE, "nurse"), told("2024-02-01", ROLE, "head nurse")),
                        "nurse (over until 2024-02-01) > head nurse",
                        "head nurse"),
                of(
                        "the same job in fewer words",
                        List.of(told("2022-02-01", ROLE, "nurse at St Bride's"), told("2024-02-01", ROLE, "a nurse")),
                        "nurse at St Bride's"),
                of(
                        "qualified at last",
                        List.of(told("2022-02-01", ROLE, "trainee nurse"), told("2024-02-01", ROLE, "nurse")),
                        "trainee nurse (over until 2024-02-01) > nurse",
                        "nurse"),
                of(
                        "left, and later somewhere else",
                        List.of(
                                told("2022-02-01", EMPLOYER, "Hollis"),
                                told("2023-02-01", EMPLOYER, "Hollis").denied(),
                                told("2024-02-01", EMPLOYER, "Brightwater")),
                        "Hollis (over until 2023-02-01) > Brightwater",
                        "not Hollis (over until 2024-02-01) > Brightwater",
                        "Brightwater"),
                of(
                        "a name for the wife",
                        List.of(
                                told("2022-02-01", PARTNER, "my wife"),
                                told("2023-02-01", PARTNER, "my wife Ana"),
                                told("2024-02-01", PARTNER, "wife")),
                        "my wife Ana"),
                of(
                        "another partner",
                        List.of(
                                told("2022-12-12", PARTNER, "girlfriend Priya"),
                                told("2025-09-01", PARTNER, "boyfriend Tom")),
                        "girlfriend Priya (over until 2025-09-01) > boyfriend Tom",
                        "boyfriend Tom"),
                of(
                        "growing older",
                        List.of(
                                told("2023-01-03", AGE, "34"),
                                told("2023-05-03", AGE, "thirty-four years old"),
                                told("2025-01-28", AGE, "36")),
                        "34 (over until 2025-01-28) > 36",
                        "36"),
                of(
                        "name and form of address",
                        List.of(told("2023-01-03", NAME, "Mohamed"), told("2024-01-03", ADDRESS, "Mo")),
                        "Mohamed",
                        "Mo"),
                of(
                        "a plan replaces nothing",
                        List.of(
                                told("2023-01-03", HOME, "Kent"),
                                told("2024-01-03", HOME, "Dunedin").planned()),
                        "Kent",
                        "Dunedin"));
    }

    static Stream<Arguments> sideBySide() {
        return Stream.of(
                of(
                        "two homes in one breath",
                        List.of(
                                told("2024-01-03", HOME, "Lyon")
                                        .saying("live in Lyon")
                                        .at(2),
                                told("2024-01-03", HOME, "Berlin")
                                        .saying("Berlin")
                                        .at(19),
                                told("2025-01-03", HOME, "Lyon")),
                        "Lyon",
                        "Berlin"),
                of(
                        "both left for a third",
                        List.of(
                                told("2024-01-03", HOME, "Lyon").at(2),
                                told("2024-01-03", HOME, "Berlin").at(11),
                                told("2025-01-03", HOME, "Turin").saying("moved to Turin")),
                        "Lyon (over until 2025-01-03) > Turin",
                        "Berlin (over until 2025-01-03) > Turin",
                        "Turin"),
                of(
                        "a Saturday job",
                        List.of(
                                told("2022-08-01", ROLE, "music teacher"),
                                told("2023-09-17", ROLE, "bar pianist")
                                        .saying("on top of teaching I've got a Saturday job as a bar pianist")),
                        "music teacher",
                        "bar pianist"),
                of(
                        "a Saturday job outlives the first",
                        List.of(
                                told("2022-08-01", ROLE, "music teacher"),
                                told("2023-09-17", ROLE, "bar pianist").saying("nebenbei bin ich bar pianist"),
                                told("2024-09-17", ROLE, "headmaster")),
                        "music teacher (over until 2024-09-17) > headmaster",
                        "bar pianist",
                        "headmaster"));
    }

    static Stream<Arguments> manyValues() {
        return Stream.of(
                of(
                        "a second child",
                        List.of(told("2022-08-01", CHILD, "my daughter Wren"), told("2024-08-01", CHILD, "son Jude")),
                        "my daughter Wren",
                        "son Jude"),
                of(
                        "the same dog by name, and another",
                        List.of(
                                told("2022-08-01", PET, "our greyhound called Pickle"),
                                told("2023-08-01", PET, "greyhound Pickle"),
                                told("2024-08-01", PET, "terrier Onion")),
                        "greyhound Pickle",
                        "terrier Onion"),
                of(
                        "languages",
                        List.of(told("2022-08-01", LANGUAGE, "Polish"), told("2024-08-01", LANGUAGE, "Norwegian")),
                        "Polish",
                        "Norwegian"),
                of(
                        "given up",
                        List.of(
                                told("2023-04-16", HOBBY, "tennis"),
                                told("2024-08-08", HOBBY, "playing tennis").denied()),
                        "tennis (over until 2024-08-08) > playing tennis",
                        "not playing tennis"),
                of(
                        "taken up again",
                        List.of(
                                told("2023-04-16", HOBBY, "tennis"),
                                told("2024-08-08", HOBBY, "tennis").denied(),
                                told("2025-08-08", HOBBY, "tennis")),
                        "tennis (over until 2024-08-08) > tennis",
                        "not tennis (over until 2025-08-08) > tennis",
                        "tennis"),
                of(
                        "once played",
                        List.of(
                                told("2023-04-16", HOBBY, "tennis"),
                                told("2024-08-08", HOBBY, "tennis").past().when("until 2023-09")),
                        "tennis (over until 2023-09-30) > tennis",
                        "once tennis (over until 2023-09-30)"),
                of(
                        "no longer liked",
                        List.of(told("2023-07-07", LIKE, "coffee"), told("2025-10-12", DISLIKE, "Coffee")),
                        "coffee (over until 2025-10-12) > Coffee",
                        "Coffee"),
                of(
                        "black coffee is another thing",
                        List.of(told("2023-07-07", LIKE, "coffee"), told("2025-10-12", DISLIKE, "black coffee")),
                        "coffee",
                        "black coffee"),
                of(
                        "liked and drunk",
                        List.of(told("2023-07-07", LIKE, "coffee"), told("2025-10-12", FOOD, "coffee")),
                        "coffee",
                        "coffee"),
                of(
                        "a plan dropped",
                        List.of(
                                told("2024-04-04", INTENTION, "move to Dunedin"),
                                told("2024-07-20", INTENTION, "move to Dunedin").denied()),
                        "move to Dunedin (over) > move to Dunedin",
                        "not move to Dunedin"),
                of(
                        "two surgeries",
                        List.of(
                                told("2024-04-04", EVENT, "my surgery").when("2024-04-02"),
                                told("2025-04-04", EVENT, "surgery").when("2025-04-03")),
                        "my surgery",
                        "surgery"));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                of(
                        "from one tool to another",
                        List.of(
                                told("2022-10-10", TOOL, "Vim"),
                                told("2025-04-02", CHANGE, "switched from Vim to VS Code")
                                        .when("2025-03"),
                                told("2025-04-02", TOOL, "VS Code")),
                        "Vim (over until 2025-03-01) > VS Code",
                        "VS Code",
                        "switched from Vim to VS Code"),
                of(
                        "and back",
                        List.of(
                                told("2022-10-10", TOOL, "Vim"),
                                told("2024-04-02", CHANGE, "from Vim to VS Code"),
                                told("2024-05-02", TOOL, "VS Code"),
                                told("2025-04-02", CHANGE, "went back from VS Code to Vim"),
                                told("2025-05-02", TOOL, "Vim")),
                        "Vim (over until 2024-04-02) > VS Code",
                        "VS Code (over until 2025-04-02) > Vim",
                        "Vim",
                        "from Vim to VS Code",
                        "went back from VS Code to Vim"),
                of(
                        "stopped",
                        List.of(
                                told("2022-10-10", ROUTINE, "smoke a pack a day"),
                                told("2025-04-02", CHANGE, "stopped smoking")),
                        "smoke a pack a day (over until 2025-04-02) > stopped smoking",
                        "stopped smoking"),
                of(
                        "sold by its name",
                        List.of(
                                told("2022-03-28", DEVICE, "Subaru Forester"),
                                told("2024-10-16", CHANGE, "sold the Forester").when("2024-09")),
                        "Subaru Forester (over until 2024-09-01) > sold the Forester",
                        "sold the Forester"),
                of(
                        "left work",
                        List.of(
                                told("2022-12-01", EMPLOYER, "Tin Kettle Games").when("since 2022-11"),
                                told("2025-08-21", CHANGE, "left Tin Kettle Games")
                                        .when("2025-06")),
                        "Tin Kettle Games (over until 2025-06-01) > left Tin Kettle Games",
                        "left Tin Kettle Games"),
                of(
                        "not what was given up",
                        List.of(told("2022-12-01", HOBBY, "table tennis"), told("2025-08-21", CHANGE, "quit tennis")),
                        "table tennis",
                        "quit tennis"),
                of(
                        "in German",
                        List.of(
                                told("2022-12-01", TOOL, "Slack"),
                                told("2025-08-21", CHANGE, "von Slack auf Teams umgestiegen"),
                                told("2025-08-22", TOOL, "Teams")),
                        "Slack (over until 2025-08-21) > Teams",
                        "von Slack auf Teams umgestiegen",
                        "Teams"),
                of(
                        "in Spanish",
                        List.of(
                                told("2022-12-01", HOBBY, "pádel"),
                                told("2025-08-21", CHANGE, "dejé de jugar al pádel")),
                        "pádel (over until 2025-08-21) > dejé de jugar al pádel",
                        "dejé de jugar al pádel"));
    }
}
