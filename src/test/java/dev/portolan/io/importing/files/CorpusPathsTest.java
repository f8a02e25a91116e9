package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.net.IpAddress;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The ways in and out that an expert reads from each file, asked of the tracer. A line is: items of the corpus, where the
 * traffic starts (a component, or {@code in SUBNET} for a machine that the test puts there), where it goes, how, what becomes
 * of it, and which components it passes, in this order. What follows a {@code #} is why it is not what the reading says at
 * first sight.
 */
class CorpusPathsTest {

    private static final String READINGS = """
            A08 | Public users | appgw-* | http 80 | UNDETERMINED | appgw-* # AGIC fills the pool when the cluster runs
            A08 | system | example.com | https 443 | DELIVERED | aks-*
            A10 | Public users | applicationgateway* | http 80 | UNDETERMINED | applicationgateway* # AGIC fills the pool
            A10 | agentpool | example.com | https 443 | DELIVERED | aks987d
            A11 | agentpool | example.com | https 443 | UNDETERMINED | # nearly all is a parameter without a value
            A12 | Public users | Demowasp-* | https 443 | UNDETERMINED | Demowasp-* > SOC-NS-AG-WAFv2 # the web app's address is Azure's
            A12 | Public users | SOC-NS-AG-WAFv2 | http 80 | UNDETERMINED | SOC-NS-AG-WAFv2
            A12 | Public users | SOC-NS-FW | https 443 | UNREACHABLE | SOC-NS-FW > SOC-NS-AG-WAFv2
            A12 | Public users | SOC-NS-FW | tcp 33891 | DELIVERED | SOC-NS-FW > VM-Win11
            A12 | Public users | SOC-NS-FW | tcp 33890 | DELIVERED | SOC-NS-FW > VM-Win2019
            A12 | Public users | SOC-NS-FW | tcp 22 | DELIVERED | SOC-NS-FW > VM-Kali
            A12 | VM-Win11 | www.bing.com | https 443 | DELIVERED | SOC-NS-FW
            A12 | VM-Win11 | example.com | https 443 | DENIED | SOC-NS-FW
            A13 | Public users | multitierAppGateway | http 80 | UNDETERMINED | multitierAppGateway > MultiTierApp0
            A13 | MultiTierApp0 | 10.1.2.100 | tcp 1433 | BACKEND_UNHEALTHY | ILBforSql > MultiTierDB0 # BackendNSG denies VirtualNetwork, which holds 168.63.129.16, the probes' source (data-plane.md B.3)
            A13 | Public users | MultiTierApp0 | tcp 3389 | DELIVERED | MultiTierApp0
            A13 | MultiTierApp0 | example.com | https 443 | DENIED | # by its own address, as the reading says, but AppNSG's rule Deny_Internet stops it
            A13 | MultiTierDB0 | example.com | https 443 | DENIED | # BackendNSG's rule Deny_Internet stops it before default outbound access matters
            A15 | Public users | winJmphostVm | tcp 3389 | DELIVERED | winJmphostVm
            A15 | winJmphostVm | example.com | https 443 | DELIVERED |
            A17 | Public users | appgw-* | http 80 | UNDETERMINED | appgw-* # AGIC fills the pool
            A17 | system | example.com | https 443 | DELIVERED | *NatGateway
            B01 | in snet-resources | example.com | https 443 | DENIED | fw-* # the policy lets out DNS alone
            B01 | in snet-resources | 8.8.8.8 | udp 53 | DELIVERED | fw-*
            B02 | in spoke-vnet | example.com | https 443 | DENIED | hub-fwl
            B03 | in spoke-vnet | example.com | https 443 | DENIED | hub-fwl
            B10 | system | example.com | https 443 | DELIVERED | *NatGateway
            B11 | natfw-*-vm-spoke | example.com | https 443 | DELIVERED | natfw-*-firewall > natfw-*-nat-gateway
            B14 | Public users | MyFrontDoor | https 443 | UNDETERMINED | MyFrontDoor > MyPrivateLinkService > MyLoadBalancer > MyVM
            B14 | MyVM | example.com | https 443 | UNDETERMINED |
            B16 | BackendVM1 | internal-lb | http 80 | DELIVERED | internal-lb > BackendVM0
            B16 | BackendVM0 | example.com | https 443 | DELIVERED | lb-nat-gateway
            B17 | in subnet1 | example.com | https 443 | UNDETERMINED |
            B18 | myConsumerVm* | myPrivateEndpoint | http 80 | UNDETERMINED | myPrivateEndpoint > myPLS > myILB > myVm* # a template does not say whether the connection is approved
            B18 | myConsumerVm* | example.com | https 443 | DELIVERED |
            B18 | myVmdmzuha4hqdv | example.com | https 443 | UNDETERMINED |
            B20 | Public users | HubFirewall | tcp 4001 | DELIVERED | HubFirewall > DevVm
            B20 | Public users | HubFirewall | tcp 4002 | DELIVERED | HubFirewall > ProdVm
            B20 | DevVm | example.com | https 443 | DELIVERED | HubFirewall
            B20 | DevVm | ProdVm | tcp 22 | DENIED | HubFirewall > ProdVm # the firewall lets it through, but the groups' VirtualNetwork is not taken to hold 0.0.0.0/0 (data-plane.md B.3)
            B21 | agentpool | example.com | https 443 | DELIVERED | testaz-aks
            B12 | Jump-Srv | example.com | https 443 | UNDETERMINED | # routing by a Virtual WAN hub is not followed
            E01 | Public users | kubernetes | http 80 | UNDETERMINED | kubernetes
            E05 | Public users | VM1 | tcp 22 | DELIVERED | VM1
            E05 | VM1 | example.com | https 443 | DELIVERED | nat-gateway
            E05 | VM2 | example.com | https 443 | DENIED | # subnet-nsg denies it, and nothing would give it a public address
            E06 | Public users | cfb-rypimkfr-app-gateway | http 80 | UNDETERMINED | # the subnet is not in the file, nor which group filters there
            E06 | Public users | cfb-rypimkfr-app-gateway-4 | http 80 | UNDETERMINED | # the subnet is not in the file, nor which group filters there
            E08 | nodepool1 | example.com | https 443 | UNDETERMINED | # the network that AKS made is not in the file
            E10 | in subnet2 | pe1 | https 443 | UNDETERMINED | pe1 > lks1 # the endpoint says Rejected, the service Approved; the balancer is not in the file
            K01 | Public users | kubernetes-internal | https 443 | UNREACHABLE |
            K03 | Public users | kubernetes | http 80 | UNDETERMINED | kubernetes > store-front
            K06 | Public users | kubernetes | http 80 | UNDETERMINED | kubernetes > nginx > store-front
            K07 | Public users | kubernetes | tcp 8080 | UNDETERMINED | kubernetes
            K08 | Public users | example.com | http 80 | UNDETERMINED |
            K10 | Public users | kubernetes | http 80 | UNDETERMINED | kubernetes > nginx
            B10+K05 | Public users | alb | https 443 | UNDETERMINED | alb
            B21+K04 | Public users | kubernetes-internal | tcp 9090 | UNREACHABLE |
            """;

    private static final Map<String, Design> IMPORTED = new LinkedHashMap<>();

    private record Line(
            String items, String from, String to, String how, String becomes, List<String> by, String text) {

        static Line of(String text) {
            String[] parts = text.replaceFirst("\\s+#.*", "").split("\\s*\\|\\s*", -1);
            List<String> by =
                    parts[5].isBlank() ? List.of() : List.of(parts[5].strip().split("\\s*>\\s*", -1));
            return new Line(parts[0].strip(), parts[1], parts[2], parts[3], parts[4], by, text);
        }

        Flow flow(Design design) {
            String protocol = how.split(" ", -1)[0];
            int port = Integer.parseInt(how.split(" ", -1)[1]);
            String path = protocol.startsWith("http") ? "/" : "";
            return Flow.https("asked", FlowEnd.component(start(design)), end(design))
                    .over(protocol, port)
                    .at(path);
        }

        private ComponentId start(Design design) {
            return from.startsWith("in ")
                    ? new ComponentId("probe")
                    : named(design, from).id();
        }

        private FlowEnd end(Design design) {
            if (IpAddress.parse(to).isPresent()) {
                return FlowEnd.address(to);
            }
            return to.contains(".") && !to.contains("*")
                    ? FlowEnd.host(to)
                    : FlowEnd.component(named(design, to).id());
        }
    }

    @Test
    void trafficTakesTheWaysOfTheReadings() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String text : READINGS.lines().filter(each -> !each.isBlank()).toList()) {
            Line line = Line.of(text);
            Design design = with(line, imported(line.items()));
            Trace trace = new Tracer(design, Catalog.azure()).trace(line.flow(design));
            all.assertThat(trace.disposition()).as(said(line, trace)).isEqualTo(Disposition.valueOf(line.becomes()));
            all.assertThat(trace.branches().stream().anyMatch(branch -> passes(names(branch), line.by())))
                    .as(said(line, trace))
                    .isTrue();
        }
        all.assertAll();
    }

    private static String said(Line line, Trace trace) {
        return line.text() + "\n   is "
                + trace.branches().stream()
                        .map(branch -> branch.disposition() + " " + names(branch) + " " + branch.missing())
                        .toList();
    }

    private static Design imported(String items) throws IOException {
        Design known = IMPORTED.get(items);
        if (known != null) {
            return known;
        }
        List<Path> files = new ArrayList<>();
        for (String item : items.split("\\+", -1)) {
            files.addAll(Corpus.item(item));
        }
        Design design = Corpus.opened(files, List.of()).design();
        IMPORTED.put(items, design);
        return design;
    }

    /** With the users or the machine that the question starts from. */
    private static Design with(Line line, Design design) {
        if (line.from().startsWith("in ")) {
            Component subnet = named(design, line.from().substring(3));
            return design.with(
                    Component.of("probe", SupportKinds.VIRTUAL_MACHINE.id().value(), "probe")
                            .in(subnet.id()));
        }
        String users = ActorKinds.PUBLIC_USERS.label();
        boolean there = design.topology().components().stream()
                .anyMatch(component -> component.name().equals(users));
        return !line.from().equals(users) || there
                ? design
                : design.with(Component.of(
                        "public-users", ActorKinds.PUBLIC_USERS.id().value(), users));
    }

    private static Component named(Design design, String pattern) {
        List<Component> found = design.topology().components().stream()
                .filter(component -> isSo(component.name(), pattern)
                        || component.id().value().equals(pattern))
                .toList();
        assertThat(found)
                .as(pattern + " among "
                        + design.topology().components().stream()
                                .map(Component::name)
                                .toList())
                .isNotEmpty();
        return found.get(0);
    }

    private static boolean isSo(String name, String pattern) {
        String plain = name.toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        int star = wanted.indexOf('*');
        return star < 0
                ? plain.equals(wanted)
                : plain.startsWith(wanted.substring(0, star)) && plain.endsWith(wanted.substring(star + 1));
    }

    private static List<String> names(Branch branch) {
        return branch.hops().stream().map(Hop::name).toList();
    }

    /** In this order, whatever is between. */
    private static boolean passes(List<String> names, List<String> by) {
        int next = 0;
        for (String name : names) {
            if (next < by.size() && isSo(name, by.get(next))) {
                next++;
            }
        }
        return next == by.size();
    }
}
