package dev.portolan.report.handover;

import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.RequiredHosts.Endpoint;
import dev.portolan.guidance.egress.EgressNeed;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What clusters have to reach on the Internet, as rules of a firewall (firewall-egress.md E.2, E.3).
 *
 * @param rules by cluster, purpose and port
 * @param open what the design would have to say first, a sentence without a full stop each
 */
public record AllowList(List<Rule> rules, List<String> open) {

    /**
     * An application rule.
     *
     * @param sources address ranges of nodes, and of pods where those have addresses of the network
     * @param port 443 for HTTPS or 80 for HTTP
     */
    public record Rule(
            String cluster, String purpose, List<String> sources, List<String> hosts, int port, boolean required) {
        public Rule {
            sources = List.copyOf(sources);
            hosts = List.copyOf(hosts);
        }
    }

    private record Key(Component cluster, String purpose, int port, boolean required) {}

    public AllowList {
        rules = List.copyOf(rules);
        open = List.copyOf(open);
    }

    static AllowList of(Estate estate) {
        try {
            return of(EgressNeed.of(estate), estate);
        } catch (LeftOpen left) {
            return new AllowList(List.of(), List.of("what has to be reached is not determined: " + left.sentence()));
        }
    }

    private static AllowList of(List<EgressNeed> needs, Estate estate) {
        Map<Key, Set<String>> hosts = new LinkedHashMap<>();
        for (EgressNeed need : needs) {
            Endpoint endpoint = need.endpoint();
            hosts.computeIfAbsent(
                            new Key(need.cluster(), need.purpose(), endpoint.port(), need.required()),
                            key -> new LinkedHashSet<>())
                    .add(endpoint.host());
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>();
        hosts.forEach((key, names) -> {
            List<String> sources = sources(key.cluster(), estate);
            if (sources.isEmpty()) {
                open.add("the address range of the subnets of %s is not given"
                        .formatted(key.cluster().name()));
            }
            rules.add(new Rule(
                    key.cluster().name(), key.purpose(), sources, List.copyOf(names), key.port(), key.required()));
        });
        return new AllowList(rules, List.copyOf(open));
    }

    private static List<String> sources(Component cluster, Estate estate) {
        return estate.subnets(cluster).stream()
                .flatMap(subnet -> estate.addresses().prefixes(subnet).stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
