package soulprint.extraction;

import soulprint.fact.Mention;

/// What the validator says of a proposal.
public sealed interface Judgement {
    record Accepted(Mention mention) implements Judgement {}

    record Rejected(Proposal proposal, Rejection reason) implements Judgement {}
}
