package soulprint.chunk;

/// Where one chunk begins and ends, and its estimated size.
record Cut(Place from, Place to, int tokens) {}
