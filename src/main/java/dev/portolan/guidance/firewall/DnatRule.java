package dev.portolan.guidance.firewall;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.List;

/** One rule of a DNAT collection. */
record DnatRule(Component firewall, Properties rule) {

    static List<DnatRule> all(Estate estate) {
        return estate.all(EgressKinds.AZURE_FIREWALL).stream()
                .flatMap(firewall -> EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                        .filter(collection ->
                                EgressKinds.COLLECTION_TYPE.of(collection).is(CollectionType.DNAT))
                        .flatMap(collection -> EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of()).stream())
                        .map(rule -> new DnatRule(firewall, rule)))
                .toList();
    }

    String name() {
        return EgressKinds.NAME.of(rule).orElse("without a name");
    }

    Known<IpAddress> address() {
        return EgressKinds.TRANSLATED_ADDRESS.of(rule);
    }
}
