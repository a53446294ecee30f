/// The vocabulary: conversations, messages, roles and providers as immutable values. Does nothing, reads nothing.
@NullMarked
package soulprint.conversation;

import org.jspecify.annotations.NullMarked;
