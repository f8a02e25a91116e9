package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Holds imports against the resolved network resources of each template, as somebody else worked them out. Names made by
 * {@code uniqueString} are not Azure's there, and what is not known is written in other brackets.
 */
class CorpusFactsTest {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("VNET", "virtual-network"),
            Map.entry("RT", "route-table"),
            Map.entry("NSG", "network-security-group"),
            Map.entry("PIP", "public-ip"),
            Map.entry("NAT", "nat-gateway"),
            Map.entry("FW", "azure-firewall"),
            Map.entry("AGW", "application-gateway"),
            Map.entry("LB", "load-balancer"),
            Map.entry("PLS", "private-link-service"),
            Map.entry("PE", "private-endpoint"),
            Map.entry("AKS", "aks-cluster"));
    private static final Pattern RESOURCE = Pattern.compile("^([A-Z]+) (\\S+/\\S+) (\\S+)(.*)");
    private static final Pattern SUBNET = Pattern.compile("^    subnet (\\S+) (\\S+)(.*)");
    private static final Pattern PEERING = Pattern.compile("^PEER \\S+ ([^/]+)/\\S* .*?-> (\\S+).*");
    private static final List<String> TEMPLATES = List.of(
            "A08", "A10", "A11", "A12", "A13", "A15", "A17", "B01", "B02", "B03", "B10", "B11", "B12", "B14", "B16",
            "B17", "B18", "B20", "B21");

    /** Where the import is right, or where it cannot know: by the start of the line, with the reason. */
    private static final Map<String, String> DIFFERING = Map.of(
            "B02: subnet spoke-vnet", "the route table's id is an output of a deployment in another resource group",
            "B02: PEER", "the remote networks' ids are outputs of deployments in other resource groups");

    private final List<String> wrong = new ArrayList<>();
    private int right;

    @Test
    void importsHaveTheComponentsAndAddressesOfTheTemplates(TestReporter reporter) throws IOException {
        for (String id : TEMPLATES) {
            compare(id, Corpus.imported(id).design());
        }
        reporter.publishEntry("facts that hold", right + " of " + (right + wrong.size()));
        assertThat(wrong).allMatch(line -> DIFFERING.keySet().stream().anyMatch(line::startsWith));
        assertThat(right).isGreaterThan(200);
    }

    private void compare(String id, Design design) throws IOException {
        Path file = Corpus.folder().resolve("facts").resolve(id + ".txt");
        Topology topology = design.topology();
        Optional<Component> network = Optional.empty();
        for (String line : section(Files.readString(file), id)) {
            Matcher resource = RESOURCE.matcher(line);
            Matcher subnet = SUBNET.matcher(line);
            Matcher peering = PEERING.matcher(line);
            if (peering.matches()) {
                note(isPeered(topology, peering.group(1), peering.group(2)), id, line);
            } else if (resource.matches() && KINDS.containsKey(resource.group(1))) {
                Optional<Component> found = find(topology, KINDS.get(resource.group(1)), resource.group(3));
                note(found.isPresent(), id, line);
                network = resource.group(1).equals("VNET") ? found : Optional.empty();
            } else if (subnet.matches() && network.isPresent()) {
                note(isSubnet(topology, network.get(), subnet), id, line.strip());
            }
        }
    }

    /** The part that was worked out with the parameter file that lies beside the template. */
    private static List<String> section(String text, String id) {
        String[] parts = text.split("### evaluated with: ", -1);
        return parts[id.equals("A15") ? 2 : 1].lines().toList();
    }

    private void note(boolean holds, String id, String line) {
        if (holds) {
            right++;
        } else {
            wrong.add(id + ": " + line);
        }
    }

    private static boolean isPeered(Topology topology, String from, String to) {
        return topology.links().stream()
                .filter(link -> link.kind().value().equals("peering"))
                .anyMatch(link -> isSame(topology.require(link.from()).name(), from)
                        && isSame(topology.require(link.to()).name(), to.split("/", 2)[0]));
    }

    private static Optional<Component> find(Topology topology, String kind, String name) {
        return topology.components().stream()
                .filter(component -> component.kind().value().equals(kind) && isSame(component.name(), name))
                .findFirst();
    }

    private static boolean isSubnet(Topology topology, Component network, Matcher line) {
        String name = line.group(1).substring(line.group(1).lastIndexOf('/') + 1);
        return topology.children(network.id()).stream()
                .filter(child -> child.is(NetworkKinds.SUBNET.id()) && isSame(child.name(), name))
                .anyMatch(subnet -> NetworkKinds.SUBNET_PREFIXES.of(subnet).orElse(List.of()).stream()
                                .anyMatch(prefix -> prefix.toString().equals(line.group(2)))
                        && refers(topology, subnet, NetworkKinds.NETWORK_SECURITY_GROUP, line.group(3), "nsg=")
                        && refers(topology, subnet, NetworkKinds.ROUTE_TABLE, line.group(3), "rt=")
                        && refers(topology, subnet, NetworkKinds.NAT_GATEWAY, line.group(3), "nat="));
    }

    private static boolean refers(
            Topology topology, Component subnet, Property<ComponentId> property, String facts, String member) {
        Matcher wanted = Pattern.compile("\\b" + member + "(\\S+)").matcher(facts);
        Optional<String> has = property.of(subnet)
                .optional()
                .map(target -> topology.require(target).name());
        return wanted.find() ? has.filter(name -> isSame(name, wanted.group(1))).isPresent() : has.isEmpty();
    }

    private static String matching(String name) {
        return Arrays.stream(name.split("#", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
    }

    /** Equal but for a hash of equal length, or for what is not known. */
    private static boolean isSame(String ours, String theirs) {
        String one = ours.toLowerCase(Locale.ROOT).replaceAll("\\{[^}]*}", "#");
        String other = theirs.toLowerCase(Locale.ROOT)
                .replaceAll("⟨[^⟩]*⟩", "#")
                .replace("$uniquestring(resourcegroup().id)", "#");
        if (one.equals(other) || other.contains("#") && one.matches(matching(other))) {
            return true;
        }
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String hash = other.substring(start, Math.max(start, other.length() - end));
        return one.length() == other.length() && hash.matches("(?=.*[0-9])[a-z0-9]{3,13}");
    }
}
