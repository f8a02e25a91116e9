package dev.portolan.trace;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import java.util.Optional;

/**
 * One connection as the network saw it: from a sender or proxy to the next one that answers, for the way back.
 *
 * @param client who opened the connection
 * @param server who answers it
 * @param clientAddress the source as the server sees it
 * @param serverSubnet where the answer starts; empty where the server stands in no subnet
 * @param stateful the devices on the way that keep state and did not hide the client, in order
 */
record Passage(
        Component client,
        Component server,
        Packet request,
        String clientAddress,
        Optional<Component> serverSubnet,
        List<ComponentId> stateful) {}
