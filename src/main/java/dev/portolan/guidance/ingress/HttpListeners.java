package dev.portolan.guidance.ingress;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The listeners of an Application Gateway that take HTTP from the Internet, and what its rules do with the requests. */
record HttpListeners(Component gateway) {

    private static final String CHALLENGES = "/.well-known/acme-challenge";
    private static final int HTTPS_PORT = 443;

    List<String> names() {
        return listeners().stream()
                .filter(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC)
                        && GatewayKinds.PROTOCOL.of(listener).is(GatewayKinds.WebProtocol.HTTP))
                .map(HttpListeners::name)
                .toList();
    }

    /** Those of which some rule does more than to redirect to HTTPS or to answer ACME challenges. */
    List<String> serving(Cases cases) {
        List<String> found = new ArrayList<>();
        for (String listener : names()) {
            List<Properties> rules = rulesOf(listener);
            if (rules.isEmpty()) {
                cases.missing(
                        gateway,
                        GatewayKinds.RULES,
                        "nobody said what " + gateway.name() + " does with requests on listener " + listener);
            }
            if (rules.stream().anyMatch(rule -> serves(rule, cases))) {
                found.add(listener);
            }
        }
        return found;
    }

    /** Listeners of which nobody said enough. */
    void unclear(Cases cases) {
        for (Properties listener : listeners()) {
            Known<GatewayKinds.Frontend> frontend = GatewayKinds.FRONTEND.of(listener);
            Known<GatewayKinds.WebProtocol> protocol = GatewayKinds.PROTOCOL.of(listener);
            boolean inside = frontend.is(GatewayKinds.Frontend.PRIVATE);
            boolean encrypted = protocol.is(GatewayKinds.WebProtocol.HTTPS)
                    || !protocol.isKnown() && GatewayKinds.PORT.of(listener).is(HTTPS_PORT);
            if (!inside && !encrypted && (!frontend.isKnown() || !protocol.isKnown())) {
                cases.missing(
                        gateway,
                        GatewayKinds.LISTENERS,
                        "nobody said whether listener " + name(listener) + " of " + gateway.name()
                                + " takes HTTP from the Internet");
            }
        }
    }

    private boolean serves(Properties rule, Cases cases) {
        Known<String> to = GatewayKinds.REDIRECT_TO.of(rule);
        List<String> paths = GatewayKinds.PATHS.of(rule).orElse(List.of());
        if (!to.isKnown()) {
            return paths.isEmpty() || !paths.stream().allMatch(path -> path.startsWith(CHALLENGES));
        }
        Known<GatewayKinds.WebProtocol> target = listeners().stream()
                .filter(listener -> name(listener).equals(to.value()))
                .findFirst()
                .map(GatewayKinds.PROTOCOL::of)
                .orElse(Known.unknown());
        if (!target.isKnown()) {
            cases.missing(
                    gateway,
                    GatewayKinds.LISTENERS,
                    "nobody said what listener " + to.value() + " of " + gateway.name()
                            + ", to which HTTP is redirected, speaks");
        }
        return target.is(GatewayKinds.WebProtocol.HTTP);
    }

    private List<Properties> listeners() {
        return GatewayKinds.LISTENERS.of(gateway).orElse(List.of());
    }

    private List<Properties> rulesOf(String listener) {
        return rules().stream()
                .filter(rule -> GatewayKinds.LISTENER.of(rule).is(listener))
                .toList();
    }

    private List<Properties> rules() {
        return GatewayKinds.RULES.of(gateway).orElse(List.of());
    }

    private static String name(Properties listener) {
        return GatewayKinds.NAME.of(listener).orElse("without a name");
    }

    /** Their rules send clients to a public HTTPS listener; there may be none. */
    Optional<Edit> redirecting(List<String> open) {
        Optional<String> target = listeners().stream()
                .filter(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC)
                        && GatewayKinds.PROTOCOL.of(listener).is(GatewayKinds.WebProtocol.HTTPS))
                .map(HttpListeners::name)
                .findFirst();
        return target.map(to -> {
            List<Properties> next = rules().stream()
                    .map(rule -> GatewayKinds.LISTENER.of(rule).matches(open::contains) && serves(rule, new Cases())
                            ? rule.with(GatewayKinds.REDIRECT_TO.key(), to)
                                    .without(GatewayKinds.POOL.name())
                                    .without(GatewayKinds.SETTINGS.name())
                            : rule)
                    .toList();
            return Edits.setProperty(gateway, GatewayKinds.RULES, next)
                    .labelled("Redirect HTTP to HTTPS on '%s'".formatted(gateway.name()));
        });
    }

    Edit removing(List<String> open) {
        List<Properties> kept = listeners().stream()
                .filter(listener -> !open.contains(name(listener)))
                .toList();
        Edit fix = Edits.setProperty(gateway, GatewayKinds.LISTENERS, kept);
        if (GatewayKinds.RULES.of(gateway).isKnown()) {
            List<Properties> next = rules().stream()
                    .filter(rule -> !GatewayKinds.LISTENER.of(rule).matches(open::contains))
                    .toList();
            fix = fix.then(Edits.setProperty(gateway, GatewayKinds.RULES, next));
        }
        return fix.labelled("Remove the public HTTP listeners of '%s'".formatted(gateway.name()));
    }
}
