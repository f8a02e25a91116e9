package dev.portolan.guidance.nsg;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edit;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.AzurePlatform;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.plan.ServiceFrontend;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Match;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How packets for a load-balanced service arrive at one subnet of its nodes. */
record Arrival(Component service, Component subnet, Component group, Estate estate) {

    private static final String HERE = "VirtualNetwork";

    /** The hop at which the subnet's group stops a packet for the service, on the way there. */
    Optional<Hop> stop(Trace trace) {
        return trace.branches().stream()
                .filter(this::isForService)
                .flatMap(branch -> branch.hops().stream())
                .filter(hop -> hop.steps().stream().anyMatch(this::isStopped))
                .findFirst();
    }

    private boolean isStopped(Step step) {
        Because because = step.because();
        return step.outcome() == Step.Outcome.STOPPED
                && because.component().equals(group.id())
                && because.detail("direction").equals("inbound")
                && because.detail("subnet").equals(subnet.name());
    }

    /** Whether a branch is for the service, and not for another frontend of its load balancer. */
    boolean isForService(Branch branch) {
        Optional<ComponentId> balancer =
                KubernetesKinds.LOAD_BALANCER.of(service).optional();
        List<ServiceFrontend.Port> ports = frontend().clientPorts();
        return branch.passes(service.id())
                || branch.hops().stream()
                        .filter(hop -> balancer.filter(hop.component()::equals).isPresent())
                        .anyMatch(hop -> (ports.isEmpty() || ports.contains(asked(hop))) && isAskedAt(hop));
    }

    private boolean isAskedAt(Hop hop) {
        return addresses().stream()
                .allMatch(target ->
                        target.equals(Ends.INTERNET) || target.equals(hop.in().destination()));
    }

    static ServiceFrontend.Port asked(Hop hop) {
        return new ServiceFrontend.Port(hop.in().port(), hop.in().protocol().transport());
    }

    /** The rule that stops a packet at this hop. */
    String decidingRule(Hop hop) {
        return hop.steps().stream()
                .filter(this::isStopped)
                .map(step -> step.because().detail("rule"))
                .findFirst()
                .orElse("");
    }

    /** With floating IP the service's ports, else its node ports. */
    List<ServiceFrontend.Port> ports() {
        return frontend().ports();
    }

    private ServiceFrontend frontend() {
        return new ServiceFrontend(service, estate);
    }

    /** The addresses that packets carry when they arrive; {@link Ends#INTERNET} for a public one that is not given. */
    private List<String> targets() {
        return frontend().floats() ? addresses() : frontend().targets(subnet);
    }

    /** The frontend's addresses, at which clients ask; none where nobody said. */
    private List<String> addresses() {
        if (estate.isPublic(service)) {
            return List.of(estate.target(service, KubernetesKinds.PUBLIC_IP)
                    .flatMap(ip -> AddressKinds.ADDRESS.of(ip).optional())
                    .map(IpAddress::toString)
                    .orElse(Ends.INTERNET));
        }
        return frontend().address().optional().map(IpAddress::toString).stream().toList();
    }

    /** From where packets could come, as addresses, ranges and tags. */
    List<String> clients() {
        List<String> given = KubernetesKinds.SOURCE_RANGES.of(service).orElse(List.of());
        if (!given.isEmpty()) {
            return given;
        }
        return estate.isPublic(service) ? List.of(Ends.INTERNET, Ends.FRONT_DOOR) : List.of(HERE);
    }

    /** Whether anybody at all gets in: a rule that allows the port has to come before every rule that denies it to all. */
    Match anybody() {
        if (targets().isEmpty()) {
            return Match.MAYBE;
        }
        Match best = Match.NO;
        for (String source : sources()) {
            for (String target : targets()) {
                for (ServiceFrontend.Port port : ports()) {
                    Ruling verdict = estate.groups()
                            .ask(
                                    group,
                                    subnet,
                                    new SecurityGroups.Question(
                                            FilterKinds.Direction.INBOUND,
                                            Ends.of(source),
                                            Ends.of(target),
                                            port.number(),
                                            port.protocol()));
                    best = best.or(!verdict.isCertain() ? Match.MAYBE : verdict.allowed() ? Match.YES : Match.NO);
                }
            }
        }
        return best;
    }

    /** The clients, and whom the group's own rules name. */
    private List<String> sources() {
        List<String> all = new ArrayList<>();
        for (String client : clients()) {
            if (client.equals(HERE)) {
                estate.groups().virtualNetwork(subnet).stream()
                        .filter(range ->
                                !range.equals(AzurePlatform.ADDRESS.asPrefix())) // part of the tag, and nobody's client
                        .forEach(range -> all.add(range.toString()));
            } else {
                all.add(client);
            }
        }
        if (KubernetesKinds.SOURCE_RANGES.of(service).orElse(List.of()).isEmpty()) {
            FilterKinds.RULES.of(group).orElse(List.of()).stream()
                    .filter(rule -> FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.ALLOW))
                    .flatMap(rule -> FilterKinds.SOURCES.of(rule).orElse(List.of()).stream())
                    .filter(entry -> !Ends.of(entry).ranges().isEmpty()
                            && !Ends.of(entry).ranges().equals(List.of(AzurePlatform.ADDRESS.asPrefix())))
                    .forEach(all::add);
        }
        return all;
    }

    Edit allow(List<String> sources, List<ServiceFrontend.Port> ports) {
        List<String> to = targets().stream()
                .map(target -> target.equals(Ends.INTERNET) ? "*" : target)
                .toList();
        return new GroupRules(group)
                .first(
                        FilterKinds.Direction.INBOUND,
                        GroupRules.rule("Allow-" + service.name())
                                .allowingPorts(sources, to.isEmpty() ? List.of("*") : to, ports));
    }
}
