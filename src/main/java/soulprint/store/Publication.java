package soulprint.store;

import java.time.Instant;
import soulprint.profile.Style;

/// A profile as it was published: what it was made from and when, and how much it rests on.
public record Publication(Basis basis, Instant madeAt, Style style, Coverage coverage) {}
