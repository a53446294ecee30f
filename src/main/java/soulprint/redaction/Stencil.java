package soulprint.redaction;

import com.google.re2j.Pattern;

/// Texts that stand where a secret will be put: `${PASSWORD}`, `<your key>`, `xxxx`, `{{ token }}`.
final class Stencil {
    private static final Pattern STENCIL =
            Pattern.compile("(?i)^(?:\\$[a-z_{(].*|<.*|\\{.*|%[a-z_({].*|\\[.*|@@?[a-z_]+@@?"
                    + "|[*\u2022x.#_-]+|(?:your|my|the|new|some|db|user)?[_-]?"
                    + "(?:pass(?:word|wd|phrase)?|pwd|pw|secret|token|key|api[_-]?key)(?:[_-]?here)?"
                    + "|changeme|redacted|null|none|nil|undefined|true|false|example)$");

    private Stencil() {}

    static boolean isOne(String secret) {
        return STENCIL.matches(secret);
    }
}
