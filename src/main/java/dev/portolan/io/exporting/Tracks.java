package dev.portolan.io.exporting;

import dev.portolan.model.ComponentId;
import dev.portolan.paint.Track;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.ReturnPath;
import dev.portolan.trace.Step;
import dev.portolan.trace.TlsSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Traces as tracks that the painter draws, in the window and in pictures. */
public final class Tracks {

    private Tracks() {}

    /**
     * The way of a branch; under it that of its answer, where that is another and the request is shown to its end.
     *
     * @param steps how many hops of the branch are shown; 0 for all
     */
    public static List<Track> of(Branch branch, int steps) {
        boolean whole = steps == 0 || steps >= branch.travelled().size();
        boolean other = !branch.back().hops().isEmpty() && !branch.isSymmetric();
        Track there = track(branch, steps);
        return whole && other ? List.of(answer(branch), there) : List.of(there);
    }

    /** Only where it is another way: along the request's own lines it would hide them. */
    private static Track answer(Branch branch) {
        List<Hop> reached = branch.back().travelled();
        Set<List<ComponentId>> same = new HashSet<>();
        List<Hop> there = branch.travelled();
        for (int i = 1; i < there.size(); i++) {
            same.add(List.of(there.get(i).component(), there.get(i - 1).component()));
        }
        List<Track.Hop> hops = new ArrayList<>();
        List<Track.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            boolean ends = i == reached.size() - 1 && branch.back().disposition() != Disposition.DELIVERED;
            hops.add(new Track.Hop(reached.get(i).component(), i + 1, ends ? end(branch.back()) : ""));
            if (i > 0
                    && !same.contains(List.of(
                            reached.get(i - 1).component(), reached.get(i).component()))) {
                stretches.add(new Track.Stretch(
                        reached.get(i - 1).component(),
                        reached.get(i).component(),
                        Track.Style.ANSWER,
                        0,
                        stretches.isEmpty() ? "answer" : ""));
            }
        }
        return new Track(Track.Way.BACK, hops, stretches);
    }

    private static String end(ReturnPath back) {
        return back.disposition() == Disposition.UNDETERMINED ? "return path not determined" : "return lost";
    }

    private static Track track(Branch branch, int steps) {
        List<Hop> travelled = branch.travelled();
        int shown = steps == 0 ? travelled.size() : Math.min(steps, travelled.size());
        List<Track.Hop> hops = new ArrayList<>();
        List<Track.Stretch> stretches = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        int end = end(branch, travelled);
        for (int i = 0; i < shown; i++) {
            Hop hop = travelled.get(i);
            boolean stopsHere = shown == travelled.size() && i == end;
            hops.add(new Track.Hop(
                    hop.component(),
                    hop.number(),
                    stopsHere ? branch.disposition().label() : ""));
            if (i > 0) {
                stretches.add(stretch(branch, travelled.get(i - 1), hop, named));
            }
        }
        return new Track(Track.Way.THERE, hops, stretches);
    }

    /** The index of the hop at which request or answer ends before its time; -1 for none. */
    private static int end(Branch branch, List<Hop> travelled) {
        int last = travelled.size() - 1;
        if (branch.disposition() != Disposition.RETURN_LOST) {
            return branch.disposition() == Disposition.DELIVERED ? -1 : last;
        }
        if (!branch.isSymmetric() && !branch.back().hops().isEmpty()) { // the way of the answer says it
            return -1;
        }
        List<ComponentId> there = travelled.stream().map(Hop::component).toList();
        return branch.back().hops().stream()
                .filter(hop -> hop.steps().stream().anyMatch(step -> step.outcome() == Step.Outcome.STOPPED))
                .map(hop -> there.indexOf(hop.component()))
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(last);
    }

    private static Track.Stretch stretch(Branch branch, Hop from, Hop to, Set<Integer> named) {
        Encryption encryption = to.in().encryption();
        Track.Style style = switch (encryption.mode()) {
            case PLAIN -> Track.Style.PLAIN;
            case TLS -> Track.Style.TLS;
            case TUNNEL_PLAIN, TUNNEL_TLS -> Track.Style.TUNNEL;
            case UNKNOWN -> Track.Style.UNKNOWN;
        };
        boolean first = encryption.session() > 0 && named.add(encryption.session());
        return new Track.Stretch(
                from.component(), to.component(), style, encryption.session(), first ? label(branch, encryption) : "");
    }

    private static String label(Branch branch, Encryption encryption) {
        String name = branch.tls().stream()
                .filter(session -> session.number() == encryption.session())
                .map(TlsSession::sni)
                .findFirst()
                .orElse("");
        return "TLS " + encryption.session() + (name.isEmpty() ? "" : " · " + name);
    }
}
