package dev.portolan.io.json;

import dev.portolan.model.Origin;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What something is about, with the file, the line and the resource that it was imported from. */
record SubjectJson(Topology topology) {

    ObjectNode of(Subject subject) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", Names.of(subject.type()));
        node.put("id", subject.id());
        topology.origin(subject).ifPresent(origin -> origin(origin, node));
        return node;
    }

    private static void origin(Origin origin, ObjectNode node) {
        if (!origin.file().isEmpty()) {
            node.put("file", origin.file());
        }
        if (origin.line() > 0) {
            node.put("line", origin.line());
        }
        if (!origin.resourceId().isEmpty()) {
            node.put("resourceId", origin.resourceId());
        }
        for (Origin.Place place : origin.also()) {
            ObjectNode other = node.withArray("also").addObject().put("file", place.file());
            if (place.line() > 0) {
                other.put("line", place.line());
            }
        }
    }
}
