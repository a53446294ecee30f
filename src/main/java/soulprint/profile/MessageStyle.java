package soulprint.profile;

import java.util.Set;

/// What one message shows: how many words it has, and which marks of style occur in it.
record MessageStyle(int words, Set<StyleCount> marks) {}
