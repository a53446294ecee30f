/// From facts and measured style to the six documents of a profile: what is chosen, how it is laid out, and the lint
/// that every line of every document must pass. Pure functions; knows no database and no model.
@NullMarked
package soulprint.profile;

import org.jspecify.annotations.NullMarked;
