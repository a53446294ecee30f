package soulprint.export;

import java.util.List;
import soulprint.conversation.Context;
import soulprint.conversation.Role;

/// What becomes of a message that stands on the thread.
sealed interface Fate {
    record Said(Role role, String text) implements Fate {}

    record Declared(Context.Kind kind, List<String> texts) implements Fate {}

    record Omitted(LeftOut.Reason reason) implements Fate {}
}
