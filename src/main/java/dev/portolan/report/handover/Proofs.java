package dev.portolan.report.handover;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.report.handover.Proof.Command;
import dev.portolan.report.pack.Speech;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Packet;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down how each trace could be proved: the request itself from where it starts, then next hop and IP flow verify of
 * Azure Network Watcher where routes and network security groups decide. Those two look from a virtual machine, so that one
 * is needed in the subnet; nodes of a scale set do not serve. The network verifier is asked where it can see the way.
 */
final class Proofs {

    /** A port that clients take by chance. */
    private static final int SOME_PORT = 50_000;

    private static final Set<String> RESERVED = Set.of(
            "AzureFirewallSubnet",
            "AzureFirewallManagementSubnet",
            "GatewaySubnet",
            "AzureBastionSubnet",
            "RouteServerSubnet");

    private final Estate estate;
    private final Speech speech;
    private final Wording wording;
    private final ReachabilityIntents intents;

    Proofs(Estate estate, Speech speech) {
        this.estate = estate;
        this.speech = speech;
        this.wording = new Wording(estate.graph().topology());
        this.intents = new ReachabilityIntents(estate);
    }

    Proof of(Trace trace) {
        Set<Command> steps = new LinkedHashSet<>();
        steps.add(request(trace));
        trace.branches().forEach(branch -> along(branch, steps));
        steps.addAll(intents.of(trace));
        return new Proof(trace.flow().name(), trace.disposition().label(), List.copyOf(steps));
    }

    private Command request(Trace trace) {
        Flow flow = trace.flow();
        String probe = probe(trace);
        String expected = expected(trace.disposition());
        Optional<Component> start = start(flow);
        Optional<Component> cluster = start.flatMap(estate::clusterOf);
        if (start.isPresent() && cluster.isPresent() && isInCluster(start.get())) {
            String pod = "kubectl run probe --rm -i --restart=Never --image=" + Shell.blank("image with curl") + " -- "
                    + probe;
            return new Command(
                    "The request from a pod of " + cluster.get().name() + ", as "
                            + start.get().name() + " would send it",
                    "az aks command invoke --resource-group %s --name %s --command %s"
                            .formatted(
                                    Shell.quoted(Shell.blank(
                                            "group of " + cluster.get().name())),
                                    Shell.quoted(cluster.get().name()),
                                    Shell.quoted(pod)),
                    expected);
        }
        String where = start.map(Component::name).orElse(flow.from().text());
        boolean internet =
                start.filter(one -> one.is(ActorKinds.PUBLIC_USERS.id())).isPresent();
        return new Command(
                internet ? "The request from a machine on the Internet" : "The request from a machine at " + where,
                probe,
                expected);
    }

    private static String expected(Disposition disposition) {
        return switch (disposition) {
            case DELIVERED -> "an answer";
            case UNDETERMINED -> "the trace is not determined, so this shows what it could not";
            default -> "no answer; the trace says " + disposition.label();
        };
    }

    private static boolean isInCluster(Component start) {
        return start.is(KubernetesKinds.WORKLOAD.id())
                || start.is(NodePoolKinds.NODE_POOL.id())
                || start.is(KubernetesKinds.INGRESS_CONTROLLER.id());
    }

    private Optional<Component> start(Flow flow) {
        return flow.from().type() == FlowEnd.Type.COMPONENT
                ? estate.graph().topology().components().stream()
                        .filter(one -> flow.from().isComponent(one.id()))
                        .findFirst()
                : Optional.empty();
    }

    private String probe(Trace trace) {
        Flow flow = trace.flow();
        Packet first = trace.branches().get(0).hops().get(0).in();
        String address = first.destination().isEmpty()
                ? Shell.blank("address of " + speech.name(flow.to()))
                : first.destination();
        String host = !flow.host().isEmpty() ? flow.host() : first.host().isEmpty() ? address : first.host();
        return switch (flow.protocol().toLowerCase(Locale.ROOT)) {
            case "https", "http" ->
                "curl -sv --connect-timeout 10 -o /dev/null "
                        + Shell.quoted("%s://%s:%d%s"
                                .formatted(
                                        flow.protocol(),
                                        host,
                                        flow.port(),
                                        flow.path().isEmpty() ? "/" : flow.path()));
            case "icmp" -> "ping -c 3 " + Shell.quoted(address);
            default ->
                "nc -vz%s -w 10 %s %d"
                        .formatted(flow.protocol().equals("udp") ? "u" : "", Shell.quoted(address), flow.port());
        };
    }

