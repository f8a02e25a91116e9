package dev.portolan.io.exporting;

import dev.portolan.model.ComponentId;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Traces as a sequence diagram of Mermaid: who hands what to whom, how it is protected, and what stops it. */
final class MermaidSequence {

    private final Content content;
    private final Wording wording;
    private final Map<ComponentId, String> ids = new HashMap<>();
    private final Map<String, String> participants = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    MermaidSequence(Content content) {
        this.content = content;
        this.wording = new Wording(content.design().topology());
    }

    String text() {
        content.traces().forEach(this::add);
        StringBuilder out = new StringBuilder("sequenceDiagram\n");
        participants.forEach((id, name) -> out.append("  participant ")
                .append(id)
                .append(" as ")
                .append(name)
                .append('\n'));
        lines.forEach(line -> out.append("  ").append(line).append('\n'));
        return out.toString();
    }

    private void add(Trace trace) {
        int number = 0;
        for (Branch branch : trace.branches()) {
            number++;
            String which = trace.branches().size() == 1
                    ? ""
                    : ", branch " + number + " of " + trace.branches().size();
            List<Hop> hops = branch.travelled();
            lines.add("Note over %s: %s%s: %s"
                    .formatted(
                            participant(hops.get(0)),
                            MermaidText.of(trace.flow().name()),
                            which,
                            MermaidText.of(branch.disposition().label())));
            for (int i = 0; i < hops.size(); i++) {
                if (i > 0) {
                    message(hops.get(i - 1), hops.get(i));
                }
                stops(hops.get(i));
            }
            if (branch.disposition() == Disposition.DELIVERED) {
                lines.add(
                        "%s-->>%s: answer".formatted(participant(hops.get(hops.size() - 1)), participant(hops.get(0))));
            }
        }
    }

    private void message(Hop from, Hop to) {
        Encryption encryption = to.in().encryption();
        String arrow = encryption.isTls() ? "->>" : "-)";
        String words = to.in().protocol() + " " + to.in().target() + ", " + encryption;
        lines.add("%s%s%s: %s".formatted(participant(from), arrow, participant(to), MermaidText.of(words)));
    }

    private void stops(Hop hop) {
        hop.steps().stream()
                .filter(step -> step.outcome() != Step.Outcome.PASSED)
                .forEach(step ->
                        lines.add("Note over %s: %s".formatted(participant(hop), MermaidText.of(wording.text(step)))));
    }

    private String participant(Hop hop) {
        String known = ids.get(hop.component());
        if (known != null) {
            return known;
        }
        String id = "p" + (ids.size() + 1);
        ids.put(hop.component(), id);
        String name = MermaidText.of(hop.name());
        participants.put(id, name.isEmpty() ? "#160;" : name);
        return id;
    }
}
