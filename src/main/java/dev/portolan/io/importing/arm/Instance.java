package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.ResourcePath;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.Optional;

/** One resource that a template deploys: a declaration in one round of its loop. */
final class Instance {

    private final Import session;
    private final Identity identity;
    private final Located.Fields node;
    private final Scope scope;
    private final Optional<Deployment> nested;
    private Optional<Body> body = Optional.empty();
    private boolean isBeingRead;

    Instance(Import session, Identity identity, Located.Fields node, Scope scope, Optional<Deployment> nested) {
        this.session = session;
        this.identity = identity;
        this.node = node;
        this.scope = scope;
        this.nested = nested;
    }

    /**
     * What a resource is called.
     *
     * @param type as it is written, with those of the parents
     * @param name as it is written, with those of the parents; opaque where not all of it is known
     * @param symbol its symbolic name, with the round of its loop; empty where it has none
     */
    record Identity(Template template, ResourcePath path, String type, String name, String symbol) {}

    Template template() {
        return identity.template();
    }

    ResourcePath path() {
        return identity.path();
    }

    Identity identity() {
        return identity;
    }

    String symbol() {
        return identity.symbol();
    }

    /** The scope of the round that made it. */
    Scope scope() {
        return scope;
    }

    Located.Fields node() {
        return node;
    }

    /** The deployment that it is; empty for all other resources, and for those whose template is elsewhere. */
    Optional<Deployment> nested() {
        return nested;
    }

    /** Whether the template only mentions it, as it is already there. */
    boolean isExisting() {
        return node.get("existing").map(flag -> flag.literal().asBoolean(false)).orElse(false);
    }

    /** Evaluated when it is first asked for; empty while it is, which is where it refers to itself. */
    Optional<Body> body() {
        if (body.isEmpty() && !isBeingRead) {
            isBeingRead = true;
            try {
                body = Optional.of(new BodyReader(session).read(node, scope));
            } finally {
                isBeingRead = false;
            }
        }
        return body;
    }
}
