package dev.portolan.plan.addressing;

import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.NodePoolKinds.PodAllocation;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;

/** How many addresses the pods of one node take, by the way they get them (numbers.md D.4; S-A10, S-A11, S-A12). */
public final class PodPlan {

    private PodPlan() {}

    /** The most pods of one node: what is given, else Azure's default for the mode. */
    public static int pods(Component pool, int byDefault) {
        return NodePoolKinds.MAX_PODS.of(pool).orElse(byDefault);
    }

    /** The addresses of the node subnet that one node holds where its pods stand there too. */
    public static long perNodeOfNodeSubnet(int pods) {
        return 1L + pods;
    }

    /** The addresses of the pod subnet that one node with all its pods holds. */
    public static long perNode(int pods, PodAllocation allocation) {
        return switch (allocation) {
            case DYNAMIC -> batches(pods + AzureNumbers.POD_BATCH_SPARE) * AzureNumbers.POD_BATCH;
            case STATIC_BLOCK -> blocks(pods + 1) * AzureNumbers.POD_BLOCK; // one address is the node's own
        };
    }

    /** A node asks for the next batch as soon as fewer than eight addresses are unused. */
    private static long batches(int addresses) {
        return Math.floorDiv(addresses + AzureNumbers.POD_BATCH - 1, AzureNumbers.POD_BATCH);
    }

    private static long blocks(int addresses) {
        return Math.floorDiv(addresses + AzureNumbers.POD_BLOCK - 1, AzureNumbers.POD_BLOCK);
    }
}
