package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Code in a text: between fences and back-ticks, and lines that look like code, configuration, data or a log.
final class SpanCode {
    private static final int LONGEST_LINE = 400;
    private static final Pattern LINE = Pattern.compile(
            "^\\s*(?:(?:import|from|def|class|public|private|protected|static|const|let|var|function|func|fn|return|package|using|export|elif|namespace|struct|enum|interface|print|println|assert|require|include|if|for|while|else|try|except|catch)\\b.*[;{}():=]\\s*$"
                    + "|(?:import|from|package|using|export|const|let|var)\\s+[\\w.{*@]+[^.?!]*$(?<=[;=\"'{])"
                    + "|[\\w$.\\[\\]>-]+\\s*(?:=|:=|\\+=)\\s*\\S.*$|.*[;{}]\\s*$|.*[;{]\\s*(?://|#).*$|[})\\]]+[;,)]*\\s*$|\\s*(?://|/\\*|\\*/|#!|<!--|--\\s).*|#\\s.*|[-\\w.\"']+:\\s*[\"'{\\[].*$|[-\\w.]+:(?:\\s*|\\s+(?:true|false|null|\\d+)\\s*|\\s+\\S.*\\s#\\s.*)$|@\\w+.*"
                    + "|(?i:select|insert|update|delete|create|alter)\\s.*(?i:from|into|set|table|values|where)\\b.*"
                    + "|<[/!?a-zA-Z][^>]*>.*|\\$\\s+\\S.*|>>>\\s.*|\\s+at\\s[\\w.$]+\\(.*|Traceback .*|\\s*File \".*|[\\w.]+(?:Exception|Error)\\b.*"
                    + "|\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*|\\[(?:ERROR|INFO|WARN|WARNING|DEBUG)\\].*|(?:ERROR|INFO|WARN|WARNING|DEBUG|FATAL)[:\\s].*|[%{\\[(].*[\"'].*[})\\]][,;]?\\s*|\"[^\"]*\",?\\s*$(?<=,))");
    private static final Pattern SURE = Pattern.compile(
            ".*[;{}=<>\\[\\]@$].*|\\s*(?://\\s|/\\*).*|\\s*(?:def|class|import|from|print|ERROR|INFO|WARN|at|File|Traceback)\\b.*|[\\w.]+(?:Exception|Error)\\b.*|\\[.*");

    private SpanCode() {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        int open = text.indexOf("```");
        while (open >= 0) {
            plain(text, at, open, spans);
            int close = text.indexOf("```", open + 3);
            at = close < 0 ? text.length() : close + 3;
            spans.add(new Span(open, at, SpanKind.CODE));
            open = text.indexOf("```", at);
        }
        plain(text, at, text.length(), spans);
        return spans;
    }

    private static void plain(String text, int from, int to, List<Span> spans) {
        ticks(text, from, to, spans);
        lines(text, from, to, spans);
        data(text, from, to, spans);
    }

    /// Objects in braces that hold a quotation mark and a colon or an assignment.
    private static void data(String text, int from, int to, List<Span> spans) {
        int depth = 0;
        int open = from;
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            if (character == '{') {
                open = depth == 0 ? at : open;
                depth++;
            } else if (character == '}' && depth > 0) {
                depth--;
                String inside = depth == 0 ? text.substring(open, at) : "";
                if (inside.indexOf('"') > 0 && (inside.indexOf(':') > 0 || inside.indexOf('=') > 0)) {
                    spans.add(new Span(open, at + 1, SpanKind.CODE));
                }
            }
        }
    }

    private static void ticks(String text, int from, int to, List<Span> spans) {
        int open = text.indexOf('`', from);
        while (open >= 0 && open < to) {
            int close = text.indexOf('`', open + 1);
            if (close < 0 || close >= to) {
                return;
            }
            if (close > open + 1 && text.substring(open, close).indexOf('\n') < 0) {
                spans.add(new Span(open, close + 1, SpanKind.CODE));
            }
            open = text.indexOf('`', close + 1);
        }
    }

    /// Lines of code stand together: one alone counts if it can be nothing else.
    private static void lines(String text, int from, int to, List<Span> spans) {
        int start = from;
        int first = -1;
        int last = -1;
        boolean sure = false;
        int count = 0;
        while (start < to) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 || newline > to ? to : newline;
            String line = text.substring(start, Math.min(end, start + LONGEST_LINE));
            if (!line.isBlank() && LINE.matcher(line).matches()) {
                first = first < 0 ? start : first;
                last = end;
                count++;
                sure |= SURE.matcher(line).matches();
            } else if (!line.isBlank()) {
                block(first, last, count, sure, spans);
                first = -1;
                count = 0;
                sure = false;
            }
            start = end + 1;
        }
        block(first, last, count, sure, spans);
    }

    private static void block(int first, int last, int count, boolean sure, List<Span> spans) {
        if (first >= 0 && last > first && (sure || count > 2)) {
            spans.add(new Span(first, last, SpanKind.CODE));
        }
    }
}
