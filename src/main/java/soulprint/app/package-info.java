/// Configuration, construction and main. The only place that reads the clock and the environment.
@NullMarked
package soulprint.app;

import org.jspecify.annotations.NullMarked;
