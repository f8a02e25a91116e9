package dev.portolan.trace;

import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One way that the traffic can take: one backend, zone or gateway of several.
 *
 * @param tls the TLS sessions in order of their number
 * @param missing what is not determined, in order of appearance
 */
public record Branch(
        Disposition disposition,
        List<Hop> hops,
        List<TlsSession> tls,
        ReturnPath back,
        List<Missing> missing,
        List<Assumption> assumptions) {

    public Branch {
        hops = List.copyOf(hops);
        tls = List.copyOf(tls);
        missing = List.copyOf(missing);
        assumptions = List.copyOf(assumptions);
    }

    public boolean passes(ComponentId component) {
        return hops.stream().anyMatch(hop -> hop.component().equals(component));
    }

    /** The hops that handled the packet before anything stopped it. */
    public List<Hop> travelled() {
        boolean all = hops.isEmpty() || !last().asIfAllowed(); // nothing starts what was stopped again
        return all ? hops : hops.stream().filter(hop -> !hop.asIfAllowed()).toList();
    }

    /** Whether the answer passes what the request passed, in the opposite order. */
    public boolean isSymmetric() {
        List<ComponentId> there =
                new ArrayList<>(travelled().stream().map(Hop::component).toList());
        Collections.reverse(there);
        return there.equals(back.hops().stream().map(Hop::component).toList());
    }

    public Hop last() {
        return hops.get(hops.size() - 1);
    }
}
