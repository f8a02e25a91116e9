package dev.portolan.guidance.ingress;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.DoorOrigins;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Served;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Missing;
import dev.portolan.trace.naming.Names;
import dev.portolan.trace.naming.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the backends of gateways and Front Doors, as they look for them themselves.
 *
 * @param elsewhere ranges of sites, pods and gateways, where private addresses need no subnet of the design
 * @param unsaid sites, gateways and networks of which nobody said which ranges they bring in
 */
record Backends(Review review, List<Prefix> elsewhere, List<Missing> unsaid, Cases cases) {

    static Backends of(Review review) {
        Estate estate = review.estate();
        List<Prefix> elsewhere = new ArrayList<>();
        List<Missing> unsaid = new ArrayList<>();
        for (Component site : estate.all(ActorKinds.ON_PREMISES_SITE)) {
            elsewhere.addAll(ActorKinds.SITE_PREFIXES.of(site).orElse(List.of()));
            if (!ActorKinds.SITE_PREFIXES.of(site).isKnown()) {
                unsaid.add(unsaid(site, ActorKinds.SITE_PREFIXES, "ranges " + site.name() + " has"));
            }
        }
        estate.all(ClusterKinds.AKS_CLUSTER)
                .forEach(cluster -> ClusterKinds.POD_CIDR.of(cluster).optional().ifPresent(elsewhere::add));
        for (Component network : estate.all(NetworkKinds.VIRTUAL_NETWORK)) {
            for (Component gateway : estate.peerings().gatewaysFor(network)) {
                List<Prefix> learned = estate.peerings().learned(gateway);
                elsewhere.addAll(learned);
                if (learned.isEmpty() && !HybridKinds.ADVERTISED.of(gateway).isKnown()) {
                    unsaid.add(unsaid(gateway, HybridKinds.ADVERTISED, "routes " + gateway.name() + " learns"));
                }
            }
            if (estate.peerings().space(network).isEmpty()) {
                unsaid.add(unsaid(network, NetworkKinds.ADDRESS_SPACE, "address space " + network.name() + " has"));
            }
        }
        return new Backends(review, elsewhere, unsaid, new Cases());
    }

    private static Missing unsaid(Component component, Property<?> property, String what) {
        return new Missing(component.id(), property.name(), "nobody said which " + what);
    }

    private Names names() {
        return review.estate().names();
    }

    void ofGateway(Component gateway) {
        boolean byController = review.estate().all(KubernetesKinds.AGIC).stream()
                .anyMatch(agic -> Served.gatewayOf(agic, review.estate())
                        .filter(gateway::equals)
                        .isPresent());
        for (Properties pool : GatewayKinds.POOLS.of(gateway).orElse(List.of())) {
            String name = GatewayKinds.NAME.of(pool).orElse("without a name");
            List<Properties> members = GatewayKinds.MEMBERS.of(pool).orElse(List.of());
            if (members.isEmpty() && GatewayKinds.MEMBERS.of(pool).isKnown() && !byController) {
                report(gateway, "the backend pool %s has no members".formatted(name));
            }
            members.forEach(member -> member(gateway, member));
        }
        if (!byController) {
            pools(gateway);
        }
    }

    private void pools(Component gateway) {
        List<Properties> rules = GatewayKinds.RULES.of(gateway).orElse(List.of()).stream()
                .filter(rule -> !GatewayKinds.REDIRECT_TO.of(rule).isKnown())
                .toList();
        Known<List<Properties>> pools = GatewayKinds.POOLS.of(gateway);
        for (Properties rule : rules) {
            String name = GatewayKinds.NAME.of(rule).orElse("without a name");
            Known<String> pool = GatewayKinds.POOL.of(rule);
            boolean exists = pools.orElse(List.of()).stream()
                    .anyMatch(each -> GatewayKinds.NAME.of(each).equals(pool));
            if (!pool.isKnown()) {
                cases.missing(
                        gateway,
                        GatewayKinds.RULES,
                        "nobody said to which pool rule " + name + " of " + gateway.name() + " sends requests");
            } else if (!pools.isKnown()) {
                cases.missing(
                        gateway, GatewayKinds.POOLS, "nobody said which backend pools " + gateway.name() + " has");
            } else if (!exists) {
                report(
                        gateway,
                        "rule %s names the backend pool %s, which does not exist".formatted(name, pool.value()));
            }
        }
    }

