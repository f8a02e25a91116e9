package dev.portolan.report.pack;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Source;
import dev.portolan.report.Checklist;
import dev.portolan.report.Coverage;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** On what the review rests: the checklist that it answers, and where its advice comes from. */
final class BasisPart {

    private static final List<Column> ITEMS = List.of(
            Column.code("item", "Item", 1),
            Column.words("state", "State", 2),
            Column.words("rules", "Rules that answer it", 5));

    private static final List<Column> SOURCES = List.of(
            Column.code("key", "Key", 1.2),
            Column.words("title", "Title", 6.5),
            Column.words("date", "Dated", 1.6),
            Column.code("rules", "Cited by", 2.7));

    /** As American pages write it: month, day, year. */
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");

    private final Reviewed reviewed;

    BasisPart(Reviewed reviewed) {
        this.reviewed = reviewed;
    }

    List<Block> coverage() {
        Coverage coverage = Coverage.of(Checklist.AKS, reviewed.advice());
        return List.of(
                Paragraph.of("%s: %d met, %d not met, %d not determined, %d do not apply, %d without a rule."
                        .formatted(
                                coverage.text(),
                                coverage.count(Coverage.State.MET),
                                coverage.count(Coverage.State.NOT_MET),
                                coverage.count(Coverage.State.NOT_DETERMINED),
                                coverage.count(Coverage.State.NOT_APPLICABLE),
                                coverage.count(Coverage.State.OPEN))),
                new Table(
                        "coverage",
                        "",
                        ITEMS,
                        coverage.answers().stream().map(this::row).toList()));
    }

    private List<Cell> row(Coverage.Answer answer) {
        Tone tone = switch (answer.state()) {
            case MET -> Tone.GOOD;
            case NOT_MET -> Tone.BAD;
            case NOT_DETERMINED -> Tone.OPEN;
            default -> Tone.NEUTRAL;
        };
        return List.of(
                Cell.of(Text.code(answer.item().id())),
                Cell.of(answer.state().label()).toned(tone),
                Cell.of(answer.rules().stream().map(this::named).toList()));
    }

    private Text named(String rule) {
        return Text.code(rule)
                .and(reviewed.rule(rule).map(info -> " " + info.title()).orElse(""));
    }

    /** Of the rules that found something or would have to know more. */
    List<Block> sources() {
        Set<String> spoken = new TreeSet<>();
        reviewed.advice().findings().stream().map(Finding::rule).forEach(spoken::add);
        reviewed.advice().waived().forEach(waived -> spoken.add(waived.finding().rule()));
        reviewed.advice().notDetermined().forEach(open -> spoken.add(open.rule()));
        List<Source> sources = spoken.stream()
                .flatMap(id -> reviewed.rule(id).stream())
                .flatMap(rule -> rule.sources().stream())
                .distinct()
                .sorted(Comparator.comparing(Source::key))
                .toList();
        if (sources.isEmpty()) {
            return List.of(Paragraph.of("No rule had anything to say."));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Source source : sources) {
            String citing = String.join(
                    ", ",
                    spoken.stream()
                            .filter(id -> reviewed.rule(id).stream()
                                    .anyMatch(rule -> rule.sources().contains(source)))
                            .toList());
            rows.add(List.of(
                    Cell.of(Text.code(source.key())),
                    Cell.of(List.of(
                            Text.link(source.title(), source.url()), Text.EMPTY.and(source.url(), Run.Style.QUIET))),
                    Cell.of(MONTH_FIRST.matcher(source.date()).replaceAll("$3-$1-$2")),
                    Cell.of(Text.code(citing))));
        }
        return List.of(
                Paragraph.of("Where the advice of this review was read. Dates are those that the pages bear."),
                new Table("sources", "", SOURCES, rows));
    }
}
