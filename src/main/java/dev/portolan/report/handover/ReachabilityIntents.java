package dev.portolan.report.handover;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Flow;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.report.handover.Proof.Command;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Packet;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the network verifier of Azure Virtual Network Manager can be asked of a trace. It computes reachability from routes,
 * peerings, network security groups and private endpoints, without sending anything; it takes machines and instances of
 * scale sets as source, these and storage accounts, SQL servers and Cosmos DB as destination, and knows neither load
 * balancers nor application rules of a firewall (learn.microsoft.com/azure/virtual-network-manager/concept-virtual-network-verifier,
 * 2026-07-29). So it is asked only where nothing of these stands between.
 */
final class ReachabilityIntents {

    private static final List<String> SERVICES = List.of("storage", "sql", "cosmos");

    /** Filters that are none of the network's own. */
    private static final Set<Reason> UNSEEN = EnumSet.of(Reason.NETWORK_POLICY, Reason.PUBLIC_ACCESS_OFF);

    private static final String VERIFIER = "az network manager verifier-workspace reachability-analysis-%s create"
            + " --resource-group %s --network-manager-name %s --workspace-name %s --name %s ";

    private final Estate estate;

    ReachabilityIntents(Estate estate) {
        this.estate = estate;
    }

    /** The analysis to define and the one to run; empty where the verifier cannot see the way. */
    List<Command> of(Trace trace) {
        return trace.branches().stream()
                .map(branch -> intent(trace, branch))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    private Optional<List<Command>> intent(Trace trace, Branch branch) {
        List<Hop> hops = branch.travelled();
        if (hops.size() < 2) {
            return Optional.empty();
        }
        Optional<String> from = component(hops.get(0)).flatMap(this::machine);
        Optional<String> to = target(hops);
        Packet packet = hops.get(1).in();
        boolean plain = Stream.of(packet.source(), packet.destination())
                .allMatch(address -> IpAddress.parse(address).isPresent()
                        || Prefix.parse(address).isPresent());
        return from.isPresent() && to.isPresent() && packet.protocol() != Protocol.ICMP && plain
                ? Optional.of(List.of(
                        analysis(trace.flow(), from.get(), to.get(), packet),
                        new Command(
                                "The same asked of the network verifier: its answer",
                                start("run", trace.flow()) + "--intent-id "
                                        + Shell.quoted(Shell.blank("id of the intent")),
                                answer(hops.subList(0, 2)))))
                : Optional.empty();
    }

    /** Who answers the first connection; empty where that is nothing that the verifier takes for an end. */
    private Optional<String> target(List<Hop> hops) {
        Optional<Component> next = component(hops.get(1));
        if (next.filter(one -> one.is(BalancerKinds.PRIVATE_ENDPOINT.id())).isPresent()) {
            return hops.size() < 3 ? Optional.empty() : component(hops.get(2)).flatMap(ReachabilityIntents::service);
        }
        return next.flatMap(this::machine);
    }

    private static Optional<String> service(Component component) {
        String type = SupportKinds.SERVICE_TYPE.of(component).orElse("").toLowerCase(Locale.ROOT);
        return SERVICES.stream().anyMatch(type::contains)
                ? Optional.of(ClusterArguments.id(component))
                : Optional.empty();
    }

    /** Pods of an overlay have no address in the network: to Azure they are their node. */
    private Optional<String> machine(Component component) {
        if (component.is(SupportKinds.VIRTUAL_MACHINE.id())) {
            return Optional.of(ClusterArguments.id(component));
        }
        boolean node = component.is(NodePoolKinds.NODE_POOL.id());
        boolean pod =
                component.is(KubernetesKinds.WORKLOAD.id()) || component.is(KubernetesKinds.INGRESS_CONTROLLER.id());
        return estate.clusterOf(component)
                .filter(cluster ->
                        node || pod && ClusterKinds.CNI_MODE.of(cluster).is(CniMode.NODE_SUBNET))
                .map(cluster -> Shell.blank("id of a scale set instance of " + cluster.name()));
    }

    private Optional<Component> component(Hop hop) {
        return estate.graph().topology().component(hop.component());
    }

    private static Command analysis(Flow flow, String from, String to, Packet packet) {
        String traffic =
                "{source-ips:['%s'],source-ports:['*'],destination-ips:['%s'],destination-ports:['%d'],protocols:['%s']}"
                        .formatted(
                                packet.source(),
                                packet.destination(),
                                packet.port(),
                                packet.protocol() == Protocol.UDP ? "UDP" : "TCP");
        return new Command(
                "The same asked of the network verifier, which sends nothing: the analysis",
                start("intent", flow)
                        + "--source-resource-id %s --destination-resource-id %s --ip-traffic %s"
                                .formatted(Shell.quoted(from), Shell.quoted(to), Shell.quoted(traffic)),
                "the intent, with its id");
    }

    /** The verifier looks at routes and network security groups alone, whatever else stops the flow. */
    private static String answer(List<Hop> way) {
        List<Step> decisive = way.stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.action() == Step.Action.ROUTED
                        || step.action() == Step.Action.FILTERED
                                && !UNSEEN.contains(step.because().reason()))
                .toList();
        if (decisive.stream().anyMatch(step -> step.outcome() == Step.Outcome.STOPPED)) {
            return "no packet reaches the destination";
        }
        return decisive.stream().anyMatch(step -> step.outcome() == Step.Outcome.UNDETERMINED)
                ? "what the trace could not determine"
                : "all packets reach the destination";
    }

    private static String start(String what, Flow flow) {
        return VERIFIER.formatted(
                what,
                Shell.quoted(Shell.blank("group of the network manager")),
                Shell.quoted(Shell.blank("network manager")),
                Shell.quoted(Shell.blank("verifier workspace")),
                name(flow.name()));
    }

    /** Letters, digits, hyphens, 64 at most (Microsoft.Network/networkManagers/verifierWorkspaces/reachabilityAnalysisIntents). */
    private static String name(String flow) {
        String plain =
                flow.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String short64 = plain.substring(0, Math.min(60, plain.length())).replaceAll("-$", "");
        return short64.isEmpty() ? "flow" : short64;
    }
}
