package dev.portolan.trace.questions;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be asked for in a design: a host name of a listener, a port of a balancer, a workload.
 *
 * @param name as it is shown, such as {@code https://shop.contoso.com/cart}; unique among the entry points of a design
 * @param to what a client names
 * @param host the name in SNI and Host header where it differs from {@code to}; empty for none
 * @param path the HTTP path; empty where the protocol has none
 * @param component who is meant to take the request; {@link ComponentId#CANVAS} for somebody outside the design
 * @param outside whether the request leaves the design for the Internet
 * @param open what has to be said before anybody can ask, such as a port that is not given
 */
public record EntryPoint(
        String name,
        FlowEnd to,
        String protocol,
        int port,
        String host,
        String path,
        ComponentId component,
        boolean outside,
        Optional<Missing> open) {

    /** The request of this actor for this entry point. */
    public Flow from(Component actor) {
        return new Flow(
                actor.name() + " to " + name,
                FlowEnd.component(actor.id()),
                to,
                protocol,
                port,
                host,
                path,
                List.of(),
                Properties.NONE);
    }
}
