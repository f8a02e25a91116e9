package dev.portolan.cli;

import dev.portolan.io.importing.ImportReport;
import dev.portolan.io.importing.Imported;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What became of an import, as a person reads it in a terminal. */
final class ImportText {

    private static final int SHOWN = 10;

    private final Imported imported;
    private final boolean details;

    ImportText(Imported imported, boolean details) {
        this.imported = imported;
        this.details = details;
    }

    void print(PrintWriter out) {
        ImportReport report = imported.report();
        out.printf(
                "%d resources: %d became %d components and %d links, %d of unknown types were kept, %d ignored%n",
                total(report.found()),
                total(report.mapped()),
                imported.design().topology().components().size(),
                imported.design().topology().links().size(),
                total(report.generic()),
                total(report.ignored()));
        types("kept", report.generic(), out);
        types("ignored", report.ignored(), out);
        list("only referred to, so nothing but the name is known", report.referred(), Object::toString, out);
        list("assumed", report.assumed(), sentence -> sentence, out);
        list(
                "not determined",
                report.open(),
                open -> open.component() + ", " + open.property() + ": " + open.reason(),
                out);
        list("problems", report.problems(), Object::toString, out);
        ImportReport.Tally tally = report.tally();
        out.printf(
                "%nreferences followed: %s; expressions evaluated: %s%n",
                share(tally.resolved(), tally.dangling()), share(tally.evaluated(), tally.opaque()));
    }

    private static void types(String title, Map<String, Integer> types, PrintWriter out) {
        if (!types.isEmpty()) {
            out.printf("%n%s%n", title);
            types.forEach((type, count) -> out.printf("  %5d  %s%n", count, type));
        }
    }

    private <T> void list(String title, List<T> items, Function<T, String> words, PrintWriter out) {
        if (items.isEmpty()) {
            return;
        }
        out.printf("%n%s: %d%n", title, items.size());
        items.stream().limit(details ? items.size() : SHOWN).forEach(item -> out.printf("  %s%n", words.apply(item)));
        if (!details && items.size() > SHOWN) {
            out.printf("  … and %d more; --details lists them%n", items.size() - SHOWN);
        }
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Such as {@code 98 % of 120}. */
    static String share(int with, int without) {
        int all = with + without;
        return all == 0 ? "none there" : "%d %% of %d".formatted(with * 100L / all, all);
    }
}
