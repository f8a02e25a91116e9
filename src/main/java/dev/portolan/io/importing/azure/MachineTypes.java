package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.KindId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Machines and scale sets with their network interfaces; one that forwards packets is an appliance. */
final class MachineTypes {

    private MachineTypes() {}

    /** What needs the other resources to say what a machine is. */
    static Map<String, Shape> all() {
        return Map.of(
                Machines.MACHINES, Shape.of(SupportKinds.VIRTUAL_MACHINE, MachineTypes::machine),
                Machines.SCALE_SETS, Shape.of(SupportKinds.VIRTUAL_MACHINE, MachineTypes::scaleSet));
    }

    /** An appliance is a machine of which an interface forwards what is not for it. */
    static KindId kindOf(Found machine, Estate estate) {
        return Machines.of(estate).cardsOf(machine).stream()
                        .anyMatch(card -> card.body().says("enableIPForwarding", "true"))
                ? EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id()
                : SupportKinds.VIRTUAL_MACHINE.id();
    }

    private static void machine(Found found, Draft draft, Sketch sketch) {
        List<Found> cards = Machines.of(sketch.estate()).cardsOf(found);
        List<Body> addresses = cards.stream()
                .flatMap(card -> card.body().items("ipConfigurations").stream())
                .toList();
        draft.in(addresses.stream()
                .flatMap(item -> item.reference("subnet").stream())
                .findFirst());
        draft.fill().take(AddressKinds.ZONES, found.body(), "zones");
        if (draft.kind().equals(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())) {
            appliance(addresses, draft.fill());
            return;
        }
        addresses.stream()
                .findFirst()
                .ifPresent(first -> draft.fill().take(SupportKinds.ADDRESS, first, "privateIPAddress"));
        addresses.stream()
                .filter(item -> item.reference("publicIPAddress").isPresent())
                .findFirst()
                .ifPresent(item -> draft.fill().refer(SupportKinds.PUBLIC_IP, item, "publicIPAddress"));
        cards.stream()
                .filter(card -> card.body().reference("networkSecurityGroup").isPresent())
                .findFirst()
                .ifPresent(card ->
                        draft.fill().refer(NetworkKinds.NETWORK_SECURITY_GROUP, card.body(), "networkSecurityGroup"));
        if (cards.isEmpty() && found.body().at("networkProfile").whyWithin().isPresent()) {
            draft.fill()
                    .open(
                            SupportKinds.ADDRESS,
                            found.body().at("networkProfile").whyWithin().get());
        }
    }

    private static void appliance(List<Body> addresses, Filling fill) {
        addresses.stream()
                .findFirst()
                .ifPresent(first -> fill.take(EgressKinds.PRIVATE_ADDRESS, first, "privateIPAddress"));
        fill.say(EgressKinds.IP_FORWARDING, true)
                .refer(
                        EgressKinds.PUBLIC_IPS,
                        addresses.stream()
                                .flatMap(item -> item.reference("publicIPAddress").stream())
                                .toList());
    }

    private static void scaleSet(Found found, Draft draft, Sketch sketch) {
        Optional<Body> first = Machines.configurations(found).findFirst();
        draft.in(first.flatMap(item -> item.reference("subnet")));
        draft.fill().take(AddressKinds.ZONES, found.body(), "zones");
        sketch.assume("The scale set \"" + found.name() + "\" is drawn as one machine.");
    }
}
