package dev.portolan.io.importing.kubernetes;

import dev.portolan.io.json.Node;
import dev.portolan.model.Origin;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service that a controller makes by itself, as it would stand in a manifest. */
final class MadeService {

    private final String name;
    private final String namespace;
    private final Yaml annotations;
    private final Origin origin;
    private final List<Node> ports = new ArrayList<>();
    private String policy = "Cluster";

    /** @param annotations those that the controller passes on to the service */
    MadeService(String name, String namespace, Yaml annotations, Origin origin) {
        this.name = name;
        this.namespace = namespace;
        this.annotations = annotations;
        this.origin = origin;
    }

    /** @param target the port of the pods; 0 where it is not known */
    MadeService port(String portName, int port, int target) {
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("name", text(portName));
        fields.put("port", text(Integer.toString(port)));
        fields.put("targetPort", text(target == 0 ? portName : Integer.toString(target)));
        ports.add(new Node.Fields(origin.line(), fields));
        return this;
    }

    MadeService local() {
        policy = "Local";
        return this;
    }

    Manifest manifest() {
        Node metadata =
                fields(Map.of("name", text(name), "namespace", text(namespace), "annotations", annotations.node()));
        Node spec = fields(Map.of(
                "type", text("LoadBalancer"),
                "externalTrafficPolicy", text(policy),
                "ports", new Node.Items(origin.line(), ports)));
        Yaml body = new Yaml(fields(Map.of("metadata", metadata, "spec", spec)));
        return new Manifest("v1", "Service", namespace, name, body, origin);
    }

    private Node fields(Map<String, Node> members) {
        return new Node.Fields(origin.line(), members);
    }

    private Node text(String text) {
        return new Node.Leaf(origin.line(), Value.of(text));
    }
}
