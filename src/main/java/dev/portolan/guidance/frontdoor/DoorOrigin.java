package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.trace.naming.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An origin of a Front Door as rules see it.
 *
 * @param fields its record; of an origin that is only drawn, its name alone
 * @param target what it leads to, as it is named, resolved or drawn; empty where that is not known
 * @param isPrivate whether Front Door gets there over Private Link
 */
record DoorOrigin(Component door, Properties fields, Optional<Component> target, boolean isPrivate) {

    String name() {
        return EdgeKinds.NAME.of(fields).orElse("without a name");
    }

    static List<DoorOrigin> all(Estate estate) {
        List<Component> doors = estate.all(EdgeKinds.FRONT_DOOR);
        List<DoorOrigin> found = new ArrayList<>();
        if (!doors.isEmpty()) {
            Names names = new Names(estate.graph(), estate.addresses());
            doors.forEach(door -> found.addAll(of(door, estate, names)));
        }
        return found;
    }

    static List<DoorOrigin> of(Component door, Estate estate, Names names) {
        Known<List<Properties>> records = EdgeKinds.ORIGINS.of(door);
        if (!records.isKnown()) {
            return drawn(door, estate);
        }
        return records.value().stream()
                .filter(record -> !EdgeKinds.ORIGIN_ENABLED.of(record).is(false))
                .map(record -> {
                    Optional<Component> named = EdgeKinds.ORIGIN_TARGET
                            .of(record)
                            .optional()
                            .flatMap(estate.graph().topology()::component);
                    boolean linked = EdgeKinds.PRIVATE_LINK.of(record).is(true)
                            || named.filter(DoorOrigin::isLinkService).isPresent();
                    return new DoorOrigin(
                            door, record, named.or(() -> resolved(record, linked, estate, names)), linked);
                })
                .toList();
    }

    /** A sketch: what traffic and private links are drawn to stands in for origins. */
    private static List<DoorOrigin> drawn(Component door, Estate estate) {
        List<Component> linked = estate.graph().successors(door.id(), Edge.Type.PRIVATE_LINK);
        Set<Component> all = new LinkedHashSet<>(linked);
        all.addAll(estate.graph().successors(door.id(), Edge.Type.FORWARDS));
        return all.stream()
                .map(next -> new DoorOrigin(
                        door,
                        Properties.NONE.with(EdgeKinds.NAME.key(), next.name()),
                        Optional.of(next),
                        linked.contains(next) || isLinkService(next)))
                .toList();
    }

    private static boolean isLinkService(Component component) {
        return component.is(BalancerKinds.PRIVATE_LINK_SERVICE.id());
    }

    private static Optional<Component> resolved(Properties record, boolean linked, Estate estate, Names names) {
        Optional<String> host = EdgeKinds.ORIGIN_HOST_NAME.of(record).optional();
        if (linked || host.isEmpty()) {
            return Optional.empty();
        }
        Optional<IpAddress> literal = IpAddress.parse(host.get());
        if (literal.isPresent()) {
            return at(literal.get(), estate);
        }
        return names.fromInternet(host.get()).answers().stream()
                .flatMap(answer ->
                        answer.target().or(() -> answer.address().flatMap(address -> at(address, estate))).stream())
                .findFirst();
    }

    private static Optional<Component> at(IpAddress address, Estate estate) {
        return estate.all(AddressKinds.PUBLIC_IP).stream()
                .filter(each -> AddressKinds.ADDRESS.of(each).is(address))
                .findFirst();
    }
}
