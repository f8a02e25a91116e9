package dev.portolan.ui.findings;

import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.model.Subject;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Yardstick;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of findings, as filtered and grouped. */
final class FindingLines {

    private final Assessment assessment;
    private final AdviceChange change;
    private final Yardstick yardstick;
    private final Function<Subject, String> names;
    private final Set<Finding> gained;
    private final List<FindingLine.Entry> all;

    FindingLines(Assessment assessment, AdviceChange change, Yardstick yardstick, Function<Subject, String> names) {
        this.assessment = assessment;
        this.change = change;
        this.yardstick = yardstick;
        this.names = names;
        gained = new HashSet<>(change.gained());
        all = all();
    }

    /** How many of each sort there are that pass the rest of the filter; what is gone is shown, but not there. */
    Map<FindingLine.Sort, Long> counts(FindingFilter filter) {
        Map<FindingLine.Sort, Long> counts = new EnumMap<>(FindingLine.Sort.class);
        entries(filter).stream()
                .filter(entry -> !(entry instanceof FindingLine.Gone))
                .forEach(entry -> counts.merge(entry.sort(), 1L, Long::sum));
        return counts;
    }

    /** How many lines are otherwise than by the yardstick. */
    long different() {
        return all.stream().filter(entry -> !entry.mark().isEmpty()).count();
    }

    List<FindingLine> of(FindingFilter filter, Grouping grouping) {
        List<FindingLine.Entry> shown = entries(filter).stream()
                .filter(entry -> filter.sorts().contains(entry.sort()))
                .toList();
        return switch (grouping) {
            case NONE -> grouped(shown, FindingLines::section);
            case RULE -> byRule(shown);
            case COMPONENT -> byComponent(shown);
        };
    }

    private List<FindingLine.Entry> entries(FindingFilter filter) {
        return all.stream()
                .filter(entry -> filter.passes(entry, assessment::rule, names))
                .toList();
    }

    private List<FindingLine.Entry> all() {
        List<FindingLine.Entry> all = new ArrayList<>();
        assessment.findings().forEach(finding -> all.add(new FindingLine.Found(finding, mark(finding))));
        change.lost().forEach(finding -> all.add(new FindingLine.Gone(finding, yardstick.lost())));
        all.sort(Comparator.comparing(FindingLine.Entry::sort)); // stable: by rule within
        assessment
                .advice()
                .notDetermined()
                .forEach(open -> open.missing()
                        .forEach(missing -> all.add(new FindingLine.Open(
                                open.rule(),
                                title(open.rule()),
                                missing,
                                change.doubts().contains(new AdviceChange.Doubt(open.rule(), missing.why()))
                                        ? yardstick.gained()
                                        : ""))));
        assessment
                .advice()
                .failures()
                .forEach(failure -> all.add(new FindingLine.Broken(failure, title(failure.rule()))));
        assessment.advice().waived().forEach(waived -> all.add(new FindingLine.Accepted(waived)));
        assessment
                .advice()
                .lapsedWaivers()
                .forEach(waiver -> all.add(new FindingLine.Lapsed(waiver, title(waiver.rule()))));
        return all;
    }

    private String mark(Finding finding) {
        if (gained.contains(finding)) {
            return yardstick.gained();
        }
        return change.regraded().stream()
                .filter(one -> one.after().equals(finding))
                .findFirst()
                .map(one -> one.before().severity().id() + " " + yardstick.otherwise())
                .orElse("");
    }

    private String title(String rule) {
        return assessment.rule(rule).map(RuleInfo::title).orElse(rule);
    }

    /** What is found needs no heading of its own; the rest stands below it. */
    private static String section(FindingLine.Entry entry) {
        return switch (entry.sort()) {
            case ERROR, WARNING, INFO -> "";
            case OPEN, WAIVED -> entry.sort().label().toUpperCase(Locale.ROOT);
        };
    }

    private static List<FindingLine> grouped(
            List<FindingLine.Entry> entries, Function<FindingLine.Entry, String> heading) {
        List<FindingLine> lines = new ArrayList<>();
        group(entries, entry -> List.of(heading.apply(entry))).forEach((text, group) -> {
            if (!text.isEmpty()) {
                lines.add(new FindingLine.Heading(text, group.size(), "", 0));
            }
            lines.addAll(group);
        });
        return lines;
    }

    private List<FindingLine> byRule(List<FindingLine.Entry> entries) {
        List<FindingLine> lines = new ArrayList<>();
        group(entries, entry -> List.of(entry.rule())).forEach((rule, group) -> {
            lines.add(new FindingLine.Heading(rule + "  " + title(rule), group.size(), rule, fixable(group)));
            lines.addAll(group);
        });
        return lines;
    }

    private List<FindingLine> byComponent(List<FindingLine.Entry> entries) {
        List<FindingLine> lines = new ArrayList<>();
        Map<Subject, List<FindingLine.Entry>> groups =
                group(entries, entry -> entry.subjects().isEmpty() ? List.of(Subject.DESIGN) : entry.subjects());
        groups.forEach((subject, group) -> {
            String name = subject.equals(Subject.DESIGN) ? Texts.of("findings.design") : names.apply(subject);
            lines.add(new FindingLine.Heading(name, group.size(), "", 0));
            lines.addAll(group);
        });
        return lines;
    }

    private static <K> Map<K, List<FindingLine.Entry>> group(
            List<FindingLine.Entry> entries, Function<FindingLine.Entry, List<K>> keys) {
        Map<K, List<FindingLine.Entry>> groups = new LinkedHashMap<>();
        for (FindingLine.Entry entry : entries) {
            keys.apply(entry)
                    .forEach(key -> groups.computeIfAbsent(key, fresh -> new ArrayList<>())
                            .add(entry));
        }
        return groups;
    }

    private static long fixable(List<FindingLine.Entry> group) {
        return group.stream()
                .filter(entry -> entry instanceof FindingLine.Found found
                        && !found.finding().fixes().isEmpty())
                .count();
    }

    /** What findings, accepted ones and undetermined cases are about. */
    static Set<Subject> subjects(Assessment assessment) {
        FindingLines lines = new FindingLines(assessment, AdviceChange.NONE, Yardstick.LAST_SAVE, Subject::id);
        return lines.all.stream().flatMap(entry -> entry.subjects().stream()).collect(Collectors.toSet());
    }

    /** The line that says the same as {@code old}, after the list was made anew. */
    static Optional<FindingLine> again(List<FindingLine> lines, FindingLine old) {
        if (lines.contains(old)) {
            return Optional.of(old);
        }
        return old instanceof FindingLine.Entry entry
                ? lines.stream().filter(line -> isSame(line, entry)).findFirst()
                : Optional.empty();
    }

    private static boolean isSame(FindingLine line, FindingLine.Entry old) {
        return line instanceof FindingLine.Entry entry
                && entry.getClass().equals(old.getClass())
                && entry.rule().equals(old.rule())
                && entry.subjects().equals(old.subjects());
    }
}
