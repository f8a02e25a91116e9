package dev.portolan.io;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) whose cells no spreadsheet takes for a formula. */
public final class CsvText {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    /** One record, with its line end. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The text, with a mark before it where a spreadsheet would take it for a formula. */
    public static String harmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String cell(String text) {
        String safe = harmless(text);
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
