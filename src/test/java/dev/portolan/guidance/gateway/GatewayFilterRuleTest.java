package dev.portolan.guidance.gateway;

import static dev.portolan.guidance.Bench.assertFixSilences;
import static dev.portolan.guidance.Bench.assertFound;
import static dev.portolan.guidance.Bench.assertNotDetermined;
import static dev.portolan.guidance.Bench.assertSilent;
import static dev.portolan.guidance.Bench.component;
import static dev.portolan.guidance.Bench.design;
import static dev.portolan.guidance.Bench.with;
import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.FilterKinds.Access;
import dev.portolan.catalog.FilterKinds.Direction;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.GatewayKinds.Frontend;
import dev.portolan.catalog.GatewayKinds.GatewaySku;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Bench;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayFilterRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGW-003";
    }

    @Override
    public Sketch offender() {
        return Gateways.sketch()
                .with("nsg", "network-security-group", "", "rules", List.of())
                .saying("snet-agw", "networkSecurityGroup", "nsg");
    }

    private static final Rule RULE = new GatewayFilterRule();
    private static final Component SPOKE = component("spoke", "virtual-network", "");
    private static final Component BARE = component("snet-agw", "subnet", "spoke");
    private static final Component SUBNET = with(
            with(BARE, NetworkKinds.NETWORK_SECURITY_GROUP, new ComponentId("nsg")),
            NetworkKinds.SUBNET_PREFIXES,
            Bench.ranges("10.0.5.0/24"));
    private static final Component GATEWAY = with(
            with(component("agw", "application-gateway", "snet-agw"), GatewayKinds.SKU, GatewaySku.WAF_V2),
            GatewayKinds.LISTENERS,
            List.of(with(with(Properties.NONE, GatewayKinds.FRONTEND, Frontend.PUBLIC), GatewayKinds.PORT, 443)));
    private static final Properties CLIENTS = rule(100, Direction.INBOUND, Access.ALLOW, "Internet", "*", "443");
    private static final Properties MANAGER =
            rule(110, Direction.INBOUND, Access.ALLOW, "GatewayManager", "*", "65200-65535");
    private static final Properties PROBES = rule(120, Direction.INBOUND, Access.ALLOW, "AzureLoadBalancer", "*", "*");
    private static final Properties DENY_IN = rule(4096, Direction.INBOUND, Access.DENY, "*", "*", "*");

    @Test
    void allThreeRulesAreEnough() {
        assertSilent(RULE, ruled(CLIENTS, MANAGER, PROBES, DENY_IN));
    }

    @Test
    void theDefaultRuleLetsProbesInWhereNothingDeniesThem() {
        assertSilent(RULE, ruled(CLIENTS, MANAGER));
    }

    @Test
    void aMissingRuleForGatewayManagerIsAnErrorAndIsAdded() {
        Design design = ruled(CLIENTS, PROBES);
        assertFound(RULE, design, "'nsg'", "GatewayManager");
        assertFixSilences(RULE, design);
    }

    @Test
    void partOfTheManagementPortsIsNotEnough() {
        Properties part = rule(110, Direction.INBOUND, Access.ALLOW, "GatewayManager", "*", "65200-65300");
        assertFound(RULE, ruled(CLIENTS, part), "GatewayManager");
    }

    @Test
    void aDenialBeforeTheDefaultRuleKeepsProbesOut() {
        Design design = ruled(CLIENTS, MANAGER, DENY_IN);
        assertFound(RULE, design, "AzureLoadBalancer");
        assertFixSilences(RULE, design);
    }

    @Test
    void aDenialOfTheInternetOutboundIsAnErrorUnlessSomethingAllowsItBefore() {
        Properties deny = rule(200, Direction.OUTBOUND, Access.DENY, "*", "Internet", "*");
        Properties allow = rule(190, Direction.OUTBOUND, Access.ALLOW, "*", "Internet", "*");
        assertFound(RULE, ruled(CLIENTS, MANAGER, deny), "Internet");
        assertFixSilences(RULE, ruled(CLIENTS, MANAGER, deny));
        assertSilent(RULE, ruled(CLIENTS, MANAGER, allow, deny));
    }

    @Test
    void clientsThatNothingLetsInAreAnError() {
        assertFound(RULE, ruled(MANAGER), "443");
        assertFound(RULE, ruled(MANAGER, PROBES, DENY_IN), "443");
    }

    @Test
    void privateClientsComeInByDefaultUntilSomethingDeniesThem() {
        Component gateway = listening(Frontend.PRIVATE);
        Properties corporate = rule(130, Direction.INBOUND, Access.ALLOW, "10.9.0.0/16", "*", "443");
        assertSilent(RULE, design(SPOKE, SUBNET, gateway, group(MANAGER)));
        assertFound(RULE, design(SPOKE, SUBNET, gateway, group(MANAGER, PROBES, DENY_IN)), "private frontend");
        assertFixSilences(RULE, design(SPOKE, SUBNET, gateway, group(MANAGER, PROBES, DENY_IN)));
        assertSilent(RULE, design(SPOKE, SUBNET, gateway, group(corporate, MANAGER, PROBES, DENY_IN)));
    }

    @Test
    void frontendsThatShareAPortNeedTheirAddressesAsDestinations() {
        Component gateway =
                with(listening(Frontend.PUBLIC, Frontend.PRIVATE), GatewayKinds.PUBLIC_IP, new ComponentId("pip"));
        Component pip = with(component("pip", "public-ip", ""), AddressKinds.ADDRESS, IpAddress.of("20.50.1.1"));
        Properties subnet = rule(100, Direction.INBOUND, Access.ALLOW, "Internet", "10.0.5.0/24", "443");
        Properties address = rule(101, Direction.INBOUND, Access.ALLOW, "Internet", "20.50.1.1", "443");
        assertFound(RULE, design(SPOKE, SUBNET, gateway, pip, group(subnet, MANAGER)), "public frontend's address");
        assertFixSilences(RULE, design(SPOKE, SUBNET, gateway, pip, group(subnet, MANAGER)));
        assertSilent(RULE, design(SPOKE, SUBNET, gateway, pip, group(subnet, address, MANAGER)));
        assertSilent(RULE, design(SPOKE, SUBNET, gateway, pip, group(CLIENTS, MANAGER)));
        Component nameless = component("pip", "public-ip", "");
        assertNotDetermined(RULE, design(SPOKE, SUBNET, gateway, nameless, group(address, MANAGER)), "nsg", "rules");
    }

    private static Component listening(Frontend... frontends) {
        return with(
                GATEWAY,
                GatewayKinds.LISTENERS,
                Arrays.stream(frontends)
                        .map(each -> with(with(Properties.NONE, GatewayKinds.FRONTEND, each), GatewayKinds.PORT, 443))
                        .toList());
    }

    @Test
    void withoutSecurityGroupOrWithNetworkIsolationThereIsNothingToSay() {
        assertThat(Bench.judge(RULE, design(SPOKE, BARE, GATEWAY)).isNotApplicable())
                .isTrue();
        Component isolated = with(GATEWAY, GatewayKinds.NETWORK_ISOLATION, true);
        assertSilent(RULE, design(SPOKE, SUBNET, isolated, group(DENY_IN)));
    }

    @Test
    void aListenerWithoutFrontendOrPortAndNoListenersAtAllAreNotDetermined() {
        Sketch open = offender()
                .saying(
                        "nsg",
                        "rules",
                        List.of(fields(
                                "name",
                                "manager",
                                "priority",
                                100,
                                "direction",
                                "inbound",
                                "access",
                                "allow",
                                "sources",
                                List.of("GatewayManager"),
                                "destinationPorts",
                                List.of("65200-65535"))));
        open.saying("agw", "listeners", List.of(fields("name", "web", "port", 443)))
                .isNotDetermined("AGW-003", "listeners");
        open.saying("agw", "listeners", List.of(fields("name", "web", "frontend", "private")))
                .isNotDetermined("AGW-003", "listeners");
        open.silent("agw", "listeners").isNotDetermined("AGW-003", "listeners");
        open.saying("agw", "listeners", List.of(fields("name", "web", "frontend", "private", "port", 443)))
                .passes("AGW-003");
    }

    @Test
    void aGatewayOfVersion1OrOfUnknownSkuIsNoOffender() {
        offender().saying("agw", "sku", "standard").doesNotApply("AGW-003");
        offender().silent("agw", "sku").isNotDetermined("AGW-003", "sku");
        offender().silent("snet-agw", "networkSecurityGroup").doesNotApply("AGW-003");
        offender().saying("agw", "networkIsolation", true).doesNotApply("AGW-003");
    }

    @Test
    void aGroupWithoutGivenRulesIsNotDetermined() {
        assertNotDetermined(
                RULE, design(SPOKE, SUBNET, GATEWAY, component("nsg", "network-security-group", "")), "nsg", "rules");
    }

    @Test
    void onlyThePoorSampleOffends() {
        assertSilent(RULE, Bench.sample("aks-regional"));
        assertSilent(RULE, Bench.sample("aks-baseline"));
        assertFound(RULE, Bench.sample("poor-design"), "GatewayManager", "AzureLoadBalancer");
    }

    private static Design ruled(Properties... rules) {
        return design(SPOKE, SUBNET, GATEWAY, group(rules));
    }

    private static Component group(Properties... rules) {
        return Bench.with(component("nsg", "network-security-group", ""), FilterKinds.RULES, List.of(rules));
    }

    private static Properties rule(
            int priority, Direction direction, Access access, String source, String destination, String ports) {
        Properties ends = Properties.NONE
                .with(FilterKinds.SOURCES.key(), List.of(source))
                .with(FilterKinds.DESTINATIONS.key(), List.of(destination))
                .with(FilterKinds.DESTINATION_PORTS.key(), List.of(PortRange.of(ports)));
        return ends.with(FilterKinds.NAME.key(), "rule" + priority)
                .with(FilterKinds.PRIORITY.key(), priority)
                .with(FilterKinds.DIRECTION.key(), direction)
                .with(FilterKinds.ACCESS.key(), access);
    }

    @Override
    public List<Sketch> fuller() {
        return List.of(originOfADoor());
    }

    private Sketch originOfADoor() {
        return offender()
                .with("waf", "waf-policy", "", "wafMode", "prevention")
                .with("pip", "public-ip", "")
                .saying("agw", "publicIp", "pip")
                .with("afd", "front-door", "", "tier", "premium", "wafPolicy", "waf")
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pip")));
    }

    private static List<List<String>> sources(Sketch cured) {
        return FilterKinds.RULES.of(cured.component("nsg")).value().stream()
                .map(rule -> FilterKinds.SOURCES.of(rule).value())
                .toList();
    }

    @Test
    void anOriginOfFrontDoorLetsInFrontDoorOnly() {
        Sketch cured = originOfADoor().cured("AGW-003");
        cured.passes("AFD-002");
        assertThat(sources(cured)).contains(List.of("AzureFrontDoor.Backend")).doesNotContain(List.of("Internet"));
        assertThat(sources(offender().cured("AGW-003")))
                .contains(List.of("Internet"))
                .doesNotContain(List.of("AzureFrontDoor.Backend"));
    }

    @Test
    void whereOthersUseTheGatewayTooTheInternetIsLetIn() {
        Sketch users = originOfADoor().with("users", "public-users", "");
        assertThat(sources(users.linked("traffic", "users", "agw").cured("AGW-003")))
                .contains(List.of("Internet"));
        assertThat(sources(users.linked("traffic", "users", "pip").cured("AGW-003")))
                .contains(List.of("Internet"));
        assertThat(sources(users.linked("traffic", "users", "afd").cured("AGW-003")))
                .doesNotContain(List.of("Internet"));
        assertThat(sources(users.flowing("users", "agw").cured("AGW-003"))).contains(List.of("Internet"));
        Object linked = fields("name", "one", "target", "pip", "privateLink", true);
        assertThat(sources(originOfADoor()
                        .saying("afd", "origins", List.of(linked))
                        .cured("AGW-003")))
                .contains(List.of("Internet"));
        Object off = fields("name", "one", "target", "pip", "enabled", false);
        assertThat(sources(
                        originOfADoor().saying("afd", "origins", List.of(off)).cured("AGW-003")))
                .contains(List.of("Internet"));
    }

    @Test
    void aDenialOfOtherPortsDoesNoHarm() {
        Properties ssh = rule(130, Direction.INBOUND, Access.DENY, "*", "*", "22");
        Properties mail = rule(130, Direction.OUTBOUND, Access.DENY, "*", "Internet", "25");
        assertSilent(RULE, ruled(CLIENTS, MANAGER, ssh, mail));
        assertFound(
                RULE,
                ruled(CLIENTS, MANAGER, rule(130, Direction.INBOUND, Access.DENY, "*", "*", "443")),
                "inbound from AzureLoadBalancer");
        assertFound(
                RULE,
                ruled(CLIENTS, MANAGER, rule(130, Direction.INBOUND, Access.DENY, "*", "*", "65200-65300")),
                "inbound from AzureLoadBalancer");
        for (String port : List.of("80", "443", "65200")) {
            assertFound(
                    RULE,
                    ruled(CLIENTS, MANAGER, rule(130, Direction.OUTBOUND, Access.DENY, "*", "Internet", port)),
                    "outbound to the Internet");
        }
    }

    @Test
    void theNewRuleComesAfterDenialsOfOtherTraffic() {
        Properties mail = rule(130, Direction.OUTBOUND, Access.DENY, "*", "Internet", "25");
        Properties all = rule(4000, Direction.OUTBOUND, Access.DENY, "*", "Internet", "*");
        Design design = ruled(CLIENTS, MANAGER, mail, all);
        Design cured = Bench.judge(RULE, design).found().get(0).fixes().get(0).apply(design);
        assertThat(FilterKinds.RULES
                        .of(cured.topology().component(new ComponentId("nsg")).orElseThrow())
                        .value())
                .last()
                .satisfies(added ->
                        assertThat(FilterKinds.PRIORITY.of(added).value()).isEqualTo(131));
    }

    @Test
    void withoutRoomBetweenTheDenialsThereIsNoFix() {
        Properties mail = rule(130, Direction.OUTBOUND, Access.DENY, "*", "Internet", "25");
        Properties all = rule(131, Direction.OUTBOUND, Access.DENY, "*", "Internet", "*");
        assertThat(Bench.judge(RULE, ruled(CLIENTS, MANAGER, mail, all))
                        .found()
                        .get(0)
                        .fixes())
                .isEmpty();
    }

    @Test
    void aDoorThatIsOnlyDrawnBeforeTheGatewayCountsToo() {
        Sketch drawn = originOfADoor().silent("afd", "origins").linked("traffic", "afd", "agw");
        assertThat(sources(drawn.cured("AGW-003"))).contains(List.of("AzureFrontDoor.Backend"));
    }
}
