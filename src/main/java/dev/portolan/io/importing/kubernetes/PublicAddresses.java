package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import java.util.Optional;

/** The public addresses of services: those that annotations name, else the one that AKS makes. */
final class PublicAddresses {

    private final Draft draft;

    PublicAddresses(Draft draft) {
        this.draft = draft;
    }

    /** @param before the address that the service had in the design before */
    ComponentId of(Manifest service, Optional<IpAddress> address, Optional<ComponentId> before) {
        String given = service.annotation(Publication.AZURE + "pip-name");
        String name = given.isEmpty() ? "IP of " + service.name() : given;
        Component ip = address.flatMap(this::at)
                .or(() -> draft.only(AddressKinds.PUBLIC_IP, each -> each.name().equalsIgnoreCase(given)))
                .or(() -> before.filter(each -> given.isEmpty()).flatMap(draft::find))
                .map(each -> draft.said(each, service.origin()))
                .orElseGet(() -> draft.fresh(AddressKinds.PUBLIC_IP, name, ComponentId.CANVAS, service.origin()));
        Filled filled = draft.filled(ip).with(AddressKinds.ADDRESS, address).with(AddressKinds.PREFIX, prefix(service));
        draft.change(ip.id(), each -> each.with(filled.properties()));
        if (address.isEmpty() && given.isEmpty()) {
            draft.notes()
                    .assume("AKS makes a public address for %s; which one is not determined"
                            .formatted(service.words()));
        }
        note(service, "pip-tags", "puts the tags %s on its public address, which Portolan does not keep");
        note(service, "dns-label-name", "gives its public address the label %s, whose region is not in the manifest");
        return ip.id();
    }

    private void note(Manifest service, String annotation, String sentence) {
        String value = service.annotation(Publication.AZURE + annotation);
        if (!value.isEmpty()) {
            draft.notes().undetermined(("%s " + sentence).formatted(service.words(), value));
        }
    }

    private Optional<Component> at(IpAddress address) {
        return draft.only(
                AddressKinds.PUBLIC_IP, each -> AddressKinds.ADDRESS.of(each).is(address));
    }

    private Optional<ComponentId> prefix(Manifest service) {
        String id = service.annotation(Publication.AZURE + "pip-prefix-id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String name = id.substring(id.lastIndexOf('/') + 1);
        return Optional.of(draft.only(
                                AddressKinds.PUBLIC_IP_PREFIX,
                                each -> each.name().equalsIgnoreCase(name))
                        .orElseGet(() ->
                                draft.fresh(AddressKinds.PUBLIC_IP_PREFIX, name, ComponentId.CANVAS, service.origin())))
                .map(Component::id);
    }
}