    private void along(Branch branch, Set<Command> steps) {
        for (Hop hop : branch.travelled()) {
            if (hop.kind().equals(GatewayKinds.APPLICATION_GATEWAY.id())) {
                steps.add(new Command(
                        "Whether " + hop.name() + " finds its backends healthy",
                        "az network application-gateway show-backend-health --resource-group %s --name %s"
                                .formatted(
                                        Shell.quoted(Shell.blank("group of " + hop.name())), Shell.quoted(hop.name())),
                        "every server that the trace passes is Healthy"));
            }
            hop.steps().stream().map(Step::because).forEach(because -> {
                if (because.reason() == Reason.ROUTE || because.reason() == Reason.ROUTE_NONE) {
                    subnet(hop).ifPresent(subnet -> steps.add(nextHop(hop, subnet, because)));
                }
            });
            hop.steps().stream()
                    .filter(step -> step.because().reason() == Reason.NSG_RULE
                            || step.because().reason() == Reason.NSG_DEFAULT_RULE)
                    .filter(step -> hop.in().protocol() != Protocol.ICMP) // IP flow verify knows TCP and UDP only
                    .forEach(step -> subnet(hop).ifPresent(subnet -> steps.add(ipFlow(hop, subnet, step))));
        }
    }

    private Optional<Component> subnet(Hop hop) {
        return estate.graph()
                .topology()
                .component(hop.component())
                .flatMap(component -> component.is(NodePoolKinds.NODE_POOL.id()) || isInCluster(component)
                        ? estate.clusterOf(component)
                                .flatMap(cluster ->
                                        estate.nodeSubnets(cluster).stream().findFirst())
                        : estate.subnetOf(component))
                .filter(this::takesMachines);
    }

    /** Azure keeps some subnets for one service (numbers.md D.2), so that nobody can put a virtual machine there. */
    private boolean takesMachines(Component subnet) {
        return subnet.is(NetworkKinds.SUBNET.id())
                && !RESERVED.contains(subnet.name())
                && NetworkKinds.DELEGATION.of(subnet).orElse("").isBlank()
                && estate.graph().topology().children(subnet.id()).stream()
                        .noneMatch(inner -> inner.is(GatewayKinds.APPLICATION_GATEWAY.id()));
    }

    private Command nextHop(Hop hop, Component subnet, Because because) {
        String to = plain(hop.out().destination(), "an address beyond " + hop.name());
        return new Command(
                "Where %s sends what is for %s".formatted(subnet.name(), to),
                "az network watcher show-next-hop --resource-group %s --vm %s --source-ip %s --dest-ip %s"
                        .formatted(
                                Shell.quoted(Shell.blank("group of the VM")),
                                Shell.quoted(Shell.blank("VM in " + subnet.name())),
                                Shell.quoted(Shell.blank("its address")),
                                Shell.quoted(to)),
                ("next hop " + because.detail("nextHop") + " " + because.detail("address")).strip() + ", for "
                        + because.detail("prefix"));
    }

    private Command ipFlow(Hop hop, Component subnet, Step step) {
        Because because = step.because();
        boolean inbound = because.detail("direction").toLowerCase(Locale.ROOT).startsWith("in");
        Packet packet = inbound ? hop.in() : hop.out();
        String remote = plain(inbound ? packet.source() : packet.destination(), "the other end");
        int port = inbound ? SOME_PORT : packet.port();
        int local = inbound ? packet.port() : SOME_PORT;
        return new Command(
                "What the network security groups of %s say, %s".formatted(subnet.name(), because.detail("direction")),
                "az network watcher test-ip-flow --resource-group %s --vm %s --direction %s --protocol %s --local %s --remote %s"
                        .formatted(
                                Shell.quoted(Shell.blank("group of the VM")),
                                Shell.quoted(Shell.blank("VM in " + subnet.name())),
                                inbound ? "Inbound" : "Outbound",
                                packet.protocol() == Protocol.UDP ? "UDP" : "TCP",
                                Shell.quoted(Shell.blank("its address") + ":" + local),
                                Shell.quoted(remote + ":" + port)),
                wording.text(step));
    }

    /** IP flow verify and next hop take one address, not a range. */
    private static String plain(String address, String what) {
        return address.isEmpty() || address.contains("/") || !Character.isDigit(address.charAt(0))
                ? Shell.blank(address.isEmpty() ? what : "an address of " + address)
                : address;
    }
}
