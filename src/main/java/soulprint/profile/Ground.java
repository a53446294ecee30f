package soulprint.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.fact.Evidence;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Verdict;

/// What stands behind a line: the words, numbers and dates of its facts, or of what was counted. A corrected fact
/// stands
/// for the user's correction, no longer for the words it was taken from.
final class Ground {
    private static final Pattern WORD = Pattern.compile("[\\pL\\pM]+");

    private final List<String> texts = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();
    private final List<StatedDate> dates = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    private Ground() {}

    static Ground of(Fact fact) {
        var ground = new Ground();
        ground.add(fact);
        ground.read();
        return ground;
    }

    static Ground together(Stream<Ground> grounds) {
        var all = new Ground();
        grounds.forEach(ground -> {
            all.quotes.addAll(ground.quotes);
            all.dates.addAll(ground.dates);
            all.words.addAll(ground.words);
            all.numbers.addAll(ground.numbers);
        });
        return all;
    }

    static Ground of(String measure) {
        var ground = new Ground();
        ground.texts.add(measure);
        ground.read();
        ground.numbers.addAll(Shares.of(measure));
        return ground;
    }

    boolean hasWord(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean hasNumber(String number) {
        return numbers.contains(number);
    }

    boolean hasDate(StatedDate date) {
        return dates.stream().anyMatch(date::follows);
    }

    boolean hasQuote(String quote) {
        return quotes.stream().anyMatch(it -> it.contains(quote));
    }

    private void add(Fact fact) {
        texts.add(FactValue.of(fact));
        addDates(fact.valid());
        Verdict verdict = fact.verdict();
        if (verdict != null && verdict.kind() == Verdict.Kind.CORRECTED) {
            addDay(verdict.at());
            return;
        }
        fact.mentions().forEach(this::add);
    }

    private void add(Mention mention) {
        Evidence evidence = mention.evidence();
        quotes.add(OneLine.of(evidence.quote()));
        texts.add(OneLine.of(evidence.quote()));
        texts.add(OneLine.of(mention.claim().value()));
        if (mention.reason() != null) {
            texts.add(OneLine.of(mention.reason()));
        }
        if (mention.when() != null) {
            texts.add(OneLine.of(mention.when().words()));
            addDates(mention.when().period());
        }
        addDay(evidence.saidAt());
    }

    private void addDates(@Nullable Period period) {
        if (period != null) {
            Stream.of(period.from(), period.to()).forEach(this::addBound);
        }
    }

    private void addBound(@Nullable LocalDate day) {
        if (day != null) {
            dates.add(StatedDate.of(day));
        }
    }

    /// Which day it was depends on where the user was; every place on earth counts.
    private void addDay(@Nullable Instant time) {
        if (time != null) {
            Stream.of(ZoneOffset.ofHours(-12), ZoneOffset.UTC, ZoneOffset.ofHours(14))
                    .map(zone -> StatedDate.of(LocalDate.ofInstant(time, zone)))
                    .forEach(dates::add);
        }
    }

    private void read() {
        for (String text : texts) {
            dates.addAll(DateReading.of(text).dates());
            numbers.addAll(Numbers.in(text));
            Matcher matcher = WORD.matcher(text);
            while (matcher.find()) {
                words.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
    }
}
