package dev.portolan.guidance.tls;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;

/** What an Application Gateway's routing rules join: a listener, a backend setting and the members of a pool. */
record GatewayRoutes(Component gateway) {

    /**
     * One routing rule that hands requests on.
     *
     * @param settings empty where the rule names none that the gateway has
     */
    record Joined(String rule, Optional<Properties> listener, Optional<Properties> settings, List<Properties> members) {

        boolean isEncrypted() {
            return settings.filter(each -> GatewayKinds.PROTOCOL.of(each).is(GatewayKinds.WebProtocol.HTTPS))
                    .isPresent();
        }
    }

    List<Joined> all() {
        return GatewayKinds.RULES.of(gateway).orElse(List.of()).stream()
                .filter(rule -> !GatewayKinds.REDIRECT_TO.of(rule).isKnown())
                .map(this::joined)
                .toList();
    }

    List<Joined> encrypted() {
        return all().stream().filter(Joined::isEncrypted).toList();
    }

    private Joined joined(Properties rule) {
        return new Joined(
                GatewayKinds.NAME.of(rule).orElse("without a name"),
                named(GatewayKinds.LISTENERS, GatewayKinds.LISTENER.of(rule)),
                named(GatewayKinds.BACKEND_SETTINGS, GatewayKinds.SETTINGS.of(rule)),
                named(GatewayKinds.POOLS, GatewayKinds.POOL.of(rule))
                        .map(pool -> GatewayKinds.MEMBERS.of(pool).orElse(List.of()))
                        .orElse(List.of()));
    }

    private Optional<Properties> named(Property<List<Properties>> records, Known<String> name) {
        return records.of(gateway).orElse(List.of()).stream()
                .filter(record -> name.isKnown() && GatewayKinds.NAME.of(record).is(name.value()))
                .findFirst();
    }
}
