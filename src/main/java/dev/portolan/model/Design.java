package dev.portolan.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the user is drawing: an immutable snapshot of everything that is saved; every change is a new one.
 *
 * @param properties what is said of the design as a whole: version, author, environment, data class
 * @param snapshots the drawing as it was at times of a session, the oldest first
 * @param extras members that the file had and this version does not know
 */
public record Design(
        String name,
        Properties properties,
        Topology topology,
        Layout layout,
        List<Flow> flows,
        List<Waiver> waivers,
        List<Note> notes,
        List<Snapshot> snapshots,
        Properties extras)
        implements Propertied {

    public Design {
        flows = List.copyOf(flows);
        waivers = List.copyOf(waivers);
        notes = List.copyOf(notes);
        snapshots = List.copyOf(snapshots);
    }

    public static Design empty(String name) {
        return new Design(
                name,
                Properties.NONE,
                Topology.EMPTY,
                Layout.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Properties.NONE);
    }

    public Design named(String newName) {
        return new Design(newName, properties, topology, layout, flows, waivers, notes, snapshots, extras);
    }

    public Design with(Properties newProperties) {
        return new Design(name, newProperties, topology, layout, flows, waivers, notes, snapshots, extras);
    }

    public Design with(Topology newTopology) {
        return new Design(name, properties, newTopology, layout, flows, waivers, notes, snapshots, extras);
    }

    public Design with(Layout newLayout) {
        return new Design(name, properties, topology, newLayout, flows, waivers, notes, snapshots, extras);
    }

    public Design with(Component component) {
        return with(topology.with(component));
    }

    public Design with(Link link) {
        return with(topology.with(link));
    }

    public Design withFlows(List<Flow> newFlows) {
        return new Design(name, properties, topology, layout, newFlows, waivers, notes, snapshots, extras);
    }

    public Design withWaivers(List<Waiver> newWaivers) {
        return new Design(name, properties, topology, layout, flows, newWaivers, notes, snapshots, extras);
    }

    public Design withNotes(List<Note> newNotes) {
        return new Design(name, properties, topology, layout, flows, waivers, newNotes, snapshots, extras);
    }

    public Design withSnapshots(List<Snapshot> newSnapshots) {
        return new Design(name, properties, topology, layout, flows, waivers, notes, newSnapshots, extras);
    }

    public Design withExtras(Properties newExtras) {
        return new Design(name, properties, topology, layout, flows, waivers, notes, snapshots, newExtras);
    }

    /** This design with one component changed; itself where the component is gone. */
    public Design changed(ComponentId id, UnaryOperator<Component> change) {
        return topology.component(id)
                .map(component -> with(change.apply(component)))
                .orElse(this);
    }
}
