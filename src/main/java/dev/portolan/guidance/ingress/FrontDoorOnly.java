package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.plan.FrontDoorCheck;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.List;
import java.util.Optional;

/** Whether a gateway without a WAF of its own takes requests from an inspecting Front Door alone (AFD-002, AFD-003). */
record FrontDoorOnly(Component gateway, List<Component> doors, Estate estate) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** False where somebody gets in past a WAF; otherwise the case is noted or left open among {@code cases}. */
    boolean holds(Cases cases) {
        Optional<Component> subnet = estate.subnetOf(gateway);
        if (subnet.isEmpty()) {
            cases.missing(gateway, "nobody said in which subnet " + gateway.name() + " stands");
            return true;
        }
        Optional<Component> group = estate.groups().of(subnet.get());
        if (group.isEmpty()) {
            return false;
        }
        String doubt = "";
        for (Properties listener : GatewayKinds.LISTENERS.of(gateway).orElse(List.of())) {
            Ruling verdict = ask(group.get(), subnet.get(), port(listener));
            boolean open = GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC);
            if (open && verdict.isCertain() && verdict.allowed()) {
                return false;
            }
            doubt = !open || verdict.isCertain() ? doubt : verdict.doubt();
        }
        if (FrontDoors.withoutWaf(doors, estate, cases).isPresent()) {
            return false;
        }
        if (!doubt.isEmpty()) {
            cases.missing(group.get(), FilterKinds.RULES, doubt);
        } else if (!new FrontDoorCheck(doors, estate).isMadeBy(gateway)) {
            cases.missing(
                    gateway,
                    EdgeKinds.REQUIRED_FRONT_DOOR,
                    "nobody said that a controller behind " + gateway.name() + ", which has no WAF to do so,"
                            + " refuses requests of other Front Doors than "
                            + doors.get(0).name());
        } else if (doors.stream()
                .allMatch(door -> estate.target(door, EdgeKinds.WAF_POLICY).isPresent())) {
            note(cases);
        }
        return true;
    }

    private void note(Cases cases) {
        cases.found(Finding.of(
                        GatewayHasWafRule.INFO,
                        "'%s' has no WAF of its own; '%s' inspects the requests and is the only one let in."
                                .formatted(gateway.name(), doors.get(0).name()),
                        gateway)
                .as(Severity.INFO));
    }

    private static int port(Properties listener) {
        boolean plain = GatewayKinds.PROTOCOL.of(listener).is(GatewayKinds.WebProtocol.HTTP);
        return GatewayKinds.PORT.of(listener).orElse(plain ? HTTP_PORT : HTTPS_PORT);
    }

    private Ruling ask(Component group, Component subnet, int port) {
        return estate.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                FilterKinds.Direction.INBOUND,
                                Ends.of(Ends.INTERNET),
                                Ends.of(""),
                                port,
                                Protocol.TCP));
    }
}
