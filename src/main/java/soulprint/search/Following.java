package soulprint.search;

/// Hears how many of the outstanding changes are in the index.
public interface Following {
    void at(long done, long total);
}
