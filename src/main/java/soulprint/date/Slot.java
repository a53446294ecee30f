package soulprint.date;

/// What a word of a calendar expression may say. The first are facts of the expression, the last are kinds of tokens
/// that say several of them at once.
enum Slot {
    /// Days from the day of speaking: yesterday is -1.
    DAYS,
    WEEKDAY,
    DAY,
    /// The last day of a span of days in one month.
    LAST,
    MONTH,
    /// A season by the month in which it begins.
    SEASON,
    YEAR,
    /// The last year of a span of years.
    LAST_YEAR,
    /// A decade by its first year.
    DECADE,
    /// See [Holiday].
    HOLIDAY,
    UNIT,
    COUNT,
    /// 1 where half a unit more was said.
    HALF,
    /// -1 where so many units ago was said, 1 for from now.
    SIGN,
    /// -1 last, 0 this, 1 next.
    SHIFT,
    /// See [Opening].
    OPENING,
    /// Said only as the beginning of a span.
    SPAN,

    ORDINAL,
    DATE,
    DAY_MONTH,
    DAY_SPAN,
    MONTH_YEAR,
    YEARS,
    /// A round number that names a decade after the right words.
    ROUND,
    /// Two digits that name a year after the right words.
    SHORT_YEAR
}
