package dev.portolan.io.importing.files;

import dev.portolan.edit.Fingerprints;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Origin;
import dev.portolan.model.Topology;
import java.util.List;
import java.util.stream.Stream;

/** Says of everything that an import made where it came from, and notes which values it gave. */
final class Provenance {

    private Provenance() {}

    /**
     * The design with origins: a connection that nothing else accounts for came with what it connects. What was compiled
     * has no lines, as those of the source are not known.
     *
     * @param base what was there before the import
     */
    static Design noted(Design design, Design base) {
        Topology topology = design.topology();
        List<Component> components = topology.components().stream()
                .map(component -> component.withOrigin(written(component.origin())))
                .toList();
        List<Link> links = topology.links().stream()
                .map(link -> base.topology().link(link.id()).isPresent()
                        ? link
                        : link.withOrigin(written(origin(topology, link))))
                .toList();
        return Fingerprints.noted(design.with(new Topology(components, links)));
    }

    private static Origin origin(Topology topology, Link link) {
        return Stream.concat(
                        Stream.of(link.origin()),
                        Stream.of(link.from(), link.to()).map(end -> ofEnd(topology, end)))
                .filter(origin -> !origin.file().isEmpty())
                .findFirst()
                .orElse(link.origin());
    }

    private static Origin ofEnd(Topology topology, ComponentId end) {
        Origin origin = topology.require(end).origin();
        return new Origin(origin.file(), origin.line(), "");
    }

    private static Origin written(Origin origin) {
        Origin own = isBicep(origin.file()) ? new Origin(origin.file(), 0, origin.resourceId()) : origin;
        return own.and(origin.also().stream()
                .map(place -> isBicep(place.file()) ? new Origin.Place(place.file(), 0) : place)
                .toList());
    }

    private static boolean isBicep(String file) {
        return file.endsWith(".bicep");
    }
}
