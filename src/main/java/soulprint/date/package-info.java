/// Calendar expressions in people's sentences, and the periods they mean, in English, German and Spanish. Pure
/// functions;
/// the day of speaking is given. Knows words and the calendar, and guesses from a verb's form only between last and
/// next;
/// never reads the clock, and never says of whom or of what a period is told.
@NullMarked
package soulprint.date;

import org.jspecify.annotations.NullMarked;
