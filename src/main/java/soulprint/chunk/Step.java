package soulprint.chunk;

/// Where a chunk ends and the next one begins.
record Step(Place end, Place next) {}
