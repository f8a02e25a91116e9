package dev.portolan.edit.patterns;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.model.ComponentId;
import java.util.List;

/** New public addresses; which ones they are, Azure says when they are made. */
final class PublicIps {

    private PublicIps() {}

    static ComponentId make(Draft draft, String stem, ComponentId home, List<String> zones) {
        return make(draft, stem, home, zones, AddressKinds.PublicSku.STANDARD);
    }

    static ComponentId make(
            Draft draft, String stem, ComponentId home, List<String> zones, AddressKinds.PublicSku sku) {
        return draft.add(
                        AddressKinds.PUBLIC_IP,
                        stem,
                        home,
                        Given.of(AddressKinds.SKU, sku).and(AddressKinds.ZONES, zones))
                .id();
    }
}
