package dev.portolan.report.pack;

import dev.portolan.report.document.Ribbon;
import dev.portolan.report.document.Ribbon.Stop;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import java.util.ArrayList;
import java.util.List;

/** Branches as ribbons. */
final class Ribbons {

    private Ribbons() {}

    /** The hops that the packet reached; the last one says how it ended. */
    static Ribbon of(Branch branch, Speech speech) {
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
        return new Ribbon(stops);
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
