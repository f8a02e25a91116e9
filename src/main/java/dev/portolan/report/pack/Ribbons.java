package dev.portolan.report.pack;

import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Ribbon;
import dev.portolan.report.document.Ribbon.Stop;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Branches as ribbons. */
final class Ribbons {

    private Ribbons() {}

    /**
     * The hops that the packet of {@code flow} reached; the last one says how it ended.
     *
     * @param design as drawn, legible
     */
    static Ribbon of(Flow flow, Branch branch, Design design, Speech speech) {
        List<Stop> stops = new ArrayList<>();
        List<Hop> travelled = branch.travelled();
        for (int i = 0; i < travelled.size(); i++) {
            Hop hop = travelled.get(i);
            Encryption encryption = hop.in().encryption();
            stops.add(new Stop(
                    i == 0 ? "" : words(encryption),
                    encryption.isTls() || encryption.mode() == Encryption.Mode.TUNNEL_PLAIN,
                    hop.name(),
                    speech.kind(hop.kind()),
                    i == travelled.size() - 1 ? end(branch) : tone(hop)));
        }
        String way = travelled.stream().map(Hop::name).collect(Collectors.joining(" → "));
        return new Ribbon(
                stops,
                Figure.of(
                        "%s: %s, %s"
                                .formatted(
                                        flow.name(), way, branch.disposition().label()),
                        design,
                        new Trace(flow, branch.disposition(), List.of(branch))));
    }

    private static String words(Encryption encryption) {
        return encryption.mode() == Encryption.Mode.UNKNOWN ? "not known" : encryption.toString();
    }

    private static Tone end(Branch branch) {
        return branch.disposition() == Disposition.DENIED ? Tone.BAD : Tones.of(branch.disposition());
    }

    private static Tone tone(Hop hop) {
        if (hop.steps().stream().anyMatch(step -> step.outcome() == Step.Outcome.STOPPED)) {
            return Tone.BAD;
        }
        return hop.steps().stream().anyMatch(step -> step.outcome() == Step.Outcome.UNDETERMINED)
                ? Tone.OPEN
                : Tone.NEUTRAL;
    }
}
