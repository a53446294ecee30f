/// What is known about a person: the slots a fact can fill, what was said where, and the facts that follow. Values and
/// pure functions; knows no language's grammar, no database and no model.
@NullMarked
package soulprint.fact;

import org.jspecify.annotations.NullMarked;
