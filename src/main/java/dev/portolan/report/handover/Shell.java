package dev.portolan.report.handover;

import java.util.regex.Pattern;

/** Words as a POSIX shell takes them literally. */
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@%+=*-]+");

    private Shell() {}

    static String quoted(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ");
        boolean plain = PLAIN.matcher(line).matches() && line.indexOf('*') < 0;
        return plain ? line : "'" + line.replace("'", "'\\''") + "'";
    }

    /** A remark: one line, whatever the words hold. */
    static String remark(String words) {
        return "# " + words.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
    }

    /** A stand-in for what only those know who have the subscription. */
    static String blank(String what) {
        return "<" + what.replaceAll("[<>\\p{Cntrl}]+", " ").strip() + ">";
    }
}
