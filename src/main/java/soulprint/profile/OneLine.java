package soulprint.profile;

/// Text as it stands in a line: every run of white space is one space.
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        var line = new StringBuilder(text.length());
        boolean space = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                space = !line.isEmpty();
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(character);
            }
        }
        return line.toString();
    }
}
