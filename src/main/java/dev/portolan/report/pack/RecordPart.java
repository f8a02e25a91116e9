package dev.portolan.report.pack;

import dev.portolan.guidance.Advice;
import dev.portolan.model.Note;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.Assumption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What people put on record: accepted findings, decisions, notes; and what the review had to assume. */
final class RecordPart {

    private static final List<Column> WAIVERS = List.of(
            Column.words("state", "State", 1.2),
            Column.code("rule", "Rule", 1),
            Column.words("where", "Where", 2),
            Column.words("finding", "Finding", 3.5),
            Column.words("reason", "Accepted because", 3),
            Column.words("owner", "Owner", 1.2),
            Column.words("expires", "Until", 1.1));

    private static final List<Column> DECISIONS = numbered("decision", "Decided");
    private static final List<Column> OPEN_POINTS = numbered("open", "Open");

    private final Reviewed reviewed;
    private final Speech speech;

    RecordPart(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.speech = reviewed.speech();
    }

    private static List<Column> numbered(String id, String heading) {
        return List.of(
                Column.code("number", "Number", 0.7), Column.words(id, heading, 5), Column.words("about", "About", 2));
    }

    List<Block> waivers() {
        Advice advice = reviewed.advice();
        List<List<Cell>> rows = new ArrayList<>();
        advice.waived()
                .forEach(waived -> rows.add(row(
                        Cell.of("in force"), waived.waiver(), waived.finding().message())));
        advice.lapsedWaivers().forEach(waiver -> rows.add(row(Cell.of("lapsed").toned(Tone.WARNING), waiver, "")));
        return rows.isEmpty()
                ? List.of(Paragraph.of("No finding is accepted."))
                : List.of(new Table("waivers", "", WAIVERS, rows));
    }

    private List<Cell> row(Cell state, Waiver waiver, String message) {
        return List.of(
                state,
                Cell.of(Text.code(waiver.rule())),
                Cell.of(speech.names(waiver.subjects())),
                Cell.of(message),
                Cell.of(waiver.reason()),
                Cell.of(waiver.owner()),
                Cell.of(waiver.expires().isEmpty() ? "no end" : waiver.expires()));
    }

    List<Block> decisions() {
        List<Block> blocks = new ArrayList<>();
        List<Note> all = reviewed.review().design().notes();
        List<List<Cell>> decided = signed(all, Note.Form.DECISION);
        if (!decided.isEmpty()) {
            blocks.add(new Table("decisions", "", DECISIONS, decided));
        }
        List<List<Cell>> open = signed(all, Note.Form.OPEN_POINT);
        if (!open.isEmpty()) {
            blocks.add(new Table("open-points", "Parking lot: what is still open", OPEN_POINTS, open));
        }
        List<Text> notes = all.stream()
                .filter(note -> !note.form().isNumbered())
                .map(Note::text)
                .map(Text::of)
                .toList();
        if (!notes.isEmpty()) {
            blocks.add(new Bullets(notes));
        }
        if (all.isEmpty()) {
            blocks.add(Paragraph.of("The design holds no decisions and no notes."));
        }
        addAssumed(blocks);
        return blocks;
    }

    /** The notes of one form with their signs, as the drawing numbers them. */
    private List<List<Cell>> signed(List<Note> all, Note.Form form) {
        List<List<Cell>> rows = new ArrayList<>();
        all.stream()
                .filter(note -> note.form() == form)
                .forEach(note -> rows.add(List.of(
                        Cell.of(form.sign(rows.size() + 1)),
                        Cell.of(note.text()),
                        Cell.of(note.isPinned() ? speech.name(Subject.of(note.on())) : "the design"))));
        return rows;
    }

    private void addAssumed(List<Block> blocks) {
        Set<Assumption> assumed = new LinkedHashSet<>();
        reviewed.advice().findings().forEach(finding -> assumed.addAll(finding.assumed()));
        reviewed.review()
                .traces()
                .forEach(trace -> trace.branches().forEach(branch -> assumed.addAll(branch.assumptions())));
        if (!assumed.isEmpty()) {
            blocks.add(Paragraph.of("Nobody said the following, and the review rests on it:"));
            blocks.add(new Bullets(assumed.stream()
                    .map(speech::assumed)
                    .distinct()
                    .map(Text::of)
                    .toList()));
        }
    }
}
