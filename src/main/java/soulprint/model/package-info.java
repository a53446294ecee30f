/// The ports to models: what the product asks of one, whoever answers. Knows no provider.
@NullMarked
package soulprint.model;

import org.jspecify.annotations.NullMarked;
