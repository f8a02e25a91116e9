package dev.portolan.guidance.gateway;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** AGW-008: an Application Gateway without a public frontend needs network isolation and a delegated subnet. */
final class PrivateGatewayRule implements Rule {

    /** To whom the subnet of a private deployment is delegated (S-N20). */
    private static final String DELEGATION = "Microsoft.Network/applicationGateways";

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-008",
                    "A private Application Gateway needs network isolation and a delegated subnet",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A version 2 gateway is managed over a public address unless it is deployed with network isolation. That
            feature (Microsoft.Network/EnableApplicationGatewayNetworkIsolation) has to be registered before the gateway
            is created, and its subnet has to be delegated to Microsoft.Network/applicationGateways.
            """,
                    """
            Register the feature before you create the gateway and delegate the subnet; or keep a public frontend
            without a listener, for management only.
            """,
                    """
            The gateway has a public frontend, even one that no listener uses, or is of version 1.
            """,
                    List.of(Sources.PRIVATE_GATEWAY, Sources.FIREWALL_AND_GATEWAY),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Switch on network isolation and delegate the subnet");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : review.estate().all(GatewayKinds.APPLICATION_GATEWAY)) {
            boolean old = GatewayKinds.SKU.of(gateway).matches(GatewayKinds.GatewaySku::isVersion1);
            if (Frontends.hasPrivate(gateway) && !Frontends.hasPublic(gateway) && !old) {
                looked = true;
                check(gateway, review.estate(), cases);
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no version 2 Application Gateway is without a public frontend");
    }

    private static void check(Component gateway, Estate estate, Cases cases) {
        Optional<Component> subnet = estate.subnetOf(gateway);
        boolean isolated = GatewayKinds.NETWORK_ISOLATION.of(gateway).is(true);
        Known<String> delegation = subnet.map(NetworkKinds.DELEGATION::of).orElse(Known.unknown());
        boolean delegated = delegation.matches(DELEGATION::equalsIgnoreCase);
        if (subnet.isEmpty()) {
            cases.missing(gateway, "nobody said in which subnet " + gateway.name() + " stands");
        }
        if (isolated && (delegated || subnet.isEmpty())) {
            return;
        }
        if (!Frontends.areSaid(gateway)) {
            cases.missing(
                    gateway,
                    GatewayKinds.PUBLIC_IP,
                    "nobody said whether " + gateway.name() + " has a public frontend as well");
            return;
        }
        if (!GatewayKinds.SKU.of(gateway).isKnown()) {
            cases.missing(gateway, GatewayKinds.SKU, "nobody said whether " + gateway.name() + " is of version 2");
            return;
        }
        List<String> lacks = new ArrayList<>();
        if (!isolated) {
            lacks.add("it is not deployed with network isolation");
        }
        if (!delegated) {
            subnet.ifPresent(found -> lacks.add("its subnet '%s' is %s"
                    .formatted(
                            found.name(),
                            delegation.map(other -> "delegated to " + other).orElse("not delegated"))));
        }
        Finding finding = Finding.of(
                INFO,
                "'%s' has a private frontend only, but %s.".formatted(gateway.name(), String.join(", and ", lacks)),
                gateway);
        cases.found(finding.fixedBy(fix(gateway, subnet)));
    }

    private static Edit fix(Component gateway, Optional<Component> subnet) {
        Edit isolate = Edits.setProperty(gateway, GatewayKinds.NETWORK_ISOLATION, true);
        return subnet.map(found -> isolate.then(Edits.setProperty(found, NetworkKinds.DELEGATION, DELEGATION))
                        .labelled("Isolate '%s' and delegate '%s'".formatted(gateway.name(), found.name())))
                .orElse(isolate);
    }
}
