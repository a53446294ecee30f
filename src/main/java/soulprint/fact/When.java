package soulprint.fact;

import soulprint.date.Period;

/// When a claim is true, and the words that say so ("since March").
public record When(Period period, String words) {}
