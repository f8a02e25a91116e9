package dev.portolan.cli;

import dev.portolan.guidance.Finding;
import dev.portolan.report.sidebyside.Row;
import dev.portolan.report.sidebyside.SideBySide;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Two versions of a design in two columns of text. */
final class SideBySideText {

    private static final int WIDTH = 52;
    private static final int FIRST = 17;

    private final PrintWriter out;

    SideBySideText(PrintWriter out) {
        this.out = out;
    }

    void print(SideBySide both) {
        String group = "";
        for (Row row : both.rows()) {
            if (!row.group().equals(group)) {
                group = row.group();
                out.printf("%n%s%n", group);
                line("", "before", "after");
            }
            List<String> left = wrapped(row.before());
            List<String> right = wrapped(row.after());
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                line(i == 0 ? row.what() : "", at(left, i), at(right, i));
            }
        }
        findings("+", both.change().gained());
        findings("-", both.change().lost());
        both.change()
                .regraded()
                .forEach(each -> out.printf(
                        "  ~ %s, now %s: %s%n",
                        each.before().severity().id(),
                        each.after().severity().id(),
                        each.after().message()));
        both.change().doubts().forEach(doubt -> out.printf("  ? %s: %s%n", doubt.rule(), doubt.why()));
        if (both.unchanged() > 0) {
            out.printf("%n%d flow%s as before%n", both.unchanged(), both.unchanged() == 1 ? "" : "s");
        }
    }

    private void findings(String mark, List<Finding> findings) {
        findings.forEach(finding ->
                out.printf("  %s %s %s %s%n", mark, finding.severity().id(), finding.rule(), finding.message()));
    }

    private void line(String what, String before, String after) {
        String text = "  %-" + FIRST + "s %-" + WIDTH + "s %s";
        out.println(text.formatted(what, before, after).stripTrailing());
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : (text.isEmpty() ? "–" : text).split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
