package dev.portolan.cli;

import dev.portolan.report.MatrixReport;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Outsider;
import dev.portolan.trace.questions.EntryPoint;
import dev.portolan.trace.questions.Matrix;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The matrix as a person reads it in a terminal: entry points are numbered rows, so that any number fits. */
final class MatrixText {

    private MatrixText() {}

    static void print(MatrixReport report, PrintWriter out) {
        Matrix matrix = report.matrix();
        out.printf("%s (%s)%n", report.design().name(), report.file());
        if (matrix.actors().isEmpty() || matrix.entries().isEmpty()) {
            out.println("  There is nothing to ask: the design has nobody who starts traffic, or nothing to ask for.");
            return;
        }
        int widest = matrix.entries().stream()
                .mapToInt(entry -> entry.name().length())
                .max()
                .orElse(1);
        out.println();
        for (int i = 0; i < matrix.actors().size(); i++) {
            out.printf("  %s  %s%n", letter(i), matrix.actors().get(i).name());
        }
        out.println();
        out.print(" ".repeat(widest + 2));
        for (int i = 0; i < matrix.actors().size(); i++) {
            out.printf("  %2s", letter(i));
        }
        out.println();
        Map<Disposition, String> used = new TreeMap<>();
        for (int column = 0; column < matrix.entries().size(); column++) {
            row(matrix, column, widest, used, out);
        }
        out.println();
        used.forEach((disposition, mark) -> out.printf("  %2s %s%n", mark, disposition.label()));
    }

    private static void row(Matrix matrix, int column, int widest, Map<Disposition, String> used, PrintWriter out) {
        EntryPoint entry = matrix.entries().get(column);
        List<String> reached = new ArrayList<>();
        StringBuilder line = new StringBuilder(("  %-" + widest + "s").formatted(entry.name()));
        for (List<Matrix.Cell> cells : matrix.rows()) {
            Matrix.Cell cell = cells.get(column);
            String mark = cell.disposition().map(MatrixText::mark).orElse("");
            cell.disposition().ifPresent(disposition -> used.put(disposition, mark));
            line.append("  %2s".formatted(mark));
            cell.reached().stream()
                    .map(Outsider::name)
                    .filter(id -> !reached.contains(id))
                    .forEach(reached::add);
        }
        String ends = reached.isEmpty() ? "" : "   → " + String.join(", ", reached);
        out.println((line + ends).stripTrailing());
    }

    /** A, B … Z, AA, AB … */
    private static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letter(number / 26 - 1) + last;
    }

    private static String mark(Disposition disposition) {
        return switch (disposition) {
            case DELIVERED -> "✓";
            case DENIED -> "✗";
            case DROPPED -> "dr";
            case UNREACHABLE -> "un";
            case LOOP -> "lo";
            case TLS_FAILED -> "tl";
            case NAME_NOT_RESOLVED -> "na";
            case BACKEND_UNHEALTHY -> "be";
            case RETURN_LOST -> "re";
            case UNDETERMINED -> "?";
        };
    }
}
