package soulprint.profile;

import java.util.ArrayList;
import java.util.List;

/// Finds numbers, dates and names that what stands behind a line does not have.
final class GroundLint {
    private GroundLint() {}

    static List<String> reasons(String text, Ground ground) {
        List<String> reasons = new ArrayList<>();
        DateReading reading = DateReading.of(text);
        for (StatedDate date : reading.dates()) {
            if (!ground.hasDate(date)) {
                reasons.add("a date its facts lack: " + date.words());
            }
        }
        for (String number : Numbers.in(reading.rest())) {
            if (!ground.hasNumber(number)) {
                reasons.add("a number its facts lack: " + number);
            }
        }
        for (String name : Names.in(reading.rest())) {
            if (!ground.hasWord(name) && !Labels.has(name)) {
                reasons.add("a name its facts lack: " + name);
            }
        }
        return reasons;
    }
}
