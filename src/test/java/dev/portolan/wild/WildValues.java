package dev.portolan.wild;

import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values for any property of the catalogue, from a world so small that they often fit each other. */
final class WildValues {

    private static final List<String> ADDRESSES = List.of(
            "10.0.0.4",
            "10.0.1.4",
            "10.0.1.10",
            "10.1.0.4",
            "10.1.1.4",
            "10.240.4.4",
            "10.200.0.4",
            "192.168.1.10",
            "20.1.1.1",
            "20.1.1.2",
            "203.0.113.10",
            "168.63.129.16",
            "fd00::4");
    private static final List<String> RANGES = List.of(
            "10.0.0.0/16",
            "10.1.0.0/16",
            "10.240.0.0/16",
            "10.0.0.0/24",
            "10.0.1.0/24",
            "10.1.0.0/26",
            "10.1.1.0/24",
            "10.1.1.0/25",
            "10.240.4.0/28",
            "0.0.0.0/0",
            "10.0.0.0/8",
            "192.168.0.0/16",
            "10.10.0.0/16",
            "20.1.1.0/24",
            "10.0.1.4/32",
            "fd00::/64");
    private static final List<String> TAGS = List.of(
            "*",
            "Internet",
            "VirtualNetwork",
            "AzureLoadBalancer",
            "AzureCloud.WestEurope",
            "GatewayManager",
            "AzureFrontDoor.Backend",
            "Storage");
    static final List<String> HOSTS = List.of(
            "shop.contoso.com",
            "api.contoso.com",
            "contoso.com",
            "*.contoso.com",
            "in.shop.contoso.com",
            "mcr.microsoft.com",
            "management.azure.com",
            "else.example.org");
    private static final List<String> NAMES = List.of("a", "a", "b", "c");
    private static final List<String> PORTS = List.of("*", "443", "80", "8080", "1-65535", "65200-65535");
    private static final List<Integer> NUMBERS = List.of(443, 443, 80, 8080, 100, 200, 300, 4096, 2, 1, 0, 65000);
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("path", List.of("/", "/api", "/*")),
            Map.entry("paths", List.of("/*", "/api/*", "/api")),
            Map.entry("patterns", List.of("/*", "/api/*")),
            Map.entry("value", List.of("10.0.1.4", "20.1.1.1", "shop.contoso.com", "api.contoso.com", "nowhere")),
            Map.entry("trustedRoots", List.of("ContosoCA", "OtherCA")),
            Map.entry("customCaTrust", List.of("ContosoCA", "OtherCA")),
            Map.entry("issuerName", List.of("ContosoCA", "OtherCA")),
            Map.entry("inspectionCa", List.of("ContosoCA", "OtherCA")),
            Map.entry("fqdnTags", List.of("AzureKubernetesService", "WindowsUpdate")),
            Map.entry("serviceEndpoints", List.of("Microsoft.Storage", "Microsoft.KeyVault", "Microsoft.Nowhere")),
            Map.entry("version", List.of("1.8.0", "1.7.5", "latest", "2")),
            Map.entry("zones", List.of("1", "2", "3")));

    private final Dice dice;
    private final boolean careful;

    /** @param careful whether every value can be read, and every reference leads somewhere */
    WildValues(Dice dice, boolean careful) {
        this.dice = dice;
        this.careful = careful;
    }

    /** Some of these properties, most of them as they may be and few as nobody should have written them. */
    Properties some(Collection<Property<?>> known, int percent, Topology topology) {
        Properties properties = Properties.NONE;
        for (Property<?> property : known) {
            if (dice.chance(percent)) {
                properties = properties.with(property.name(), value(property, topology));
            }
        }
        return properties;
    }

    Value value(Property<?> property, Topology topology) {
        if (!careful && dice.chance(2)) {
            return dice.pick(List.of(
                    new Value.Nothing(),
                    Value.of("nonsense"),
                    Value.of(""),
                    Value.of(-1),
                    Value.of(true),
                    Value.of(List.of()),
                    new Value.Fields(Properties.NONE)));
        }
        return value(property.name(), property.type(), topology);
    }

    private Value value(String name, PropertyType type, Topology topology) {
        if (type instanceof PropertyType.Several several) {
            List<Value> items = new ArrayList<>();
            int count = dice.chance(8) ? 0 : dice.between(1, several.item() instanceof PropertyType.Fields ? 4 : 2);
            for (int i = 0; i < count; i++) {
                items.add(value(name, several.item(), topology));
            }
            items.removeIf(Value.Nothing.class::isInstance);
            return Value.of(items);
        }
        if (type instanceof PropertyType.Fields fields) {
            return new Value.Fields(some(fields.fields(), 80, topology));
        }
        if (type instanceof PropertyType.Reference reference) {
            return reference(reference.kinds(), topology);
        }
        if (type instanceof PropertyType.Whole whole) {
            int wanted = dice.chance(70) ? dice.pick(NUMBERS) : dice.between(0, 5000);
            return Value.of(Math.max(whole.least(), Math.min(whole.most(), wanted)));
        }
        return simple(name, type);
    }

    private Value simple(String name, PropertyType type) {
        if (type instanceof PropertyType.YesNo) {
            return Value.of(dice.chance(50));
        }
        if (type instanceof PropertyType.OneOf oneOf) {
            return Value.of(dice.pick(oneOf.options()).id());
        }
        if (type instanceof PropertyType.Address) {
            return Value.of(dice.pick(ADDRESSES));
        }
        if (type instanceof PropertyType.Range) {
            return Value.of(dice.pick(RANGES));
        }
        if (type instanceof PropertyType.AddressOrTag) {
            return Value.of(dice.pick(dice.chance(50) ? TAGS : dice.chance(70) ? RANGES : ADDRESSES));
        }
        if (type instanceof PropertyType.Ports) {
            return dice.chance(30) ? Value.of(443) : Value.of(dice.pick(PORTS));
        }
        if (type instanceof PropertyType.HostName) {
            return Value.of(name.equals("zoneName") ? "contoso.com" : dice.pick(HOSTS));
        }
        return Value.of(dice.pick(TEXTS.getOrDefault(name, name.equals("name") && dice.chance(30) ? HOSTS : NAMES)));
    }

    private Value reference(Set<KindId> kinds, Topology topology) {
        List<Component> fitting = topology.components().stream()
                .filter(component -> kinds.contains(component.kind()))
                .toList();
        if (careful && fitting.isEmpty()) {
            return new Value.Nothing();
        }
        if (!careful && (topology.components().isEmpty() || dice.chance(4))) {
            return Value.of("gone");
        }
        boolean odd = fitting.isEmpty() || (!careful && dice.chance(4));
        List<Component> options = odd ? List.copyOf(topology.components()) : fitting;
        return Value.of(dice.pick(options).id().value());
    }

    static List<String> addresses() {
        return ADDRESSES;
    }
}
