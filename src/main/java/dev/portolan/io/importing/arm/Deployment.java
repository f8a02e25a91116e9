package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.Place;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A template that goes somewhere, with the values of its parameters. */
final class Deployment {

    private final Import session;
    private final Template template;
    private final Scope scope;
    private final Memo outputs;
    private final Place place;
    private final int depth;

    /**
     * A deployment whose expressions are evaluated in {@code scope}: its own, or that of the template around it.
     *
     * @param place where its resources go
     * @param depth how many deployments are around it
     */
    Deployment(Import session, Template template, Scope scope, Place place, int depth) {
        this.session = session;
        this.template = template;
        this.scope = scope;
        this.place = place;
        this.depth = depth;
        this.outputs = new Memo(session, "outputs");
    }

    Template template() {
        return template;
    }

    Place place() {
        return place;
    }

    int depth() {
        return depth;
    }

    /** Finds its resources, and those of the deployments in it; those first, as names are made from their outputs. */
    void expand() {
        IdentityHashMap<Located.Fields, List<Instance>> deployments = new IdentityHashMap<>();
        Declarations declarations = new Declarations(session, this);
        List<Template.Declared> all = template.resources();
        for (Template.Declared resource : all) {
            if (declarations.isDeployment(resource, scope)) {
                deployments.put(resource.node(), declarations.instances(resource, Optional.empty(), scope));
            }
        }
        for (Template.Declared resource : all) {
            List<Instance> instances = Optional.ofNullable(deployments.get(resource.node()))
                    .orElseGet(() -> declarations.instances(resource, Optional.empty(), scope));
            instances.forEach(instance -> show(instance, declarations));
        }
    }

    private void show(Instance instance, Declarations declarations) {
        if (declarations.isDeployment(instance)) {
            instance.nested().ifPresent(nested -> session.waiting().within(instance, nested::expand));
            return;
        }
        session.add(instance);
        for (Template.Declared child : Template.Declared.in(instance.node().get("resources"))) {
            declarations
                    .instances(child, Optional.of(instance.identity()), instance.scope())
                    .forEach(found -> show(found, declarations));
        }
    }

    /** What {@code reference()} gives of its outputs. */
    JsonNode outputs() {
        return outputs.get("", this::evaluatedOutputs);
    }

    private JsonNode evaluatedOutputs() {
        Values values = new Values(session);
        ObjectNode all = Nodes.record();
        template.part("outputs").members().forEach((name, declared) -> {
            if (declared instanceof Located.Fields output) {
                Optional<JsonNode> value = output.get("value")
                        .map(written -> values.of(written, scope))
                        .or(() -> Optional.of(output.fields("copy"))
                                .filter(loop -> loop.get("input").isPresent())
                                .map(loop -> values.loop(name, loop, scope, Path.ROOT)));
                value.ifPresent(found -> all.set(name, Nodes.record().set("value", found)));
            }
        });
        return all;
    }
}
