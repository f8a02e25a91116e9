package dev.portolan.report.pack;

import dev.portolan.model.ComponentId;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Packet;
import dev.portolan.trace.Step;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hops and TLS sessions as rows. */
final class HopTables {

    private static final List<Column> HOPS = List.of(
            Column.number("hop", "#", 0.35),
            Column.words("name", "Hop", 1.7),
            Column.words("what", "What happens", 2),
            Column.code("arrives", "Arrives as", 2.25),
            Column.code("leaves", "Leaves as", 2.25),
            Column.words("because", "Because", 4.7));

    private static final List<Column> TLS = List.of(
            Column.number("session", "TLS", 0.5),
            Column.words("from", "From", 1.6),
            Column.words("to", "To", 1.6),
            Column.code("sni", "SNI", 2),
            Column.words("certificate", "Certificate", 3),
            Column.words("kept", "Key kept in", 1.7),
            Column.words("validation", "Checked by", 2.4));

    static final List<Column> SHEET = List.of(
            Column.words("flow", "Flow", 2),
            Column.number("branch", "Branch", 0.6),
            Column.number("hop", "Hop", 0.5),
            Column.words("name", "Name", 2),
            Column.words("kind", "Kind", 2),
            Column.words("what", "What happens", 3),
            Column.code("arrivesFrom", "Arrives from", 1.5),
            Column.code("arrivesTo", "Arrives for", 1.5),
            Column.words("arrivesEncrypted", "Encryption", 1),
            Column.code("leavesFrom", "Leaves from", 1.5),
            Column.code("leavesTo", "Leaves for", 1.5),
            Column.words("leavesEncrypted", "Encryption on", 1),
            Column.words("because", "Because", 6),
            Column.words("reached", "Reached", 1));

    static final List<Column> TLS_SHEET = List.of(
            Column.words("flow", "Flow", 2),
            Column.number("branch", "Branch", 0.6),
            Column.number("session", "TLS", 0.5),
            Column.words("from", "From", 1.6),
            Column.words("to", "To", 1.6),
            Column.code("sni", "SNI", 2),
            Column.words("certificate", "Certificate", 3),
            Column.words("kept", "Key kept in", 1.7),
            Column.words("minimum", "Minimum version", 1),
            Column.words("validation", "Checked by", 2.4));

    private final Speech speech;

    HopTables(Speech speech) {
        this.speech = speech;
    }

    Table hops(Branch branch) {
        return new Table(
                "trace", "", HOPS, branch.hops().stream().map(this::row).toList());
    }

    Table tls(Branch branch) {
        return new Table("ledger", "", TLS, branch.tls().stream().map(this::row).toList());
    }

    private List<Cell> row(Hop hop) {
        Text what = Text.of(speech.wording().summary(hop))
                .and(hop.asIfAllowed() ? " (as if it had come this far)" : "", Run.Style.QUIET);
        return List.of(
                Cell.of(hop.number()),
                Cell.of(List.of(Text.strong(hop.name()), Text.EMPTY.and(speech.kind(hop.kind()), Run.Style.QUIET))),
                Cell.of(what),
                packet(hop.in()),
                hop.out().equals(hop.in()) ? Cell.of(Text.EMPTY.and("the same", Run.Style.QUIET)) : packet(hop.out()),
                Cell.of(hop.steps().stream().map(this::reason).toList()).toned(tone(hop)));
    }

    private static Tone tone(Hop hop) {
        if (hop.steps().stream().anyMatch(step -> step.outcome() == Step.Outcome.STOPPED)) {
            return Tone.BAD;
        }
        return hop.steps().stream().anyMatch(step -> step.outcome() == Step.Outcome.UNDETERMINED)
                ? Tone.OPEN
                : Tone.NEUTRAL;
    }

    private Text reason(Step step) {
        String words = speech.wording().text(step);
        return step.outcome() == Step.Outcome.STOPPED ? Text.strong(words) : Text.of(words);
    }

    private static Cell packet(Packet packet) {
        return Cell.of(List.of(
                Text.code(packet.source()),
                Text.code("→\u00A0" + packet.target()),
                Text.EMPTY.and(packet.encryption().toString(), Run.Style.QUIET)));
    }

    private List<Cell> row(TlsSession session) {
        return List.of(
                Cell.of(session.number()),
                Cell.of(speech.name(session.from())),
                Cell.of(speech.wording().end(session)),
                Cell.of(Text.code(session.sni())),
                given(certificate(session)),
                given(kept(session)),
                given(session.validation()));
    }

    private static Cell given(String words) {
        return words.isEmpty() ? Cell.of(Text.EMPTY.and("not given", Run.Style.QUIET)) : Cell.of(words);
    }

    private String kept(TlsSession session) {
        String vault = session.keyVault().equals(ComponentId.CANVAS) ? "" : speech.name(session.keyVault());
        String reader =
                session.identity().equals(ComponentId.CANVAS) ? "" : "read by " + speech.name(session.identity());
        return Stream.of(session.store(), vault, reader)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String certificate(TlsSession session) {
        return Stream.of(session.certificate(), String.join(" ", session.names()), session.issuer())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    List<Cell> sheetRow(Trace trace, int branch, Hop hop) {
        return List.of(
                Cell.of(trace.flow().name()),
                Cell.of(branch),
                Cell.of(hop.number()),
                Cell.of(hop.name()),
                Cell.of(speech.kind(hop.kind())),
                Cell.of(speech.wording().summary(hop)),
                Cell.of(hop.in().source()),
                Cell.of(hop.in().target()),
                Cell.of(hop.in().encryption().toString()),
                Cell.of(hop.out().source()),
                Cell.of(hop.out().target()),
                Cell.of(hop.out().encryption().toString()),
                Cell.of(hop.steps().stream().map(this::reason).toList()),
                Cell.of(hop.asIfAllowed() ? "no" : "yes"));
    }

    List<Cell> sheetRow(Trace trace, int branch, TlsSession session) {
        return List.of(
                Cell.of(trace.flow().name()),
                Cell.of(branch),
                Cell.of(session.number()),
                Cell.of(speech.name(session.from())),
                Cell.of(speech.wording().end(session)),
                Cell.of(session.sni()),
                Cell.of(certificate(session)),
                Cell.of(kept(session)),
                Cell.of(session.minimumVersion()),
                Cell.of(session.validation()));
    }
}
