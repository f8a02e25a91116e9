package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.InnerScope;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.ResourcePath;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes resources from their declarations: one for each round of a loop, none where a condition is false. */
final class Declarations {

    /** Each resource stays in memory. */
    private static final int COST = 500;

    static final String DEPLOYMENT = "Microsoft.Resources/deployments";

    private final Import session;
    private final Deployment deployment;
    private final Values values;
    private final Naming naming;

    Declarations(Import session, Deployment deployment) {
        this.session = session;
        this.deployment = deployment;
        this.values = new Values(session);
        this.naming = new Naming(session, deployment.place());
    }

    boolean isDeployment(Template.Declared resource, Scope scope) {
        return resource.node()
                .get("type")
                .map(type -> values.text(type, scope))
                .orElse("")
                .equalsIgnoreCase(DEPLOYMENT);
    }

    boolean isDeployment(Instance instance) {
        return instance.path().type().equalsIgnoreCase(DEPLOYMENT);
    }

    /** The resources that one declaration makes. */
    List<Instance> instances(Template.Declared resource, Optional<Instance.Identity> parent, Scope scope) {
        Located.Fields node = resource.node();
        if (!(node.get("copy").orElse(Located.Fields.NONE) instanceof Located.Fields loop)
                || loop.members().isEmpty()) {
            return instance(resource, resource.symbol(), parent, scope).stream().toList();
        }
        String name =
                loop.get("name").map(written -> values.text(written, scope)).orElse("");
        Optional<List<JsonNode>> rounds = new Loops(session).rounds(name, loop, scope);
        List<Instance> instances = new ArrayList<>();
        for (JsonNode index : rounds.orElseGet(() -> List.of(someRound(name, loop.line())))) {
            String symbol = resource.symbol().isEmpty() ? "" : resource.symbol() + "[" + Opaque.label(index) + "]";
            instance(resource, symbol, parent, InnerScope.round(scope, name, index))
                    .ifPresent(instances::add);
        }
        return instances;
    }

    private JsonNode someRound(String name, int line) {
        session.assume("How often the loop \"%s\" (line %d) goes round is not known; one round stands for all."
                .formatted(Opaque.shown(name), line));
        return Opaque.name("copyIndex('" + name + "')");
    }

    private Optional<Instance> instance(
            Template.Declared resource, String symbol, Optional<Instance.Identity> parent, Scope scope) {
        Located.Fields node = resource.node();
        session.budget().spend(COST);
        Optional<String> type = node.get("type").map(written -> values.text(written, scope));
        if (type.isEmpty() || Opaque.in(type.get()) || type.get().indexOf('/') < 0 && parent.isEmpty()) {
            session.problem(node.line(), "a resource without a type that Portolan can tell is not read");
            return Optional.empty();
        }
        if (type.get().contains("@")) {
            session.problem(node.line(), "\"%s\" is no resource of Azure; it is not read".formatted(type.get()));
            return Optional.empty();
        }
        String name = node.get("name").map(written -> name(written, scope)).orElse("");
        Instance.Identity identity = naming.identity(
                new Naming.Written(deployment.template(), symbol, type.get(), name), node, parent, scope);
        if (!isDeployed(node, identity, scope)) {
            return Optional.empty();
        }
        Optional<Deployment> nested = identity.path().type().equalsIgnoreCase(DEPLOYMENT)
                ? new NestedDeployments(session, deployment).of(node, name, scope)
                : Optional.empty();
        Instance instance = new Instance(session, identity, node, scope, nested);
        session.directory().add(instance);
        return Optional.of(instance);
    }

    private String name(Located written, Scope scope) {
        String name = values.text(written, scope);
        if (written.text().flatMap(session.expressions()::of).isPresent()) {
            session.count(Opaque.onlyNames(name));
        }
        return name;
    }

    private boolean isDeployed(Located.Fields node, Instance.Identity identity, Scope scope) {
        Optional<Located> written = node.get("condition");
        if (written.isEmpty()) {
            return true;
        }
        JsonNode condition = values.of(written.get(), scope);
        ResourcePath path = identity.path();
        if (Opaque.in(condition)) {
            session.assume(
                    "Whether \"%s\" (%s, line %d) is deployed is not known, as its condition is %s; it is taken for deployed."
                            .formatted(Opaque.shown(path.name()), path.type(), node.line(), Opaque.label(condition)));
            return true;
        }
        boolean deployed = Nodes.written(condition).equalsIgnoreCase("true");
        if (!deployed) {
            session.isNotDeployed("%s (%s, line %d)".formatted(Opaque.shown(path.name()), path.type(), node.line()));
        }
        return deployed;
    }
}
