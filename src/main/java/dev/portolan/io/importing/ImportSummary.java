package dev.portolan.io.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What became of an import, in words.
 *
 * @param headline how many resources became how much
 * @param groups what a reader may want to look through; those with nothing in them are left out
 * @param understood how much of the input was understood
 */
public record ImportSummary(String headline, List<Group> groups, String understood) {

    /** Sentences of one sort, such as everything that was assumed. */
    public record Group(String title, List<String> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    public ImportSummary {
        groups = List.copyOf(groups);
    }

    public static ImportSummary of(Imported imported) {
        ImportReport report = imported.report();
        String headline = "%s: %d became %s and %s, %d of unknown types were kept, %d ignored"
                .formatted(
                        counted(total(report.found()), "resource"),
                        total(report.mapped()),
                        counted(imported.design().topology().components().size(), "component"),
                        counted(imported.design().topology().links().size(), "link"),
                        total(report.generic()),
                        total(report.ignored()));
        List<Group> groups = new ArrayList<>();
        add(groups, "Kept, though the type is unknown", types(report.generic()));
        add(groups, "Ignored", types(report.ignored()));
        add(groups, "Only referred to, so nothing but the name is known", words(report.referred(), Object::toString));
        add(groups, "Assumed", report.assumed());
        add(groups, "Not determined", words(report.open(), ImportReport.Open::sentence));
        add(groups, "Problems", words(report.problems(), Object::toString));
        ImportReport.Tally tally = report.tally();
        return new ImportSummary(
                headline,
                groups,
                "references followed: %s; expressions evaluated: %s"
                        .formatted(
                                share(tally.resolved(), tally.dangling()), share(tally.evaluated(), tally.opaque())));
    }

    private static void add(List<Group> groups, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Group(title, lines));
        }
    }

    private static List<String> types(Map<String, Integer> counts) {
        return words(List.copyOf(counts.entrySet()), type -> type.getValue() + " × " + type.getKey());
    }

    private static <T> List<String> words(List<T> items, Function<T, String> word) {
        return items.stream().map(word).toList();
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Such as {@code 98 % of 120}. */
    private static String share(int with, int without) {
        int all = with + without;
        return all == 0 ? "none there" : "%d %% of %d".formatted(with * 100L / all, all);
    }
}
