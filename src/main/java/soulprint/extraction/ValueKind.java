package soulprint.extraction;

import soulprint.extraction.Sentence.Range;

/// How far a value reaches: `reach` says where the longest ends; shorter ones are tried if what follows does not match.
enum ValueKind {
    /// Words up to the end of the clause.
    PHRASE {
        @Override
        int reach(Sentence sentence, int at, WordClasses classes) {
            int end = words(sentence, at, LONGEST_PHRASE, classes, "border");
            boolean cut = end == at + LONGEST_PHRASE && isGoingOn(sentence, end, classes);
            return cut || classes.is("object", sentence.word(end)) ? whole(sentence, at, end, classes) : end;
        }
    },
    /// Words up to a preposition, a verb or the end of the clause.
    NOUN {
        @Override
        int reach(Sentence sentence, int at, WordClasses classes) {
            return words(sentence, at, LONGEST_NOUN, classes, "stop");
        }
    },
    /// One to three words with capitals; in lower-case writing one that is no common word.
    NAME {
        @Override
        int reach(Sentence sentence, int at, WordClasses classes) {
            int end = at;
            while (end < at + LONGEST_NAME && isName(sentence, end, classes)) {
                end++;
            }
            if (end == at) {
                return lowerCaseName(sentence, at, classes);
            }
            int further = housed(sentence, at, end, classes);
            boolean owner = sentence.word(end).equals("'s") && !isFollowed(sentence, end + 1, classes);
            return owner && further == end ? end + 1 : further;
        }
    },
    /// A name that is written with capitals.
    CAPITAL {
        @Override
        int reach(Sentence sentence, int at, WordClasses classes) {
            return isCapital(sentence, at) ? NAME.reach(sentence, at, classes) : at;
        }
    },
    /// Names with "de", "upon" or a comma and another name between.
    PLACE {
        @Override
        int reach(Sentence sentence, int at, WordClasses classes) {
            int end = NAME.reach(sentence, at, classes);
            boolean linked = end > at
                    && (classes.is("linking", sentence.word(end))
                            || (sentence.word(end).equals(",") && isCapital(sentence, end + 1)));
            int further = linked ? NAME.reach(sentence, end + 1, classes) : end;
            return further > end + 1 ? further : end;
        }
    },
    NUMBER {
        @Override
        int reach(Sentence sentence, int at, WordClasses classes) {
            boolean number = at < sentence.size()
                    && (sentence.at(at).shape() == Token.Shape.NUMBER || classes.is("number", sentence.word(at)));
            return number ? at + 1 : at;
        }
    },
    /// Numbers, months and what stands between them.
    DATE {
        @Override
        int reach(Sentence sentence, int at, WordClasses classes) {
            int end = at;
            int last = at;
            boolean named = false;
            while (end < sentence.size() && end < at + LONGEST_NOUN) {
                boolean number = sentence.at(end).shape() == Token.Shape.NUMBER;
                boolean day = classes.is("date", sentence.word(end));
                boolean within = classes.is("within-date", sentence.word(end)) && !(end == at && sentence.isBorder(at));
                if (!number && !day && !within) {
                    break;
                }
                end++;
                named |= day || (number && sentence.at(end - 1).length() >= 4);
                last = number || day ? end : last;
            }
            return named ? last : at;
        }
    },
    /// Everything up to the end of the sentence.
    REST {
        @Override
        int reach(Sentence sentence, int at, WordClasses classes) {
            int end = Math.min(sentence.size(), at + LONGEST_REST);
            while (end > at && sentence.at(end - 1).isMark()) {
                end--;
            }
            return end;
        }
    };

    private static final int LONGEST_PHRASE = 9;
    private static final int LONGEST_NOUN = 6;
    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_REST = 40;

    /// Where the longest value that begins at `at` ends; `at` where there is none.
    abstract int reach(Sentence sentence, int at, WordClasses classes);

    /// Whether articles before and adverbs after are cut off.
    boolean isTrimmed() {
        return this == PHRASE || this == NOUN;
    }

    /// The value within what was matched: without articles before and adverbs after. Empty where nothing is left.
    Range trimmed(Sentence sentence, int from, int to, WordClasses classes) {
        int start = from;
        int end = to;
        while (isTrimmed() && start < end && classes.is("lead", sentence.word(start)) && !sentence.isQuoted(start)) {
            start++;
        }
        while (isTrimmed() && start < end && classes.is("trail", sentence.word(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }

    private static int words(Sentence sentence, int at, int most, WordClasses classes, String border) {
        int end = at;
        while (end < at + most
                && !sentence.isBorder(end)
                && !classes.is("border", sentence.word(end))
                && (end == at || !classes.is(border, sentence.word(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isGoingOn(Sentence sentence, int at, WordClasses classes) {
        return !sentence.isBorder(at) && !classes.is("border", sentence.word(at));
    }

    /// What is cut in its midst ends before the preposition or verb it was cut in: "audiobooks" of "audiobooks to
    /// reduce".
    private static int whole(Sentence sentence, int at, int end, WordClasses classes) {
        for (int last = end - 1; last > at; last--) {
            if (classes.is("stop", sentence.word(last))) {
                return last;
            }
        }
        return end;
    }

    private static boolean isCapital(Sentence sentence, int at) {
        return at < sentence.size() && sentence.at(at).isCapital();
    }

    /// The end of a name that goes on as that of an institution: "St Mary's hospital", "University of Warsaw".
    private static int housed(Sentence sentence, int at, int end, WordClasses classes) {
        int next = sentence.word(end).equals("'s") ? end + 1 : end;
        if (classes.is("house", sentence.word(next))) {
            return next + 1;
        }
        boolean joined = classes.is("of-names", sentence.word(end)) && isCapital(sentence, end + 1);
        for (int word = at; joined && word < end; word++) {
            if (classes.is("house", sentence.word(word))) {
                return NAME.reach(sentence, end + 1, classes);
            }
        }
        return end;
    }

    private static boolean isName(Sentence sentence, int at, WordClasses classes) {
        return isCapital(sentence, at) && !classes.is("never-name", sentence.word(at));
    }

    /// Where no capitals are used, a name must end its clause to be told from any other word.
    private static int lowerCaseName(Sentence sentence, int at, WordClasses classes) {
        boolean name = sentence.lowerCase()
                && !sentence.isBorder(at)
                && sentence.at(at).shape() == Token.Shape.LOWER
                && !classes.is("common", sentence.word(at))
                && !isFollowed(sentence, at + 1, classes);
        return name ? at + 1 : at;
    }

    private static boolean isFollowed(Sentence sentence, int at, WordClasses classes) {
        return !sentence.isBorder(at)
                && !classes.is("border", sentence.word(at))
                && !classes.is("stop", sentence.word(at));
    }
}
