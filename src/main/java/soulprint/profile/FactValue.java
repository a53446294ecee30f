package soulprint.profile;

import soulprint.fact.Fact;
import soulprint.fact.Verdict;

/// What a fact's value is on one line: the user's correction, where there is one.
final class FactValue {
    private FactValue() {}

    static String of(Fact fact) {
        Verdict verdict = fact.verdict();
        String corrected = verdict == null ? null : verdict.value();
        return OneLine.of(corrected == null ? fact.claim().value() : corrected);
    }
}
