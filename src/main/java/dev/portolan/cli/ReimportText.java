package dev.portolan.cli;

import dev.portolan.edit.Difference;
import dev.portolan.edit.Reimport;
import java.io.PrintWriter;
import java.util.List;

/** What an import changes in a design that is there, as a person reads it in a terminal. */
final class ReimportText {

    private final Reimport reimport;
    private final List<Reimport.Change> taken;

    ReimportText(Reimport reimport, List<Reimport.Change> taken) {
        this.reimport = reimport;
        this.taken = taken;
    }

    void print(String into, PrintWriter out) {
        out.printf("%n%s: %s%n", into, headline());
        taken.forEach(change ->
                out.printf("  %s %s%n", mark(change), change.difference().words()));
        List<Reimport.Change> left = reimport.changes().stream()
                .filter(change -> !taken.contains(change))
                .toList();
        if (!left.isEmpty()) {
            out.printf("%nNot taken over, --all takes them too: %d%n", left.size());
            left.forEach(change -> out.printf(
                    "  %s %s: %s%n", mark(change), change.difference().words(), change.remark()));
        }
        if (!reimport.kept().isEmpty()) {
            out.printf("%nKept: %d%n", reimport.kept().size());
            reimport.kept().forEach(sentence -> out.printf("  %s%n", sentence));
        }
    }

    private String headline() {
        return switch (taken.size()) {
            case 0 -> "nothing changes";
            case 1 -> "one change";
            default -> taken.size() + " changes";
        };
    }

    private static String mark(Reimport.Change change) {
        Difference.Kind kind = change.difference().kind();
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }
}
