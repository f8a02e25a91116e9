package dev.portolan.report.pack;

import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Horizon;
import dev.portolan.guidance.retirement.RetirementRules;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What of the design goes out of support, and on which days the review will say something else. */
final class RetirementPart {

    /** Beyond the last day that Azure has announced for anything that the rules look at (guidance/retirements.md). */
    private static final int YEARS = 3;

    private static final List<Column> COLUMNS = List.of(
            Column.words("from", "From", 1.2),
            Column.words("severity", "Severity", 1.2),
            Column.code("rule", "Rule", 1),
            Column.words("what", "What", 6));

    private final Reviewed reviewed;

    RetirementPart(Reviewed reviewed) {
        this.reviewed = reviewed;
    }

    List<Block> blocks() {
        LocalDate today = reviewed.review().reviewDate();
        LocalDate until = today.plusYears(YEARS);
        List<List<Cell>> rows = new ArrayList<>();
        Advisor advisor = new Advisor(RetirementRules.all());
        advisor.advise(reviewed.review()).findings().forEach(finding -> rows.add(row("today", finding)));
        Horizon.of(today, until, day -> advisor.advise(reviewed.review().on(day)))
                .turns()
                .forEach(turn -> add(turn, rows));
        return rows.isEmpty()
                ? List.of(Paragraph.of(
                        "Nothing in the design is announced to retire between %s and %s, as far as the rules know."
                                .formatted(today, until)))
                : List.of(
                        Paragraph.of("As of %s and with a look ahead to %s.".formatted(today, until)),
                        new Table("retirements", "", COLUMNS, rows));
    }

    private static void add(Horizon.Turn turn, List<List<Cell>> rows) {
        String day = turn.day().toString();
        AdviceChange change = turn.change();
        change.gained().forEach(finding -> rows.add(row(day, finding)));
        change.regraded().forEach(regraded -> rows.add(row(day, regraded.after())));
        change.lost()
                .forEach(finding -> rows.add(List.of(
                        Cell.of(day),
                        Cell.of("no longer found").toned(Tone.NEUTRAL),
                        Cell.of(Text.code(finding.rule())),
                        Cell.of(finding.message()))));
        change.doubts()
                .forEach(doubt -> rows.add(List.of(
                        Cell.of(day),
                        Cell.of("not determined").toned(Tone.OPEN),
                        Cell.of(Text.code(doubt.rule())),
                        Cell.of(doubt.why()))));
    }

    private static List<Cell> row(String from, Finding finding) {
        return List.of(
                Cell.of(from),
                Cell.of(finding.severity().id()).toned(Tones.of(finding.severity())),
                Cell.of(Text.code(finding.rule())),
                Cell.of(finding.message()));
    }
}
