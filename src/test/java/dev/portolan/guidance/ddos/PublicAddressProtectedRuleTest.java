package dev.portolan.guidance.ddos;

import static dev.portolan.guidance.Bench.assertFixSilences;
import static dev.portolan.guidance.Bench.assertFound;
import static dev.portolan.guidance.Bench.assertNotDetermined;
import static dev.portolan.guidance.Bench.assertSilent;
import static dev.portolan.guidance.Bench.component;
import static dev.portolan.guidance.Bench.design;
import static dev.portolan.guidance.Bench.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.AddressKinds.DdosMode;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.DesignProperties.Environment;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Bench;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicAddressProtectedRuleTest {

    private static final Rule RULE = new PublicAddressProtectedRule();
    private static final ComponentId PIP = new ComponentId("pip");
    private static final Component SPOKE = component("spoke", "virtual-network", "");
    private static final Component ADDRESS = component("pip", "public-ip", "");
    private static final Component GATEWAY = with(
            with(component("agw", "application-gateway", "spoke"), GatewayKinds.PUBLIC_IP, PIP),
            GatewayKinds.LISTENERS,
            List.of(with(Properties.NONE, GatewayKinds.FRONTEND, GatewayKinds.Frontend.PUBLIC)));

    @Test
    void aGatewaysAddressWithoutPlanIsReportedAndGetsIpProtection() {
        assertFound(RULE, design(SPOKE, ADDRESS, GATEWAY), "'pip' of 'agw'", "IP Protection");
        assertFixSilences(RULE, design(SPOKE, ADDRESS, GATEWAY));
    }

    @Test
    void aPlanOnTheNetworkOfTheGatewayProtectsIt() {
        Component planned = with(SPOKE, NetworkKinds.DDOS_PLAN, new ComponentId("plan"));
        Design design = design(planned, ADDRESS, GATEWAY, component("plan", "ddos-plan", ""));
        assertSilent(RULE, design);
        assertFound(RULE, design.with(with(ADDRESS, AddressKinds.DDOS_MODE, DdosMode.NONE)), "'pip'");
    }

    @Test
    void aGatewayOutsideAnyNetworkIsNotDetermined() {
        assertNotDetermined(RULE, design(ADDRESS, GATEWAY.in(ComponentId.CANVAS)), "agw", "");
    }

    @Test
    void anAddressOfANatGatewayOrBastionIsNoneOfItsBusiness() {
        Component nat = with(component("nat", "nat-gateway", "spoke"), EgressKinds.NAT_PUBLIC_IPS, List.of(PIP));
        Component bastion = with(component("bas", "bastion", "spoke"), BalancerKinds.PUBLIC_IP, PIP);
        assertThat(Bench.judge(RULE, design(SPOKE, ADDRESS, nat, bastion)).isNotApplicable())
                .isTrue();
    }

    @Test
    void aFirewallIsAnEntryOnlyWithDnat() {
        Component firewall = with(component("fw", "azure-firewall", "spoke"), EgressKinds.PUBLIC_IPS, List.of(PIP));
        assertNotDetermined(RULE, design(SPOKE, ADDRESS, firewall), "fw", "ruleCollections");
        assertSilent(RULE, design(SPOKE, ADDRESS, with(firewall, EgressKinds.COLLECTIONS, List.of())));
        Component translating = with(
                firewall,
                EgressKinds.COLLECTIONS,
                List.of(with(Properties.NONE, EgressKinds.COLLECTION_TYPE, CollectionType.DNAT)));
        assertFound(RULE, design(SPOKE, ADDRESS, translating), "'fw'");
        Component wan = component("wan", "virtual-wan-hub", "");
        assertSilent(RULE, design(wan, ADDRESS, translating.in(wan.id())));
    }

    @Test
    void anOutboundAddressIsInfoOutsideProduction() {
        Component cluster = with(component("aks", "aks-cluster", "spoke"), ClusterKinds.OUTBOUND_IPS, List.of(PIP));
        Design design = design(SPOKE, ADDRESS, cluster);
        assertThat(Bench.judge(RULE, design).found().get(0).assumed()).hasSize(1);
        assertThat(Bench.judge(RULE, design, Profile.DEVELOPMENT).found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
        Design production =
                design.with(Properties.NONE.with(DesignProperties.ENVIRONMENT.key(), Environment.PRODUCTION));
        assertThat(Bench.judge(RULE, production).found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        assertSilent(
                RULE, design.with(with(cluster, ClusterKinds.OUTBOUND_TYPE, OutboundType.USER_ASSIGNED_NAT_GATEWAY)));
    }

    @Test
    void theSamplesAreJudgedAsTheyAreDrawn() {
        assertSilent(RULE, Bench.sample("aks-regional"));
        assertFound(RULE, Bench.sample("aks-baseline"), "'pip-agw'");
        assertThat(Bench.judge(RULE, Bench.sample("poor-design")).found()).hasSizeGreaterThanOrEqualTo(2);
    }
}
