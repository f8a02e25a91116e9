package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who stands behind network interfaces: machines, scale sets, and the node pools of clusters. */
record Machines(Estate estate) {

    static final String CARDS = "microsoft.network/networkinterfaces";
    static final String MACHINES = "microsoft.compute/virtualmachines";
    static final String SCALE_SETS = "microsoft.compute/virtualmachinescalesets";

    private static final List<String> POOLS = List.of(
            "loadBalancerBackendAddressPools", "applicationGatewayBackendAddressPools", "loadBalancerInboundNatRules");

    static Machines of(Estate estate) {
        return new Machines(estate);
    }

    /** The interfaces of a machine, the primary one first. */
    List<Found> cardsOf(Found machine) {
        Stream<Found> named = machine.body().items("networkProfile.networkInterfaces").stream()
                .sorted((one, other) -> Boolean.compare(other.says("primary", "true"), one.says("primary", "true")))
                .flatMap(item -> item.reference().flatMap(estate::get).stream());
        Stream<Found> naming = estate.ofType(CARDS).stream()
                .filter(card -> card.body()
                        .reference("virtualMachine")
                        .filter(id -> new ResourceId(id).key().equals(machine.key()))
                        .isPresent());
        return Stream.concat(named, naming).distinct().toList();
    }

    /** The key of the machine that an interface belongs to. */
    Optional<String> ownerOf(Found card) {
        return Stream.concat(estate.ofType(MACHINES).stream(), estate.ofType(SCALE_SETS).stream())
                .filter(machine -> cardsOf(machine).contains(card))
                .map(Found::key)
                .findFirst();
    }

    /** The keys of the machines and node pools whose interfaces name a backend pool or a NAT rule. */
    List<String> inPool(ResourceId pool) {
        Stream<String> byCard = estate.ofType(CARDS).stream()
                .filter(card -> card.body().items("ipConfigurations").stream()
                        .anyMatch(configuration -> names(configuration, pool)))
                .flatMap(card -> ownerOf(card).stream());
        Stream<String> byScale = estate.ofType(SCALE_SETS).stream()
                .filter(set -> configurations(set).anyMatch(configuration -> names(configuration, pool)))
                .flatMap(this::standingFor);
        return Stream.concat(byCard, byScale).distinct().sorted().toList();
    }

    /** The machines behind the interfaces or addresses that a pool lists itself. */
    List<String> listedIn(Body pool) {
        return pool.references("backendIPConfigurations").stream()
                .flatMap(id -> behind(new ResourceId(id)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The machines behind one address configuration of an interface. */
    List<String> listedAt(ResourceId configuration) {
        return behind(configuration).toList();
    }

    private Stream<String> behind(ResourceId configuration) {
        Optional<ResourceId> at = Optional.of(configuration);
        while (at.isPresent()) {
            Optional<Found> found = estate.get(at.get().text());
            String type = at.get().type().toLowerCase(Locale.ROOT);
            if (type.equals(CARDS)) {
                return found.flatMap(this::ownerOf).stream();
            }
            if (type.equals(SCALE_SETS)) {
                ResourceId set = at.get();
                return found.map(this::standingFor).orElseGet(() -> pools(set));
            }
            at = at.get().parent();
        }
        return Stream.empty();
    }

    /** A scale set that AKS keeps is not in most files; its resource group tells whose it is. */
    private Stream<String> pools(ResourceId set) {
        return estate.ofType(ClusterTypes.CLUSTERS).stream()
                .filter(cluster -> cluster.body()
                        .text("nodeResourceGroup")
                        .filter(group -> group.equalsIgnoreCase(set.resourceGroup()))
                        .isPresent())
                .flatMap(cluster -> estate.children(cluster, "agentPools").stream())
                .filter(pool -> set.name()
                        .toLowerCase(Locale.ROOT)
                        .contains("-" + pool.name().toLowerCase(Locale.ROOT) + "-"))
                .map(Found::key);
    }

    /** Whether this is a scale set that AKS keeps for a cluster of the import, whose node pools stand for it. */
    boolean isKeptByAks(Found found) {
        return found.type().equals(SCALE_SETS) && pools(found.id()).findAny().isPresent();
    }

    private Stream<String> standingFor(Found set) {
        List<String> pools = pools(set.id()).toList();
        return pools.isEmpty() ? Stream.of(set.key()) : pools.stream();
    }

    /** The address configurations of a scale set's machines. */
    static Stream<Body> configurations(Found set) {
        return set.body().at("virtualMachineProfile.networkProfile.networkInterfaceConfigurations").items().stream()
                .flatMap(card -> card.items("ipConfigurations").stream());
    }

    private static boolean names(Body configuration, ResourceId pool) {
        return POOLS.stream()
                .flatMap(list -> configuration.references(list).stream())
                .anyMatch(id -> new ResourceId(id).key().equals(pool.key()));
    }
}
