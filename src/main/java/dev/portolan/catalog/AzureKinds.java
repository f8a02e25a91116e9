package dev.portolan.catalog;

import dev.portolan.model.KindId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of component that Portolan ships, in the palette's order. */
final class AzureKinds {

    private AzureKinds() {}

    static List<KindSpec> all() {
        return Stream.of(
                        ActorKinds.all(),
                        NetworkKinds.all(),
                        AddressKinds.all(),
                        EdgeKinds.all(),
                        GatewayKinds.all(),
                        BalancerKinds.all(),
                        DnsKinds.all(),
                        ClusterKinds.all(),
                        NodePoolKinds.all(),
                        KubernetesKinds.all(),
                        EgressKinds.all(),
                        FilterKinds.all(),
                        HybridKinds.all(),
                        SupportKinds.all())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableList());
    }

    /** What can be said of a kind that this version does not know: its id, and that it is drawn as a card. */
    static KindSpec unknown(KindId kind) {
        return KindSpec.card(kind.value(), kind.value(), Family.SUPPORT, "A kind that this version does not know");
    }
}
