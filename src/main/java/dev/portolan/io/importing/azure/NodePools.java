package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.NodePoolKinds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Node pools of AKS clusters. */
final class NodePools {

    private static final Map<String, String> ALLOCATIONS = Map.of("dynamicindividual", "dynamic");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private NodePools() {}

    static void pool(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        found.id().parent().ifPresent(cluster -> draft.in(cluster.text()));
        Filling fill = draft.fill()
                .take(NodePoolKinds.POOL_MODE, body, "mode")
                .take(NodePoolKinds.OS_TYPE, body, "osType")
                .take(NodePoolKinds.VM_SIZE, body, "vmSize")
                .take(NodePoolKinds.NODE_COUNT, body, "count");
        if (body.says("enableAutoScaling", "true")) {
            fill.take(NodePoolKinds.MIN_COUNT, body, "minCount").take(NodePoolKinds.MAX_COUNT, body, "maxCount");
        }
        fill.take(NodePoolKinds.MAX_PODS, body, "maxPods")
                .take(AddressKinds.ZONES, body, "availabilityZones")
                .refer(NodePoolKinds.NODE_SUBNET, body, "vnetSubnetID")
                .refer(NodePoolKinds.POD_SUBNET, body, "podSubnetID")
                .take(
                        NodePoolKinds.POD_ALLOCATION,
                        body.at("podIPAllocationMode"),
                        word -> ALLOCATIONS.getOrDefault(word, word))
                .take(NodePoolKinds.NODE_PUBLIC_IP, body, "enableNodePublicIP");
        if (body.says("type", "AvailabilitySet")) {
            fill.say(NodePoolKinds.AVAILABILITY_SET, true);
        }
        if (body.says("windowsProfile.disableOutboundNat", "true")) {
            fill.say(NodePoolKinds.WINDOWS_OUTBOUND_NAT, false);
        }
        surge(body, fill);
    }

    /** A share of the pool is rounded up (REST reference: AgentPoolUpgradeSettings.maxSurge). */
    private static void surge(Body body, Filling fill) {
        Optional<String> share = body.text("upgradeSettings.maxSurge").filter(text -> text.endsWith("%"));
        if (share.isEmpty()) {
            fill.take(NodePoolKinds.MAX_SURGE, body, "upgradeSettings.maxSurge");
            return;
        }
        Optional<String> nodes = (body.says("enableAutoScaling", "true")
                        ? body.text("maxCount")
                        : Optional.<String>empty())
                .or(() -> body.text("count"));
        nodes.flatMap(count -> times(count, share.get())).ifPresent(surge -> fill.say(NodePoolKinds.MAX_SURGE, surge));
    }

    private static Optional<Integer> times(String count, String share) {
        try {
            BigDecimal percent = new BigDecimal(share.substring(0, share.length() - 1));
            return Optional.of(new BigDecimal(count)
                    .multiply(percent)
                    .divide(HUNDRED, 0, RoundingMode.CEILING)
                    .intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