    private void member(Component gateway, Properties member) {
        GatewayKinds.MEMBER_ADDRESS.of(member).optional().ifPresent(address -> address(gateway, address, ""));
        Optional<String> host = GatewayKinds.MEMBER_HOST.of(member).optional();
        Optional<Component> network = review.estate().networkOf(gateway);
        if (host.isPresent() && network.isEmpty()) {
            cases.missing(gateway, "nobody said in which virtual network " + gateway.name() + " stands");
        } else if (host.isPresent()) {
            resolved(gateway, host.get(), names().fromNetwork(network.get(), host.get()));
        }
    }

    /** Over Private Link nobody resolves the name: it is only what certificate and Host header are for. */
    void ofDoor(Component door) {
        for (Properties origin : new DoorOrigins(door).all()) {
            boolean linked = DoorOrigins.isPrivate(origin, review.graph().topology());
            Optional<String> host =
                    EdgeKinds.ORIGIN_HOST_NAME.of(origin).optional().filter(given -> !linked);
            boolean literal = host.flatMap(IpAddress::parse).isPresent();
            if (host.isPresent() && !literal) {
                resolved(door, host.get(), names().fromInternet(host.get()));
            }
        }
    }

    private void resolved(Component entry, String host, Resolution found) {
        switch (found.outcome()) {
            case NO_RECORD -> report(entry, "%s has no record in '%s'".formatted(host, zone(found)));
            case NOT_VISIBLE ->
                report(
                        entry,
                        "%s is in '%s', where '%s' cannot see it: %s"
                                .formatted(host, zone(found), entry.name(), found.why()));
            case UNKNOWN -> {
                Component asked = found.zone().orElse(entry);
                cases.missing(List.of(new Missing(asked.id(), found.property(), found.why())));
            }
            default -> {
                if (found.answers().isEmpty()) {
                    cases.missing(
                            entry,
                            "no zone of the design holds " + host + ", to which " + entry.name() + " sends requests");
                }
                found.answers().stream()
                        .filter(answer -> answer.target().isEmpty())
                        .flatMap(answer -> answer.address().stream())
                        .forEach(address -> address(entry, address, host));
            }
        }
    }

    private static String zone(Resolution found) {
        return found.zone().map(Component::name).orElse("");
    }

    private void address(Component entry, IpAddress address, String host) {
        boolean known = !address.isPrivate()
                || review.estate().addresses().subnetOf(address).isPresent()
                || elsewhere.stream().anyMatch(range -> range.contains(address));
        if (!known && !unsaid.isEmpty()) {
            cases.missing(unsaid.stream()
                    .map(one -> new Missing(
                            one.component(),
                            one.property(),
                            one.why() + ", so that " + address + ", a backend of " + entry.name() + ", may be there"))
                    .toList());
        } else if (!known) {
            report(
                    entry,
                    host.isEmpty()
                            ? "%s is in no subnet".formatted(address)
                            : "%s resolves to %s, which is in no subnet".formatted(host, address));
        }
    }

    private void report(Component entry, String evidence) {
        cases.found(Finding.of(
                        BackendResolvesRule.INFO,
                        "A backend of '%s' is never reached: %s.".formatted(entry.name(), evidence),
                        entry)
                .along(review.trace(branch -> branch.disposition() == Disposition.NAME_NOT_RESOLVED
                        && branch.last().component().equals(entry.id()))));
    }
}
