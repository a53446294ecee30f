package soulprint.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.date.Precision;
import soulprint.date.TimeExpression;
import soulprint.date.TimeGrammar;
import soulprint.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A message with the time expression in it and the days it means, or with none.
public record DateCase(
        String id,
        String language,
        ZoneId zone,
        Instant time,
        String text,
        @Nullable String phrase,
        @Nullable Period period,
        boolean optional) {
    /// An optional case that is wrong is forgiven.
    enum Outcome {
        RIGHT,
        MISSED,
        MISREAD,
        TOO_MANY,
        FORGIVEN
    }

    public static List<DateCase> in(Path file) {
        List<DateCase> cases = new ArrayList<>();
        for (JsonNode node : JsonMapper.shared().readTree(file).path("cases")) {
            String phrase = text(node, "phrase");
            cases.add(new DateCase(
                    node.path("id").asString(),
                    node.path("language").asString(),
                    ZoneId.of(node.path("zone").asString()),
                    Instant.parse(node.path("time").asString()),
                    node.path("text").asString(),
                    phrase,
                    phrase == null ? null : period(node),
                    node.path("optional").asBoolean(false)));
        }
        return cases;
    }

    private static Period period(JsonNode node) {
        return new Period(
                day(node, "from"),
                day(node, "to"),
                Precision.of(node.path("precision").asString()));
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        String day = text(node, name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isNull() || found.isMissingNode() ? null : found.asString();
    }

    List<TimeExpression> found() {
        return TimeGrammar.of(new Language(language), zone).orElseThrow().in(text, time);
    }

    /// Right is one expression that overlaps the phrase and means its days, and none where there is none.
    Outcome outcome() {
        Outcome outcome = judged(found());
        return optional && outcome != Outcome.RIGHT ? Outcome.FORGIVEN : outcome;
    }

    private Outcome judged(List<TimeExpression> found) {
        if (phrase == null) {
            return found.isEmpty() ? Outcome.RIGHT : Outcome.TOO_MANY;
        }
        if (found.stream().noneMatch(this::overlaps)) {
            return Outcome.MISSED;
        }
        if (found.size() > 1) {
            return Outcome.TOO_MANY;
        }
        return found.getFirst().period().equals(period) ? Outcome.RIGHT : Outcome.MISREAD;
    }

    private boolean overlaps(TimeExpression expression) {
        int from = text.indexOf(Objects.requireNonNull(phrase));
        return expression.from() < from + phrase.length() && from < expression.to();
    }

    String told() {
        StringBuilder told = new StringBuilder("%s %s %s: %s%n    expected %s %s%n"
                .formatted(id, time.atZone(zone).toLocalDate(), zone, text, phrase, period));
        for (TimeExpression expression : found()) {
            told.append("    found    %s %s%n".formatted(expression.in(text), expression.period()));
        }
        return told.toString();
    }
}
