package soulprint.pass;

/// Hears how far long work has come. Called often and from one thread at a time; must return quickly.
public interface Progress {
    /// `done` of `total` units of real work in this stage; a total of 0 means that it is not known.
    void at(Stage stage, long done, long total);

    /// Something worth a line of its own, once.
    void note(String sentence);

    /// Whether the person asked to stop: the work then ends at the next whole conversation.
    boolean stopping();

    /// Nobody listens.
    Progress SILENT = new Progress() {
        @Override
        public void at(Stage stage, long done, long total) {}

        @Override
        public void note(String sentence) {}

        @Override
        public boolean stopping() {
            return false;
        }
    };
}
