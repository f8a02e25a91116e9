package dev.portolan.io.exporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.report.handover.Handover;
import dev.portolan.report.pack.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HandoverTest {

    private static Map<String, byte[]> files(Design design) throws IOException {
        Review review = Review.of(design, Catalog.azure(), LocalDate.of(2026, 11, 28));
        return HandoverFiles.of(Handover.of(review, Template.USUAL));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("dev.portolan.io.exporting.report.Packs#samples")
    void everySampleCanBeHandedOver(String sample) throws IOException {
        Map<String, byte[]> files = files(Packs.design(sample));
        assertThat(files)
                .containsOnlyKeys(
                        "handover.html",
                        "handover.md",
                        "egress-allow-list.csv",
                        "firewall-rules.arm.json",
                        "prove-traces.sh");
        assertThat(text(files, "handover.md")).contains("This is no deployment");
        JsonNode template = JsonMapper.shared().readTree(text(files, "firewall-rules.arm.json"));
        assertThat(template.at("/resources/0/type").asString())
                .isEqualTo("Microsoft.Network/firewallPolicies/ruleCollectionGroups");
        List<String> names = new ArrayList<>();
        template.at("/resources/0/properties/ruleCollections").forEach(collection -> {
            collection.at("/rules").forEach(rule -> {
                names.add(collection.at("/name").asString() + "/"
                        + rule.at("/name").asString());
                assertThat(rule.at("/sourceAddresses")).isNotEmpty();
                assertThat(rule.at("/targetFqdns")).isNotEmpty();
            });
        });
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void theArgumentsAreThoseOfTheDesign() throws IOException {
        String text = text(files(Packs.design("aks-baseline")), "handover.html");
        assertThat(Jsoup.parse(text).select("pre").first().wholeText())
                .contains(
                        "az aks create",
                        "--network-plugin-mode overlay",
                        "--outbound-type userDefinedRouting",
                        "--vnet-subnet-id '<id of snet-clusternodes>'",
                        "--enable-private-cluster")
                .doesNotContain("--load-balancer");
    }

    @Test
    void whatAzureWouldRefuseIsSaid() throws IOException {
        Design design = Packs.design("aks-baseline");
        for (Component component : List.copyOf(design.topology().components())) {
            if (component.kind().value().equals("route-table")) {
                design = design.with(component.with(component.properties().without("routes")));
            }
        }
        String held = text(files(Packs.design("aks-baseline")), "handover.md");
        String lost = text(files(design), "handover.md");
        assertThat(held).containsPattern("every node subnet needs a way out of its own[^|]*\\| ✅ holds");
        assertThat(lost).doesNotContainPattern("every node subnet needs a way out of its own[^|]*\\| ✅ holds");
    }

    @Test
    void aMachineIsNeverAskedForWhereAzureTakesNone() throws IOException {
        assertThat(text(files(Packs.design("aks-baseline")), "prove-traces.sh"))
                .contains("az network watcher show-next-hop", "VM in snet-clusternodes")
                .doesNotContain("VM in snet-appgw", "VM in AzureFirewallSubnet");
    }

    @Test
    void theNetworkVerifierIsAskedBetweenTwoMachines() throws IOException {
        Design design = asking(machine("vm-b", "10.240.3.5"), "vm-b", 22);
        String script = text(files(design), "prove-traces.sh");
        assertThat(script)
                .contains(
                        "verifier-workspace reachability-analysis-intent create",
                        "--name nodes-to-vm-b --source-resource-id '<id of a scale set instance of aks-bu0001a0008>'"
                                + " --destination-resource-id '<id of vm-b>'",
                        "destination-ips:['\\''10.240.3.5'\\'']",
                        "destination-ports:['\\''22'\\'']",
                        "verifier-workspace reachability-analysis-run create");
    }

    /** The verifier knows storage accounts, SQL servers and Cosmos DB behind private endpoints, and no other service. */
    @ParameterizedTest
    @CsvSource({"Storage, true", "Azure SQL Database, true", "Cosmos DB, true", "Service Bus, false"})
    void theNetworkVerifierIsAskedForTheServicesThatItKnows(String type, boolean asked) throws IOException {
        Design design = asking(service(type), "pe-data", 443);
        String script = text(files(design), "prove-traces.sh");
        assertThat(script.contains("--destination-resource-id '<id of data>'")).isEqualTo(asked);
    }

    @Test
    void theNetworkVerifierIsExpectedToSayWhatItCanSee() throws IOException {
        Design design = asking(machine("vm-b", "10.240.3.5"), "vm-b", 22);
        assertThat(text(files(design), "prove-traces.sh")).contains("# Should show: all packets reach the destination");
        Component group = design.topology().require(new ComponentId("nsg-aks"));
        Value closed = Value.of(List.of(new Value.Fields(Properties.NONE
                .with("name", Value.of("DenySsh"))
                .with("priority", Value.of(100))
                .with("direction", Value.of("inbound"))
                .with("access", Value.of("deny"))
                .with("sources", Value.of(List.of(Value.of("*"))))
                .with("destinations", Value.of(List.of(Value.of("*"))))
                .with("destinationPorts", Value.of(List.of(Value.of("22")))))));
        Design denied = design.with(group.with(group.properties().with("rules", closed)));
        assertThat(text(files(denied), "prove-traces.sh")).contains("# Should show: no packet reaches the destination");
    }

    @Test
    void whatPassesABalancerOrAFirewallIsNoQuestionForTheNetworkVerifier() throws IOException {
        assertThat(text(files(Packs.design("aks-baseline")), "prove-traces.sh")).doesNotContain("verifier-workspace");
    }

    private static Design asking(Design design, String name, int port) {
        return design.withFlows(List.of(Flow.tcp(
                "Nodes to " + name,
                FlowEnd.component(new ComponentId("np-apps")),
                FlowEnd.component(new ComponentId(name)),
                port)));
    }

    private static Design machine(String name, String address) {
        Properties properties = Properties.NONE.with("address", new Value.Text(address));
        return Packs.design("aks-baseline")
                .with(Component.of(name, "virtual-machine", name)
                        .in(new ComponentId("snet-aks"))
                        .with(properties));
    }

    private static Design service(String type) {
        Properties service =
                Properties.NONE.with("serviceType", new Value.Text(type)).with("publicAccess", new Value.Flag(false));
        Properties endpoint = Properties.NONE
                .with("address", new Value.Text("10.240.4.45"))
                .with("target", new Value.Text("data"))
                .with("state", new Value.Text("approved"));
        return Packs.design("aks-baseline")
                .with(Component.of("data", "platform-service", "data").with(service))
                .with(Component.of("pe-data", "private-endpoint", "pe-data")
                        .in(new ComponentId("snet-pe"))
                        .with(endpoint));
    }

    /** A shell runs nothing of a name: it is in single quotation marks, or a remark. */
    @Test
    void namesOfAStrangersDesignRunNothing() throws IOException {
        Design design = Packs.design("aks-baseline");
        for (Component component : List.copyOf(design.topology().components())) {
            design = design.with(component.named("x'; touch owned; '$(id)`id`\nid #"));
        }
        String script = text(files(design), "prove-traces.sh");
        script.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            String bare = line.replaceAll("\\\\'", "").replaceAll("'[^']*'", "");
            assertThat(bare).doesNotContain("$", "`", ";").doesNotContain("touch");
            assertThat(line).matches("^(az|curl|ping|nc|exit) .*");
        });
    }
}
