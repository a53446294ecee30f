package soulprint.fact;

/// The text of a claim, rendered from its slot and value, so that no wording can smuggle anything in: "Lives in: Oslo",
/// "Does not use: Slack".
final class Statement {
    private Statement() {}

    static String of(Claim claim) {
        String label = claim.polarity() == Polarity.POSITIVE
                ? claim.slot().label()
                : claim.slot().denied();
        return label + remark(claim) + ": " + claim.value();
    }

    private static String remark(Claim claim) {
        if (claim.tense() == Tense.PAST) {
            return " (in the past)";
        }
        return switch (claim.modality()) {
            case ASSERTED -> "";
            case PLANNED -> claim.slot() == Slot.INTENTION ? "" : " (planned)";
            case DESIRED -> claim.slot() == Slot.GOAL ? "" : " (wished)";
        };
    }
}
