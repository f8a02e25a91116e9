package dev.portolan.io.exporting.report;

import dev.portolan.report.document.Run;
import dev.portolan.report.document.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as HTML. */
final class Html {

    /** A mark within a long word, with some of the word on either side. */
    private static final Pattern BREAK = Pattern.compile("(?<=[^\\s<>]{3})[./_,:](?=\\p{L}[^\\s<>]{2})");

    private Html() {}

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String of(Text text) {
        return text.runs().stream().map(Html::of).collect(Collectors.joining());
    }

    /** As {@link #escaped}; words too long for a narrow column may be broken behind their marks, as on paper. */
    static String breakable(String words) {
        Matcher mark = BREAK.matcher(words);
        StringBuilder broken = new StringBuilder(words.length() + 16);
        int from = 0;
        while (mark.find()) {
            broken.append(escaped(words.substring(from, mark.end()))).append("<wbr>");
            from = mark.end();
        }
        return broken.append(escaped(words.substring(from))).toString();
    }

    private static String of(Run run) {
        String words = breakable(run.words());
        String dressed = switch (run.style()) {
            case PLAIN -> words;
            case STRONG -> "<b>" + words + "</b>";
            case QUIET -> "<span class=\"q\">" + words + "</span>";
            case CODE -> "<code>" + words + "</code>";
        };
        if (run.target().isEmpty()) {
            return dressed;
        }
        String safety = run.target().startsWith("#") ? "" : " rel=\"noopener noreferrer\"";
        return "<a href=\"%s\"%s>%s</a>".formatted(escaped(run.target()), safety, dressed);
    }
}
