package soulprint.bench;

import soulprint.bench.DateCase.Outcome;

/// Right ones of those that count, and what is wrong with the others.
public record DateScore(int right, int missed, int misread, int tooMany) {
    static DateScore of(Outcome outcome) {
        return new DateScore(
                outcome == Outcome.RIGHT ? 1 : 0,
                outcome == Outcome.MISSED ? 1 : 0,
                outcome == Outcome.MISREAD ? 1 : 0,
                outcome == Outcome.TOO_MANY ? 1 : 0);
    }

    DateScore plus(DateScore other) {
        return new DateScore(
                right + other.right, missed + other.missed, misread + other.misread, tooMany + other.tooMany);
    }

    int counted() {
        return right + missed + misread + tooMany;
    }

    public double share() {
        return counted() == 0 ? 1 : (double) right / counted();
    }
}
