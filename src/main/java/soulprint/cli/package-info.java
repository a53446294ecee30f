/// The command line: parses, calls one verb, renders. No work of its own.
@NullMarked
package soulprint.cli;

import org.jspecify.annotations.NullMarked;
